// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roompermissions.h"

#include "roomdots.h"
#include "stepstanding.h"
#include "wirerecords.h"

#include <limits>

namespace
{
using RT = RecordType::Type;

/** What members may write into a statement; all else (visibility, cluster, author) is not theirs. */
constexpr const char *statementFields[] =
    {"text", "language", "translation", "where", "planningArea", "lifeStages", "legalSpheres", "targetGroup"};

bool hasOnly(const QJsonObject &fields, std::initializer_list<const char *> names)
{
    const QStringList keys = fields.keys();
    return std::all_of(keys.begin(), keys.end(), [&names](const QString &key) {
        return std::any_of(names.begin(), names.end(), [&key](const char *name) {
            return key == QLatin1String(name);
        });
    });
}

Error notYours()
{
    return Error(Error::Refused, "Only the moderation may do this.");
}

class Judge
{
public:
    Judge(const Records &records, const QString &conference, const RoomGuest &guest)
        : m_records(records)
        , m_conference(conference)
        , m_guest(guest)
    {
    }

    Result<Change> statement(Change change) const
    {
        const Contribution *present = m_records.find<Contribution>(change.recordId);
        if (change.kind != ChangeKind::Insert && !present) {
            return Error(Error::NotFound, "The card is not there any more.");
        }
        const QString stepId = change.kind == ChangeKind::Insert ? change.fields.value(QLatin1String("step")).toString() : present->step;
        const auto step = openStep(stepId, change.kind == ChangeKind::Insert ? StepPermission::Write : StepPermission::EditOwn);
        if (!step) {
            return step.error();
        }
        if (m_guest.viewer.group.isEmpty()) {
            return Error(Error::Refused, "Choose your group first.");
        }
        if (change.kind == ChangeKind::Insert) {
            if (present) {
                return Error(Error::Refused, "This card is there already. Change it instead of writing it anew.");
            }
            return newStatement(std::move(change), *step.value());
        }
        if (present->group != m_guest.viewer.group) {
            return Error(Error::Refused, "This card belongs to another group.");
        }
        for (const QString &field : change.fields.keys()) {
            if (!isStatementField(field)) {
                return notYours();
            }
        }
        return signedBy(std::move(change), *step.value());
    }

    Result<Change> link(Change change) const
    {
        const Link *present = m_records.find<Link>(change.recordId);
        if (change.kind != ChangeKind::Insert && !present) {
            return Error(Error::NotFound, "The link is not there any more.");
        }
        const bool isNew = change.kind == ChangeKind::Insert;
        const QString from = isNew ? textOf(change, "from") : present->from;
        const QString to = isNew ? textOf(change, "to") : present->to;
        if (isNew && present && (present->from != from || present->to != to)) {
            return notYours();
        }
        const Contribution *statement = m_records.find<Contribution>(from);
        const Contribution *other = m_records.find<Contribution>(to);
        if (!statement || !other || !maySee(m_records, *statement, m_guest.viewer) || !maySee(m_records, *other, m_guest.viewer)
            || change.kind == ChangeKind::Update) {
            return notYours();
        }
        if (statement->group != m_guest.viewer.group) {
            return Error(Error::Refused, "This card belongs to another group.");
        }
        const auto step = openStep(statement->step, StepPermission::Link);
        if (!step) {
            return step.error();
        }
        if (isNew) {
            const QString kind = textOf(change, "kind");
            if (from == to || (kind != QLatin1String("BuildsOn") && kind != QLatin1String("Answers"))) {
                return notYours();
            }
            change.fields = {{QStringLiteral("from"), from}, {QStringLiteral("to"), to}, {QStringLiteral("kind"), kind}};
        }
        return signedBy(std::move(change), *step.value());
    }

    Result<Change> vote(Change change) const
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

    Result<Change> rating(Change change) const
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

private:
    Result<const Step *> openStep(const QString &id, StepPermission::Permission permission) const
    {
        const Step *step = m_records.find<Step>(id);
        if (!step || step->conference != m_conference) {
            return Error(Error::NotFound, "This question is not there any more.");
        }
        switch (standingOf(m_records, id, m_guest.viewer.group).state) {
        case StepState::Open:
            break;
        case StepState::Paused:
            return Error(Error::Refused, "There is a break. Your text stays on your device until it goes on.");
        default:
            return Error(Error::Refused, "This question is not open just now. Your text stays on your device.");
        }
        if (!step->permissions.testFlag(permission)) {
            return notYours();
        }
        return step;
    }

    /** Everybody can work out the ids of a table's marks: nobody else makes a record of that name, or the table could not set it. */
    bool isKeptForTables(const Change &change, QString (*idOf)(const QString &, const QString &)) const
    {
        const QString contribution = textOf(change, "contribution");
        const QString item = contribution.isEmpty() ? textOf(change, "cluster") : contribution;
        const auto &groups = m_records.all<FocusGroup>();
        return std::any_of(groups.begin(), groups.end(), [&](const auto &group) {
            return !(m_guest.isTable && group.first == m_guest.viewer.group) && change.recordId == idOf(item, group.first);
        });
    }

