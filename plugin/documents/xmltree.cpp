// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "xmltree.h"

#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>

namespace
{
/** A Writer document nests tables and sections some dozen levels. */
constexpr int maximumDepth = 200;
constexpr int maximumNodes = 2'000'000;

struct Namespace {
    const char *prefix;
    const char *uri;
};
constexpr Namespace known[] = {
    {"office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
    {"style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
    {"text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
    {"table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
    {"draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"},
    {"fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
    {"svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
    {"meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"},
    {"number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"},
    {"form", "urn:oasis:names:tc:opendocument:xmlns:form:1.0"},
    {"script", "urn:oasis:names:tc:opendocument:xmlns:script:1.0"},
    {"chart", "urn:oasis:names:tc:opendocument:xmlns:chart:1.0"},
    {"dr3d", "urn:oasis:names:tc:opendocument:xmlns:dr3d:1.0"},
    {"presentation", "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0"},
    {"config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0"},
    {"manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"},
    {"xlink", "http://www.w3.org/1999/xlink"},
    {"dc", "http://purl.org/dc/elements/1.1/"},
    {"math", "http://www.w3.org/1998/Math/MathML"},
    {"xforms", "http://www.w3.org/2002/xforms"},
    {"loext", "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"},
    {"svgfile", "http://www.w3.org/2000/svg"},
};

/** Gives each namespace the one prefix this product calls it by. */
class Prefixes
{
public:
    QString name(QStringView uri, QStringView prefix, QStringView local)
    {
        if (uri.isEmpty()) {
            return local.toString();
        }
        return prefixFor(uri.toString(), prefix.toString()) + QLatin1Char(':') + local;
    }

    QString prefixFor(const QString &uri, const QString &wanted)
    {
        if (uri == QLatin1String("http://www.w3.org/XML/1998/namespace")) {
            return QStringLiteral("xml");
        }
        const auto it = m_prefixes.find(uri);
        if (it != m_prefixes.end()) {
            return it->second;
        }
        QString prefix;
        for (const Namespace &candidate : known) {
            if (uri == QLatin1String(candidate.uri)) {
                prefix = QString::fromLatin1(candidate.prefix);
            }
        }
        if (prefix.isEmpty()) {
            prefix = wanted.isEmpty() ? QStringLiteral("ns") : wanted;
            for (int i = 1; isTaken(prefix); ++i) {
                prefix = QStringLiteral("ns%1").arg(i);
            }
        }
        m_prefixes.emplace(uri, prefix);
        return prefix;
    }

    std::map<QString, QString> namespaces() const
    {
        std::map<QString, QString> found;
        for (const auto &[uri, prefix] : m_prefixes) {
            found.emplace(prefix, uri);
        }
        return found;
    }

private:
    bool isTaken(const QString &prefix) const
    {
        return !openDocumentNamespace(prefix).isEmpty() || std::any_of(m_prefixes.begin(), m_prefixes.end(), [&prefix](const auto &entry) {
            return entry.second == prefix;
        });
    }

    std::map<QString, QString> m_prefixes;
};

bool isAllowed(QChar c)
{
    const char16_t u = c.unicode();
    return u == u'\t' || u == u'\n' || (u >= 0x20 && u != 0x7f && u != 0xfffe && u != 0xffff && !(u >= 0x80 && u < 0xa0));
}

/** Closes what embeddings, overrides and isolates the text leaves open, so that what follows it keeps its direction. */
QString closed(QString text)
{
    QString closers;
    for (const QChar c : std::as_const(text)) {
        switch (c.unicode()) {
        case 0x202a:
        case 0x202b:
        case 0x202d:
        case 0x202e:
            closers.prepend(QChar(0x202c));
            break;
        case 0x2066:
        case 0x2067:
        case 0x2068:
            closers.prepend(QChar(0x2069));
            break;
        case 0x202c:
        case 0x2069:
            if (closers.startsWith(c)) {
                closers.remove(0, 1);
            }
            break;
        default:
            break;
        }
    }
    return text + closers;
}
}

QString XmlNode::attribute(const char *wanted) const
{
    for (const auto &[name, value] : attributes) {
        if (name == QLatin1String(wanted)) {
            return value;
        }
    }
    return {};
}

void XmlNode::setAttribute(const char *wanted, const QString &value)
{
    for (auto &[name, old] : attributes) {
        if (name == QLatin1String(wanted)) {
            old = value;
            return;
        }
    }
    attributes.emplace_back(QString::fromLatin1(wanted), value);
}

const XmlNode *XmlNode::child(const char *wanted) const
{
    for (const XmlNode &node : children) {
        if (node.is(wanted)) {
            return &node;
        }
    }
    return nullptr;
}

XmlNode *XmlNode::child(const char *wanted)
{
    return const_cast<XmlNode *>(std::as_const(*this).child(wanted));
}

QString XmlNode::allText() const
{
    QString found = text;
    for (const XmlNode &node : children) {
        found += node.allText();
    }
    return found;
}

Result<XmlFile> readXml(const QByteArray &bytes, const QString &member)
{
    QXmlStreamReader reader(bytes);
    Prefixes prefixes;
    XmlNode top;
    std::vector<XmlNode *> open{&top};
    int count = 0;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            return Error(Error::Refused, "“%1” in the template declares a document type or an entity of its own. Save the template in Writer again.", {member});
        case QXmlStreamReader::StartElement: {
            if (open.size() > maximumDepth || ++count > maximumNodes) {
                return Error(Error::Refused, "“%1” in the template is nested too deeply or too large.", {member});
            }
            XmlNode node;
            node.name = prefixes.name(reader.namespaceUri(), reader.prefix(), reader.name());
            for (const QXmlStreamAttribute &attribute : reader.attributes()) {
                node.attributes.emplace_back(prefixes.name(attribute.namespaceUri(), attribute.prefix(), attribute.name()), attribute.value().toString());
            }
            for (const QXmlStreamNamespaceDeclaration &declaration : reader.namespaceDeclarations()) {
                prefixes.prefixFor(declaration.namespaceUri().toString(), declaration.prefix().toString());
            }
            open.back()->children.push_back(std::move(node));
            open.push_back(&open.back()->children.back());
            break;
        }
        case QXmlStreamReader::EndElement:
            open.pop_back();
            break;
        case QXmlStreamReader::Characters:
            if (open.size() > 1 && ++count <= maximumNodes) {
                std::vector<XmlNode> &siblings = open.back()->children;
                if (siblings.empty() || !siblings.back().isText()) {
                    siblings.emplace_back();
                }
                siblings.back().text += reader.text();
            }
            break;
        default:
            break;
        }
    }
    if (reader.hasError() || top.children.size() != 1) {
        return Error(Error::Refused,
                     "“%1” in the template is damaged (line %2: %3). Save the template in Writer again.",
                     {member, QString::number(reader.lineNumber()), reader.errorString()});
    }
    return XmlFile{std::move(top.children.front()), prefixes.namespaces()};
}

void writeXmlStart(QXmlStreamWriter &writer, const XmlFile &file)
{
    writer.writeStartDocument();
    writer.writeStartElement(file.root.name);
    for (const auto &[prefix, uri] : file.namespaces) {
        writer.writeAttribute(QLatin1String("xmlns:") + prefix, uri);
    }
    for (const auto &[name, value] : file.root.attributes) {
        writer.writeAttribute(name, cleanText(value));
    }
}

void writeXml(QXmlStreamWriter &writer, const XmlNode &node)
{
    if (node.isText()) {
        writer.writeCharacters(node.text);
        return;
    }
    writer.writeStartElement(node.name);
    for (const auto &[name, value] : node.attributes) {
        writer.writeAttribute(name, value);
    }
    for (const XmlNode &child : node.children) {
        writeXml(writer, child);
    }
    writer.writeEndElement();
}

QString cleanText(const QString &text)
{
    const auto isClean = [](const QString &candidate) {
        return std::all_of(candidate.cbegin(), candidate.cend(), [](QChar c) {
            return isAllowed(c) && !c.isSurrogate() && (c.unicode() < 0x202a || c.unicode() > 0x2069);
        });
    };
    if (isClean(text)) {
        return text;
    }
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            const char32_t code = QChar::surrogateToUcs4(c, text.at(i + 1));
            ++i;
            if ((code & 0xfffe) != 0xfffe) {
                out += c;
                out += text.at(i);
            }
        } else if (isAllowed(c) && !c.isSurrogate()) {
            out += c;
        }
    }
    return closed(out);
}

QString openDocumentNamespace(const QString &prefix)
{
    for (const Namespace &candidate : known) {
        if (prefix == QLatin1String(candidate.prefix)) {
            return QString::fromLatin1(candidate.uri);
        }
    }
    return {};
}
