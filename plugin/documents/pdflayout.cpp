// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdflayout.h"

#include <algorithm>

namespace
{
constexpr double headingSizes[] = {19, 14, 12, 10.5, 10.5};
constexpr double headingSpaces[] = {0, 20, 15, 12, 10};
constexpr double bodySpace = 6;
constexpr double answerIndent = 14;

bool isBlank(const QString &text)
{
    return pdfText(text).trimmed().isEmpty();
}

PdfTextStyle headingStyle(int level)
{
    PdfTextStyle style;
    style.size = headingSizes[std::clamp(level, 0, 4)];
    style.isStrong = true;
    return style;
}
}

PdfLayout::PdfLayout(const Document &document, PdfTypesetter &typesetter, PdfPages &pages, const PdfMargins &margins)
    : m_document(document)
    , m_typesetter(typesetter)
    , m_pages(pages)
    , m_flow(pages, margins)
    , m_isRightToLeft(isRightToLeft(plain(document.title)))
{
}

void PdfLayout::layOut()
{
    readOutline();
    qsizetype count = m_document.blocks.size();
    while (count > 0 && std::holds_alternative<PageBreak>(m_document.blocks.at(count - 1))) {
        --count;
    }
    for (qsizetype i = 0; i < count; ++i) {
        const Block &block = m_document.blocks.at(i);
        m_next = i + 1 < count ? &block + 1 : nullptr;
        std::visit(
            [this](const auto &value) {
                write(value);
            },
            block);
        m_isAfterHeading = std::holds_alternative<Heading>(block);
    }
    m_flow.finish();
    fillPageReferences();
}

void PdfLayout::readOutline()
{
    bool hasTitle = false;
    for (const Block &block : m_document.blocks) {
        if (const auto *heading = std::get_if<Heading>(&block); heading && !isBlank(heading->text)) {
            hasTitle = hasTitle || heading->level < 1;
        }
    }
    int before = 0;
    const auto add = [&](int level) {
        before = std::clamp(hasTitle ? level + 1 : std::max(level, 1), 1, before + 1);
        m_levels.push_back(before);
    };
    for (const Block &block : m_document.blocks) {
        if (const auto *heading = std::get_if<Heading>(&block); heading && !isBlank(heading->text)) {
            add(std::clamp(heading->level, 0, 3));
        } else if (const auto *contents = std::get_if<TableOfContents>(&block); contents && !isBlank(contents->title)) {
            add(1);
        }
    }
}

PdfBox PdfLayout::box(const char *type, int parent, const Spans &text, const PdfTextStyle &style, double width)
{
    PdfBox made;
    made.text = m_typesetter.set(text, style, width);
    made.node = m_flow.node(type, parent);
    return made;
}

bool PdfLayout::keepsWithNext() const
{
    if (m_next && m_isAfterHeading && std::holds_alternative<Heading>(*m_next)) {
        return true;
    }
    return m_next && (std::holds_alternative<TableBlock>(*m_next) || std::holds_alternative<Bullets>(*m_next) || std::holds_alternative<KeyValues>(*m_next));
}

double PdfLayout::hintHeight() const
{
    const auto *paragraph = m_next ? std::get_if<Paragraph>(m_next) : nullptr;
    return paragraph && paragraph->kind == Paragraph::Hint ? 36 : 0;
}

void PdfLayout::addHeading(const Spans &text, int outlineLevel, int styleLevel)
{
    static constexpr const char *tags[] = {"H1", "H2", "H3", "H4", "H5"};
    PdfBox made = box(tags[std::clamp(outlineLevel, 1, 5) - 1], 0, text, headingStyle(styleLevel), m_flow.width());
    made.before = headingSpaces[std::clamp(styleLevel, 0, 4)];
    PdfHeading heading;
    heading.level = outlineLevel;
    heading.text = pdfText(plainText(text)).replace(QChar(0x2028), QLatin1Char(' ')).simplified().toUtf8();
    heading.language = text.isEmpty() ? QByteArray() : pdfLanguage(text.front().language);
    m_pages.headings.push_back(heading);
    m_flow.placeWithNext(made, int(m_pages.headings.size()) - 1);
    m_flow.space(styleLevel == 0 ? 6 : 4);
}

