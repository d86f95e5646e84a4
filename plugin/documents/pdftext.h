// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "documentmodel.h"

#include <QByteArray>
#include <QSet>

#include <memory>
#include <vector>

typedef struct _cairo_scaled_font cairo_scaled_font_t;
typedef struct _PangoContext PangoContext;
typedef struct _PangoLayout PangoLayout;

/** Satz: how a text looks. Lengths in points. */
struct PdfTextStyle {
    double size = 10.5;
    bool isStrong = false;
    /** Numbers: their ends below each other. */
    bool isAtTheEnd = false;
    bool isCentred = false;
    /** One line, cut with an ellipsis where it is too long. */
    bool isOneLine = false;
    /** 0 black, 1 white. */
    double grey = 0;
    /** Shortest word that is hyphenated, 0: none. */
    int hyphenatedFrom = 12;
};

/** One glyph and where it stands in its text. */
struct PdfGlyph {
    unsigned int index = 0;
    float x = 0;
    float y = 0;
};

/** How many bytes of text so many glyphs stand for. */
struct PdfCluster {
    int bytes = 0;
    int glyphs = 0;
};

/** Glyphs of one font in one direction, in the order of the text. */
struct PdfRun {
    cairo_scaled_font_t *font = nullptr;
    int firstByte = 0;
    int bytes = 0;
    int firstGlyph = 0;
    int glyphs = 0;
    int firstCluster = 0;
    int clusters = 0;
    /** Index into PdfText::languages. */
    int passage = 0;
    bool isBackward = false;
    /** False: blanks only. */
    bool hasInk = false;
};

/** A line; the distances are from the top of the text. */
struct PdfLine {
    float top = 0;
    float bottom = 0;
    /** Where its text begins and ends, from the left. */
    float left = 0;
    float right = 0;
    float baseline = 0;
    int firstRun = 0;
    int lastRun = 0;
};

/** Gesetzter Text: a paragraph broken into lines, ready to be drawn on any page. */
struct PdfText {
    QByteArray bytes;
    std::vector<PdfGlyph> glyphs;
    std::vector<PdfCluster> clusters;
    std::vector<PdfRun> runs;
    std::vector<PdfLine> lines;
    /** BCP 47 tag of each passage, empty: the document's. */
    std::vector<QByteArray> languages;
    double width = 0;
    double height = 0;
    /** Width of its longest line. */
    double inkWidth = 0;
    double grey = 0;
    bool isRightToLeft = false;

    [[nodiscard]] double heightOfLines(size_t first, size_t last) const
    {
        return first < last ? lines[last - 1].bottom - lines[first].top : 0;
    }
};

using PdfTextPointer = std::shared_ptr<const PdfText>;

/**
 * Setzer: breaks paragraphs into lines with Pango. Holds the fonts of what it set, so it must outlive the drawing. One
 * per document; each thread has fonts of its own.
 */
class PdfTypesetter
{
public:
    explicit PdfTypesetter(const QString &documentLanguage);
    ~PdfTypesetter();
    Q_DISABLE_COPY_MOVE(PdfTypesetter)

    [[nodiscard]] PdfTextPointer set(const Spans &spans, const PdfTextStyle &style, double width);
    [[nodiscard]] PdfTextPointer set(const QString &text, const PdfTextStyle &style, double width)
    {
        return set(plain(text), style, width);
    }

private:
    struct Source;
    [[nodiscard]] Source sourceOf(const Spans &spans, const PdfTextStyle &style) const;
    void prepare(const Source &source, const PdfTextStyle &style, double width);
    [[nodiscard]] bool replaceUnknown(Source &source) const;
    [[nodiscard]] cairo_scaled_font_t *keptFont(void *font);
    void takeLines(PdfText &text, const Source &source, const PdfTextStyle &style);
    void takeRun(PdfText &text, const Source &source, void *glyphItem, double x, double baseline);

    QString m_language;
    PangoContext *m_context = nullptr;
    PangoLayout *m_layout = nullptr;
    QSet<cairo_scaled_font_t *> m_fonts;
};

/** The text as it may stand in a PDF: no control characters, no forced direction, line breaks as U+2028. */
[[nodiscard]] QString pdfText(const QString &text);
/** A BCP 47 tag as a PDF may bear it, or empty where `language` is none. */
[[nodiscard]] QByteArray pdfLanguage(const QString &language);
