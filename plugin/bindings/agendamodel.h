// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "agenda.h"
#include "operation.h"
#include "rowmodel.h"
#include "workspace.h"

#include <QPointer>
#include <QTimer>

/** Zeile der Tagesordnung, as it is shown: times are texts of the clock at this place. */
struct AgendaRow {
    Q_GADGET
    QML_VALUE_TYPE(agendaRow)
    /** Id of the step or of the AgendaEntry. */
    Q_PROPERTY(QString id MEMBER id FINAL)
    /** Place among the steps, from 1; 0: it is no step. */
    Q_PROPERTY(int step MEMBER step FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(int minutes MEMBER minutes FINAL)
    /** "09:30" as planned; empty where nobody has said when the day begins. */
    Q_PROPERTY(QString startText MEMBER startText FINAL)
    Q_PROPERTY(QString endText MEMBER endText FINAL)
    /** When it will begin as things stand; empty where that is as planned. */
    Q_PROPERTY(QString expectedText MEMBER expectedText FINAL)
    /** It is what goes on now. */
    Q_PROPERTY(bool current MEMBER isCurrent FINAL)
    /** It is over, or was passed over. */
    Q_PROPERTY(bool past MEMBER isPast FINAL)
    /** Minutes it would have after the proposal; −1: there is none, or they stay. */
    Q_PROPERTY(int proposedMinutes MEMBER proposedMinutes FINAL)

public:
    QString id;
    int step = 0;
    QString title;
    int minutes = 0;
    QString startText;
    QString endText;
    QString expectedText;
    bool isCurrent = false;
    bool isPast = false;
    int proposedMinutes = -1;
    bool operator==(const AgendaRow &) const = default;
};

/**
 * Tagesordnung: steps and what lies between them, when each begins, and how late we are. Worked out anew every second;
 * rows change only where a text does. Role: record (agendaRow).
 */
class AgendaModel : public RowModelOf(AgendaRow)
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Workspace *workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged FINAL)
    /** "09:00": when the day begins, by the clock at this place; empty: nobody has said. */
    Q_PROPERTY(QString startText READ startText NOTIFY changed FINAL)
    /** When it ends as planned, and as things stand. */
    Q_PROPERTY(QString endText READ endText NOTIFY changed FINAL)
    Q_PROPERTY(QString expectedEndText READ expectedEndText NOTIFY changed FINAL)
    /** All minutes. */
    Q_PROPERTY(int minutes READ minutes NOTIFY changed FINAL)
    /** Begun minutes that all which follows is later than planned; below 0: earlier. */
    Q_PROPERTY(int lateMinutes READ lateMinutes NOTIFY changed FINAL)
    /** True while shorter times are proposed; drops when they are taken or nothing is late any more. */
    Q_PROPERTY(bool proposing READ isProposing NOTIFY changed FINAL)
    /** True where the proposal makes anything shorter. */
    Q_PROPERTY(bool helps READ helps NOTIFY changed FINAL)
    /** Late minutes that the proposal cannot make up for. */
    Q_PROPERTY(int missingMinutes READ missingMinutes NOTIFY changed FINAL)
    /** When it ends after the proposal. */
    Q_PROPERTY(QString proposedEndText READ proposedEndText NOTIFY changed FINAL)

public:
    explicit AgendaModel(QObject *parent = nullptr);
    [[nodiscard]] Workspace *workspace() const;
    void setWorkspace(Workspace *workspace);
    [[nodiscard]] QString startText() const;
    [[nodiscard]] QString endText() const;
    [[nodiscard]] QString expectedEndText() const;
    [[nodiscard]] int minutes() const;
    [[nodiscard]] int lateMinutes() const;
    [[nodiscard]] bool isProposing() const;
    [[nodiscard]] bool helps() const;
    [[nodiscard]] int missingMinutes() const;
    [[nodiscard]] QString proposedEndText() const;

    /** Takes "9:30", "9.30" or "930" as when the day begins, on the conference's first day; null where it is no time. */
    Q_INVOKABLE Operation *setStart(const QString &text);
    /** Proposes to make up for the lateness by shortening what is ahead. */
    Q_INVOKABLE void propose();
    Q_INVOKABLE void dropProposal();
    /** Gives all the proposed minutes, in one step that can be undone. */
    Q_INVOKABLE Operation *applyProposal();
    /** Puts something new before a row; `row` = count: behind the last. results: its id. */
    Q_INVOKABLE Operation *insertEntry(int row, const QString &title, int minutes);
    /** Moves a row to another place, from 0. */
    Q_INVOKABLE Operation *moveRow(int row, int place);
    /** An entry that is no step begins, or is over, now; whatever else had begun is over with it. */
    Q_INVOKABLE Operation *startEntry(const QString &id);
    Q_INVOKABLE Operation *endEntry(const QString &id);

Q_SIGNALS:
    void workspaceChanged();
    void changed();

private:
    /** What is told beside the rows. */
    struct Told {
        QString start;
        QString end;
        QString expectedEnd;
        int minutes = 0;
        int lateMinutes = 0;
        bool proposing = false;
        bool helps = false;
        int missingMinutes = 0;
        QString proposedEnd;
        bool operator==(const Told &) const = default;
    };

    void onRecord(RecordType::Type type);
    void workOut();

    QPointer<Workspace> m_workspace;
    QTimer m_clock;
    QTimer m_soon;
    bool m_isProposing = false;
    Told m_told;
};
