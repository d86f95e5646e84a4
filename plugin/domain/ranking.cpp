// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "ranking.h"

#include <QSet>

#include <cmath>
#include <map>

namespace
{
bool takesPart(const Contribution &contribution, const QString &step)
{
    return contribution.step == step && contribution.visibility != ContributionVisibility::Withheld;
}

/** Sorts by value, greatest first, and numbers the places; what differs by rounding only is equal. */
template<class Row, class Value, class Id>
void rankRows(std::vector<Row> &rows, Value value, Id id)
{
    const auto key = [&value](const Row &row) {
        return std::llround(value(row) * 1e9);
    };
    std::sort(rows.begin(), rows.end(), [&](const Row &a, const Row &b) {
        return key(a) != key(b) ? key(a) > key(b) : id(a) < id(b);
    });
    const auto equal = [&](std::size_t a, std::size_t b) {
        return key(rows[a]) == key(rows[b]);
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool before = i > 0 && equal(i, i - 1);
        rows[i].tied = before || (i + 1 < rows.size() && equal(i, i + 1));
        rows[i].rank = before ? rows[i - 1].rank : int(i) + 1;
    }
}

class DotCounter
{
public:
    DotCounter(const Records &records, const QString &step)
        : m_records(records)
    {
        for (const Cluster *cluster : records.select<Cluster>([&step](const Cluster &candidate) {
                 return candidate.step == step;
             })) {
            m_rows[cluster->id].isCluster = true;
        }
        for (const Contribution *contribution : records.select<Contribution>([&step](const Contribution &candidate) {
                 return takesPart(candidate, step);
             })) {
            const auto cluster = m_rows.find(contribution->cluster);
            const bool clustered = cluster != m_rows.end() && cluster->second.isCluster;
            if (clustered) {
                cluster->second.members.push_back({contribution->id, 0});
            }
            m_rowOf[contribution->id] = clustered ? contribution->cluster : contribution->id;
            m_rows[m_rowOf[contribution->id]];
        }
        for (auto &[id, row] : m_rows) {
            row.id = id;
            if (row.isCluster) {
                m_rowOf[id] = id;
            }
        }
    }

    void count()
    {
        for (const auto &[id, vote] : m_records.all<Vote>()) {
            const QString &item = vote.contribution.isEmpty() ? vote.cluster : vote.contribution;
            const auto of = m_rowOf.find(item);
            if (of == m_rowOf.end() || vote.dots <= 0) {
                continue;
            }
            RankedByDots &row = m_rows[of->second];
            row.dots += vote.dots;
            row.ownDots += item == row.id ? vote.dots : 0;
            for (DotShare &member : row.members) {
                member.dots += member.contribution == item ? vote.dots : 0;
            }
            if (vote.participant.isEmpty()) {
                row.paperDots += vote.dots;
                m_paper[vote.group][item] += vote.dots;
            } else {
                m_people[vote.participant][item] += vote.dots;
                m_voters[row.id].insert(vote.participant);
            }
        }
    }

    DotRanking ranking(const DotRules &rules)
    {
        DotRanking ranking;
        for (auto &[id, row] : m_rows) {
            row.voters = int(m_voters[id].size());
            ranking.dots += row.dots;
            ranking.rows.push_back(row);
        }
        rankRows(
            ranking.rows,
            [](const RankedByDots &row) {
                return double(row.dots);
            },
            [](const RankedByDots &row) {
                return row.id;
            });
        for (const auto &[participant, items] : m_people) {
            check({participant, {}, {}, 0, 0}, items, 0, 1, rules, ranking.violations);
        }
        for (const auto &[group, items] : m_paper) {
            int members = 0;
            int themselves = 0;
            for (const auto &[id, participant] : m_records.all<Participant>()) {
                if (!group.isEmpty() && participant.group == group) {
                    ++members;
                    for (const auto &[item, dots] : m_people[id]) {
                        themselves += dots;
                    }
                }
            }
            if (members > 0) {
                check({{}, group, {}, 0, 0}, items, themselves, members, rules, ranking.violations);
            }
        }
        return ranking;
    }

private:
    using DotsByItem = std::map<QString, int>;

    static void check(DotViolation found, const DotsByItem &items, int besides, int people, const DotRules &rules, std::vector<DotViolation> &violations)
    {
        int all = besides;
        for (const auto &[item, dots] : items) {
            all += dots;
        }
        if (rules.perPerson > 0 && all > rules.perPerson * people) {
            found.dots = all;
            found.allowed = rules.perPerson * people;
            violations.push_back(found);
        }
        for (const auto &[item, dots] : items) {
            if (rules.perItem > 0 && dots > rules.perItem * people) {
                found.item = item;
                found.dots = dots;
                found.allowed = rules.perItem * people;
                violations.push_back(found);
            }
        }
    }

