// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "records.h"

/** Stand: state and clock of a step, for all or for one group. */
struct StepStanding {
    Q_GADGET
    Q_PROPERTY(StepState::State state MEMBER state FINAL)
    /** As in Step. */
    Q_PROPERTY(QDateTime openedAt MEMBER openedAt FINAL)
    Q_PROPERTY(int elapsedSeconds MEMBER elapsedSeconds FINAL)
    /** True: the group goes its own way here. */
    Q_PROPERTY(bool own MEMBER isOwn FINAL)

public:
    StepState::State state = StepState::Planned;
    QDateTime openedAt;
    int elapsedSeconds = 0;
    bool isOwn = false;
    bool operator==(const StepStanding &) const = default;
};

/** Id of the record that keeps what `group` does differently in `step`. */
[[nodiscard]] QString groupStepId(const QString &step, const QString &group);
/** Where a group stands in a step; an empty group stands where all do. Planned where there is no such step. */
[[nodiscard]] StepStanding standingOf(const Records &records, const QString &step, const QString &group);
/**
 * Id of the step a group works on: one that is open, before one that is paused, its own way before everybody's; else the
 * last one that has begun; else the first. Empty where the conference has no steps. An empty group: everybody's.
 */
[[nodiscard]] QString currentStepOf(const Records &records, const QString &conference, const QString &group);
