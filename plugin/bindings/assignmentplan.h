// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "assignment.h"
#include "assignmentrows.h"
#include "operation.h"
#include "workspace.h"

#include <QPointer>
#include <QTimer>

/**
 * Zuteilungsplan: who sits in which group of the shown conference. assign() looks for the best assignment beside the
 * screen and shows it as a proposal; nothing is written until takeOver() stores it as one step that can be undone.
 * move() puts somebody elsewhere by hand, in the proposal where there is one, else in the records.
 */
class AssignmentPlan : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Workspace *workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged FINAL)
    /** Decides between equally good assignments: the same number and the same people give the same one. From 1. */
    Q_PROPERTY(int seed READ seed WRITE setSeed NOTIFY seedChanged FINAL)
    /** True: whoever has a group keeps it, and only the others are given one. */
    Q_PROPERTY(bool keepsAssigned READ keepsAssigned WRITE setKeepsAssigned NOTIFY keepsAssignedChanged FINAL)
    /** A proposal is shown, which nobody has taken over yet. */
    Q_PROPERTY(bool proposing READ isProposing NOTIFY changed FINAL)
    Q_PROPERTY(int people READ people NOTIFY changed FINAL)
    Q_PROPERTY(int groups READ groups NOTIFY changed FINAL)
    /** Seats of all groups; 0: at least one group has no limit. */
    Q_PROPERTY(int seats READ seats NOTIFY changed FINAL)
    /** People without a group. */
    Q_PROPERTY(int unplaced READ unplaced NOTIFY changed FINAL)
    Q_PROPERTY(int pinned READ pinned NOTIFY changed FINAL)
    /** How many the proposal puts elsewhere than they are now. */
    Q_PROPERTY(int moves READ moves NOTIFY changed FINAL)
    /** How many got their first, second, third … wish. */
    Q_PROPERTY(QList<int> wishesMet READ wishesMet NOTIFY changed FINAL)
    Q_PROPERTY(int wishesMissed READ wishesMissed NOTIFY changed FINAL)
    Q_PROPERTY(int withoutWish READ withoutWish NOTIFY changed FINAL)
    /** Share of pairs within a group who differ in kind of organisation, and of all pairs in the room; −1: cannot be told. */
    Q_PROPERTY(double kindMixture READ kindMixture NOTIFY changed FINAL)
    Q_PROPERTY(double kindMixtureOfRoom READ kindMixtureOfRoom NOTIFY changed FINAL)
    Q_PROPERTY(double settingMixture READ settingMixture NOTIFY changed FINAL)
    Q_PROPERTY(double settingMixtureOfRoom READ settingMixtureOfRoom NOTIFY changed FINAL)
    /** What somebody should know, a sentence each. */
    Q_PROPERTY(QStringList notes READ notes NOTIFY changed FINAL)
    /** There are names of people, and this role may see them. */
    Q_PROPERTY(bool hasNames READ hasNames NOTIFY changed FINAL)
    /** Something was moved by hand in the proposal, and can be taken back. */
    Q_PROPERTY(bool canUndoMove READ canUndoMove NOTIFY changed FINAL)

public:
    explicit AssignmentPlan(QObject *parent = nullptr);
    [[nodiscard]] Workspace *workspace() const;
    void setWorkspace(Workspace *workspace);
    [[nodiscard]] int seed() const;
    void setSeed(int seed);
    [[nodiscard]] bool keepsAssigned() const;
    void setKeepsAssigned(bool keeps);
    [[nodiscard]] bool isProposing() const;
    [[nodiscard]] int people() const;
    [[nodiscard]] int groups() const;
    [[nodiscard]] int seats() const;
    [[nodiscard]] int unplaced() const;
    [[nodiscard]] int pinned() const;
    [[nodiscard]] int moves() const;
    [[nodiscard]] QList<int> wishesMet() const;
    [[nodiscard]] int wishesMissed() const;
    [[nodiscard]] int withoutWish() const;
    [[nodiscard]] double kindMixture() const;
    [[nodiscard]] double kindMixtureOfRoom() const;
    [[nodiscard]] double settingMixture() const;
    [[nodiscard]] double settingMixtureOfRoom() const;
    [[nodiscard]] QStringList notes() const;
    [[nodiscard]] bool hasNames() const;
    [[nodiscard]] bool canUndoMove() const;

    /** Looks for the best assignment; a proposal is there when it has succeeded. */
    Q_INVOKABLE Operation *assign();
    /** Stores the proposal; it is gone then. results: ids of those who moved. */
    Q_INVOKABLE Operation *takeOver();
    /** Gives the proposal up. */
    Q_INVOKABLE void discard();
    /** Puts somebody into a group (empty: none) by hand, and keeps them there when groups are assigned anew. */
    Q_INVOKABLE Operation *move(const QString &participant, const QString &group);
    /** Takes back what was last moved by hand in the proposal. */
    Q_INVOKABLE void undoMove();
    /** Keeps somebody in their group when groups are assigned anew, or no longer. */
    Q_INVOKABLE void pin(const QString &participant, bool pinned);
    [[nodiscard]] Q_INVOKABLE bool isPinned(const QString &participant) const;

    // For the models

    [[nodiscard]] const QList<SeatRow> &seatRows() const;
    [[nodiscard]] const QList<SeatGroupRow> &groupRows() const;

Q_SIGNALS:
    void workspaceChanged();
    void seedChanged();
    void keepsAssignedChanged();
    void changed();

private:
    struct HandMove {
        QString participant;
        QString group;
        std::optional<QString> pin;
    };
    /** The conference's people, groups and areas; with the proposal's groups where there is one. */
    [[nodiscard]] Records held(bool proposed) const;
    [[nodiscard]] QString groupOf(const QString &participant) const;
    [[nodiscard]] QHash<QString, QString> keptPins() const;
    /** Nothing: takes the pin away. */
    void setPin(const QString &participant, const std::optional<QString> &group);
    void follow(RecordType::Type type, const QString &id);
    void forget();
    void count();
    void countSeats(const Records &records);
    void countGroups(const Records &records);

    QPointer<Workspace> m_workspace;
    int m_seed = 1;
    bool m_keepsAssigned = false;
    /** Group of each participant, of the proposal. */
    std::optional<QHash<QString, QString>> m_proposal;
    QHash<QString, QString> m_reasons;
    /**
     * Where somebody is to stay; counts only while they are there, so that undo takes it back too. Kept beside the drafts
     * of whoever assigns, so they are still there when the program is started again.
     */
    QHash<QString, QString> m_pins;
    QList<HandMove> m_handMoves;
    Assignment m_counted;
    QList<SeatRow> m_seatRows;
    QList<SeatGroupRow> m_groupRows;
    int m_moves = 0;
    int m_pinned = 0;
    int m_seats = 0;
    bool m_hasNames = false;
    int m_generation = 0;
    QTimer m_timer;
};
