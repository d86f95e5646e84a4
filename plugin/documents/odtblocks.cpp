// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "odtblocks.h"

#include "figuresvg.h"

#include <QCryptographicHash>
#include <QXmlStreamWriter>

#include <numeric>

namespace
{
/** A row with more text than this may be cut between pages; a page would not hold it whole for certain. */
constexpr qsizetype tallRow = 1200;
/** What a page has room for beside a heading and a caption, in points. */
constexpr double tallestFigure = 600;

QString bookmark(int heading)
{
    return QStringLiteral("dreischritt-%1").arg(heading);
}

qsizetype lengthOf(const QList<TableBlock::Cell> &cells)
{
    qsizetype length = 0;
    for (const TableBlock::Cell &cell : cells) {
        qsizetype here = 0;
        for (const Spans &paragraph : cell) {
            for (const Span &span : paragraph) {
                here += span.text.size();
            }
        }
        length = std::max(length, here * cells.size() / 3);
    }
    return length;
}

const char *styleOf(Paragraph::Kind kind)
{
    switch (kind) {
    case Paragraph::Body:
        return "Text_20_body";
    case Paragraph::Subtitle:
    case Paragraph::Display:
        return "Subtitle";
    case Paragraph::Hint:
        return "Hint";
    case Paragraph::Answer:
        return "Text_20_body_20_indent";
    }
    return "Text_20_body";
}
}

void writeOdtText(QXmlStreamWriter &writer, const QString &text)
{
    const QString clean = cleanText(text);
    QString pending;
    const auto flush = [&] {
        if (!pending.isEmpty()) {
            writer.writeCharacters(pending);
            pending.clear();
        }
    };
    for (qsizetype i = 0; i < clean.size(); ++i) {
        const QChar c = clean.at(i);
        if (c == QLatin1Char('\n') || c.unicode() == 0x2028 || c.unicode() == 0x2029) {
            flush();
            writer.writeEmptyElement(QStringLiteral("text:line-break"));
        } else if (c == QLatin1Char('\t')) {
            flush();
            writer.writeEmptyElement(QStringLiteral("text:tab"));
        } else if (c == QLatin1Char(' ') && (i == 0 || i + 1 == clean.size() || clean.at(i - 1) == QLatin1Char(' ') || clean.at(i - 1) == QLatin1Char('\n'))) {
            flush();
            writer.writeEmptyElement(QStringLiteral("text:s"));
        } else {
            pending += c;
        }
    }
    flush();
}

void OdtBlocks::write()
{
    for (const Block &block : m_document.blocks) {
        const Block *next = &block == &m_document.blocks.back() ? nullptr : &block + 1;
        m_introduces =
            next && (std::holds_alternative<TableBlock>(*next) || std::holds_alternative<Bullets>(*next) || std::holds_alternative<KeyValues>(*next));
        std::visit(
            [this](const auto &value) {
                write(value);
            },
            block);
        m_followsTable = std::holds_alternative<TableBlock>(block) || std::holds_alternative<KeyValues>(block);
    }
}

int OdtBlocks::takeBreak()
{
    return std::exchange(m_breaksPage, false) ? OdtStyles::PageBreakBefore : 0;
}

void OdtBlocks::spans(const Spans &spans)
{
    for (const Span &span : spans) {
        const QString style = m_styles.text(span.strong, span.language == m_document.language ? QString() : span.language);
        if (style.isEmpty()) {
            writeOdtText(m_writer, span.text);
            continue;
        }
        m_writer.writeStartElement(QStringLiteral("text:span"));
        m_writer.writeAttribute(QStringLiteral("text:style-name"), style);
        writeOdtText(m_writer, span.text);
        m_writer.writeEndElement();
    }
}

void OdtBlocks::paragraph(const char *style, const Spans &text, int wishes)
{
    QString base = QString::fromLatin1(style);
    if (isRightToLeft(text)) {
        if (base == QLatin1String("Text_20_body")) {
            base = QStringLiteral("Text_20_body_20_rtl");
        } else {
            wishes |= OdtStyles::RightToLeft;
        }
    }
    m_writer.writeStartElement(QStringLiteral("text:p"));
    m_writer.writeAttribute(QStringLiteral("text:style-name"), m_styles.paragraph(base, wishes));
    spans(text);
    m_writer.writeEndElement();
}

