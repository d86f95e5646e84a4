// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <map>
#include <variant>

/** Textstück: a run of text in one language. */
struct Span {
    QString text;
    /** BCP 47 tag, empty: that of the document. */
    QString language;
    bool strong = false;

    bool operator==(const Span &) const = default;
};

/** Fließtext: spans one after the other; a line feed inside a span is a line break. */
using Spans = QList<Span>;

/** Überschrift, level 1 to 3. Level 0 is the document's own title. */
struct Heading {
    int level = 1;
    QString text;
    /** BCP 47 tag, empty: that of the document. */
    QString language;

    bool operator==(const Heading &) const = default;
};

/** Absatz. */
struct Paragraph {
    enum Kind {
        Body, ///< running text
        Subtitle, ///< under the title
        Hint, ///< small print: sources, rules, how something was counted
        Display, ///< to be read from across a table: a code, an address
        Answer, ///< stands under the paragraph or list before it and refers to it, indented
    };
    Spans spans;
    Kind kind = Body;

    bool operator==(const Paragraph &) const = default;
};

/** Aufzählung. */
struct Bullets {
    struct Item {
        Spans spans;
        /** What refers to this item, one line each, indented below it. */
        QList<Spans> details;
        /** For Tick. */
        bool ticked = false;

        bool operator==(const Item &) const = default;
    };
    enum Marker {
        Dot,
        Number, ///< 1. 2. 3.
        Tick, ///< boxes, ticked and empty
    };
    Marker marker = Dot;
    QList<Item> items;

    bool operator==(const Bullets &) const = default;
};

/** Tabelle with a header row; each row has as many cells as there are columns. */
struct TableBlock {
    /** The paragraphs of a cell. */
    using Cell = QList<Spans>;
    struct Column {
        QString heading;
        /** Share of the width; only the relation between columns counts. */
        int width = 1;
        bool isNumber = false;

        bool operator==(const Column &) const = default;
    };
    QString caption;
    QList<Column> columns;
    QList<QList<Cell>> rows;
    /** True: the first cell of each row is its header. */
    bool firstColumnIsHeader = false;

    bool operator==(const TableBlock &) const = default;
};

/** Formularkopf: labels and what belongs to them. */
struct KeyValues {
    struct Entry {
        QString key;
        Spans value;

        bool operator==(const Entry &) const = default;
    };
    QList<Entry> entries;

    bool operator==(const KeyValues &) const = default;
};

/** Hinweiskasten: a framed title with lines, for what is still open. */
struct Notice {
    QString title;
    QString text;
    QStringList items;

    bool operator==(const Notice &) const = default;
};

/**
 * Schaubild: horizontal bars, so that long names have room. Series differ by pattern, not by colour alone; every value
 * stands beside its bar.
 */
struct Figure {
    struct Bar {
        QString label;
        /** One per series, not negative. */
        QList<double> values;

        bool operator==(const Bar &) const = default;
    };
    QString caption;
    /** What the picture says, in words, for those who do not see it. */
    QString alternative;
    /** Names of the series; the legend is left out where there is one. */
    QStringList series;
    QList<Bar> bars;
    /** Instead of bars: a square of dark ('1') and light fields, row by row, such as a QR code. */
    QByteArray fields;

    bool operator==(const Figure &) const = default;
};

/** Inhaltsverzeichnis over the headings of level 1 to `depth`. */
struct TableOfContents {
    QString title;
    int depth = 2;

    bool operator==(const TableOfContents &) const = default;
};

/** Seitenumbruch. */
struct PageBreak {
    bool operator==(const PageBreak &) const = default;
};

using Block = std::variant<Heading, Paragraph, Bullets, TableBlock, KeyValues, Notice, Figure, TableOfContents, PageBreak>;

/**
 * Felder: what a municipality's own template may name, beside the content as a whole. A field has one value or
 * several; a list has entries with fields of their own. Names are those of the records in camelCase.
 */
struct Fields {
    std::map<QString, QStringList> values;
    std::map<QString, QList<Fields>> lists;

    bool operator==(const Fields &) const = default;
};

/**
 * Dokument: what stands in a paper and in which order, without a word about its format. Builders make it from records
 * and know no format; writers bring it into a format and know no conference.
 */
struct Document {
    QString title;
    /** BCP 47 tag. */
    QString language;
    /** Who publishes it: the municipality. */
    QString author;
    QList<Block> blocks;
    Fields fields;

    bool operator==(const Document &) const = default;
};

/** A text in one span, in the document's language. */
[[nodiscard]] Spans plain(const QString &text, const QString &language = {});
[[nodiscard]] Spans strong(const QString &text);
/** A text of the field as a cell or a paragraph each of its lines. */
[[nodiscard]] QList<Spans> lines(const QString &text, const QString &language = {});
/** The spans' text without languages and weights. */
[[nodiscard]] QString plainText(const Spans &spans);
/** True where the first letter that has a direction runs from right to left. */
[[nodiscard]] bool isRightToLeft(const Spans &spans);
