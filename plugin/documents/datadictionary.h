// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "recordtypes.h"

#include <QList>

/** Feldbeschreibung: what one field of a record means, for people. */
struct DictionaryEntry {
    /** Name as in code, "Recommendation". */
    QString record;
    QString field;
    /** In German, the language of the official terms. */
    QString meaning;
    /** text, integer, number, boolean, date, moment, list, choice or choices. */
    QString type;
    /** "Euro", or empty. */
    QString unit;
    /** Names of a choice, joined by " | ", or empty. */
    QString values;
    /** Record whose id stands there, or empty. */
    QString target;
};

/** Datenverzeichnis: every field of every record that leaves the house, in the order of recordInfo(). Persons and drafts are not in it. */
[[nodiscard]] const QList<DictionaryEntry> &dataDictionary();
/** What a record is in German, or an empty string. */
[[nodiscard]] QString recordMeaning(const QString &record);
