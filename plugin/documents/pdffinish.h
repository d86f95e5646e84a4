// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "documentmodel.h"
#include "pdfpages.h"
#include "pdfpainter.h"
#include "pdfwriter.h"

class QPDF;

/** Lays the artifacts and the letterhead under the content, adds structure, metadata and what readers need. Throws nothing. */
[[nodiscard]] Result<QByteArray> finishPdf(const DrawnPdf &drawn, PdfPages pages, const Document &document, const PdfOptions &options);
/** The file's bytes, the same each time. Throws what libqpdf throws. */
[[nodiscard]] QByteArray writtenPdf(QPDF &pdf);
