// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "ballotmodel.h"

#include "rankingwords.h"
#include "roomclient.h"
#include "roomdots.h"

#include <KLocalizedString>

#include <numeric>

namespace
{
constexpr auto domain = "dreischritt";

const QString dotsKey = QStringLiteral("dots");

QString voteFor(const Vote &vote)
{
    return vote.contribution.isEmpty() ? vote.cluster : vote.contribution;
}
}

BallotModel::BallotModel(QObject *parent)
    : RowModel(parent)
{
}

bool BallotModel::isOurs(const Vote &vote) const
{
    return m_participant.isEmpty() ? vote.participant.isEmpty() && vote.group == m_group : vote.participant == m_participant;
}

bool BallotModel::isStrict() const
{
    return m_strict;
}

void BallotModel::setStrict(bool strict)
{
    if (strict != m_strict) {
        m_strict = strict;
        Q_EMIT subjectChanged();
    }
}

void BallotModel::forget()
{
    m_underWay.clear();
}

int BallotModel::Tally::all() const
{
    return std::accumulate(dots.cbegin(), dots.cend(), byMembers);
}

int BallotModel::used() const
{
    return m_tally.all();
}

int BallotModel::byMembers() const
{
    return m_tally.byMembers;
}

int BallotModel::allowed() const
{
    return m_workspace ? m_workspace->step(m_step).dotsPerPerson * m_tally.people : 0;
}

int BallotModel::allowedOnOne() const
{
    return m_workspace ? m_workspace->step(m_step).dotsPerItem * m_tally.people : 0;
}

int BallotModel::people() const
{
    return m_tally.people;
}

int BallotModel::rowOf(const QString &id) const
{
    const auto it = std::find_if(rows().cbegin(), rows().cend(), [&id](const BallotRow &row) {
        return row.id == id;
    });
    return it == rows().cend() ? -1 : int(it - rows().cbegin());
}

int BallotModel::mostOn(const QString &id, const Tally &tally) const
{
    if (!m_strict) {
        return -1;
    }
    const Step step = m_workspace->step(m_step);
    const int onOne = step.dotsPerItem * tally.people;
    const int altogether = step.dotsPerPerson * tally.people;
    int most = onOne > 0 ? onOne : std::numeric_limits<int>::max();
    if (altogether > 0) {
        most = std::min(most, std::max(0, altogether - tally.all() + tally.dots.value(id)));
    }
    return most == std::numeric_limits<int>::max() ? -1 : most;
}

bool BallotModel::concerns(RecordType::Type type) const
{
    return type == RecordType::Vote || type == RecordType::Contribution || type == RecordType::Cluster || type == RecordType::Participant;
}

BallotModel::Tally BallotModel::tally() const
{
    Tally tally;
    const Records &records = m_workspace->records();
    const auto isOfGroup = [this](const auto &entry) {
        return !m_group.isEmpty() && entry.second.group == m_group;
    };
    const auto &participants = records.all<Participant>();
    // A table's laptop in a room is told how many its people are, and not who.
    const RoomLinkState &room = m_workspace->roomState();
    const bool isTold = m_participant.isEmpty() && room.isTable;
    tally.people = isTold ? room.count.people : m_participant.isEmpty() ? int(std::count_if(participants.begin(), participants.end(), isOfGroup)) : 1;
    tally.byMembers = isTold ? room.count.byMembers.value(m_step) : 0;
    for (const auto &[id, vote] : records.all<Vote>()) {
        const QString item = voteFor(vote);
        const auto *contribution = records.find<Contribution>(item);
        const auto *cluster = records.find<Cluster>(item);
        // As the ranking has it: what was taken away takes its dots with it.
        const bool counts = contribution ? contribution->step == m_step && contribution->visibility != ContributionVisibility::Withheld
                                         : cluster && cluster->step == m_step;
        if (!counts || vote.dots <= 0) {
            continue;
        }
        if (isOurs(vote)) {
            tally.dots[item] += vote.dots;
        } else if (m_participant.isEmpty() && !vote.participant.isEmpty()) {
            const auto *participant = records.find<Participant>(vote.participant);
            tally.byMembers += participant && !m_group.isEmpty() && participant->group == m_group ? vote.dots : 0;
        }
    }
    for (auto it = m_underWay.cbegin(); it != m_underWay.cend(); ++it) {
        tally.dots[it.key()] = it->dots;
    }
    return tally;
}

