// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "reportareas.h"

/** Überblicke eines Berichts: figures, method, ranking, selection, results, gaps and conflicts. Each is empty where there is nothing to tell. */
class ReportTables
{
public:
    ReportTables(const PaperSources &sources, const PaperLanguage &language, const ReportMarks &marks, const Conference &conference)
        : m_sources(sources)
        , m_language(language)
        , m_marks(marks)
        , m_conference(conference)
    {
    }

    [[nodiscard]] QList<Block> summary() const;
    [[nodiscard]] QList<Block> method() const;
    [[nodiscard]] QList<Block> priorities(HeadingNumbers &numbers) const;
    [[nodiscard]] QList<Block> dispositions() const;
    [[nodiscard]] QList<Block> results(HeadingNumbers &numbers) const;
    [[nodiscard]] QList<Block> gaps(HeadingNumbers &numbers) const;
    /** Texts of which two versions are kept. */
    [[nodiscard]] QList<Block> conflicts() const;

private:
    /** Wordings as passed and what follows, by committee. */
    [[nodiscard]] QList<Block> answerDetails(const Recommendation &recommendation) const;
    [[nodiscard]] QString subjectOf(const Conflict &conflict) const;

    const PaperSources &m_sources;
    const PaperLanguage &m_language;
    const ReportMarks &m_marks;
    const Conference &m_conference;
};
