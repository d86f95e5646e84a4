// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "pdfflow.h"

/** Seitenaufbau: brings the blocks of a document onto pages and into a structure tree. */
class PdfLayout
{
public:
    PdfLayout(const Document &document, PdfTypesetter &typesetter, PdfPages &pages, const PdfMargins &margins);

    void layOut();

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

    void readOutline();
    [[nodiscard]] bool keepsWithNext() const;
    /** Room for the small print that explains the table or chart before it. */
    [[nodiscard]] double hintHeight() const;
    void addHeading(const Spans &text, int outlineLevel, int styleLevel);
    [[nodiscard]] PdfBox box(const char *type, int parent, const Spans &text, const PdfTextStyle &style, double width);
    [[nodiscard]] PdfColumn cell(int node, const TableBlock::Cell &paragraphs, const PdfTextStyle &style, double x, double width);
    void bullet(PdfColumn &column, int list, const Bullets &bullets, qsizetype index, const PdfTextStyle &style, double before);
    void caption(int parent, const QString &text);
    void writeFields(const Figure &figure);
    void figurePart(const Figure &figure, qsizetype first, qsizetype last, int part, int parts, double largest);
    [[nodiscard]] static QString shortLabel(const QString &label);
    void fillPageReferences();

    const Document &m_document;
    PdfTypesetter &m_typesetter;
    PdfPages &m_pages;
    PdfFlow m_flow;
    /** Where a table of contents names the page of a heading: its text, to be replaced, and the heading. */
    QHash<const PdfText *, int> m_references;
    /** Levels of all headings in their order, those of tables of contents too. */
    std::vector<int> m_levels;
    size_t m_heading = 0;
    const Block *m_next = nullptr;
    bool m_isAfterHeading = false;
    bool m_isRightToLeft = false;
};

/** Head and foot of every page: who publishes it, its title, its number. */
void addPageFrames(const Document &document, PdfTypesetter &typesetter, PdfPages &pages, const PdfMargins &margins, bool hasLetterhead);
