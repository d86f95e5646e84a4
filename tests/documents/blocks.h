// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "documentmodel.h"

/** Blöcke lesen: what stands in a document, as tests ask for it. */
template<class Kind>
[[nodiscard]] QList<Kind> blocksOf(const Document &document)
{
    QList<Kind> found;
    for (const Block &block : document.blocks) {
        if (const Kind *value = std::get_if<Kind>(&block)) {
            found += *value;
        }
    }
    return found;
}

/** Texts of the headings of one level. */
[[nodiscard]] QStringList headingsOf(const Document &document, int level);
/** A row's cells joined by " ; ", the paragraphs of a cell by "|". */
[[nodiscard]] QStringList rowsOf(const TableBlock &table);
/** Every word of the document in reading order: a line per heading, paragraph, item, detail, row and alternative text. */
[[nodiscard]] QStringList wordsOf(const Document &document);
/** The same between the heading `heading` of the first level and the next one. */
[[nodiscard]] QStringList wordsUnder(const Document &document, const QString &heading);
