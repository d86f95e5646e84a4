// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "participation.h"

#include <map>

Participation participationOf(const Records &records, const QString &conference, int threshold)
{
    std::map<OrganisationKind::Kind, int> counts;
    Participation found;
    for (const auto &[id, participant] : records.all<Participant>()) {
        if (participant.conference == conference) {
            ++counts[participant.organisationKind];
            ++found.total;
        }
    }
    if (found.total > 0 && found.total < threshold) {
        found.total = -1;
        return found;
    }
    for (const auto &[kind, count] : counts) {
        if (count < threshold) {
            found.others += count;
        } else {
            found.named += {kind, count};
        }
    }
    std::stable_sort(found.named.begin(), found.named.end(), [](const auto &a, const auto &b) {
        return a.count > b.count;
    });
    // A remainder below the threshold is a figure below the threshold: the smallest named kind joins it.
    while (found.others > 0 && found.others < threshold && !found.named.isEmpty()) {
        found.others += found.named.takeLast().count;
    }
    return found;
}
