// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "history.h"

namespace
{
QDate dayOf(const Change &change)
{
    return change.at.toLocalTime().date();
}

QList<Change> linesOf(const QList<Change> &log, const QString &record)
{
    QList<Change> lines;
    for (const Change &change : log) {
        if (change.recordId == record) {
            lines += change;
        }
    }
    return lines;
}

bool names(const Change &change, const char *field)
{
    return change.fields.contains(QLatin1String(field));
}

template<class T>
void applyTo(T &state, const Change &change)
{
    (void)Codec::fromJson(recordInfo(recordTypeOf<T>()), change.fields, &state);
}

/** A result after which the same committee comes back to the paper on another day. */
bool isProvisional(ConsultationResult::Result result)
{
    return result == ConsultationResult::Postponed || result == ConsultationResult::Referred;
}

void addStatus(const QList<Change> &lines, QList<HistoryEntry> &history)
{
    QList<HistoryEntry> steps;
    Recommendation state;
    for (const Change &change : lines) {
        const auto before = state.status;
        applyTo(state, change);
        if (!names(change, "status") || state.status == before) {
            continue;
        }
        HistoryEntry entry;
        entry.kind = HistoryKind::Status;
        entry.status = state.status;
        // Whatever comes with its status was brought in from elsewhere, and nobody knows since when it has it.
        if (change.kind == ChangeKind::Update) {
            entry.on = dayOf(change);
            entry.actor = change.actor;
        }
        if (!steps.isEmpty() && steps.constLast().on == entry.on) {
            steps.removeLast();
        }
        const auto shown = steps.isEmpty() ? RecommendationStatus::Draft : steps.constLast().status;
        if (entry.status != shown) {
            steps += entry;
        }
    }
    history += steps;
}

HistoryEntry selectionOf(const Disposition &disposition, const Change *change)
{
    HistoryEntry entry;
    entry.kind = HistoryKind::Selected;
    entry.on = disposition.on.isValid() || !change ? disposition.on : dayOf(*change);
    entry.decision = disposition.decision;
    entry.reason = disposition.reason;
    entry.actor = change ? change->actor : QString();
    return entry;
}

void addSelection(const Disposition &now, const QList<Change> &lines, QList<HistoryEntry> &history)
{
    QList<HistoryEntry> steps;
    Disposition state;
    for (const Change &change : lines) {
        const auto before = state.decision;
        applyTo(state, change);
        const HistoryEntry entry = selectionOf(state, &change);
        if (!steps.isEmpty() && (steps.constLast().on == entry.on || state.decision == before)) {
            steps.removeLast();
        }
        const auto shown = steps.isEmpty() ? DispositionDecision::Undecided : steps.constLast().decision;
        if (entry.decision != shown) {
            steps += entry;
        }
    }
    if (lines.isEmpty() && now.decision != DispositionDecision::Undecided) {
        steps += selectionOf(now, nullptr);
    }
    history += steps;
}

HistoryEntry adviceOf(const Records &records, const Consultation &consultation, const Change *change)
{
    const auto *committee = records.find<Committee>(consultation.committee);
    HistoryEntry entry;
    entry.kind = consultation.result == ConsultationResult::Pending ? HistoryKind::Outstanding : HistoryKind::Advised;
    entry.on = consultation.date.isValid() || !change ? consultation.date : dayOf(*change);
    entry.consultation = consultation.id;
    entry.committeeName = committee ? committee->name : QString();
    entry.agendaItem = consultation.agendaItem;
    entry.role = consultation.role;
    entry.result = consultation.result;
    entry.votesYes = consultation.votesYes;
    entry.votesNo = consultation.votesNo;
    entry.votesAbstained = consultation.votesAbstained;
    entry.resolutionText = consultation.resolutionText;
    entry.followUp = consultation.followUp;
    entry.actor = change ? change->actor : QString();
    return entry;
}

void addAdvice(const Records &records, const Consultation &now, const QList<Change> &lines, QList<HistoryEntry> &history)
{
    QList<HistoryEntry> steps;
    Consultation state;
    state.id = now.id;
    for (const Change &change : lines) {
        const Consultation before = state;
        applyTo(state, change);
        const bool putOff = isProvisional(before.result);
        if (state.result != before.result) {
            const HistoryEntry entry = adviceOf(records, state, &change);
            if (!steps.isEmpty() && (!putOff || steps.constLast().on == entry.on)) {
                steps.removeLast();
            }
            if (state.result != ConsultationResult::Pending) {
                steps += entry;
            }
            continue;
        }
        // A paper put off gets its next meeting's day before that meeting has come to anything.
        const bool wasUndated = !before.date.isValid();
        const bool isSameMeeting = wasUndated || (!steps.isEmpty() && steps.constLast().on == before.date && (!putOff || state.date == before.date));
        if (!steps.isEmpty() && isSameMeeting) {
            const QString actor = steps.constLast().actor;
            steps.last() = adviceOf(records, state, &change);
            steps.last().actor = actor;
        }
    }
    if (lines.isEmpty() && now.result != ConsultationResult::Pending) {
        steps += adviceOf(records, now, nullptr);
    }
    history += steps;
}

int rankOf(const HistoryEntry &entry)
{
    return entry.kind == HistoryKind::Outstanding ? 2 : entry.kind == HistoryKind::Drafted ? 0 : 1;
}

bool comesBefore(const HistoryEntry &a, const HistoryEntry &b)
{
    if (rankOf(a) != rankOf(b)) {
        return rankOf(a) < rankOf(b);
    }
    if (a.on != b.on) {
        return a.on.isValid() && (!b.on.isValid() || a.on < b.on);
    }
    return a.kind < b.kind;
}
}

