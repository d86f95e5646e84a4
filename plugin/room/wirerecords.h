// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "visibility.h"

#include <string>

/**
 * Was über die Leitung geht: which records a viewer is sent and without which fields. Nobody is sent persons or drafts;
 * in an anonymous step nobody is sent who wrote or entered a statement; guests are not sent who set a dot, join codes,
 * participants or conflicts.
 */
namespace WireRecords
{
/** True where records of this type are sent to this role at all. */
[[nodiscard]] bool travels(RecordType::Type type, Role::Role role);
/** True for types of which a viewer may see one record and not another. */
[[nodiscard]] bool isConditional(RecordType::Type type);
/** True where the viewer may see this record now. */
[[nodiscard]] bool isVisible(const Records &records, RecordType::Type type, const QString &id, const Viewer &viewer);
/** Fields as they may be sent; `id` names the record they belong to. The same for all but the moderation (Wording counts on it). */
[[nodiscard]] QJsonObject cleared(const Records &records, RecordType::Type type, const QString &id, QJsonObject fields, Role::Role role);
/** The record as a change that brings it into being at its present revision. */
[[nodiscard]] std::string insertOf(const Records &records, RecordType::Type type, const QString &id, Role::Role role);
[[nodiscard]] std::string removalOf(RecordType::Type type, const QString &id);
/** A stored change as it may be sent: without its author, what was before and when. */
[[nodiscard]] std::string changeOf(const Records &records, const Change &change, Role::Role role);
/** True for the roles that run the conference. */
[[nodiscard]] bool isModeration(Role::Role role);
}
