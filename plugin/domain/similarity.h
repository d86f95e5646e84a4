// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "records.h"

#include <unordered_map>
#include <vector>

/** Ein ähnlicher Beitrag. */
struct SimilarStatement {
    QString id;
    /** 0 (nothing in common) to 1 (the same words). */
    double score = 0;
    bool operator==(const SimilarStatement &) const = default;
};

/**
 * Verzeichnis für ähnliche Beiträge, asked while somebody types; nothing leaves the machine.
 *
 * Texts are compared by stems of words, and by groups of three letters of the words, which find what stems do not: parts
 * of compounds, typing errors, languages with other endings. What is rare in the index weighs more than what is
 * everywhere. What the typed text has and the other lacks counts three times as much as the reverse, so that half a
 * sentence finds whole ones. A score is the mean of both comparisons.
 *
 * The index knows no permissions: put in only what whoever types may see. A value without locks.
 */
class SimilarityIndex
{
public:
    /** From this score on two statements are likely to mean the same; measured on examples. */
    static constexpr double likely = 0.3;

    SimilarityIndex() = default;
    /** Of all statements of a step that are not withheld. */
    SimilarityIndex(const Records &records, const QString &step);

    /** Puts the text in, or in the place of what stood under this id. */
    void insert(const QString &id, const QString &text);
    /** Nothing where there is no such id. */
    void remove(const QString &id);
    [[nodiscard]] qsizetype count() const;

    /** The statements that score `atLeast`, best first, equals by id. */
    [[nodiscard]] QList<SimilarStatement> similarTo(const QString &text, int atMost, double atLeast = likely) const;

private:
    /** Stems and groups of letters are numbered apart. */
    struct FeatureTable {
        std::unordered_map<QString, int> numbers;
        /** Slots of the statements that have the feature. */
        std::vector<std::vector<int>> carriers;
    };
    struct Statement {
        QString id;
        std::vector<int> stems;
        std::vector<int> letters;
    };
    struct Comparison;

    static int numberOf(FeatureTable &table, const QString &feature);
    static void detach(FeatureTable &table, const std::vector<int> &features, int slot);
    [[nodiscard]] double weight(std::size_t carriers) const;
    [[nodiscard]] double weightOf(const FeatureTable &table, const std::vector<int> &features) const;
    [[nodiscard]] Comparison compare(const FeatureTable &table, const QStringList &features) const;

    FeatureTable m_stems;
    FeatureTable m_letters;
    std::vector<Statement> m_statements;
    std::vector<int> m_free;
    std::unordered_map<QString, int> m_slots;
};