QStringList historySources(const Records &records, const QString &recommendation)
{
    QStringList ids{recommendation};
    for (const auto &[id, disposition] : records.all<Disposition>()) {
        if (disposition.recommendation == recommendation) {
            ids += id;
        }
    }
    for (const auto &[id, consultation] : records.all<Consultation>()) {
        if (consultation.recommendation == recommendation) {
            ids += id;
        }
    }
    return ids;
}

QList<HistoryEntry> historyOf(const Records &records, const QString &recommendation, const QList<Change> &log)
{
    const auto *record = records.find<Recommendation>(recommendation);
    if (!record) {
        return {};
    }
    QList<HistoryEntry> history;
    const QList<Change> own = linesOf(log, recommendation);
    HistoryEntry drafted;
    if (!own.isEmpty()) {
        drafted.on = dayOf(own.constFirst());
        drafted.actor = own.constFirst().actor;
    }
    history += drafted;
    addStatus(own, history);
    if (own.isEmpty() && record->status != RecommendationStatus::Draft) {
        HistoryEntry status;
        status.kind = HistoryKind::Status;
        status.status = record->status;
        history += status;
    }
    for (const auto &[id, disposition] : records.all<Disposition>()) {
        if (disposition.recommendation == recommendation) {
            addSelection(disposition, linesOf(log, id), history);
        }
    }
    const auto consultations = records.select<Consultation>([&recommendation](const Consultation &line) {
        return line.recommendation == recommendation;
    });
    for (const Consultation *consultation : consultations) {
        addAdvice(records, *consultation, linesOf(log, consultation->id), history);
        if (consultation->result == ConsultationResult::Pending || isProvisional(consultation->result)) {
            HistoryEntry outstanding = adviceOf(records, *consultation, nullptr);
            outstanding.kind = HistoryKind::Outstanding;
            const bool isSameMeeting = !history.isEmpty() && history.constLast().consultation == consultation->id && history.constLast().on == outstanding.on;
            if (!isSameMeeting) {
                history += outstanding;
            }
        }
    }
    const auto notes = records.select<Progress>([&recommendation](const Progress &progress) {
        return progress.recommendation == recommendation;
    });
    for (const Progress *progress : notes) {
        HistoryEntry entry;
        entry.kind = HistoryKind::Progress;
        entry.on = progress->date;
        entry.percent = progress->percent;
        entry.note = progress->note;
        entry.actor = progress->by;
        history += entry;
    }
    // What happened before it came here was drafted elsewhere.
    const bool isOlder = std::any_of(history.cbegin() + 1, history.cend(), [&history](const HistoryEntry &entry) {
        return entry.kind != HistoryKind::Outstanding && entry.on.isValid() && entry.on < history.constFirst().on;
    });
    if (isOlder) {
        history.first().on = {};
        history.first().actor.clear();
    }
    std::stable_sort(history.begin(), history.end(), comesBefore);
    return history;
}
