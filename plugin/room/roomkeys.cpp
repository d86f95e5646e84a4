// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roomkeys.h"

#include "uuid.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QSaveFile>
#include <QStandardPaths>

namespace
{
/** Without 0 O 1 I L U V: read from a wall across a hall and typed on a phone. */
constexpr char alphabet[] = "23456789ABCDEFGHJKMNPQRSTWXYZ";
constexpr int letters = sizeof alphabet - 1;

QString randomCode(int length)
{
    QString code;
    for (int i = 0; i < length; ++i) {
        code += QLatin1Char(alphabet[QRandomGenerator::system()->bounded(letters)]);
    }
    return code;
}

QString plainCode(const QString &typed)
{
    QString plain;
    for (const QChar c : typed.left(100).toUpper()) {
        if (c.isLetterOrNumber()) {
            plain += c;
        }
    }
    return plain;
}

/** Same time whatever differs; lengths are no secret. */
bool isSame(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size()) {
        return false;
    }
    unsigned char difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i) {
        difference |= static_cast<unsigned char>(a.at(i) ^ b.at(i));
    }
    return difference == 0;
}

QByteArray seal(const QByteArray &secret, const QByteArray &text)
{
    return QMessageAuthenticationCode::hash(text, secret, QCryptographicHash::Sha256).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray inscription(const RoomDevice &device)
{
    const QByteArray text = QByteArray::number(int(device.role)) + '.' + device.id.toLatin1();
    return device.table.isEmpty() ? text : text + '.' + device.table.toLatin1();
}
}

RoomKeys RoomKeys::create()
{
    RoomKeys keys;
    keys.code = randomCode(6);
    keys.moderatorCode = randomCode(12);
    keys.secret.resize(32);
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(keys.secret.data()), keys.secret.size() / qsizetype(sizeof(quint32)));
    return keys;
}

Result<RoomKeys> RoomKeys::keptIn(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
        RoomKeys keys;
        keys.code = object.value(QLatin1String("code")).toString();
        keys.moderatorCode = object.value(QLatin1String("moderatorCode")).toString();
        keys.secret = QByteArray::fromBase64(object.value(QLatin1String("secret")).toString().toLatin1());
        const QJsonArray removed = object.value(QLatin1String("removed")).toArray();
        for (const QJsonValue &id : removed) {
            keys.removed.insert(id.toString());
        }
        if (!keys.code.isEmpty() && !keys.moderatorCode.isEmpty() && keys.secret.size() == 32) {
            return keys;
        }
    }
    const RoomKeys keys = create();
    if (const auto error = keys.keepIn(path)) {
        return *error;
    }
    return keys;
}

std::optional<Error> RoomKeys::keepIn(const QString &path) const
{
    QJsonArray ids;
    QStringList sorted(removed.cbegin(), removed.cend());
    sorted.sort();
    for (const QString &id : std::as_const(sorted)) {
        ids += id;
    }
    const QJsonObject object{{QStringLiteral("code"), code},
                             {QStringLiteral("moderatorCode"), moderatorCode},
                             {QStringLiteral("secret"), QString::fromLatin1(secret.toBase64())},
                             {QStringLiteral("removed"), ids}};
    QSaveFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(QJsonDocument(object).toJson()) < 0 || !file.commit()) {
        return Error(Error::Failed, "The room's keys could not be kept in “%1”: %2.", {path, file.errorString()});
    }
    return std::nullopt;
}

QString roomKeysFile(const QString &workspace)
{
    const QByteArray path = QFileInfo(workspace).canonicalFilePath().toUtf8();
    const QString name = QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(24));
    return QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) + QStringLiteral("/dreischritt/rooms/") + name + QStringLiteral(".json");
}

QString tokenFor(const RoomKeys &keys, const RoomDevice &device)
{
    const QByteArray text = inscription(device);
    return QString::fromLatin1(text + '.' + seal(keys.secret, text));
}

std::optional<RoomDevice> deviceOf(const RoomKeys &keys, const QString &token)
{
    const QByteArray bytes = token.left(300).toLatin1();
    const qsizetype dot = bytes.lastIndexOf('.');
    const QByteArray text = bytes.left(std::max<qsizetype>(dot, 0));
    if (!isSame(seal(keys.secret, text), bytes.mid(dot + 1))) {
        return std::nullopt;
    }
    const QList<QByteArray> parts = text.split('.');
    const RoomDevice device{Uuid::normalised(QString::fromLatin1(parts.value(1))),
                            Role::Role(parts.value(0).toInt()),
                            Uuid::normalised(QString::fromLatin1(parts.value(2)))};
    if (device.id.isEmpty() || keys.removed.contains(device.id)) {
        return std::nullopt;
    }
    return device;
}

bool isTyped(const QString &code, const QString &typed)
{
    const QByteArray plain = plainCode(code).toUtf8();
    return isSame(plain, plainCode(typed).toUtf8()) && !plain.isEmpty();
}

std::optional<Role::Role> roleForCode(const RoomKeys &keys, const QString &typed)
{
    const bool isModerator = isTyped(keys.moderatorCode, typed);
    const bool isMember = isTyped(keys.code, typed);
    return isModerator ? std::optional(Role::Moderator) : isMember ? std::optional(Role::Member) : std::nullopt;
}
