// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "changeapplier.h"

#include "recordrules.h"
#include "uuid.h"

#include <QJsonArray>

namespace
{
constexpr qsizetype maximumActorLength = 200;

Outcome refused(const Error &error)
{
    return {Outcome::Refused, 0, 0, error};
}

Error unknown(const RecordInfo &info, const QString &id)
{
    return Error(Error::Refused, "There is no %1 with the id “%2”. Check the id, or send the change that makes it first.", {info.name, id});
}

std::optional<Error> checkEnvelope(const Change &change)
{
    if (Uuid::normalised(change.id) != change.id || change.id.isEmpty()) {
        return Error(Error::Refused, "“%1” must be a UUID, not “%2”.", {QStringLiteral("id"), change.id.left(60)});
    }
    if (Uuid::normalised(change.recordId) != change.recordId || change.recordId.isEmpty()) {
        return Error(Error::Refused, "“%1” must be a UUID, not “%2”.", {QStringLiteral("recordId"), change.recordId.left(60)});
    }
    if (change.base < 0) {
        return Error(Error::Refused, "“base” must be the revision the change was made from: a whole number from 0.");
    }
    const bool readable = std::all_of(change.actor.begin(), change.actor.end(), [](QChar c) {
        return c.isPrint() && !c.isSurrogate();
    });
    if (change.actor.size() > maximumActorLength || !readable) {
        return Error(Error::Refused,
                     "“actor” must be the id of a participant or group, or a role, with at most %1 characters.",
                     {QString::number(maximumActorLength)});
    }
    return std::nullopt;
}

/** The same wish, apart from references to records that were gone when it was carried out. */
bool carriedOut(const Change &wish, const RecordInfo &info, const Change &done)
{
    const bool writes = wish.kind != ChangeKind::Remove && done.kind != ChangeKind::Remove;
    if (wish.record != done.record || wish.recordId != done.recordId || !(writes || wish.kind == done.kind)) {
        return false;
    }
    for (auto it = done.fields.begin(); it != done.fields.end(); ++it) {
        if (!wish.fields.contains(it.key())) {
            return false;
        }
    }
    for (auto it = wish.fields.begin(); it != wish.fields.end(); ++it) {
        if (done.fields.value(it.key()) == it.value()) {
            continue;
        }
        const QJsonValue left = done.fields.value(it.key());
        const bool isPart = left.isArray() ? left.toArray().size() < it.value().toArray().size() : RecordRules::isEmpty(left);
        if (!info.field(it.key())->isReference || !isPart) {
            return false;
        }
    }
    return true;
}
}

ChangeApplier::ChangeApplier(Connection &connection)
    : m_connection(&connection)
    , m_tables(connection)
    , m_log(connection)
    , m_savepoint(connection, QStringLiteral("SAVEPOINT \"change\""))
    , m_release(connection, QStringLiteral("RELEASE \"change\""))
{
}

void ChangeApplier::start(qint64 newestSequence)
{
    m_sequence = newestSequence;
    m_stored.clear();
    m_touchedPersons = false;
}

QList<Change> ChangeApplier::takeStored()
{
    return std::exchange(m_stored, {});
}

Outcome ChangeApplier::apply(const Change &change)
{
    const qint64 sequence = m_sequence;
    const qsizetype stored = m_stored.size();
    m_savepoint.run();
    Outcome outcome = answer(change);
    if (m_connection->failedByConstraint()) {
        (void)m_connection->takeError();
        m_connection->run(QStringLiteral("ROLLBACK TO \"change\""));
        m_sequence = sequence;
        m_stored.resize(stored);
        outcome = refused(Error(Error::Refused, "This change of a %1 contradicts other records. Reload, then try again.", {recordInfo(change.record).name}));
    }
    m_release.run();
    return outcome;
}

Outcome ChangeApplier::answer(const Change &change)
{
    if (auto error = checkEnvelope(change)) {
        return refused(*error);
    }
    Wish wish{change, {}, &recordInfo(change.record), Gadget(recordInfo(change.record))};
    if (change.kind == ChangeKind::Remove) {
        wish.change.fields = {};
    } else {
        if (auto error = Codec::fromJson(*wish.info, change.fields, wish.record.data())) {
            return refused(*error);
        }
        for (auto it = wish.change.fields.begin(); it != wish.change.fields.end(); ++it) {
            it.value() = wish.record.value(*wish.info->field(it.key()));
        }
        if (change.kind == ChangeKind::Update && wish.change.fields.isEmpty()) {
            return refused(Error(Error::Refused, "This change of a %1 names no field. Name what shall change.", {wish.info->name}));
        }
    }
    const QDateTime at = change.at.toUTC();
    wish.change.at = at.isValid() && at.date().year() >= 1970 && at.date().year() <= 9999 ? at : QDateTime::currentDateTimeUtc();
    if (isUnlogged(change.record)) {
        return applyUnlogged(wish);
    }
    wish.fingerprint = wish.change.fingerprint();
    if (wish.info->type == RecordType::Conflict && change.kind == ChangeKind::Insert) {
        return insertConflict(wish);
    }
    if (const auto known = repeated(wish)) {
        return *known;
    }
    switch (change.kind) {
    case ChangeKind::Insert:
        return insert(wish);
    case ChangeKind::Update:
        if (auto current = m_tables[wish.info->type].find(change.recordId)) {
            return update(wish, *current);
        }
        return updateRemoved(wish);
    case ChangeKind::Remove:
        return remove(wish);
    }
    return refused(unknown(*wish.info, change.recordId));
}

