// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

/** Kriterium einer Bewertung. */
namespace Criterion
{
Q_NAMESPACE
QML_ELEMENT
enum Kind {
    Effect, ///< Wirkung
    Feasibility, ///< Machbarkeit
    Cost, ///< Kosten; 5 is dear
    Urgency, ///< Dringlichkeit
};
Q_ENUM_NS(Kind)
}

/** Beitrag eines Bündels in der Rangfolge. */
struct DotPlaceMember {
    Q_GADGET
    QML_VALUE_TYPE(dotPlaceMember)
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(QString text MEMBER text FINAL)
    Q_PROPERTY(QString groupName MEMBER groupName FINAL)
    Q_PROPERTY(int dots MEMBER dots FINAL)

public:
    QString id;
    QString text;
    QString groupName;
    int dots = 0;
    bool operator==(const DotPlaceMember &) const = default;
};

/** Platz nach Punkten, as a page shows it; see RankedByDots. */
struct DotPlace {
    Q_GADGET
    QML_VALUE_TYPE(dotPlace)
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(bool isCluster MEMBER isCluster FINAL)
    /** Title of the cluster or text of the statement. */
    Q_PROPERTY(QString text MEMBER text FINAL)
    Q_PROPERTY(QString groupName MEMBER groupName FINAL)
    Q_PROPERTY(int rank MEMBER rank FINAL)
    /** Texts of those with the same place, three at most; empty also where nobody has a dot. */
    Q_PROPERTY(QStringList sharedWith MEMBER sharedWith FINAL)
    /** How many have the same place besides those named in `sharedWith`. */
    Q_PROPERTY(int sharedWithMore MEMBER sharedWithMore FINAL)
    Q_PROPERTY(int dots MEMBER dots FINAL)
    /** Set on the cluster itself, not on its members. */
    Q_PROPERTY(int ownDots MEMBER ownDots FINAL)
    Q_PROPERTY(int paperDots MEMBER paperDots FINAL)
    Q_PROPERTY(int voters MEMBER voters FINAL)
    Q_PROPERTY(QList<DotPlaceMember> members MEMBER members FINAL)

public:
    QString id;
    bool isCluster = false;
    QString text;
    QString groupName;
    int rank = 0;
    QStringList sharedWith;
    int sharedWithMore = 0;
    int dots = 0;
    int ownDots = 0;
    int paperDots = 0;
    int voters = 0;
    QList<DotPlaceMember> members;
    bool operator==(const DotPlace &) const = default;
};

/** Verletzte Regel, as a page tells it; see DotViolation. */
struct BrokenDotRule {
    Q_GADGET
    QML_VALUE_TYPE(brokenDotRule)
    /** True: dots of a group, counted from paper. */
    Q_PROPERTY(bool onPaper MEMBER onPaper FINAL)
    /** Id of the group, or empty. */
    Q_PROPERTY(QString group MEMBER group FINAL)
    /** Pseudonym or name of the group; empty where nobody may be named. */
    Q_PROPERTY(QString who MEMBER who FINAL)
    /** What they are on; empty: there are too many altogether. */
    Q_PROPERTY(QString text MEMBER text FINAL)
    Q_PROPERTY(int dots MEMBER dots FINAL)
    Q_PROPERTY(int allowed MEMBER allowed FINAL)

public:
    bool onPaper = false;
    QString group;
    QString who;
    QString text;
    int dots = 0;
    int allowed = 0;
    bool operator==(const BrokenDotRule &) const = default;
};

/** Meinung zu einem Kriterium; see CriterionFigures. */
struct CriterionOpinion {
    Q_GADGET
    QML_VALUE_TYPE(criterionOpinion)
    Q_PROPERTY(int count MEMBER count FINAL)
    /** 1 to 5; 0 where nobody rated. */
    Q_PROPERTY(double mean MEMBER mean FINAL)
    /** 1: all say the same, to 0; −1 where fewer than two rated. */
    Q_PROPERTY(double agreement MEMBER agreement FINAL)
    /** Opinions lie far apart. */
    Q_PROPERTY(bool dissent MEMBER dissent FINAL)

public:
    int count = 0;
    double mean = 0;
    double agreement = -1;
    bool dissent = false;
    bool operator==(const CriterionOpinion &) const = default;
};

