// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "documentmodel.h"

#include <QByteArray>

/** The document as pandoc's Markdown, so that pandoc sets the same content. */
[[nodiscard]] QByteArray toMarkdown(const Document &document);
