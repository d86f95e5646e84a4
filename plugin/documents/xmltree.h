// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <map>
#include <memory>
#include <vector>

class QXmlStreamWriter;

/** Element or text of an XML file of a Writer template. Names bear the prefixes of OpenDocument, whatever the file called them. */
struct XmlNode {
    /** "text:p"; empty: this node is text. */
    QString name;
    QString text;
    std::vector<std::pair<QString, QString>> attributes;
    std::vector<XmlNode> children;

    [[nodiscard]] bool isText() const
    {
        return name.isEmpty();
    }
    [[nodiscard]] bool is(const char *wanted) const
    {
        return name == QLatin1String(wanted);
    }
    [[nodiscard]] QString attribute(const char *wanted) const;
    void setAttribute(const char *wanted, const QString &value);
    /** First child of that name, or nullptr. */
    [[nodiscard]] const XmlNode *child(const char *wanted) const;
    [[nodiscard]] XmlNode *child(const char *wanted);
    /** All text below, in order. */
    [[nodiscard]] QString allText() const;
};

/** An XML file of a template: its root and the prefixes its names use. */
struct XmlFile {
    XmlNode root;
    std::map<QString, QString> namespaces;
};

/**
 * Reads `bytes`. Refused: what is not well-formed, document type declarations, processing instructions with a target
 * other than xml, elements nested deeper than any Writer document, more nodes than fit. `member` is what an error calls it.
 */
[[nodiscard]] Result<XmlFile> readXml(const QByteArray &bytes, const QString &member);

/** Writes start tags with all of the file's namespaces at the root. */
void writeXmlStart(QXmlStreamWriter &writer, const XmlFile &file);
/** The node with everything below it. */
void writeXml(QXmlStreamWriter &writer, const XmlNode &node);

/** The text without characters that XML does not allow, and with every direction override closed that it opens. */
[[nodiscard]] QString cleanText(const QString &text);

/** URI of one of OpenDocument's prefixes ("text"), or an empty string. */
[[nodiscard]] QString openDocumentNamespace(const QString &prefix);
