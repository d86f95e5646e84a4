// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdflayout.h"

#include <algorithm>

namespace
{
/** "Page 3 of 12" in the document's language; nobody translates it, for the file is in that language whoever writes it. */
QString pageNumber(const QString &language, size_t page, size_t pages)
{
    const QString primary = language.section(QLatin1Char('-'), 0, 0).section(QLatin1Char('_'), 0, 0).toLower();
    QString words = QStringLiteral("%1 / %2");
    if (primary == QLatin1String("de")) {
        words = QStringLiteral("Seite %1 von %2");
    } else if (primary == QLatin1String("en")) {
        words = QStringLiteral("Page %1 of %2");
    } else if (primary == QLatin1String("uk")) {
        words = QStringLiteral("Сторінка %1 з %2");
    } else if (primary == QLatin1String("ar")) {
        words = QStringLiteral("صفحة %1 من %2");
    }
    return words.arg(page).arg(pages);
}
}

void addPageFrames(const Document &document, PdfTypesetter &typesetter, PdfPages &pages, const PdfMargins &margins, bool hasLetterhead)
{
    PdfTextStyle style;
    style.size = 8.5;
    style.grey = 0.3;
    style.isOneLine = true;
    style.hyphenatedFrom = 0;
    PdfTextStyle endStyle = style;
    endStyle.isAtTheEnd = true;
    const double width = pdfPageWidth - margins.left - margins.right;
    const bool isRightToLeft = ::isRightToLeft(plain(document.title));
    const PdfTextPointer author = typesetter.set(document.author, isRightToLeft ? endStyle : style, width * 0.38);
    const PdfTextPointer title = typesetter.set(document.title, isRightToLeft ? style : endStyle, width * 0.58);
    const double headY = margins.top - 26;
    for (size_t i = 0; i < pages.pages.size(); ++i) {
        PdfPage &page = pages.pages[i];
        const auto add = [&](const PdfTextPointer &text, double x, double y) {
            if (!text->runs.empty()) {
                page.artifactTexts.push_back({text, 0, int(text->runs.size()), x, y});
            }
        };
        const bool isFirst = i == 0;
        if (!hasLetterhead) {
            add(author, isRightToLeft ? margins.left + width - author->width : margins.left, headY);
        }
        if (!isFirst) {
            add(title, isRightToLeft ? margins.left - title->lines.front().left : margins.left + width - title->width, headY);
        }
        if (!hasLetterhead) {
            page.artifactShapes.push_back({margins.left, headY + 15, width, 0, PdfPattern::None, 0.55, 0.4});
        }
        const double footY = pdfPageHeight - (isFirst ? margins.firstBottom : margins.bottom) + 18;
        add(typesetter.set(pageNumber(document.language, i + 1, pages.pages.size()), isRightToLeft ? style : endStyle, width), margins.left, footY);
    }
}
