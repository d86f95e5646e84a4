// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "labels.h"
#include "visibility.h"
#include "workspaceprivate.h"
#include "workspacewords.h"

#include <KLocalizedString>

#include <QMetaEnum>
#include <QRegularExpression>

QString titleFrom(const QString &text)
{
    constexpr qsizetype longest = 120;
    const qsizetype end = text.indexOf(QRegularExpression(QStringLiteral("[.!?\\n]")));
    QString sentence = (end > 0 ? text.left(end) : text).simplified();
    if (sentence.size() > longest) {
        sentence = sentence.left(sentence.lastIndexOf(QLatin1Char(' '), longest)) + QStringLiteral(" …");
    }
    return sentence;
}

QString Workspace::actorName(const QString &actor) const
{
    if (const auto *group = d->records.find<FocusGroup>(actor)) {
        return group->name;
    }
    if (d->records.find<Participant>(actor)) {
        return i18ndc("dreischritt", "@info who wrote something", "A participant");
    }
    if (d->room && !Uuid::normalised(actor).isEmpty()) {
        // Who takes part is not told to the tables.
        return i18ndc("dreischritt", "@info who wrote something", "A participant");
    }
    const auto roles = QMetaEnum::fromType<Role::Role>();
    for (int i = 0; i < roles.keyCount(); ++i) {
        if (actor.compare(QLatin1String(roles.key(i)), Qt::CaseInsensitive) == 0) {
            return Labels().role(Role::Role(roles.value(i)));
        }
    }
    return i18ndc("dreischritt", "@info who wrote something", "Somebody");
}

QString Workspace::conferenceTitle(const QString &conference) const
{
    const auto *record = d->records.find<Conference>(conference);
    return record ? record->title : QString();
}

bool Workspace::isPublic(const Contribution &contribution) const
{
    return maySee(d->records, contribution, {Role::Observer, {}});
}