void PdfLayout::write(const Heading &heading)
{
    if (isBlank(heading.text)) {
        return;
    }
    const int level = m_levels[m_heading++];
    addHeading(plain(heading.text, heading.language), level, std::clamp(heading.level, 0, 3));
}

void PdfLayout::write(const Paragraph &paragraph)
{
    PdfTextStyle style;
    double indent = 0;
    double before = 0;
    double after = bodySpace;
    switch (paragraph.kind) {
    case Paragraph::Body:
        break;
    case Paragraph::Subtitle:
        style.size = 12;
        style.grey = 0.25;
        after = 10;
        break;
    case Paragraph::Hint:
        style.size = 8.5;
        style.grey = 0.3;
        break;
    case Paragraph::Display:
        style.size = 22;
        style.isStrong = true;
        break;
    case Paragraph::Answer:
        indent = answerIndent;
        break;
    }
    PdfBox made = box("P", 0, paragraph.spans, style, m_flow.width() - indent);
    made.x = made.text->isRightToLeft ? 0 : indent;
    made.before = before;
    if (keepsWithNext() && made.text->lines.size() <= 4) {
        m_flow.placeWithNext(made);
    } else {
        m_flow.place(made);
    }
    m_flow.space(after);
}

void PdfLayout::write(const Bullets &bullets)
{
    if (bullets.items.isEmpty()) {
        return;
    }
    const int list = m_flow.node("L", 0);
    PdfColumn column;
    column.width = m_flow.width();
    for (qsizetype i = 0; i < bullets.items.size(); ++i) {
        column.boxes.clear();
        bullet(column, list, bullets, i, PdfTextStyle(), 3);
        // The last item does not stand alone on a page.
        const bool holdsNext = i + 2 == bullets.items.size();
        for (PdfBox &made : column.boxes) {
            if ((&made != &column.boxes.back() || holdsNext) && made.text->lines.size() <= 3) {
                m_flow.space(made.before);
                m_flow.placeWithNext(made);
            } else {
                m_flow.place(made);
            }
        }
    }
    m_flow.space(bodySpace + 1);
}

void PdfLayout::bullet(PdfColumn &column, int list, const Bullets &bullets, qsizetype index, const PdfTextStyle &style, double before)
{
    static constexpr const char *numberings[] = {"Disc", "Decimal", "Square"};
    m_flow.at(list).numbering = numberings[bullets.marker];
    const Bullets::Item &item = bullets.items.at(index);
    QString marker = QStringLiteral("•");
    if (bullets.marker == Bullets::Number) {
        marker = QStringLiteral("%1.").arg(index + 1);
    } else if (bullets.marker == Bullets::Tick) {
        marker = item.ticked ? QStringLiteral("\u2612") : QStringLiteral("\u2610");
    }
    double indent = 14;
    if (bullets.marker == Bullets::Number) {
        indent = bullets.items.size() < 10 ? 18 : bullets.items.size() < 100 ? 24 : 32;
    } else if (bullets.marker == Bullets::Tick) {
        indent = 18;
    }
    const double width = column.width - indent;
    const int entry = m_flow.node("LI", list);
    const int label = m_flow.node("Lbl", entry);
    const int body = m_flow.node("LBody", entry);
    PdfBox made;
    made.text = m_typesetter.set(item.spans, style, width);
    made.node = item.details.isEmpty() ? body : m_flow.node("P", body);
    made.before = before;
    made.marker = m_typesetter.set(marker, style, indent);
    made.markerNode = label;
    made.x = made.text->isRightToLeft ? 0 : indent;
    made.markerX = made.text->isRightToLeft ? column.width - made.marker->inkWidth : 0;
    column.boxes.push_back(made);
    for (const Spans &detail : item.details) {
        PdfBox below = box("P", body, detail, style, width);
        below.x = below.text->isRightToLeft ? 0 : indent;
        below.before = 2;
        column.boxes.push_back(below);
    }
}

void PdfLayout::write(const PageBreak &)
{
    m_flow.breakPage();
}

