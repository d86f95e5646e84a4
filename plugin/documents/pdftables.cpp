// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdflayout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace
{
constexpr double cellSpace = 4;

PdfTextStyle cellStyle()
{
    PdfTextStyle style;
    style.size = 9;
    style.hyphenatedFrom = 7;
    return style;
}

/** Widths that give each column its share. */
std::vector<double> columnWidths(const TableBlock &table, double width)
{
    const int sum = std::accumulate(table.columns.cbegin(), table.columns.cend(), 0, [](int before, const TableBlock::Column &column) {
        return before + std::max(column.width, 1);
    });
    std::vector<double> widths;
    for (const TableBlock::Column &column : table.columns) {
        widths.push_back(width * std::max(column.width, 1) / sum);
    }
    return widths;
}
}

PdfColumn PdfLayout::cell(int node, const TableBlock::Cell &paragraphs, const PdfTextStyle &style, double x, double width)
{
    PdfColumn column{x + cellSpace, std::max(width - 2 * cellSpace, 6.0), {}};
    for (const Spans &paragraph : paragraphs) {
        PdfBox made;
        made.text = m_typesetter.set(paragraph, style, column.width);
        made.node = paragraphs.size() == 1 ? node : m_flow.node("P", node);
        made.before = 2;
        column.boxes.push_back(made);
    }
    return column;
}

void PdfLayout::write(const TableBlock &block)
{
    if (block.columns.isEmpty()) {
        return;
    }
    const int table = m_flow.node("Table", 0);
    m_flow.space(6);
    caption(table, block.caption);
    const std::vector<double> widths = columnWidths(block, m_flow.width());
    PdfRowLook look;
    look.left = m_flow.left();
    look.width = m_flow.width();
    PdfRowLook headLook = look;
    headLook.shade = 0.91;
    headLook.line = 0.9;
    headLook.lineGrey = 0.2;

    const auto xOf = [&](size_t column) {
        if (m_isRightToLeft) {
            return m_flow.left() + std::accumulate(widths.begin() + long(column) + 1, widths.end(), 0.0);
        }
        return m_flow.left() + std::accumulate(widths.begin(), widths.begin() + long(column), 0.0);
    };
    std::vector<PdfColumn> head;
    const int headRow = m_flow.node("TR", m_flow.node("THead", table));
    for (size_t i = 0; i < widths.size(); ++i) {
        const int header = m_flow.node("TH", headRow);
        m_flow.at(header).scope = "Column";
        PdfTextStyle style = cellStyle();
        style.isStrong = true;
        style.isAtTheEnd = block.columns.at(qsizetype(i)).isNumber;
        head.push_back(cell(header, {plain(block.columns.at(qsizetype(i)).heading)}, style, xOf(i), widths[i]));
    }
    if (block.rows.isEmpty()) {
        m_flow.placeRow(head, headLook);
        m_flow.space(12);
        return;
    }
    const int body = m_flow.node("TBody", table);
    const auto rowAt = [&](qsizetype index) {
        const QList<TableBlock::Cell> &row = block.rows.at(index);
        const int rowNode = m_flow.node("TR", body);
        std::vector<PdfColumn> columns;
        for (size_t i = 0; i < widths.size(); ++i) {
            const bool isLabel = i == 0 && block.firstColumnIsHeader;
            const int node = m_flow.node(isLabel ? "TH" : "TD", rowNode);
            PdfTextStyle style = cellStyle();
            style.isStrong = isLabel;
            style.isAtTheEnd = block.columns.at(qsizetype(i)).isNumber;
            if (isLabel) {
                m_flow.at(node).scope = "Row";
            }
            columns.push_back(cell(node, row.value(qsizetype(i)), style, xOf(i), widths[i]));
        }
        return columns;
    };
    const qsizetype count = block.rows.size();
    std::vector<PdfColumn> row = rowAt(0);
    std::vector<PdfColumn> next = count > 1 ? rowAt(1) : std::vector<PdfColumn>();
    double beginning = m_flow.leastHeightOf(row, look);
    // Neither the first row nor the last one stands alone.
    const bool holdsSecond = count > 1 && beginning + m_flow.leastHeightOf(next, look) <= m_flow.greatestTogether();
    if (holdsSecond) {
        beginning += m_flow.leastHeightOf(next, look);
    }
    m_flow.placeRow(head, headLook, beginning);
    m_flow.setHeader(head, headLook);
    for (qsizetype i = 0; i < count; ++i) {
        const bool holdsNext = (i == 0 && holdsSecond) || i + 2 == count;
        m_flow.placeRow(row, look, i + 1 == count ? hintHeight() : holdsNext ? m_flow.leastHeightOf(next, look) : 0);
        row = std::move(next);
        next = i + 2 < count ? rowAt(i + 2) : std::vector<PdfColumn>();
    }
    m_flow.clearHeader();
    m_flow.space(12);
}

