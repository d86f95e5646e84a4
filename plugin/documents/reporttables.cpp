// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "reporttables.h"

#include "paperstory.h"
#include "reportpriorities.h"

namespace
{
QList<Block> oneTable(const TableBlock &table)
{
    return table.rows.isEmpty() ? QList<Block>() : QList<Block>{table};
}
}

QList<Block> ReportTables::summary() const
{
    int counts[4] = {0, 0, 0, 0};
    for (const Step *step : stepsOf(m_sources, m_conference.id)) {
        counts[int(step->kind)] += int(m_sources.contributions(step->id).size());
    }
    int areas = 0;
    int groups = 0;
    for (const AreaGroups &area : areasOf(m_sources, m_conference.id)) {
        areas += area.area ? 1 : 0;
        groups += int(area.groups.size());
    }
    const auto &recommendations = m_sources.recommendations(m_conference.id);
    const auto forwarded = std::count_if(recommendations.begin(), recommendations.end(), [this](const Recommendation *recommendation) {
        const Disposition *disposition = m_sources.disposition(recommendation->id);
        return disposition && disposition->decision == DispositionDecision::Forwarded;
    });
    TableBlock table;
    table.columns = {{m_language.text("summary.what"), 4, false}, {m_language.text("summary.count"), 1, true}};
    const auto add = [&](const char *key, int count, bool always) {
        if (count > 0 || always) {
            table.rows += {{plain(m_language.text(key))}, {plain(m_language.number(count))}};
        }
    };
    add("summary.topicAreas", areas, true);
    add("summary.groups", groups, true);
    add("summary.strengths", counts[StepKind::WhatWorks], true);
    add("summary.needs", counts[StepKind::NeedForAction], true);
    add("summary.projects", counts[StepKind::Project], true);
    add("summary.others", counts[StepKind::Other], false);
    add("summary.recommendations", int(recommendations.size()), true);
    add("summary.forwarded", int(forwarded), false);
    return {table};
}

QList<Block> ReportTables::method() const
{
    const auto steps = stepsOf(m_sources, m_conference.id);
    if (steps.empty()) {
        return {};
    }
    TableBlock table;
    table.columns = {{m_language.text("method.question"), 45, false},
                     {m_language.text("method.how"), 29, false},
                     {m_language.text("method.minutes"), 13, true},
                     {m_language.text("method.count"), 13, true}};
    for (const Step *step : steps) {
        QString how = m_language.text(step->visibility == StepVisibility::Private ? "method.private" : "method.open");
        if (step->anonymity) {
            how += QLatin1String(", ") + m_language.text("method.anonymous");
        }
        table.rows += {{plain(step->question.simplified())},
                       {plain(how)},
                       {plain(step->minutes > 0 ? m_language.number(step->minutes) : QString())},
                       {plain(m_language.number(int(m_sources.contributions(step->id).size())))}};
    }
    const QString marks = m_language.text("method.marks",
                                          {m_language.text("mark.WhatWorks"),
                                           m_language.text("mark.NeedForAction"),
                                           m_language.text("mark.Project"),
                                           m_language.text("mark.Recommendation"),
                                           m_language.text("mark.Other")});
    return {Paragraph{plain(m_language.text("method.intro", {m_language.number(int(steps.size()))})), Paragraph::Body},
            table,
            Paragraph{plain(marks), Paragraph::Hint}};
}

QList<Block> ReportTables::priorities(HeadingNumbers &numbers) const
{
    QList<Block> blocks;
    std::vector<const Recommendation *> ranked;
    for (const Recommendation *recommendation : m_sources.recommendations(m_conference.id)) {
        if (recommendation->priority > 0) {
            ranked.push_back(recommendation);
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const Recommendation *a, const Recommendation *b) {
        return a->priority < b->priority;
    });
    if (!ranked.empty()) {
        TableBlock table;
        table.columns = {{m_language.text("priorities.rank"), 1, false},
                         {m_language.text("statement.number"), 1, false},
                         {m_language.text("priorities.title"), 8, false}};
        for (const Recommendation *recommendation : ranked) {
            table.rows +=
                {{plain(m_language.number(recommendation->priority))}, {plain(m_marks.mark(recommendation->id))}, {plain(recommendation->title.simplified())}};
        }
        blocks += numbers.next(2, m_language.text("priorities.recommendations"));
        blocks += table;
    }

    blocks += rankingBlocks(m_sources, m_language, m_marks, m_conference.id, numbers);
    return blocks;
}

QList<Block> ReportTables::dispositions() const
{
    TableBlock table;
    table.columns = {{m_language.text("dispositions.number"), 8, false},
                     {m_language.text("dispositions.title"), 37, false},
                     {m_language.text("dispositions.decision"), 20, false},
                     {m_language.text("dispositions.reason"), 35, false}};
    for (const Recommendation *recommendation : m_sources.recommendations(m_conference.id)) {
        const Disposition *disposition = m_sources.disposition(recommendation->id);
        table.rows += {{plain(m_marks.mark(recommendation->id))},
                       {plain(recommendation->title.simplified())},
                       {plain(m_language.state(disposition ? disposition->decision : DispositionDecision::Undecided))},
                       disposition ? lines(disposition->reason) : TableBlock::Cell()};
    }
    return oneTable(table);
}

