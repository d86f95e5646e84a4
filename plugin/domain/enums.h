// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QFlags>
#include <QObject>

/**
 * Every state of the field is an enum of its own namespace. In SQL it is stored as its number, in JSON as its
 * name; numbers are therefore never reused or reordered.
 */

/** Rolle: who sits in front of the screen. Decides which pages a host offers. */
namespace Role
{
Q_NAMESPACE
enum Role {
    Moderator = 0, ///< plans the conference, opens and closes steps, runs the plenary
    Member = 1, ///< enters statements at a table, on a phone or from a paper card
    Administrator = 2, ///< selects, writes draft resolutions, exports, records decisions
    Observer = 3, ///< sees what is revealed, changes nothing (guest, beamer)
};
Q_ENUM_NS(Role)
}

/** Art der Kommune. */
namespace MunicipalityKind
{
Q_NAMESPACE
enum Kind {
    District = 0, ///< Landkreis, Kreis
    IndependentCity = 1, ///< kreisfreie Stadt
    Town = 2, ///< kreisangehörige Stadt oder Gemeinde
};
Q_ENUM_NS(Kind)
}

/** Raumtyp: whether somebody comes from town or country; groups are mixed by it. */
namespace Setting
{
Q_NAMESPACE
enum Setting {
    NotStated = 0,
    Urban = 1,
    Rural = 2,
    Mixed = 3,
};
Q_ENUM_NS(Setting)
}

/** Art der Organisation: reports say who took part by kind, never by name. */
namespace OrganisationKind
{
Q_NAMESPACE
enum Kind {
    Other = 0,
    Office = 1, ///< Amt, Fachdienst, Verwaltung
    JobCentre = 2, ///< Jobcenter
    EmploymentAgency = 3, ///< Agentur für Arbeit
    WelfareOrganisation = 4, ///< freier Träger, Wohlfahrtsverband
    Club = 5, ///< Verein, Initiative
    School = 6, ///< Schule, Berufskolleg, Volkshochschule
    DayCare = 7, ///< Kindertagesstätte
    Chamber = 8, ///< Kammer
    Business = 9, ///< Betrieb
    HealthCare = 10, ///< Praxis, Klinik, Gesundheitsdienst
    Newcomers = 11, ///< Zugewanderte, Migrantenselbstorganisation
    Volunteers = 12, ///< Ehrenamtliche
    Foundation = 13, ///< Stiftung
};
Q_ENUM_NS(Kind)
}

/** Stand der Konferenz, from the first plan to the committees' last answer. */
namespace ConferencePhase
{
Q_NAMESPACE
enum Phase {
    Planned = 0, ///< being prepared
    Running = 1, ///< the day itself
    GroupWork = 2, ///< focus groups go on for months
    Selection = 3, ///< the administration selects
    InCommittees = 4, ///< papers are with the committees
    Finished = 5, ///< answered; the next conference looks back at it
};
Q_ENUM_NS(Phase)
}

/** Art des Schritts: what a guiding question asks for. */
namespace StepKind
{
Q_NAMESPACE
enum Kind {
    WhatWorks = 0, ///< Was läuft gut, und wo?
    NeedForAction = 1, ///< Wo besteht Handlungsbedarf?
    Project = 2, ///< Mit welchen Projekten?
    Other = 3, ///< a template's own question; takes no part in the trace
};
Q_ENUM_NS(Kind)
}

/** Zustand des Schritts. Steps go both ways: any state may follow any other. */
namespace StepState
{
Q_NAMESPACE
enum State {
    Planned = 0, ///< not yet asked
    Open = 1, ///< members write
    Paused = 2, ///< the timer stands, drafts stay, nothing new is taken in
    Closed = 3, ///< writing has ended
    Revealed = 4, ///< everybody sees everything
};
Q_ENUM_NS(State)
}

/** Sichtbarkeit während des Schreibens. */
namespace StepVisibility
{
Q_NAMESPACE
enum Visibility {
    Open = 0, ///< every statement is seen by all at once
    Private = 1, ///< a member sees what they or their group wrote, until the step is revealed
};
Q_ENUM_NS(Visibility)
}

