// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "changeapplier.h"

#include "recordrules.h"

#include <QJsonArray>

namespace
{
Outcome refused(const Error &error)
{
    return {Outcome::Refused, 0, 0, error};
}

Error unknownReference(const RecordInfo &info, const FieldInfo &field, const QString &id)
{
    return Error(Error::Refused,
                 "“%1” of %2 names a %3 that does not exist: “%4”. Check the id, or send the change that makes it first.",
                 {field.name, info.name, recordInfo(field.target).name, id});
}

Error removedReference(const RecordInfo &info, const FieldInfo &field, const QString &id)
{
    return Error(Error::Refused,
                 "“%1” of %2 names a %3 that has been removed: “%4”. Choose another.",
                 {field.name, info.name, recordInfo(field.target).name, id});
}
}

Result<ChangeApplier::References> ChangeApplier::resolveReferences(Wish &wish, bool fresh)
{
    QJsonObject &fields = wish.change.fields;
    References answer = References::Fine;
    for (const FieldInfo &field : wish.info->fields) {
        if (!field.isReference || !fields.contains(field.name)) {
            continue;
        }
        const auto wasRemoved = [this, &field](const QString &id) {
            const auto last = m_log.last(id);
            return last && last->record == field.target;
        };
        if (field.kind == FieldInfo::TextList) {
            QJsonArray left;
            const QStringList ids = fields.value(field.name).toVariant().toStringList();
            for (const QString &id : ids) {
                if (id.isEmpty()) {
                    continue;
                }
                if (m_tables[field.target].contains(id)) {
                    left.append(id);
                } else if (!wasRemoved(id)) {
                    return unknownReference(*wish.info, field, id);
                }
            }
            if (left.size() != ids.size()) {
                fields.insert(field.name, left);
                (void)Codec::fromJson(*wish.info, field, left, wish.record.data());
            }
            continue;
        }
        const QString id = fields.value(field.name).toString();
        if (id.isEmpty()) {
            continue;
        }
        if (m_tables[field.target].contains(id)) {
            if (field.target == wish.info->type && m_tables.leadsTo(*wish.info, field, id, wish.change.recordId)) {
                return Error(Error::Refused, "“%1” of %2 would go in a circle. Choose another.", {field.name, wish.info->name});
            }
            continue;
        }
        if (!wasRemoved(id)) {
            return unknownReference(*wish.info, field, id);
        }
        if (fresh && field.required) {
            answer = References::Gone;
            wish.change.conference = m_log.last(id)->conference;
        } else if (fresh) {
            fields.insert(field.name, QString());
            (void)Codec::fromJson(*wish.info, field, QString(), wish.record.data());
        } else {
            fields.remove(field.name);
            if (fields.isEmpty()) {
                return removedReference(*wish.info, field, id);
            }
        }
    }
    return answer;
}

std::optional<Error> ChangeApplier::checkLink(const Link &link)
{
    if (link.kind == LinkKind::ComparesTo || link.kind == LinkKind::Evidences) {
        return Error(Error::Refused, "Links to offers and indicators are not in this version. Use BuildsOn, Answers or ArisesFrom.");
    }
    if (link.from == link.to) {
        return Error(Error::Refused, "A statement cannot be linked to itself. Choose another end.");
    }
    const auto from = m_tables.stepKindOf(link.from);
    const auto to = m_tables.stepKindOf(link.to);
    const bool fromRecommendation = !from && m_tables[RecordType::Recommendation].contains(link.from);
    const bool toRecommendation = !to && m_tables[RecordType::Recommendation].contains(link.to);
    for (const auto &[id, known] : {std::pair(link.from, from || fromRecommendation), std::pair(link.to, to || toRecommendation)}) {
        if (!known) {
            const bool was = m_log.last(id).has_value();
            return was ? Error(Error::Refused, "An end of the link, “%1”, has been removed or cannot be linked. Choose another.", {id})
                       : Error(Error::Refused, "An end of the link does not exist: “%1”. Check the id, or send the change that makes it first.", {id});
        }
    }
    bool fits = false;
    switch (link.kind) {
    case LinkKind::BuildsOn:
        fits = from == StepKind::NeedForAction && to == StepKind::WhatWorks;
        break;
    case LinkKind::Answers:
        fits = from == StepKind::Project && to == StepKind::NeedForAction;
        break;
    default:
        fits = fromRecommendation && (to == StepKind::Project || to == StepKind::NeedForAction);
    }
    if (!fits) {
        return Error(Error::Refused,
                     "These two cannot be linked so: BuildsOn joins a need to a strength, Answers a project to a need, ArisesFrom a recommendation to a "
                     "project or need.");
    }
    return std::nullopt;
}

Outcome ChangeApplier::applyUnlogged(Wish &wish)
{
    Change &change = wish.change;
    const RecordInfo &info = *wish.info;
    RecordTable &table = m_tables[info.type];
    auto current = table.find(change.recordId);
    change.sequence = 0;
    change.before = {};
    change.conference.clear();
    if (change.kind == ChangeKind::Remove) {
        if (!current) {
            return {Outcome::Duplicate, 0, 0, {}};
        }
        table.remove(change.recordId);
        change.revision = current->revision + 1;
    } else {
        if (change.kind == ChangeKind::Update && !current) {
            return refused(
                Error(Error::Refused, "There is no %1 with the id “%2”. Check the id, or send the change that makes it first.", {info.name, change.recordId}));
        }
        const auto references = resolveReferences(wish, !current);
        if (!references) {
            return refused(references.error());
        }
        if (references.value() == References::Gone) {
            return refused(Error(Error::Refused, "What this %1 belongs to has been removed. Choose another.", {info.name}));
        }
        Gadget record = current ? std::move(current->record) : Gadget(info);
        const QJsonObject before = record.fields();
        (void)Codec::fromJson(info, change.fields, record.data());
        if (auto error = RecordRules::check(record, change.fields, !current)) {
            return refused(*error);
        }
        if (current && before == record.fields()) {
            return {Outcome::Duplicate, 0, current->revision, {}};
        }
        change.kind = current ? ChangeKind::Update : ChangeKind::Insert;
        change.revision = current ? current->revision + 1 : 1;
        if (current) {
            table.update(change.recordId, change.revision, record);
        } else {
            table.insert(change.recordId, 1, record);
        }
    }
    m_touchedPersons = m_touchedPersons || (info.type == RecordType::Person && current);
    m_stored.append(change);
    return {Outcome::Applied, 0, change.revision, {}};
}
