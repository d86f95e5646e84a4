// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "benchmarkdown.h"

namespace
{
QString escaped(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        if (c == QLatin1Char('\n')) {
            out += QLatin1String("\\\n");
            continue;
        }
        if (QStringLiteral("\\`*_{}[]()#+-.!|<>~^$@\"'").contains(c)) {
            out += QLatin1Char('\\');
        }
        out += c;
    }
    return out;
}

QString inlines(const Spans &spans)
{
    QString out;
    for (const Span &span : spans) {
        QString text = escaped(span.text);
        if (!span.language.isEmpty()) {
            text = QLatin1Char('[') + text + QLatin1String("]{lang=") + span.language + QLatin1Char('}');
        }
        out += span.strong ? QLatin1String("**") + text + QLatin1String("**") : text;
    }
    return out;
}

class Markdown
{
public:
    void operator()(const Heading &heading)
    {
        out += QString(heading.level + 1, QLatin1Char('#')) + QLatin1Char(' ') + escaped(heading.text) + QLatin1String("\n\n");
    }
    void operator()(const Paragraph &paragraph)
    {
        out += inlines(paragraph.spans) + QLatin1String("\n\n");
    }
    void operator()(const Bullets &bullets)
    {
        for (const Bullets::Item &item : bullets.items) {
            out += (bullets.marker == Bullets::Number ? QLatin1String("1. ") : QLatin1String("- ")) + inlines(item.spans) + QLatin1Char('\n');
        }
        out += QLatin1Char('\n');
    }
    void operator()(const TableBlock &table)
    {
        out += QLatin1Char('|');
        for (const TableBlock::Column &column : table.columns) {
            out += QLatin1Char(' ') + escaped(column.heading) + QLatin1String(" |");
        }
        out += QLatin1String("\n|") + QStringLiteral("---|").repeated(table.columns.size()) + QLatin1Char('\n');
        for (const auto &row : table.rows) {
            out += QLatin1Char('|');
            for (const TableBlock::Cell &cell : row) {
                for (const Spans &paragraph : cell) {
                    out += QLatin1Char(' ') + inlines(paragraph).replace(QLatin1String("\\\n"), QLatin1String(" "));
                }
                out += QLatin1String(" |");
            }
            out += QLatin1Char('\n');
        }
        out += table.caption.isEmpty() ? QStringLiteral("\n") : QLatin1String("\n: ") + escaped(table.caption) + QLatin1String("\n\n");
    }
    void operator()(const KeyValues &form)
    {
        out += QLatin1String("| | |\n|---|---|\n");
        for (const KeyValues::Entry &entry : form.entries) {
            out += QLatin1String("| ") + escaped(entry.key) + QLatin1String(" | ") + inlines(entry.value).replace(QLatin1String("\\\n"), QLatin1String(" "))
                + QLatin1String(" |\n");
        }
        out += QLatin1Char('\n');
    }
    void operator()(const Notice &notice)
    {
        out += QLatin1String("> **") + escaped(notice.title) + QLatin1String("** ") + escaped(notice.text) + QLatin1String("\n>\n");
        for (const QString &item : notice.items) {
            out += QLatin1String("> - ") + escaped(item) + QLatin1Char('\n');
        }
        out += QLatin1Char('\n');
    }
    void operator()(const Figure &figure)
    {
        out += escaped(figure.alternative) + QLatin1String("\n\n");
    }
    void operator()(const TableOfContents &)
    {
    }
    void operator()(const PageBreak &)
    {
    }

    QString out;
};
}

QByteArray toMarkdown(const Document &document)
{
    Markdown markdown;
    markdown.out = QLatin1String("---\ntitle: \"") + QString(document.title).replace(QLatin1Char('"'), QLatin1Char('\'')) + QLatin1String("\"\nlang: ")
        + document.language + QLatin1String("\n---\n\n");
    for (const Block &block : document.blocks) {
        std::visit(markdown, block);
    }
    return markdown.out.toUtf8();
}
