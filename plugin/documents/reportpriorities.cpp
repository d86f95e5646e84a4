// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "reportpriorities.h"

#include "ranking.h"

namespace
{
/** As many places as a page shows. */
constexpr std::size_t mostPlaces = 15;

class RankingTables
{
public:
    RankingTables(const PaperSources &sources, const PaperLanguage &language, const ReportMarks &marks)
        : m_sources(sources)
        , m_language(language)
        , m_marks(marks)
    {
    }

    QList<Block> byDots(const Step &step, const DotRanking &ranking) const
    {
        std::vector<RankedByDots> rows;
        bool onPaper = false;
        for (const RankedByDots &row : ranking.rows) {
            if (row.dots > 0) {
                rows.push_back(row);
                onPaper = onPaper || row.paperDots > 0;
            }
        }
        withoutOrderOfWriting(rows, step, [](const RankedByDots &row) {
            return row.id;
        });
        TableBlock table;
        table.columns = {{m_language.text("priorities.rank"), 13, false},
                         {m_language.text("statement.number"), 11, false},
                         {m_language.text("statement.text"), onPaper ? 52 : 64, false},
                         {m_language.text("statement.dots"), 12, true}};
        if (onPaper) {
            table.columns += {m_language.text("priorities.paper"), 12, true};
        }
        const std::size_t shown = upToTheWholePlace(rows);
        int left = 0;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (i >= shown) {
                ++left;
                continue;
            }
            const RankedByDots &row = rows[i];
            QList<TableBlock::Cell> cells{{plain(place(row.rank, row.tied))}, numbersOf(row), textOf(row), {plain(m_language.number(row.dots))}};
            if (onPaper) {
                cells += {plain(m_language.number(row.paperDots))};
            }
            table.rows += cells;
        }
        QStringList hint{rules(step), m_language.text("priorities.ties")};
        if (!ranking.violations.empty()) {
            hint += m_language.text("priorities.broken", {m_language.number(int(ranking.violations.size()))});
        }
        if (left > 0) {
            hint += m_language.text("priorities.more", {m_language.number(left)});
        }
        return {table, Paragraph{plain(hint.join(QLatin1Char(' '))), Paragraph::Hint}};
    }

    QList<Block> byCriteria(const Step &step, const RatingRanking &ranking) const
    {
        std::vector<RankedByRating> rows = ranking.rows;
        withoutOrderOfWriting(rows, step, [](const RankedByRating &row) {
            return row.contribution;
        });
        TableBlock table;
        table.columns = {{m_language.text("priorities.rank"), 13, false},
                         {m_language.text("statement.number"), 11, false},
                         {m_language.text("statement.text"), 47, false},
                         {m_language.text("priorities.score"), 11, true},
                         {m_language.text("priorities.agreement"), 18, false}};
        const std::size_t shown = upToTheWholePlace(rows);
        for (std::size_t i = 0; i < shown; ++i) {
            const RankedByRating &row = rows[i];
            const Contribution *statement = m_sources.contribution(row.contribution);
            table.rows += QList<TableBlock::Cell>{{plain(place(row.rank, row.tied))},
                                                  {plain(m_marks.mark(row.contribution))},
                                                  {statement ? m_language.excerpt(*statement) : Spans(), plain(opinions(row))},
                                                  {plain(decimal(row.score))},
                                                  {plain(agreement(row.agreement))}};
        }
        QStringList hint{m_language.text("priorities.criteriaRule"), m_language.text("priorities.agreementRule")};
        if (!ranking.unrated.isEmpty()) {
            hint += m_language.text("priorities.unrated", {m_language.number(int(ranking.unrated.size()))});
        }
        if (rows.size() > shown) {
            hint += m_language.text("priorities.more", {m_language.number(int(rows.size() - shown))});
        }
        return {table, Paragraph{plain(hint.join(QLatin1Char(' '))), Paragraph::Hint}};
    }

private:
    /** Equals stand as the step's statements do, which tells nothing of who was first (ids do). */
    template<class Row, class Id>
    void withoutOrderOfWriting(std::vector<Row> &rows, const Step &step, Id id) const
    {
        QHash<QString, int> order;
        for (const Contribution *statement : m_sources.contributions(step.id)) {
            order.insert(statement->id, int(order.size()));
            if (!statement->cluster.isEmpty() && !order.contains(statement->cluster)) {
                order.insert(statement->cluster, int(order.size()));
            }
        }
        std::stable_sort(rows.begin(), rows.end(), [&](const Row &a, const Row &b) {
            return a.rank != b.rank ? a.rank < b.rank : order.value(id(a)) < order.value(id(b));
        });
    }

