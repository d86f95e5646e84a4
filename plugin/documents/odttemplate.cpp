// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "odttemplate.h"

#include "odtfiller.h"
#include "odtpackage.h"
#include "templatecheck.h"

#include <QFile>
#include <QFileInfo>
#include <QXmlStreamWriter>

namespace
{
const QString contentMember = QStringLiteral("content.xml");
const QString stylesMember = QStringLiteral("styles.xml");
const QString metaMember = QStringLiteral("meta.xml");

/** Styles the writer of blocks asks for; a template that lacks one gets the shipped one. */
constexpr const char *neededStyles[] = {"Title",
                                        "Subtitle",
                                        "Heading_20_1",
                                        "Heading_20_2",
                                        "Heading_20_3",
                                        "Text_20_body",
                                        "Text_20_body_20_indent",
                                        "Text_20_body_20_rtl",
                                        "Hint",
                                        "Notice",
                                        "Tick",
                                        "Table_20_Heading",
                                        "Table_20_Contents",
                                        "After_20_Table",
                                        "Caption",
                                        "Index_20_Link",
                                        "Contents_20_Heading",
                                        "Contents_20_1",
                                        "Contents_20_2",
                                        "Contents_20_3",
                                        "List_20_1",
                                        "List_20_Bullet",
                                        "List_20_Contents",
                                        "Numbering_20_1",
                                        "Numbering_20_123"};

QByteArray resource(const QString &id, const QString &member)
{
    QFile file(QStringLiteral(":/dreischritt/documents/templates/%1/%2").arg(id, member));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const XmlNode *styleNamed(const XmlNode &styles, const QString &name)
{
    for (const XmlNode &style : styles.children) {
        const bool isStyle = style.is("style:style") || style.is("text:list-style");
        if (isStyle && style.attribute("style:name") == name) {
            return &style;
        }
    }
    return nullptr;
}

void addStyle(XmlNode &target, const XmlNode &source, const QString &name)
{
    const XmlNode *style = styleNamed(source, name);
    if (!style || styleNamed(target, name)) {
        return;
    }
    for (const char *other : {"style:parent-style-name", "style:list-style-name", "style:next-style-name"}) {
        const QString needed = style->attribute(other);
        if (!needed.isEmpty() && needed != name) {
            addStyle(target, source, needed);
        }
    }
    if (!styleNamed(target, name)) {
        target.children.push_back(*style);
    }
}

void addNeededStyles(XmlFile &styles)
{
    static const XmlFile shipped = readXml(resource(QStringLiteral("standard"), stylesMember), stylesMember).value();
    const XmlNode *source = shipped.root.child("office:styles");
    if (!styles.root.child("office:styles")) {
        XmlNode node;
        node.name = QStringLiteral("office:styles");
        styles.root.children.insert(styles.root.children.begin(), node);
    }
    XmlNode *target = styles.root.child("office:styles");
    for (const char *name : neededStyles) {
        addStyle(*target, *source, QString::fromLatin1(name));
    }
    for (const auto &[prefix, uri] : shipped.namespaces) {
        styles.namespaces.emplace(prefix, uri);
    }
}

QStringList lackingStyles(const XmlFile &styles)
{
    QStringList names;
    const XmlNode *own = styles.root.child("office:styles");
    for (const char *needed : neededStyles) {
        const QString name = QString::fromLatin1(needed);
        if (!own || !styleNamed(*own, name)) {
            names += name;
        }
    }
    return names;
}

/** A default style that speaks `language`; other kinds of writing keep their own. */
XmlNode inLanguage(XmlNode style, const QString &language)
{
    XmlNode *properties = style.child("style:text-properties");
    const QString own = properties ? properties->attribute("fo:language") : QString();
    if (properties && (own.isEmpty() || !language.startsWith(own))) {
        const QString complex = properties->attribute("style:language-complex");
        const QString country = properties->attribute("style:country-complex");
        setLanguage(*properties, language);
        properties->setAttribute("style:language-complex", complex);
        properties->setAttribute("style:country-complex", country);
    }
    return style;
}

Result<XmlFile> parsed(const QByteArray &bytes, const QString &member)
{
    auto file = readXml(bytes, member);
    if (file) {
        if (const auto error = checkTemplateXml(file.value(), member)) {
            return *error;
        }
    }
    return file;
}

QByteArray metadata(const Document &document)
{
    QByteArray bytes;
    QXmlStreamWriter writer(&bytes);
    writer.writeStartDocument();
    writer.writeStartElement(QStringLiteral("office:document-meta"));
    for (const char *prefix : {"office", "meta", "dc"}) {
        writer.writeAttribute(QLatin1String("xmlns:") + QLatin1String(prefix), openDocumentNamespace(QString::fromLatin1(prefix)));
    }
    writer.writeAttribute(QStringLiteral("office:version"), QStringLiteral("1.3"));
    writer.writeStartElement(QStringLiteral("office:meta"));
    writer.writeTextElement(QStringLiteral("meta:generator"), QStringLiteral("Dreischritt"));
    writer.writeTextElement(QStringLiteral("dc:title"), cleanText(document.title).simplified());
    if (!document.author.isEmpty()) {
        writer.writeTextElement(QStringLiteral("meta:initial-creator"), cleanText(document.author).simplified());
        writer.writeTextElement(QStringLiteral("dc:creator"), cleanText(document.author).simplified());
    }
    writer.writeTextElement(QStringLiteral("dc:language"), document.language == QLatin1String("de") ? QStringLiteral("de-DE") : document.language);
    writer.writeEndDocument();
    return bytes;
}
}

struct OdtTemplate::Parts {
    XmlFile content;
    XmlFile styles;
    PackageMembers pictures;
    QByteArray contentBytes;
    QByteArray stylesBytes;
    QStringList borrowedStyles;
};

QStringList OdtTemplate::shipped()
{
    return {QStringLiteral("standard")};
}

Result<OdtTemplate> OdtTemplate::make(const std::map<QString, QByteArray> &members)
{
    auto parts = std::make_shared<Parts>();
    for (const auto &[path, bytes] : members) {
        if (path == contentMember || path == stylesMember) {
            auto file = parsed(bytes, path);
            if (!file) {
                return file.error();
            }
            (path == contentMember ? parts->content : parts->styles) = std::move(file.value());
            (path == contentMember ? parts->contentBytes : parts->stylesBytes) = bytes;
        } else if (path.startsWith(QLatin1String("Pictures/"))) {
            if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
                if (const auto file = parsed(bytes, path); !file) {
                    return file.error();
                }
            }
            parts->pictures.emplace(path, bytes);
        } else if (path == QLatin1String("META-INF/manifest.xml")) {
            const auto file = readXml(bytes, path);
            if (!file) {
                return file.error();
            }
            for (const XmlNode &entry : file.value().root.children) {
                if (entry.child("manifest:encryption-data")) {
                    return Error(Error::Refused,
                                 "“%1” in the template is encrypted. Save the template without a password.",
                                 {entry.attribute("manifest:full-path").left(120)});
                }
            }
        }
    }
    const XmlNode *body = parts->content.root.child("office:body");
    if (!body || !body->child("office:text")) {
        return Error(Error::Refused, "The template holds no text document. Save it in Writer as an ODF text template (.ott).");
    }
    parts->borrowedStyles = lackingStyles(parts->styles);
    addNeededStyles(parts->styles);
    OdtTemplate made;
    made.m_parts = parts;
    return made;
}

