// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "documentmodel.h"
#include "pdfcheck.h"

/** A PDF of LibreOffice's, mended where it can be. */
struct RepairedPdf {
    QByteArray bytes;
    /** What is left; the file makes a claim only where there is nothing. */
    QList<PdfFinding> findings;
};

/**
 * Brings a PDF that LibreOffice wrote from an ODT of ours up to PDF/UA-1 and PDF/A-2a: ToUnicode for the marks of
 * Arabic, conformance, language, title, the same bytes each time. Then checkPdf() walks it; where something is left, the
 * claim is taken out.
 */
[[nodiscard]] Result<RepairedPdf> repairOfficePdf(const QByteArray &bytes, const Document &document);
