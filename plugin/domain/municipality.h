// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "enums.h"

#include <QDate>
#include <QStringList>

/** Kommune: the municipality a workspace belongs to. One file holds one municipality and all its conferences. */
struct Municipality {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(int revision MEMBER revision FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    /** Amtlicher Gemeindeschlüssel, text: leading zeros matter. */
    Q_PROPERTY(QString ags MEMBER ags FINAL)
    Q_PROPERTY(MunicipalityKind::Kind kind MEMBER kind FINAL)
    Q_PROPERTY(Setting::Setting setting MEMBER setting FINAL)
    Q_PROPERTY(int population MEMBER population FINAL)
    /** BCP 47 tag of the language documents are written in. */
    Q_PROPERTY(QString language MEMBER language FINAL)
    /** Id of the document profile (headings, order, wording of the papers). */
    Q_PROPERTY(QString documentProfile MEMBER documentProfile FINAL)
    /** Where the council's OParl objects live on the web: the beginning of their ids, such as https://rat.example.org/oparl/ */
    Q_PROPERTY(QString councilAddress MEMBER councilAddress FINAL)
    /** Counts below this are not shown, exported or sent. */
    Q_PROPERTY(int privacyThreshold MEMBER privacyThreshold FINAL)

public:
    QString id;
    int revision = 0;
    QString name;
    QString ags;
    MunicipalityKind::Kind kind = MunicipalityKind::District;
    Setting::Setting setting = Setting::NotStated;
    int population = 0;
    QString language;
    QString documentProfile;
    QString councilAddress;
    int privacyThreshold = 5;
    bool operator==(const Municipality &) const = default;
};

/** Gremium: a committee or council. */
struct Committee {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(int revision MEMBER revision FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString shortName MEMBER shortName FINAL)
    /** Ausschuss, Kreistag, Rat, Beirat … in the municipality's own words. */
    Q_PROPERTY(QString classification MEMBER classification FINAL)
    Q_PROPERTY(QStringList topics MEMBER topics FINAL)

public:
    QString id;
    int revision = 0;
    QString name;
    QString shortName;
    QString classification;
    QStringList topics;
    bool operator==(const Committee &) const = default;
};

/** Leitlinie: one adopted version of an integration guideline; an old version stays readable as its own record. */
struct Guideline {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(int revision MEMBER revision FINAL)
    Q_PROPERTY(QString number MEMBER number FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString text MEMBER text FINAL)
    Q_PROPERTY(QString version MEMBER version FINAL)
    Q_PROPERTY(QDate adoptedOn MEMBER adoptedOn FINAL)
    Q_PROPERTY(QString adoptedBy MEMBER adoptedBy FINAL)

public:
    QString id;
    int revision = 0;
    QString number;
    QString title;
    QString text;
    QString version;
    QDate adoptedOn;
    QString adoptedBy;
    bool operator==(const Guideline &) const = default;
};

/** Planungsraum: an area official figures are counted for. */
struct PlanningArea {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(int revision MEMBER revision FINAL)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    /** Id of the PlanningArea this one lies in, or empty. */
    Q_PROPERTY(QString parent MEMBER parent FINAL)
    Q_PROPERTY(int population MEMBER population FINAL)

public:
    QString id;
    int revision = 0;
    QString key;
    QString name;
    QString parent;
    int population = 0;
    bool operator==(const PlanningArea &) const = default;
};

/** Glied der Präventionskette: a stage of life, ages in years, both ends included. */
struct LifeStage {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(int revision MEMBER revision FINAL)
    Q_PROPERTY(int order MEMBER order FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    /** First year of age, −1: before birth. */
    Q_PROPERTY(int fromAge MEMBER fromAge FINAL)
    /** Last year of age, −1: open end. */
    Q_PROPERTY(int toAge MEMBER toAge FINAL)

public:
    QString id;
    int revision = 0;
    int order = 0;
    QString name;
    int fromAge = 0;
    int toAge = -1;
    bool operator==(const LifeStage &) const = default;
};

/** Organisation: office, agency, club, school … that leads or takes part. */
struct Organisation {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(int revision MEMBER revision FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(OrganisationKind::Kind kind MEMBER kind FINAL)
    /** Rechtskreise, as in legalSpheres(). */
    Q_PROPERTY(QStringList legalSpheres MEMBER legalSpheres FINAL)

public:
    QString id;
    int revision = 0;
    QString name;
    OrganisationKind::Kind kind = OrganisationKind::Other;
    QStringList legalSpheres;
    bool operator==(const Organisation &) const = default;
};

/** Rechtskreise: the legal spheres German social administration is split into, official wording. */
[[nodiscard]] const QStringList &legalSpheres();
