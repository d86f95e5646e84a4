// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "agenda.h"

namespace
{
void giveTimes(std::vector<AgendaItem> &items, QDateTime at)
{
    if (!at.isValid()) {
        return;
    }
    for (AgendaItem &item : items) {
        item.startsAt = at;
        at = at.addSecs(qint64(item.minutes) * 60);
        item.endsAt = at;
    }
}

/** How far an item is; nothing where it has not begun. */
struct Advance {
    /** Running, standing, over. */
    int urgency = 0;
    qint64 elapsedSeconds = 0;
};

std::optional<Advance> advanceOf(const AgendaItem &item, const Records &records, const QDateTime &now)
{
    const auto since = [&now](const QDateTime &moment) {
        return moment.isValid() ? std::max<qint64>(0, moment.secsTo(now)) : 0;
    };
    if (const AgendaEntry *entry = records.find<AgendaEntry>(item.entry)) {
        return entry->startedAt.isValid() ? std::optional(Advance{entry->endedAt.isValid() ? 0 : 3, since(entry->startedAt)}) : std::nullopt;
    }
    const Step *step = records.find<Step>(item.step);
    if (!step || step->state == StepState::Planned) {
        return std::nullopt;
    }
    const int urgency = step->state == StepState::Open ? (step->openedAt.isValid() ? 3 : 2) : step->state == StepState::Paused ? 1 : 0;
    return Advance{urgency, step->elapsedSeconds + since(step->openedAt)};
}
}

Agenda agendaOf(const Records &records, const QString &conference)
{
    const auto ofConference = [&conference](const auto &record) {
        return record.conference == conference;
    };
    const auto entries = records.select<AgendaEntry>(ofConference);
    const auto steps = records.select<Step>(ofConference);
    Agenda agenda;
    const auto addEntries = [&](auto belongs) {
        for (const AgendaEntry *entry : entries) {
            if (belongs(*entry)) {
                agenda.items.push_back({{}, entry->id, entry->title, std::max(0, entry->minutes), {}, {}});
            }
        }
    };
    for (const Step *step : steps) {
        addEntries([step](const AgendaEntry &entry) {
            return entry.before == step->id;
        });
        agenda.items.push_back({step->id, {}, step->question, std::max(0, step->minutes), {}, {}});
    }
    addEntries([&steps](const AgendaEntry &entry) {
        return std::none_of(steps.begin(), steps.end(), [&entry](const Step *step) {
            return step->id == entry.before;
        });
    });
    const Conference *record = records.find<Conference>(conference);
    agenda.startsAt = record ? record->startsAt : QDateTime();
    giveTimes(agenda.items, agenda.startsAt);
    agenda.endsAt = agenda.items.empty() ? agenda.startsAt : agenda.items.back().endsAt;
    return agenda;
}

AgendaOutlook outlookOf(const Agenda &agenda, const Records &records, const QDateTime &now)
{
    AgendaOutlook outlook;
    int urgency = 0;
    for (std::size_t i = 0; i < agenda.items.size(); ++i) {
        const auto advance = advanceOf(agenda.items[i], records, now);
        if (!advance) {
            continue;
        }
        outlook.next = int(i) + 1;
        if (advance->urgency > 0 && advance->urgency >= urgency) {
            urgency = advance->urgency;
            outlook.current = int(i);
            outlook.secondsLeft = int(qint64(agenda.items[i].minutes) * 60 - advance->elapsedSeconds);
        }
    }
    if (!agenda.startsAt.isValid()) {
        outlook.ahead.assign(agenda.items.begin() + outlook.next, agenda.items.end());
        return outlook;
    }
    if (outlook.current >= 0) {
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
        const int minutes = shortening.minutes.value(qsizetype(i), agenda.items[i].minutes);
        const auto give = [&](RecordType::Type type, const auto *record) {
            if (record && record->minutes != minutes) {
                changes += Change::update(type, record->id, record->revision, {{QStringLiteral("minutes"), minutes}}, actor);
            }
        };
        give(RecordType::Step, records.find<Step>(agenda.items[i].step));
        give(RecordType::AgendaEntry, records.find<AgendaEntry>(agenda.items[i].entry));
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
