// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "paperstory.h"

#include "journey.h"
#include "recommendationfields.h"

DispositionDecision::Decision PaperStory::decision() const
{
    const Disposition *disposition = m_sources.disposition(m_recommendation.id);
    return disposition ? disposition->decision : DispositionDecision::Undecided;
}

QString PaperStory::selection() const
{
    const Disposition *disposition = m_sources.disposition(m_recommendation.id);
    const bool hasDate = disposition && disposition->on.isValid();
    const QString date = hasDate ? m_language.date(disposition->on) : QString();
    switch (decision()) {
    case DispositionDecision::Undecided:
        break;
    case DispositionDecision::Forwarded:
        return m_language.text(hasDate ? "story.forwardedOn" : "story.forwarded", {date});
    case DispositionDecision::NotForwarded:
        return m_language.text(hasDate ? "story.notForwardedOn" : "story.notForwarded", {date});
    case DispositionDecision::Deferred:
        return m_language.text(hasDate ? "story.deferredOn" : "story.deferred", {date});
    }
    return m_language.text("story.undecided");
}

QString PaperStory::reason() const
{
    const Disposition *disposition = m_sources.disposition(m_recommendation.id);
    return disposition ? disposition->reason.simplified() : QString();
}

QString PaperStory::consultation(const Consultation &consultation) const
{
    QString place = m_language.committee(consultation);
    for (const QString &part : {m_language.shortDate(consultation.date), m_language.agendaItem(consultation)}) {
        if (!part.isEmpty()) {
            place = m_language.text("passed.entry", {place, part});
        }
    }
    if (consultation.result == ConsultationResult::Pending) {
        return m_language.text(consultation.date.isValid() ? "story.pending" : "story.pendingWithoutDate", {place, m_language.state(consultation.role)});
    }
    const QString result = m_language.state(consultation.result);
    if (consultation.votesYes < 0 && consultation.votesNo < 0 && consultation.votesAbstained < 0) {
        return m_language.text("story.result", {place, result});
    }
    const auto votes = [this](int count) {
        return m_language.number(std::max(count, 0));
    };
    return m_language.text("story.resultWithVotes",
                           {place, result, votes(consultation.votesYes), votes(consultation.votesNo), votes(consultation.votesAbstained)});
}

QStringList PaperStory::answerDetails(const Consultation &consultation) const
{
    QStringList details;
    const QStringList passed = resolutionPoints(consultation.resolutionText);
    if (!passed.isEmpty()) {
        const bool decides = consultation.authoritative || consultation.role == ConsultationRole::Decision;
        details += m_language.text(decides ? "story.passed" : "story.advised", {passed.join(QLatin1Char(' '))});
    }
    const QString followUp = consultation.followUp.simplified();
    if (!followUp.isEmpty()) {
        details += m_language.text("story.followUp", {followUp});
    }
    return details;
}

QStringList PaperStory::answers() const
{
    QStringList found;
    for (const Consultation *consultation : m_sources.consultations(m_recommendation.id)) {
        if (consultation->result != ConsultationResult::Pending) {
            found += this->consultation(*consultation);
        }
    }
    return found;
}

QStringList PaperStory::progress() const
{
    QStringList found;
    for (const Progress *progress : m_sources.progress(m_recommendation.id)) {
        const QString percent = m_language.text("lookback.percent", {m_language.number(progress->percent)});
        const QString note = progress->note.simplified();
        found += m_language.text(note.isEmpty() ? "story.progress" : "story.progressWithNote", {m_language.shortDate(progress->date), percent, note});
    }
    return found;
}

QString PaperStory::implementation(int percent) const
{
    const QString what = percent < 0 ? m_language.text("story.open.start")
                                     : m_language.text("story.open.implementation", {m_language.text("lookback.percent", {m_language.number(percent)})});
    const QDate due = m_recommendation.dueDate;
    return due.isValid() ? m_language.text("story.open.due", {what, m_language.shortDate(due)}) : what;
}

QStringList PaperStory::openPoints() const
{
    const Journey journey = journeyOf(m_sources.records(), m_recommendation);
    if (!journey.isOpen()) {
        return {};
    }
    QStringList points;
    if (journey.decision == DispositionDecision::Undecided && journey.reached == Journey::Recommended) {
        points += m_language.text("story.open.selection");
    } else if (journey.decision == DispositionDecision::Deferred) {
        points += m_language.text("story.open.deferred");
    }
    const Consultation *adjourned = nullptr;
    for (const Consultation *consultation : m_sources.consultations(m_recommendation.id)) {
        if (consultation->result == ConsultationResult::Pending) {
            points += this->consultation(*consultation);
            adjourned = nullptr;
        } else if (consultation->result == ConsultationResult::Postponed || consultation->result == ConsultationResult::Referred) {
            adjourned = consultation;
        } else {
            adjourned = nullptr;
        }
    }
    if (adjourned) {
        points += m_language.text("story.open.again", {m_language.committee(*adjourned)});
    }
    if (journey.reached >= Journey::Decided) {
        points += implementation(journey.percent);
    }
    return points;
}

QDate PaperStory::latest() const
{
    QDate latest;
    const auto take = [&latest](QDate date) {
        latest = date.isValid() && (!latest.isValid() || date > latest) ? date : latest;
    };
    if (const Disposition *disposition = m_sources.disposition(m_recommendation.id)) {
        take(disposition->on);
    }
    for (const Consultation *consultation : m_sources.consultations(m_recommendation.id)) {
        if (consultation->result != ConsultationResult::Pending) {
            take(consultation->date);
        }
    }
    for (const Progress *progress : m_sources.progress(m_recommendation.id)) {
        take(progress->date);
    }
    return latest;
}