std::optional<Outcome> ChangeApplier::repeated(const Wish &wish)
{
    if (!m_log.contains(wish.change.id)) {
        return std::nullopt;
    }
    const auto otherWish = Error(Error::Refused, "The change “%1” was made before with another content. Give the new change an id of its own.", {wish.change.id});
    if (const auto done = m_log.find(wish.change.id)) {
        if (done->fingerprint == wish.fingerprint || carriedOut(wish.change, *wish.info, done->change)) {
            return Outcome{Outcome::Duplicate, done->change.sequence, done->change.revision, {}};
        }
        return refused(otherWish);
    }
    return m_log.answered(wish.change.id) == wish.fingerprint ? Outcome{Outcome::Duplicate, 0, 0, {}} : refused(otherWish);
}

Outcome ChangeApplier::insert(Wish &wish)
{
    Change &change = wish.change;
    const RecordInfo &info = *wish.info;
    if (auto current = m_tables[info.type].find(change.recordId)) {
        bool same = true;
        for (auto it = change.fields.begin(); it != change.fields.end(); ++it) {
            same = same && current->record.value(*info.field(it.key())) == it.value();
        }
        if (same) {
            return rememberDuplicate(wish, current->revision);
        }
        change.kind = ChangeKind::Update;
        change.base = 0;
        return update(wish, *current);
    }
    const auto last = m_log.last(change.recordId);
    if (last && last->record != info.type) {
        return refused(Error(Error::Refused,
                             "The id “%1” belongs to a %2 already. Give the new %3 an id of its own.",
                             {change.recordId, recordInfo(last->record).name, info.name}));
    }
    if (last && info.type == RecordType::GroupStep) {
        // Its id is made of step and group: a group that goes its own way once more means the same record anew.
        change.base = std::max(change.base, last->revision);
    }
    if (last && change.base < last->revision) {
        change.conference = last->conference;
        return keepTexts(wish, change.recordId, {}, last->actor);
    }

    const auto references = resolveReferences(wish, true);
    if (!references) {
        return refused(references.error());
    }
    const Gadget &record = wish.record;
    if (auto error = RecordRules::check(record, change.fields, true)) {
        return refused(*error);
    }
    if (references.value() == References::Gone) {
        return keepTexts(wish, change.recordId, {}, {});
    }
    if (info.type == RecordType::Link) {
        const auto &link = record.as<Link>();
        if (auto error = checkLink(link)) {
            return refused(*error);
        }
        if (!m_tables.linkBetween(link.from, link.to, link.kind).isEmpty()) {
            return rememberDuplicate(wish, 0);
        }
    } else if (info.type == RecordType::Disposition) {
        const QString other = m_tables.dispositionOf(record.as<Disposition>().recommendation);
        if (!other.isEmpty()) {
            change.conference = m_tables.conferenceOf(record, change.recordId);
            const auto shown = m_tables[info.type].find(other);
            return shown ? keepTexts(wish, other, shown->record.fields(), m_log.lastActor(other, QStringLiteral("reason"))) : Outcome{};
        }
    }
    change.before = {};
    change.revision = last ? last->revision + 1 : 1;
    change.conference = m_tables.conferenceOf(record, change.recordId);
    m_tables[info.type].insert(change.recordId, change.revision, record);
    return store(change, wish.fingerprint);
}

