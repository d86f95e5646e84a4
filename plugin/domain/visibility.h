// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "records.h"

/** Betrachter: for whom something is shown. */
struct Viewer {
    Role::Role role = Role::Observer;
    /** Id of the focus group a member belongs to, or empty. */
    QString group;

    bool operator==(const Viewer &) const = default;
};

/** True where the viewer may see every statement of the step now, whoever wrote it (rule 3). */
[[nodiscard]] bool seesWholeStep(const Step &step, const Viewer &viewer);
/** True where the viewer may see this statement now: not withheld, and open, of the own group, or revealed for all or for the group that wrote it. */
[[nodiscard]] bool maySee(const Records &records, const Contribution &contribution, const Viewer &viewer);
