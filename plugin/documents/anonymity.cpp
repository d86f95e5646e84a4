// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "anonymity.h"

namespace
{
const QLatin1String anonymityField("anonymity");
const QLatin1String stepField("step");

void clear(QJsonObject &object, std::initializer_list<const char *> fields)
{
    for (const char *field : fields) {
        const auto it = object.find(QLatin1String(field));
        if (it != object.end()) {
            *it = QString();
        }
    }
}
}

Anonymity::Anonymity(const Records &records, const QList<Change> &log)
{
    QSet<QString> steps;
    for (const auto &[id, step] : records.all<Step>()) {
        if (step.anonymity) {
            steps.insert(id);
        }
    }
    for (const Change &change : log) {
        if (change.record == RecordType::Step && (change.fields.value(anonymityField).toBool() || change.before.value(anonymityField).toBool())) {
            steps.insert(change.recordId);
        }
    }
    for (const auto &[id, contribution] : records.all<Contribution>()) {
        if (steps.contains(contribution.step)) {
            m_contributions.insert(id);
        }
    }
    for (const Change &change : log) {
        if (change.record == RecordType::Contribution
            && (steps.contains(change.fields.value(stepField).toString()) || steps.contains(change.before.value(stepField).toString()))) {
            m_contributions.insert(change.recordId);
        }
    }
}

QJsonObject Anonymity::cleared(RecordType::Type type, QJsonObject record) const
{
    if (type == RecordType::Contribution && covers(record.value(QLatin1String("id")).toString())) {
        clear(record, {"author", "enteredBy"});
    } else if (type == RecordType::Conflict && covers(record.value(QLatin1String("recordId")).toString())) {
        clear(record, {"shownBy", "keptBy"});
        const QString field = record.value(QLatin1String("field")).toString();
        if (field == QLatin1String("author") || field == QLatin1String("enteredBy")) {
            clear(record, {"shown", "kept"});
        }
    }
    return record;
}

Change Anonymity::cleared(Change change) const
{
    if (change.record == RecordType::Contribution && covers(change.recordId)) {
        clear(change.fields, {"author", "enteredBy"});
        clear(change.before, {"author", "enteredBy"});
        change.actor.clear();
    } else if (change.record == RecordType::Link && covers(change.fields.value(QLatin1String("from")).toString())) {
        // Who ties a statement on is mostly who has just written it.
        change.actor.clear();
    } else if (change.record == RecordType::Conflict && covers(change.fields.value(QLatin1String("recordId")).toString())) {
        change.fields = cleared(change.record, change.fields);
        change.actor.clear();
    }
    return change;
}
