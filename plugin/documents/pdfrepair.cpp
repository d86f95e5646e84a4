// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfrepair.h"

Result<RepairedPdf> repairOfficePdf(const QByteArray &bytes, const Document &)
{
    return RepairedPdf{bytes, {}};
}
