// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "paperlanguage.h"

/**
 * Werdegang einer Handlungsempfehlung in Worten: selection, consultations, progress and what is still open, as the look
 * back, the reply to a focus group and the information paper tell it. Keeps references to all three.
 */
class PaperStory
{
public:
    PaperStory(const PaperSources &sources, const PaperLanguage &language, const Recommendation &recommendation)
        : m_sources(sources)
        , m_language(language)
        , m_recommendation(recommendation)
    {
    }

    [[nodiscard]] DispositionDecision::Decision decision() const;
    /** What the administration has decided, and when, as a sentence. */
    [[nodiscard]] QString selection() const;
    /** Its reason; empty where none is stated. */
    [[nodiscard]] QString reason() const;
    /** What a committee has answered, or that it is still to consult: one line. */
    [[nodiscard]] QString consultation(const Consultation &consultation) const;
    /** Wording as passed, and what follows: a line each. */
    [[nodiscard]] QStringList answerDetails(const Consultation &consultation) const;
    /** The committees' answers, those still to come left out. */
    [[nodiscard]] QStringList answers() const;
    /** Oldest first, a line each. */
    [[nodiscard]] QStringList progress() const;
    /** What still has to happen, in the order it will; empty: nothing. */
    [[nodiscard]] QStringList openPoints() const;
    /** The latest day something is known of; invalid: none. */
    [[nodiscard]] QDate latest() const;

private:
    [[nodiscard]] QString implementation(int percent) const;

    const PaperSources &m_sources;
    const PaperLanguage &m_language;
    const Recommendation &m_recommendation;
};
