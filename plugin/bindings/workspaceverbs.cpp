// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "workspace.h"

#include "completeness.h"
#include "i18n.h"
#include "workspaceprivate.h"
#include "workspacewords.h"

#include <KLocalizedString>

#include <QJsonArray>
#include <QMetaEnum>

namespace
{
constexpr auto domain = "dreischritt";

QString undoLabel(const KLocalizedString &label)
{
    return label.toString();
}

/** The base of a change that is made from what is shown when it is sent. */
constexpr int currentBase = -1;

QJsonObject toFields(const QVariantMap &map)
{
    QJsonObject fields;
    for (auto it = map.begin(); it != map.end(); ++it) {
        const QVariant &value = it.value();
        if (value.typeId() == QMetaType::QDate) {
            fields.insert(it.key(), value.toDate().toString(Qt::ISODate));
        } else if (value.typeId() == QMetaType::QDateTime) {
            fields.insert(it.key(), value.toDateTime().toUTC().toString(Qt::ISODateWithMs));
        } else {
            fields.insert(it.key(), QJsonValue::fromVariant(value));
        }
    }
    return fields;
}

/** QML hands enums over as numbers and lists as it likes; the codec wants names and texts. */
QJsonObject fitted(RecordType::Type type, const QVariantMap &map)
{
    QJsonObject fields = toFields(map);
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const FieldInfo *field = recordInfo(type).field(it.key());
        if (!field || !it.value().isDouble()) {
            continue;
        }
        const QMetaEnum enumerator = field->property.enumerator();
        if (field->kind == FieldInfo::Enumeration) {
            it.value() = QString::fromLatin1(enumerator.valueToKey(it.value().toInt()));
        } else if (field->kind == FieldInfo::Flags) {
            QJsonArray names;
            for (int i = 0; i < enumerator.keyCount(); ++i) {
                if (enumerator.value(i) != 0 && (it.value().toInt() & enumerator.value(i)) != 0) {
                    names.append(QString::fromLatin1(enumerator.key(i)));
                }
            }
            it.value() = names;
        }
    }
    return fields;
}

template<class T>
int nextOrder(const std::vector<const T *> &siblings)
{
    return siblings.empty() ? 1 : siblings.back()->order + 1;
}
}

Operation *Workspace::write(const QString &step, const QString &group, const QString &text, const QVariantMap &details)
{
    QVariantMap fields = details;
    fields.insert(QStringLiteral("step"), step);
    fields.insert(QStringLiteral("group"), group);
    fields.insert(QStringLiteral("text"), text);
    return insert(RecordType::Contribution, fields);
}

Operation *Workspace::insert(RecordType::Type type, const QVariantMap &fields)
{
    QJsonObject fitting = fitted(type, fields);
    const bool isAnonymous = type == RecordType::Contribution && step(fitting.value(QLatin1String("step")).toString()).anonymity;
    const QString id = isAnonymous ? Uuid::random() : Change::newRecordId(type);
    if (recordInfo(type).field(u"conference") && !fitting.contains(QLatin1String("conference"))) {
        fitting.insert(QStringLiteral("conference"), d->conference);
    }
    if (recordInfo(type).field(u"order") && !fitting.contains(QLatin1String("order"))) {
        fitting.insert(QStringLiteral("order"), nextOrderOf(type, fitting));
    }
    return submit({Change::insertFields(type, id, fitting, actor())}, undoLabel(ki18ndc(domain, "@action:undo", "New entry")), {id});
}

int Workspace::nextOrderOf(RecordType::Type type, const QJsonObject &fields) const
{
    return visitRecordType(type, [&]<class T>(std::type_identity<T>) -> int {
        if constexpr (requires(T record) { record.order; }) {
            return nextOrder(d->records.select<T>([&fields](const T &candidate) {
                if constexpr (requires { candidate.before; }) {
                    return candidate.conference == fields.value(QLatin1String("conference")).toString()
                        && candidate.before == fields.value(QLatin1String("before")).toString();
                } else if constexpr (requires { candidate.conference; }) {
                    return candidate.conference == fields.value(QLatin1String("conference")).toString();
                } else if constexpr (requires { candidate.recommendation; }) {
                    return candidate.recommendation == fields.value(QLatin1String("recommendation")).toString();
                } else {
                    return true;
                }
            }));
        }
        return 0;
    });
}

Operation *Workspace::edit(RecordType::Type type, const QString &id, const QVariantMap &fields, int base)
{
    const QJsonObject fitting = fitted(type, fields);
    return submit({Change::update(type, id, base > 0 ? base : currentBase, fitting, actor())}, undoLabel(ki18ndc(domain, "@action:undo", "Edit")), {id});
}

