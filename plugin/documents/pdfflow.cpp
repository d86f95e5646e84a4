// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfflow.h"

#include <algorithm>

namespace
{
constexpr double tolerance = 0.01;
}

PdfFlow::PdfFlow(PdfPages &pages, const PdfMargins &margins)
    : m_pages(pages)
    , m_margins(margins)
{
    m_pages.nodes.emplace_back();
    m_pages.nodes.back().type = "Document";
    m_pages.pages.emplace_back();
    m_y = top();
}

double PdfFlow::width() const
{
    return pdfPageWidth - m_margins.left - m_margins.right;
}

double PdfFlow::fullHeight() const
{
    return pdfPageHeight - m_margins.top - m_margins.bottom;
}

double PdfFlow::top() const
{
    return pageNumber() == 0 ? m_margins.firstTop : m_margins.top;
}

double PdfFlow::bottom() const
{
    return pdfPageHeight - (pageNumber() == 0 ? m_margins.firstBottom : m_margins.bottom);
}

double PdfFlow::room() const
{
    return bottom() - m_y + tolerance;
}

int PdfFlow::node(const char *type, int parent)
{
    const int number = int(m_pages.nodes.size());
    PdfNode made;
    made.type = type;
    made.parent = parent;
    m_pages.nodes.push_back(std::move(made));
    at(parent).kids.push_back({PdfKid::Node, number, 0});
    return number;
}

void PdfFlow::newPage()
{
    m_pages.pages.emplace_back();
    m_y = top();
    m_isPageUsed = false;
    m_space = 0;
}

void PdfFlow::breakPage()
{
    finish();
    if (m_isPageUsed) {
        newPage();
    }
}

void PdfFlow::finish()
{
    if (!m_waiting.empty()) {
        need(0);
    }
}

void PdfFlow::space(double height)
{
    m_space = std::max(m_space, height);
}

double PdfFlow::waitingHeight() const
{
    double height = m_isPageUsed || !m_waiting.empty() ? m_space : 0;
    for (const Waiting &waiting : m_waiting) {
        height += (m_isPageUsed || &waiting != &m_waiting.front() ? waiting.before : 0) + waiting.box.text->height;
    }
    return height;
}

void PdfFlow::need(double height)
{
    if (m_isPageUsed && waitingHeight() + height > room()) {
        const double kept = m_space;
        newPage();
        m_space = m_waiting.empty() ? 0 : kept;
        if (m_hasHeader && m_waiting.empty()) {
            placeHeader();
        }
    }
    std::vector<Waiting> waiting;
    waiting.swap(m_waiting);
    for (const Waiting &one : waiting) {
        m_y += m_isPageUsed ? one.before : 0;
        // Longer than a page, as only hostile headings are.
        size_t line = 0;
        const PdfText &text = *one.box.text;
        if (one.heading >= 0) {
            m_pages.headings[size_t(one.heading)].page = pageNumber();
            m_pages.headings[size_t(one.heading)].y = m_y;
        }
        while (line < text.lines.size()) {
            size_t last = line;
            while (last < text.lines.size() && text.heightOfLines(line, last + 1) <= room()) {
                ++last;
            }
            if (last == line && m_isPageUsed) {
                newPage();
                continue;
            }
            last = std::max(last, line + 1);
            drop(one.box, line, last, m_margins.left, m_y);
            m_y += text.heightOfLines(line, last);
            m_isPageUsed = true;
            line = last;
        }
    }
    m_y += m_isPageUsed ? m_space : 0;
    m_space = 0;
}

int PdfFlow::passageNode(int node, const PdfText &text, int passage)
{
    const QByteArray &language = text.languages[size_t(passage)];
    if (language.isEmpty() || text.languages.size() < 2) {
        return node;
    }
    std::vector<int> &known = m_passages[&text];
    known.resize(text.languages.size(), -1);
    int &number = known[size_t(passage)];
    if (number < 0) {
        const int made = this->node("Span", node);
        at(made).language = language;
        number = made;
    }
    return number;
}

