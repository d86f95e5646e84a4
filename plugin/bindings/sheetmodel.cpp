// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "sheetmodel.h"

#include "workspacefollower.h"

SheetModelBase::SheetModelBase(QObject *parent)
    : RowModelBase(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &SheetModelBase::rebuild);
}

void SheetModelBase::classBegin()
{
    m_ready = false;
}

void SheetModelBase::componentComplete()
{
    m_ready = true;
    rebuild();
}

Workspace *SheetModelBase::workspace() const
{
    return m_workspace;
}

void SheetModelBase::setWorkspace(Workspace *workspace)
{
    if (!changeWorkspace(m_workspace, workspace, this)) {
        return;
    }
    if (workspace) {
        connect(workspace, &Workspace::reset, &m_timer, qOverload<>(&QTimer::start));
        connect(workspace, &Workspace::surroundingsChanged, &m_timer, qOverload<>(&QTimer::start));
        connect(workspace, &Workspace::roomStateChanged, &m_timer, qOverload<>(&QTimer::start));
        followRecords(workspace, this, &SheetModelBase::onRecord);
    }
    changeSubject();
}

QString SheetModelBase::step() const
{
    return m_step;
}

void SheetModelBase::setStep(const QString &step)
{
    if (step != m_step) {
        m_step = step;
        changeSubject();
    }
}

QString SheetModelBase::group() const
{
    return m_group;
}

void SheetModelBase::setGroup(const QString &group)
{
    if (group != m_group) {
        m_group = group;
        changeSubject();
    }
}

QString SheetModelBase::participant() const
{
    return m_participant;
}

void SheetModelBase::setParticipant(const QString &participant)
{
    if (participant != m_participant) {
        m_participant = participant;
        changeSubject();
    }
}

bool SheetModelBase::showsEverything() const
{
    return m_everything;
}

void SheetModelBase::setEverything(bool everything)
{
    if (everything != m_everything) {
        m_everything = everything;
        changeSubject();
    }
}

void SheetModelBase::changeSubject()
{
    forget();
    Q_EMIT subjectChanged();
    // At once, so that the keyboard can go to the first row; but not once for each property that QML sets.
    if (m_ready) {
        rebuild();
    }
}

void SheetModelBase::onRecord(RecordType::Type type)
{
    if (concerns(type)) {
        m_timer.start();
    }
}

void SheetModelBase::rebuild()
{
    m_timer.stop();
    workOut();
    Q_EMIT counted();
}

Operation *SheetModelBase::refuse(const Error &error)
{
    auto *operation = new Operation(this);
    operation->fail(error);
    return operation;
}

Operation *SheetModelBase::refuseWithoutWorkspace()
{
    return refuse(Error(Error::Failed, "No workspace is open, so nothing can be stored. Open a file first."));
}