    const Records &m_records;
    std::map<QString, RankedByDots> m_rows;
    /** Row that a statement or cluster counts for. */
    std::map<QString, QString> m_rowOf;
    std::map<QString, DotsByItem> m_people;
    std::map<QString, DotsByItem> m_paper;
    std::map<QString, QSet<QString>> m_voters;
};

CriterionFigures figuresOf(const std::vector<const Rating *> &ratings, int Rating::*criterion)
{
    CriterionFigures figures;
    double sum = 0;
    double squares = 0;
    for (const Rating *rating : ratings) {
        const int value = rating->*criterion;
        if (value >= 1 && value <= 5) {
            ++figures.count;
            sum += value;
            squares += double(value) * value;
        }
    }
    if (figures.count > 0) {
        figures.mean = sum / figures.count;
        figures.spread = std::sqrt(std::max(0.0, squares / figures.count - figures.mean * figures.mean));
    }
    if (figures.count > 1) {
        figures.agreement = 1 - figures.spread / 2;
    }
    return figures;
}

/** Sum of weighted values, and of the weights of those there were. */
class WeightedMean
{
public:
    void add(double value, double weight)
    {
        m_sum += value * std::max(0.0, weight);
        m_weight += std::max(0.0, weight);
    }
    bool isEmpty() const
    {
        return m_weight <= 0;
    }
    double value() const
    {
        return m_sum / m_weight;
    }

private:
    double m_sum = 0;
    double m_weight = 0;
};

/** Each person's last rating of each statement. */
std::map<QString, std::vector<const Rating *>> lastRatings(const Records &records, QStringList &repeated)
{
    std::map<std::pair<QString, QString>, const Rating *> last;
    std::map<QString, std::vector<const Rating *>> ratings;
    for (const Rating *rating : records.select<Rating>([](const Rating &) {
             return true;
         })) {
        if (rating->participant.isEmpty()) {
            ratings[rating->contribution].push_back(rating);
            continue;
        }
        const Rating *&place = last[{rating->contribution, rating->participant}];
        if (place) {
            repeated += place->id;
        }
        place = rating;
    }
    for (const auto &[of, rating] : last) {
        ratings[of.first].push_back(rating);
    }
    return ratings;
}
}

DotRanking rankByDots(const Records &records, const QString &step, const DotRules &rules)
{
    DotCounter counter(records, step);
    counter.count();
    return counter.ranking(rules);
}

RatingRanking rankByRatings(const Records &records, const QString &step, const RatingWeights &weights)
{
    RatingRanking ranking;
    QStringList repeated;
    auto ratings = lastRatings(records, repeated);
    for (const QString &id : std::as_const(repeated)) {
        const Contribution *contribution = records.find<Contribution>(records.find<Rating>(id)->contribution);
        if (contribution && takesPart(*contribution, step)) {
            ranking.repeated += id;
        }
    }
    ranking.repeated.sort();
    std::map<QString, int> dots;
    int most = 0;
    for (const auto &[id, vote] : records.all<Vote>()) {
        const Contribution *contribution = records.find<Contribution>(vote.contribution);
        if (contribution && takesPart(*contribution, step) && vote.dots > 0) {
            most = std::max(most, dots[vote.contribution] += vote.dots);
        }
    }
    for (const Contribution *contribution : records.select<Contribution>([&step](const Contribution &candidate) {
             return takesPart(candidate, step);
         })) {
        const std::vector<const Rating *> &given = ratings[contribution->id];
        RankedByRating row;
        row.contribution = contribution->id;
        row.effect = figuresOf(given, &Rating::effect);
        row.feasibility = figuresOf(given, &Rating::feasibility);
        row.cost = figuresOf(given, &Rating::cost);
        row.urgency = figuresOf(given, &Rating::urgency);
        WeightedMean mean;
        for (const auto &[figures, value, weight] : {std::tuple(row.effect, row.effect.mean, weights.effect),
                                                     {row.feasibility, row.feasibility.mean, weights.feasibility},
                                                     {row.cost, 6 - row.cost.mean, weights.cost},
                                                     {row.urgency, row.urgency.mean, weights.urgency}}) {
            if (figures.count > 0) {
                mean.add(value, weight);
            }
            if (figures.agreement >= 0) {
                row.agreement = row.agreement < 0 ? figures.agreement : std::min(row.agreement, figures.agreement);
            }
        }
        if (mean.isEmpty()) {
            ranking.unrated += contribution->id;
            continue;
        }
        if (most > 0) {
            mean.add(1 + 4.0 * dots[contribution->id] / most, weights.dots);
        }
        row.score = mean.value();
        row.dissent = row.agreement >= 0 && row.agreement < dissentBelow;
        ranking.rows.push_back(row);
    }
    rankRows(
        ranking.rows,
        [](const RankedByRating &row) {
            return row.score;
        },
        [](const RankedByRating &row) {
            return row.contribution;
        });
    return ranking;
}
