// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "completeness.h"

QStringList missingIn(const Records &records, const Recommendation &recommendation)
{
    QStringList missing;
    const auto need = [&missing](bool there, const char *field) {
        if (!there) {
            missing += QString::fromLatin1(field);
        }
    };
    const auto &consultations = records.all<Consultation>();
    const bool hasCommittee = std::any_of(consultations.begin(), consultations.end(), [&recommendation](const auto &entry) {
        return entry.second.recommendation == recommendation.id && !entry.second.committee.isEmpty();
    });
    // An amount of nothing is no statement of cost; "none" is.
    const bool hasCost = recommendation.cost == CostStatement::None || (recommendation.cost != CostStatement::NotStated && recommendation.costAmount > 0);
    need(!recommendation.resolutionText.trimmed().isEmpty(), "resolutionText");
    need(!recommendation.leadOrganisation.isEmpty(), "leadOrganisation");
    need(hasCost, "cost");
    need(recommendation.dueDate.isValid(), "dueDate");
    need(!recommendation.measureOfSuccess.trimmed().isEmpty(), "measureOfSuccess");
    need(!recommendation.guidelines.isEmpty(), "guidelines");
    need(!recommendation.legalSpheres.isEmpty(), "legalSpheres");
    need(hasCommittee, "committee");
    return missing;
}
