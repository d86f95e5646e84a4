// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "blocks.h"

namespace
{
QString textOf(const TableBlock::Cell &cell)
{
    QStringList paragraphs;
    for (const Spans &spans : cell) {
        paragraphs += plainText(spans);
    }
    return paragraphs.join(QLatin1Char('|'));
}

struct Words {
    QStringList operator()(const Heading &heading) const
    {
        return {heading.text};
    }
    QStringList operator()(const Paragraph &paragraph) const
    {
        return {plainText(paragraph.spans)};
    }
    QStringList operator()(const Bullets &bullets) const
    {
        QStringList words;
        for (const Bullets::Item &item : bullets.items) {
            words += plainText(item.spans);
            for (const Spans &detail : item.details) {
                words += plainText(detail);
            }
        }
        return words;
    }
    QStringList operator()(const TableBlock &table) const
    {
        return rowsOf(table);
    }
    QStringList operator()(const KeyValues &form) const
    {
        QStringList words;
        for (const KeyValues::Entry &entry : form.entries) {
            words += entry.key + QLatin1String(": ") + plainText(entry.value);
        }
        return words;
    }
    QStringList operator()(const Notice &notice) const
    {
        return QStringList{notice.title, notice.text} + notice.items;
    }
    QStringList operator()(const Figure &figure) const
    {
        return {figure.caption, figure.alternative};
    }
    QStringList operator()(const TableOfContents &contents) const
    {
        return {contents.title};
    }
    QStringList operator()(const PageBreak &) const
    {
        return {};
    }
};
}

QStringList headingsOf(const Document &document, int level)
{
    QStringList texts;
    for (const Heading &heading : blocksOf<Heading>(document)) {
        if (heading.level == level) {
            texts += heading.text;
        }
    }
    return texts;
}

QStringList rowsOf(const TableBlock &table)
{
    QStringList rows;
    for (const auto &row : table.rows) {
        QStringList cells;
        for (const TableBlock::Cell &cell : row) {
            cells += textOf(cell);
        }
        rows += cells.join(QLatin1String(" ; "));
    }
    return rows;
}

QStringList wordsOf(const Document &document)
{
    QStringList words;
    for (const Block &block : document.blocks) {
        words += std::visit(Words{}, block);
    }
    return words;
}

QStringList wordsUnder(const Document &document, const QString &heading)
{
    Document part;
    bool isInside = false;
    for (const Block &block : document.blocks) {
        const Heading *found = std::get_if<Heading>(&block);
        if (found && found->level <= 1) {
            isInside = found->text == heading;
        } else if (isInside) {
            part.blocks += block;
        }
    }
    return wordsOf(part);
}
