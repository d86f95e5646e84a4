// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roomdots.h"
#include "roomjudge.h"
#include "wirerecords.h"

#include <limits>

namespace
{
bool hasOnly(const QJsonObject &fields, std::initializer_list<const char *> names)
{
    const QStringList keys = fields.keys();
    return std::all_of(keys.begin(), keys.end(), [&names](const QString &key) {
        return std::any_of(names.begin(), names.end(), [&key](const char *name) {
            return key == QLatin1String(name);
        });
    });
}

/** 0 where nothing is said, nothing where it is no whole number. */
std::optional<int> wholeNumber(const Change &change, const char *field)
{
    const QJsonValue value = change.fields.value(QLatin1String(field));
    constexpr int no = std::numeric_limits<int>::min();
    const int number = value.isUndefined() ? 0 : value.toInt(no);
    return number == no ? std::nullopt : std::optional(number);
}
}

bool RoomJudge::isKeptForTables(const Change &change, QString (*idOf)(const QString &, const QString &)) const
{
    const QString contribution = textOf(change, "contribution");
    const QString item = contribution.isEmpty() ? textOf(change, "cluster") : contribution;
    const auto &groups = m_records.all<FocusGroup>();
    return std::any_of(groups.begin(), groups.end(), [&](const auto &group) {
        return !(m_guest.isTable && group.first == m_guest.viewer.group) && change.recordId == idOf(item, group.first);
    });
}

bool RoomJudge::isOwn(const Vote &vote) const
{
    return m_guest.isTable ? vote.participant.isEmpty() && vote.group == m_guest.viewer.group : vote.participant == m_guest.id;
}

bool RoomJudge::isOwn(const Rating &rating) const
{
    return m_guest.isTable ? rating.participant.isEmpty() && rating.id == ratingId(rating.contribution, m_guest.viewer.group) : rating.participant == m_guest.id;
}

template<class Mark>
std::optional<Error> RoomJudge::notOwnMark(const Change &change, const Mark *present, std::initializer_list<const char *> changeable) const
{
    const bool isNew = change.kind == ChangeKind::Insert;
    if (!present) {
        return isNew ? std::nullopt : std::optional(Error(Error::NotFound, "What you marked is not there any more."));
    }
    if (!isOwn(*present)) {
        return Error(Error::Refused, "These dots belong to somebody else.");
    }
    return isNew || hasOnly(change.fields, changeable) ? std::nullopt : std::optional(notYours());
}

Result<const Step *> RoomJudge::stepOfMarked(const QString &contribution, const QString &cluster, StepPermission::Permission permission) const
{
    const Contribution *statement = m_records.find<Contribution>(contribution);
    const Cluster *bundle = m_records.find<Cluster>(cluster);
    if ((statement == nullptr) == (bundle == nullptr) || (contribution.isEmpty() == cluster.isEmpty())) {
        return Error(Error::NotFound, "What you marked is not there any more.");
    }
    const auto type = statement ? RecordType::Contribution : RecordType::Cluster;
    if (!WireRecords::isVisible(m_records, type, statement ? contribution : cluster, m_guest.viewer)) {
        return notYours();
    }
    return openStep(statement ? statement->step : bundle->step, permission);
}

Result<Change> RoomJudge::vote(Change change) const
{
    const Vote *present = m_records.find<Vote>(change.recordId);
    if (const auto problem = notOwnMark(change, present, {"dots"})) {
        return *problem;
    }
    const bool isNew = change.kind == ChangeKind::Insert;
    if (isNew && isKeptForTables(change, &dotsId)) {
        return notYours();
    }
    const QString contribution = isNew ? textOf(change, "contribution") : present->contribution;
    const QString cluster = isNew ? textOf(change, "cluster") : present->cluster;
    const auto step = stepOfMarked(contribution, cluster, StepPermission::Vote);
    if (!step) {
        return step.error();
    }
    const auto dots = wholeNumber(change, "dots");
    if (!dots) {
        return Error(Error::Refused, "The number of dots must be a whole number.");
    }
    // Taking dots away is always right, also where the rules have become narrower since.
    if (change.kind != ChangeKind::Remove && (isNew || *dots < 0 || *dots > present->dots)) {
        const QString item = dotItem(m_records, contribution, cluster);
        const QString &stepId = step.value()->id;
        const auto problem = m_guest.isTable
            ? dotsRefused(rulesForTable(m_records, *step.value(), m_guest.viewer.group), dotsSetAtTable(m_records, m_guest.viewer.group, stepId, item, change.recordId), *dots)
            : dotsRefused(*step.value(), dotsSet(m_records, m_guest.id, stepId, item, change.recordId), *dots);
        if (problem) {
            return *problem;
        }
    }
    if (isNew) {
        change.fields = {{m_guest.isTable ? QStringLiteral("group") : QStringLiteral("participant"), m_guest.isTable ? m_guest.viewer.group : m_guest.id},
                         {QStringLiteral("contribution"), contribution},
                         {QStringLiteral("cluster"), cluster},
                         {QStringLiteral("dots"), *dots}};
    }
    return signedBy(std::move(change), *step.value());
}

Result<Change> RoomJudge::rating(Change change) const
{
    const std::initializer_list<const char *> criteria = {"effect", "feasibility", "cost", "urgency"};
    const Rating *present = m_records.find<Rating>(change.recordId);
    if (const auto problem = notOwnMark(change, present, criteria)) {
        return *problem;
    }
    const bool isNew = change.kind == ChangeKind::Insert;
    if (isNew && isKeptForTables(change, &ratingId)) {
        return notYours();
    }
    const QString contribution = isNew ? textOf(change, "contribution") : present->contribution;
    const auto step = stepOfMarked(contribution, {}, StepPermission::Rate);
    if (!step) {
        return step.error();
    }
    QJsonObject fields;
    for (const char *name : criteria) {
        const auto value = wholeNumber(change, name);
        if (!value || *value < 0 || *value > 5) {
            return Error(Error::Refused, "A criterion is rated from 1 to 5, or not at all.");
        }
        if (change.fields.contains(QLatin1String(name))) {
            fields.insert(QLatin1String(name), *value);
        }
    }
    if (isNew && m_guest.isTable) {
        // Nothing in the record says whose it is, so its id has to.
        if (change.recordId != ratingId(contribution, m_guest.viewer.group)) {
            return notYours();
        }
        fields.insert(QStringLiteral("contribution"), contribution);
    } else if (isNew) {
        for (const auto &[id, other] : m_records.all<Rating>()) {
            if (id != change.recordId && other.participant == m_guest.id && other.contribution == contribution) {
                return Error(Error::Refused, "You have rated this card already. Change your rating instead.");
            }
        }
        fields.insert(QStringLiteral("participant"), m_guest.id);
        fields.insert(QStringLiteral("contribution"), contribution);
    }
    if (change.kind != ChangeKind::Remove) {
        change.fields = fields;
    }
    return signedBy(std::move(change), *step.value());
}
