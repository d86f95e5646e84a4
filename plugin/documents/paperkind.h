// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QList>
#include <QString>

#include <optional>

/** Art des Papiers. */
enum class PaperKind {
    Resolution, ///< Beschlussvorlage, one per recommendation
    Information, ///< Mitteilungsvorlage, one per recommendation: brought to the committee's knowledge, nothing to resolve
    Report, ///< Konferenzbericht, one per conference
    Reply, ///< Rückmeldung, one per focus group: what was passed on, what not and why
    Handout, ///< Tischvorlage fürs Plenum, one per conference
};

/** All kinds, in the order they are offered. */
[[nodiscard]] const QList<PaperKind> &paperKinds();
/** "resolution", as profiles and the command line call it. */
[[nodiscard]] QString paperKindName(PaperKind kind);
[[nodiscard]] std::optional<PaperKind> paperKindOf(const QString &name);
