// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "agenda.h"

namespace
{
AgendaItem itemOf(const Step &step)
{
    return {step.id, step.question, std::max(0, step.minutes), {}, {}};
}

void giveTimes(std::vector<AgendaItem> &items, QDateTime at)
{
    for (AgendaItem &item : items) {
        item.startsAt = at;
        at = at.addSecs(qint64(item.minutes) * 60);
        item.endsAt = at;
    }
}

std::vector<AgendaItem> itemsOf(const std::vector<const Step *> &steps, const Template *method)
{
    std::vector<AgendaItem> items;
    std::vector<bool> placed(steps.size());
    // Behind this place stand the steps that the template does not know.
    std::size_t behind = 0;
    for (const TemplateAgendaEntry &entry : method ? method->agenda : QList<TemplateAgendaEntry>()) {
        if (entry.step <= 0) {
            items.push_back({{}, entry.title, std::max(0, entry.minutes), {}, {}});
        } else if (const auto place = std::size_t(entry.step - 1); place < steps.size() && !placed[place]) {
            placed[place] = true;
            items.push_back(itemOf(*steps[place]));
            behind = items.size();
        }
    }
    std::vector<AgendaItem> further;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (!placed[i]) {
            further.push_back(itemOf(*steps[i]));
        }
    }
    items.insert(items.begin() + std::ptrdiff_t(behind), further.begin(), further.end());
    return items;
}

/** Open before paused, running before standing; of equals the last. */
int urgencyOf(const Step &step)
{
    return step.state == StepState::Open ? (step.openedAt.isValid() ? 3 : 2) : step.state == StepState::Paused ? 1 : 0;
}
}

Agenda agendaOf(const Records &records, const QString &conference, const QList<Template> &methods, const QDateTime &startsAt)
{
    const Conference *record = records.find<Conference>(conference);
    const auto steps = records.select<Step>([&conference](const Step &step) {
        return step.conference == conference;
    });
    const Template *method = nullptr;
    for (const Template &candidate : methods) {
        if (record && candidate.id == record->templateId) {
            method = &candidate;
        }
    }
    Agenda agenda;
    agenda.items = itemsOf(steps, method);
    giveTimes(agenda.items, startsAt);
    agenda.startsAt = startsAt;
    agenda.endsAt = agenda.items.empty() ? startsAt : agenda.items.back().endsAt;
    return agenda;
}

AgendaOutlook outlookOf(const Agenda &agenda, const Records &records, const QDateTime &now)
{
    AgendaOutlook outlook;
    int urgency = 0;
    for (std::size_t i = 0; i < agenda.items.size(); ++i) {
        const Step *step = records.find<Step>(agenda.items[i].step);
        if (!step) {
            continue;
        }
        if (urgencyOf(*step) > 0 && urgencyOf(*step) >= urgency) {
            urgency = urgencyOf(*step);
            outlook.current = int(i);
        }
        if (step->state != StepState::Planned) {
            outlook.next = int(i) + 1;
        }
    }
    if (outlook.current >= 0) {
        const AgendaItem &item = agenda.items[std::size_t(outlook.current)];
        const Step &step = *records.find<Step>(item.step);
        const qint64 running = step.openedAt.isValid() ? std::max<qint64>(0, step.openedAt.secsTo(now)) : 0;
        outlook.secondsLeft = int(qint64(item.minutes) * 60 - step.elapsedSeconds - running);
        // Who goes back to a step goes on behind the last one that has begun.
        const QDateTime due = agenda.items[std::size_t(outlook.next - 1)].endsAt;
        outlook.lateSeconds = int(due.secsTo(now.addSecs(std::max(0, outlook.secondsLeft))));
    } else {
        const auto waiting = std::find_if(agenda.items.begin() + outlook.next, agenda.items.end(), [](const AgendaItem &item) {
            return !item.step.isEmpty();
        });
        const QDateTime due = waiting == agenda.items.end() ? agenda.endsAt : waiting->startsAt;
        outlook.lateSeconds = int(std::max<qint64>(0, due.secsTo(now)));
    }
    outlook.ahead.assign(agenda.items.begin() + outlook.next, agenda.items.end());
    for (AgendaItem &item : outlook.ahead) {
        item.startsAt = item.startsAt.addSecs(outlook.lateSeconds);
        item.endsAt = item.endsAt.addSecs(outlook.lateSeconds);
    }
    outlook.endsAt = agenda.endsAt.addSecs(outlook.lateSeconds);
    return outlook;
}

AgendaShortening shortenedAgenda(const Agenda &agenda, const AgendaOutlook &outlook, int leastMinutes, const QSet<int> &fixed)
{
    AgendaShortening shortening;
    qint64 total = 0;
    for (std::size_t i = 0; i < agenda.items.size(); ++i) {
        shortening.minutes += agenda.items[i].minutes;
        total += int(i) >= outlook.next && !fixed.contains(int(i)) ? agenda.items[i].minutes : 0;
    }
    const int late = (std::max(0, outlook.lateSeconds) + 59) / 60;
    shortening.minutesMissing = late;
    // Minute by minute from whatever is furthest from its share of what has been cut.
    for (int cut = 1; cut <= late; ++cut) {
        qsizetype longest = -1;
        qint64 furthest = 0;
        for (qsizetype i = outlook.next; i < shortening.minutes.size(); ++i) {
            const int minutes = agenda.items[std::size_t(i)].minutes;
            const qint64 distance = qint64(minutes) * cut - total * (minutes - shortening.minutes.at(i));
            if (!fixed.contains(int(i)) && shortening.minutes.at(i) > std::max(0, leastMinutes) && (longest < 0 || distance > furthest)) {
                longest = i;
                furthest = distance;
            }
        }
        if (longest < 0) {
            break;
        }
        --shortening.minutes[longest];
        --shortening.minutesMissing;
    }
    shortening.endsAt = outlook.endsAt.addSecs(-qint64(late - shortening.minutesMissing) * 60);
    return shortening;
}

QList<Change> shorteningChanges(const Agenda &agenda, const AgendaShortening &shortening, const Records &records, const QString &actor)
{
    QList<Change> changes;
    for (std::size_t i = 0; i < agenda.items.size(); ++i) {
        const Step *step = records.find<Step>(agenda.items[i].step);
        const int minutes = shortening.minutes.value(qsizetype(i), agenda.items[i].minutes);
        if (step && step->minutes != minutes) {
            changes += Change::update(RecordType::Step, step->id, step->revision, {{QStringLiteral("minutes"), minutes}}, actor);
        }
    }
    return changes;
}

std::vector<GroupDeadline> deadlinesOf(const Records &records, const QString &conference, const QDate &today)
{
    std::vector<GroupDeadline> deadlines;
    for (const FocusGroup *group : records.select<FocusGroup>([&conference](const FocusGroup &candidate) {
             return candidate.conference == conference && candidate.deadline.isValid();
         })) {
        deadlines.push_back({group->id, group->deadline, int(today.daysTo(group->deadline))});
    }
    std::stable_sort(deadlines.begin(), deadlines.end(), [](const GroupDeadline &a, const GroupDeadline &b) {
        return a.deadline < b.deadline;
    });
    return deadlines;
}