Operation *Workspace::remove(RecordType::Type type, const QString &id)
{
    QList<Change> changes;
    const auto take = [&](RecordType::Type what, const QString &which) {
        changes += Change::remove(what, which, currentBase, actor());
    };
    // What only says something about the record goes with it, and comes back with it on undo.
    for (const auto &[linkId, link] : d->records.all<Link>()) {
        if (link.from == id || link.to == id) {
            take(RecordType::Link, linkId);
        }
    }
    if (type == RecordType::Recommendation) {
        for (const auto &[key, record] : d->records.all<Disposition>()) {
            if (record.recommendation == id) {
                take(RecordType::Disposition, key);
            }
        }
        for (const auto &[key, record] : d->records.all<Consultation>()) {
            if (record.recommendation == id) {
                take(RecordType::Consultation, key);
            }
        }
        for (const auto &[key, record] : d->records.all<Progress>()) {
            if (record.recommendation == id) {
                take(RecordType::Progress, key);
            }
        }
    }
    if (type == RecordType::Step || type == RecordType::FocusGroup) {
        for (const auto &[key, standing] : d->records.all<GroupStep>()) {
            if (standing.step == id || standing.group == id) {
                take(RecordType::GroupStep, key);
            }
        }
    }
    if (const Step *step = type == RecordType::Step ? d->records.find<Step>(id) : nullptr) {
        // What stood before it stands before the next one.
        const auto later = d->records.select<Step>([step](const Step &other) {
            return other.conference == step->conference && other.order > step->order;
        });
        for (const auto &[key, entry] : d->records.all<AgendaEntry>()) {
            if (entry.before == id) {
                changes += Change::update(RecordType::AgendaEntry, key, currentBase, {{QStringLiteral("before"), later.empty() ? QString() : later.front()->id}}, actor());
            }
        }
    }
    if (type == RecordType::Contribution) {
        for (const auto &[key, vote] : d->records.all<Vote>()) {
            if (vote.contribution == id) {
                take(RecordType::Vote, key);
            }
        }
        for (const auto &[key, rating] : d->records.all<Rating>()) {
            if (rating.contribution == id) {
                take(RecordType::Rating, key);
            }
        }
    }
    take(type, id);
    return submit(changes, undoLabel(ki18ndc(domain, "@action:undo", "Removal")), {id});
}

Operation *Workspace::move(RecordType::Type type, const QString &id, int place)
{
    QList<Change> changes;
    visitRecordType(type, [&]<class T>(std::type_identity<T>) {
        if constexpr (requires(T record) { record.order; }) {
            const T *moved = d->records.find<T>(id);
            if (!moved) {
                return;
            }
            auto siblings = d->records.select<T>([moved](const T &candidate) {
                if constexpr (requires { candidate.before; }) {
                    return candidate.conference == moved->conference && candidate.before == moved->before;
                } else if constexpr (requires { candidate.conference; }) {
                    return candidate.conference == moved->conference;
                } else if constexpr (requires { candidate.recommendation; }) {
                    return candidate.recommendation == moved->recommendation;
                } else {
                    return true;
                }
            });
            std::erase(siblings, moved);
            siblings.insert(siblings.begin() + std::clamp(place, 0, int(siblings.size())), moved);
            for (int i = 0; i < int(siblings.size()); ++i) {
                const T *sibling = siblings[std::size_t(i)];
                if (sibling->order != i + 1) {
                    changes += Change::update(type, sibling->id, currentBase, {{QStringLiteral("order"), i + 1}}, actor());
                }
            }
        }
    });
    return submit(changes, undoLabel(ki18ndc(domain, "@action:undo", "Move")), {id});
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
    return submit({Change::insert(link, actor())}, undoLabel(ki18ndc(domain, "@action:undo", "Link")));
}

Operation *Workspace::unlink(const QString &one, const QString &other)
{
    const QString id = linkOf(one, other);
    if (id.isEmpty()) {
        return submit({}, {});
    }
    return submit({Change::remove(RecordType::Link, id, currentBase, actor())}, undoLabel(ki18ndc(domain, "@action:undo", "Removal of a link")));
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
        recommendation.title = ki18ndc(domain, "@info title of a recommendation nobody has named yet", "New recommendation").toString();
    }
    recommendation.rationale = (needs + proposals).join(QLatin1Char('\n'));
    QList<Change> changes{Change::insert(recommendation, actor())};
    changes += links;
    return submit(changes, undoLabel(ki18ndc(domain, "@action:undo", "New recommendation")), {recommendation.id});
}

Operation *Workspace::decide(const QString &recommendation, DispositionDecision::Decision decision, const QString &reason)
{
    Disposition disposition = this->disposition(recommendation);
    const bool fresh = disposition.id.isEmpty();
    disposition.recommendation = recommendation;
    disposition.decision = decision;
    disposition.reason = reason;
    disposition.on = decision == DispositionDecision::Undecided ? QDate() : QDate::currentDate();
    const QString label = undoLabel(ki18ndc(domain, "@action:undo", "Selection"));
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
    return submit({Change::insert(consultation, actor())}, undoLabel(ki18ndc(domain, "@action:undo", "New consultation")), {consultation.id});
}

Operation *Workspace::settle(const QString &conflict, const QString &text)
{
    const auto *record = d->records.find<Conflict>(conflict);
    if (!record) {
        return submit({}, {});
    }
    QList<Change> changes{Change::update(RecordType::Conflict, conflict, currentBase, {{QStringLiteral("settled"), true}}, actor())};
    const RecordInfo *info = recordInfo(record->record);
    const FieldInfo *field = info ? info->field(record->field) : nullptr;
    const void *target = info ? d->records.find(info->type, record->recordId) : nullptr;
    if (field && target && field->kind == FieldInfo::Text && field->property.readOnGadget(target).toString() != text) {
        changes.prepend(Change::update(info->type, record->recordId, currentBase, {{field->name, text}}, actor()));
    }
    return submit(changes, undoLabel(ki18ndc(domain, "@action:undo", "Settled conflict")));
}

QStringList Workspace::missing(const QString &recommendation) const
{
    const auto *record = d->records.find<Recommendation>(recommendation);
    return record ? missingIn(d->records, *record) : QStringList();
}

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