QList<BallotRow> BallotModel::listed(const Tally &tally) const
{
    const Records &records = m_workspace->records();
    const auto statements = records.select<Contribution>([this](const Contribution &contribution) {
        return contribution.step == m_step && contribution.visibility != ContributionVisibility::Withheld && m_workspace->isVisible(contribution);
    });
    QHash<QString, QList<const Contribution *>> members;
    for (const Contribution *statement : statements) {
        const auto *cluster = records.find<Cluster>(statement->cluster);
        if (cluster && cluster->step == m_step) {
            members[cluster->id] += statement;
        }
    }
    const auto row = [&](const QString &id, bool isCluster, bool isMember) {
        const int dots = tally.dots.value(id);
        const int most = m_workspace->step(m_step).dotsPerItem * tally.people;
        return BallotRow{id, isCluster, isMember, RankingWords::text(records, id), RankingWords::groupName(records, id), dots, mostOn(id, tally), most > 0 && dots > most};
    };
    const auto isOffered = [&](const Contribution *statement) {
        return m_everything || m_group.isEmpty() || statement->group == m_group || tally.dots.value(statement->id) > 0;
    };
    QList<BallotRow> rows;
    QSet<QString> done;
    for (const Contribution *statement : statements) {
        const auto siblings = members.constFind(statement->cluster);
        if (siblings == members.cend()) {
            if (isOffered(statement)) {
                rows += row(statement->id, false, false);
            }
            continue;
        }
        const bool offered = tally.dots.value(statement->cluster) > 0 || std::any_of(siblings->cbegin(), siblings->cend(), isOffered);
        if (!offered || done.contains(statement->cluster)) {
            continue;
        }
        done.insert(statement->cluster);
        rows += row(statement->cluster, true, false);
        for (const Contribution *member : *siblings) {
            // At the table a cluster is one thing; what was set before the merge can still be taken back.
            if (!m_strict || tally.dots.value(member->id) > 0) {
                rows += row(member->id, false, true);
            }
        }
    }
    return rows;
}

void BallotModel::workOut()
{
    m_tally = m_workspace ? tally() : Tally();
    setRowsById(m_workspace ? listed(m_tally) : QList<BallotRow>());
}

Operation *BallotModel::setDots(const QString &id, int dots)
{
    if (!m_workspace) {
        return refuseWithoutWorkspace();
    }
    // What was counted last may be on its way to the rows.
    m_tally = tally();
    const Records &records = m_workspace->records();
    const int most = mostOn(id, m_tally);
    if (most >= 0 && dots > most && dots > m_tally.dots.value(id)) {
        if (allowedOnOne() > 0 && dots > allowedOnOne()) {
            return refuse(Error(Error::Refused, "At most %1 dots may be on one card. Put the others on other cards.", {QString::number(allowedOnOne())}));
        }
        return refuse(Error(Error::Refused, "All %1 dots are set. Take one back from another card first.", {QString::number(allowed())}));
    }
    const QString own = dotsId(id, m_participant.isEmpty() ? m_group : m_participant);
    QList<Change> changes;
    for (const Vote *vote : records.select<Vote>([&](const Vote &candidate) {
             return isOurs(candidate) && voteFor(candidate) == id && candidate.id != own && candidate.dots > 0;
         })) {
        // Taken over from elsewhere: one number is right.
        changes += Change::update(RecordType::Vote, vote->id, vote->revision, {{dotsKey, 0}}, m_workspace->actor());
    }
    const auto *present = records.find<Vote>(own);
    if (present && !m_underWay.contains(id)) {
        changes += Change::update(RecordType::Vote, own, present->revision, {{dotsKey, std::max(0, dots)}}, m_workspace->actor());
    } else {
        Vote vote;
        vote.id = own;
        vote.participant = m_participant;
        vote.group = m_participant.isEmpty() ? m_group : QString();
        (records.find<Cluster>(id) ? vote.cluster : vote.contribution) = id;
        vote.dots = std::max(0, dots);
        Change change = Change::insert(vote, m_workspace->actor());
        change.base = whateverWasThere;
        changes += change;
    }
    Operation *operation = m_workspace->submit(changes, ki18ndc(domain, "@action:undo", "Dots").toString(), {id});
    m_underWay[id].dots = std::max(0, dots);
    follow(operation, m_underWay, id);
    return operation;
}
