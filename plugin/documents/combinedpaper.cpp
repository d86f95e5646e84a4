// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "combinedpaper.h"

Document combinedPaper(const QList<Document> &papers, const QString &title, const QString &contentsTitle)
{
    Document combined;
    combined.title = title;
    if (!papers.isEmpty()) {
        combined.language = papers.constFirst().language;
        combined.author = papers.constFirst().author;
        // The page head of a template names the municipality, never the first of many papers.
        const auto &fields = papers.constFirst().fields.values;
        if (const auto it = fields.find(QStringLiteral("municipality")); it != fields.end()) {
            combined.fields.values.insert(*it);
        }
    }
    combined.fields.values[QStringLiteral("title")] = {title};
    combined.fields.values[QStringLiteral("paper")] = {title};
    combined.blocks = {Heading{0, title, {}}, TableOfContents{contentsTitle, 1}};
    for (const Document &paper : papers) {
        combined.blocks += PageBreak{};
        // The document's own title says which paper it is; the short form alone would repeat "draft resolution".
        combined.blocks += Heading{1, paper.title, {}};
        bool isAfterContents = false;
        for (const Block &block : paper.blocks) {
            const bool belongsToContents = isAfterContents && std::holds_alternative<PageBreak>(block);
            isAfterContents = std::holds_alternative<TableOfContents>(block);
            if (isAfterContents || belongsToContents) {
                continue;
            }
            const auto *heading = std::get_if<Heading>(&block);
            if (!heading) {
                combined.blocks += block;
            } else if (heading->level > 0) {
                combined.blocks += Heading{std::min(heading->level + 1, 3), heading->text, heading->language};
            }
        }
    }
    return combined;
}
