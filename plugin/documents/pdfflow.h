// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "pdfpages.h"

#include <QHash>

/** Where text may stand. */
struct PdfMargins {
    double left = 25 * pointsPerMillimetre;
    double right = 20 * pointsPerMillimetre;
    double firstTop = 24 * pointsPerMillimetre;
    double top = 24 * pointsPerMillimetre;
    double firstBottom = 22 * pointsPerMillimetre;
    double bottom = 22 * pointsPerMillimetre;
};

/** A text with its element, at a place in its column. */
struct PdfBox {
    PdfTextPointer text;
    int node = 0;
    /** From the column's left edge. */
    double x = 0;
    /** Space above, dropped at the top of a page. */
    double before = 0;
    /** Beside the first line: a list's number or dot, and its element. */
    PdfTextPointer marker;
    int markerNode = 0;
    double markerX = 0;
    /** A link of the table of contents: index of its heading, −1: none. */
    int heading = -1;
    int linkNode = 0;
};

/** Boxes one below the other, beside the other columns of a row. */
struct PdfColumn {
    double x = 0;
    double width = 0;
    std::vector<PdfBox> boxes;
};

/** How a row looks around its columns. */
struct PdfRowLook {
    double padding = 3;
    /** Line below, 0: none. */
    double line = 0.4;
    double lineGrey = 0.6;
    /** Background, 1: none. */
    double shade = 1;
    bool isFramed = false;
    double left = 0;
    double width = 0;
};

/**
 * Umbruch: fills one page after the other. What was said to stay with the next waits until that is placed, so no heading
 * stands alone at the end of a page.
 */
class PdfFlow
{
public:
    PdfFlow(PdfPages &pages, const PdfMargins &margins);

    [[nodiscard]] double width() const;
    [[nodiscard]] double left() const
    {
        return m_margins.left;
    }
    /** Height of a page that is still empty. */
    [[nodiscard]] double fullHeight() const;
    [[nodiscard]] int node(const char *type, int parent);
    [[nodiscard]] PdfNode &at(int node)
    {
        return m_pages.nodes[size_t(node)];
    }

    /** A paragraph; it may go on on the next page, with two lines at least on both. */
    void place(const PdfBox &box);
    /** Stands on the page of what comes next. `heading` is its index in PdfPages::headings, −1: none. */
    void placeWithNext(const PdfBox &box, int heading = -1);
    /** Columns side by side; a row that does not fit goes to the next page, a tall one is broken. `following` must have room below it. */
    void placeRow(const std::vector<PdfColumn> &columns, const PdfRowLook &look, double following = 0);
    /** A row to repeat on each page that rows begin from now on. */
    void setHeader(const std::vector<PdfColumn> &columns, const PdfRowLook &look);
    void clearHeader();
    /** One piece that is never broken; `following` must have room below it. */
    void placeFigure(PdfPiece piece, int node, double height, double before, double following);
    /** Room before what comes next, none at the top of a page. */
    void space(double height);
    void breakPage();
    /** Places what still waits. */
    void finish();

    [[nodiscard]] static double heightOf(const std::vector<PdfColumn> &columns, const PdfRowLook &look);
    /** What together takes little enough of a page to be kept on one. */
    [[nodiscard]] double greatestTogether() const;
    /** What a row needs at least to begin on a page. */
    [[nodiscard]] double leastHeightOf(const std::vector<PdfColumn> &columns, const PdfRowLook &look) const;

private:
    struct Waiting {
        PdfBox box;
        double before = 0;
        int heading = -1;
    };
    struct Place {
        size_t box = 0;
        size_t line = 0;
    };

    [[nodiscard]] PdfPage &page()
    {
        return m_pages.pages.back();
    }
    [[nodiscard]] int pageNumber() const
    {
        return int(m_pages.pages.size()) - 1;
    }
    [[nodiscard]] double top() const;
    [[nodiscard]] double bottom() const;
    [[nodiscard]] double room() const;
    [[nodiscard]] bool isAtTop() const
    {
        return !m_isPageUsed;
    }
    [[nodiscard]] int passageNode(int node, const PdfText &text, int passage);
    void newPage();
    /** Makes room for `height` and brings what waits onto the page. */
    void need(double height);
    [[nodiscard]] double waitingHeight() const;
    void drop(const PdfBox &box, size_t firstLine, size_t lastLine, double x, double y);
    void leaf(int node, const PdfTextPointer &text, int firstRun, int lastRun, double x, double y);
    [[nodiscard]] double fill(const PdfColumn &column, Place &place, double y, double room, bool mustGoOn);
    void decorate(const PdfRowLook &look, double y, double height);
    void placeHeader();

    PdfPages &m_pages;
    PdfMargins m_margins;
    double m_y = 0;
    double m_space = 0;
    bool m_isPageUsed = false;
    std::vector<Waiting> m_waiting;
    std::vector<PdfColumn> m_header;
    PdfRowLook m_headerLook;
    bool m_hasHeader = false;
    /** Elements of the passages of texts in several languages, so that they go on on the next page. */
    QHash<const PdfText *, std::vector<int>> m_passages;
};
