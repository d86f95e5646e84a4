// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "handout.h"

#include "lookback.h"
#include "recommendationfields.h"
#include "reportareas.h"

namespace
{
/** As many needs and projects of an area as a glance takes in. */
constexpr qsizetype mostStatements = 3;
constexpr qsizetype mostGaps = 6;
constexpr qsizetype lineLength = 150;
/** Lines to write on. */
constexpr int areaLines = 3;
constexpr int recommendationLines = 2;

class HandoutBuilder
{
public:
    HandoutBuilder(const PaperSources &sources, const Conference &conference, const Profile &profile)
        : m_sources(sources)
        , m_conference(conference)
        , m_profile(profile)
        , m_language(sources, profile)
        , m_marks(sources, m_language, conference.id)
        , m_numbers(profile.numbering)
    {
    }

    Document build()
    {
        const QString kind = m_language.text("paper.handout");
        Document document;
        document.title = m_language.text("paper.reportTitle", {kind, m_conference.title.simplified()});
        document.language = m_profile.language;
        document.author = m_sources.municipality().name;
        const auto set = [&document](const char *name, const QString &value) {
            document.fields.values[QString::fromLatin1(name)] = value.isEmpty() ? QStringList() : QStringList(value);
        };
        set("title", m_conference.title.simplified());
        set("paper", kind);
        set("paperKind", kind);
        set("municipality", m_sources.municipality().name);
        set("number", m_conference.number > 0 ? QString::number(m_conference.number) : QString());
        set("date", m_language.dateRange(m_conference.startsOn, m_conference.endsOn));
        set("venue", m_conference.venue.simplified());
        QList<Fields> &recommendations = document.fields.lists[QStringLiteral("recommendations")];
        for (const Recommendation *recommendation : ranked()) {
            recommendations += recommendationFields(m_sources, m_language, *recommendation);
            recommendations.back().values[QStringLiteral("mark")] = {m_marks.mark(recommendation->id)};
        }
        document.blocks = orderedParts(m_profile.partsOf(PaperKind::Handout), m_language, m_numbers, [this](const ProfilePart &part) {
            return blocksOf(part);
        });
        return document;
    }

private:
    QList<Block> blocksOf(const ProfilePart &part) const
    {
        const auto is = [&part](const char *name) {
            return part.part == QLatin1String(name);
        };
        if (is("cover")) {
            return cover();
        }
        if (is("agenda")) {
            return agenda();
        }
        if (is("lookback")) {
            return lookbackBlocks(m_sources, m_language, m_conference, LookbackDepth::Short);
        }
        if (is("topicAreas")) {
            return topicAreas();
        }
        if (is("recommendations")) {
            return recommendations();
        }
        if (is("gaps")) {
            return gaps();
        }
        if (is("notes")) {
            return notes();
        }
        return {};
    }

    QList<Block> cover() const
    {
        QStringList details;
        for (const QString &part : {m_language.dateRange(m_conference.startsOn, m_conference.endsOn), m_conference.venue.simplified()}) {
            if (!part.isEmpty()) {
                details += part;
            }
        }
        QList<Block> blocks{Heading{0, m_conference.title.simplified(), {}}};
        const QString kind = m_language.text("paper.handout");
        blocks +=
            Paragraph{plain(details.isEmpty() ? kind : m_language.text("handout.subtitle", {kind, details.join(QLatin1String(", "))})), Paragraph::Subtitle};
        return blocks;
    }

    QList<Block> agenda() const
    {
        TableBlock table;
        table.columns = {{m_language.text("handout.step"), 1, true},
                         {m_language.text("method.question"), 8, false},
                         {m_language.text("method.minutes"), 2, true}};
        int minutes = 0;
        int place = 0;
        for (const Step *step : stepsOf(m_sources, m_conference.id)) {
            minutes += step->minutes;
            table.rows += {{plain(m_language.number(++place))},
                           {plain(questionOf(m_language, *step))},
                           {plain(step->minutes > 0 ? m_language.number(step->minutes) : QString())}};
        }
        if (minutes > 0 && place > 1) {
            table.rows += {{plain(QString())}, {strong(m_language.text("handout.minutes"))}, {strong(m_language.number(minutes))}};
        }
        return table.rows.isEmpty() ? QList<Block>() : QList<Block>{table};
    }

    /** Most dots first, those of its cluster included; the order of an anonymous step stays shuffled. */
    TableBlock::Cell mostImportant(StepKind::Kind kind, const AreaGroups &area) const
    {
        QList<const Contribution *> statements;
        for (const Step *step : stepsOf(m_sources, m_conference.id)) {
            if (step->kind == kind) {
                statements += statementsIn(m_sources, *step, area, !area.area);
            }
        }
        const auto weight = [this](const Contribution *statement) {
            return m_sources.dots(statement->id) + (statement->cluster.isEmpty() ? 0 : m_sources.dots(statement->cluster));
        };
        std::stable_sort(statements.begin(), statements.end(), [&weight](const Contribution *a, const Contribution *b) {
            return weight(a) > weight(b);
        });
        TableBlock::Cell cell;
        for (const Contribution *statement : statements.first(std::min(mostStatements, statements.size()))) {
            cell += Spans{Span{m_marks.mark(statement->id) + QLatin1Char(' '), {}, true}} + m_language.excerpt(*statement);
        }
        if (statements.size() > mostStatements) {
            cell += plain(m_language.text("handout.more", {m_language.number(int(statements.size() - mostStatements))}));
        }
        return cell;
    }