void OdtBlocks::write(const Heading &heading)
{
    if (heading.level < 1) {
        paragraph("Title", plain(heading.text, heading.language), takeBreak());
        return;
    }
    const QString level = QString::number(std::min(heading.level, 3));
    const int wishes = takeBreak() | (isRightToLeft(plain(heading.text)) ? int(OdtStyles::RightToLeft) : 0);
    const QString mark = bookmark(++m_heading);
    m_writer.writeStartElement(QStringLiteral("text:h"));
    m_writer.writeAttribute(QStringLiteral("text:style-name"), m_styles.paragraph(QLatin1String("Heading_20_") + level, wishes));
    m_writer.writeAttribute(QStringLiteral("text:outline-level"), level);
    m_writer.writeEmptyElement(QStringLiteral("text:bookmark-start"));
    m_writer.writeAttribute(QStringLiteral("text:name"), mark);
    spans(plain(heading.text, heading.language));
    m_writer.writeEmptyElement(QStringLiteral("text:bookmark-end"));
    m_writer.writeAttribute(QStringLiteral("text:name"), mark);
    m_writer.writeEndElement();
}

void OdtBlocks::write(const Paragraph &block)
{
    const bool isApart = m_followsTable && block.kind == Paragraph::Body;
    paragraph(styleOf(block.kind), block.spans, takeBreak() | (m_introduces ? int(OdtStyles::KeepWithNext) : 0) | (isApart ? int(OdtStyles::SpaceBefore) : 0));
}

void OdtBlocks::write(const Bullets &bullets)
{
    if (bullets.marker == Bullets::Tick) {
        for (const Bullets::Item &item : bullets.items) {
            paragraph("Tick", Spans{Span{item.ticked ? QStringLiteral("\u2612\t") : QStringLiteral("\u2610\t"), {}, false}} + item.spans, takeBreak());
        }
        return;
    }
    if (m_breaksPage) {
        paragraph("Text_20_body", {}, takeBreak());
    }
    const bool isNumbered = bullets.marker == Bullets::Number;
    m_writer.writeStartElement(QStringLiteral("text:list"));
    m_writer.writeAttribute(QStringLiteral("xml:id"), QStringLiteral("dreischritt-list-%1").arg(++m_list));
    m_writer.writeAttribute(QStringLiteral("text:style-name"), isNumbered ? QStringLiteral("Numbering_20_123") : QStringLiteral("List_20_1"));
    for (const Bullets::Item &item : bullets.items) {
        m_writer.writeStartElement(QStringLiteral("text:list-item"));
        paragraph(isNumbered ? "Numbering_20_1" : "List_20_Bullet", item.spans);
        for (const Spans &detail : item.details) {
            paragraph("List_20_Contents", detail);
        }
        m_writer.writeEndElement();
    }
    m_writer.writeEndElement();
}

void OdtBlocks::startTable(const char *style)
{
    if (m_breaksPage) {
        paragraph("Text_20_body", {}, takeBreak());
    }
    m_styles.useTables();
    m_writer.writeStartElement(QStringLiteral("table:table"));
    m_writer.writeAttribute(QStringLiteral("table:name"), QStringLiteral("Dreischritt %1").arg(++m_table));
    m_writer.writeAttribute(QStringLiteral("table:style-name"), QString::fromLatin1(style));
}

void OdtBlocks::startRow(const QList<TableBlock::Cell> &cells)
{
    m_writer.writeStartElement(QStringLiteral("table:table-row"));
    m_writer.writeAttribute(QStringLiteral("table:style-name"), lengthOf(cells) > tallRow ? QStringLiteral("Drei.TallRow") : QStringLiteral("Drei.Row"));
}

void OdtBlocks::cell(const char *style, const char *paragraphStyle, const TableBlock::Cell &paragraphs, int wishes)
{
    m_writer.writeStartElement(QStringLiteral("table:table-cell"));
    m_writer.writeAttribute(QStringLiteral("table:style-name"), QString::fromLatin1(style));
    m_writer.writeAttribute(QStringLiteral("office:value-type"), QStringLiteral("string"));
    for (const Spans &text : paragraphs.isEmpty() ? TableBlock::Cell{Spans{}} : paragraphs) {
        paragraph(paragraphStyle, text, wishes);
    }
    m_writer.writeEndElement();
}

void OdtBlocks::write(const TableBlock &table)
{
    if (!table.caption.isEmpty()) {
        paragraph("Caption", plain(table.caption), takeBreak() | OdtStyles::KeepWithNext);
    }
    startTable("Drei.Table");
    const bool hasLabels = table.firstColumnIsHeader && !table.columns.isEmpty();
    const int sum = std::accumulate(table.columns.cbegin(), table.columns.cend(), 0, [](int before, const TableBlock::Column &column) {
        return before + column.width;
    });
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        if (hasLabels && i == 0) {
            m_writer.writeStartElement(QStringLiteral("table:table-header-columns"));
        }
        m_writer.writeEmptyElement(QStringLiteral("table:table-column"));
        m_writer.writeAttribute(QStringLiteral("table:style-name"), m_styles.column(table.columns.at(i).width, sum));
        if (hasLabels && i == 0) {
            m_writer.writeEndElement();
        }
    }
    m_writer.writeStartElement(QStringLiteral("table:table-header-rows"));
    startRow({});
    for (const TableBlock::Column &column : table.columns) {
        cell("Drei.Head", "Table_20_Heading", {plain(column.heading)}, column.isNumber ? OdtStyles::AlignEnd : 0);
    }
    m_writer.writeEndElement();
    m_writer.writeEndElement();
    for (const QList<TableBlock::Cell> &row : table.rows) {
        startRow(row);
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            const bool isLabel = hasLabels && i == 0;
            cell("Drei.Cell", isLabel ? "Table_20_Heading" : "Table_20_Contents", row.value(i), table.columns.at(i).isNumber ? OdtStyles::AlignEnd : 0);
        }
        m_writer.writeEndElement();
    }
    m_writer.writeEndElement();
    paragraph("After_20_Table", {});
}

