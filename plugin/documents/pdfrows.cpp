// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfflow.h"

#include <algorithm>

namespace
{
/** A row up to this share of a page goes to the next page whole. */
constexpr double wholeRow = 0.3;
/** A header up to this share of a page is repeated. */
constexpr double repeatedHeader = 0.4;

double heightOfBoxes(const PdfColumn &column)
{
    double height = 0;
    for (const PdfBox &box : column.boxes) {
        height += (&box == &column.boxes.front() ? 0 : box.before) + box.text->height;
    }
    return height;
}
}

double PdfFlow::heightOf(const std::vector<PdfColumn> &columns, const PdfRowLook &look)
{
    double height = 0;
    for (const PdfColumn &column : columns) {
        height = std::max(height, heightOfBoxes(column));
    }
    return height + 2 * look.padding;
}

double PdfFlow::greatestTogether() const
{
    return wholeRow * fullHeight();
}

double PdfFlow::leastHeightOf(const std::vector<PdfColumn> &columns, const PdfRowLook &look) const
{
    const double height = heightOf(columns, look);
    return height <= greatestTogether() ? height : std::min(height, 2 * look.padding + 60);
}

double PdfFlow::fill(const PdfColumn &column, Place &place, double y, double room, bool mustGoOn)
{
    double used = 0;
    bool isFirst = true;
    while (place.box < column.boxes.size()) {
        const PdfBox &box = column.boxes[place.box];
        const PdfText &text = *box.text;
        const double before = isFirst || place.line > 0 ? 0 : box.before;
        size_t last = place.line;
        while (last < text.lines.size() && used + before + text.heightOfLines(place.line, last + 1) <= room) {
            ++last;
        }
        if (isFirst && mustGoOn && last == place.line && !text.lines.empty()) {
            ++last;
        }
        // One line alone before the end of a page looks forgotten.
        if (!isFirst && place.line == 0 && last == 1 && text.lines.size() > 2) {
            last = 0;
        }
        if (last > place.line) {
            drop(box, place.line, last, column.x, y + used + before);
            used += before + text.heightOfLines(place.line, last);
            isFirst = false;
        }
        if (last < text.lines.size()) {
            place.line = last;
            return used;
        }
        ++place.box;
        place.line = 0;
    }
    return used;
}

void PdfFlow::decorate(const PdfRowLook &look, double y, double height)
{
    if (look.shade < 1) {
        page().artifactShapes.push_back({look.left, y, look.width, height, PdfPattern::Full, look.shade, 0});
    }
    if (look.isFramed) {
        page().artifactShapes.push_back({look.left, y, look.width, height, PdfPattern::None, look.lineGrey, look.line});
    } else if (look.line > 0) {
        page().artifactShapes.push_back({look.left, y + height, look.width, 0, PdfPattern::None, look.lineGrey, look.line});
    }
}

void PdfFlow::placeRow(const std::vector<PdfColumn> &columns, const PdfRowLook &look, double following)
{
    const double height = heightOf(columns, look);
    const bool isWhole = (height <= greatestTogether() && height + following <= 2.2 * greatestTogether()) || waitingHeight() + height + following <= room();
    need(isWhole ? height + following : leastHeightOf(columns, look));
    std::vector<Place> places(columns.size());
    const auto isDone = [&] {
        for (size_t i = 0; i < columns.size(); ++i) {
            if (places[i].box < columns[i].boxes.size()) {
                return false;
            }
        }
        return true;
    };
    do {
        const bool isFresh = !m_isPageUsed;
        m_isPageUsed = true;
        double used = 0;
        for (size_t i = 0; i < columns.size(); ++i) {
            used = std::max(used, fill(columns[i], places[i], m_y + look.padding, room() - 2 * look.padding, isFresh));
        }
        const bool isLast = isDone();
        if (used > 0 || isLast) {
            decorate(look, m_y, used + 2 * look.padding);
            m_y += used + 2 * look.padding;
        }
        if (isLast) {
            return;
        }
        newPage();
        if (m_hasHeader) {
            placeHeader();
            m_isPageUsed = false;
        }
    } while (true);
}

void PdfFlow::setHeader(const std::vector<PdfColumn> &columns, const PdfRowLook &look)
{
    m_header = columns;
    m_headerLook = look;
    m_hasHeader = heightOf(columns, look) <= repeatedHeader * fullHeight();
}

void PdfFlow::clearHeader()
{
    m_hasHeader = false;
    m_header.clear();
}

void PdfFlow::placeHeader()
{
    for (const PdfColumn &column : m_header) {
        double y = m_y + m_headerLook.padding;
        for (const PdfBox &box : column.boxes) {
            page().artifactTexts.push_back({box.text, 0, int(box.text->runs.size()), column.x + box.x, y});
            y += box.text->height;
        }
    }
    const double height = heightOf(m_header, m_headerLook);
    decorate(m_headerLook, m_y, height);
    m_y += height;
    m_isPageUsed = true;
}
