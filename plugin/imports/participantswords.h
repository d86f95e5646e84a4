// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "enums.h"

#include <QString>

#include <optional>

/** Wörter einer Teilnehmerliste: what registration forms call things, in German and English. */
namespace ParticipantsWords
{
/** Letters and digits in lower case, with ae, oe, ue and ss: what is compared. */
[[nodiscard]] QString folded(QStringView text);

/** What a column holds. */
enum Column {
    Unknown,
    Pseudonym,
    Wish,
    OrganisationColumn,
    SettingColumn,
    LanguageColumn,
    Name,
    FirstName,
    LastName,
    Mail,
    Phone,
    GroupColumn
};
/** By its heading; `place` becomes the number of a wish, or 0 where the heading has none. */
[[nodiscard]] Column columnOf(const QString &heading, int &place);

/** "Jobcenter", "freier Träger", "Volkshochschule Goslar", "JobCentre". */
[[nodiscard]] std::optional<OrganisationKind::Kind> organisationKindOf(const QString &text);
/** "Stadt", "ländlich", "urban". */
[[nodiscard]] std::optional<Setting::Setting> settingOf(const QString &text);
/** BCP 47 tag of "Arabisch", "Ukrainian", "de-AT". */
[[nodiscard]] std::optional<QString> languageOf(const QString &text);
}
