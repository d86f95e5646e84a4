// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "resolution.h"

#include "codec.h"
#include "completeness.h"
#include "paperlanguage.h"
#include "paperparts.h"
#include "paperstory.h"
#include "recommendationfields.h"

namespace
{
class ResolutionBuilder
{
public:
    ResolutionBuilder(const PaperSources &sources, const Recommendation &recommendation, const Profile &profile, PaperKind kind)
        : m_sources(sources)
        , m_recommendation(recommendation)
        , m_profile(profile)
        , m_kind(kind)
        , m_language(sources, profile)
        , m_numbers(profile.numbering)
    {
    }

    Document build()
    {
        const QString kindName = m_language.text(QLatin1String("paper.") + paperKindName(m_kind));
        const QString number = m_language.recommendationNumber(m_recommendation);
        const QString paper = m_language.text("paper.titleWithNumber", {kindName, number});
        Document document;
        document.title = m_language.text("paper.titleWithSubject", {kindName, number, m_recommendation.title.simplified()});
        document.language = m_profile.language;
        document.author = m_sources.municipality().name;
        document.fields = recommendationFields(m_sources, m_language, m_recommendation, m_kind);
        document.blocks += Heading{0, paper, {}};
        for (const ProfilePart &part : m_profile.partsOf(m_kind)) {
            // The heading comes first so that those inside a part are numbered below it.
            const HeadingNumbers before = m_numbers;
            QList<Block> head;
            if (!part.heading.isEmpty() && part.part != QLatin1String("openPoints")) {
                head += m_numbers.next(1, part.heading);
            }
            QList<Block> blocks = paragraphs(part.text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) + blocksOf(part);
            if (blocks.isEmpty() && part.alwaysShown) {
                blocks += Paragraph{plain(m_language.text("nothingStated")), Paragraph::Body};
            }
            if (blocks.isEmpty()) {
                m_numbers = before;
                continue;
            }
            document.blocks += head + blocks;
        }
        return document;
    }

private:
    QStringList values(const QString &field) const
    {
        return recommendationValues(m_sources, m_language, m_recommendation, field, m_kind);
    }

    QList<Block> blocksOf(const ProfilePart &part)
    {
        const auto is = [&part](const char *name) {
            return part.part == QLatin1String(name);
        };
        if (is("form") || is("boxes") || is("implementation") || is("financialEffects") || is("furtherEffects")) {
            return boxes(part) + form(part);
        }
        if (is("consultations")) {
            return consultations();
        }
        if (is("resolutionText")) {
            return points(values(QStringLiteral("resolutionText")));
        }
        if (is("request")) {
            return request();
        }
        if (is("state")) {
            return state();
        }
        if (is("annexes")) {
            const QStringList annexes = values(part.part);
            return annexes.isEmpty() ? QList<Block>() : QList<Block>{bullets(annexes, Bullets::Number)};
        }
        if (is("rationale") || is("alternatives")) {
            return paragraphs(values(part.part));
        }
        if (is("origin")) {
            return origin();
        }
        if (is("guidelines")) {
            return guidelines();
        }
        if (is("passedText")) {
            return passedText();
        }
        if (is("progress")) {
            return progress();
        }
        if (is("openPoints")) {
            return openPoints(part.heading);
        }
        return {};
    }

    static QList<Block> paragraphs(const QStringList &texts)
    {
        QList<Block> blocks;
        for (const QString &text : texts) {
            blocks += Paragraph{plain(text), Paragraph::Body};
        }
        return blocks;
    }

    static QList<Block> points(const QStringList &texts)
    {
        return texts.size() < 2 ? paragraphs(texts) : QList<Block>{bullets(texts, Bullets::Number)};
    }

