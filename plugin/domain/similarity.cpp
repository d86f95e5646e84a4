// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "similarity.h"

#include "wordfolding.h"

#include <cmath>

namespace
{
constexpr double typedAlone = 0.6;
constexpr double foundAlone = 0.2;

struct Features {
    QStringList stems;
    QStringList letters;
};

Features featuresOf(const QString &text)
{
    Features features;
    const QStringList words = WordFolding::words(text);
    for (const QString &word : words) {
        if (WordFolding::isFiller(word)) {
            continue;
        }
        features.stems += WordFolding::stem(word);
        const QString padded = u' ' + word;
        for (qsizetype i = 0; i + 3 <= qMax<qsizetype>(padded.size(), 3); ++i) {
            features.letters += padded.mid(i, 3);
        }
    }
    features.stems.removeDuplicates();
    features.letters.removeDuplicates();
    return features;
}

double share(double shared, double typed, double found)
{
    return shared <= 0 ? 0 : shared / (shared + typedAlone * (typed - shared) + foundAlone * (found - shared));
}
}

struct SimilarityIndex::Comparison {
    /** Weight of what the typed text consists of. */
    double typed = 0;
    /** Weight of what each slot shares with it. */
    std::vector<double> shared;
};

SimilarityIndex::SimilarityIndex(const Records &records, const QString &step)
{
    for (const auto &[id, contribution] : records.all<Contribution>()) {
        if (contribution.step == step && contribution.visibility != ContributionVisibility::Withheld) {
            insert(id, contribution.text);
        }
    }
}

int SimilarityIndex::numberOf(FeatureTable &table, const QString &feature)
{
    const auto [it, fresh] = table.numbers.try_emplace(feature, int(table.carriers.size()));
    if (fresh) {
        table.carriers.emplace_back();
    }
    return it->second;
}

void SimilarityIndex::detach(FeatureTable &table, const std::vector<int> &features, int slot)
{
    for (const int feature : features) {
        std::vector<int> &carriers = table.carriers[std::size_t(feature)];
        carriers.erase(std::find(carriers.begin(), carriers.end(), slot));
    }
}

void SimilarityIndex::insert(const QString &id, const QString &text)
{
    remove(id);
    int slot = int(m_statements.size());
    if (m_free.empty()) {
        m_statements.emplace_back();
    } else {
        slot = m_free.back();
        m_free.pop_back();
    }
    Statement &statement = m_statements[std::size_t(slot)];
    statement.id = id;
    const Features features = featuresOf(text);
    const auto attach = [slot](FeatureTable &table, const QStringList &names, std::vector<int> &numbers) {
        for (const QString &name : names) {
            const int number = numberOf(table, name);
            table.carriers[std::size_t(number)].push_back(slot);
            numbers.push_back(number);
        }
    };
    attach(m_stems, features.stems, statement.stems);
    attach(m_letters, features.letters, statement.letters);
    m_slots.emplace(id, slot);
}

void SimilarityIndex::remove(const QString &id)
{
    const auto found = m_slots.find(id);
    if (found == m_slots.end()) {
        return;
    }
    Statement &statement = m_statements[std::size_t(found->second)];
    detach(m_stems, statement.stems, found->second);
    detach(m_letters, statement.letters, found->second);
    statement = {};
    m_free.push_back(found->second);
    m_slots.erase(found);
}

qsizetype SimilarityIndex::count() const
{
    return qsizetype(m_slots.size());
}

double SimilarityIndex::weight(std::size_t carriers) const
{
    return 1 + std::log((double(m_slots.size()) + 1) / (double(carriers) + 1));
}

double SimilarityIndex::weightOf(const FeatureTable &table, const std::vector<int> &features) const
{
    double sum = 0;
    for (const int feature : features) {
        sum += weight(table.carriers[std::size_t(feature)].size());
    }
    return sum;
}

SimilarityIndex::Comparison SimilarityIndex::compare(const FeatureTable &table, const QStringList &features) const
{
    Comparison comparison;
    comparison.shared.resize(m_statements.size());
    for (const QString &feature : features) {
        const auto found = table.numbers.find(feature);
        if (found == table.numbers.end()) {
            comparison.typed += weight(0);
            continue;
        }
        const std::vector<int> &carriers = table.carriers[std::size_t(found->second)];
        const double here = weight(carriers.size());
        comparison.typed += here;
        for (const int slot : carriers) {
            comparison.shared[std::size_t(slot)] += here;
        }
    }
    return comparison;
}

QList<SimilarStatement> SimilarityIndex::similarTo(const QString &text, int atMost, double atLeast) const
{
    QList<SimilarStatement> similar;
    if (atMost <= 0) {
        return similar;
    }
    const Features features = featuresOf(text);
    const Comparison stems = compare(m_stems, features.stems);
    const Comparison letters = compare(m_letters, features.letters);
    for (const auto &[id, slot] : m_slots) {
        const double sharedStems = stems.shared[std::size_t(slot)];
        const double sharedLetters = letters.shared[std::size_t(slot)];
        // What the best case would not lift over the bar need not be weighed.
        if (sharedLetters <= 0 || (share(sharedStems, stems.typed, sharedStems) + share(sharedLetters, letters.typed, sharedLetters)) / 2 < atLeast) {
            continue;
        }
        const Statement &statement = m_statements[std::size_t(slot)];
        const double score =
            (share(sharedStems, stems.typed, weightOf(m_stems, statement.stems)) + share(sharedLetters, letters.typed, weightOf(m_letters, statement.letters)))
            / 2;
        if (score >= atLeast) {
            similar += SimilarStatement{id, score};
        }
    }
    const auto better = [](const SimilarStatement &a, const SimilarStatement &b) {
        return a.score > b.score || (a.score == b.score && a.id < b.id);
    };
    const qsizetype kept = qMin<qsizetype>(atMost, similar.size());
    std::partial_sort(similar.begin(), similar.begin() + kept, similar.end(), better);
    similar.resize(kept);
    return similar;
}
