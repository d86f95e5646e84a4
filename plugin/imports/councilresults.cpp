// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "councilresults.h"

#include "answerbuilder.h"
#include "councilsource.h"

#include <set>

namespace
{
bool isStatus(const StagedRow &row)
{
    return row.record == RecordType::Recommendation;
}

/** The rows of the answers, each once; of two states of a recommendation the one that is further on. */
std::vector<std::size_t> rowsOf(const CouncilResults &results, const std::set<std::size_t> &answers)
{
    std::set<std::size_t> rows;
    for (const std::size_t answer : answers) {
        rows.insert(results.answers[answer].rows.begin(), results.answers[answer].rows.end());
    }
    const auto decided = QStringLiteral("Decided");
    std::set<QString> done;
    for (const std::size_t row : rows) {
        const StagedRow &candidate = results.staging.rows[row];
        if (isStatus(candidate) && candidate.fields.value(QLatin1String("status")).toString() == decided) {
            done.insert(candidate.recordId);
        }
    }
    std::erase_if(rows, [&](std::size_t row) {
        const StagedRow &candidate = results.staging.rows[row];
        return isStatus(candidate) && done.contains(candidate.recordId) && candidate.fields.value(QLatin1String("status")).toString() != decided;
    });
    return {rows.begin(), rows.end()};
}
}

qsizetype CouncilResults::count(CouncilAnswer::Kind kind) const
{
    return std::count_if(answers.begin(), answers.end(), [kind](const CouncilAnswer &answer) {
        return answer.kind == kind;
    });
}

Result<CouncilResults> readResults(const QString &source, const Records &records, const ResultsProgress &progress)
{
    auto read = readCouncilSource(source, progress);
    if (!read) {
        return read.error();
    }
    AnswerBuilder builder(records);
    builder.take(std::move(read.value().results));
    CouncilResults results = builder.finish();
    auto &problems = results.staging.problems;
    problems.insert(problems.begin(), read.value().problems.begin(), read.value().problems.end());
    return results;
}

Staging chosenAnswers(const CouncilResults &results, const std::vector<std::size_t> &answers, const Records &records)
{
    std::set<std::size_t> left;
    for (const std::size_t answer : answers) {
        if (answer < results.answers.size() && results.answers[answer].kind != CouncilAnswer::Unclear) {
            left.insert(answer);
        }
    }
    std::vector<StagedRow> refused;
    for (;;) {
        const std::vector<std::size_t> rows = rowsOf(results, left);
        Staging staging;
        for (const std::size_t row : rows) {
            staging.rows.push_back(results.staging.rows[row]);
        }
        compare(staging, records);
        std::set<std::size_t> bad;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (staging.rows[i].kind == StagedRow::Refused) {
                bad.insert(rows[i]);
                refused.push_back(staging.rows[i]);
            }
        }
        if (bad.empty()) {
            staging.rows.insert(staging.rows.end(), refused.begin(), refused.end());
            return staging;
        }
        std::erase_if(left, [&](std::size_t answer) {
            const auto &own = results.answers[answer].rows;
            return std::any_of(own.begin(), own.end(), [&bad](std::size_t row) {
                return bad.contains(row);
            });
        });
    }
}

Staging allAnswers(const CouncilResults &results, const Records &records)
{
    std::vector<std::size_t> all(results.answers.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i] = i;
    }
    return chosenAnswers(results, all, records);
}
