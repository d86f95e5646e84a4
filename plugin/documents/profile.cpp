// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "profile.h"

#include "recordtypes.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <map>
#include <optional>

namespace
{
constexpr qsizetype maximumProfileSize = 1'000'000;
/** "basedOn" may be followed this often; more is a circle. */
constexpr int maximumDepth = 8;

QString shippedPath(const QString &id)
{
    return QLatin1String(":/dreischritt/documents/profiles/") + id + QLatin1String(".json");
}

QStringList shippedIds()
{
    return {QStringLiteral("ankreuz"), QStringLiteral("produktgruppen"), QStringLiteral("standard")};
}

std::optional<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > maximumProfileSize) {
        return std::nullopt;
    }
    return file.readAll();
}

QString idIn(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object().value(QLatin1String("id")).toString();
}

/** Bytes of each profile file by id; a folder's comes before one that ships. */
std::map<QString, QByteArray> filesIn(const QStringList &folders)
{
    std::map<QString, QByteArray> files;
    for (const QString &id : shippedIds()) {
        if (const auto bytes = bytesOf(shippedPath(id))) {
            files[id] = *bytes;
        }
    }
    for (const QString &folder : folders) {
        const QDir directory(folder);
        for (const QString &name : directory.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            if (const auto bytes = bytesOf(directory.filePath(name))) {
                const QString id = idIn(*bytes);
                files[id.isEmpty() ? name.chopped(5) : id] = *bytes;
            }
        }
    }
    return files;
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &entry : value.toArray()) {
        texts += entry.toString();
    }
    return texts;
}

void readTexts(const QJsonObject &object, QHash<QString, QString> &texts)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.value().isNull()) {
            texts.remove(it.key());
        } else {
            texts[it.key()] = it.value().toString();
        }
    }
}

std::optional<Error> readParts(const QString &profile, const QJsonArray &array, const QStringList &known, QList<ProfilePart> &parts)
{
    const RecordInfo &recommendation = recordInfo(RecordType::Recommendation);
    parts.clear();
    for (const QJsonValue &entry : array) {
        const QJsonObject object = entry.toObject();
        ProfilePart part;
        part.part = object.value(QLatin1String("part")).toString();
        if (!known.contains(part.part)) {
            return Error(Error::Refused,
                         "The profile “%1” orders a part “%2”. Possible are: %3.",
                         {profile, part.part.left(60), known.join(QLatin1String(", "))});
        }
        part.heading = object.value(QLatin1String("heading")).toString();
        part.fields = textsOf(object.value(QLatin1String("fields")));
        part.text = object.value(QLatin1String("text")).toString();
        part.alwaysShown = object.value(QLatin1String("alwaysShown")).toBool();
        for (const QJsonValue &boxValue : object.value(QLatin1String("boxes")).toArray()) {
            const QJsonObject boxObject = boxValue.toObject();
            TickBox box;
            box.text = boxObject.value(QLatin1String("text")).toString();
            box.field = boxObject.value(QLatin1String("field")).toString();
            box.values = textsOf(boxObject.value(QLatin1String("values")));
            box.whenFilled = boxObject.value(QLatin1String("whenFilled")).toBool(true);
            if (!recommendation.field(box.field)) {
                return Error(Error::Refused,
                             "A tick box of the profile “%1” looks at “%2”, which is no field of a recommendation.",
                             {profile, box.field.left(60)});
            }
            part.boxes += box;
        }
        parts += part;
    }
    return std::nullopt;
}

