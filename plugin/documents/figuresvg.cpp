// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "figuresvg.h"

#include "xmltree.h"

#include <QIODevice>
#include <QLocale>
#include <QXmlStreamWriter>

#include <algorithm>
#include <cmath>

namespace
{
constexpr double pictureWidth = 466;
constexpr double labelWidth = 176;
constexpr double barsLeft = 184;
constexpr double valueWidth = 38;
constexpr double textSize = 9;
constexpr double lineHeight = 11.5;
/** Mean width of a character; generous, as no font is at hand to measure with. */
constexpr double characterWidth = textSize * 0.56;
constexpr double groupGap = 8;
constexpr double hatchStep = 4;
constexpr int labelLines = 3;
constexpr int patterns = 4;

const QString ink = QStringLiteral("#1f3a52");

QString number(double value)
{
    return QString::number(std::round(value * 100) / 100);
}

/** Breaks between words, within a word only where it is longer than the line; what is too long ends in an ellipsis. */
QStringList wrapped(const QString &text, double width, int most)
{
    const qsizetype length = qsizetype(width / characterWidth);
    QStringList lines;
    QString rest = cleanText(text).simplified();
    while (!rest.isEmpty()) {
        qsizetype cut = rest.size();
        if (cut > length) {
            cut = rest.lastIndexOf(QLatin1Char(' '), length);
            if (cut <= 0) {
                cut = rest.at(length).isLowSurrogate() ? length - 1 : length;
            }
        }
        if (lines.size() + 1 == most && cut < rest.size()) {
            lines += rest.first(std::min(cut, length - 1)).trimmed() + QChar(0x2026);
            break;
        }
        lines += rest.first(cut).trimmed();
        rest = rest.mid(cut).trimmed();
    }
    return lines;
}

class FigureDrawer
{
public:
    FigureDrawer(const Figure &figure, const QString &language)
        : m_figure(figure)
        , m_locale(QLocale(language))
        , m_writer(&m_body)
    {
        for (const Figure::Bar &bar : figure.bars) {
            for (const double value : bar.values) {
                m_largest = std::max(m_largest, value);
            }
        }
    }

    FigurePicture draw()
    {
        if (m_figure.series.size() > 1) {
            legend();
        }
        const double top = m_y;
        m_y += groupGap / 2;
        for (const Figure::Bar &bar : m_figure.bars) {
            group(bar);
        }
        m_y -= groupGap / 2;
        line(barsLeft, top, barsLeft, m_y);
        return {framed(), pictureWidth, m_y + 1};
    }

private:
    QByteArray framed()
    {
        finishTag(m_writer);
        QByteArray bytes;
        QXmlStreamWriter writer(&bytes);
        writer.writeStartDocument();
        writer.writeStartElement(QStringLiteral("svg"));
        writer.writeAttribute(QStringLiteral("xmlns"), QStringLiteral("http://www.w3.org/2000/svg"));
        writer.writeAttribute(QStringLiteral("version"), QStringLiteral("1.1"));
        writer.writeAttribute(QStringLiteral("width"), number(pictureWidth) + QLatin1String("pt"));
        writer.writeAttribute(QStringLiteral("height"), number(m_y + 1) + QLatin1String("pt"));
        writer.writeAttribute(QStringLiteral("viewBox"), QStringLiteral("0 0 %1 %2").arg(number(pictureWidth), number(m_y + 1)));
        writer.writeAttribute(QStringLiteral("font-family"), QStringLiteral("Noto Sans, Noto Naskh Arabic, Liberation Sans, sans-serif"));
        writer.writeAttribute(QStringLiteral("font-size"), number(textSize));
        finishTag(writer);
        writer.device()->write(m_body);
        writer.writeEndElement();
        writer.writeEndDocument();
        return bytes;
    }

    /** A writer closes an element only when the next thing comes. */
    static void finishTag(QXmlStreamWriter &writer)
    {
        writer.writeCharacters(QString());
    }

    void legend()
    {
        double x = 0;
        m_y = lineHeight;
        for (qsizetype i = 0; i < m_figure.series.size(); ++i) {
            const QString name = wrapped(m_figure.series.at(i), pictureWidth / 2, 1).value(0);
            const double width = 22 + double(name.size()) * characterWidth + 14;
            if (x > 0 && x + width > pictureWidth) {
                x = 0;
                m_y += lineHeight + 3;
            }
            box(x, m_y - 8, 16, 9, int(i));
            text(x + 22, m_y, name, "start");
            x += width;
        }
        m_y += groupGap;
    }

