// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "lookback.h"

#include "paperstory.h"

namespace
{
QString countsOf(const PaperSources &sources, const PaperLanguage &language, const Conference &previous)
{
    int counts[4] = {0, 0, 0, 0};
    const auto &recommendations = sources.recommendations(previous.id);
    for (const Recommendation *recommendation : recommendations) {
        ++counts[int(PaperStory(sources, language, *recommendation).decision())];
    }
    return language.text("lookback.counts",
                         {previous.title.simplified(),
                          language.number(int(recommendations.size())),
                          language.number(counts[DispositionDecision::Forwarded]),
                          language.number(counts[DispositionDecision::NotForwarded]),
                          language.number(counts[DispositionDecision::Deferred]),
                          language.number(counts[DispositionDecision::Undecided])});
}

TableBlock::Cell cellOf(const PaperLanguage &language, const QStringList &texts)
{
    TableBlock::Cell cell;
    for (const QString &text : texts) {
        cell += plain(text);
    }
    return cell.isEmpty() ? TableBlock::Cell{plain(language.text("value.notStated"))} : cell;
}

QList<TableBlock::Cell> fullRow(const PaperSources &sources, const PaperLanguage &language, const Recommendation &recommendation)
{
    const PaperStory story(sources, language, recommendation);
    TableBlock::Cell title{plain(recommendation.title.simplified())};
    if (!recommendation.reference.trimmed().isEmpty()) {
        title += plain(language.text("lookback.number", {language.recommendationNumber(recommendation)}));
    }
    QStringList answers{language.state(story.decision())};
    if (const QString reason = story.reason(); !reason.isEmpty()) {
        answers += language.text("story.reason", {reason});
    }
    for (const Consultation *consultation : sources.consultations(recommendation.id)) {
        if (consultation->result != ConsultationResult::Pending) {
            answers += story.consultation(*consultation);
            answers += story.answerDetails(*consultation);
        }
    }
    return {title, cellOf(language, answers), cellOf(language, story.progress()), cellOf(language, story.openPoints())};
}

QList<TableBlock::Cell> shortRow(const PaperSources &sources, const PaperLanguage &language, const Recommendation &recommendation)
{
    const PaperStory story(sources, language, recommendation);
    const Consultation *last = nullptr;
    for (const Consultation *consultation : sources.consultations(recommendation.id)) {
        if (consultation->result != ConsultationResult::Pending) {
            last = consultation;
        }
    }
    const QString stands = last ? language.text("story.result", {language.committee(*last), language.state(last->result)}) : language.state(story.decision());
    const auto &progress = sources.progress(recommendation.id);
    const QString percent =
        progress.empty() ? language.text("value.notStated") : language.text("lookback.percent", {language.number(progress.back()->percent)});
    return {{plain(recommendation.title.simplified())}, {plain(stands)}, {plain(percent)}};
}
}

QList<Block> lookbackBlocks(const PaperSources &sources, const PaperLanguage &language, const Conference &conference, LookbackDepth depth)
{
    const Conference *previous = sources.records().find<Conference>(conference.previous);
    if (!previous || sources.recommendations(previous->id).empty()) {
        return {};
    }
    const bool isFull = depth == LookbackDepth::Full;
    TableBlock table;
    if (isFull) {
        table.columns = {{language.text("lookback.title"), 24, false},
                         {language.text("lookback.answers"), 34, false},
                         {language.text("lookback.progress"), 24, false},
                         {language.text("lookback.open"), 18, false}};
    } else {
        table.columns = {{language.text("lookback.title"), 48, false},
                         {language.text("lookback.stand"), 34, false},
                         {language.text("lookback.progress"), 18, true}};
    }
    table.firstColumnIsHeader = true;
    for (const Recommendation *recommendation : sources.recommendations(previous->id)) {
        table.rows += isFull ? fullRow(sources, language, *recommendation) : shortRow(sources, language, *recommendation);
    }
    return {Paragraph{plain(countsOf(sources, language, *previous)), Paragraph::Body}, table};
}
