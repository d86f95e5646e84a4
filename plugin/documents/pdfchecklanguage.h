// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "result.h"

#include <string>

/** True for a well-formed BCP 47 tag such as de-DE. */
[[nodiscard]] bool isPdfCheckLanguage(const std::string &tag);
/** The sentence for one that is not. */
[[nodiscard]] Error badPdfCheckLanguage(const std::string &tag);
