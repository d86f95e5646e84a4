// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "changeapplier.h"

#include "recordrules.h"
#include "uuid.h"

namespace
{
Outcome refused(const Error &error)
{
    return {Outcome::Refused, 0, 0, error};
}
}

QStringList ChangeApplier::overwritten(const Wish &wish, int revision, const QJsonObject &now)
{
    const Change &change = wish.change;
    QStringList candidates;
    for (auto it = now.begin(); it != now.end(); ++it) {
        if (RecordRules::isText(*wish.info->field(it.key())) && change.fields.value(it.key()) != it.value()) {
            candidates += it.key();
        }
    }
    if (candidates.isEmpty()) {
        return {};
    }
    const bool isStale = change.base > 0 && change.base < revision;
    const bool isBlind = change.base == 0 || change.base > revision;
    const QJsonObject seen = isStale ? m_log.valuesAt(change.recordId, change.base, candidates) : QJsonObject();
    QStringList found;
    for (const QString &field : candidates) {
        const QJsonValue value = now.value(field);
        const bool changedSince = seen.contains(field) && seen.value(field) != value;
        // A line of another file's log says itself what it replaced there.
        const bool replacedAnother = change.before.contains(field) && change.before.value(field) != value && !RecordRules::isEmpty(value);
        if (changedSince || replacedAnother || (isBlind && !RecordRules::isEmpty(value))) {
            found += field;
        }
    }
    return found;
}

Outcome ChangeApplier::keepTexts(const Wish &wish, const QString &recordId, const QJsonObject &shown, const QString &shownBy)
{
    const qint64 sequence = m_sequence;
    bool anything = false;
    for (auto it = wish.change.fields.begin(); it != wish.change.fields.end(); ++it) {
        const FieldInfo &field = *wish.info->field(it.key());
        if (RecordRules::isProse(field) && !RecordRules::isEmpty(it.value()) && shown.value(it.key()) != it.value()) {
            anything = true;
            keep(wish, recordId, it.key(), RecordRules::asText(it.value()), wish.change.actor, RecordRules::asText(shown.value(it.key())), shownBy);
        }
    }
    if (!anything) {
        return refused(Error(Error::Refused,
                             "The %1 “%2” cannot be written: it, or what it belongs to, has been removed or is taken. Reload, then try again.",
                             {wish.info->name, wish.change.recordId}));
    }
    m_log.rememberAnswer(wish.change.id, wish.fingerprint);
    if (m_sequence == sequence) {
        return {Outcome::Duplicate, 0, 0, {}};
    }
    return {Outcome::Conflict, sequence + 1, 0, {}};
}

void ChangeApplier::keep(const Wish &wish,
                         const QString &recordId,
                         const QString &field,
                         const QString &kept,
                         const QString &keptBy,
                         const QString &shown,
                         const QString &shownBy)
{
    const QStringList pieces = RecordRules::pieces(kept);
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        Conflict conflict;
        conflict.record = wish.info->name;
        conflict.recordId = recordId;
        conflict.field = field;
        conflict.kept = pieces.at(i);
        conflict.keptBy = keptBy;
        conflict.shown = RecordRules::pieces(shown).constFirst();
        conflict.shownBy = shownBy;
        conflict.at = wish.change.at;

        const QString suffix = i == 0 ? field : field + QLatin1Char('/') + QString::number(i + 1);
        Change change = Change::insertFields(RecordType::Conflict, {}, Codec::fieldsOf(conflict), wish.change.actor);
        change.id = Uuid::derived(wish.change.id, QString(QStringLiteral("conflict/") + suffix));
        change.recordId = Uuid::derived(change.id, u"record");
        change.conference = wish.change.conference;
        change.at = wish.change.at;
        storeConflict(change, change.fingerprint());
    }
}

bool ChangeApplier::storeConflict(Change conflict, QByteArray fingerprint)
{
    // The same two changes may meet in another order in another file and then leave another pair under this id.
    while (const auto known = m_log.find(conflict.id)) {
        if (known->fingerprint == fingerprint) {
            return false;
        }
        conflict.id = Uuid::derived(conflict.id, QString(QStringLiteral("again/") + QString::fromLatin1(fingerprint.toHex())));
        conflict.recordId = Uuid::derived(conflict.id, u"record");
        fingerprint = conflict.fingerprint();
    }
    Gadget record(recordInfo(RecordType::Conflict));
    (void)Codec::fromJson(record.info(), conflict.fields, record.data());
    conflict.revision = 1;
    m_tables[RecordType::Conflict].insert(conflict.recordId, 1, record);
    store(conflict, fingerprint);
    return true;
}

Outcome ChangeApplier::insertConflict(Wish &wish)
{
    Change &change = wish.change;
    const Gadget &record = wish.record;
    if (auto error = RecordRules::check(record, change.fields, true)) {
        return refused(*error);
    }
    const auto &conflict = record.as<Conflict>();
    const RecordInfo *about = recordInfo(conflict.record);
    if (!about || about->type == RecordType::Conflict || isUnlogged(about->type) || Uuid::normalised(conflict.recordId) != conflict.recordId) {
        return refused(Error(Error::Refused, "A conflict must name the record it is about, by its name and its id."));
    }
    const auto last = m_log.last(change.recordId);
    if (last && !m_log.find(change.id)) {
        return refused(Error(Error::Refused,
                             "The id “%1” belongs to a %2 already. Give the new %3 an id of its own.",
                             {change.recordId, recordInfo(last->record).name, wish.info->name}));
    }
    QString conference = m_tables.conferenceOf(record, change.recordId);
    if (conference.isEmpty()) {
        const auto known = m_log.last(change.conference);
        conference = known && known->record == RecordType::Conference ? change.conference : QString();
    }
    change.conference = conference;
    change.before = {};
    change.base = 0;
    if (!storeConflict(change, wish.fingerprint)) {
        const auto known = m_log.find(change.id);
        return {Outcome::Duplicate, known ? known->change.sequence : 0, 1, {}};
    }
    return {Outcome::Applied, m_sequence, 1, {}};
}
