// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "pdftext.h"

/** A4 in points; all lengths are, with y downwards from the upper edge. */
inline constexpr double pdfPageWidth = 595.276;
inline constexpr double pdfPageHeight = 841.89;
inline constexpr double pointsPerMillimetre = 72 / 25.4;

/** Muster: series of a chart differ by it, so that black and white is enough. */
enum class PdfPattern {
    None,
    Full,
    Hatched,
    Empty,
    Dotted,
    Crossed,
};

/** A rectangle or, with one side 0, a line. */
struct PdfShape {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    PdfPattern pattern = PdfPattern::Full;
    /** 0 black, 1 white. */
    double grey = 0;
    /** Width of the outline, 0: none. */
    double outline = 0;
};

/** Lines of a text on a page. */
struct PdfPlacedText {
    PdfTextPointer text;
    int firstRun = 0;
    int lastRun = 0;
    double x = 0;
    double y = 0;
};

/** Marked content: what one leaf of the structure tree has on one page. Its place in the page is its MCID. */
struct PdfPiece {
    const char *tag = "P";
    std::vector<PdfPlacedText> texts;
    std::vector<PdfShape> shapes;
};

/** Verweis in the table of contents. */
struct PdfLink {
    int node = 0;
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    QByteArray contents;
    /** Index into PdfPages::headings. */
    int heading = 0;
};

/** A page before it is drawn. */
struct PdfPage {
    std::vector<PdfPiece> pieces;
    /** How many pieces it had, once it is drawn and they are gone. */
    size_t drawnPieces = 0;
    std::vector<PdfLink> links;
    /** Lines, head, foot, repeated headers: nothing for the structure tree. */
    std::vector<PdfPlacedText> artifactTexts;
    std::vector<PdfShape> artifactShapes;
};

/** What hangs below an element, in reading order. */
struct PdfKid {
    enum Kind {
        Node,
        Content, ///< `number` is the MCID
        Link, ///< `number` is the place among the page's links
    };
    Kind kind = Node;
    int number = 0;
    int page = 0;
};

/** Strukturelement: an element of the structure tree. */
struct PdfNode {
    const char *type = "P";
    int parent = -1;
    QByteArray language;
    std::vector<PdfKid> kids;
    /** Column or Row, for TH. */
    const char *scope = nullptr;
    /** Decimal, Disc, Square, for L. */
    const char *numbering = nullptr;
    /** Index into PdfPages::figures, for Figure. */
    int figure = -1;
};

/** A figure's words and its box. */
struct PdfFigureText {
    QByteArray alternative;
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};

/** A heading for bookmarks and table of contents. */
struct PdfHeading {
    /** From 1. */
    int level = 1;
    QByteArray text;
    QByteArray language;
    int page = 0;
    double y = 0;
};

/** The whole document, laid out, and its structure tree; nodes[0] is Document. */
struct PdfPages {
    std::vector<PdfPage> pages;
    std::vector<PdfNode> nodes;
    std::vector<PdfFigureText> figures;
    std::vector<PdfHeading> headings;
};
