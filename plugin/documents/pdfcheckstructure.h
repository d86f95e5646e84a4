// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "pdfchecktree.h"

/** Headings, lists, contents, figures, formulas, notes and languages in the structure tree. */
void checkPdfStructure(PdfCheckTree &tree, PdfCheckFindings &findings);
