// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "exporter.h"

/**
 * Writes an OParl 1.1 bundle into the request's folder: recommendations as Papers with Consultations, committees as
 * Organizations, answers as AgendaItems, and each draft resolution as PDF and ODT with its checksum. Ids begin with the
 * municipality's council address; an Error where it has none or it is no web address.
 */
[[nodiscard]] Result<QList<ExportedFile>> exportOparl(const Records &records, const ExportRequest &request, const ProgressFunction &progress);
