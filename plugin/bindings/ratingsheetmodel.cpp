// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "ratingsheetmodel.h"

#include "rankingwords.h"
#include "uuid.h"
#include "workspacefollower.h"

#include <KLocalizedString>

namespace
{
constexpr auto domain = "dreischritt";
/** A rating replaces whatever stood in its place, also one that was taken back. */
constexpr int whateverWasThere = std::numeric_limits<int>::max();

QString fieldOf(Criterion::Kind criterion)
{
    switch (criterion) {
    case Criterion::Effect:
        return QStringLiteral("effect");
    case Criterion::Feasibility:
        return QStringLiteral("feasibility");
    case Criterion::Cost:
        return QStringLiteral("cost");
    case Criterion::Urgency:
        return QStringLiteral("urgency");
    }
    return {};
}
}

RatingSheetModel::RatingSheetModel(QObject *parent)
    : RowModel(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &RatingSheetModel::rebuild);
}

void RatingSheetModel::classBegin()
{
    m_ready = false;
}

void RatingSheetModel::componentComplete()
{
    m_ready = true;
    rebuild();
}

Workspace *RatingSheetModel::workspace() const
{
    return m_workspace;
}

void RatingSheetModel::setWorkspace(Workspace *workspace)
{
    if (!changeWorkspace(m_workspace, workspace, this)) {
        return;
    }
    if (workspace) {
        connect(workspace, &Workspace::reset, &m_timer, qOverload<>(&QTimer::start));
        connect(workspace, &Workspace::surroundingsChanged, &m_timer, qOverload<>(&QTimer::start));
        followRecords(workspace, this, &RatingSheetModel::onRecord);
    }
    changeSubject();
}

QString RatingSheetModel::step() const
{
    return m_step;
}

void RatingSheetModel::setStep(const QString &step)
{
    if (step != m_step) {
        m_step = step;
        changeSubject();
    }
}

QString RatingSheetModel::group() const
{
    return m_group;
}

void RatingSheetModel::setGroup(const QString &group)
{
    if (group != m_group) {
        m_group = group;
        changeSubject();
    }
}

QString RatingSheetModel::participant() const
{
    return m_participant;
}

void RatingSheetModel::setParticipant(const QString &participant)
{
    if (participant != m_participant) {
        m_participant = participant;
        changeSubject();
    }
}

bool RatingSheetModel::showsEverything() const
{
    return m_everything;
}

void RatingSheetModel::setEverything(bool everything)
{
    if (everything != m_everything) {
        m_everything = everything;
        changeSubject();
    }
}

int RatingSheetModel::complete() const
{
    return m_complete;
}

void RatingSheetModel::changeSubject()
{
    m_underWay.clear();
    Q_EMIT subjectChanged();
    // At once, so that the keyboard can go to the first row; but not once for each property that QML sets.
    if (m_ready) {
        rebuild();
    }
}

void RatingSheetModel::onRecord(RecordType::Type type, const QString &)
{
    if (type == RecordType::Rating || type == RecordType::Contribution) {
        m_timer.start();
    }
}

QString RatingSheetModel::ratingOf(const QString &contribution) const
{
    const QString own = Uuid::derived(contribution, QString(QLatin1String("rating/") + (m_participant.isEmpty() ? m_group : m_participant)));
    QString found;
    if (!m_participant.isEmpty()) {
        // Of several the ranking counts the last one.
        for (const auto &[id, rating] : m_workspace->records().all<Rating>()) {
            if (rating.participant == m_participant && rating.contribution == contribution && id > found) {
                found = id;
            }
        }
    }
    return found.isEmpty() ? own : found;
}

void RatingSheetModel::rebuild()
{
    m_timer.stop();
    QList<RatingSheetRow> rows;
    m_complete = 0;
    if (m_workspace) {
        const Records &records = m_workspace->records();
        QHash<QString, const Rating *> given;
        for (const auto &[id, rating] : records.all<Rating>()) {
            const bool ours = m_participant.isEmpty() ? id == Uuid::derived(rating.contribution, QString(QLatin1String("rating/") + m_group))
                                                      : rating.participant == m_participant;
            const Rating *&place = given[rating.contribution];
            if (ours && (!place || place->id < id)) {
                place = &rating;
            }
        }
        for (const Contribution *statement : records.select<Contribution>([this](const Contribution &candidate) {
                 return candidate.step == m_step && candidate.visibility != ContributionVisibility::Withheld && m_workspace->isVisible(candidate);
             })) {
            const Rating *rating = given.value(statement->id);
            if (!m_everything && !m_group.isEmpty() && statement->group != m_group && !rating) {
                continue;
            }
            RatingSheetRow row{statement->id, statement->text, RankingWords::groupName(records, statement->id)};
            if (rating) {
                row.effect = rating->effect;
                row.feasibility = rating->feasibility;
                row.cost = rating->cost;
                row.urgency = rating->urgency;
            }
            if (const auto it = m_underWay.constFind(statement->id); it != m_underWay.cend()) {
                const auto &values = it->values;
                row.effect = values[Criterion::Effect] < 0 ? row.effect : values[Criterion::Effect];
                row.feasibility = values[Criterion::Feasibility] < 0 ? row.feasibility : values[Criterion::Feasibility];
                row.cost = values[Criterion::Cost] < 0 ? row.cost : values[Criterion::Cost];
                row.urgency = values[Criterion::Urgency] < 0 ? row.urgency : values[Criterion::Urgency];
            }
            for (const int value : {row.effect, row.feasibility, row.cost, row.urgency}) {
                row.rated += value > 0 ? 1 : 0;
            }
            m_complete += row.rated == 4 ? 1 : 0;
            rows += row;
        }
    }
    setRowsById(rows);
    Q_EMIT counted();
}

Operation *RatingSheetModel::rate(const QString &contribution, Criterion::Kind criterion, int value)
{
    if (!m_workspace) {
        auto *operation = new Operation(this);
        operation->fail(Error(Error::Failed, "No workspace is open, so nothing can be stored. Open a file first."));
        return operation;
    }
    const QString id = ratingOf(contribution);
    const int fitting = qBound(0, value, 5);
    Change change;
    const auto *present = m_workspace->records().find<Rating>(id);
    if (present && !m_underWay.contains(contribution)) {
        change = Change::update(RecordType::Rating, id, present->revision, {{fieldOf(criterion), fitting}}, m_workspace->actor());
    } else {
        // Made anew, or already on its way: then this one criterion is all that the second change brings.
        QJsonObject fields{{QStringLiteral("contribution"), contribution}, {fieldOf(criterion), fitting}};
        if (!m_participant.isEmpty()) {
            fields.insert(QStringLiteral("participant"), m_participant);
        }
        change = Change::insertFields(RecordType::Rating, id, fields, m_workspace->actor());
        change.base = whateverWasThere;
    }
    Operation *operation = m_workspace->submit({change}, ki18ndc(domain, "@action:undo", "Rating").toString(), {contribution});
    UnderWay &wanted = m_underWay[contribution];
    wanted.values[std::size_t(criterion)] = fitting;
    ++wanted.operations;
    connect(operation, &Operation::finished, this, [this, contribution] {
        if (auto it = m_underWay.find(contribution); it != m_underWay.end() && --it->operations == 0) {
            m_underWay.erase(it);
        }
        m_timer.start();
    });
    rebuild();
    return operation;
}
