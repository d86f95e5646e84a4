// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "papersources.h"

#include "papernumber.h"

#include <QCryptographicHash>

#include <algorithm>

namespace
{
template<class T>
const T &valueOrEmpty(const QHash<QString, T> &hash, const QString &key)
{
    static const T empty;
    const auto it = hash.constFind(key);
    return it == hash.constEnd() ? empty : *it;
}

/** Ids tell when a statement was made, so an anonymous step is ordered by something that does not. */
QByteArray shuffled(const QString &id)
{
    return QCryptographicHash::hash(id.toLatin1(), QCryptographicHash::Sha1);
}

void shuffle(std::vector<const Contribution *> &contributions)
{
    std::vector<std::pair<QByteArray, const Contribution *>> keyed;
    keyed.reserve(contributions.size());
    for (const Contribution *contribution : contributions) {
        keyed.emplace_back(shuffled(contribution->id), contribution);
    }
    std::sort(keyed.begin(), keyed.end());
    std::transform(keyed.begin(), keyed.end(), contributions.begin(), [](const auto &entry) {
        return entry.second;
    });
}

void gatherClusters(std::vector<const Contribution *> &contributions)
{
    QHash<QString, std::size_t> places;
    std::vector<std::pair<std::size_t, const Contribution *>> placed;
    for (std::size_t i = 0; i < contributions.size(); ++i) {
        const QString &cluster = contributions[i]->cluster;
        if (!cluster.isEmpty() && !places.contains(cluster)) {
            places.insert(cluster, i);
        }
        placed.emplace_back(places.value(cluster, i), contributions[i]);
    }
    std::stable_sort(placed.begin(), placed.end(), [](const auto &a, const auto &b) {
        return a.first < b.first;
    });
    std::transform(placed.begin(), placed.end(), contributions.begin(), [](const auto &entry) {
        return entry.second;
    });
}
}

PaperSources::PaperSources(const Records &records)
    : m_records(records)
    , m_trace(records)
{
    constexpr auto every = [](const auto &) {
        return true;
    };
    const auto municipalities = records.select<Municipality>(every);
    if (!municipalities.empty()) {
        m_municipality = *municipalities.front();
    }
    for (const Recommendation *recommendation : records.select<Recommendation>(every)) {
        m_recommendations[recommendation->conference].push_back(recommendation);
    }
    m_ordinals = recommendationOrdinals(records);
    for (const Consultation *consultation : records.select<Consultation>(every)) {
        m_consultations[consultation->recommendation].push_back(consultation);
    }
    for (const Disposition *disposition : records.select<Disposition>(every)) {
        m_dispositions[disposition->recommendation] = disposition;
    }
    for (const Progress *progress : records.select<Progress>(every)) {
        m_progress[progress->recommendation].push_back(progress);
    }
    for (auto &list : m_progress) {
        std::stable_sort(list.begin(), list.end(), [](const Progress *a, const Progress *b) {
            return a->date < b->date;
        });
    }
    for (const Contribution *contribution : records.select<Contribution>(every)) {
        if (contribution->visibility != ContributionVisibility::Withheld) {
            m_contributions[contribution->step].push_back(contribution);
        }
    }
    for (auto it = m_contributions.begin(); it != m_contributions.end(); ++it) {
        const Step *step = records.find<Step>(it.key());
        if (step && step->anonymity) {
            shuffle(*it);
        }
        gatherClusters(*it);
    }
    for (const auto &[id, vote] : records.all<Vote>()) {
        m_dots[vote.contribution.isEmpty() ? vote.cluster : vote.contribution] += vote.dots;
    }
}

const std::vector<const Recommendation *> &PaperSources::recommendations(const QString &conference) const
{
    return valueOrEmpty(m_recommendations, conference);
}

int PaperSources::ordinal(const QString &recommendation) const
{
    return m_ordinals.value(recommendation);
}

const std::vector<const Consultation *> &PaperSources::consultations(const QString &recommendation) const
{
    return valueOrEmpty(m_consultations, recommendation);
}

const Disposition *PaperSources::disposition(const QString &recommendation) const
{
    return m_dispositions.value(recommendation);
}

const std::vector<const Progress *> &PaperSources::progress(const QString &recommendation) const
{
    return valueOrEmpty(m_progress, recommendation);
}

const std::vector<const Contribution *> &PaperSources::contributions(const QString &step) const
{
    return valueOrEmpty(m_contributions, step);
}

const Contribution *PaperSources::contribution(const QString &id) const
{
    const Contribution *found = m_records.find<Contribution>(id);
    return found && found->visibility != ContributionVisibility::Withheld ? found : nullptr;
}

StepKind::Kind PaperSources::stepKind(const Contribution &contribution) const
{
    const Step *step = m_records.find<Step>(contribution.step);
    return step ? step->kind : StepKind::Other;
}

int PaperSources::dots(const QString &id) const
{
    return m_dots.value(id);
}