    QList<Block> form(const ProfilePart &part) const
    {
        KeyValues form;
        for (const QString &field : part.fields) {
            const QStringList found = values(field);
            const bool isHead = part.part == QLatin1String("form");
            if (found.isEmpty() && !isHead) {
                continue;
            }
            const bool isLong = field == QLatin1String("guidelines") || field == QLatin1String("resolutionText");
            const QString joined = found.join(isLong ? QLatin1String("\n") : QLatin1String(", "));
            const Spans value = plain(joined.isEmpty() ? m_language.text("value.notStated") : joined);
            form.entries += {m_language.label(field), field == QLatin1String("title") ? strong(plainText(value)) : value};
        }
        return form.entries.isEmpty() ? QList<Block>() : QList<Block>{form};
    }

    QList<Block> boxes(const ProfilePart &part) const
    {
        Bullets list{Bullets::Tick, {}};
        const RecordInfo &info = recordInfo(RecordType::Recommendation);
        for (const TickBox &box : part.boxes) {
            const FieldInfo *field = info.field(box.field);
            if (!field) {
                continue;
            }
            const bool isTicked =
                box.values.isEmpty() ? isFilled(*field) == box.whenFilled : box.values.contains(Codec::toJson(*field, &m_recommendation).toString());
            list.items += {plain(box.text), {}, isTicked};
        }
        return list.items.isEmpty() ? QList<Block>() : QList<Block>{list};
    }

    bool isFilled(const FieldInfo &field) const
    {
        const QVariant value = field.property.readOnGadget(&m_recommendation);
        switch (field.kind) {
        case FieldInfo::Text:
            return !value.toString().trimmed().isEmpty();
        case FieldInfo::TextList:
            return !value.toStringList().isEmpty();
        case FieldInfo::Date:
            return value.toDate().isValid();
        case FieldInfo::Moment:
            return value.toDateTime().isValid();
        default:
            return value.toDouble() != 0;
        }
    }

    QList<Block> consultations() const
    {
        const auto &found = m_sources.consultations(m_recommendation.id);
        if (found.empty()) {
            return {};
        }
        return {consultationTable(m_language, found)};
    }

    QList<Block> request() const
    {
        const QStringList asked = values(QStringLiteral("resolutionText"));
        if (asked.isEmpty()) {
            return {};
        }
        const Conference *conference = m_sources.records().find<Conference>(m_recommendation.conference);
        const bool isDemand = m_recommendation.kind == RecommendationKind::Demand;
        const QString intro =
            m_language.text(isDemand ? "request.demand" : "request.recommendation", {conference ? conference->title.simplified() : QString()});
        return QList<Block>{Paragraph{plain(intro), Paragraph::Body}} + points(asked);
    }

    QList<Block> state() const
    {
        const PaperStory story(m_sources, m_language, m_recommendation);
        QList<Block> blocks{Paragraph{plain(story.selection()), Paragraph::Body}};
        if (const QString reason = story.reason(); !reason.isEmpty()) {
            blocks += Paragraph{plain(m_language.text("story.reason", {reason})), Paragraph::Body};
        }
        const QStringList open = story.openPoints();
        if (!open.isEmpty()) {
            blocks += Paragraph{plain(m_language.text("story.open")), Paragraph::Body};
            blocks += bullets(open, Bullets::Dot);
        }
        return blocks;
    }

    QList<Block> origin() const
    {
        TableBlock table;
        table.columns = {{m_language.text("origin.strength"), 1, false},
                         {m_language.text("origin.need"), 1, false},
                         {m_language.text("origin.project"), 1, false}};
        const Trace &trace = m_sources.trace();
        for (const QString &id : trace.foundations(m_recommendation.id, LinkKind::ArisesFrom)) {
            const Contribution *source = m_sources.contribution(id);
            if (!source) {
                continue;
            }
            if (m_sources.stepKind(*source) == StepKind::NeedForAction) {
                table.rows += {row(*source, nullptr)};
                continue;
            }
            bool hasNeed = false;
            for (const QString &needId : trace.foundations(id, LinkKind::Answers)) {
                if (const Contribution *need = m_sources.contribution(needId)) {
                    table.rows += {row(*need, source)};
                    hasNeed = true;
                }
            }
            if (!hasNeed) {
                table.rows += QList<TableBlock::Cell>{nothing(), nothing(), m_language.statement(*source)};
            }
        }
        if (table.rows.isEmpty()) {
            return {};
        }
        const Conference *conference = m_sources.records().find<Conference>(m_recommendation.conference);
        return {Paragraph{plain(m_language.text("origin.intro", {conference ? conference->title.simplified() : QString()})), Paragraph::Body}, table};
    }

