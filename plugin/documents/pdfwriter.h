// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "documentmodel.h"
#include "result.h"

#include <QByteArray>

/** How a PDF shall look beyond its document. */
struct PdfOptions {
    /** The municipality's letterhead, a PDF: its first page lies under the first page, its last page under all others. Empty: none. */
    QByteArray letterhead;
    /** False: the file does not call itself PDF/UA or PDF/A, because checkPdf() found something in it. */
    bool claims = true;
};

/**
 * The document as PDF/UA-1 and PDF/A-2a: tagged, with bookmarks, table of contents with links, embedded fonts,
 * hyphenated German, passages from right to left on the right. Same document and options, same bytes. Refused: a
 * letterhead that is no PDF, is encrypted or runs scripts. Any thread.
 */
[[nodiscard]] Result<QByteArray> writePdf(const Document &document, const PdfOptions &options = {});
