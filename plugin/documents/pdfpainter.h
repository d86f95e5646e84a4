// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "pdfpages.h"
#include "result.h"

/** What cairo drew: two files of the same pages. */
struct DrawnPdf {
    /** What has a place in the structure tree; the content of each page is marked with MCIDs from 0. */
    QByteArray content;
    /** Lines, head and foot. */
    QByteArray artifacts;
};

/** Draws the pages with cairo and frees what it has drawn. */
[[nodiscard]] Result<DrawnPdf> drawPages(PdfPages &pages);