/** Erlaubnisse der Mitglieder in einem Schritt. */
namespace StepPermission
{
Q_NAMESPACE
enum Permission {
    None = 0,
    Write = 1, ///< enter statements
    EditOwn = 2, ///< change what the own group wrote
    Link = 4, ///< tie statements together
    Vote = 8, ///< set dots
    Rate = 16, ///< rate by effect, feasibility, cost, urgency
};
Q_DECLARE_FLAGS(Permissions, Permission)
Q_FLAG_NS(Permissions)
Q_DECLARE_OPERATORS_FOR_FLAGS(Permissions)
}

/** Sichtbarkeit eines Beitrags. */
namespace ContributionVisibility
{
Q_NAMESPACE
enum Visibility {
    Shown = 0, ///< follows its step
    Withheld = 1, ///< taken away by the moderator; kept, seen by moderation alone
};
Q_ENUM_NS(Visibility)
}

/** Art der Verknüpfung: the trace from strength to committee. */
namespace LinkKind
{
Q_NAMESPACE
enum Kind {
    BuildsOn = 0, ///< need → strength
    Answers = 1, ///< project → need
    ArisesFrom = 2, ///< recommendation → project
    ComparesTo = 3, ///< anything → offer
    Evidences = 4, ///< need → indicator
};
Q_ENUM_NS(Kind)
}

/** Art der Handlungsempfehlung. */
namespace RecommendationKind
{
Q_NAMESPACE
enum Kind {
    Recommendation = 0, ///< Empfehlung
    Demand = 1, ///< Forderung
};
Q_ENUM_NS(Kind)
}

/** Stand der Handlungsempfehlung auf ihrem Weg. */
namespace RecommendationStatus
{
Q_NAMESPACE
enum Status {
    Draft = 0, ///< is being written
    Ready = 1, ///< the group has finished it
    InCommittees = 2, ///< under consultation
    Decided = 3, ///< the authoritative committee has decided
    InProgress = 4, ///< is being carried out
    Done = 5, ///< carried out
};
Q_ENUM_NS(Status)
}

/** Finanzielle Auswirkungen: a statement that there are none is a statement too. */
namespace CostStatement
{
Q_NAMESPACE
enum Cost {
    NotStated = 0,
    None = 1, ///< keine finanziellen Auswirkungen
    Once = 2, ///< einmalig
    Yearly = 3, ///< jährlich
};
Q_ENUM_NS(Cost)
}

/** Auswahl durch die Verwaltung. */
namespace DispositionDecision
{
Q_NAMESPACE
enum Decision {
    Undecided = 0,
    Forwarded = 1, ///< an die Gremien weitergegeben
    NotForwarded = 2, ///< nicht weitergegeben; needs a reason
    Deferred = 3, ///< zurückgestellt; needs a reason
};
Q_ENUM_NS(Decision)
}

/** Rolle eines Gremiums in der Beratungsfolge. */
namespace ConsultationRole
{
Q_NAMESPACE
enum Role {
    Hearing = 0, ///< Anhörung
    Information = 1, ///< Kenntnisnahme
    PreliminaryAdvice = 2, ///< Vorberatung
    Advice = 3, ///< Empfehlung
    Decision = 4, ///< Entscheidung
};
Q_ENUM_NS(Role)
}

/** Beratungsergebnis. */
namespace ConsultationResult
{
Q_NAMESPACE
enum Result {
    Pending = 0, ///< noch nicht beraten
    Agreed = 1, ///< zugestimmt
    AgreedAmended = 2, ///< geändert zugestimmt
    Rejected = 3, ///< abgelehnt
    Noted = 4, ///< zur Kenntnis genommen
    Postponed = 5, ///< vertagt
    Referred = 6, ///< verwiesen
    Withdrawn = 7, ///< zurückgezogen
};
Q_ENUM_NS(Result)
}

/** Art der Änderung. */
namespace ChangeKind
{
Q_NAMESPACE
enum Kind {
    Insert = 0,
    Update = 1,
    Remove = 2,
};
Q_ENUM_NS(Kind)
}
