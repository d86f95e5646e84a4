// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "documentmodel.h"

#include <qpdf/QPDF.hh>

/** Puts title, author, language, XMP, sRGB and, where it is wanted, the claims to be PDF/UA-1 and PDF/A-2a into the catalog. Throws what libqpdf throws. */
void setPdfMetadata(QPDF &pdf, const Document &document, bool claims);

/** The XMP packet. */
[[nodiscard]] QByteArray pdfMetadata(const Document &document, bool claims);
