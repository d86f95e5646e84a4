// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "reportfigures.h"

#include "paperstory.h"
#include "participation.h"
#include "reportareas.h"

namespace
{
QString shown(const PaperLanguage &language, double value)
{
    return language.number(int(value));
}

/** "Gesundheit: Stärken 4, Projekte 2." for each bar. */
QString inWords(const PaperLanguage &language, const QString &what, const Figure &figure)
{
    QStringList sentences{what};
    for (const Figure::Bar &bar : figure.bars) {
        QStringList values;
        for (qsizetype i = 0; i < bar.values.size(); ++i) {
            const QString value = shown(language, bar.values.at(i));
            values += figure.series.size() > 1 ? language.text("figures.value", {figure.series.at(i), value}) : value;
        }
        sentences += language.text("figures.bar", {bar.label, values.join(QLatin1String(", "))});
    }
    return sentences.join(QLatin1Char(' '));
}

TableBlock tableOf(const PaperLanguage &language, const QString &firstColumn, const Figure &figure)
{
    TableBlock table;
    table.firstColumnIsHeader = true;
    table.columns = {{firstColumn, 40, false}};
    for (const QString &series : figure.series) {
        table.columns += {series, 20, true};
    }
    for (const Figure::Bar &bar : figure.bars) {
        QList<TableBlock::Cell> row{{plain(bar.label)}};
        for (const double value : bar.values) {
            row += TableBlock::Cell{plain(shown(language, value))};
        }
        table.rows += row;
    }
    return table;
}

Figure statementsFigure(const PaperSources &sources, const PaperLanguage &language, const QString &conference)
{
    static constexpr std::pair<StepKind::Kind, const char *> kinds[] = {{StepKind::WhatWorks, "figures.strengths"},
                                                                        {StepKind::NeedForAction, "figures.needs"},
                                                                        {StepKind::Project, "figures.projects"},
                                                                        {StepKind::Other, "figures.others"}};
    const auto steps = stepsOf(sources, conference);
    Figure figure;
    QList<StepKind::Kind> asked;
    for (const auto &[kind, name] : kinds) {
        if (std::any_of(steps.begin(), steps.end(), [kind = kind](const Step *step) {
                return step->kind == kind;
            })) {
            asked += kind;
            figure.series += language.text(name);
        }
    }
    double total = 0;
    for (const AreaGroups &area : areasOf(sources, conference)) {
        Figure::Bar bar{area.area ? area.area->name.simplified() : language.text("area.none"), QList<double>(asked.size(), 0)};
        double sum = 0;
        for (const Step *step : steps) {
            const auto count = double(statementsIn(sources, *step, area, !area.area).size());
            bar.values[asked.indexOf(step->kind)] += count;
            sum += count;
        }
        if (area.area || sum > 0) {
            figure.bars += bar;
        }
        total += sum;
    }
    if (total == 0) {
        return {};
    }
    figure.caption = language.text("figures.statements");
    figure.alternative = inWords(language, language.text("figures.statements.alternative"), figure);
    return figure;
}

Figure participantsFigure(const PaperSources &sources, const PaperLanguage &language, const QString &conference)
{
    const Participation participation = participationOf(sources.records(), conference, sources.municipality().privacyThreshold);
    Figure figure;
    figure.series = {language.text("participants.count")};
    for (const Participation::Row &row : participation.named) {
        figure.bars += {language.state(row.kind), {double(row.count)}};
    }
    if (participation.others > 0 && !figure.bars.isEmpty()) {
        figure.bars += {language.text("participants.others"), {double(participation.others)}};
    }
    if (figure.bars.isEmpty()) {
        return {};
    }
    figure.caption = language.text("figures.participants");
    figure.alternative = inWords(language, language.text("figures.participants.alternative"), figure);
    return figure;
}

/** Where it stands: the last answer of the committees, or else what the administration decided. */
QString outcomeOf(const PaperSources &sources, const PaperLanguage &language, const Recommendation &recommendation)
{
    const Consultation *last = nullptr;
    for (const Consultation *consultation : sources.consultations(recommendation.id)) {
        if (consultation->result != ConsultationResult::Pending && (consultation->authoritative || !last || !last->authoritative)) {
            last = consultation;
        }
    }
    const auto decision = PaperStory(sources, language, recommendation).decision();
    if (decision == DispositionDecision::NotForwarded || decision == DispositionDecision::Deferred || (decision == DispositionDecision::Undecided && !last)) {
        return language.state(decision);
    }
    return last ? language.text(last->authoritative ? "figures.decided" : "figures.advised", {language.state(last->result)})
                : language.text("figures.waiting", {language.state(decision)});
}

Figure outcomesFigure(const PaperSources &sources, const PaperLanguage &language, const QString &conference)
{
    Figure figure;
    figure.series = {language.text("figures.recommendations")};
    for (const Recommendation *recommendation : sources.recommendations(conference)) {
        const QString outcome = outcomeOf(sources, language, *recommendation);
        const auto it = std::find_if(figure.bars.begin(), figure.bars.end(), [&outcome](const Figure::Bar &bar) {
            return bar.label == outcome;
        });
        if (it == figure.bars.end()) {
            figure.bars += {outcome, {1}};
        } else {
            it->values[0] += 1;
        }
    }
    std::stable_sort(figure.bars.begin(), figure.bars.end(), [](const Figure::Bar &a, const Figure::Bar &b) {
        return a.values.constFirst() > b.values.constFirst();
    });
    if (!figure.bars.isEmpty()) {
        figure.caption = language.text("figures.outcomes");
        figure.alternative = inWords(language, language.text("figures.outcomes.alternative"), figure);
    }
    return figure;
}
}

QList<Block> figureBlocks(const PaperSources &sources, const PaperLanguage &language, const Conference &conference)
{
    QList<Block> blocks;
    if (const Figure figure = statementsFigure(sources, language, conference.id); !figure.bars.isEmpty()) {
        blocks += figure;
        blocks += tableOf(language, language.label(QStringLiteral("topicArea")), figure);
    }
    if (const Figure figure = participantsFigure(sources, language, conference.id); !figure.bars.isEmpty()) {
        blocks += figure;
        const int threshold = sources.municipality().privacyThreshold;
        if (threshold > 1) {
            blocks += Paragraph{plain(language.text("participants.rule", {language.number(threshold)})), Paragraph::Hint};
        }
    }
    if (const Figure figure = outcomesFigure(sources, language, conference.id); !figure.bars.isEmpty()) {
        blocks += figure;
        blocks += tableOf(language, language.text("figures.outcome"), figure);
    }
    return blocks;
}
