// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QString>

/** What a draft of a statement holds, by name. */
namespace StatementDraftKeys
{
inline const QString textKey = QStringLiteral("text");
inline const QString whereKey = QStringLiteral("where");
inline const QString planningAreaKey = QStringLiteral("planningArea");
inline const QString lifeStagesKey = QStringLiteral("lifeStages");
inline const QString targetGroupKey = QStringLiteral("targetGroup");
inline const QString languageKey = QStringLiteral("language");
inline const QString fromPaperKey = QStringLiteral("fromPaper");
inline const QString answersKey = QStringLiteral("answers");
inline const QString dotsKey = QStringLiteral("dots");
/** Of the statement it will become: tells after a crash whether it has become one. */
inline const QString idKey = QStringLiteral("id");

/** What the draft of a group is called in the store. */
inline QString partFor(const QString &group)
{
    return QStringLiteral("statement/") + group;
}
}
