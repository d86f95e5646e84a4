// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdflayout.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace
{
constexpr double barHeight = 10;
constexpr double barGap = 2.5;
constexpr double groupGap = 7;
constexpr double valueWidth = 48;
/** 38 mm, which a phone reads from across a table. */
constexpr double fieldsWidth = 38 * pointsPerMillimetre;
constexpr PdfPattern patterns[] = {PdfPattern::Full, PdfPattern::Hatched, PdfPattern::Empty, PdfPattern::Dotted, PdfPattern::Crossed};

PdfPattern patternOf(qsizetype series)
{
    return patterns[size_t(series) % std::size(patterns)];
}

QString numberText(double value, const QLocale &locale)
{
    return locale.toString(value, 'f', value == std::floor(value) ? 0 : 1);
}

bool saysSomething(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.isLetterOrNumber();
    });
}

/** The chart's content where nobody put it into words. */
QString barsInWords(const Figure &figure, const QString &language)
{
    const QLocale locale(language);
    QStringList bars;
    for (const Figure::Bar &bar : figure.bars) {
        QStringList values;
        for (const double value : bar.values) {
            values += numberText(value, locale);
        }
        bars += bar.label.simplified() + QLatin1String(": ") + values.join(QLatin1String(", "));
    }
    return bars.join(QLatin1String("; "));
}

/** A rectangle or an outlined pattern, so that black and white is enough. */
PdfShape barShape(double x, double y, double width, double height, qsizetype series)
{
    return {x, y, width, height, patternOf(series), series == 0 ? 0.25 : 0.2, 0.7};
}
}

void PdfLayout::write(const Figure &given)
{
    if (!given.fields.isEmpty()) {
        writeFields(given);
        return;
    }
    Figure figure = given;
    figure.bars.removeIf([](const Figure::Bar &bar) {
        return bar.values.isEmpty();
    });
    qsizetype series = figure.series.size();
    double largest = 0;
    for (const Figure::Bar &bar : figure.bars) {
        series = std::max(series, bar.values.size());
        for (const double value : bar.values) {
            largest = std::max(largest, value);
        }
    }
    const double group = std::max(series, qsizetype(1)) * (barHeight + barGap) + groupGap + 8;
    const qsizetype perPart = std::max(qsizetype(1), qsizetype((m_flow.fullHeight() - 80) / group));
    const qsizetype parts = (figure.bars.size() + perPart - 1) / perPart;
    for (qsizetype part = 0; part < parts; ++part) {
        figurePart(figure, part * perPart, std::min(figure.bars.size(), (part + 1) * perPart), int(part), int(parts), largest);
    }
    if (figure.bars.isEmpty() && !figure.alternative.isEmpty()) {
        write(Paragraph{plain(figure.alternative), Paragraph::Body});
    }
}

void PdfLayout::writeFields(const Figure &figure)
{
    const int side = int(std::sqrt(double(figure.fields.size())));
    const double field = fieldsWidth / side;
    const int node = m_flow.node("Figure", 0);
    m_flow.at(node).figure = int(m_pages.figures.size());
    PdfFigureText words;
    words.alternative = pdfText(figure.alternative).toUtf8();
    m_pages.figures.push_back(words);
    PdfPiece piece;
    piece.tag = "Figure";
    PdfTextStyle style;
    style.size = 8.5;
    style.grey = 0.3;
    // Not for looks alone: cairo opens marked content for text and pictures, not for shapes.
    const PdfTextPointer label = m_typesetter.set(figure.caption.isEmpty() ? figure.alternative : figure.caption, style, m_flow.width());
    piece.texts.push_back({label, 0, int(label->runs.size()), 0, fieldsWidth + 4});
    const double left = m_isRightToLeft ? m_flow.width() - fieldsWidth : 0;
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            int last = x;
            while (last < side && figure.fields.at(y * side + last) == '1') {
                ++last;
            }
            if (last > x) {
                // A little taller than a field, so that no screen leaves a light line between two rows.
                piece.shapes.push_back({left + x * field, y * field, (last - x) * field, field * 1.02, PdfPattern::Full, 0, 0});
                x = last;
            }
        }
    }
    m_flow.placeFigure(std::move(piece), node, fieldsWidth + 4 + label->height, 6, hintHeight());
    m_flow.space(8);
}

