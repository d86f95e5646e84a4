// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "pdfcheck.h"

#include <QStringList>

/** "page|place|what is wrong" of each finding. */
[[nodiscard]] QStringList linesOf(const PdfReport &report);
/** What the check says of these bytes; an empty report after a message where it refuses them. */
[[nodiscard]] PdfReport reportOf(const QByteArray &bytes);