Result<Profile> read(const QByteArray &json, const std::map<QString, QByteArray> &files, int depth)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    const QJsonObject object = document.object();
    const QString id = object.value(QLatin1String("id")).toString();
    if (!document.isObject()) {
        return Error(Error::Refused, "This profile is not a JSON object: %1.", {problem.errorString()});
    }
    if (id.isEmpty()) {
        return Error(Error::Refused, "This profile has no “id”. Give it one of its own.");
    }
    if (depth > maximumDepth) {
        return Error(Error::Refused, "The profile “%1” is based on itself. Correct “basedOn”.", {id});
    }
    Profile profile;
    const QString base = object.value(QLatin1String("basedOn")).toString();
    if (!base.isEmpty()) {
        // A file that takes the place of one that ships may still be based on that one.
        const auto ship = base == id ? bytesOf(shippedPath(base)) : std::nullopt;
        const auto it = files.find(base);
        if (!ship && it == files.end()) {
            return Error(Error::NotFound, "The profile “%1” is based on “%2”, which is not there.", {id, base.left(60)});
        }
        auto found = read(ship ? *ship : it->second, files, depth + 1);
        if (!found) {
            return found;
        }
        profile = found.value();
    }
    const auto take = [&object](const char *key, QString &target) {
        const QJsonValue value = object.value(QLatin1String(key));
        if (value.isString()) {
            target = value.toString();
        }
    };
    profile.basedOn = base;
    take("id", profile.id);
    take("name", profile.name);
    take("description", profile.description);
    take("language", profile.language);
    take("template", profile.templateId);

    const QJsonValue numbering = object.value(QLatin1String("numbering"));
    if (numbering.isString()) {
        static const QStringList names{QStringLiteral("none"), QStringLiteral("single"), QStringLiteral("nested")};
        const qsizetype index = names.indexOf(numbering.toString());
        if (index < 0) {
            return Error(Error::Refused, "“numbering” of the profile “%1” must be none, single or nested.", {id});
        }
        profile.numbering = Profile::Numbering(index);
    }
    for (const PaperKind kind : paperKinds()) {
        const QString key = paperKindName(kind);
        if (object.value(key).isNull()) {
            profile.parts.erase(kind);
        } else if (object.contains(key)) {
            if (const auto error = readParts(id, object.value(key).toArray(), partNames(kind), profile.parts[kind])) {
                return *error;
            }
        }
    }
    readTexts(object.value(QLatin1String("wording")).toObject(), profile.wording);
    readTexts(object.value(QLatin1String("fileNames")).toObject(), profile.fileNames);
    return profile;
}
}

QString Profile::text(const QString &key) const
{
    const auto it = wording.find(key);
    return it == wording.end() ? key.mid(key.lastIndexOf(QLatin1Char('.')) + 1) : *it;
}

QString Profile::text(const QString &key, const QStringList &arguments) const
{
    const QString pattern = text(key);
    QString out;
    // One pass, so that an argument which itself holds "%1" stays as it is.
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int number = pattern.at(i) == QLatin1Char('%') && i + 1 < pattern.size() ? pattern.at(i + 1).digitValue() : -1;
        if (number >= 1 && number <= arguments.size()) {
            out += arguments.at(number - 1);
            ++i;
        } else {
            out += pattern.at(i);
        }
    }
    return out;
}

const QList<ProfilePart> &Profile::partsOf(PaperKind kind) const
{
    static const QList<ProfilePart> none;
    const auto it = parts.find(kind);
    return it == parts.end() ? none : it->second;
}

const QStringList &partNames(PaperKind kind)
{
    const auto split = [](const char *names) {
        return QString::fromLatin1(names).split(QLatin1Char(' '));
    };
    static const QStringList resolution = split(
        "form boxes text consultations resolutionText rationale origin financialEffects furtherEffects alternatives implementation guidelines annexes "
        "passedText progress openPoints");
    static const QStringList information = split(
        "form boxes text consultations request state rationale origin financialEffects furtherEffects alternatives implementation guidelines annexes "
        "passedText progress openPoints");
    static const QStringList report =
        split("cover contents text summary method participants figures lookback topicAreas priorities dispositions results gaps conflicts");
    static const QStringList reply = split("cover text thanks summary forwarded notForwarded deferred undecided statements nextSteps closing");
    static const QStringList handout = split("cover text agenda lookback topicAreas recommendations gaps notes");
    switch (kind) {
    case PaperKind::Resolution:
        return resolution;
    case PaperKind::Information:
        return information;
    case PaperKind::Report:
        return report;
    case PaperKind::Reply:
        return reply;
    case PaperKind::Handout:
        break;
    }
    return handout;
}

QStringList profileFolders()
{
    return {QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/dreischritt/profiles")};
}

QList<Profile> profiles(const QStringList &folders)
{
    const auto files = filesIn(folders);
    QList<Profile> found;
    for (const auto &[id, bytes] : files) {
        if (auto profile = read(bytes, files, 0)) {
            found += std::move(profile.value());
        }
    }
    return found;
}

Result<Profile> findProfile(const QString &id, const QStringList &folders)
{
    const QString wanted = id.isEmpty() ? QStringLiteral("standard") : id;
    const auto files = filesIn(folders);
    const auto it = files.find(wanted);
    if (it == files.end()) {
        QStringList known;
        for (const auto &[name, bytes] : files) {
            known += name;
        }
        return Error(Error::NotFound, "There is no profile “%1”. There are: %2.", {wanted.left(60), known.join(QLatin1String(", "))});
    }
    return read(it->second, files, 0);
}

Result<Profile> readProfile(const QByteArray &json, const QStringList &folders)
{
    return read(json, filesIn(folders), 0);
}
