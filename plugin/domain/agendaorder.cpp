// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "agendaorder.h"

#include "agenda.h"

QStringList agendaOrder(const Records &records, const QString &conference)
{
    const Agenda agenda = agendaOf(records, conference);
    QStringList ids;
    for (const AgendaItem &item : agenda.items) {
        ids += item.step.isEmpty() ? item.entry : item.step;
    }
    return ids;
}

QList<Change> agendaOrderChanges(const Records &records, const QString &conference, const QStringList &ids, const QString &actor)
{
    const QStringList present = agendaOrder(records, conference);
    QStringList wanted;
    for (const QString &id : ids + present) {
        if (present.contains(id) && !wanted.contains(id)) {
            wanted += id;
        }
    }
    QList<Change> changes;
    int stepOrder = 0;
    for (const QString &id : std::as_const(wanted)) {
        if (const Step *step = records.find<Step>(id); step && ++stepOrder != step->order) {
            changes += Change::update(RecordType::Step, id, step->revision, {{QStringLiteral("order"), stepOrder}}, actor);
        }
    }
    QString before;
    QList<Change> further;
    // From the end, so that the step an entry stands before is known.
    int place = int(wanted.size());
    for (auto it = wanted.crbegin(); it != wanted.crend(); ++it, --place) {
        const AgendaEntry *entry = records.find<AgendaEntry>(*it);
        if (!entry) {
            before = *it;
            continue;
        }
        QJsonObject fields;
        if (entry->before != before) {
            fields.insert(QStringLiteral("before"), before);
        }
        if (entry->order != place) {
            fields.insert(QStringLiteral("order"), place);
        }
        if (!fields.isEmpty()) {
            further.prepend(Change::update(RecordType::AgendaEntry, entry->id, entry->revision, fields, actor));
        }
    }
    return changes + further;
}