Result<OdtTemplate> OdtTemplate::find(const QString &id)
{
    const QString wanted = id.isEmpty() ? QStringLiteral("standard") : id;
    if (!shipped().contains(wanted)) {
        return Error(Error::NotFound, "There is no template “%1”. There are: %2.", {wanted.left(60), shipped().join(QLatin1String(", "))});
    }
    return make({{contentMember, resource(wanted, contentMember)}, {stylesMember, resource(wanted, stylesMember)}});
}

Result<OdtTemplate> OdtTemplate::load(const QString &path)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly)) {
        return Error(Error::NotFound, "The template “%1” cannot be read: %2.", {path, file.errorString()});
    }
    return read(file.read(maximumPackedSize + 1), name);
}

Result<OdtTemplate> OdtTemplate::read(const QByteArray &bytes, const QString &name)
{
    const auto members = readPackage(bytes, name);
    return members ? make(members.value()) : Result<OdtTemplate>(members.error());
}

Result<QByteArray> OdtTemplate::fill(const Document &document) const
{
    if (!m_parts) {
        return Error(Error::NotFound, "No template was chosen.");
    }
    PackageMembers members = m_parts->pictures;
    const XmlFile &content = m_parts->content;

    // The body first: only then is known which automatic styles stand at the head.
    OdtStyles styles(content.root.child("office:automatic-styles"));
    QByteArray body;
    {
        QXmlStreamWriter writer(&body);
        OdtBlocks blocks(writer, styles, document);
        OdtFiller filler(writer, document.fields, &styles, &blocks);
        filler.write(*content.root.child("office:body"));
        members.insert(blocks.pictures().begin(), blocks.pictures().end());
    }
    {
        QByteArray bytes;
        QXmlStreamWriter writer(&bytes);
        XmlFile head{{}, content.namespaces};
        for (const char *prefix : {"office", "style", "text", "table", "draw", "fo", "svg", "xlink"}) {
            head.namespaces.emplace(QString::fromLatin1(prefix), openDocumentNamespace(QString::fromLatin1(prefix)));
        }
        head.root.name = content.root.name;
        head.root.attributes = content.root.attributes;
        writeXmlStart(writer, head);
        bool hasStyles = false;
        const auto writeStyles = [&](const XmlNode *own) {
            writer.writeStartElement(QStringLiteral("office:automatic-styles"));
            for (const XmlNode &style : own ? own->children : std::vector<XmlNode>()) {
                writeXml(writer, style);
            }
            styles.write(writer);
            writer.writeEndElement();
            hasStyles = true;
        };
        for (const XmlNode &part : content.root.children) {
            if (part.is("office:automatic-styles")) {
                writeStyles(&part);
            } else if (part.is("office:body")) {
                if (!hasStyles) {
                    writeStyles(nullptr);
                }
                writer.writeCharacters(QString());
                writer.device()->write(body);
            } else if (!part.is("office:scripts")) {
                writeXml(writer, part);
            }
        }
        writer.writeEndDocument();
        members[contentMember] = bytes;
    }
    {
        QByteArray bytes;
        QXmlStreamWriter writer(&bytes);
        writeXmlStart(writer, m_parts->styles);
        OdtFiller filler(writer, document.fields, nullptr, nullptr);
        for (const XmlNode &part : m_parts->styles.root.children) {
            if (!part.is("office:styles")) {
                filler.write(part);
                continue;
            }
            writer.writeStartElement(part.name);
            for (const XmlNode &style : part.children) {
                if (style.is("style:default-style")) {
                    writeXml(writer, inLanguage(style, document.language));
                } else {
                    writeXml(writer, style);
                }
            }
            writer.writeEndElement();
        }
        writer.writeEndDocument();
        members[stylesMember] = bytes;
    }
    members[metaMember] = metadata(document);
    return writePackage(members, QByteArrayLiteral("application/vnd.oasis.opendocument.text"));
}

Result<QByteArray> OdtTemplate::toFile() const
{
    if (!m_parts) {
        return Error(Error::NotFound, "No template was chosen.");
    }
    PackageMembers members = m_parts->pictures;
    members[contentMember] = m_parts->contentBytes;
    members[stylesMember] = m_parts->stylesBytes;
    return writePackage(members, QByteArrayLiteral("application/vnd.oasis.opendocument.text-template"));
}

QStringList OdtTemplate::placeholders() const
{
    if (!m_parts) {
        return {};
    }
    QStringList names = placeholderNames(m_parts->content.root) + placeholderNames(m_parts->styles.root);
    names.removeDuplicates();
    names.sort();
    return names;
}

QStringList OdtTemplate::repeatedLists() const
{
    QStringList names = m_parts ? repeatedListNames(m_parts->content.root) : QStringList();
    names.removeDuplicates();
    names.sort();
    return names;
}

QStringList OdtTemplate::borrowedStyles() const
{
    return m_parts ? m_parts->borrowedStyles : QStringList();
}
