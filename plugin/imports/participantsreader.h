// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "staging.h"

/**
 * Teilnehmerliste: a registration form's table as participants of a conference. Headings in German or English, in any
 * order: Pseudonym or Kürzel; Wunsch 1, Wunsch 2 … (topic areas by name, the beginning of a name or number); Organisation
 * (a kind, or an organisation the workspace knows); Stadt/Land; Sprache; Gruppe (assigned by hand); Vorname, Nachname or
 * Name; Mail; Telefon. Names and addresses become Person records, which no log and no export holds.
 *
 * Somebody who is there already is known by the pseudonym, without one by mail address or name, and what the table says
 * takes the place of what was there. Empty cells say nothing, but where there are columns of wishes they are all the wishes
 * somebody has. Who comes without a pseudonym gets one that tells nothing (P001). A wish, kind, setting or language that
 * is not understood is a problem of its line, and the rest of the line still goes in.
 */
[[nodiscard]] Staging readParticipants(const QByteArray &bytes, const Records &records, const QString &conference);