    QList<TableBlock::Cell> row(const Contribution &need, const Contribution *project) const
    {
        TableBlock::Cell strengths;
        for (const QString &id : m_sources.trace().foundations(need.id, LinkKind::BuildsOn)) {
            if (const Contribution *strength = m_sources.contribution(id)) {
                strengths += m_language.statement(*strength);
            }
        }
        return {strengths.isEmpty() ? nothing() : strengths, m_language.statement(need), project ? m_language.statement(*project) : nothing()};
    }

    TableBlock::Cell nothing() const
    {
        return {plain(m_language.text("value.notStated"))};
    }

    QList<Block> guidelines() const
    {
        QList<Block> blocks;
        const QStringList cited = values(QStringLiteral("guidelines"));
        if (!cited.isEmpty()) {
            blocks += bullets(cited, Bullets::Dot);
        }
        if (!m_recommendation.legalSpheres.isEmpty()) {
            blocks += Paragraph{plain(m_language.text("guidelines.legalSpheres", {m_recommendation.legalSpheres.join(QLatin1String(", "))})), Paragraph::Body};
        }
        return blocks;
    }

    QList<Block> passedText()
    {
        QList<Block> blocks;
        for (const Consultation *consultation : m_sources.consultations(m_recommendation.id)) {
            const QStringList passed = resolutionPoints(consultation->resolutionText);
            const QString followUp = consultation->followUp.simplified();
            if (passed.isEmpty() && followUp.isEmpty()) {
                continue;
            }
            QString committee = m_language.committee(*consultation);
            for (const QString &part : {m_language.date(consultation->date), m_language.agendaItem(*consultation)}) {
                if (!part.isEmpty()) {
                    committee = m_language.text("passed.entry", {committee, part});
                }
            }
            blocks += m_numbers.next(2, committee);
            blocks += points(passed);
            if (!followUp.isEmpty()) {
                blocks += Paragraph{plain(m_language.text("story.followUp", {followUp})), Paragraph::Body};
            }
        }
        return blocks;
    }

    QList<Block> progress() const
    {
        TableBlock table;
        table.columns = {{m_language.text("progress.date"), 2, false},
                         {m_language.text("progress.percent"), 1, true},
                         {m_language.text("progress.note"), 7, false}};
        for (const Progress *progress : m_sources.progress(m_recommendation.id)) {
            table.rows += {{plain(m_language.shortDate(progress->date))},
                           {plain(m_language.text("lookback.percent", {m_language.number(progress->percent)}))},
                           lines(progress->note)};
        }
        return table.rows.isEmpty() ? QList<Block>() : QList<Block>{table};
    }

    QList<Block> openPoints(const QString &heading) const
    {
        Notice notice{heading, m_language.text("open.intro"), {}};
        for (const QString &field : missingIn(m_sources.records(), m_recommendation)) {
            notice.items += m_language.text(QLatin1String("open.") + field);
        }
        return notice.items.isEmpty() ? QList<Block>() : QList<Block>{notice};
    }

    const PaperSources &m_sources;
    const Recommendation &m_recommendation;
    const Profile &m_profile;
    PaperKind m_kind;
    PaperLanguage m_language;
    HeadingNumbers m_numbers;
};
}

Document buildResolution(const PaperSources &sources, const QString &recommendationId, const Profile &profile, PaperKind kind)
{
    const Recommendation *recommendation = sources.records().find<Recommendation>(recommendationId);
    return recommendation ? ResolutionBuilder(sources, *recommendation, profile, kind).build() : Document();
}

Document buildResolution(const Records &records, const QString &recommendationId, const Profile &profile)
{
    return buildResolution(PaperSources(records), recommendationId, profile);
}
