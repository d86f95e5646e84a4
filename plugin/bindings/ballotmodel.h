// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "rankingrows.h"
#include "sheetmodel.h"

#include <QHash>

/**
 * Stimmzettel: the dots a group has set together, at its table or on paper, on each cluster and statement of a step, which
 * are records of the group and of no participant; or those of one participant. Role: record (ballotRow).
 */
class BallotModel : public SheetModelOf(BallotRow)
{
    Q_OBJECT
    QML_ELEMENT
    /** True: more than the rules allow is refused. Otherwise it is taken in and named, for paper dots are set already. */
    Q_PROPERTY(bool strict READ isStrict WRITE setStrict NOTIFY subjectChanged FINAL)
    /** All dots of the group in this step, those its members set themselves included. */
    Q_PROPERTY(int used READ used NOTIFY counted FINAL)
    /** How many of `used` its members set themselves. */
    Q_PROPERTY(int byMembers READ byMembers NOTIFY counted FINAL)
    /** How many the group may set; 0: there is no limit, or nobody knows how many people it has. */
    Q_PROPERTY(int allowed READ allowed NOTIFY counted FINAL)
    /** How many may be on one statement or cluster; 0 as in `allowed`. */
    Q_PROPERTY(int allowedOnOne READ allowedOnOne NOTIFY counted FINAL)
    /** People of the group in the records. */
    Q_PROPERTY(int people READ people NOTIFY counted FINAL)

public:
    explicit BallotModel(QObject *parent = nullptr);
    [[nodiscard]] bool isStrict() const;
    void setStrict(bool strict);
    [[nodiscard]] int used() const;
    [[nodiscard]] int byMembers() const;
    [[nodiscard]] int allowed() const;
    [[nodiscard]] int allowedOnOne() const;
    [[nodiscard]] int people() const;

    /** Id of the record with a group's or participant's dots on something: two laptops that count the same mean the same. */
    /** Row of the statement or cluster, or −1. */
    [[nodiscard]] Q_INVOKABLE int rowOf(const QString &id) const;
    /** The group has so many dots on this statement or cluster; one step of undo. */
    Q_INVOKABLE Operation *setDots(const QString &id, int dots);

protected:
    [[nodiscard]] bool concerns(RecordType::Type type) const override;
    void workOut() override;
    void forget() override;

private:
    struct Tally {
        /** Dots of the group without those of its members, by statement or cluster. */
        QHash<QString, int> dots;
        int byMembers = 0;
        int people = 0;
        int all() const;
    };
    /** What was set here and is not durable yet. */
    struct UnderWay {
        int dots = 0;
        int operations = 0;
    };
    /** How many dots the rules allow on this one; −1: any number. */
    [[nodiscard]] int mostOn(const QString &id, const Tally &tally) const;
    [[nodiscard]] Tally tally() const;
    [[nodiscard]] QList<BallotRow> listed(const Tally &tally) const;
    [[nodiscard]] bool isOurs(const Vote &vote) const;

    bool m_strict = false;
    Tally m_tally;
    QHash<QString, UnderWay> m_underWay;
};