QList<Block> ReportTables::answerDetails(const Recommendation &recommendation) const
{
    const PaperStory story(m_sources, m_language, recommendation);
    Bullets list{Bullets::Dot, {}};
    for (const Consultation *consultation : m_sources.consultations(recommendation.id)) {
        const QStringList details = story.answerDetails(*consultation);
        if (!details.isEmpty()) {
            Bullets::Item item{plain(m_language.committee(*consultation)), {}, false};
            for (const QString &detail : details) {
                item.details += plain(detail);
            }
            list.items += item;
        }
    }
    return list.items.isEmpty() ? QList<Block>() : QList<Block>{list};
}

QList<Block> ReportTables::results(HeadingNumbers &numbers) const
{
    QList<Block> blocks;
    bool isOnTheWay = false;
    for (const Recommendation *recommendation : m_sources.recommendations(m_conference.id)) {
        const auto &consultations = m_sources.consultations(recommendation->id);
        isOnTheWay = isOnTheWay || !consultations.empty();
        const bool isAnswered = std::any_of(consultations.begin(), consultations.end(), [](const Consultation *consultation) {
            return consultation->result != ConsultationResult::Pending;
        });
        if (isAnswered) {
            blocks += numbers.next(2, m_language.text("recommendation.heading", {m_marks.mark(recommendation->id), recommendation->title.simplified()}));
            blocks += consultationTable(m_language, consultations);
            blocks += answerDetails(*recommendation);
        }
    }
    if (blocks.isEmpty() && isOnTheWay) {
        blocks += Paragraph{plain(m_language.text("results.none")), Paragraph::Body};
    }
    return blocks;
}

QList<Block> ReportTables::gaps(HeadingNumbers &numbers) const
{
    const Gaps gaps = gapsOf(m_sources.records(), m_sources.trace(), m_conference.id);
    if (gaps.count() == 0) {
        return {Paragraph{plain(m_language.text("gaps.none")), Paragraph::Body}};
    }
    QList<Block> blocks{Paragraph{plain(m_language.text("gaps.intro")), Paragraph::Body}};
    const auto add = [&](const char *key, const QStringList &ids) {
        Bullets list{Bullets::Dot, {}};
        for (const QString &id : ids) {
            Spans spans{Span{m_marks.mark(id) + QLatin1String("  "), {}, true}};
            if (const Contribution *statement = m_sources.contribution(id)) {
                spans += m_language.excerpt(*statement);
            } else if (const Recommendation *recommendation = m_sources.records().find<Recommendation>(id)) {
                spans += plain(recommendation->title.simplified());
            }
            list.items += {spans, {}, false};
        }
        if (!list.items.isEmpty()) {
            blocks += numbers.next(2, m_language.text(key));
            blocks += list;
        }
    };
    add("gaps.needs", gaps.needsWithoutProject);
    add("gaps.projects", gaps.projectsWithoutNeed);
    add("gaps.recommendations", gaps.recommendationsWithoutOrigin);
    return blocks;
}

QString ReportTables::subjectOf(const Conflict &conflict) const
{
    const RecordInfo *info = recordInfo(conflict.record);
    const FieldInfo *field = info ? info->field(conflict.field) : nullptr;
    const bool isShown = info && (info->type == RecordType::Contribution || info->type == RecordType::Recommendation);
    // Who wrote a statement is nobody's business here, and ids tell nobody anything.
    if (!isShown || !field || field->isReference || field->kind != FieldInfo::Text || conflict.field == QLatin1String("enteredBy")
        || m_sources.records().conferenceOf(info->type, conflict.recordId) != m_conference.id) {
        return {};
    }
    return m_marks.mark(conflict.recordId);
}

QList<Block> ReportTables::conflicts() const
{
    TableBlock table;
    table.columns = {{m_language.text("conflicts.subject"), 12, false},
                     {m_language.text("conflicts.shown"), 44, false},
                     {m_language.text("conflicts.kept"), 44, false}};
    const auto open = m_sources.records().select<Conflict>([](const Conflict &conflict) {
        return !conflict.settled;
    });
    for (const Conflict *conflict : open) {
        const QString subject = subjectOf(*conflict);
        if (!subject.isEmpty()) {
            table.rows += {{plain(subject)}, lines(conflict->shown), lines(conflict->kept)};
        }
    }
    return table.rows.isEmpty() ? QList<Block>() : QList<Block>{Paragraph{plain(m_language.text("conflicts.intro")), Paragraph::Body}, table};
}
