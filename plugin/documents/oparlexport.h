// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "exporter.h"

/**
 * Writes an OParl 1.1 bundle into the request's folder, to be copied to the municipality's council address:
 * recommendations as Papers with Consultations, committees as Organizations, answers as AgendaItems of Meetings, and each
 * draft resolution as PDF and ODT with its checksum. Ids begin with the council address; an Error where there is none or
 * it is no web address.
 *
 * What is published is public: only what the administration has passed on is in it, unless the request names
 * recommendations one by one. Nobody's name is in it, nor what was passed in a non-public item of an agenda (N 3). `log` tells when objects came to be and last changed. With the same
 * records and log the bytes are the same.
 *
 * The folder is what is published: objects of an earlier bundle in it that are not in this one become deleted objects, and
 * their documents are removed.
 */
[[nodiscard]] Result<QList<ExportedFile>>
exportOparl(const Records &records, const QList<Change> &log, const ExportRequest &request, const ProgressFunction &progress);
