// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "pdfcheck.h"

#include <QJsonArray>

class Console;

/** One line each on stderr: page, place, sentence. */
void printFindings(Console &console, const QList<PdfFinding> &findings);
[[nodiscard]] QJsonArray toJson(const QList<PdfFinding> &findings);
