// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "recordmodel.h"

#include "workspacefollower.h"

void RecordModelBase::classBegin()
{
    m_complete = false;
}

void RecordModelBase::componentComplete()
{
    m_complete = true;
    rebuild();
}

Workspace *RecordModelBase::workspace() const
{
    return m_workspace;
}

void RecordModelBase::setWorkspace(Workspace *workspace)
{
    if (!changeWorkspace(m_workspace, workspace, this)) {
        return;
    }
    if (workspace) {
        connect(workspace, &Workspace::reset, this, [this] {
            rebuildWhenComplete();
        });
        connect(workspace, &Workspace::conferenceChanged, this, [this] {
            // While a file is opened, reset() follows.
            if (m_conference.isEmpty() && m_workspace->status() == Workspace::Ready) {
                rebuildWhenComplete();
            }
        });
        connect(workspace, &Workspace::inserted, this, [this](RecordType::Type type, const QString &id) {
            onInserted(type, id);
        });
        connect(workspace, &Workspace::updated, this, [this](RecordType::Type type, const QString &id) {
            onUpdated(type, id);
        });
        connect(workspace, &Workspace::aboutToRemove, this, [this](RecordType::Type type, const QString &id) {
            onAboutToRemove(type, id);
        });
        connect(workspace, &Workspace::touched, this, [this](RecordType::Type type, const QString &id) {
            onTouched(type, id);
        });
        connect(workspace, &Workspace::surroundingsChanged, this, [this] {
            onSurroundingsChanged();
        });
        connect(workspace, &QObject::destroyed, this, [this] {
            m_workspace = nullptr;
            rebuild();
        });
    }
    Q_EMIT workspaceChanged();
    rebuildWhenComplete();
}

int RecordModelBase::count() const
{
    return rowCount();
}

QString RecordModelBase::conference() const
{
    return m_conference;
}

void RecordModelBase::setConference(const QString &conference)
{
    if (conference != m_conference) {
        m_conference = conference;
        filter();
    }
}

QString RecordModelBase::search() const
{
    return m_search;
}

void RecordModelBase::setSearch(const QString &search)
{
    if (search != m_search) {
        m_search = search;
        m_words = search.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        filter();
    }
}

QHash<int, QByteArray> RecordModelBase::roleNames() const
{
    return {{RecordRole, "record"}};
}

QString RecordModelBase::shownConference() const
{
    return m_conference.isEmpty() && m_workspace ? m_workspace->conference() : m_conference;
}

bool RecordModelBase::matchesSearch(const QString &text) const
{
    return std::all_of(m_words.cbegin(), m_words.cend(), [&text](const QString &word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

void RecordModelBase::onSurroundingsChanged()
{
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

void RecordModelBase::filter()
{
    Q_EMIT filterChanged();
    rebuildWhenComplete();
}

void RecordModelBase::rebuildWhenComplete()
{
    if (m_complete) {
        rebuild();
    }
}
