// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "grouprecommendations.h"

namespace
{
/** Everything a recommendation stands on: its projects and needs, their needs, and the strengths below. */
QSet<QString> originOf(const Trace &trace, const QString &recommendation)
{
    QSet<QString> found;
    QStringList open = trace.foundations(recommendation, LinkKind::ArisesFrom);
    while (!open.isEmpty()) {
        const QString id = open.takeLast();
        if (found.contains(id)) {
            continue;
        }
        found.insert(id);
        open += trace.foundations(id, LinkKind::Answers);
        open += trace.foundations(id, LinkKind::BuildsOn);
    }
    return found;
}
}

GroupRecommendations::GroupRecommendations(const PaperSources &sources, const FocusGroup &group)
{
    QList<const Contribution *> statements;
    for (const Step *step : sources.records().select<Step>([&group](const Step &candidate) {
             return candidate.conference == group.conference;
         })) {
        for (const Contribution *statement : sources.contributions(step->id)) {
            if (statement->group == group.id) {
                statements += statement;
            }
        }
    }
    for (const Recommendation *recommendation : sources.recommendations(group.conference)) {
        const QSet<QString> origin = originOf(sources.trace(), recommendation->id);
        Entry entry{recommendation, !group.topicArea.isEmpty() && recommendation->topicArea == group.topicArea, {}};
        for (const Contribution *statement : std::as_const(statements)) {
            if (origin.contains(statement->id)) {
                entry.statements += statement;
                m_takenUp.insert(statement->id);
            }
        }
        if (entry.isOwn || !entry.statements.isEmpty()) {
            m_entries += entry;
        }
    }
}