    bool isOwn(const Vote &vote) const
    {
        return m_guest.isTable ? vote.participant.isEmpty() && vote.group == m_guest.viewer.group : vote.participant == m_guest.id;
    }

    bool isOwn(const Rating &rating) const
    {
        return m_guest.isTable ? rating.participant.isEmpty() && rating.id == ratingId(rating.contribution, m_guest.viewer.group) : rating.participant == m_guest.id;
    }

    /** What stands in the way of this guest changing a mark: dots and ratings are the person's own. */
    template<class Mark>
    std::optional<Error> notOwnMark(const Change &change, const Mark *present, std::initializer_list<const char *> changeable) const
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

    /** The open step of what is to be marked, where the guest may see that and mark it. */
    Result<const Step *> stepOfMarked(const QString &contribution, const QString &cluster, StepPermission::Permission permission) const
    {
        const Contribution *statement = m_records.find<Contribution>(contribution);
        const Cluster *bundle = m_records.find<Cluster>(cluster);
        if ((statement == nullptr) == (bundle == nullptr) || (contribution.isEmpty() == cluster.isEmpty())) {
            return Error(Error::NotFound, "What you marked is not there any more.");
        }
        const RT type = statement ? RT::Contribution : RT::Cluster;
        if (!WireRecords::isVisible(m_records, type, statement ? contribution : cluster, m_guest.viewer)) {
            return notYours();
        }
        return openStep(statement ? statement->step : bundle->step, permission);
    }

    static QString textOf(const Change &change, const char *field)
    {
        return change.fields.value(QLatin1String(field)).toString();
    }

    /** 0 where nothing is said, nothing where it is no whole number. */
    static std::optional<int> wholeNumber(const Change &change, const char *field)
    {
        const QJsonValue value = change.fields.value(QLatin1String(field));
        constexpr int no = std::numeric_limits<int>::min();
        const int number = value.isUndefined() ? 0 : value.toInt(no);
        return number == no ? std::nullopt : std::optional(number);
    }

    Result<Change> newStatement(Change change, const Step &step) const
    {
        // A card from paper is the group's; who typed it stands beside it, as far as that may be told.
        const bool isPaper = !textOf(change, "enteredBy").isEmpty();
        QJsonObject fields{{QStringLiteral("step"), step.id},
                           {QStringLiteral("group"), m_guest.viewer.group},
                           {QStringLiteral("author"), step.anonymity || isPaper || m_guest.isTable ? QString() : m_guest.id}};
        if (isPaper) {
            fields.insert(QStringLiteral("enteredBy"), signature(step));
        }
        for (const char *name : statementFields) {
            const QString key = QString::fromLatin1(name);
            if (change.fields.contains(key)) {
                fields.insert(key, change.fields.value(key));
            }
        }
        if (fields.value(QLatin1String("text")).toString().trimmed().isEmpty()) {
            return Error(Error::Refused, "The card is empty. Write something first.");
        }
        change.fields = fields;
        return signedBy(std::move(change), step);
    }

    static bool isStatementField(const QString &field)
    {
        return std::any_of(std::begin(statementFields), std::end(statementFields), [&field](const char *name) {
            return field == QLatin1String(name);
        });
    }

    /** In an anonymous step, and from a table, the log knows the group alone. */
    const QString &signature(const Step &step) const
    {
        return step.anonymity || m_guest.isTable ? m_guest.viewer.group : m_guest.id;
    }

    Result<Change> signedBy(Change change, const Step &step) const
    {
        change.actor = signature(step);
        change.at = {};
        return change;
    }

    const Records &m_records;
    const QString &m_conference;
    const RoomGuest &m_guest;
};
}

Result<Change> permitted(const Records &records, const QString &conference, const RoomGuest &guest, Change change)
{
    const bool isModeration = guest.viewer.role == Role::Moderator || guest.viewer.role == Role::Administrator;
    // A conflict comes of itself; whoever moderates settles it.
    if (isUnlogged(change.record) || (change.record == RT::Conflict && !(isModeration && change.kind == ChangeKind::Update))) {
        return Error(Error::Refused, "This cannot be changed from another device.");
    }
    if (isModeration) {
        change.actor = guest.viewer.role == Role::Moderator ? QStringLiteral("moderator") : QStringLiteral("administrator");
        return change;
    }
    if (guest.viewer.role != Role::Member) {
        return Error(Error::Refused, "Who only watches changes nothing. Join a group to write.");
    }
    const Judge judge(records, conference, guest);
    switch (change.record) {
    case RT::Contribution:
        return judge.statement(std::move(change));
    case RT::Link:
        return judge.link(std::move(change));
    case RT::Vote:
        return judge.vote(std::move(change));
    case RT::Rating:
        return judge.rating(std::move(change));
    default:
        return notYours();
    }
}
