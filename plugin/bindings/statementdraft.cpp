// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "statementdraft.h"

#include "draftstore.h"
#include "labels.h"
#include "operation.h"
#include "workspacefollower.h"
#include "workspacewords.h"

namespace
{
constexpr int draftDelay = 300;
const QString textKey = QStringLiteral("text");
const QString whereKey = QStringLiteral("where");
const QString planningAreaKey = QStringLiteral("planningArea");
const QString lifeStagesKey = QStringLiteral("lifeStages");
const QString targetGroupKey = QStringLiteral("targetGroup");
const QString languageKey = QStringLiteral("language");
const QString fromPaperKey = QStringLiteral("fromPaper");
const QString answersKey = QStringLiteral("answers");
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
        connect(workspace, &Workspace::reset, this, &StatementDraft::load);
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
    if (m_timer.isActive()) {
        save();
    }
    m_step = step;
    Q_EMIT subjectChanged();
    load();
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

QString StatementDraft::answers() const
{
    return m_content.value(answersKey).toString();
}

void StatementDraft::setAnswers(const QString &answers)
{
    put(answersKey, answers);
}

bool StatementDraft::canSubmit() const
{
    if (!m_workspace || m_submitting || text().trimmed().isEmpty()) {
        return false;
    }
    const Step step = m_workspace->step(m_step);
    // Moderation adds a late card at any time; members write while the step is open.
    const bool open = m_workspace->standing(m_step, m_group).state == StepState::Open && step.permissions.testFlag(StepPermission::Write);
    return !step.id.isEmpty() && (open || m_workspace->role() != Role::Member) && m_workspace->role() != Role::Observer;
}

bool StatementDraft::isSaved() const
{
    return m_saved;
}

QString StatementDraft::errorText() const
{
    return m_errorText;
}

void StatementDraft::put(const QString &key, const QVariant &value)
{
    // An empty text would convert to a list of one, so each is asked as what it is.
    const bool empty = value.typeId() == QMetaType::QStringList ? value.toStringList().isEmpty() : value.toString().isEmpty();
    if (m_content.value(key) == value || (!m_content.contains(key) && empty)) {
        return;
    }
    m_content.insert(key, value);
    m_saved = false;
    Q_EMIT changed();
    Q_EMIT savedChanged();
    m_timer.start();
}

QString StatementDraft::draftId() const
{
    return QStringLiteral("statement/") + m_group;
}

void StatementDraft::load()
{
    m_timer.stop();
    m_owner = m_workspace ? m_workspace->actor() : QString();
    m_content = m_workspace && !m_step.isEmpty() ? DraftStore(m_workspace, m_owner).find(m_step, draftId()) : QVariantMap();
    m_errorText.clear();
    m_saved = true;
    Q_EMIT changed();
    Q_EMIT savedChanged();
}

void StatementDraft::changeOwner()
{
    if (m_workspace->actor() == m_owner) {
        return;
    }
    if (m_timer.isActive()) {
        save();
    }
    load();
}

void StatementDraft::save()
{
    m_timer.stop();
    if (!m_workspace || m_step.isEmpty() || m_submitting) {
        return;
    }
    DraftStore(m_workspace, m_owner).save(m_step, draftId(), m_content);
    m_saved = true;
    Q_EMIT savedChanged();
}

void StatementDraft::submit()
{
    submitTo({});
}

QList<Change> StatementDraft::joining(Contribution &statement, const QString &other) const
{
    QList<Change> changes;
    const auto *there = other.isEmpty() ? nullptr : m_workspace->records().find<Contribution>(other);
    if (!there || there->step != statement.step) {
        return changes;
    }
    statement.cluster = there->cluster;
    if (statement.cluster.isEmpty()) {
        Cluster cluster;
        cluster.id = Uuid::create();
        cluster.step = there->step;
        cluster.title = titleFrom(there->text);
        statement.cluster = cluster.id;
        changes += Change::insert(cluster, m_workspace->actor());
        changes += Change::update(RecordType::Contribution, other, there->revision, {{QStringLiteral("cluster"), cluster.id}}, m_workspace->actor());
    }
    return changes;
}

void StatementDraft::submitTo(const QString &other)
{
    if (!canSubmit()) {
        return;
    }
    save();
    m_submitting = true;
    QList<Change> changes;
    Contribution contribution;
    const Step step = m_workspace->step(m_step);
    contribution.id = step.anonymity ? Uuid::random() : Uuid::create();
    contribution.step = m_step;
    contribution.group = m_group;
    contribution.text = text().trimmed();
    contribution.where = where().trimmed();
    contribution.planningArea = planningArea();
    contribution.lifeStages = lifeStages();
    contribution.targetGroup = targetGroup().trimmed();
    contribution.language = language();
    contribution.enteredBy = fromPaper() ? m_workspace->actor() : QString();
    const QString links = answers();
    const QString id = contribution.id;
    const QString actor = m_workspace->actor();
    changes += joining(contribution, other);
    changes += Change::insert(contribution, actor);
    if (!links.isEmpty()) {
        Link link;
        link.from = id;
        link.to = links;
        link.kind = step.kind == StepKind::Project ? LinkKind::Answers : LinkKind::BuildsOn;
        changes += Change::insert(link, actor);
    }
    Operation *operation = m_workspace->submit(changes, Labels::newStatement(), {id});
    const QString sentStep = m_step;
    const QString sentGroup = m_group;
    const QString sentOwner = m_owner;
    const QVariantMap sent = m_content;
    Q_EMIT changed();
    connect(operation, &Operation::finished, this, [this, operation, id, sentStep, sentGroup, sentOwner, sent] {
        m_submitting = false;
        m_errorText = operation->errorText();
        const bool sameForm = sentStep == m_step && sentGroup == m_group && sentOwner == m_owner;
        if (operation->succeeded() && !sameForm && m_workspace) {
            DraftStore(m_workspace, sentOwner).drop(sentStep, QStringLiteral("statement/") + sentGroup);
        }
        if (operation->succeeded() && sameForm) {
            // The need that is answered stays chosen: several projects are often written against one.
            const QVariant kept = m_content.value(answersKey);
            const bool typedOn = m_content != sent;
            if (!typedOn) {
                m_content.clear();
                if (kept.isValid()) {
                    m_content.insert(answersKey, kept);
                }
                DraftStore(m_workspace, m_owner).drop(m_step, draftId());
                m_workspace->tellTyping({});
            }
            Q_EMIT submitted(id);
        }
        Q_EMIT changed();
    });
}