void OdtBlocks::write(const KeyValues &form)
{
    QList<TableBlock::Cell> values;
    for (const KeyValues::Entry &entry : form.entries) {
        values += TableBlock::Cell{entry.value};
    }
    startTable(lengthOf({std::accumulate(values.cbegin(), values.cend(), TableBlock::Cell())}) > tallRow ? "Drei.Table" : "Drei.Form");
    m_writer.writeStartElement(QStringLiteral("table:table-header-columns"));
    m_writer.writeEmptyElement(QStringLiteral("table:table-column"));
    m_writer.writeAttribute(QStringLiteral("table:style-name"), m_styles.column(27, 100));
    m_writer.writeEndElement();
    m_writer.writeEmptyElement(QStringLiteral("table:table-column"));
    m_writer.writeAttribute(QStringLiteral("table:style-name"), m_styles.column(73, 100));
    for (const KeyValues::Entry &entry : form.entries) {
        const TableBlock::Cell value{entry.value};
        startRow({value});
        cell("Drei.Label", "Table_20_Heading", {plain(entry.key)});
        cell("Drei.Cell", "Table_20_Contents", value);
        m_writer.writeEndElement();
    }
    m_writer.writeEndElement();
    paragraph("After_20_Table", {});
}

void OdtBlocks::write(const Notice &notice)
{
    // One paragraph of lines: Writer tears a frame around several ones apart at the end of a page.
    Spans lines = strong(notice.title);
    if (!notice.text.isEmpty()) {
        lines += plain(QLatin1Char('\n') + notice.text);
    }
    for (const QString &item : notice.items) {
        lines += plain(QStringLiteral("\n\u2610 ") + item);
    }
    paragraph("Notice", lines, takeBreak());
}

void OdtBlocks::write(const PageBreak &)
{
    m_breaksPage = true;
}

void OdtBlocks::write(const Figure &figure)
{
    const FigurePicture picture = drawFigure(figure, m_document.language);
    // Named after what it shows, so that it never takes the place of another picture of the template.
    const QString name =
        QLatin1String("Pictures/") + QString::fromLatin1(QCryptographicHash::hash(picture.svg, QCryptographicHash::Sha1).toHex()) + QLatin1String(".svg");
    m_pictures[name] = picture.svg;
    m_styles.useFigures();
    const double scale = std::min(1.0, tallestFigure / picture.height);
    const auto centimetres = [scale](double points) {
        return QString::number(points * scale / 72 * 2.54, 'f', 2) + QLatin1String("cm");
    };
    if (!figure.caption.isEmpty()) {
        paragraph("Caption", plain(figure.caption), takeBreak() | OdtStyles::KeepWithNext | OdtStyles::SpaceBefore);
    }
    m_writer.writeStartElement(QStringLiteral("text:p"));
    m_writer.writeAttribute(QStringLiteral("text:style-name"), m_styles.paragraph(QStringLiteral("Text_20_body"), takeBreak()));
    m_writer.writeStartElement(QStringLiteral("draw:frame"));
    m_writer.writeAttribute(QStringLiteral("draw:style-name"), QStringLiteral("Drei.Figure"));
    m_writer.writeAttribute(QStringLiteral("draw:name"), QStringLiteral("Dreischritt-Schaubild %1").arg(++m_figure));
    // As a character: it stays where the text has it, also for those who have it read to them.
    m_writer.writeAttribute(QStringLiteral("text:anchor-type"), QStringLiteral("as-char"));
    m_writer.writeAttribute(QStringLiteral("svg:width"), centimetres(picture.width));
    m_writer.writeAttribute(QStringLiteral("svg:height"), centimetres(picture.height));
    m_writer.writeEmptyElement(QStringLiteral("draw:image"));
    m_writer.writeAttribute(QStringLiteral("xlink:href"), name);
    m_writer.writeAttribute(QStringLiteral("xlink:type"), QStringLiteral("simple"));
    m_writer.writeAttribute(QStringLiteral("xlink:show"), QStringLiteral("embed"));
    m_writer.writeAttribute(QStringLiteral("xlink:actuate"), QStringLiteral("onLoad"));
    m_writer.writeAttribute(QStringLiteral("draw:mime-type"), QStringLiteral("image/svg+xml"));
    m_writer.writeTextElement(QStringLiteral("svg:title"), cleanText(figure.caption));
    m_writer.writeTextElement(QStringLiteral("svg:desc"), cleanText(figure.alternative));
    m_writer.writeEndElement();
    m_writer.writeEndElement();
}

