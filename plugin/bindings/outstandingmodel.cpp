// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "outstandingmodel.h"

namespace
{
enum ExtraRoles {
    CommitteeNameRole = RecordModelBase::FirstExtraRole,
    PaperNumberRole,
    RecommendationTitleRole,
    ConferenceTitleRole,
    EnteredRole,
};

/** As papers write it where the profile says nothing else: number of the conference and place in it. */
QString numberOf(const Workspace *workspace, const Recommendation &recommendation)
{
    if (!recommendation.reference.isEmpty()) {
        return recommendation.reference;
    }
    const auto siblings = workspace->records().select<Recommendation>([&recommendation](const Recommendation &candidate) {
        return candidate.conference == recommendation.conference;
    });
    const auto it = std::find_if(siblings.cbegin(), siblings.cend(), [&recommendation](const Recommendation *candidate) {
        return candidate->id == recommendation.id;
    });
    const auto *conference = workspace->records().find<Conference>(recommendation.conference);
    const QString place = QString::number(it - siblings.cbegin() + 1);
    return conference && conference->number > 0 ? QString::number(conference->number) + QLatin1Char('/') + place : place;
}
}

OutstandingModel::OutstandingModel(QObject *parent)
    : RecordModel(parent)
{
    connect(this, &RecordModelBase::countChanged, this, &OutstandingModel::outstandingChanged);
}

int OutstandingModel::outstanding() const
{
    return int(std::count_if(rows().cbegin(), rows().cend(), [this](const Consultation *row) {
        return isOutstanding(*row);
    }));
}

QHash<int, QByteArray> OutstandingModel::roleNames() const
{
    auto names = RecordModelBase::roleNames();
    names.insert({{CommitteeNameRole, "committeeName"},
                  {PaperNumberRole, "paperNumber"},
                  {RecommendationTitleRole, "recommendationTitle"},
                  {ConferenceTitleRole, "conferenceTitle"},
                  {EnteredRole, "entered"}});
    return names;
}

int OutstandingModel::nextOutstanding(int row) const
{
    for (int i = 1; i <= int(rows().size()); ++i) {
        const auto place = std::size_t(std::max(row, -1) + i) % rows().size();
        if (isOutstanding(*rows()[place])) {
            return int(place);
        }
    }
    return -1;
}

bool OutstandingModel::isOutstanding(const Consultation &record) const
{
    return record.result == ConsultationResult::Pending && record.date.isValid() && record.date <= QDate::currentDate();
}

bool OutstandingModel::accepts(const Consultation &record) const
{
    if (!isOutstanding(record) && !m_kept.contains(record.id)) {
        return false;
    }
    if (!isSearching()) {
        return true;
    }
    const Recommendation recommendation = workspace()->recommendation(record.recommendation);
    return matchesSearch(QStringList{workspace()->committee(record.committee).name, recommendation.title, numberOf(workspace(), recommendation)}.join(QLatin1Char('\n')));
}

bool OutstandingModel::lessThan(const Consultation &a, const Consultation &b) const
{
    return std::tie(a.date, a.committee, a.id) < std::tie(b.date, b.committee, b.id);
}

QVariant OutstandingModel::extra(const Consultation &record, int role) const
{
    switch (role) {
    case CommitteeNameRole:
        return workspace()->committee(record.committee).name;
    case PaperNumberRole:
        return numberOf(workspace(), workspace()->recommendation(record.recommendation));
    case RecommendationTitleRole:
        return workspace()->recommendation(record.recommendation).title;
    case ConferenceTitleRole:
        return workspace()->conferenceTitle(workspace()->recommendation(record.recommendation).conference);
    case EnteredRole:
        return !isOutstanding(record);
    default:
        return {};
    }
}

void OutstandingModel::rebuild()
{
    m_kept.clear();
    RecordModel::rebuild();
    Q_EMIT outstandingChanged();
}

void OutstandingModel::onUpdated(RecordType::Type type, const QString &id)
{
    if (type == RecordType::Consultation && rowOf(id) >= 0) {
        m_kept.insert(id);
    }
    RecordModel::onUpdated(type, id);
    Q_EMIT outstandingChanged();
}
