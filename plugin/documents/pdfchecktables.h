// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "pdfchecktree.h"

/** Tables: rows, cells, spans that fill a rectangle, and header cells that say what they head. */
void checkPdfTables(PdfCheckTree &tree, PdfCheckFindings &findings);
