// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "workspaceprivate.h"

#include <KLocalizedString>

namespace
{
constexpr auto domain = "dreischritt";
}

bool Workspace::canLink(const QString &one, const QString &other) const
{
    return linkKindBetween(d->records, one, other) || linkKindBetween(d->records, other, one);
}

QString Workspace::linkOf(const QString &one, const QString &other) const
{
    for (const LinkKind::Kind kind : {LinkKind::BuildsOn, LinkKind::Answers, LinkKind::ArisesFrom}) {
        for (const auto &[from, to] : {std::pair(one, other), std::pair(other, one)}) {
            if (const QString link = d->trace.linkBetween(from, to, kind); !link.isEmpty()) {
                return link;
            }
        }
    }
    return {};
}

bool Workspace::isLinked(const QString &one, const QString &other) const
{
    return !linkOf(one, other).isEmpty();
}

Operation *Workspace::link(const QString &one, const QString &other)
{
    Link link;
    link.from = one;
    link.to = other;
    auto kind = linkKindBetween(d->records, one, other);
    if (!kind) {
        kind = linkKindBetween(d->records, other, one);
        std::swap(link.from, link.to);
    }
    if (!kind) {
        return refuse(Error(Error::Refused, "These two cannot be linked: a need builds on a strength, a project answers a need, a recommendation arises from a project."));
    }
    if (isLinked(one, other)) {
        return submit({}, {});
    }
    link.kind = *kind;
    return submit({Change::insert(link, actor())}, i18ndc(domain, "@action:undo", "Link"));
}

Operation *Workspace::unlink(const QString &one, const QString &other)
{
    const QString id = linkOf(one, other);
    if (id.isEmpty()) {
        return submit({}, {});
    }
    return submit({Change::remove(RecordType::Link, id, currentBase, actor())}, i18ndc(domain, "@action:undo", "Removal of a link"));
}
