// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "odtpackage.h"

#include "xmltree.h"
#include "ziparchive.h"

#include <KZip>

#include <QBuffer>
#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>
#include <QXmlStreamReader>
#include <QtEndian>

#include <memory>
#include <vector>

namespace
{
constexpr int maximumMembers = 2'000;

/** What the central directory says of a member. KZip tells neither encryption nor the name as it stands there. */
struct Entry {
    QString name;
    bool isEncrypted = false;
    qint64 size = 0;
};

quint32 number(const QByteArray &bytes, qsizetype at, int width)
{
    return width == 2 ? qFromLittleEndian<quint16>(bytes.constData() + at) : qFromLittleEndian<quint32>(bytes.constData() + at);
}

Error damaged(const QString &name)
{
    return Error(Error::Refused, "“%1” is not a Writer document, or it is damaged. Save it in Writer as an ODF text template (.ott).", {name});
}

Result<std::vector<Entry>> directory(const QByteArray &bytes, const QString &name)
{
    const qsizetype end = bytes.lastIndexOf(QByteArrayLiteral("PK\x05\x06"));
    if (end < 0 || end + 22 > bytes.size()) {
        return damaged(name);
    }
    const quint32 count = number(bytes, end + 10, 2);
    qsizetype at = number(bytes, end + 16, 4);
    std::vector<Entry> entries;
    if (count > maximumMembers) {
        return Error(Error::Refused, "“%1” holds %2 members; a template has at most %3.", {name, QString::number(count), QString::number(maximumMembers)});
    }
    for (quint32 i = 0; i < count; ++i) {
        if (at + 46 > end || number(bytes, at, 4) != 0x02014b50) {
            return damaged(name);
        }
        const quint32 nameLength = number(bytes, at + 28, 2);
        const qsizetype next = at + 46 + nameLength + number(bytes, at + 30, 2) + number(bytes, at + 32, 2);
        if (next > end) {
            return damaged(name);
        }
        entries.push_back({QString::fromUtf8(bytes.mid(at + 46, nameLength)), (number(bytes, at + 8, 2) & 1) != 0, number(bytes, at + 24, 4)});
        at = next;
    }
    return entries;
}

bool climbs(const QString &member)
{
    return member.startsWith(QLatin1Char('/')) || member.contains(QLatin1Char('\\')) || member.contains(QLatin1Char(':')) || member.contains(QChar(0))
        || member.split(QLatin1Char('/')).contains(QLatin1String(".."));
}

bool isPicture(const QString &member)
{
    static const QStringList endings{QStringLiteral(".png"), QStringLiteral(".jpg"), QStringLiteral(".jpeg"), QStringLiteral(".gif"), QStringLiteral(".svg")};
    return member.startsWith(QLatin1String("Pictures/")) && std::any_of(endings.cbegin(), endings.cend(), [&member](const QString &ending) {
               return member.endsWith(ending, Qt::CaseInsensitive);
           });
}

bool isWanted(const QString &member)
{
    return member == QLatin1String("content.xml") || member == QLatin1String("styles.xml") || member == QLatin1String("META-INF/manifest.xml")
        || isPicture(member);
}

std::optional<Error> refused(const Entry &entry, const QString &name)
{
    if (entry.isEncrypted) {
        return Error(Error::Refused, "“%1” in the template “%2” is encrypted. Save the template without a password.", {entry.name.left(120), name});
    }
    if (climbs(entry.name)) {
        return Error(Error::Refused, "“%1” in the template “%2” points outside of it. Use a template saved by Writer.", {entry.name.left(120), name});
    }
    for (const char *folder : {"Basic/", "Scripts/", "Dialogs/"}) {
        if (entry.name.startsWith(QLatin1String(folder))) {
            return Error(Error::Refused, "“%1” in the template “%2” is a macro. Remove all macros and save the template again.", {entry.name.left(120), name});
        }
    }
    if (entry.name.startsWith(QLatin1String("Object")) || entry.name.startsWith(QLatin1String("media/"), Qt::CaseInsensitive)
        || entry.name.startsWith(QLatin1String("Database"), Qt::CaseInsensitive)) {
        return Error(Error::Refused, "“%1” in the template “%2” is an embedded object. Put a picture in its place.", {entry.name.left(120), name});
    }
    if (entry.name.startsWith(QLatin1String("Pictures/")) && !entry.name.endsWith(QLatin1Char('/')) && !isPicture(entry.name)) {
        return Error(Error::Refused, "“%1” in the template “%2” is no PNG, JPEG, GIF or SVG picture.", {entry.name.left(120), name});
    }
    return std::nullopt;
}

Error tooLarge(const QString &member, const QString &name)
{
    return Error(Error::Refused, "“%1” in the template “%2” unpacks to more than %3 MB.", {member, name, QString::number(maximumUnpackedSize / 1'000'000)});
}

/** Reads at most `limit` bytes, whatever the archive says its size is. */
std::optional<QByteArray> limited(const KArchiveFile &file, qint64 limit)
{
    const std::unique_ptr<QIODevice> device(file.createDevice());
    if (!device) {
        return std::nullopt;
    }
    QByteArray bytes;
    while (bytes.size() <= limit) {
        const QByteArray part = device->read(std::min<qint64>(65'536, limit + 1 - bytes.size()));
        if (part.isEmpty()) {
            return bytes;
        }
        bytes += part;
    }
    return std::nullopt;
}

QString typeOf(const QString &member)
{
    static const std::pair<const char *, const char *> types[] =
        {{".xml", "text/xml"}, {".png", "image/png"}, {".jpg", "image/jpeg"}, {".jpeg", "image/jpeg"}, {".gif", "image/gif"}, {".svg", "image/svg+xml"}};
    for (const auto &[ending, type] : types) {
        if (member.endsWith(QLatin1String(ending), Qt::CaseInsensitive)) {
            return QString::fromLatin1(type);
        }
    }
    return {};
}

/** LibreOffice takes a package for broken where the manifest has another version than the content. */
QString versionOf(const PackageMembers &members)
{
    static const QRegularExpression form(QStringLiteral("^1\\.[2-9]$"));
    const auto content = members.find(QStringLiteral("content.xml"));
    QXmlStreamReader reader(content == members.end() ? QByteArray() : content->second);
    const QXmlStreamAttributes attributes = reader.readNextStartElement() ? reader.attributes() : QXmlStreamAttributes();
    const QString version = attributes.value(openDocumentNamespace(QStringLiteral("office")), QLatin1String("version")).toString();
    return form.match(version).hasMatch() ? version : QStringLiteral("1.3");
}

QByteArray manifest(const PackageMembers &members, const QByteArray &mimeType)
{
    const auto line = [](const QString &path, const QString &type, const QString &version) {
        return QLatin1String(" <manifest:file-entry manifest:full-path=\"") + path.toHtmlEscaped() + QLatin1String("\" manifest:media-type=\"") + type
            + QLatin1Char('"') + version + QLatin1String("/>\n");
    };
    const QString version = QLatin1String(" manifest:version=\"") + versionOf(members) + QLatin1Char('"');
    QString text = QStringLiteral(
                       "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                       "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"")
        + version + QLatin1String(">\n");
    text += line(QStringLiteral("/"), QString::fromLatin1(mimeType), version);
    for (const auto &[path, bytes] : members) {
        text += line(path, typeOf(path), {});
    }
    return (text + QLatin1String("</manifest:manifest>\n")).toUtf8();
}
}

Result<PackageMembers> readPackage(const QByteArray &bytes, const QString &name)
{
    if (bytes.size() > maximumPackedSize) {
        return Error(Error::Refused, "“%1” is larger than %2 MB, too large for a template.", {name, QString::number(maximumPackedSize / 1'000'000)});
    }
    const auto entries = directory(bytes, name);
    if (!entries) {
        return entries.error();
    }
    QSet<QString> names;
    qint64 total = 0;
    for (const Entry &entry : entries.value()) {
        if (const auto error = refused(entry, name)) {
            return *error;
        }
        total += entry.size;
        if (names.contains(entry.name) || total > maximumUnpackedSize) {
            return total > maximumUnpackedSize ? tooLarge(entry.name, name) : damaged(name);
        }
        names.insert(entry.name);
    }

    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    KZip zip(&buffer);
    if (!buffer.open(QIODevice::ReadOnly) || !zip.open(QIODevice::ReadOnly)) {
        return damaged(name);
    }
    PackageMembers members;
    qint64 left = maximumUnpackedSize;
    for (const QString &path : std::as_const(names)) {
        if (!isWanted(path)) {
            continue;
        }
        const KArchiveFile *file = zip.directory()->file(path);
        const auto data = file ? limited(*file, left) : std::nullopt;
        if (!data) {
            return file ? tooLarge(path, name) : damaged(name);
        }
        left -= data->size();
        members.emplace(path, *data);
    }
    const KArchiveFile *mimeType = zip.directory()->file(QStringLiteral("mimetype"));
    const QByteArray type = mimeType ? limited(*mimeType, 200).value_or(QByteArray()).trimmed() : QByteArray();
    if (!type.startsWith("application/vnd.oasis.opendocument.text") || !members.contains(QStringLiteral("content.xml"))
        || !members.contains(QStringLiteral("styles.xml"))) {
        return damaged(name);
    }
    return members;
}

Result<QByteArray> writePackage(const PackageMembers &members, const QByteArray &mimeType)
{
    QList<ArchiveEntry> entries{{QStringLiteral("mimetype"), mimeType, false}};
    for (const auto &[path, bytes] : members) {
        entries += {path, bytes};
    }
    entries += {QStringLiteral("META-INF/manifest.xml"), manifest(members, mimeType)};
    return packArchive(entries);
}
