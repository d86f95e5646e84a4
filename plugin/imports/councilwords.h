// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "enums.h"

#include <QString>

#include <optional>

/** Abstimmung: votes as far as they are stated; −1: not stated. */
struct StatedVotes {
    int yes = -1;
    int no = -1;
    int abstained = -1;

    [[nodiscard]] bool isEmpty() const
    {
        return yes < 0 && no < 0 && abstained < 0;
    }
    bool operator==(const StatedVotes &) const = default;
};

/**
 * Ergebnis in the words of minutes, German or English: "ungeändert beschlossen", "mehrheitlich abgelehnt", "noted", the
 * names of ConsultationResult. Nothing where the words say no result or several that do not go together, as in
 * "Änderungsantrag abgelehnt, Vorlage beschlossen": a person has to read that.
 */
[[nodiscard]] std::optional<ConsultationResult::Result> resultFromWords(const QString &words);
/** True where the words say that there is no result yet: nothing, "offen", "Pending". */
[[nodiscard]] bool saysPending(const QString &words);
/** Votes in words: "12 Ja, 3 Nein, 1 Enthaltung", "einstimmig bei zwei Enthaltungen", "mit 9:2 Stimmen". Counts nothing that is not stated. */
[[nodiscard]] StatedVotes votesFromWords(const QString &words);
/** A wording without the HTML that some council systems put it in; other text stays as it is. */
[[nodiscard]] QString withoutMarkup(const QString &text);
/** "Vorberatung", "Entscheidung", "Decision" … */
[[nodiscard]] std::optional<ConsultationRole::Role> roleFromWords(const QString &words);
