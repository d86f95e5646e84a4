// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "change.h"

#include <QFuture>

/** What the future brings; nothing else is to be done meanwhile. */
template<class T>
T await(QFuture<T> future)
{
    future.waitForFinished();
    return future.takeResult();
}

/** What a hall needs before the room is opened: a conference with one open question and some groups. */
struct HallFixture {
    QString conference = Uuid::create();
    QString step = Uuid::create();
    QStringList groups;

    /** The changes that make it. */
    [[nodiscard]] QList<Change> changes(int groupCount, StepVisibility::Visibility visibility)
    {
        Conference record;
        record.id = conference;
        record.title = QStringLiteral("Integrationskonferenz");
        Step question;
        question.id = step;
        question.conference = conference;
        question.question = QStringLiteral("Wo besteht Handlungsbedarf?");
        question.state = StepState::Open;
        question.visibility = visibility;
        question.permissions = StepPermission::Write | StepPermission::EditOwn | StepPermission::Vote;
        QList<Change> all{Change::insert(record, {}), Change::insert(question, {})};
        for (int i = 0; i < groupCount; ++i) {
            FocusGroup group;
            group.id = Uuid::create();
            group.conference = conference;
            group.name = QStringLiteral("Gruppe %1").arg(i + 1);
            groups += group.id;
            all += Change::insert(group, {});
        }
        return all;
    }
};
