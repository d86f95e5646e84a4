// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "oparlwords.h"

QString oparlWord(MunicipalityKind::Kind kind)
{
    switch (kind) {
    case MunicipalityKind::District:
        return QStringLiteral("Landkreis");
    case MunicipalityKind::IndependentCity:
        return QStringLiteral("Kreisfreie Stadt");
    case MunicipalityKind::Town:
        return QStringLiteral("Kreisangehörige Gemeinde");
    }
    return {};
}

QString oparlWord(OrganisationKind::Kind kind)
{
    switch (kind) {
    case OrganisationKind::Office:
        return QStringLiteral("Verwaltungsbereich");
    case OrganisationKind::JobCentre:
    case OrganisationKind::EmploymentAgency:
    case OrganisationKind::WelfareOrganisation:
    case OrganisationKind::School:
    case OrganisationKind::DayCare:
    case OrganisationKind::Chamber:
    case OrganisationKind::HealthCare:
    case OrganisationKind::Foundation:
        return QStringLiteral("Institution");
    case OrganisationKind::Other:
    case OrganisationKind::Club:
    case OrganisationKind::Business:
    case OrganisationKind::Newcomers:
    case OrganisationKind::Volunteers:
        return QStringLiteral("Sonstiges");
    }
    return {};
}

QString oparlWord(RecommendationKind::Kind kind)
{
    switch (kind) {
    case RecommendationKind::Recommendation:
        return QStringLiteral("Beschlussvorlage");
    case RecommendationKind::Demand:
        return QStringLiteral("Antrag");
    }
    return {};
}

QString oparlWord(ConsultationRole::Role role)
{
    switch (role) {
    case ConsultationRole::Hearing:
        return QStringLiteral("Anhörung");
    case ConsultationRole::Information:
        return QStringLiteral("Kenntnisnahme");
    case ConsultationRole::PreliminaryAdvice:
        return QStringLiteral("Vorberatung");
    case ConsultationRole::Advice:
        return QStringLiteral("Empfehlung");
    case ConsultationRole::Decision:
        return QStringLiteral("Entscheidung");
    }
    return {};
}

QString oparlWord(ConsultationResult::Result result)
{
    switch (result) {
    case ConsultationResult::Pending:
        return {};
    case ConsultationResult::Agreed:
        return QStringLiteral("Unverändert beschlossen");
    case ConsultationResult::AgreedAmended:
        return QStringLiteral("Geändert beschlossen");
    case ConsultationResult::Rejected:
        return QStringLiteral("Abgelehnt");
    case ConsultationResult::Noted:
        return QStringLiteral("Zur Kenntnis genommen");
    case ConsultationResult::Postponed:
        return QStringLiteral("Vertagt");
    case ConsultationResult::Referred:
        return QStringLiteral("Verwiesen");
    case ConsultationResult::Withdrawn:
        return QStringLiteral("Zurückgezogen");
    }
    return {};
}