void OdtBlocks::write(const TableOfContents &contents)
{
    if (m_breaksPage) {
        paragraph("Text_20_body", {}, takeBreak());
    }
    m_writer.writeStartElement(QStringLiteral("text:table-of-content"));
    m_writer.writeAttribute(QStringLiteral("text:name"), contents.title);
    m_writer.writeAttribute(QStringLiteral("text:protected"), QStringLiteral("true"));
    m_writer.writeStartElement(QStringLiteral("text:table-of-content-source"));
    m_writer.writeAttribute(QStringLiteral("text:outline-level"), QString::number(contents.depth));
    m_writer.writeStartElement(QStringLiteral("text:index-title-template"));
    m_writer.writeAttribute(QStringLiteral("text:style-name"), QStringLiteral("Contents_20_Heading"));
    writeOdtText(m_writer, contents.title);
    m_writer.writeEndElement();
    for (int level = 1; level <= contents.depth; ++level) {
        m_writer.writeStartElement(QStringLiteral("text:table-of-content-entry-template"));
        m_writer.writeAttribute(QStringLiteral("text:outline-level"), QString::number(level));
        m_writer.writeAttribute(QStringLiteral("text:style-name"), QStringLiteral("Contents_20_%1").arg(level));
        m_writer.writeEmptyElement(QStringLiteral("text:index-entry-link-start"));
        m_writer.writeEmptyElement(QStringLiteral("text:index-entry-text"));
        m_writer.writeEmptyElement(QStringLiteral("text:index-entry-link-end"));
        m_writer.writeEmptyElement(QStringLiteral("text:index-entry-tab-stop"));
        m_writer.writeAttribute(QStringLiteral("style:type"), QStringLiteral("right"));
        m_writer.writeAttribute(QStringLiteral("style:leader-char"), QStringLiteral("."));
        m_writer.writeEmptyElement(QStringLiteral("text:index-entry-page-number"));
        m_writer.writeEndElement();
    }
    m_writer.writeEndElement();

    m_writer.writeStartElement(QStringLiteral("text:index-body"));
    m_writer.writeStartElement(QStringLiteral("text:index-title"));
    m_writer.writeAttribute(QStringLiteral("text:name"), contents.title + QStringLiteral(" Titel"));
    paragraph("Contents_20_Heading", plain(contents.title));
    m_writer.writeEndElement();
    int number = 0;
    for (const Block &block : m_document.blocks) {
        const Heading *heading = std::get_if<Heading>(&block);
        if (!heading || heading->level < 1) {
            continue;
        }
        const QString mark = bookmark(++number);
        if (heading->level > contents.depth) {
            continue;
        }
        m_writer.writeStartElement(QStringLiteral("text:p"));
        m_writer.writeAttribute(QStringLiteral("text:style-name"), QStringLiteral("Contents_20_%1").arg(heading->level));
        m_writer.writeStartElement(QStringLiteral("text:a"));
        m_writer.writeAttribute(QStringLiteral("xlink:type"), QStringLiteral("simple"));
        m_writer.writeAttribute(QStringLiteral("xlink:href"), QLatin1Char('#') + mark);
        m_writer.writeAttribute(QStringLiteral("office:name"), cleanText(heading->text));
        m_writer.writeAttribute(QStringLiteral("text:style-name"), QStringLiteral("Index_20_Link"));
        m_writer.writeAttribute(QStringLiteral("text:visited-style-name"), QStringLiteral("Index_20_Link"));
        spans(plain(heading->text, heading->language));
        m_writer.writeEndElement();
        m_writer.writeEmptyElement(QStringLiteral("text:tab"));
        // Outside the link: inside, Writer does not resolve it.
        m_writer.writeStartElement(QStringLiteral("text:bookmark-ref"));
        m_writer.writeAttribute(QStringLiteral("text:reference-format"), QStringLiteral("page"));
        m_writer.writeAttribute(QStringLiteral("text:ref-name"), mark);
        m_writer.writeCharacters(QStringLiteral("1"));
        m_writer.writeEndElement();
        m_writer.writeEndElement();
    }
    m_writer.writeEndElement();
    m_writer.writeEndElement();
}
