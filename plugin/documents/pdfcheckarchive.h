// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "pdfcheckcolours.h"
#include "pdfcheckfindings.h"

/** What an archive refuses: encryption, scripts, files inside, forms of XFA, colours that mean nothing, old compression. */
void checkPdfArchive(PdfCheckFile &file, const PdfCheckColours &colours, PdfCheckFindings &findings);
