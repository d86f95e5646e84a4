// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "xmltree.h"

#include <QHash>
#include <QStringList>

/**
 * Automatische Formate: what a document needs beyond the styles of its template, collected while it is written and put
 * out at its head.
 */
class OdtStyles
{
public:
    enum Wish {
        RightToLeft = 1,
        PageBreakBefore = 2,
        AlignEnd = 4, ///< numbers in a column
        KeepWithNext = 8,
        SpaceBefore = 16, ///< apart from a table in front of it
    };

    /** `automatic`: those the template brings, to derive from. */
    explicit OdtStyles(const XmlNode *automatic)
        : m_automatic(automatic)
    {
    }

    /** Name of a paragraph style that looks like `style` and fulfils the wishes; `style` itself where there are none. */
    [[nodiscard]] QString paragraph(const QString &style, int wishes);
    /** Name of a text style, empty where plain text will do. */
    [[nodiscard]] QString text(bool strong, const QString &language);
    /** Name of a style for a column that takes `share` of `sum`. */
    [[nodiscard]] QString column(int share, int sum);
    /** Makes the styles of tables available: Drei.Table, Drei.Form (stays on one page), Drei.Row, Drei.TallRow, Drei.Head, Drei.Cell, Drei.Label. */
    void useTables()
    {
        m_usesTables = true;
    }
    /** Makes the style of figures available: Drei.Figure. */
    void useFigures()
    {
        m_usesFigures = true;
    }
    void write(QXmlStreamWriter &writer) const;

private:
    QString add(const QString &key, XmlNode style);

    const XmlNode *m_automatic = nullptr;
    QHash<QString, QString> m_names;
    std::vector<XmlNode> m_styles;
    bool m_usesTables = false;
    bool m_usesFigures = false;
};

/** Sets language, country and script for all kinds of writing; nothing where `tag` is no BCP 47 tag. */
void setLanguage(XmlNode &textProperties, const QString &tag);
