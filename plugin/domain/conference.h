// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "enums.h"

#include <QDate>
#include <QDateTime>
#include <QStringList>

/** Integrationskonferenz: one conference of the series. */
struct Conference {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(int revision MEMBER revision FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    /** Number in the series: 5 for the fifth. */
    Q_PROPERTY(int number MEMBER number FINAL)
    Q_PROPERTY(QDate startsOn MEMBER startsOn FINAL)
    Q_PROPERTY(QDate endsOn MEMBER endsOn FINAL)
    /** UTC moment the day begins, from which the agenda counts; invalid: nobody has said. */
    Q_PROPERTY(QDateTime startsAt MEMBER startsAt FINAL)
    Q_PROPERTY(QString venue MEMBER venue FINAL)
    /** Id of the conference before this one, or empty. */
    Q_PROPERTY(QString previous MEMBER previous FINAL)
    /** Id of the template it was started from; with `template` in JSON and SQL. */
    Q_PROPERTY(QString template MEMBER templateId FINAL)
    Q_PROPERTY(ConferencePhase::Phase phase MEMBER phase FINAL)
    /** Personal data of this conference goes after this day. */
    Q_PROPERTY(QDate retentionUntil MEMBER retentionUntil FINAL)

public:
    QString id;
    int revision = 0;
    QString title;
    int number = 0;
    QDate startsOn;
    QDate endsOn;
    QDateTime startsAt;
    QString venue;
    QString previous;
    QString templateId;
    ConferencePhase::Phase phase = ConferencePhase::Planned;
    QDate retentionUntil;
    bool operator==(const Conference &) const = default;
};

/** Leitfrage: one step of the conference. */
struct Step {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(int revision MEMBER revision FINAL)
    Q_PROPERTY(QString conference MEMBER conference FINAL)
    Q_PROPERTY(int order MEMBER order FINAL)
    Q_PROPERTY(StepKind::Kind kind MEMBER kind FINAL)
    Q_PROPERTY(QString question MEMBER question FINAL)
    Q_PROPERTY(QString instruction MEMBER instruction FINAL)
    Q_PROPERTY(StepPermission::Permissions permissions MEMBER permissions FINAL)
    Q_PROPERTY(StepVisibility::Visibility visibility MEMBER visibility FINAL)
    /** True: authors are told to nobody, neither on the wire nor in exports. */
    Q_PROPERTY(bool anonymity MEMBER anonymity FINAL)
    /** True: the form asks "and where?" beside "what?". */
    Q_PROPERTY(bool asksWhere MEMBER asksWhere FINAL)
    Q_PROPERTY(int minutes MEMBER minutes FINAL)
    /** Dots one person may set in the step; 0: no limit. */
    Q_PROPERTY(int dotsPerPerson MEMBER dotsPerPerson FINAL)
    /** How many of them on one statement or cluster; 0: all. */
    Q_PROPERTY(int dotsPerItem MEMBER dotsPerItem FINAL)
    Q_PROPERTY(StepState::State state MEMBER state FINAL)
    /** UTC moment the timer was last started; invalid while it stands. */
    Q_PROPERTY(QDateTime openedAt MEMBER openedAt FINAL)
    /** Seconds the timer had run before openedAt. */
    Q_PROPERTY(int elapsedSeconds MEMBER elapsedSeconds FINAL)

public:
    QString id;
    int revision = 0;
    QString conference;
    int order = 0;
    StepKind::Kind kind = StepKind::WhatWorks;
    QString question;
    QString instruction;
    StepPermission::Permissions permissions = StepPermission::Write | StepPermission::EditOwn | StepPermission::Link;
    StepVisibility::Visibility visibility = StepVisibility::Open;
    bool anonymity = false;
    bool asksWhere = false;
    int minutes = 0;
    int dotsPerPerson = 0;
    int dotsPerItem = 0;
    StepState::State state = StepState::Planned;
    QDateTime openedAt;
    int elapsedSeconds = 0;
    bool operator==(const Step &) const = default;
};

/** Programmpunkt: what lies between the steps, such as welcome, break, plenary. */
struct AgendaEntry {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(int revision MEMBER revision FINAL)
    Q_PROPERTY(QString conference MEMBER conference FINAL)
    /** Id of the step it stands before; empty: behind the last one. */
    Q_PROPERTY(QString before MEMBER before FINAL)
    /** Place among those before the same step. */
    Q_PROPERTY(int order MEMBER order FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(int minutes MEMBER minutes FINAL)
    /** UTC moment it began; invalid: not yet. */
    Q_PROPERTY(QDateTime startedAt MEMBER startedAt FINAL)
    /** UTC moment it was over; invalid: not yet. */
    Q_PROPERTY(QDateTime endedAt MEMBER endedAt FINAL)

public:
    QString id;
    int revision = 0;
    QString conference;
    QString before;
    int order = 0;
    QString title;
    int minutes = 0;
    QDateTime startedAt;
    QDateTime endedAt;
    bool operator==(const AgendaEntry &) const = default;
};

/** Stand einer Gruppe im Schritt, where it differs from everybody's; its id is derived from both, so there is only one. */
struct GroupStep {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(int revision MEMBER revision FINAL)
    Q_PROPERTY(QString step MEMBER step FINAL)
    Q_PROPERTY(QString group MEMBER group FINAL)
    /** Revealed: everybody sees what this group wrote. */
    Q_PROPERTY(StepState::State state MEMBER state FINAL)
    /** As in Step. */
    Q_PROPERTY(QDateTime openedAt MEMBER openedAt FINAL)
    Q_PROPERTY(int elapsedSeconds MEMBER elapsedSeconds FINAL)

public:
    QString id;
    int revision = 0;
    QString step;
    QString group;
    StepState::State state = StepState::Planned;
    QDateTime openedAt;
    int elapsedSeconds = 0;
    bool operator==(const GroupStep &) const = default;
};

/** Themenfeld, Handlungsfeld: a colour, an icon and a short word, always together. */
struct TopicArea {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(int revision MEMBER revision FINAL)
    Q_PROPERTY(QString conference MEMBER conference FINAL)
    Q_PROPERTY(int order MEMBER order FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString description MEMBER description FINAL)
    /** #rrggbb */
    Q_PROPERTY(QString colour MEMBER colour FINAL)
    /** Freedesktop icon name. */
    Q_PROPERTY(QString icon MEMBER icon FINAL)

public:
    QString id;
    int revision = 0;
    QString conference;
    int order = 0;
    QString name;
    QString description;
    QString colour;
    QString icon;
    bool operator==(const TopicArea &) const = default;
};

/** Fokusgruppe: works on one topic area, at a table on the day and at a distance in the months after. */
struct FocusGroup {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(int revision MEMBER revision FINAL)
    Q_PROPERTY(QString conference MEMBER conference FINAL)
    Q_PROPERTY(QString topicArea MEMBER topicArea FINAL)
    Q_PROPERTY(int order MEMBER order FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    /** Function of who moderates ("Leitung Volkshochschule"), not a person's name. */
    Q_PROPERTY(QString moderator MEMBER moderator FINAL)
    Q_PROPERTY(QString table MEMBER table FINAL)
    Q_PROPERTY(int capacity MEMBER capacity FINAL)
    Q_PROPERTY(QDate deadline MEMBER deadline FINAL)
    Q_PROPERTY(QString joinCode MEMBER joinCode FINAL)

public:
    QString id;
    int revision = 0;
    QString conference;
    QString topicArea;
    int order = 0;
    QString name;
    QString moderator;
    QString table;
    int capacity = 0;
    QDate deadline;
    QString joinCode;
    bool operator==(const FocusGroup &) const = default;
};

/** Teilnehmende: a pseudonym in a group; whatever is personal stands in Person alone. */
struct Participant {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(int revision MEMBER revision FINAL)
    Q_PROPERTY(QString conference MEMBER conference FINAL)
    Q_PROPERTY(QString pseudonym MEMBER pseudonym FINAL)
    Q_PROPERTY(OrganisationKind::Kind organisationKind MEMBER organisationKind FINAL)
    Q_PROPERTY(Setting::Setting setting MEMBER setting FINAL)
    Q_PROPERTY(QString language MEMBER language FINAL)
    /** Ids of topic areas, dearest first. */
    Q_PROPERTY(QStringList wishes MEMBER wishes FINAL)
    Q_PROPERTY(QString group MEMBER group FINAL)

public:
    QString id;
    int revision = 0;
    QString conference;
    QString pseudonym;
    OrganisationKind::Kind organisationKind = OrganisationKind::Other;
    Setting::Setting setting = Setting::NotStated;
    QString language;
    QStringList wishes;
    QString group;
    bool operator==(const Participant &) const = default;
};

/** Personendaten: the only record that holds names and addresses. Never in the log, never in an export. */
struct Person {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(int revision MEMBER revision FINAL)
    Q_PROPERTY(QString participant MEMBER participant FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString mail MEMBER mail FINAL)
    Q_PROPERTY(QString phone MEMBER phone FINAL)

public:
    QString id;
    int revision = 0;
    QString participant;
    QString name;
    QString mail;
    QString phone;
    bool operator==(const Person &) const = default;
};

/** Beitrag: one card on the wall. */
struct Contribution {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(int revision MEMBER revision FINAL)
    Q_PROPERTY(QString step MEMBER step FINAL)
    Q_PROPERTY(QString group MEMBER group FINAL)
    Q_PROPERTY(QString text MEMBER text FINAL)
    /** BCP 47 tag of text, empty: the municipality's language. */
    Q_PROPERTY(QString language MEMBER language FINAL)
    /** Text in the municipality's language, where it was written in another. */
    Q_PROPERTY(QString translation MEMBER translation FINAL)
    /** Where, in the writer's words. */
    Q_PROPERTY(QString where MEMBER where FINAL)
    /** Where, as the id of a PlanningArea, or empty. */
    Q_PROPERTY(QString planningArea MEMBER planningArea FINAL)
    /** Ids of LifeStage. */
    Q_PROPERTY(QStringList lifeStages MEMBER lifeStages FINAL)
    Q_PROPERTY(QStringList legalSpheres MEMBER legalSpheres FINAL)
    Q_PROPERTY(QString targetGroup MEMBER targetGroup FINAL)
    /** Id of a Participant; empty: the group itself. */
    Q_PROPERTY(QString author MEMBER author FINAL)
    /** Who typed a card written by hand (an actor); empty: the author. Counts the same. */
    Q_PROPERTY(QString enteredBy MEMBER enteredBy FINAL)
    Q_PROPERTY(ContributionVisibility::Visibility visibility MEMBER visibility FINAL)
    Q_PROPERTY(QString cluster MEMBER cluster FINAL)

public:
    QString id;
    int revision = 0;
    QString step;
    QString group;
    QString text;
    QString language;
    QString translation;
    QString where;
    QString planningArea;
    QStringList lifeStages;
    QStringList legalSpheres;
    QString targetGroup;
    QString author;
    QString enteredBy;
    ContributionVisibility::Visibility visibility = ContributionVisibility::Shown;
    QString cluster;
    bool operator==(const Contribution &) const = default;
};

/** Bündel ähnlicher Beiträge; its members name it in Contribution::cluster, so every original stays. */
struct Cluster {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(int revision MEMBER revision FINAL)
    Q_PROPERTY(QString step MEMBER step FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)

public:
    QString id;
    int revision = 0;
    QString step;
    QString title;
    bool operator==(const Cluster &) const = default;
};

/** Verknüpfung: one thread of the trace; directions as in LinkKind. */
struct Link {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(int revision MEMBER revision FINAL)
    Q_PROPERTY(QString from MEMBER from FINAL)
    Q_PROPERTY(QString to MEMBER to FINAL)
    Q_PROPERTY(LinkKind::Kind kind MEMBER kind FINAL)

public:
    QString id;
    int revision = 0;
    QString from;
    QString to;
    LinkKind::Kind kind = LinkKind::BuildsOn;
    bool operator==(const Link &) const = default;
};

/** Punkte: dots of one participant, or of a group for paper dots, on a contribution or a cluster. */
struct Vote {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(int revision MEMBER revision FINAL)
    Q_PROPERTY(QString participant MEMBER participant FINAL)
    Q_PROPERTY(QString group MEMBER group FINAL)
    Q_PROPERTY(QString contribution MEMBER contribution FINAL)
    Q_PROPERTY(QString cluster MEMBER cluster FINAL)
    Q_PROPERTY(int dots MEMBER dots FINAL)

public:
    QString id;
    int revision = 0;
    QString participant;
    QString group;
    QString contribution;
    QString cluster;
    int dots = 0;
    bool operator==(const Vote &) const = default;
};

/** Bewertung nach Kriterien, each 1 to 5; 0: not rated. */
struct Rating {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(int revision MEMBER revision FINAL)
    Q_PROPERTY(QString participant MEMBER participant FINAL)
    Q_PROPERTY(QString contribution MEMBER contribution FINAL)
    Q_PROPERTY(int effect MEMBER effect FINAL)
    Q_PROPERTY(int feasibility MEMBER feasibility FINAL)
    Q_PROPERTY(int cost MEMBER cost FINAL)
    Q_PROPERTY(int urgency MEMBER urgency FINAL)

public:
    QString id;
    int revision = 0;
    QString participant;
    QString contribution;
    int effect = 0;
    int feasibility = 0;
    int cost = 0;
    int urgency = 0;
    bool operator==(const Rating &) const = default;
};

/** Entwurf: what somebody typed and has not submitted. Theirs alone: never logged, exported or sent to others. */
struct Draft {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(int revision MEMBER revision FINAL)
    /** The actor it belongs to. */
    Q_PROPERTY(QString owner MEMBER owner FINAL)
    /** What it is typed for: the id of a step, or of the record being edited. */
    Q_PROPERTY(QString subject MEMBER subject FINAL)
    Q_PROPERTY(QString group MEMBER group FINAL)
    /** The form's fields as a JSON object. */
    Q_PROPERTY(QString content MEMBER content FINAL)

public:
    QString id;
    int revision = 0;
    QString owner;
    QString subject;
    QString group;
    QString content;
    bool operator==(const Draft &) const = default;
};
