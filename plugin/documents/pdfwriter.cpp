// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfwriter.h"

#include "pdffinish.h"
#include "pdflayout.h"

namespace
{
/** A letterhead has its address field and signs there. */
PdfMargins marginsFor(const PdfOptions &options)
{
    PdfMargins margins;
    if (!options.letterhead.isEmpty()) {
        margins.firstTop = 50 * pointsPerMillimetre;
        margins.top = 35 * pointsPerMillimetre;
        margins.firstBottom = 32 * pointsPerMillimetre;
        margins.bottom = 32 * pointsPerMillimetre;
    }
    return margins;
}
}

Result<QByteArray> writePdf(const Document &document, const PdfOptions &options)
{
    const PdfMargins margins = marginsFor(options);
    PdfPages pages;
    PdfTypesetter typesetter(document.language);
    PdfLayout(document, typesetter, pages, margins).layOut();
    addPageFrames(document, typesetter, pages, margins, !options.letterhead.isEmpty());
    const auto drawn = drawPages(pages);
    if (!drawn) {
        return drawn.error();
    }
    return finishPdf(drawn.value(), std::move(pages), document, options);
}
