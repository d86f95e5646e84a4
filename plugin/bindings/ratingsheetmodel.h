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

#include <array>

/**
 * Bewertungsbogen: what one participant, or a table together, says of each statement of a step by four criteria. A table
 * that agrees on its answers is one voice, and its rating names no participant. Role: record (ratingSheetRow).
 */
class RatingSheetModel : public RowModelOf(RatingSheetRow), public QQmlParserStatus
{
    Q_OBJECT
    Q_INTERFACES(QQmlParserStatus)
    QML_ELEMENT
    Q_PROPERTY(Workspace *workspace READ workspace WRITE setWorkspace NOTIFY subjectChanged FINAL)
    Q_PROPERTY(QString step READ step WRITE setStep NOTIFY subjectChanged FINAL)
    /** Id of the group whose table rates. */
    Q_PROPERTY(QString group READ group WRITE setGroup NOTIFY subjectChanged FINAL)
    /** Id of the participant who rates; empty: the table together. */
    Q_PROPERTY(QString participant READ participant WRITE setParticipant NOTIFY subjectChanged FINAL)
    /** True: statements of other groups too. */
    Q_PROPERTY(bool everything READ showsEverything WRITE setEverything NOTIFY subjectChanged FINAL)
    /** Statements that are rated by all four criteria. */
    Q_PROPERTY(int complete READ complete NOTIFY counted FINAL)

public:
    explicit RatingSheetModel(QObject *parent = nullptr);
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
    [[nodiscard]] int complete() const;

    /** Says 1 to 5 of a statement by one criterion, or 0: not rated. One step of undo. */
    Q_INVOKABLE Operation *rate(const QString &contribution, Criterion::Kind criterion, int value);

Q_SIGNALS:
    void subjectChanged();
    void counted();

private:
    void onRecord(RecordType::Type type, const QString &id);
    void rebuild();
    void changeSubject();
    /** Id of the rating this sheet has, or will have, of a statement. */
    [[nodiscard]] QString ratingOf(const QString &contribution) const;

    QPointer<Workspace> m_workspace;
    QString m_step;
    QString m_group;
    QString m_participant;
    bool m_everything = false;
    int m_complete = 0;
    /** What was rated here and is not durable yet, by statement; −1: nothing by this criterion. */
    struct UnderWay {
        std::array<int, 4> values{-1, -1, -1, -1};
        int operations = 0;
    };
    QHash<QString, UnderWay> m_underWay;
    bool m_ready = true;
    QTimer m_timer;
};
