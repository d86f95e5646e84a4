// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "profilewriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace
{
QJsonObject boxToJson(const TickBox &box)
{
    QJsonObject object{{QStringLiteral("text"), box.text}, {QStringLiteral("field"), box.field}};
    if (!box.values.isEmpty()) {
        object.insert(QStringLiteral("values"), QJsonArray::fromStringList(box.values));
    }
    if (!box.whenFilled) {
        object.insert(QStringLiteral("whenFilled"), false);
    }
    return object;
}

QJsonObject partToJson(const ProfilePart &part)
{
    QJsonObject object{{QStringLiteral("part"), part.part}};
    if (!part.heading.isEmpty()) {
        object.insert(QStringLiteral("heading"), part.heading);
    }
    if (!part.fields.isEmpty()) {
        object.insert(QStringLiteral("fields"), QJsonArray::fromStringList(part.fields));
    }
    if (!part.text.isEmpty()) {
        object.insert(QStringLiteral("text"), part.text);
    }
    if (part.alwaysShown) {
        object.insert(QStringLiteral("alwaysShown"), true);
    }
    QJsonArray boxes;
    for (const TickBox &box : part.boxes) {
        boxes += boxToJson(box);
    }
    if (!boxes.isEmpty()) {
        object.insert(QStringLiteral("boxes"), boxes);
    }
    return object;
}

QJsonObject difference(const QHash<QString, QString> &texts, const QHash<QString, QString> &base)
{
    QJsonObject object;
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        const auto known = base.find(it.key());
        if (known == base.end() || *known != *it) {
            object.insert(it.key(), *it);
        }
    }
    for (auto it = base.begin(); it != base.end(); ++it) {
        if (!texts.contains(it.key())) {
            object.insert(it.key(), QJsonValue::Null);
        }
    }
    return object;
}

Profile baseOf(const Profile &profile, const QStringList &folders)
{
    if (profile.basedOn.isEmpty()) {
        return {};
    }
    // As in reading: whoever takes the place of a profile that ships may be based on that one.
    const auto found = findProfile(profile.basedOn, profile.basedOn == profile.id ? QStringList() : folders);
    return found ? found.value() : Profile();
}
}

QByteArray profileToJson(const Profile &profile, const QStringList &folders)
{
    const Profile base = baseOf(profile, folders);
    QJsonObject object{{QStringLiteral("id"), profile.id}};
    const auto put = [&object](const char *key, const QString &value, const QString &before) {
        if (value != before) {
            object.insert(QLatin1String(key), value);
        }
    };
    put("basedOn", base.id, {});
    put("name", profile.name, base.name);
    put("description", profile.description, base.description);
    put("language", profile.language, base.language);
    put("template", profile.templateId, base.templateId);
    if (profile.numbering != base.numbering) {
        static const QStringList names{QStringLiteral("none"), QStringLiteral("single"), QStringLiteral("nested")};
        object.insert(QStringLiteral("numbering"), names.at(profile.numbering));
    }
    for (const PaperKind kind : paperKinds()) {
        const auto own = profile.parts.find(kind);
        const auto before = base.parts.find(kind);
        const bool hadParts = before != base.parts.end();
        if (own == profile.parts.end()) {
            if (hadParts) {
                object.insert(paperKindName(kind), QJsonValue::Null);
            }
        } else if (!hadParts || before->second != own->second) {
            QJsonArray parts;
            for (const ProfilePart &part : own->second) {
                parts += partToJson(part);
            }
            object.insert(paperKindName(kind), parts);
        }
    }
    const std::pair<const char *, QJsonObject> texts[] = {{"wording", difference(profile.wording, base.wording)},
                                                          {"fileNames", difference(profile.fileNames, base.fileNames)}};
    for (const auto &[key, entries] : texts) {
        if (!entries.isEmpty()) {
            object.insert(QLatin1String(key), entries);
        }
    }
    return QJsonDocument(object).toJson();
}
