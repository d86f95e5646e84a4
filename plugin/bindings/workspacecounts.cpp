// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "stepstanding.h"
#include "workspaceprivate.h"

namespace
{
QString groupKey(const QString &step, const QString &group)
{
    return step + QLatin1Char('/') + group;
}

void count(QHash<QString, int> &statements, const Contribution &contribution, int by)
{
    if (contribution.visibility != ContributionVisibility::Withheld) {
        statements[contribution.step] += by;
        statements[groupKey(contribution.step, contribution.group)] += by;
    }
}
}

void Workspace::Private::countAll(const Records &records, QHash<QString, int> &statements, QHash<QString, int> &conflicts)
{
    statements.clear();
    conflicts.clear();
    for (const auto &[id, contribution] : records.all<Contribution>()) {
        count(statements, contribution, 1);
    }
    for (const auto &[id, conflict] : records.all<Conflict>()) {
        if (!conflict.settled) {
            ++conflicts[conflict.recordId];
        }
    }
}

void Workspace::Private::countStatement(const QString &id, int by)
{
    if (const auto *contribution = records.find<Contribution>(id)) {
        count(statements, *contribution, by);
    }
}

void Workspace::Private::scheduleGaps()
{
    if (!gapTimer.isActive()) {
        // Counting a large workspace takes some 30 ms; a burst of changes is counted once.
        gapTimer.start(records.count(RecordType::Contribution) > 5000 ? 250 : 0);
    }
}

int Workspace::gapCount() const
{
    return int(d->gaps.count());
}

int Workspace::needsWithoutProject() const
{
    return int(d->gaps.needsWithoutProject.size());
}

int Workspace::projectsWithoutNeed() const
{
    return int(d->gaps.projectsWithoutNeed.size());
}

int Workspace::recommendationsWithoutOrigin() const
{
    return int(d->gaps.recommendationsWithoutOrigin.size());
}

int Workspace::conflictCount() const
{
    int count = 0;
    for (const auto &[id, conflict] : d->records.all<Conflict>()) {
        count += conflict.settled ? 0 : 1;
    }
    return count;
}

int Workspace::statementCount(const QString &step, const QString &group) const
{
    const auto *record = d->records.find<Step>(step);
    const bool hidden = record && !seesAll(*record);
    if (hidden && !group.isEmpty()) {
        const bool isShown = group == d->group || standingOf(d->records, step, group).state == StepState::Revealed;
        return isShown ? d->statements.value(groupKey(step, group)) : 0;
    }
    if (hidden) {
        int count = d->statements.value(groupKey(step, d->group));
        for (const auto &[key, own] : d->records.all<GroupStep>()) {
            count += own.step == step && own.group != d->group && own.state == StepState::Revealed ? d->statements.value(groupKey(step, own.group)) : 0;
        }
        return count;
    }
    return d->statements.value(group.isEmpty() ? step : groupKey(step, group));
}

bool Workspace::isGap(const Contribution &contribution) const
{
    const auto *step = d->records.find<Step>(contribution.step);
    if (step && step->kind == StepKind::NeedForAction) {
        return d->trace.followers(contribution.id, LinkKind::Answers).isEmpty();
    }
    return step && step->kind == StepKind::Project && d->trace.foundations(contribution.id, LinkKind::Answers).isEmpty();
}

int Workspace::conflictsOf(const QString &record) const
{
    return d->conflicts.value(record);
}
