// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "statementdraft.h"

#include "statementdraftkeys.h"
#include "workspacefollower.h"

using namespace StatementDraftKeys;

namespace
{
constexpr int draftDelay = 300;
}

StatementDraft::StatementDraft(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(draftDelay);
    connect(&m_timer, &QTimer::timeout, this, &StatementDraft::save);
}

StatementDraft::~StatementDraft()
{
    if (m_timer.isActive()) {
        save();
    }
}

Workspace *StatementDraft::workspace() const
{
    return m_workspace;
}

void StatementDraft::setWorkspace(Workspace *workspace)
{
    if (!changeWorkspace(m_workspace, workspace, this)) {
        return;
    }
    if (workspace) {
        connect(workspace, &Workspace::reset, this, [this] {
            // Many changes at once make models start over; what is being typed goes on.
            if (!m_loaded || m_workspace->status() != Workspace::Ready) {
                load();
            }
        });
        connect(workspace, &Workspace::actorChanged, this, &StatementDraft::changeOwner);
        connect(workspace, &Workspace::surroundingsChanged, this, &StatementDraft::changed);
    }
    Q_EMIT subjectChanged();
    load();
}

QString StatementDraft::step() const
{
    return m_step;
}

void StatementDraft::setStep(const QString &step)
{
    if (step == m_step) {
        return;
    }
    // The step was removed under whoever types for it: the text goes along to the next one.
    const QVariantMap homeless = m_loaded && m_workspace->status() == Workspace::Ready && m_workspace->step(m_step).id.isEmpty() ? m_content : QVariantMap();
    if (m_timer.isActive()) {
        save();
    }
    const QString errorText = m_errorText;
    m_step = step;
    Q_EMIT subjectChanged();
    load();
    if (!homeless.value(textKey).toString().isEmpty()) {
        takeBack(m_step, m_group, m_owner, homeless);
        m_errorText = errorText;
        Q_EMIT changed();
        Q_EMIT savedChanged();
        Q_EMIT returned();
    }
}

QString StatementDraft::group() const
{
    return m_group;
}

void StatementDraft::setGroup(const QString &group)
{
    if (group == m_group) {
        return;
    }
    if (m_timer.isActive()) {
        save();
    }
    m_group = group;
    Q_EMIT subjectChanged();
    load();
}

QString StatementDraft::text() const
{
    return m_content.value(textKey).toString();
}

void StatementDraft::setText(const QString &text)
{
    put(textKey, text);
    if (m_workspace) {
        m_workspace->tellTyping(text.isEmpty() ? QString() : m_step);
    }
}

QString StatementDraft::where() const
{
    return m_content.value(whereKey).toString();
}

void StatementDraft::setWhere(const QString &where)
{
    put(whereKey, where);
}

QString StatementDraft::planningArea() const
{
    return m_content.value(planningAreaKey).toString();
}

void StatementDraft::setPlanningArea(const QString &planningArea)
{
    put(planningAreaKey, planningArea);
}

QStringList StatementDraft::lifeStages() const
{
    return m_content.value(lifeStagesKey).toStringList();
}

void StatementDraft::setLifeStages(const QStringList &lifeStages)
{
    put(lifeStagesKey, lifeStages);
}

QString StatementDraft::targetGroup() const
{
    return m_content.value(targetGroupKey).toString();
}

void StatementDraft::setTargetGroup(const QString &targetGroup)
{
    put(targetGroupKey, targetGroup);
}

QString StatementDraft::language() const
{
    return m_content.value(languageKey).toString();
}

void StatementDraft::setLanguage(const QString &language)
{
    put(languageKey, language);
}

bool StatementDraft::fromPaper() const
{
    return m_content.value(fromPaperKey).toBool();
}

void StatementDraft::setFromPaper(bool fromPaper)
{
    put(fromPaperKey, fromPaper);
}

bool StatementDraft::isPaperOnly() const
{
    return m_paperOnly;
}

void StatementDraft::setPaperOnly(bool paperOnly)
{
    if (paperOnly != m_paperOnly) {
        m_paperOnly = paperOnly;
        Q_EMIT subjectChanged();
    }
}

int StatementDraft::dots() const
{
    return m_content.value(dotsKey).toInt();
}

void StatementDraft::setDots(int dots)
{
    if (dots != this->dots()) {
        put(dotsKey, dots > 0 ? QVariant(dots) : QVariant());
    }
}

QString StatementDraft::answers() const
{
    return m_content.value(answersKey).toString();
}

void StatementDraft::setAnswers(const QString &answers)
{
    put(answersKey, answers);
}

bool StatementDraft::isSaved() const
{
    return m_saved && m_underWay == 0;
}

QString StatementDraft::errorText() const
{
    return m_errorText;
}
