// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "reply.h"

#include "grouprecommendations.h"
#include "paperparts.h"
#include "paperstory.h"
#include "recommendationfields.h"
#include "reportareas.h"

#include <map>

namespace
{
/** The group knows what it wrote; two lines are enough to find it again. */
constexpr qsizetype statementLength = 180;

class ReplyBuilder
{
public:
    ReplyBuilder(const PaperSources &sources, const FocusGroup &group, const Profile &profile)
        : m_sources(sources)
        , m_group(group)
        , m_conference(sources.records().find<Conference>(group.conference))
        , m_profile(profile)
        , m_language(sources, profile)
        , m_recommendations(sources, group)
        , m_numbers(profile.numbering)
    {
    }

    Document build()
    {
        const QString kind = m_language.text("paper.reply");
        Document document;
        document.title = m_language.text("paper.replyTitle", {kind, m_group.name.simplified()});
        document.language = m_profile.language;
        document.author = m_sources.municipality().name;
        const auto set = [&document](const char *name, const QString &value) {
            document.fields.values[QString::fromLatin1(name)] = value.isEmpty() ? QStringList() : QStringList(value);
        };
        set("title", document.title);
        set("paper", kind);
        set("paperKind", kind);
        set("group", m_group.name.simplified());
        set("topicArea", m_language.names<TopicArea>({m_group.topicArea}).value(0));
        set("conference", conferenceTitle());
        set("municipality", m_sources.municipality().name);
        set("date", m_language.date(latest()));
        QList<Fields> &recommendations = document.fields.lists[QStringLiteral("recommendations")];
        for (const GroupRecommendations::Entry &entry : m_recommendations.entries()) {
            recommendations += recommendationFields(m_sources, m_language, *entry.recommendation);
            recommendations.back().values[QStringLiteral("selection")] = {PaperStory(m_sources, m_language, *entry.recommendation).selection()};
        }
        document.blocks = orderedParts(m_profile.partsOf(PaperKind::Reply), m_language, m_numbers, [this](const ProfilePart &part) {
            return blocksOf(part);
        });
        return document;
    }

private:
    QList<Block> blocksOf(const ProfilePart &part)
    {
        static const std::map<QString, DispositionDecision::Decision> decisions{
            {QStringLiteral("forwarded"), DispositionDecision::Forwarded},
            {QStringLiteral("notForwarded"), DispositionDecision::NotForwarded},
            {QStringLiteral("deferred"), DispositionDecision::Deferred},
            {QStringLiteral("undecided"), DispositionDecision::Undecided},
        };
        if (const auto it = decisions.find(part.part); it != decisions.end()) {
            return recommendations(it->second);
        }
        const auto is = [&part](const char *name) {
            return part.part == QLatin1String(name);
        };
        if (is("cover")) {
            return cover();
        }
        if (is("thanks")) {
            return thanks();
        }
        if (is("summary")) {
            return summary();
        }
        if (is("statements")) {
            return statements();
        }
        if (is("nextSteps")) {
            return nextSteps();
        }
        if (is("closing")) {
            return closing();
        }
        return {};
    }

    QString conferenceTitle() const
    {
        return m_conference ? m_conference->title.simplified() : QString();
    }

    /** The builder knows no clock: what it says holds as of the last thing that is known. */
    QDate latest() const
    {
        QDate latest;
        for (const GroupRecommendations::Entry &entry : m_recommendations.entries()) {
            const QDate date = PaperStory(m_sources, m_language, *entry.recommendation).latest();
            latest = date.isValid() && (!latest.isValid() || date > latest) ? date : latest;
        }
        if (!latest.isValid() && m_conference) {
            latest = m_conference->endsOn.isValid() ? m_conference->endsOn : m_conference->startsOn;
        }
        return latest;
    }

    QList<Block> cover() const
    {
        KeyValues form;
        const auto add = [&](const char *label, const QString &value) {
            if (!value.isEmpty()) {
                form.entries += {m_language.label(QString::fromLatin1(label)), plain(value)};
            }
        };
        add("group", m_group.name.simplified());
        add("topicArea", m_language.names<TopicArea>({m_group.topicArea}).value(0));
        add("conference", conferenceTitle());
        add("stand", m_language.date(latest()));
        return {Heading{0, m_language.text("paper.replyTitle", {m_language.text("paper.reply"), m_group.name.simplified()}), {}}, form};
    }

    QList<Block> thanks() const
    {
        return {Paragraph{plain(m_language.text("reply.greeting", {m_group.name.simplified()})), Paragraph::Body},
                Paragraph{plain(m_language.text("reply.thanks", {conferenceTitle()})), Paragraph::Body}};
    }

    QList<Block> summary() const
    {
        int counts[4] = {0, 0, 0, 0};
        for (const GroupRecommendations::Entry &entry : m_recommendations.entries()) {
            ++counts[int(PaperStory(m_sources, m_language, *entry.recommendation).decision())];
        }
        TableBlock table;
        table.columns = {{m_language.text("reply.decision"), 4, false}, {m_language.text("summary.count"), 1, true}};
        for (const auto decision :
             {DispositionDecision::Forwarded, DispositionDecision::NotForwarded, DispositionDecision::Deferred, DispositionDecision::Undecided}) {
            if (counts[int(decision)] > 0) {
                table.rows += {{plain(m_language.state(decision))}, {plain(m_language.number(counts[int(decision)]))}};
            }
        }
        if (table.rows.isEmpty()) {
            return {Paragraph{plain(m_language.text("reply.none")), Paragraph::Body}};
        }
        table.rows += {{strong(m_language.text("reply.total"))}, {strong(m_language.number(int(m_recommendations.entries().size())))}};
        return {table};
    }

