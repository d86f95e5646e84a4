// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "tracemodel.h"

#include "labels.h"
#include "workspacefollower.h"

namespace
{
enum Station {
    Strength = 0,
    Need = 1,
    Project = 2,
    RecommendationStation = 3,
    Council = 4,
};

std::optional<int> stationOf(StepKind::Kind kind)
{
    switch (kind) {
    case StepKind::WhatWorks:
        return Strength;
    case StepKind::NeedForAction:
        return Need;
    case StepKind::Project:
        return Project;
    case StepKind::Other:
        return std::nullopt;
    }
    return std::nullopt;
}
}

TraceModel::TraceModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

Workspace *TraceModel::workspace() const
{
    return m_workspace;
}

void TraceModel::setWorkspace(Workspace *workspace)
{
    if (!changeWorkspace(m_workspace, workspace, this)) {
        return;
    }
    if (workspace) {
        const auto again = [this] {
            rebuild();
        };
        connect(workspace, &Workspace::reset, this, again);
        connect(workspace, &Workspace::touched, this, again);
        connect(workspace, &Workspace::updated, this, [this](RecordType::Type, const QString &id) {
            if (std::any_of(m_cards.cbegin(), m_cards.cend(), [&id](const TraceCard &card) {
                    return card.id == id;
                })) {
                rebuild();
            }
        });
        connect(workspace, &Workspace::removed, this, again);
    }
    Q_EMIT workspaceChanged();
    rebuild();
}

QString TraceModel::start() const
{
    return m_start;
}

void TraceModel::setStart(const QString &start)
{
    if (start != m_start) {
        m_start = start;
        Q_EMIT startChanged();
        rebuild();
    }
}

int TraceModel::count() const
{
    return int(m_cards.size());
}

int TraceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant TraceModel::data(const QModelIndex &index, int role) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) && role == CardRole ? QVariant::fromValue(m_cards.at(index.row())) : QVariant();
}

QHash<int, QByteArray> TraceModel::roleNames() const
{
    return {{CardRole, "card"}};
}

int TraceModel::countAt(int station) const
{
    return int(std::count_if(m_cards.cbegin(), m_cards.cend(), [station](const TraceCard &card) {
        return card.station == station;
    }));
}

void TraceModel::rebuild()
{
    QList<TraceCard> cards;
    if (m_workspace && !m_start.isEmpty()) {
        const Records &records = m_workspace->records();
        const Labels labels;
        for (const QString &id : m_workspace->trace().chain(m_start)) {
            TraceCard card;
            card.id = id;
            card.start = id == m_start;
            if (const auto *contribution = records.find<Contribution>(id)) {
                const auto *step = records.find<Step>(contribution->step);
                const auto station = step ? stationOf(step->kind) : std::nullopt;
                if (!station || !m_workspace->isVisible(*contribution)) {
                    continue;
                }
                const StatementMarks marks = m_workspace->marks(id);
                card.station = *station;
                card.text = contribution->text;
                card.detail = marks.groupName;
                card.areaName = marks.areaName;
                card.areaColour = marks.areaColour;
                cards += card;
            } else if (const auto *recommendation = records.find<Recommendation>(id)) {
                const TopicArea area = m_workspace->topicArea(recommendation->topicArea);
                card.station = RecommendationStation;
                card.text = recommendation->title;
                card.detail = labels.decision(m_workspace->disposition(id).decision);
                card.areaName = area.name;
                card.areaColour = area.colour;
                cards += card;
                for (const Consultation *line : records.select<Consultation>([&id](const Consultation &candidate) {
                         return candidate.recommendation == id;
                     })) {
                    TraceCard council;
                    council.id = line->id;
                    council.station = Council;
                    council.text = m_workspace->committee(line->committee).name;
                    council.detail = line->result == ConsultationResult::Pending ? labels.date(line->date) : labels.consultationResult(line->result);
                    cards += council;
                }
            }
        }
        std::stable_sort(cards.begin(), cards.end(), [](const TraceCard &a, const TraceCard &b) {
            return a.station < b.station;
        });
    }
    if (cards == m_cards) {
        return;
    }
    beginResetModel();
    m_cards = cards;
    endResetModel();
    Q_EMIT countChanged();
}
