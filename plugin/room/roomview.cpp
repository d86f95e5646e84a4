// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roomview.h"

#include <QJsonArray>

namespace
{
/** So many steps back an editor may have begun; what is older counts as the oldest. */
constexpr std::size_t longestMemory = 64;

/** What an Insert leaves out is empty, whatever a new record would begin with. */
void empty(const RecordInfo &info, void *record)
{
    for (const FieldInfo &field : info.fields) {
        switch (field.kind) {
        case FieldInfo::Text:
            (void)Codec::fromJson(info, field, QString(), record);
            break;
        case FieldInfo::TextList:
        case FieldInfo::Flags:
            (void)Codec::fromJson(info, field, QJsonArray(), record);
            break;
        case FieldInfo::Date:
        case FieldInfo::Moment:
            (void)Codec::fromJson(info, field, QJsonValue::Null, record);
            break;
        default:
            break;
        }
    }
}

/** Field by field: a newer room may send fields this version does not know. */
void write(const RecordInfo &info, const QJsonObject &fields, void *record)
{
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (const FieldInfo *field = info.field(it.key())) {
            (void)Codec::fromJson(info, *field, it.value(), record);
        }
    }
}

template<class T>
bool sameContent(T one, T other)
{
    one.revision = other.revision = 0;
    return one == other;
}
}

template<class T>
void RoomView::layOn(std::optional<T> &record, const Change &change)
{
    switch (change.kind) {
    case ChangeKind::Remove:
        record.reset();
        return;
    case ChangeKind::Insert:
        if (!record) {
            record.emplace();
            record->id = change.recordId;
        }
        break;
    case ChangeKind::Update:
        break;
    }
    if (record) {
        write(recordInfo(change.record), change.fields, &*record);
    }
}

void RoomView::begin(const RoomMemory &memory)
{
    m_shown = {};
    m_seen.clear();
    setDrafts(memory.drafts);
    (void)refreshAll(memory);
}

void RoomView::setDrafts(const Table<Draft> &drafts)
{
    m_shown.all<Draft>() = drafts;
}

RoomView::OwnByRecord RoomView::byRecord(const RoomMemory &memory)
{
    OwnByRecord all;
    for (const OwnChange &own : memory.queue) {
        all[own.change.recordId].push_back(&own);
    }
    return all;
}

QList<Change> RoomView::refresh(const RoomMemory &memory, const QSet<Key> &touched)
{
    QList<Change> changes;
    const OwnByRecord own = byRecord(memory);
    // Steps and groups before the cards that name them; within a type by id, so that it always comes in the same order.
    std::vector<Key> keys(touched.cbegin(), touched.cend());
    std::sort(keys.begin(), keys.end());
    for (const auto &[type, id] : keys) {
        refreshOne(memory, own, type, id, changes);
    }
    return changes;
}

QList<Change> RoomView::refreshAll(const RoomMemory &memory)
{
    QSet<Key> all;
    for (std::size_t i = 0; i < recordTypeCount; ++i) {
        const auto type = RecordType::Type(i);
        if (isUnlogged(type)) {
            continue;
        }
        for (const Records *records : {&std::as_const(m_shown), &memory.confirmed}) {
            visitRecordType(type, [&]<class T>(std::type_identity<T>) {
                for (const auto &[id, record] : records->all<T>()) {
                    all.insert({type, id});
                }
            });
        }
    }
    for (const OwnChange &own : memory.queue) {
        all.insert({own.change.record, own.change.recordId});
    }
    return refresh(memory, all);
}

