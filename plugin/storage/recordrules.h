// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "gadget.h"

/** What a record must hold to mean something, as far as it can be told from the record alone. */
namespace RecordRules
{
/** True for prose and lists, which are never overwritten in silence; for other fields the later change wins. */
[[nodiscard]] bool isText(const FieldInfo &field);
/** True for texts a person wrote, as opposed to ids of other records. */
[[nodiscard]] bool isProse(const FieldInfo &field);
/** "", [] or null. */
[[nodiscard]] bool isEmpty(const QJsonValue &value);
/** A text, or a list with one entry a line. */
[[nodiscard]] QString asText(const QJsonValue &value);
/** `text` in pieces that a text field can hold. */
[[nodiscard]] QStringList pieces(const QString &text);

/**
 * A sentence where the record cannot stay as it is. `named` are the fields the change names; `fresh`: the record is
 * new, so that whatever it needs must be named.
 */
[[nodiscard]] std::optional<Error> check(const Gadget &record, const QJsonObject &named, bool fresh);
}
