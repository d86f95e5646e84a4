// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "completeness.h"
#include "workspaceprivate.h"
#include "workspacewords.h"

#include <KLocalizedString>

namespace
{
constexpr auto domain = "dreischritt";
}

Operation *Workspace::recommend(const QStringList &projects)
{
    Recommendation recommendation;
    recommendation.id = Uuid::create();
    recommendation.conference = d->conference;
    recommendation.order = nextOrderOf(RecordType::Recommendation, {{QStringLiteral("conference"), d->conference}});
    QStringList needs;
    QStringList proposals;
    QList<Change> links;
    for (const QString &id : projects) {
        const auto *project = d->records.find<Contribution>(id);
        if (!project) {
            continue;
        }
        if (recommendation.title.isEmpty()) {
            recommendation.title = titleFrom(project->text);
            recommendation.targetGroup = project->targetGroup;
            const auto *group = d->records.find<FocusGroup>(project->group);
            recommendation.topicArea = group ? group->topicArea : QString();
        }
        for (const QString &stage : project->lifeStages) {
            if (!recommendation.lifeStages.contains(stage)) {
                recommendation.lifeStages += stage;
            }
        }
        proposals += project->translation.isEmpty() ? project->text : project->translation;
        for (const QString &need : d->trace.foundations(id, LinkKind::Answers)) {
            if (const auto *record = d->records.find<Contribution>(need)) {
                const QString text = record->translation.isEmpty() ? record->text : record->translation;
                if (!needs.contains(text)) {
                    needs += text;
                }
            }
        }
        Link link;
        link.from = recommendation.id;
        link.to = id;
        link.kind = LinkKind::ArisesFrom;
        links += Change::insert(link, actor());
    }
    if (recommendation.title.isEmpty()) {
        recommendation.title = i18ndc(domain, "@info title of a recommendation nobody has named yet", "New recommendation");
    }
    recommendation.rationale = (needs + proposals).join(QLatin1Char('\n'));
    QList<Change> changes{Change::insert(recommendation, actor())};
    changes += links;
    return submit(changes, i18ndc(domain, "@action:undo", "New recommendation"), {recommendation.id});
}

Operation *Workspace::decide(const QString &recommendation, DispositionDecision::Decision decision, const QString &reason)
{
    Disposition disposition = this->disposition(recommendation);
    const bool fresh = disposition.id.isEmpty();
    disposition.recommendation = recommendation;
    disposition.decision = decision;
    disposition.reason = reason;
    disposition.on = decision == DispositionDecision::Undecided ? QDate() : QDate::currentDate();
    const QString label = i18ndc(domain, "@action:undo", "Selection");
    if (fresh) {
        // Two administrators who decide at the same moment mean the same record.
        disposition.id = Uuid::derived(recommendation, u"disposition");
        return submit({Change::insert(disposition, actor())}, label, {disposition.id});
    }
    QJsonObject fields = Codec::fieldsOf(disposition);
    fields.remove(QStringLiteral("recommendation"));
    fields.remove(QStringLiteral("by"));
    return submit({Change::update(RecordType::Disposition, disposition.id, currentBase, fields, actor())}, label, {disposition.id});
}

Operation *Workspace::addConsultation(const QString &recommendation, const QString &committee, ConsultationRole::Role role, const QDate &date)
{
    Consultation consultation;
    consultation.id = Uuid::create();
    consultation.recommendation = recommendation;
    consultation.committee = committee;
    consultation.role = role;
    consultation.date = date;
    consultation.authoritative = role == ConsultationRole::Decision;
    consultation.order = nextOrderOf(RecordType::Consultation, {{QStringLiteral("recommendation"), recommendation}});
    return submit({Change::insert(consultation, actor())}, i18ndc(domain, "@action:undo", "New consultation"), {consultation.id});
}

QStringList Workspace::missing(const QString &recommendation) const
{
    const auto *record = d->records.find<Recommendation>(recommendation);
    return record ? missingIn(d->records, *record) : QStringList();
}