void PdfLayout::caption(int parent, const QString &text)
{
    if (text.isEmpty()) {
        return;
    }
    PdfTextStyle style;
    style.size = 9.5;
    style.isStrong = true;
    PdfBox made = box("Caption", parent, plain(text), style, m_flow.width());
    made.before = 4;
    m_flow.placeWithNext(made);
    m_flow.space(4);
}

void PdfLayout::write(const TableOfContents &contents)
{
    m_flow.space(18);
    if (!isBlank(contents.title)) {
        const int level = m_levels[m_heading++];
        addHeading(plain(contents.title), level, 1);
    }
    const int list = m_flow.node("TOC", 0);
    PdfRowLook look;
    look.padding = 0;
    look.line = 0;
    int index = -1;
    for (const Block &block : m_document.blocks) {
        if (const auto *other = std::get_if<TableOfContents>(&block); other && !isBlank(other->title)) {
            ++index;
        }
        const auto *heading = std::get_if<Heading>(&block);
        if (!heading || isBlank(heading->text)) {
            continue;
        }
        ++index;
        if (heading->level < 1 || heading->level > contents.depth) {
            continue;
        }
        constexpr double numberWidth = 30;
        const double indent = 14.0 * (std::min(heading->level, 3) - 1);
        PdfTextStyle style;
        style.isStrong = heading->level == 1 && contents.depth > 1;
        style.hyphenatedFrom = 0;
        const int link = m_flow.node("Link", m_flow.node("Reference", m_flow.node("TOCI", list)));
        PdfColumn title{m_flow.left() + (m_isRightToLeft ? numberWidth : indent), m_flow.width() - indent - numberWidth, {}};
        PdfBox text;
        text.text = m_typesetter.set(plain(heading->text, heading->language), style, title.width);
        text.node = link;
        text.heading = index;
        text.linkNode = link;
        title.boxes.push_back(text);

        PdfColumn number{m_flow.left() + (m_isRightToLeft ? 0 : m_flow.width() - numberWidth), numberWidth, {}};
        auto aside = std::make_shared<PdfText>(*text.text);
        aside->runs.clear();
        aside->languages.assign(1, text.text->languages.front());
        aside->lines.pop_back();
        for (PdfLine &line : aside->lines) {
            line.firstRun = line.lastRun = 0;
        }
        aside->height = aside->lines.empty() ? 0 : aside->lines.back().bottom;
        PdfBox blank;
        blank.text = aside;
        blank.node = link;
        PdfBox page;
        style.isAtTheEnd = !m_isRightToLeft;
        page.text = m_typesetter.set(QStringLiteral("0"), style, numberWidth);
        page.node = link;
        m_references.insert(page.text.get(), index);
        number.boxes = {blank, page};
        m_flow.space(heading->level == 1 ? 5 : 1.5);
        m_flow.placeRow({title, number}, look);
    }
    m_flow.space(14);
}

void PdfLayout::fillPageReferences()
{
    if (m_references.isEmpty()) {
        return;
    }
    PdfTextStyle style;
    style.isAtTheEnd = !m_isRightToLeft;
    for (PdfPage &page : m_pages.pages) {
        for (size_t i = 0; i < page.pieces.size(); ++i) {
            PdfPlacedText &number = page.pieces[i].texts.front();
            const auto found = m_references.constFind(number.text.get());
            if (found == m_references.constEnd()) {
                continue;
            }
            number.text = m_typesetter.set(QString::number(m_pages.headings[size_t(*found)].page + 1), style, number.text->width);
            number.firstRun = 0;
            number.lastRun = int(number.text->runs.size());
            if (i == 0) {
                continue;
            }
            const PdfPlacedText &title = page.pieces[i - 1].texts.front();
            const PdfLine &line = title.text->lines.back();
            const PdfLine &end = number.text->lines.front();
            const double from = m_isRightToLeft ? number.x + end.right + 5 : title.x + line.right + 5;
            const double to = m_isRightToLeft ? title.x + line.left - 5 : number.x + end.left - 5;
            if (to > from) {
                page.artifactShapes.push_back({from, number.y + number.text->lines.front().baseline - 0.5, to - from, 0, PdfPattern::Dotted, 0.45, 0.7});
            }
        }
    }
}
