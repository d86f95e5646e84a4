// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roomjournal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace
{
const QString queuedKey = QStringLiteral("queued");
const QString acknowledgedKey = QStringLiteral("acknowledged");
const QString settledKey = QStringLiteral("settled");
const QString refusedKey = QStringLiteral("refused");
const QString againKey = QStringLiteral("again");
const QString awayKey = QStringLiteral("away");
const QString markKey = QStringLiteral("mark");
const QString draftKey = QStringLiteral("draft");
const QString draftGoneKey = QStringLiteral("draftGone");

QList<RefusedWork>::iterator workNamed(QList<RefusedWork> &all, const QString &id)
{
    return std::find_if(all.begin(), all.end(), [&id](const RefusedWork &work) {
        return work.id() == id;
    });
}
}

QJsonObject RoomJournal::queued(const OwnChange &own)
{
    return {{queuedKey, own.toJson()}};
}

QJsonObject RoomJournal::acknowledged(const OwnChange &own)
{
    return {{acknowledgedKey, own.change.id}, {QStringLiteral("sequence"), own.sequence}, {QStringLiteral("revision"), own.revision}};
}

QJsonObject RoomJournal::settled(const QString &change)
{
    return {{settledKey, change}};
}

QJsonObject RoomJournal::refused(const RefusedWork &work)
{
    QJsonArray changes;
    for (const OwnChange &own : work.changes) {
        changes += own.toJson();
    }
    return {{refusedKey, changes},
            {QStringLiteral("message"), QString::fromUtf8(work.message)},
            {QStringLiteral("arguments"), QJsonArray::fromStringList(work.arguments)}};
}

QJsonObject RoomJournal::again(const QString &work)
{
    return {{againKey, work}};
}

QJsonObject RoomJournal::thrownAway(const QString &work)
{
    return {{awayKey, work}};
}

QJsonObject RoomJournal::ownMark(const QString &record)
{
    return {{markKey, record}};
}

QJsonObject RoomJournal::draft(const Draft &draft)
{
    QJsonObject fields = Codec::fieldsOf(draft);
    fields.insert(QStringLiteral("id"), draft.id);
    fields.insert(QStringLiteral("revision"), draft.revision);
    return {{draftKey, fields}};
}

QJsonObject RoomJournal::draftGone(const QString &draft)
{
    return {{draftGoneKey, draft}};
}

void RoomJournal::take(RoomMemory &memory, const QJsonObject &line)
{
    if (line.contains(queuedKey)) {
        auto own = OwnChange::fromJson(line.value(queuedKey).toObject());
        if (own && !memory.find(own.value().change.id)) {
            memory.queue.push_back(std::move(own.value()));
        }
    } else if (line.contains(acknowledgedKey)) {
        if (OwnChange *own = memory.find(line.value(acknowledgedKey).toString())) {
            memory.acknowledge(*own, line.value(QLatin1String("sequence")).toInteger(), line.value(QLatin1String("revision")).toInt());
        }
    } else if (line.contains(settledKey)) {
        memory.takeOut(line.value(settledKey).toString());
    } else if (line.contains(refusedKey)) {
        RefusedWork work;
        const QJsonArray changes = line.value(refusedKey).toArray();
        for (const QJsonValue &value : changes) {
            if (auto own = OwnChange::fromJson(value.toObject())) {
                memory.takeOut(own.value().change.id);
                work.changes += std::move(own.value());
            }
        }
        work.message = line.value(QLatin1String("message")).toString().toUtf8();
        work.arguments = line.value(QLatin1String("arguments")).toVariant().toStringList();
        if (!work.changes.isEmpty()) {
            memory.refused += work;
        }
    } else if (line.contains(againKey) || line.contains(awayKey)) {
        const bool again = line.contains(againKey);
        const auto work = workNamed(memory.refused, line.value(again ? againKey : awayKey).toString());
        if (work != memory.refused.end()) {
            if (again) {
                memory.queue.insert(memory.queue.end(), work->changes.cbegin(), work->changes.cend());
            }
            memory.refused.erase(work);
        }
    } else if (line.contains(markKey)) {
        memory.ownMarks.insert(line.value(markKey).toString());
    } else if (line.contains(draftKey)) {
        const QJsonObject fields = line.value(draftKey).toObject();
        Draft draft;
        const RecordInfo &info = recordInfo(RecordType::Draft);
        for (const FieldInfo &field : info.fields) {
            (void)Codec::fromJson(info, field, fields.value(field.name), &draft);
        }
        draft.id = fields.value(QLatin1String("id")).toString();
        draft.revision = fields.value(QLatin1String("revision")).toInt();
        memory.drafts.insert_or_assign(draft.id, draft);
    } else if (line.contains(draftGoneKey)) {
        memory.drafts.erase(line.value(draftGoneKey).toString());
    }
}

void RoomJournal::readLines(RoomMemory &memory) const
{
    QFile lines(file("journal.jsonl"));
    if (!lines.open(QIODevice::ReadOnly)) {
        return;
    }
    while (!lines.atEnd()) {
        // The last line may be torn where the battery died; it was never promised.
        take(memory, QJsonDocument::fromJson(lines.readLine()).object());
    }
}

std::optional<Error> RoomJournal::rewrite(const RoomMemory &memory)
{
    QByteArray bytes;
    const auto add = [&bytes](const QJsonObject &line) {
        bytes += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    };
    for (const OwnChange &own : memory.queue) {
        add(queued(own));
    }
    for (const RefusedWork &work : memory.refused) {
        add(refused(work));
    }
    for (const QString &id : memory.ownMarks) {
        add(ownMark(id));
    }
    for (const auto &[id, kept] : memory.drafts) {
        add(draft(kept));
    }
    QSaveFile out(file("journal.jsonl"));
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || out.write(bytes) < 0 || !out.commit()) {
        return cannotKeep(out.errorString());
    }
    return std::nullopt;
}
