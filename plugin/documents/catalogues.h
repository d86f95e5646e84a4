// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QStringList>

/** Tags of the languages there is a catalogue for, and English, in the order of their letters. */
[[nodiscard]] const QStringList &catalogueLanguages();
/** Tag of the language texts are shown in now: the first wanted one there is a catalogue for, or English. */
[[nodiscard]] QString shownLanguage();