void PdfFlow::leaf(int node, const PdfTextPointer &text, int firstRun, int lastRun, double x, double y)
{
    const bool hasInk = std::any_of(text->runs.begin() + firstRun, text->runs.begin() + lastRun, [](const PdfRun &run) {
        return run.hasInk;
    });
    if (!hasInk) {
        return;
    }
    PdfPiece piece;
    // A link without a target would damage cairo's file; ours gets its target later.
    piece.tag = qstrcmp(at(node).type, "Link") == 0 ? "Span" : at(node).type;
    piece.texts.push_back({text, firstRun, lastRun, x, y});
    at(node).kids.push_back({PdfKid::Content, int(page().pieces.size()), pageNumber()});
    page().pieces.push_back(std::move(piece));
}

void PdfFlow::drop(const PdfBox &box, size_t firstLine, size_t lastLine, double x, double y)
{
    if (firstLine >= lastLine) {
        return;
    }
    const PdfText &text = *box.text;
    const double shift = y - text.lines[firstLine].top;
    if (box.marker && firstLine == 0 && !box.marker->lines.empty()) {
        const double baseline = (text.lines[0].bottom - box.marker->lines[0].bottom) / 2;
        leaf(box.markerNode, box.marker, 0, int(box.marker->runs.size()), x + box.markerX, y + std::max(0.0, baseline));
    }
    if (text.languages.size() == 1) {
        at(box.node).language = text.languages.front();
    }
    int first = text.lines[firstLine].firstRun;
    const int end = text.lines[lastLine - 1].lastRun;
    while (first < end) {
        const int passage = text.runs[size_t(first)].passage;
        int last = first + 1;
        while (last < end && (text.runs[size_t(last)].passage == passage || !text.runs[size_t(last)].hasInk)) {
            ++last;
        }
        leaf(passageNode(box.node, text, passage), box.text, first, last, x + box.x, shift);
        first = last;
    }
    if (box.heading >= 0) {
        PdfLink link;
        link.node = box.linkNode;
        link.x = x + box.x;
        link.y = y;
        link.width = width() - box.x;
        link.height = text.heightOfLines(firstLine, lastLine);
        link.heading = box.heading;
        at(box.linkNode).kids.push_back({PdfKid::Link, int(page().links.size()), pageNumber()});
        page().links.push_back(std::move(link));
    }
}

void PdfFlow::place(const PdfBox &box)
{
    const PdfText &text = *box.text;
    const size_t count = text.lines.size();
    space(box.before);
    size_t line = 0;
    while (line < count) {
        const size_t least = count - line <= 3 ? count : line + 2;
        need(text.heightOfLines(line, least));
        size_t last = line;
        while (last < count && text.heightOfLines(line, last + 1) <= room()) {
            ++last;
        }
        if (last + 1 == count && last > line + 2) {
            --last;
        }
        last = std::max(last, line + 1);
        drop(box, line, last, m_margins.left, m_y);
        m_y += text.heightOfLines(line, last);
        m_isPageUsed = true;
        line = last;
        if (line < count) {
            newPage();
        }
    }
}

void PdfFlow::placeWithNext(const PdfBox &box, int heading)
{
    m_waiting.push_back({box, std::max(box.before, std::exchange(m_space, 0)), heading});
}

void PdfFlow::placeFigure(PdfPiece piece, int node, double height, double before, double following)
{
    space(before);
    need(height + following);
    for (PdfPlacedText &text : piece.texts) {
        text.x += m_margins.left;
        text.y += m_y;
    }
    for (PdfShape &shape : piece.shapes) {
        shape.x += m_margins.left;
        shape.y += m_y;
    }
    if (const int figure = at(node).figure; figure >= 0) {
        PdfFigureText &words = m_pages.figures[size_t(figure)];
        words.x = m_margins.left;
        words.y = m_y;
        words.width = width();
        words.height = height;
    }
    at(node).kids.push_back({PdfKid::Content, int(page().pieces.size()), pageNumber()});
    page().pieces.push_back(std::move(piece));
    m_y += height;
    m_isPageUsed = true;
}