    /** A shared place is shown as a whole or not at all, unless it is the first. */
    template<class Row>
    static std::size_t upToTheWholePlace(const std::vector<Row> &rows)
    {
        if (rows.size() <= mostPlaces) {
            return rows.size();
        }
        std::size_t end = mostPlaces;
        while (end > 0 && rows[end].rank == rows[end - 1].rank) {
            --end;
        }
        return end > 0 ? end : mostPlaces;
    }

    QString place(int rank, bool tied) const
    {
        return tied ? m_language.text("priorities.shared", {m_language.number(rank)}) : m_language.number(rank);
    }

    TableBlock::Cell numbersOf(const RankedByDots &row) const
    {
        if (!row.isCluster) {
            return {plain(m_marks.mark(row.id))};
        }
        TableBlock::Cell cell;
        for (const DotShare &member : row.members) {
            cell += plain(m_marks.mark(member.contribution));
        }
        return cell;
    }

    TableBlock::Cell textOf(const RankedByDots &row) const
    {
        if (const Contribution *statement = m_sources.contribution(row.id)) {
            return {m_language.excerpt(*statement)};
        }
        const auto *cluster = m_sources.records().find<Cluster>(row.id);
        TableBlock::Cell cell{plain(m_language.text("statement.cluster", {cluster ? cluster->title : QString()}))};
        QStringList shares;
        for (const DotShare &member : row.members) {
            shares += m_language.text("priorities.share", {m_marks.mark(member.contribution), m_language.number(member.dots)});
        }
        if (row.ownDots > 0) {
            shares += m_language.text("priorities.shareOfAll", {m_language.number(row.ownDots)});
        }
        return cell << plain(shares.join(QLatin1String(" · ")));
    }

    QString rules(const Step &step) const
    {
        if (step.dotsPerPerson > 0 && step.dotsPerItem > 0) {
            return m_language.text("priorities.ruleBoth", {m_language.number(step.dotsPerPerson), m_language.number(step.dotsPerItem)});
        }
        if (step.dotsPerPerson > 0) {
            return m_language.text("priorities.rulePerson", {m_language.number(step.dotsPerPerson)});
        }
        return step.dotsPerItem > 0 ? m_language.text("priorities.ruleItem", {m_language.number(step.dotsPerItem)}) : m_language.text("priorities.ruleNone");
    }

    static QString decimal(double value)
    {
        return QLocale(QLocale::German).toString(value, 'f', 1);
    }

    QString opinions(const RankedByRating &row) const
    {
        QStringList parts;
        for (const auto &[key, figures] : {std::pair("priorities.effect", &row.effect),
                                           std::pair("priorities.feasibility", &row.feasibility),
                                           std::pair("priorities.cost", &row.cost),
                                           std::pair("priorities.urgency", &row.urgency)}) {
            if (figures->count > 0) {
                parts += m_language.text(key, {decimal(figures->mean)});
            }
        }
        return parts.join(QLatin1String(" · "));
    }

    QString agreement(double value) const
    {
        return m_language.text(value < 0 ? "priorities.agreement.none"
                                   : value < dissentBelow ? "priorities.agreement.dissent"
                                   : value < agreedFrom ? "priorities.agreement.rather"
                                                   : "priorities.agreement.agreed");
    }

    const PaperSources &m_sources;
    const PaperLanguage &m_language;
    const ReportMarks &m_marks;
};
}

QList<Block>
rankingBlocks(const PaperSources &sources, const PaperLanguage &language, const ReportMarks &marks, const QString &conference, HeadingNumbers &numbers)
{
    const RankingTables tables(sources, language, marks);
    std::vector<std::pair<const Step *, DotRanking>> dotted;
    std::vector<std::pair<const Step *, RatingRanking>> rated;
    for (const Step *step : stepsOf(sources, conference)) {
        DotRanking dots = rankByDots(sources.records(), step->id, {step->dotsPerPerson, step->dotsPerItem});
        if (dots.dots > 0) {
            dotted.emplace_back(step, std::move(dots));
        }
        RatingRanking ratings = rankByRatings(sources.records(), step->id);
        if (!ratings.rows.empty()) {
            rated.emplace_back(step, std::move(ratings));
        }
    }
    QList<Block> blocks;
    for (const auto &[step, ranking] : dotted) {
        const QString title = language.text("priorities.statements");
        blocks += numbers.next(2, dotted.size() > 1 ? language.text("priorities.ofStep", {title, step->question.simplified()}) : title);
        blocks += tables.byDots(*step, ranking);
    }
    for (const auto &[step, ranking] : rated) {
        const QString title = language.text("priorities.criteria");
        blocks += numbers.next(2, rated.size() > 1 ? language.text("priorities.ofStep", {title, step->question.simplified()}) : title);
        blocks += tables.byCriteria(*step, ranking);
    }
    return blocks;
}
