// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "foreigntypes.h"

/** Jemand in der Zuteilung. */
struct SeatRow {
    Q_GADGET
    QML_VALUE_TYPE(seatRow)
    /** Id of the participant. */
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(QString pseudonym MEMBER pseudonym FINAL)
    /** From the Person record, for moderation and administration alone; empty where there is none. */
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(OrganisationKind::Kind kind MEMBER kind FINAL)
    Q_PROPERTY(Setting::Setting setting MEMBER setting FINAL)
    /** Names of topic areas, dearest first. */
    Q_PROPERTY(QStringList wishes MEMBER wishes FINAL)
    /** Id of the group, as proposed where there is a proposal; empty: none. */
    Q_PROPERTY(QString group MEMBER group FINAL)
    /** Place of the wish that the group meets, from 1; 0: none. */
    Q_PROPERTY(int wish MEMBER wish FINAL)
    /** False: has stated no wish that a group could meet. */
    Q_PROPERTY(bool wishing MEMBER wishing FINAL)
    /** Stays where they are when groups are assigned anew. */
    Q_PROPERTY(bool pinned MEMBER pinned FINAL)
    /** The proposal puts them elsewhere than they are now. */
    Q_PROPERTY(bool moved MEMBER moved FINAL)
    /** Name of the group they would leave by that, or empty. */
    Q_PROPERTY(QString before MEMBER before FINAL)
    /** Why the proposal has no seat for them, or empty. */
    Q_PROPERTY(QString reason MEMBER reason FINAL)

public:
    QString id;
    QString pseudonym;
    QString name;
    OrganisationKind::Kind kind = OrganisationKind::Other;
    Setting::Setting setting = Setting::NotStated;
    QStringList wishes;
    QString group;
    int wish = 0;
    bool wishing = false;
    bool pinned = false;
    bool moved = false;
    QString before;
    QString reason;
    bool operator==(const SeatRow &) const = default;
};

/** Gruppe in der Zuteilung. */
struct SeatGroupRow {
    Q_GADGET
    QML_VALUE_TYPE(seatGroupRow)
    /** Empty: whoever has no group. */
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString areaColour MEMBER areaColour FINAL)
    Q_PROPERTY(QString areaIcon MEMBER areaIcon FINAL)
    Q_PROPERTY(int size MEMBER size FINAL)
    /** 0: no limit stated. */
    Q_PROPERTY(int capacity MEMBER capacity FINAL)
    /** Different kinds of organisation. */
    Q_PROPERTY(int kinds MEMBER kinds FINAL)
    Q_PROPERTY(int urban MEMBER urban FINAL)
    Q_PROPERTY(int rural MEMBER rural FINAL)
    Q_PROPERTY(int firstWishes MEMBER firstWishes FINAL)
    Q_PROPERTY(int laterWishes MEMBER laterWishes FINAL)
    Q_PROPERTY(int noWishes MEMBER noWishes FINAL)

public:
    QString id;
    QString name;
    QString areaColour;
    QString areaIcon;
    int size = 0;
    int capacity = 0;
    int kinds = 0;
    int urban = 0;
    int rural = 0;
    int firstWishes = 0;
    int laterWishes = 0;
    /** Had wishes, and none of them is met. */
    int noWishes = 0;
    bool operator==(const SeatGroupRow &) const = default;
};
