// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roomjournal.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <unistd.h>

namespace
{
constexpr auto mine = QFile::ReadOwner | QFile::WriteOwner;
constexpr int maximumFolders = 20;
constexpr qint64 longJournal = 4'000'000;

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject readObject(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

template<class T>
void readTable(const QJsonArray &array, Table<T> &table)
{
    const RecordInfo &info = recordInfo(recordTypeOf<T>());
    for (const QJsonValue &value : array) {
        T record;
        record.id = value[QLatin1String("id")].toString();
        record.revision = value[QLatin1String("revision")].toInt();
        for (const FieldInfo &field : info.fields) {
            // A field this version does not know, or reads differently, costs that field alone.
            (void)Codec::fromJson(info, field, value[field.name], &record);
        }
        table.insert_or_assign(record.id, std::move(record));
    }
}

std::optional<QString> writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(mine) || out.write(bytes) < 0 || !out.commit()) {
        return out.errorString();
    }
    return std::nullopt;
}
}

Result<std::unique_ptr<RoomJournal>> RoomJournal::open(const QString &folder, const QString &shelf)
{
    const auto fail = [](const QString &path) {
        return Error(Error::Failed, "“%1” cannot be written to, so nothing typed could be kept. Free some space or check the folder's permissions.", {path});
    };
    if (!QDir().mkpath(folder)) {
        return fail(folder);
    }
    for (int i = 1; i <= maximumFolders; ++i) {
        const QString path = folder + QLatin1Char('/') + (i == 1 ? shelf : shelf + QLatin1Char('-') + QString::number(i));
        auto lock = std::make_unique<QLockFile>(path + QStringLiteral(".lock"));
        lock->setStaleLockTime(std::chrono::milliseconds(0));
        if (!lock->tryLock()) {
            if (lock->error() == QLockFile::LockFailedError) {
                continue;
            }
            return fail(folder);
        }
        if (!QDir().mkpath(path) || !QFile::setPermissions(path, mine | QFile::ExeOwner)) {
            return fail(path);
        }
        return std::unique_ptr<RoomJournal>(new RoomJournal(path, std::move(lock)));
    }
    return fail(folder);
}

RoomJournal::RoomJournal(const QString &folder, std::unique_ptr<QLockFile> lock)
    : m_folder(folder)
    , m_lock(std::move(lock))
{
}

RoomJournal::~RoomJournal() = default;

QString RoomJournal::file(const char *name) const
{
    return m_folder + QLatin1Char('/') + QLatin1String(name);
}

Error RoomJournal::cannotKeep(const QString &reason) const
{
    return Error(Error::Failed, "This cannot be kept on this device: %1. Free some space, then try again.", {reason});
}

RoomMemory RoomJournal::read()
{
    RoomMemory memory;
    const QJsonObject identity = readObject(file("device.json"));
    memory.token = identity.value(QLatin1String("token")).toString();
    memory.participant = identity.value(QLatin1String("participant")).toString();
    memory.group = identity.value(QLatin1String("group")).toString();
    memory.conference = identity.value(QLatin1String("conference")).toString();
    memory.role = Role::Role(identity.value(QLatin1String("role")).toInt(int(Role::Observer)));
    memory.isTable = identity.value(QLatin1String("table")).toBool();
    memory.certificate = QByteArray::fromHex(identity.value(QLatin1String("certificate")).toString().toLatin1());
    readRecords(memory);
    readLines(memory);
    std::erase_if(memory.queue, [&memory](const OwnChange &own) {
        return own.isAcknowledged && own.sequence <= memory.to;
    });
    (void)rewrite(memory);
    return memory;
}

void RoomJournal::readRecords(RoomMemory &memory) const
{
    const QJsonObject object = readObject(file("records.json"));
    if (!object.contains(QLatin1String("to"))) {
        return;
    }
    memory.to = object.value(QLatin1String("to")).toInteger(-1);
    const QJsonObject tables = object.value(QLatin1String("records")).toObject();
    for (std::size_t i = 0; i < recordTypeCount; ++i) {
        visitRecordType(RecordType::Type(i), [&]<class T>(std::type_identity<T>) {
            readTable(tables.value(recordInfo(recordTypeOf<T>()).name).toArray(), memory.confirmed.all<T>());
        });
    }
}

std::optional<Error> RoomJournal::keepRecords(const RoomMemory &memory)
{
    QJsonObject tables;
    for (std::size_t i = 0; i < recordTypeCount; ++i) {
        const auto type = RecordType::Type(i);
        QJsonArray array;
        for (const QString &id : memory.confirmed.sortedIds(type)) {
            array += memory.confirmed.toJson(type, id);
        }
        if (!array.isEmpty()) {
            tables.insert(recordInfo(type).name, array);
        }
    }
    const auto problem = writeWhole(file("records.json"), compact({{QStringLiteral("to"), memory.to}, {QStringLiteral("records"), tables}}));
    return problem ? std::optional(cannotKeep(*problem)) : std::nullopt;
}

std::optional<Error> RoomJournal::keepIdentity(const RoomMemory &memory)
{
    const QJsonObject identity{{QStringLiteral("token"), memory.token},
                               {QStringLiteral("participant"), memory.participant},
                               {QStringLiteral("group"), memory.group},
                               {QStringLiteral("conference"), memory.conference},
                               {QStringLiteral("role"), int(memory.role)},
                               {QStringLiteral("table"), memory.isTable},
                               {QStringLiteral("certificate"), QString::fromLatin1(memory.certificate.toHex())}};
    const auto problem = writeWhole(file("device.json"), compact(identity));
    return problem ? std::optional(cannotKeep(*problem)) : std::nullopt;
}

std::optional<Error> RoomJournal::append(const QList<QJsonObject> &lines, bool durable)
{
    if (lines.isEmpty()) {
        return std::nullopt;
    }
    if (!m_lines.isOpen()) {
        m_lines.setFileName(file("journal.jsonl"));
        if (!m_lines.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered) || !m_lines.setPermissions(mine)) {
            return cannotKeep(m_lines.errorString());
        }
    }
    QByteArray bytes;
    for (const QJsonObject &line : lines) {
        bytes += compact(line) + '\n';
    }
    const qint64 before = m_lines.size();
    if (m_lines.write(bytes) != bytes.size() || (durable && ::fdatasync(m_lines.handle()) != 0)) {
        const Error error = cannotKeep(m_lines.errorString());
        // Half a line would spoil the next one; what was not promised must not come back either.
        (void)m_lines.resize(before);
        return error;
    }
    return std::nullopt;
}

void RoomJournal::tidy(const RoomMemory &memory)
{
    if (m_lines.isOpen() && m_lines.size() > longJournal) {
        m_lines.close();
        (void)rewrite(memory);
    }
}

RoomMemory RoomJournal::exchange(const RoomMemory &memory, const QString &conference)
{
    m_lines.close();
    const auto aside = [this](const QString &id) {
        return m_folder + QLatin1Char('-') + id.left(8) + id.right(4);
    };
    QDir().rename(m_folder, aside(memory.conference));
    if (!QDir().rename(aside(conference), m_folder)) {
        QDir().mkpath(m_folder);
        (void)QFile::setPermissions(m_folder, mine | QFile::ExeOwner);
    }
    return read();
}
