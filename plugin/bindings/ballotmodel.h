// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "operation.h"
#include "rankingrows.h"
#include "rowmodel.h"
#include "workspace.h"

#include <QHash>
#include <QPointer>
#include <QQmlParserStatus>
#include <QTimer>

/**
 * Stimmzettel: the dots a group has set together, at its table or on paper, on each cluster and statement of a step, which
 * are records of the group and of no participant; or those of one participant. Role: record (ballotRow).
 */
class BallotModel : public RowModelOf(BallotRow), public QQmlParserStatus
{
    Q_OBJECT
    Q_INTERFACES(QQmlParserStatus)
    QML_ELEMENT
    Q_PROPERTY(Workspace *workspace READ workspace WRITE setWorkspace NOTIFY subjectChanged FINAL)
    Q_PROPERTY(QString step READ step WRITE setStep NOTIFY subjectChanged FINAL)
    /** Id of the group; empty: dots that belong to no table, such as those of the whole hall. */
    Q_PROPERTY(QString group READ group WRITE setGroup NOTIFY subjectChanged FINAL)
    /** Id of the participant whose dots these are; empty: those of the group. */
    Q_PROPERTY(QString participant READ participant WRITE setParticipant NOTIFY subjectChanged FINAL)
    /** True: what other groups wrote can be chosen too. What bears dots of the group is always listed. */
    Q_PROPERTY(bool everything READ showsEverything WRITE setEverything NOTIFY subjectChanged FINAL)
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
    void classBegin() override;
    void componentComplete() override;
    [[nodiscard]] Workspace *workspace() const;
    void setWorkspace(Workspace *workspace);
    [[nodiscard]] QString step() const;
    void setStep(const QString &step);
    [[nodiscard]] QString group() const;
    void setGroup(const QString &group);
    [[nodiscard]] QString participant() const;
    void setParticipant(const QString &participant);
    [[nodiscard]] bool showsEverything() const;
    void setEverything(bool everything);
    [[nodiscard]] bool isStrict() const;
    void setStrict(bool strict);
    [[nodiscard]] int used() const;
    [[nodiscard]] int byMembers() const;
    [[nodiscard]] int allowed() const;
    [[nodiscard]] int allowedOnOne() const;
    [[nodiscard]] int people() const;

    /** Id of the record with a group's or participant's dots on something: two laptops that count the same mean the same. */
    [[nodiscard]] static QString voteId(const QString &item, const QString &voter);
    /** Row of the statement or cluster, or −1. */
    [[nodiscard]] Q_INVOKABLE int rowOf(const QString &id) const;
    /** The group has so many dots on this statement or cluster; one step of undo. */
    Q_INVOKABLE Operation *setDots(const QString &id, int dots);

Q_SIGNALS:
    void subjectChanged();
    void counted();

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
    void onRecord(RecordType::Type type, const QString &id);
    void rebuild();
    void changeSubject();
    /** How many dots the rules allow on this one; −1: any number. */
    [[nodiscard]] int mostOn(const QString &id, const Tally &tally) const;
    [[nodiscard]] Tally tally() const;
    [[nodiscard]] QList<BallotRow> listed(const Tally &tally) const;
    [[nodiscard]] bool isOurs(const Vote &vote) const;
    Operation *refuse(const Error &error);

    QPointer<Workspace> m_workspace;
    QString m_step;
    QString m_group;
    QString m_participant;
    bool m_everything = false;
    bool m_strict = false;
    Tally m_tally;
    QHash<QString, UnderWay> m_underWay;
    bool m_ready = true;
    QTimer m_timer;
};
