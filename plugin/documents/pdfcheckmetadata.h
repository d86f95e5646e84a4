// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "pdfcheckfile.h"
#include "pdfcheckfindings.h"

/** Title, language, what the file says it is, and whether its two sets of metadata agree; fills in the report. */
void checkPdfMetadata(PdfCheckFile &file, PdfReport &report, PdfCheckFindings &findings);
/** The catalog's marks for readers that need the tags, and the bookmarks. */
void checkPdfCatalog(PdfCheckFile &file, bool hasHeadings, PdfCheckFindings &findings);