void PdfLayout::write(const KeyValues &form)
{
    if (form.entries.isEmpty()) {
        return;
    }
    m_flow.space(6);
    const int body = m_flow.node("TBody", m_flow.node("Table", 0));
    PdfRowLook look;
    look.left = m_flow.left();
    look.width = m_flow.width();
    const double keyWidth = std::round(0.29 * m_flow.width());
    const double valueWidth = m_flow.width() - keyWidth;
    std::vector<std::vector<PdfColumn>> rows;
    double height = 0;
    for (const KeyValues::Entry &entry : form.entries) {
        const int row = m_flow.node("TR", body);
        const int header = m_flow.node("TH", row);
        m_flow.at(header).scope = "Row";
        PdfTextStyle style = cellStyle();
        style.size = 9.5;
        PdfTextStyle keyStyle = style;
        keyStyle.isStrong = true;
        const double keyX = m_flow.left() + (m_isRightToLeft ? valueWidth : 0);
        const double valueX = m_flow.left() + (m_isRightToLeft ? 0 : keyWidth);
        const PdfColumn key = cell(header, {plain(entry.key)}, keyStyle, keyX, keyWidth);
        const PdfColumn value = cell(m_flow.node("TD", row), {entry.value}, style, valueX, valueWidth);
        rows.push_back({key, value});
        height += PdfFlow::heightOf(rows.back(), look);
    }
    const bool isTogether = height <= m_flow.greatestTogether();
    for (size_t i = 0; i < rows.size(); ++i) {
        const double own = PdfFlow::heightOf(rows[i], look);
        height -= own;
        m_flow.placeRow(rows[i], look, isTogether ? height : i + 2 == rows.size() ? m_flow.leastHeightOf(rows.back(), look) : 0);
    }
    m_flow.space(14);
}

void PdfLayout::write(const Notice &notice)
{
    m_flow.space(10);
    PdfRowLook look;
    look.left = m_flow.left();
    look.width = m_flow.width();
    look.padding = 8;
    look.isFramed = true;
    look.line = 0.9;
    look.lineGrey = 0.2;
    const int frame = m_flow.node("Div", 0);
    constexpr double inner = 10;
    PdfColumn column{m_flow.left() + inner, m_flow.width() - 2 * inner, {}};
    PdfTextStyle style;
    style.size = 10;
    if (!notice.title.isEmpty()) {
        column.boxes.push_back(box("P", frame, strong(notice.title), style, column.width));
    }
    if (!notice.text.isEmpty()) {
        PdfBox text = box("P", frame, plain(notice.text), style, column.width);
        text.before = 3;
        column.boxes.push_back(text);
    }
    if (!notice.items.isEmpty()) {
        Bullets bullets;
        bullets.marker = Bullets::Tick;
        for (const QString &item : notice.items) {
            bullets.items += Bullets::Item{plain(item), {}, false};
        }
        const int list = m_flow.node("L", frame);
        for (qsizetype i = 0; i < bullets.items.size(); ++i) {
            bullet(column, list, bullets, i, style, 3);
        }
    }
    if (!column.boxes.empty()) {
        m_flow.placeRow({column}, look);
    }
    m_flow.space(12);
}
