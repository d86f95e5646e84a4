// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "reportareas.h"

#include "recommendationfields.h"

#include <QSet>

namespace
{
QString markKey(StepKind::Kind kind)
{
    return QLatin1String("mark.") + QLatin1String(QMetaEnum::fromType<StepKind::Kind>().valueToKey(int(kind)));
}

class AreaWriter
{
public:
    AreaWriter(const PaperSources &sources, const PaperLanguage &language, const ReportMarks &marks, HeadingNumbers &numbers)
        : m_sources(sources)
        , m_language(language)
        , m_marks(marks)
        , m_numbers(numbers)
    {
    }

    void writeStep(const Step &step, const QList<const Contribution *> &statements, bool isAnArea)
    {
        if (statements.isEmpty() && !isAnArea) {
            return;
        }
        m_blocks += m_numbers.next(3, questionOf(m_language, step));
        if (statements.isEmpty()) {
            m_blocks += Paragraph{plain(m_language.text("area.nothing")), Paragraph::Hint};
            return;
        }
        m_blocks += table(step.kind, statements);
    }

    void writeRecommendation(const Recommendation &recommendation)
    {
        m_blocks += m_numbers.next(3, m_language.text("recommendation.heading", {m_marks.mark(recommendation.id), recommendation.title.simplified()}));
        const QStringList points = resolutionPoints(recommendation.resolutionText);
        if (points.size() > 1) {
            m_blocks += bullets(points, Bullets::Number);
        } else if (!points.isEmpty()) {
            m_blocks += Paragraph{plain(points.front()), Paragraph::Body};
        }
        KeyValues form;
        const auto add = [&](const QString &label, const QString &value) {
            if (!value.isEmpty()) {
                form.entries += {label, plain(value)};
            }
        };
        add(m_language.label(QStringLiteral("origin")), m_marks.marks(m_sources.trace().foundations(recommendation.id, LinkKind::ArisesFrom)));
        for (const char *name : {"leadOrganisation", "partners", "costAmount", "dueDate", "measureOfSuccess", "disposition", "reason"}) {
            const QString field = QString::fromLatin1(name);
            add(m_language.label(field), recommendationValues(m_sources, m_language, recommendation, field).join(QLatin1String(", ")));
        }
        if (!form.entries.isEmpty()) {
            m_blocks += form;
        }
    }

    void writeHeading(const Heading &heading)
    {
        m_blocks += heading;
    }
    void writeHint(const QString &text)
    {
        m_blocks += Paragraph{plain(text), Paragraph::Hint};
    }
    QList<Block> take()
    {
        return std::move(m_blocks);
    }

private:
    TableBlock table(StepKind::Kind kind, const QList<const Contribution *> &statements) const
    {
        const bool hasWhere = std::any_of(statements.cbegin(), statements.cend(), [this](const Contribution *statement) {
            return !m_language.where(*statement).isEmpty();
        });
        const bool hasDots = std::any_of(statements.cbegin(), statements.cend(), [this](const Contribution *statement) {
            return m_sources.dots(statement->id) > 0;
        });
        const bool hasLinks = kind == StepKind::NeedForAction || kind == StepKind::Project || kind == StepKind::WhatWorks;
        const char *linkHeading = kind == StepKind::WhatWorks ? "statement.neededBy"
            : kind == StepKind::NeedForAction                 ? "statement.buildsOn"
                                                              : "statement.answers";
        TableBlock table;
        table.firstColumnIsHeader = true;
        table.columns = {{m_language.text("statement.number"), 9, false}, {m_language.text("statement.text"), 55, false}};
        if (hasWhere) {
            table.columns += {m_language.text("statement.where"), 24, false};
        }
        if (hasLinks) {
            table.columns += {m_language.text(linkHeading), 18, false};
        }
        if (hasDots) {
            table.columns += {m_language.text("statement.dots"), 11, true};
        }
        for (const Contribution *statement : statements) {
            QList<TableBlock::Cell> row{{plain(m_marks.mark(statement->id))}, textOf(*statement)};
            if (hasWhere) {
                row += TableBlock::Cell{plain(m_language.where(*statement))};
            }
            if (hasLinks) {
                row += TableBlock::Cell{plain(linksOf(kind, statement->id))};
            }
            if (hasDots) {
                const int dots = m_sources.dots(statement->id);
                row += TableBlock::Cell{plain(dots > 0 ? m_language.number(dots) : QString())};
            }
            table.rows += row;
        }
        return table;
    }

    QString linksOf(StepKind::Kind kind, const QString &id) const
    {
        switch (kind) {
        case StepKind::WhatWorks:
            return m_marks.marks(m_sources.trace().followers(id, LinkKind::BuildsOn));
        case StepKind::NeedForAction:
            return m_marks.marks(m_sources.trace().foundations(id, LinkKind::BuildsOn));
        case StepKind::Project:
            return m_marks.marks(m_sources.trace().foundations(id, LinkKind::Answers));
        case StepKind::Other:
            break;
        }
        return {};
    }

