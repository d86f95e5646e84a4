// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "trace.h"

#include <QSet>

#include <algorithm>

namespace
{
template<class Ends>
QStringList others(const Ends &ends, const QString &id, LinkKind::Kind kind)
{
    QStringList ids;
    const auto it = ends.find(id);
    if (it != ends.end()) {
        for (const auto &end : it->second) {
            if (end.kind == kind && !ids.contains(end.other)) {
                ids += end.other;
            }
        }
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}
}

Trace::Trace(const Records &records)
{
    for (const auto &[id, link] : records.all<Link>()) {
        add(link);
    }
}

void Trace::add(const Link &link)
{
    m_down[link.from].push_back({link.to, link.id, link.kind});
    m_up[link.to].push_back({link.from, link.id, link.kind});
}

void Trace::remove(const Link &link)
{
    const auto drop = [&link](auto &ends, const QString &id) {
        const auto it = ends.find(id);
        if (it == ends.end()) {
            return;
        }
        std::erase_if(it->second, [&link](const End &end) {
            return end.link == link.id;
        });
        if (it->second.empty()) {
            ends.erase(it);
        }
    };
    drop(m_down, link.from);
    drop(m_up, link.to);
}

void Trace::apply(const Change &change, const Records &before)
{
    if (change.record != RecordType::Link) {
        return;
    }
    const Link *old = before.find<Link>(change.recordId);
    Link link;
    if (old) {
        if (change.kind != ChangeKind::Remove && change.revision <= old->revision) {
            return;
        }
        remove(*old);
        link = *old;
    }
    if (change.kind != ChangeKind::Remove) {
        link.id = change.recordId;
        (void)Codec::fromJson(recordInfo(RecordType::Link), change.fields, &link);
        add(link);
    }
}

QStringList Trace::foundations(const QString &id, LinkKind::Kind kind) const
{
    return others(m_down, id, kind);
}

QStringList Trace::followers(const QString &id, LinkKind::Kind kind) const
{
    return others(m_up, id, kind);
}

QString Trace::linkBetween(const QString &from, const QString &to, LinkKind::Kind kind) const
{
    const auto it = m_down.find(from);
    if (it != m_down.end()) {
        for (const End &end : it->second) {
            if (end.other == to && end.kind == kind) {
                return end.link;
            }
        }
    }
    return {};
}

QStringList Trace::chain(const QString &id) const
{
    QSet<QString> seen{id};
    QStringList reached{id};
    for (qsizetype i = 0; i < reached.size(); ++i) {
        for (const auto *ends : {&m_down, &m_up}) {
            const auto it = ends->find(reached.at(i));
            if (it == ends->end()) {
                continue;
            }
            for (const End &end : it->second) {
                if (!seen.contains(end.other)) {
                    seen.insert(end.other);
                    reached += end.other;
                }
            }
        }
    }
    return reached;
}

namespace
{
/** True where at least one of `ids` still is a statement that counts; what was removed or withheld ties nothing. */
bool anyCounts(const Records &records, const QStringList &ids)
{
    return std::any_of(ids.begin(), ids.end(), [&records](const QString &id) {
        const Contribution *contribution = records.find<Contribution>(id);
        return contribution && contribution->visibility != ContributionVisibility::Withheld;
    });
}
}

Gaps gapsOf(const Records &records, const Trace &trace, const QString &conference)
{
    Gaps gaps;
    for (const auto &[id, contribution] : records.all<Contribution>()) {
        const Step *step = records.find<Step>(contribution.step);
        if (!step || contribution.visibility == ContributionVisibility::Withheld || (!conference.isEmpty() && step->conference != conference)) {
            continue;
        }
        if (step->kind == StepKind::NeedForAction && !anyCounts(records, trace.followers(id, LinkKind::Answers))) {
            gaps.needsWithoutProject += id;
        } else if (step->kind == StepKind::Project && !anyCounts(records, trace.foundations(id, LinkKind::Answers))) {
            gaps.projectsWithoutNeed += id;
        }
    }
    for (const auto &[id, recommendation] : records.all<Recommendation>()) {
        if ((conference.isEmpty() || recommendation.conference == conference) && !anyCounts(records, trace.foundations(id, LinkKind::ArisesFrom))) {
            gaps.recommendationsWithoutOrigin += id;
        }
    }
    std::sort(gaps.needsWithoutProject.begin(), gaps.needsWithoutProject.end());
    std::sort(gaps.projectsWithoutNeed.begin(), gaps.projectsWithoutNeed.end());
    std::sort(gaps.recommendationsWithoutOrigin.begin(), gaps.recommendationsWithoutOrigin.end());
    return gaps;
}

std::optional<LinkKind::Kind> linkKindBetween(const Records &records, const QString &from, const QString &to)
{
    const auto kindOf = [&records](const QString &id) -> std::optional<StepKind::Kind> {
        const Contribution *contribution = records.find<Contribution>(id);
        const Step *step = contribution ? records.find<Step>(contribution->step) : nullptr;
        return step ? std::optional(step->kind) : std::nullopt;
    };
    const auto target = kindOf(to);
    if (records.find<Recommendation>(from) && (target == StepKind::Project || target == StepKind::NeedForAction)) {
        return LinkKind::ArisesFrom;
    }
    const auto source = kindOf(from);
    if (source == StepKind::NeedForAction && target == StepKind::WhatWorks) {
        return LinkKind::BuildsOn;
    }
    if (source == StepKind::Project && target == StepKind::NeedForAction) {
        return LinkKind::Answers;
    }
    return std::nullopt;
}
