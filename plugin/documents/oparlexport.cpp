// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "oparlexport.h"

Result<QList<ExportedFile>> exportOparl(const Records &, const ExportRequest &, const ProgressFunction &)
{
    return Error(Error::Failed, "OParl is not written yet.");
}
