// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "report.h"

#include "lookback.h"
#include "participation.h"
#include "recommendationfields.h"
#include "reportareas.h"
#include "reportfigures.h"
#include "reporttables.h"

namespace
{
class ReportBuilder
{
public:
    ReportBuilder(const PaperSources &sources, const Conference &conference, const Profile &profile)
        : m_sources(sources)
        , m_conference(conference)
        , m_profile(profile)
        , m_language(sources, profile)
        , m_marks(sources, m_language, conference.id)
        , m_tables(sources, m_language, m_marks, conference)
        , m_numbers(profile.numbering)
    {
    }

    Document build()
    {
        Document document;
        document.title = m_language.text("paper.reportTitle", {m_language.text("paper.report"), m_conference.title.simplified()});
        document.language = m_profile.language;
        document.author = m_sources.municipality().name;
        document.fields = fields();
        document.blocks = orderedParts(m_profile.partsOf(PaperKind::Report), m_language, m_numbers, [this](const ProfilePart &part) {
            return blocksOf(part);
        });
        return document;
    }

private:
    QList<Block> blocksOf(const ProfilePart &part)
    {
        const auto is = [&part](const char *name) {
            return part.part == QLatin1String(name);
        };
        if (is("cover")) {
            return cover();
        }
        if (is("contents")) {
            return {TableOfContents{part.heading, 2}, PageBreak{}};
        }
        if (is("summary")) {
            return m_tables.summary();
        }
        if (is("method")) {
            return m_tables.method();
        }
        if (is("participants")) {
            return participants();
        }
        if (is("figures")) {
            return figureBlocks(m_sources, m_language, m_conference);
        }
        if (is("lookback")) {
            return lookbackBlocks(m_sources, m_language, m_conference, LookbackDepth::Full);
        }
        if (is("topicAreas")) {
            return topicAreaBlocks(m_sources, m_language, m_marks, m_conference.id, m_numbers);
        }
        if (is("priorities")) {
            return m_tables.priorities(m_numbers);
        }
        if (is("dispositions")) {
            return m_tables.dispositions();
        }
        if (is("results")) {
            return m_tables.results(m_numbers);
        }
        if (is("gaps")) {
            return m_tables.gaps(m_numbers);
        }
        if (is("conflicts")) {
            return m_tables.conflicts();
        }
        return {};
    }

    QString dates() const
    {
        return m_language.dateRange(m_conference.startsOn, m_conference.endsOn);
    }

    QList<Block> cover() const
    {
        QList<Block> blocks{Heading{0, m_conference.title.simplified(), {}}, Paragraph{plain(m_language.text("paper.report")), Paragraph::Subtitle}};
        KeyValues form;
        const auto add = [&](const char *label, const QString &value) {
            if (!value.isEmpty()) {
                form.entries += {m_language.label(QString::fromLatin1(label)), plain(value)};
            }
        };
        add("municipality", m_sources.municipality().name);
        add("series", m_conference.number > 0 ? m_language.text("cover.series", {QString::number(m_conference.number)}) : QString());
        add("startsOn", dates());
        add("venue", m_conference.venue.simplified());
        if (!form.entries.isEmpty()) {
            blocks += form;
        }
        return blocks;
    }

    QList<Block> participants() const
    {
        const int threshold = m_sources.municipality().privacyThreshold;
        const Participation participation = participationOf(m_sources.records(), m_conference.id, threshold);
        if (participation.total == 0) {
            return {};
        }
        TableBlock table;
        table.columns = {{m_language.text("participants.kind"), 4, false}, {m_language.text("participants.count"), 1, true}};
        for (const Participation::Row &row : participation.named) {
            table.rows += {{plain(m_language.state(row.kind))}, {plain(m_language.number(row.count))}};
        }
        if (participation.others > 0) {
            table.rows += {{plain(m_language.text("participants.others"))}, {plain(m_language.number(participation.others))}};
        }
        const QString total =
            participation.total < 0 ? m_language.text("participants.below", {m_language.number(threshold)}) : m_language.number(participation.total);
        table.rows += {{strong(m_language.text("participants.total"))}, {strong(total)}};
        QList<Block> blocks{table};
        if (threshold > 1) {
            blocks += Paragraph{plain(m_language.text("participants.rule", {m_language.number(threshold)})), Paragraph::Hint};
        }
        return blocks;
    }

    Fields fields() const
    {
        Fields fields;
        const auto set = [&fields](const char *name, const QString &value) {
            fields.values[QString::fromLatin1(name)] = value.isEmpty() ? QStringList() : QStringList(value);
        };
        set("title", m_conference.title.simplified());
        set("paper", m_language.text("paper.report"));
        set("paperKind", m_language.text("paper.report"));
        set("municipality", m_sources.municipality().name);
        set("number", m_conference.number > 0 ? QString::number(m_conference.number) : QString());
        set("date", dates());
        set("venue", m_conference.venue.simplified());
        QList<Fields> &recommendations = fields.lists[QStringLiteral("recommendations")];
        for (const Recommendation *recommendation : m_sources.recommendations(m_conference.id)) {
            recommendations += recommendationFields(m_sources, m_language, *recommendation);
            recommendations.back().values[QStringLiteral("mark")] = {m_marks.mark(recommendation->id)};
        }
        QList<Fields> &areas = fields.lists[QStringLiteral("topicAreas")];
        for (const AreaGroups &area : areasOf(m_sources, m_conference.id)) {
            if (area.area) {
                areas += areaFields(area);
            }
        }
        return fields;
    }

    Fields areaFields(const AreaGroups &area) const
    {
        Fields fields;
        fields.values[QStringLiteral("name")] = {area.area->name};
        fields.values[QStringLiteral("description")] = {area.area->description};
        fields.values[QStringLiteral("groups")] = area.groupNames;
        QList<Fields> *lists[] = {&fields.lists[QStringLiteral("strengths")],
                                  &fields.lists[QStringLiteral("needs")],
                                  &fields.lists[QStringLiteral("projects")],
                                  &fields.lists[QStringLiteral("statements")]};
        for (const Step *step : stepsOf(m_sources, m_conference.id)) {
            for (const Contribution *statement : statementsIn(m_sources, *step, area, false)) {
                Fields entry;
                entry.values[QStringLiteral("mark")] = {m_marks.mark(statement->id)};
                entry.values[QStringLiteral("text")] = {statement->text};
                entry.values[QStringLiteral("where")] = {m_language.where(*statement)};
                *lists[int(step->kind)] += entry;
            }
        }
        return fields;
    }

    const PaperSources &m_sources;
    const Conference &m_conference;
    const Profile &m_profile;
    PaperLanguage m_language;
    ReportMarks m_marks;
    ReportTables m_tables;
    HeadingNumbers m_numbers;
};
}

Document buildReport(const PaperSources &sources, const QString &conferenceId, const Profile &profile)
{
    const Conference *conference = sources.records().find<Conference>(conferenceId);
    return conference ? ReportBuilder(sources, *conference, profile).build() : Document();
}

Document buildReport(const Records &records, const QString &conferenceId, const Profile &profile)
{
    return buildReport(PaperSources(records), conferenceId, profile);
}
