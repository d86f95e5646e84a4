// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "documentmodel.h"
#include "odtpackage.h"
#include "odtstyles.h"

class QXmlStreamWriter;

/** Writes text as OpenDocument wants it: line feeds, tabs and repeated blanks are elements, forbidden characters are left out. */
void writeOdtText(QXmlStreamWriter &writer, const QString &text);

/** Blöcke als OpenDocument: writes the blocks of a document where the writer stands. */
class OdtBlocks
{
public:
    OdtBlocks(QXmlStreamWriter &writer, OdtStyles &styles, const Document &document)
        : m_writer(writer)
        , m_styles(styles)
        , m_document(document)
    {
    }
    void write();
    /** Pictures of what was written, by their place in the package. */
    [[nodiscard]] const PackageMembers &pictures() const
    {
        return m_pictures;
    }

private:
    void write(const Heading &heading);
    void write(const Paragraph &paragraph);
    void write(const Bullets &bullets);
    void write(const TableBlock &table);
    void write(const KeyValues &form);
    void write(const Notice &notice);
    void write(const Figure &figure);
    void write(const TableOfContents &contents);
    void write(const PageBreak &);

    void paragraph(const char *style, const Spans &spans, int wishes = 0);
    void spans(const Spans &spans);
    void cell(const char *style, const char *paragraphStyle, const TableBlock::Cell &paragraphs, int wishes = 0);
    void startTable(const char *style);
    void startRow(const QList<TableBlock::Cell> &cells);
    int takeBreak();

    QXmlStreamWriter &m_writer;
    OdtStyles &m_styles;
    const Document &m_document;
    int m_heading = 0;
    int m_table = 0;
    int m_list = 0;
    int m_figure = 0;
    PackageMembers m_pictures;
    bool m_breaksPage = false;
    /** True: the block being written introduces the table or list after it. */
    bool m_introduces = false;
    /** True: a table or form stands directly in front. */
    bool m_followsTable = false;
};