Outcome ChangeApplier::update(Wish &wish, StoredRecord &current)
{
    Change &change = wish.change;
    const RecordInfo &info = *wish.info;
    if (info.type == RecordType::Conflict && (change.fields.size() > 1 || !change.fields.contains(QLatin1String("settled")))) {
        return refused(Error(Error::Refused, "Of a conflict only “settled” can be changed; the texts it keeps stay as they are."));
    }
    if (const auto references = resolveReferences(wish, false); !references) {
        return refused(references.error());
    }
    QJsonObject now;
    for (auto it = change.fields.begin(); it != change.fields.end(); ++it) {
        now.insert(it.key(), current.record.value(*info.field(it.key())));
    }
    const QStringList kept = overwritten(wish, current.revision, now);
    (void)Codec::fromJson(info, change.fields, current.record.data());
    if (auto error = RecordRules::check(current.record, change.fields, false)) {
        return refused(*error);
    }
    if (info.type == RecordType::Link) {
        const auto &link = current.record.as<Link>();
        if (auto error = checkLink(link)) {
            return refused(*error);
        }
        const QString other = m_tables.linkBetween(link.from, link.to, link.kind);
        if (!other.isEmpty() && other != change.recordId) {
            return refused(Error(Error::Refused, "These two are linked already. Remove the link instead of moving it there."));
        }
    } else if (info.type == RecordType::Disposition) {
        const QString other = m_tables.dispositionOf(current.record.as<Disposition>().recommendation);
        if (!other.isEmpty() && other != change.recordId) {
            return refused(Error(Error::Refused, "This recommendation has a disposition already. Change that one."));
        }
    }
    QStringList keptBy;
    for (const QString &field : kept) {
        keptBy += m_log.lastActor(change.recordId, field);
    }
    change.before = now;
    change.revision = current.revision + 1;
    change.conference = m_tables.conferenceOf(current.record, change.recordId);
    m_tables[info.type].update(change.recordId, change.revision, current.record);
    Outcome outcome = store(change, wish.fingerprint);
    for (qsizetype i = 0; i < kept.size(); ++i) {
        const QString &field = kept.at(i);
        keep(wish, change.recordId, field, RecordRules::asText(now.value(field)), keptBy.at(i), RecordRules::asText(change.fields.value(field)), change.actor);
        outcome.status = Outcome::Conflict;
    }
    return outcome;
}

Outcome ChangeApplier::updateRemoved(Wish &wish)
{
    const auto last = m_log.last(wish.change.recordId);
    if (!last || last->record != wish.info->type) {
        return refused(unknown(*wish.info, wish.change.recordId));
    }
    wish.change.conference = last->conference;
    return keepTexts(wish, wish.change.recordId, {}, last->actor);
}

Outcome ChangeApplier::remove(Wish &wish)
{
    Change &change = wish.change;
    const RecordInfo &info = *wish.info;
    if (info.type == RecordType::Conflict) {
        return refused(Error(Error::Refused, "A conflict is not removed, for it may hold the only copy of a text. Mark it as settled instead."));
    }
    const auto current = m_tables[info.type].find(change.recordId);
    if (!current) {
        const auto last = m_log.last(change.recordId);
        return last && last->record == info.type ? rememberDuplicate(wish, last->revision) : refused(unknown(info, change.recordId));
    }
    const QJsonObject now = current->record.fields();
    const QStringList unseen = overwritten(wish, current->revision, now);
    for (const QString &field : unseen) {
        if (RecordRules::isProse(*info.field(field))) {
            m_log.rememberAnswer(change.id, wish.fingerprint);
            change.conference = m_tables.conferenceOf(current->record, change.recordId);
            const qint64 sequence = m_sequence;
            keep(wish, change.recordId, {}, {}, change.actor, {}, m_log.lastActor(change.recordId, field));
            return {Outcome::Conflict, m_sequence > sequence ? m_sequence : 0, current->revision, {}};
        }
    }
    const QString referrers = m_tables.referrers(info.type, change.recordId);
    if (!referrers.isEmpty()) {
        return refused(Error(Error::Refused, "This %1 cannot be removed while others refer to it: %2. Change or remove those first.", {info.name, referrers}));
    }
    for (const QString &id : m_tables.linksOf(change.recordId)) {
        if (const auto link = m_tables[RecordType::Link].find(id)) {
            Change follow = Change::remove(RecordType::Link, id, link->revision, change.actor);
            follow.id = Uuid::derived(change.id, QString(QStringLiteral("link/") + id));
            while (m_log.find(follow.id)) {
                follow.id = Uuid::derived(follow.id, u"again");
            }
            follow.at = change.at;
            follow.before = link->record.fields();
            follow.revision = link->revision + 1;
            follow.conference = m_tables.conferenceOf(link->record, id);
            m_tables[RecordType::Link].remove(id);
            store(follow, follow.fingerprint());
        }
    }
    change.before = now;
    change.revision = current->revision + 1;
    change.conference = m_tables.conferenceOf(current->record, change.recordId);
    m_tables[info.type].remove(change.recordId);
    return store(change, wish.fingerprint);
}

Outcome ChangeApplier::store(Change &change, const QByteArray &fingerprint)
{
    change.sequence = ++m_sequence;
    m_log.append(change, fingerprint);
    m_stored.append(change);
    return {Outcome::Applied, change.sequence, change.revision, {}};
}

Outcome ChangeApplier::rememberDuplicate(const Wish &wish, int revision)
{
    m_log.rememberAnswer(wish.change.id, wish.fingerprint);
    return {Outcome::Duplicate, 0, revision, {}};
}