/** Platz nach Kriterien, as a page shows it; see RankedByRating. */
struct RatingPlace {
    Q_GADGET
    QML_VALUE_TYPE(ratingPlace)
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(QString text MEMBER text FINAL)
    Q_PROPERTY(QString groupName MEMBER groupName FINAL)
    /** 0: not rated, so without a place. */
    Q_PROPERTY(int rank MEMBER rank FINAL)
    Q_PROPERTY(QStringList sharedWith MEMBER sharedWith FINAL)
    Q_PROPERTY(int sharedWithMore MEMBER sharedWithMore FINAL)
    /** 1 to 5. */
    Q_PROPERTY(double score MEMBER score FINAL)
    /** The lowest of all criteria; −1 where none has one. */
    Q_PROPERTY(double agreement MEMBER agreement FINAL)
    Q_PROPERTY(bool dissent MEMBER dissent FINAL)
    Q_PROPERTY(CriterionOpinion effect MEMBER effect FINAL)
    Q_PROPERTY(CriterionOpinion feasibility MEMBER feasibility FINAL)
    Q_PROPERTY(CriterionOpinion cost MEMBER cost FINAL)
    Q_PROPERTY(CriterionOpinion urgency MEMBER urgency FINAL)

public:
    QString id;
    QString text;
    QString groupName;
    int rank = 0;
    QStringList sharedWith;
    int sharedWithMore = 0;
    double score = 0;
    double agreement = -1;
    bool dissent = false;
    CriterionOpinion effect;
    CriterionOpinion feasibility;
    CriterionOpinion cost;
    CriterionOpinion urgency;
    bool operator==(const RatingPlace &) const = default;
};

/** Zeile eines Stimmzettels: a cluster or statement, and the dots of one group on it. */
struct BallotRow {
    Q_GADGET
    QML_VALUE_TYPE(ballotRow)
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(bool isCluster MEMBER isCluster FINAL)
    /** True: a statement in a cluster, listed below it. */
    Q_PROPERTY(bool isMember MEMBER isMember FINAL)
    Q_PROPERTY(QString text MEMBER text FINAL)
    Q_PROPERTY(QString groupName MEMBER groupName FINAL)
    /** Of the group, from paper or set at its table. */
    Q_PROPERTY(int dots MEMBER dots FINAL)
    /** How many may be on it with what the group has left; −1: any number. */
    Q_PROPERTY(int most MEMBER most FINAL)
    /** More than the rule allows on one. */
    Q_PROPERTY(bool tooMany MEMBER tooMany FINAL)

public:
    QString id;
    bool isCluster = false;
    bool isMember = false;
    QString text;
    QString groupName;
    int dots = 0;
    int most = -1;
    bool tooMany = false;
    bool operator==(const BallotRow &) const = default;
};

/** Zeile eines Bewertungsbogens; 0: not rated. */
struct RatingSheetRow {
    Q_GADGET
    QML_VALUE_TYPE(ratingSheetRow)
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(QString text MEMBER text FINAL)
    Q_PROPERTY(QString groupName MEMBER groupName FINAL)
    Q_PROPERTY(int effect MEMBER effect FINAL)
    Q_PROPERTY(int feasibility MEMBER feasibility FINAL)
    Q_PROPERTY(int cost MEMBER cost FINAL)
    Q_PROPERTY(int urgency MEMBER urgency FINAL)
    /** How many of the four are rated. */
    Q_PROPERTY(int rated MEMBER rated FINAL)

public:
    QString id;
    QString text;
    QString groupName;
    int effect = 0;
    int feasibility = 0;
    int cost = 0;
    int urgency = 0;
    int rated = 0;
    bool operator==(const RatingSheetRow &) const = default;
};
