// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "pdfcheckcontent.h"

/** Links, notes and form fields on the pages: words for them, their place in the structure, the order of the tab key. */
void checkPdfAnnotations(PdfCheckFile &file, PdfCheckTree &tree, PdfCheckContent &content, PdfCheckFindings &findings);
