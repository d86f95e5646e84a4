// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "workspaceprivate.h"

Contribution Workspace::contribution(const QString &id) const
{
    const auto *record = d->records.find<Contribution>(id);
    return record ? *record : Contribution();
}

Step Workspace::step(const QString &id) const
{
    const auto *record = d->records.find<Step>(id);
    return record ? *record : Step();
}

FocusGroup Workspace::focusGroup(const QString &id) const
{
    const auto *record = d->records.find<FocusGroup>(id);
    return record ? *record : FocusGroup();
}

TopicArea Workspace::topicArea(const QString &id) const
{
    const auto *record = d->records.find<TopicArea>(id);
    return record ? *record : TopicArea();
}

Recommendation Workspace::recommendation(const QString &id) const
{
    const auto *record = d->records.find<Recommendation>(id);
    return record ? *record : Recommendation();
}

Disposition Workspace::disposition(const QString &recommendation) const
{
    for (const auto &[id, disposition] : d->records.all<Disposition>()) {
        if (disposition.recommendation == recommendation) {
            return disposition;
        }
    }
    return {};
}

Committee Workspace::committee(const QString &id) const
{
    const auto *record = d->records.find<Committee>(id);
    return record ? *record : Committee();
}

Organisation Workspace::organisation(const QString &id) const
{
    const auto *record = d->records.find<Organisation>(id);
    return record ? *record : Organisation();
}

QString Workspace::stepOfKind(StepKind::Kind kind) const
{
    const auto steps = d->records.select<Step>([this, kind](const Step &step) {
        return step.conference == d->conference && step.kind == kind;
    });
    return steps.empty() ? QString() : steps.front()->id;
}

StatementMarks Workspace::marks(const QString &id) const
{
    StatementMarks marks;
    const auto *contribution = d->records.find<Contribution>(id);
    if (!contribution) {
        return marks;
    }
    const auto *step = d->records.find<Step>(contribution->step);
    marks.stepKind = step ? step->kind : StepKind::Other;
    switch (marks.stepKind) {
    case StepKind::WhatWorks:
        marks.followers = int(d->trace.followers(id, LinkKind::BuildsOn).size());
        break;
    case StepKind::NeedForAction:
        marks.foundations = int(d->trace.foundations(id, LinkKind::BuildsOn).size());
        marks.followers = int(d->trace.followers(id, LinkKind::Answers).size());
        marks.gap = marks.followers == 0;
        break;
    case StepKind::Project:
        marks.foundations = int(d->trace.foundations(id, LinkKind::Answers).size());
        marks.gap = marks.foundations == 0;
        break;
    case StepKind::Other:
        break;
    }
    marks.recommendations = int(d->trace.followers(id, LinkKind::ArisesFrom).size());
    marks.conflicts = conflictsOf(id);
    if (const auto *group = d->records.find<FocusGroup>(contribution->group)) {
        marks.groupName = group->name;
        if (const auto *area = d->records.find<TopicArea>(group->topicArea)) {
            marks.areaName = area->name;
            marks.areaColour = area->colour;
            marks.areaIcon = area->icon;
        }
    }
    for (const QString &stageId : contribution->lifeStages) {
        if (const auto *stage = d->records.find<LifeStage>(stageId)) {
            marks.lifeStageNames += stage->name;
        }
    }
    const auto *area = d->records.find<PlanningArea>(contribution->planningArea);
    QStringList places;
    if (area) {
        places += area->name;
    }
    if (!contribution->where.isEmpty() && !places.contains(contribution->where)) {
        places += contribution->where;
    }
    marks.place = places.join(QStringLiteral(" · "));
    // A title may say what another group wrote.
    const auto *cluster = step && seesAll(*step) ? d->records.find<Cluster>(contribution->cluster) : nullptr;
    if (cluster) {
        marks.clusterTitle = cluster->title;
    }
    marks.dots = d->tally.dotsOn(id);
    return marks;
}
