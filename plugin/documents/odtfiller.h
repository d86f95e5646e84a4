// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "odtblocks.h"
#include "xmltree.h"

/** Vorlagenfüller: writes a template's tree with a document's fields, lists and blocks in their places, as odttemplate.h says. */
class OdtFiller
{
public:
    /** `blocks` may be nullptr: then `<content>` is a field without a value, as in headers. */
    OdtFiller(QXmlStreamWriter &writer, const Fields &fields, OdtStyles *styles, OdtBlocks *blocks);

    void write(const XmlNode &node);

private:
    /** Fields of the list entry being repeated, over those around it. */
    struct Scope {
        const Fields *fields = nullptr;
        QString list;
        const Scope *outer = nullptr;
    };

    void write(const XmlNode &node, const Scope &scope);
    void writeElement(const XmlNode &node, const Scope &scope);
    void writeChildren(const XmlNode &node, const Scope &scope);
    void writePlaceholder(const XmlNode &node, const Scope &scope);
    /** Writes `node` once per entry of `list`. */
    void repeat(const XmlNode &node, const QList<Fields> &entries, const QString &list, const Scope &scope, bool onlyChildren);
    bool repeatForValues(const XmlNode &node, const Scope &scope);
    QString styleFor(const XmlNode &paragraph, const QString &style, const Scope &scope);

    static const QStringList *values(const QString &name, const Scope &scope);
    static const QList<Fields> *entries(const QString &list, const Scope &scope);
    static bool isInside(const QString &list, const Scope &scope);

    QXmlStreamWriter &m_writer;
    const Fields &m_fields;
    OdtStyles *m_styles;
    OdtBlocks *m_blocks;
    /** Which value a field with several has just now, while its paragraph repeats. */
    QString m_repeated;
    qsizetype m_index = 0;
    int m_copy = 0;
    int m_depth = 0;
};

/** Name inside the angle brackets of a placeholder field. */
[[nodiscard]] QString placeholderName(const XmlNode &node);
/** Names of the placeholders in `node`, in order of appearance. */
[[nodiscard]] QStringList placeholderNames(const XmlNode &node);
/** Lists that sections in `node` repeat for, in order of appearance. */
[[nodiscard]] QStringList repeatedListNames(const XmlNode &node);
