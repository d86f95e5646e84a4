// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "pdfcheck.h"

#include <QJsonArray>

/** Each fault once, and below it the pages and places where it was found. */
[[nodiscard]] QStringList linesOf(const QList<PdfFinding> &findings);
[[nodiscard]] QJsonArray toJson(const QList<PdfFinding> &findings);
