// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfwriter.h"

Result<QByteArray> writePdf(const Document &, const PdfOptions &)
{
    return Error(Error::Failed, "PDF is not written yet.");
}
