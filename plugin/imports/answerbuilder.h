// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "councilmatcher.h"
#include "councilresults.h"

#include <QSet>

#include <map>

/**
 * Makes answers and rows of what a source states. Keeps the Beratungsfolgen as they will be, so that two answers of one
 * source do not take the same consultation. Keeps a reference to `records`.
 */
class AnswerBuilder
{
public:
    explicit AnswerBuilder(const Records &records);

    /** Earlier days first, so that a first meeting gets the first line. */
    void take(std::vector<StatedResult> stated);
    /** Answers in the order they were stated, OParl's by recommendation, day and committee. Once only. */
    [[nodiscard]] CouncilResults finish();

private:
    /** A consultation as it will be. */
    struct Line {
        Consultation now;
        bool isNew = false;
        /** Index of the answer it belongs to; −1: none. */
        int answer = -1;
    };
    struct Draft {
        CouncilAnswer answer;
        StatedResult stated;
        bool isLeftOut = false;
    };
    using Lines = std::vector<Line>;

    void answer(Draft &draft, int index);
    [[nodiscard]] Result<ConsultationResult::Result> resultOf(const StatedResult &stated) const;
    [[nodiscard]] Lines &linesOf(const QString &recommendation);
    /** The line meant, or −1 for a new one. */
    [[nodiscard]] Result<int> lineFor(const StatedResult &stated, const Lines &lines, const QString &committee) const;
    [[nodiscard]] QString committeeFor(Draft &draft, const QString &known);
    void write(Draft &draft, Line &line, ConsultationResult::Result result) const;
    void stage(Draft &draft, const Line &line);
    void stageStatus();
    void stageStatus(const QString &recommendation, const std::vector<std::size_t> &drafts);
    std::size_t addRow(const CouncilAnswer &answer, RecordType::Type type, const QString &id, const QJsonObject &fields);

    const Records &m_records;
    CouncilMatcher m_matcher;
    std::vector<Draft> m_drafts;
    std::map<QString, Lines> m_lines;
    /** Names of committees that are added, and their rows. */
    std::map<QString, std::size_t> m_committees;
    Staging m_staging;
    QSet<QString> m_foreign;
    bool m_knowsAny = false;
};

/** The text without what no document can show. */
[[nodiscard]] QString printableText(QString text);
/** Makes the answer one that is not taken in. */
void refuseAnswer(CouncilAnswer &answer, const Error &problem);
