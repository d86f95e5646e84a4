// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "change.h"
#include "records.h"

/**
 * The changes that put steps and agenda entries of a conference into the order of `ids`. What is not named keeps its
 * place among the others and stands behind them. Entries are told anew which step they stand before.
 */
[[nodiscard]] QList<Change> agendaOrderChanges(const Records &records, const QString &conference, const QStringList &ids, const QString &actor);

/** Ids of steps and agenda entries of a conference as they follow one another. */
[[nodiscard]] QStringList agendaOrder(const Records &records, const QString &conference);