void PdfLayout::figurePart(const Figure &figure, qsizetype first, qsizetype last, int part, int parts, double largest)
{
    const int node = m_flow.node("Figure", 0);
    m_flow.at(node).figure = int(m_pages.figures.size());
    PdfFigureText words;
    words.alternative = pdfText(saysSomething(figure.alternative) ? figure.alternative : barsInWords(figure, m_document.language)).toUtf8();
    if (parts > 1) {
        words.alternative += QStringLiteral(" (%1/%2)").arg(part + 1).arg(parts).toUtf8();
    }
    m_pages.figures.push_back(words);
    m_flow.space(8);
    if (part == 0) {
        caption(node, figure.caption);
    }

    PdfPiece piece;
    piece.tag = "Figure";
    PdfTextStyle style;
    style.size = 9;
    style.hyphenatedFrom = 7;
    const double width = m_flow.width();
    const double labelWidth = std::round(width * 0.36);
    const double barLeft = labelWidth + 10;
    const double barWidth = width - barLeft - valueWidth;
    double y = 2;
    const auto addText = [&](const PdfTextPointer &text, double x, double top) {
        piece.texts.push_back({text, 0, int(text->runs.size()), x, top});
    };
    if (figure.series.size() > 1 && part == 0) {
        double x = barLeft;
        for (qsizetype i = 0; i < figure.series.size(); ++i) {
            const PdfTextPointer name = m_typesetter.set(figure.series.at(i), style, width - barLeft - 24);
            if (x > barLeft && x + 18 + name->inkWidth > width) {
                x = barLeft;
                y += name->height + 2;
            }
            piece.shapes.push_back(barShape(x, y + 2, 12, 8, i));
            addText(name, x + 17, y);
            x += 17 + name->inkWidth + 16;
            if (i + 1 == figure.series.size()) {
                y += name->height + 8;
            }
        }
    }
    const QLocale locale(m_document.language);
    for (qsizetype i = first; i < last; ++i) {
        const Figure::Bar &bar = figure.bars.at(i);
        PdfTextStyle labelStyle = style;
        labelStyle.isAtTheEnd = true;
        const PdfTextPointer label = m_typesetter.set(shortLabel(bar.label), labelStyle, labelWidth);
        const double bars = double(bar.values.size()) * (barHeight + barGap) - barGap;
        const double height = std::max(bars, label->height);
        addText(label, 0, y + (height - label->height) / 2);
        double barY = y + (height - bars) / 2;
        for (qsizetype k = 0; k < bar.values.size(); ++k) {
            const double value = std::max(bar.values.at(k), 0.0);
            const double length = largest > 0 ? barWidth * value / largest : 0;
            if (length > 0) {
                piece.shapes.push_back(barShape(barLeft, barY, length, barHeight, k));
            }
            const PdfTextPointer text = m_typesetter.set(numberText(value, locale), style, valueWidth);
            addText(text, barLeft + length + 5, barY + (barHeight - text->height) / 2);
            barY += barHeight + barGap;
        }
        y += height + groupGap;
    }
    piece.shapes.push_back({barLeft, 0, 0, y, PdfPattern::None, 0.2, 0.7});
    m_flow.placeFigure(std::move(piece), node, y, 4, hintHeight());
    m_flow.space(12);
}

QString PdfLayout::shortLabel(const QString &label)
{
    constexpr qsizetype longest = 90;
    const QString clean = label.simplified();
    return clean.size() <= longest ? clean : clean.first(longest - 1) + QChar(0x2026);
}
