// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "history.h"
#include "recordtypes.h"
#include "stepstanding.h"

#include <QtQml/qqmlregistration.h>

/** The domain's values and enums as QML sees them; the domain itself knows no QML. */

struct HistoryEntryForeign {
    Q_GADGET
    QML_FOREIGN(HistoryEntry)
    QML_VALUE_TYPE(historyEntry)
};

struct MunicipalityForeign {
    Q_GADGET
    QML_FOREIGN(Municipality)
    QML_VALUE_TYPE(municipality)
};

struct CommitteeForeign {
    Q_GADGET
    QML_FOREIGN(Committee)
    QML_VALUE_TYPE(committee)
};

struct GuidelineForeign {
    Q_GADGET
    QML_FOREIGN(Guideline)
    QML_VALUE_TYPE(guideline)
};

struct PlanningAreaForeign {
    Q_GADGET
    QML_FOREIGN(PlanningArea)
    QML_VALUE_TYPE(planningArea)
};

struct LifeStageForeign {
    Q_GADGET
    QML_FOREIGN(LifeStage)
    QML_VALUE_TYPE(lifeStage)
};

struct OrganisationForeign {
    Q_GADGET
    QML_FOREIGN(Organisation)
    QML_VALUE_TYPE(organisation)
};

struct ConferenceForeign {
    Q_GADGET
    QML_FOREIGN(Conference)
    QML_VALUE_TYPE(conference)
};

struct StepForeign {
    Q_GADGET
    QML_FOREIGN(Step)
    QML_VALUE_TYPE(step)
};

struct TopicAreaForeign {
    Q_GADGET
    QML_FOREIGN(TopicArea)
    QML_VALUE_TYPE(topicArea)
};

struct FocusGroupForeign {
    Q_GADGET
    QML_FOREIGN(FocusGroup)
    QML_VALUE_TYPE(focusGroup)
};

struct ParticipantForeign {
    Q_GADGET
    QML_FOREIGN(Participant)
    QML_VALUE_TYPE(participant)
};

struct ClusterForeign {
    Q_GADGET
    QML_FOREIGN(Cluster)
    QML_VALUE_TYPE(cluster)
};

struct ContributionForeign {
    Q_GADGET
    QML_FOREIGN(Contribution)
    QML_VALUE_TYPE(contribution)
};

struct LinkForeign {
    Q_GADGET
    QML_FOREIGN(Link)
    QML_VALUE_TYPE(link)
};

struct VoteForeign {
    Q_GADGET
    QML_FOREIGN(Vote)
    QML_VALUE_TYPE(vote)
};

struct RatingForeign {
    Q_GADGET
    QML_FOREIGN(Rating)
    QML_VALUE_TYPE(rating)
};

struct RecommendationForeign {
    Q_GADGET
    QML_FOREIGN(Recommendation)
    QML_VALUE_TYPE(recommendation)
};

struct DispositionForeign {
    Q_GADGET
    QML_FOREIGN(Disposition)
    QML_VALUE_TYPE(disposition)
};

struct ConsultationForeign {
    Q_GADGET
    QML_FOREIGN(Consultation)
    QML_VALUE_TYPE(consultation)
};

struct ProgressForeign {
    Q_GADGET
    QML_FOREIGN(Progress)
    QML_VALUE_TYPE(progress)
};

struct ConflictForeign {
    Q_GADGET
    QML_FOREIGN(Conflict)
    QML_VALUE_TYPE(conflict)
};

struct AgendaEntryForeign {
    Q_GADGET
    QML_FOREIGN(AgendaEntry)
    QML_VALUE_TYPE(agendaEntry)
};

struct GroupStepForeign {
    Q_GADGET
    QML_FOREIGN(GroupStep)
    QML_VALUE_TYPE(groupStep)
};

struct StepStandingForeign {
    Q_GADGET
    QML_FOREIGN(StepStanding)
    QML_VALUE_TYPE(stepStanding)
};

namespace RoleForeign
{
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(Role)
QML_NAMED_ELEMENT(Role)
}

namespace MunicipalityKindForeign
{
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(MunicipalityKind)
QML_NAMED_ELEMENT(MunicipalityKind)
}

namespace SettingForeign
{
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(Setting)
QML_NAMED_ELEMENT(Setting)
}

namespace OrganisationKindForeign
{
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(OrganisationKind)
QML_NAMED_ELEMENT(OrganisationKind)
}

namespace ConferencePhaseForeign
{
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(ConferencePhase)
QML_NAMED_ELEMENT(ConferencePhase)
}

namespace StepKindForeign
{
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(StepKind)
QML_NAMED_ELEMENT(StepKind)
}

namespace StepStateForeign
{
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(StepState)
QML_NAMED_ELEMENT(StepState)
}

namespace StepVisibilityForeign
{
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(StepVisibility)
QML_NAMED_ELEMENT(StepVisibility)
}

namespace StepPermissionForeign
{
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(StepPermission)
QML_NAMED_ELEMENT(StepPermission)
}

namespace ContributionVisibilityForeign
{
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(ContributionVisibility)
QML_NAMED_ELEMENT(ContributionVisibility)
}

namespace LinkKindForeign
{
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(LinkKind)
QML_NAMED_ELEMENT(LinkKind)
}

namespace RecommendationKindForeign
{
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(RecommendationKind)
QML_NAMED_ELEMENT(RecommendationKind)
}

namespace RecommendationStatusForeign
{
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(RecommendationStatus)
QML_NAMED_ELEMENT(RecommendationStatus)
}

namespace CostStatementForeign
{
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(CostStatement)
QML_NAMED_ELEMENT(CostStatement)
}

namespace DispositionDecisionForeign
{
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(DispositionDecision)
QML_NAMED_ELEMENT(DispositionDecision)
}

namespace ConsultationRoleForeign
{
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(ConsultationRole)
QML_NAMED_ELEMENT(ConsultationRole)
}

namespace ConsultationResultForeign
{
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(ConsultationResult)
QML_NAMED_ELEMENT(ConsultationResult)
}

namespace HistoryKindForeign
{
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(HistoryKind)
QML_NAMED_ELEMENT(HistoryKind)
}

namespace RecordTypeForeign
{
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(RecordType)
QML_NAMED_ELEMENT(RecordType)
}