void RoomView::refreshOne(const RoomMemory &memory, const OwnByRecord &ownChanges, RecordType::Type type, const QString &id, QList<Change> &changes)
{
    visitRecordType(type, [&]<class T>(std::type_identity<T>) {
        const RecordInfo &info = recordInfo(type);
        const T *confirmed = memory.confirmed.find<T>(id);
        std::optional<T> now = confirmed ? std::optional<T>(*confirmed) : std::nullopt;
        Seen seen{confirmed ? confirmed->revision : 0, {}};
        int revision = seen.revision;
        if (const auto own = ownChanges.constFind(id); own != ownChanges.cend()) {
            for (const OwnChange *change : *own) {
                layOn(now, change->change);
                seen.own = change->change.id;
                ++revision;
            }
        }
        const T *before = m_shown.find<T>(id);
        if (!now && !before) {
            return;
        }
        if (now && before && sameContent(*now, *before)) {
            note(id, before->revision, seen);
            return;
        }
        Change change;
        change.record = type;
        change.recordId = id;
        if (!now) {
            change.kind = ChangeKind::Remove;
            change.base = before->revision;
            change.revision = before->revision + 1;
            change.before = Codec::fieldsOf(*before);
            change.conference = m_shown.conferenceOf(type, id);
            m_seen.remove(id);
            m_shown.apply(change);
        } else if (!before) {
            change.kind = ChangeKind::Insert;
            change.revision = std::max(revision, 1);
            change.fields = Codec::fieldsOf(*now);
            m_shown.apply(change);
            change.conference = m_shown.conferenceOf(type, id);
        } else {
            change.kind = ChangeKind::Update;
            change.base = before->revision;
            change.revision = std::max(revision, before->revision + 1);
            for (const FieldInfo &field : info.fields) {
                const QJsonValue old = Codec::toJson(field, before);
                const QJsonValue value = Codec::toJson(field, &*now);
                if (old != value) {
                    change.before.insert(field.name, old);
                    change.fields.insert(field.name, value);
                }
            }
            m_shown.apply(change);
            change.conference = m_shown.conferenceOf(type, id);
        }
        if (change.kind != ChangeKind::Remove) {
            note(id, change.revision, seen);
        }
        changes += change;
    });
}

Change RoomView::takeDraft(const Change &wish)
{
    Change change = wish;
    const Draft *known = m_shown.find<Draft>(wish.recordId);
    if (known) {
        change.before = Codec::fieldsOf(*known);
        change.kind = wish.kind == ChangeKind::Remove ? ChangeKind::Remove : ChangeKind::Update;
    }
    change.revision = known ? known->revision + 1 : 1;
    m_shown.apply(change);
    return change;
}

void RoomView::note(const QString &record, int shownRevision, const Seen &seen)
{
    const auto it = m_seen.find(record);
    if (it == m_seen.end() && seen.own.isEmpty() && seen.revision == shownRevision) {
        return;
    }
    auto &steps = it == m_seen.end() ? m_seen[record] : *it;
    steps.insert_or_assign(shownRevision, seen);
    while (steps.size() > longestMemory) {
        steps.erase(steps.begin());
    }
}

RoomView::Seen RoomView::seen(const QString &record, int shownRevision) const
{
    const auto it = m_seen.constFind(record);
    if (it == m_seen.cend()) {
        return {shownRevision, {}};
    }
    const auto after = it->upper_bound(shownRevision);
    return after == it->begin() ? Seen{shownRevision, {}} : std::prev(after)->second;
}

std::optional<RoomView::Key> RoomView::takeTold(RoomMemory &memory, const QJsonObject &told)
{
    const RecordInfo *info = recordInfo(told.value(QLatin1String("record")).toString());
    const QString id = Uuid::normalised(told.value(QLatin1String("recordId")).toString());
    if (!info || id.isEmpty()) {
        return std::nullopt;
    }
    const QString kind = told.value(QLatin1String("kind")).toString();
    const int revision = told.value(QLatin1String("revision")).toInt();
    const QJsonObject fields = told.value(QLatin1String("fields")).toObject();
    const bool isTaken = visitRecordType(info->type, [&]<class T>(std::type_identity<T>) {
        Table<T> &table = memory.confirmed.all<T>();
        const auto known = table.find(id);
        if (kind == QLatin1String("Remove")) {
            return table.erase(id) > 0;
        }
        if (known != table.end() && revision < known->second.revision) {
            return false;
        }
        T record;
        if (kind == QLatin1String("Update")) {
            if (known == table.end()) {
                return false;
            }
            record = known->second;
        } else if (!told.contains(QLatin1String("id"))) {
            // The record as it is, not a line of the log.
            empty(*info, &record);
        }
        record.id = id;
        record.revision = revision;
        write(*info, fields, &record);
        if constexpr (std::is_same_v<T, Vote> || std::is_same_v<T, Rating>) {
            // Nobody is told who set a dot; who set it knows.
            if (record.participant.isEmpty() && memory.ownMarks.contains(id) && !memory.isTable) {
                record.participant = memory.participant;
            }
        }
        table.insert_or_assign(id, std::move(record));
        return true;
    });
    return isTaken ? std::optional(Key{info->type, id}) : std::nullopt;
}
