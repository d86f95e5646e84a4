// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "stepstanding.h"

namespace
{
/** Asked for every card on every screen: the few records that are there are looked through before an id is made. */
const GroupStep *ownStandingOf(const Records &records, const QString &step, const QString &group)
{
    for (const auto &[id, own] : records.all<GroupStep>()) {
        if (own.step == step && own.group == group && id == groupStepId(step, group)) {
            return &own;
        }
    }
    return nullptr;
}
}

QString groupStepId(const QString &step, const QString &group)
{
    return Uuid::derived(step, group);
}

StepStanding standingOf(const Records &records, const QString &step, const QString &group)
{
    if (const GroupStep *own = group.isEmpty() ? nullptr : ownStandingOf(records, step, group)) {
        return {own->state, own->openedAt, own->elapsedSeconds, true};
    }
    const Step *record = records.find<Step>(step);
    return record ? StepStanding{record->state, record->openedAt, record->elapsedSeconds, false} : StepStanding{};
}

QString currentStepOf(const Records &records, const QString &conference, const QString &group)
{
    const auto steps = records.select<Step>([&conference](const Step &step) {
        return step.conference == conference;
    });
    QString found;
    int best = -1;
    for (const Step *step : steps) {
        const StepStanding standing = standingOf(records, step->id, group);
        const bool isAtWork = standing.state == StepState::Open || standing.state == StepState::Paused;
        const int urgency = isAtWork ? 2 + (standing.isOwn ? 2 : 0) + (standing.state == StepState::Open ? 4 : 0) : standing.state == StepState::Planned ? 0 : 1;
        // Of those that have only begun the last counts, of all others the first.
        if (urgency > best || (urgency == 1 && best == 1)) {
            best = urgency;
            found = step->id;
        }
    }
    return found;
}