    QList<Block> recommendations(DispositionDecision::Decision decision)
    {
        QList<Block> blocks;
        for (const GroupRecommendations::Entry &entry : m_recommendations.entries()) {
            const PaperStory story(m_sources, m_language, *entry.recommendation);
            if (story.decision() == decision) {
                blocks += m_numbers.next(2, entry.recommendation->title.simplified());
                blocks += told(entry, story);
            }
        }
        return blocks;
    }

    QList<Block> told(const GroupRecommendations::Entry &entry, const PaperStory &story) const
    {
        QList<Block> blocks;
        QString selection = story.selection();
        if (!entry.recommendation->reference.trimmed().isEmpty()) {
            selection += QLatin1Char(' ') + m_language.text("reply.number", {m_language.recommendationNumber(*entry.recommendation)});
        }
        blocks += Paragraph{plain(selection), Paragraph::Body};
        if (const QString reason = story.reason(); !reason.isEmpty()) {
            blocks += Paragraph{plain(m_language.text("story.reason", {reason})), Paragraph::Body};
        } else if (story.decision() == DispositionDecision::NotForwarded || story.decision() == DispositionDecision::Deferred) {
            blocks += Paragraph{plain(m_language.text("reply.reasonFollows")), Paragraph::Body};
        }
        const auto &consultations = m_sources.consultations(entry.recommendation->id);
        if (story.decision() == DispositionDecision::Forwarded && !consultations.empty()) {
            Bullets list{Bullets::Dot, {}};
            for (const Consultation *consultation : consultations) {
                Bullets::Item item{plain(story.consultation(*consultation)), {}, false};
                for (const QString &detail : story.answerDetails(*consultation)) {
                    item.details += plain(detail);
                }
                list.items += item;
            }
            blocks += Paragraph{plain(m_language.text("reply.consultations")), Paragraph::Body};
            blocks += list;
        }
        const QStringList progress = story.progress();
        if (!progress.isEmpty()) {
            blocks += Paragraph{plain(m_language.text("reply.progress")), Paragraph::Body};
            blocks += bullets(progress, Bullets::Dot);
        }
        blocks += origin(entry);
        return blocks;
    }

    QList<Block> origin(const GroupRecommendations::Entry &entry) const
    {
        if (entry.statements.isEmpty()) {
            return {};
        }
        Bullets list{Bullets::Dot, {}};
        for (const Contribution *statement : entry.statements) {
            list.items += {m_language.excerpt(*statement, statementLength), {}, false};
        }
        return {Paragraph{plain(m_language.text(entry.isOwn ? "reply.origin" : "reply.originElsewhere")), Paragraph::Body}, list};
    }

    QList<Block> statements() const
    {
        TableBlock table;
        table.columns = {{m_language.text("method.question"), 60, false},
                         {m_language.text("method.count"), 15, true},
                         {m_language.text("reply.takenUp"), 25, true}};
        int total = 0;
        for (const Step *step : stepsOf(m_sources, m_group.conference)) {
            int count = 0;
            int takenUp = 0;
            for (const Contribution *statement : m_sources.contributions(step->id)) {
                if (statement->group == m_group.id) {
                    ++count;
                    takenUp += m_recommendations.isTakenUp(statement->id) ? 1 : 0;
                }
            }
            total += count;
            table.rows += {{plain(questionOf(m_language, *step))}, {plain(m_language.number(count))}, {plain(m_language.number(takenUp))}};
        }
        return total > 0 ? QList<Block>{table, Paragraph{plain(m_language.text("reply.kept")), Paragraph::Body}} : QList<Block>();
    }

    QList<Block> nextSteps() const
    {
        Bullets list{Bullets::Dot, {}};
        for (const GroupRecommendations::Entry &entry : m_recommendations.entries()) {
            const QStringList open = PaperStory(m_sources, m_language, *entry.recommendation).openPoints();
            Bullets::Item item{plain(entry.recommendation->title.simplified()), {}, false};
            for (const QString &point : open) {
                item.details += plain(point);
            }
            if (!open.isEmpty()) {
                list.items += item;
            }
        }
        QList<Block> blocks;
        if (!list.items.isEmpty()) {
            blocks += Paragraph{plain(m_language.text("reply.open")), Paragraph::Body};
            blocks += list;
        }
        if (m_group.deadline.isValid() && m_group.deadline > latest()) {
            blocks += Paragraph{plain(m_language.text("reply.deadline", {m_language.date(m_group.deadline)})), Paragraph::Body};
        }
        blocks += Paragraph{plain(m_language.text("reply.lookback")), Paragraph::Body};
        return blocks;
    }

    QList<Block> closing() const
    {
        QList<Block> blocks{Paragraph{plain(m_language.text("reply.closing")), Paragraph::Body}};
        const QString name = m_sources.municipality().name.simplified();
        if (!name.isEmpty()) {
            blocks += Paragraph{plain(name), Paragraph::Body};
        }
        return blocks;
    }

    const PaperSources &m_sources;
    const FocusGroup &m_group;
    const Conference *m_conference;
    const Profile &m_profile;
    PaperLanguage m_language;
    GroupRecommendations m_recommendations;
    HeadingNumbers m_numbers;
};
}

Document buildReply(const PaperSources &sources, const QString &groupId, const Profile &profile)
{
    const FocusGroup *group = sources.records().find<FocusGroup>(groupId);
    return group ? ReplyBuilder(sources, *group, profile).build() : Document();
}