    TableBlock::Cell textOf(const Contribution &statement) const
    {
        TableBlock::Cell cell;
        const Cluster *cluster = m_sources.records().find<Cluster>(statement.cluster);
        if (cluster && !cluster->title.trimmed().isEmpty()) {
            cell += strong(m_language.text("statement.cluster", {cluster->title.simplified()}));
        }
        cell += lines(statement.text, m_language.languageOf(statement));
        if (!statement.translation.trimmed().isEmpty()) {
            cell += plain(m_language.text("origin.translation", {statement.translation.simplified()}));
        }
        if (!statement.targetGroup.trimmed().isEmpty()) {
            cell += plain(m_language.text("statement.targetGroup", {statement.targetGroup.simplified()}));
        }
        const QStringList stages = m_language.names<LifeStage>(statement.lifeStages);
        if (!stages.isEmpty()) {
            cell += plain(m_language.text("statement.lifeStages", {stages.join(QLatin1String(", "))}));
        }
        return cell;
    }

    const PaperSources &m_sources;
    const PaperLanguage &m_language;
    const ReportMarks &m_marks;
    HeadingNumbers &m_numbers;
    QList<Block> m_blocks;
};

QList<const Recommendation *> recommendationsIn(const PaperSources &sources, const QString &conference, const AreaGroups &area)
{
    QList<const Recommendation *> found;
    for (const Recommendation *recommendation : sources.recommendations(conference)) {
        const TopicArea *own = sources.records().find<TopicArea>(recommendation->topicArea);
        if (area.area ? own == area.area : (!own || own->conference != conference)) {
            found += recommendation;
        }
    }
    return found;
}
}

QList<AreaGroups> areasOf(const PaperSources &sources, const QString &conference)
{
    const Records &records = sources.records();
    const auto groups = records.select<FocusGroup>([&conference](const FocusGroup &group) {
        return group.conference == conference;
    });
    QList<AreaGroups> areas;
    for (const TopicArea *area : records.select<TopicArea>([&conference](const TopicArea &candidate) {
             return candidate.conference == conference;
         })) {
        areas += {area, {}, {}};
    }
    areas += AreaGroups{};
    for (const FocusGroup *group : groups) {
        auto it = std::find_if(areas.begin(), areas.end(), [group](const AreaGroups &area) {
            return area.area && area.area->id == group->topicArea;
        });
        AreaGroups &area = it == areas.end() ? areas.back() : *it;
        area.groups += group->id;
        area.groupNames += group->name.simplified();
    }
    return areas;
}

std::vector<const Step *> stepsOf(const PaperSources &sources, const QString &conference)
{
    return sources.records().select<Step>([&conference](const Step &step) {
        return step.conference == conference;
    });
}

QList<const Contribution *> statementsIn(const PaperSources &sources, const Step &step, const AreaGroups &area, bool isRemainder)
{
    QList<const Contribution *> found;
    for (const Contribution *statement : sources.contributions(step.id)) {
        const FocusGroup *group = sources.records().find<FocusGroup>(statement->group);
        const bool isHomeless = !group || group->conference != step.conference;
        if (area.groups.contains(statement->group) || (isRemainder && isHomeless)) {
            found += statement;
        }
    }
    return found;
}

ReportMarks::ReportMarks(const PaperSources &sources, const PaperLanguage &language, const QString &conference)
{
    const auto steps = stepsOf(sources, conference);
    QHash<int, int> counts;
    for (const AreaGroups &area : areasOf(sources, conference)) {
        for (const Step *step : steps) {
            for (const Contribution *statement : statementsIn(sources, *step, area, !area.area)) {
                const int number = ++counts[int(step->kind)];
                m_places.insert(statement->id, int(m_places.size()));
                m_marks.insert(statement->id, language.text("mark.entry", {language.text(markKey(step->kind)), QString::number(number)}));
            }
        }
    }
    for (const Recommendation *recommendation : sources.recommendations(conference)) {
        m_marks.insert(recommendation->id,
                       language.text("mark.entry", {language.text("mark.Recommendation"), QString::number(sources.ordinal(recommendation->id))}));
    }
}

QString ReportMarks::marks(const QStringList &ids) const
{
    QList<std::pair<int, QString>> found;
    for (const QString &id : ids) {
        if (const auto it = m_marks.constFind(id); it != m_marks.constEnd()) {
            found += {m_places.value(id), *it};
        }
    }
    std::sort(found.begin(), found.end());
    QStringList texts;
    for (const auto &[place, text] : std::as_const(found)) {
        texts += text;
    }
    return texts.join(QLatin1String(", "));
}

QList<Block>
topicAreaBlocks(const PaperSources &sources, const PaperLanguage &language, const ReportMarks &marks, const QString &conference, HeadingNumbers &numbers)
{
    const auto steps = stepsOf(sources, conference);
    AreaWriter writer(sources, language, marks, numbers);
    for (const AreaGroups &area : areasOf(sources, conference)) {
        QList<QList<const Contribution *>> statements;
        qsizetype count = 0;
        for (const Step *step : steps) {
            statements += statementsIn(sources, *step, area, !area.area);
            count += statements.back().size();
        }
        const QList<const Recommendation *> recommendations = recommendationsIn(sources, conference, area);
        if (!area.area && count == 0 && recommendations.isEmpty()) {
            continue;
        }
        writer.writeHeading(numbers.next(2, area.area ? area.area->name.simplified() : language.text("area.none")));
        if (!area.groupNames.isEmpty()) {
            writer.writeHint(language.text("area.groups", {area.groupNames.join(QLatin1String(", "))}));
        }
        for (std::size_t i = 0; i < steps.size(); ++i) {
            writer.writeStep(*steps[i], statements.at(qsizetype(i)), area.area != nullptr && steps[i]->kind != StepKind::Other);
        }
        for (const Recommendation *recommendation : recommendations) {
            writer.writeRecommendation(*recommendation);
        }
    }
    return writer.take();
}
