// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "pdfpages.h"

#include <qpdf/QPDF.hh>

/** Thrown where a page has other marked content than was laid out; caught in writePdf(). */
class PdfContentMismatch : public std::exception
{
public:
    [[nodiscard]] const char *what() const noexcept override
    {
        return "marked content does not match the structure tree";
    }
};

/** Throws where cairo drew other content than was laid out: it leaves out what cannot be seen, and every number after it would be wrong. */
void compareWithDrawn(const QByteArray &content, const PdfPages &pages);

/** Replaces cairo's flat structure tree by ours, with parent tree, links and bookmarks. Throws what libqpdf throws. */
void setPdfStructure(QPDF &pdf, const std::vector<QPDFObjectHandle> &pageObjects, const PdfPages &pages);