    QList<Block> topicAreas() const
    {
        TableBlock table;
        table.columns = {{m_language.label(QStringLiteral("topicArea")), 22, false},
                         {m_language.text("summary.needs"), 39, false},
                         {m_language.text("summary.projects"), 39, false}};
        table.firstColumnIsHeader = true;
        for (const AreaGroups &area : areasOf(m_sources, m_conference.id)) {
            const TableBlock::Cell needs = mostImportant(StepKind::NeedForAction, area);
            const TableBlock::Cell projects = mostImportant(StepKind::Project, area);
            if (!needs.isEmpty() || !projects.isEmpty()) {
                table.rows += QList<TableBlock::Cell>{{plain(area.area ? area.area->name.simplified() : m_language.text("area.none"))}, needs, projects};
            }
        }
        const QString marks =
            m_language.text("handout.marks", {m_language.text("mark.NeedForAction"), m_language.text("mark.Project"), m_language.number(int(mostStatements))});
        return table.rows.isEmpty() ? QList<Block>() : QList<Block>{table, Paragraph{plain(marks), Paragraph::Hint}};
    }

    static TableBlock::Cell room(int lines)
    {
        return TableBlock::Cell(lines, plain(QString(QChar::Nbsp)));
    }

    /** Those without a rank last. */
    std::vector<const Recommendation *> ranked() const
    {
        auto ranked = m_sources.recommendations(m_conference.id);
        std::stable_sort(ranked.begin(), ranked.end(), [](const Recommendation *a, const Recommendation *b) {
            const auto rank = [](const Recommendation *recommendation) {
                return recommendation->priority > 0 ? recommendation->priority : std::numeric_limits<int>::max();
            };
            return rank(a) < rank(b);
        });
        return ranked;
    }

    QList<Block> recommendations() const
    {
        TableBlock table;
        table.columns = {{m_language.text("priorities.rank"), 9, true},
                         {m_language.text("priorities.title"), 61, false},
                         {m_language.text("handout.notes"), 30, false}};
        for (const Recommendation *recommendation : ranked()) {
            TableBlock::Cell words{Spans{Span{m_marks.mark(recommendation->id) + QLatin1Char(' ') + recommendation->title.simplified(), {}, true}}};
            const QStringList points = resolutionPoints(recommendation->resolutionText);
            if (!points.isEmpty()) {
                words += plain(shortened(points.constFirst(), lineLength));
            }
            table.rows += {{plain(recommendation->priority > 0 ? m_language.number(recommendation->priority) : m_language.text("value.notStated"))},
                           words,
                           room(recommendationLines)};
        }
        return table.rows.isEmpty() ? QList<Block>() : QList<Block>{table};
    }

    QList<Block> gaps() const
    {
        const Gaps gaps = gapsOf(m_sources.records(), m_sources.trace(), m_conference.id);
        Bullets list{Bullets::Dot, {}};
        const auto add = [&](const char *key, const QStringList &ids) {
            Spans spans = strong(m_language.text("handout.gap", {m_language.text(key), m_language.number(int(ids.size()))}) + QLatin1Char(' '));
            for (qsizetype i = 0; i < std::min(ids.size(), mostGaps); ++i) {
                const Contribution *statement = m_sources.contribution(ids.at(i));
                const Recommendation *recommendation = m_sources.records().find<Recommendation>(ids.at(i));
                spans += plain(QLatin1String(i > 0 ? "; " : "") + m_marks.mark(ids.at(i)) + QLatin1Char(' '));
                spans += statement ? m_language.excerpt(*statement) : plain(recommendation ? recommendation->title.simplified() : QString());
            }
            if (ids.size() > mostGaps) {
                spans += plain(QLatin1String("; ") + m_language.text("handout.more", {m_language.number(int(ids.size() - mostGaps))}));
            }
            if (!ids.isEmpty()) {
                list.items += {spans, {}, false};
            }
        };
        add("gaps.needs", gaps.needsWithoutProject);
        add("gaps.projects", gaps.projectsWithoutNeed);
        add("gaps.recommendations", gaps.recommendationsWithoutOrigin);
        return list.items.isEmpty() ? QList<Block>() : QList<Block>{list};
    }

    QList<Block> notes() const
    {
        TableBlock table;
        table.columns = {{m_language.label(QStringLiteral("topicArea")), 28, false}, {m_language.text("handout.notes"), 72, false}};
        table.firstColumnIsHeader = true;
        for (const AreaGroups &area : areasOf(m_sources, m_conference.id)) {
            if (area.area) {
                table.rows += QList<TableBlock::Cell>{{plain(area.area->name.simplified())}, room(areaLines)};
            }
        }
        return table.rows.isEmpty() ? QList<Block>() : QList<Block>{table};
    }

    const PaperSources &m_sources;
    const Conference &m_conference;
    const Profile &m_profile;
    PaperLanguage m_language;
    ReportMarks m_marks;
    HeadingNumbers m_numbers;
};
}

Document buildHandout(const PaperSources &sources, const QString &conferenceId, const Profile &profile)
{
    const Conference *conference = sources.records().find<Conference>(conferenceId);
    return conference ? HandoutBuilder(sources, *conference, profile).build() : Document();
}
