// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "profiledraft.h"

#include "i18n.h"
#include "profilefiles.h"

namespace
{
constexpr qsizetype longestHistory = 200;
}

bool ProfileDraft::canUndo() const
{
    return !m_done.isEmpty();
}

bool ProfileDraft::canRedo() const
{
    return !m_undone.isEmpty();
}

QString ProfileDraft::undoText() const
{
    return m_done.isEmpty() ? QString() : m_done.constLast().label;
}

QString ProfileDraft::redoText() const
{
    return m_undone.isEmpty() ? QString() : m_undone.constLast().label;
}

bool ProfileDraft::isSaved() const
{
    return m_profile == m_stored;
}

QString ProfileDraft::errorText() const
{
    return m_errorText;
}

void ProfileDraft::edit(const QString &label, const QString &place, const std::function<void(Profile &)> &change)
{
    Profile after = m_profile;
    change(after);
    if (!m_editable || after == m_profile) {
        return;
    }
    const bool goesOn = !place.isEmpty() && !m_done.isEmpty() && m_undone.isEmpty() && m_done.constLast().place == place;
    if (!goesOn) {
        m_done += Step{label, place, m_profile, m_kind};
        if (m_done.size() > longestHistory) {
            m_done.removeFirst();
        }
    }
    m_undone.clear();
    m_profile = after;
    show();
    m_timer.start();
    Q_EMIT savedChanged();
}

void ProfileDraft::takeBack(QList<Step> &from, QList<Step> &to)
{
    if (from.isEmpty()) {
        return;
    }
    Step step = from.takeLast();
    std::swap(step.before, m_profile);
    const Paper::Kind kind = step.kind;
    // Typing after it begins a step of its own.
    step.place.clear();
    to += step;
    if (m_kind != kind) {
        m_kind = kind;
        m_openedPart = -1;
        Q_EMIT openedPartChanged();
        Q_EMIT kindChanged();
    }
    show();
    m_timer.start();
    Q_EMIT savedChanged();
}

void ProfileDraft::undo()
{
    takeBack(m_done, m_undone);
}

void ProfileDraft::redo()
{
    takeBack(m_undone, m_done);
}

bool ProfileDraft::store()
{
    m_timer.stop();
    if (m_editable && m_profile != m_stored) {
        if (const auto error = ProfileFiles::save(m_profile)) {
            m_errorText = translated(*error);
        } else {
            m_stored = m_profile;
            m_errorText.clear();
        }
        Q_EMIT savedChanged();
    }
    return isSaved();
}
