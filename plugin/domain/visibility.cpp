// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "visibility.h"

#include "stepstanding.h"

bool seesWholeStep(const Step &step, const Viewer &viewer)
{
    return viewer.role == Role::Moderator || viewer.role == Role::Administrator || step.state == StepState::Revealed
        || step.visibility == StepVisibility::Open;
}

bool maySee(const Records &records, const Contribution &contribution, const Viewer &viewer)
{
    if (contribution.visibility == ContributionVisibility::Withheld) {
        return viewer.role == Role::Moderator;
    }
    const Step *step = records.find<Step>(contribution.step);
    return !step || seesWholeStep(*step, viewer) || (viewer.role == Role::Member && !viewer.group.isEmpty() && contribution.group == viewer.group)
        || standingOf(records, step->id, contribution.group).state == StepState::Revealed;
}
