// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "xmltree.h"

#include <optional>

/**
 * Nothing where `file` may be part of a template; otherwise a sentence that says what has to go: scripts, event
 * listeners, embedded objects, forms' targets, sections and fields that fetch from elsewhere, links to the web or to files.
 */
[[nodiscard]] std::optional<Error> checkTemplateXml(const XmlFile &file, const QString &member);
