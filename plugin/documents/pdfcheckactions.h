// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "pdfcheckfile.h"
#include "pdfcheckfindings.h"

/** An action with those that follow it, or a dictionary of actions: no scripts, no programs, nothing an archive refuses. */
void checkPdfActions(QPDFObjectHandle actions, int page, const Error &place, PdfCheckFindings &findings);