    void group(const Figure::Bar &bar)
    {
        const double height = m_figure.series.size() > 1 ? 9 : 12;
        const QStringList label = wrapped(bar.label, labelWidth, labelLines);
        const double barsHeight = double(bar.values.size()) * (height + 2) - 2;
        const double textHeight = double(label.size()) * lineHeight;
        const double full = std::max(barsHeight, textHeight);
        double y = m_y + (full - textHeight) / 2 + textSize;
        // Embedded, as a reader of the picture takes every line for one that runs from left to right.
        const bool isRightToLeft = ::isRightToLeft(plain(bar.label));
        for (const QString &line : label) {
            text(labelWidth, y, isRightToLeft ? QChar(0x202b) + line + QChar(0x202c) : line, "end");
            y += lineHeight;
        }
        y = m_y + (full - barsHeight) / 2;
        for (qsizetype i = 0; i < bar.values.size(); ++i) {
            const double value = std::max(bar.values.at(i), 0.0);
            const double width = m_largest > 0 ? (pictureWidth - barsLeft - valueWidth) * value / m_largest : 0;
            if (width > 0) {
                box(barsLeft, y, width, height, int(i));
            }
            const bool isWhole = std::round(value) == value;
            text(barsLeft + width + 4, y + height / 2 + textSize * 0.36, m_locale.toString(value, 'f', isWhole ? 0 : 1), "start");
            y += height + 2;
        }
        m_y += full + groupGap;
    }

    /** Lines rather than SVG patterns: every reader draws them alike. */
    void box(double x, double y, double width, double height, int series)
    {
        static const QString fills[patterns] = {ink, QStringLiteral("#ffffff"), QStringLiteral("#d5dde3"), QStringLiteral("#ffffff")};
        m_writer.writeEmptyElement(QStringLiteral("rect"));
        attribute("x", x);
        attribute("y", y);
        attribute("width", width);
        attribute("height", height);
        m_writer.writeAttribute(QStringLiteral("fill"), fills[series % patterns]);
        m_writer.writeAttribute(QStringLiteral("stroke"), ink);
        attribute("stroke-width", 0.75);
        QString path;
        if (series % patterns == 1) {
            for (double start = x - height + hatchStep; start < x + width; start += hatchStep) {
                const double from = std::max(start, x);
                const double to = std::min(start + height, x + width);
                path += QStringLiteral("M%1 %2L%3 %4").arg(number(from), number(y + height - (from - start)), number(to), number(y + height - (to - start)));
            }
        } else if (series % patterns == 3) {
            for (double at = x + hatchStep / 2; at < x + width; at += hatchStep / 2) {
                path += QStringLiteral("M%1 %2L%1 %3").arg(number(at), number(y), number(y + height));
            }
        }
        if (!path.isEmpty()) {
            m_writer.writeEmptyElement(QStringLiteral("path"));
            m_writer.writeAttribute(QStringLiteral("d"), path);
            m_writer.writeAttribute(QStringLiteral("fill"), QStringLiteral("none"));
            m_writer.writeAttribute(QStringLiteral("stroke"), ink);
            attribute("stroke-width", 0.75);
        }
    }

    void line(double x1, double y1, double x2, double y2)
    {
        m_writer.writeEmptyElement(QStringLiteral("line"));
        attribute("x1", x1);
        attribute("y1", y1);
        attribute("x2", x2);
        attribute("y2", y2);
        m_writer.writeAttribute(QStringLiteral("stroke"), ink);
        attribute("stroke-width", 1);
    }

    void text(double x, double y, const QString &words, const char *anchor)
    {
        m_writer.writeStartElement(QStringLiteral("text"));
        attribute("x", x);
        attribute("y", y);
        m_writer.writeAttribute(QStringLiteral("text-anchor"), QLatin1String(anchor));
        m_writer.writeAttribute(QStringLiteral("fill"), QStringLiteral("#000000"));
        m_writer.writeCharacters(words);
        m_writer.writeEndElement();
    }

    void attribute(const char *name, double value)
    {
        m_writer.writeAttribute(QLatin1String(name), number(value));
    }

    const Figure &m_figure;
    QLocale m_locale;
    QByteArray m_body;
    QXmlStreamWriter m_writer;
    double m_largest = 0;
    double m_y = 1;
};

FigurePicture drawFields(const Figure &figure)
{
    constexpr double width = 130;
    const int side = int(std::sqrt(double(figure.fields.size())));
    FigurePicture picture{{}, width, width};
    QXmlStreamWriter writer(&picture.svg);
    writer.writeStartElement(QStringLiteral("svg"));
    writer.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2000/svg"));
    writer.writeAttribute(QStringLiteral("viewBox"), QStringLiteral("0 0 %1 %1").arg(side));
    writer.writeAttribute(QStringLiteral("width"), number(width));
    writer.writeAttribute(QStringLiteral("height"), number(width));
    QString path;
    for (int i = 0; i < side * side; ++i) {
        if (figure.fields.at(i) == '1') {
            path += QStringLiteral("M%1 %2h1v1h-1z").arg(i % side).arg(i / side);
        }
    }
    writer.writeEmptyElement(QStringLiteral("path"));
    writer.writeAttribute(QStringLiteral("d"), path);
    writer.writeEndElement();
    writer.writeEndDocument();
    return picture;
}
}

FigurePicture drawFigure(const Figure &figure, const QString &language)
{
    if (!figure.fields.isEmpty()) {
        return drawFields(figure);
    }
    return FigureDrawer(figure, language).draw();
}
