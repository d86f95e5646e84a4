// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "draftstore.h"
#include "labels.h"
#include "operation.h"
#include "roomdots.h"
#include "statementdraft.h"
#include "statementdraftkeys.h"
#include "uuid.h"
#include "workspacewords.h"

using namespace StatementDraftKeys;

bool StatementDraft::canSubmit() const
{
    if (!m_workspace || text().trimmed().isEmpty()) {
        return false;
    }
    const Step step = m_workspace->step(m_step);
    // Moderation adds a late card at any time; members write while the step is open.
    const bool open = m_workspace->standing(m_step, m_group).state == StepState::Open && step.permissions.testFlag(StepPermission::Write);
    return !step.id.isEmpty() && (open || m_workspace->role() != Role::Member) && m_workspace->role() != Role::Observer;
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
    const QString actor = m_workspace->actor();
    const QString id = m_content.value(idKey).toString();
    Contribution contribution;
    contribution.id = id.isEmpty() ? newId() : id;
    contribution.step = m_step;
    contribution.group = m_group;
    contribution.text = text().trimmed();
    contribution.where = where().trimmed();
    contribution.planningArea = planningArea();
    contribution.lifeStages = lifeStages();
    contribution.targetGroup = targetGroup().trimmed();
    contribution.language = language();
    contribution.enteredBy = m_paperOnly || fromPaper() ? actor : QString();
    QList<Change> changes = joining(contribution, other);
    changes += Change::insert(contribution, actor);
    if (!answers().isEmpty()) {
        Link link;
        link.from = contribution.id;
        link.to = answers();
        link.kind = m_workspace->step(m_step).kind == StepKind::Project ? LinkKind::Answers : LinkKind::BuildsOn;
        changes += Change::insert(link, actor);
    }
    if (dots() > 0) {
        Vote vote;
        vote.id = dotsId(contribution.id, m_group);
        vote.group = m_group;
        vote.contribution = contribution.id;
        vote.dots = dots();
        changes += Change::insert(vote, actor);
    }
    Operation *operation = m_workspace->submit(changes, Labels::newStatement(), {contribution.id});
    connect(operation, &Operation::finished, this, [this, operation, id = contribution.id, step = m_step, group = m_group, owner = m_owner, sent = m_content] {
        --m_underWay;
        if (!m_workspace) {
            return;
        }
        m_errorText = operation->errorText();
        if (!operation->succeeded()) {
            takeBack(step, group, owner, sent);
        } else {
            // The draft of it goes, or gives way to what has been typed since.
            if (step == m_step && group == m_group && owner == m_owner) {
                save();
            } else if (kept(step, group, owner).value(idKey).toString() == id) {
                m_keeping.remove({step, group, owner});
                DraftStore(m_workspace, owner).drop(step, partFor(group));
            }
            Q_EMIT submitted(id);
        }
        Q_EMIT changed();
        Q_EMIT savedChanged();
        if (!operation->succeeded()) {
            Q_EMIT returned();
        }
    });
    ++m_underWay;
    m_timer.stop();
    // The need that is answered stays chosen: several projects are often written against one.
    const QString need = answers();
    m_content.clear();
    if (!need.isEmpty()) {
        m_content.insert(answersKey, need);
    }
    m_saved = true;
    m_errorText.clear();
    m_workspace->tellTyping({});
    Q_EMIT changed();
    Q_EMIT savedChanged();
    Q_EMIT entered();
}
