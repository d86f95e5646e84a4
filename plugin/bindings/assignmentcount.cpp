// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "assignmentplan.h"

#include "i18n.h"

void AssignmentPlan::count()
{
    m_timer.stop();
    const Records records = held(true);
    m_counted = m_workspace ? countedAssignment(records, m_workspace->conference()) : Assignment();
    countSeats(records);
    countGroups(records);
    Q_EMIT changed();
}

void AssignmentPlan::countSeats(const Records &records)
{
    m_seatRows.clear();
    m_moves = 0;
    m_pinned = 0;
    m_hasNames = false;
    QHash<QString, QString> names;
    if (m_workspace && (m_workspace->role() == Role::Moderator || m_workspace->role() == Role::Administrator)) {
        for (const auto &[id, person] : m_workspace->records().all<Person>()) {
            names.insert(person.participant, person.name);
        }
    }
    for (const AssignedSeat &seat : m_counted.seats) {
        const Participant &participant = *records.find<Participant>(seat.participant);
        const auto *stored = m_workspace->records().find<Participant>(seat.participant);
        SeatRow row;
        row.id = seat.participant;
        row.pseudonym = participant.pseudonym;
        row.name = names.value(seat.participant);
        row.kind = participant.organisationKind;
        row.setting = participant.setting;
        for (const QString &wish : participant.wishes) {
            const auto *area = records.find<TopicArea>(wish);
            if (area && !row.wishes.contains(area->name)) {
                row.wishes += area->name;
            }
        }
        row.group = seat.group;
        row.wish = seat.wish;
        row.wishing = seat.wished;
        row.pinned = isPinned(seat.participant);
        row.moved = m_proposal && stored && stored->group != seat.group;
        const auto *before = row.moved ? records.find<FocusGroup>(stored->group) : nullptr;
        row.before = before ? before->name : QString();
        row.reason = seat.group.isEmpty() ? m_reasons.value(seat.participant) : QString();
        m_moves += row.moved;
        m_pinned += row.pinned;
        m_hasNames = m_hasNames || !row.name.isEmpty();
        m_seatRows += row;
    }
    std::sort(m_seatRows.begin(), m_seatRows.end(), [](const SeatRow &a, const SeatRow &b) {
        const int order = QString::localeAwareCompare(a.pseudonym, b.pseudonym);
        return order != 0 ? order < 0 : a.id < b.id;
    });
}

void AssignmentPlan::countGroups(const Records &records)
{
    m_groupRows.clear();
    m_seats = 0;
    bool unlimited = m_counted.groups.empty();
    for (const AssignedGroup &counted : m_counted.groups) {
        const FocusGroup &group = *records.find<FocusGroup>(counted.group);
        SeatGroupRow row;
        row.id = group.id;
        row.name = group.name;
        if (const auto *area = records.find<TopicArea>(group.topicArea)) {
            row.areaColour = area->colour;
            row.areaIcon = area->icon;
        }
        row.size = counted.size;
        row.capacity = counted.capacity;
        row.kinds = counted.kinds;
        row.urban = counted.urban;
        row.rural = counted.rural;
        for (const SeatRow &seat : std::as_const(m_seatRows)) {
            if (seat.group == group.id) {
                row.firstWishes += seat.wish == 1;
                row.laterWishes += seat.wish > 1;
                row.noWishes += seat.wishing && seat.wish == 0;
            }
        }
        m_seats += counted.capacity;
        unlimited = unlimited || counted.capacity == 0;
        m_groupRows += row;
    }
    if (unlimited) {
        m_seats = 0;
    }
}

bool AssignmentPlan::isProposing() const
{
    return m_proposal.has_value();
}

int AssignmentPlan::people() const
{
    return int(m_seatRows.size());
}

int AssignmentPlan::groups() const
{
    return int(m_groupRows.size());
}

int AssignmentPlan::seats() const
{
    return m_seats;
}

int AssignmentPlan::unplaced() const
{
    return int(m_counted.unplaced.size());
}

int AssignmentPlan::pinned() const
{
    return m_pinned;
}

int AssignmentPlan::moves() const
{
    return m_moves;
}

QList<int> AssignmentPlan::wishesMet() const
{
    return m_counted.wishesMet;
}

int AssignmentPlan::wishesMissed() const
{
    return m_counted.wishesMissed;
}

int AssignmentPlan::withoutWish() const
{
    return m_counted.withoutWish;
}

double AssignmentPlan::kindMixture() const
{
    return m_counted.kindMixture;
}

double AssignmentPlan::kindMixtureOfRoom() const
{
    return m_counted.kindMixtureOfRoom;
}

double AssignmentPlan::settingMixture() const
{
    return m_counted.settingMixture;
}

double AssignmentPlan::settingMixtureOfRoom() const
{
    return m_counted.settingMixtureOfRoom;
}

QStringList AssignmentPlan::notes() const
{
    QStringList notes;
    for (const Error &note : m_counted.notes) {
        notes += translated(note);
    }
    return notes;
}

bool AssignmentPlan::hasNames() const
{
    return m_hasNames;
}

bool AssignmentPlan::canUndoMove() const
{
    return !m_handMoves.isEmpty();
}

const QList<SeatRow> &AssignmentPlan::seatRows() const
{
    return m_seatRows;
}

const QList<SeatGroupRow> &AssignmentPlan::groupRows() const
{
    return m_groupRows;
}
