// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "staging.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace
{
using Ids = std::unordered_map<RecordType::Type, QSet<QString>>;

// Recommendations before links, so that whatever a link joins is there; the rest as the types are numbered.
int rank(RecordType::Type type)
{
    return type == RecordType::Link ? 2 * RecordType::Recommendation + 1 : 2 * type;
}

void refuse(StagedRow &row, const Error &problem)
{
    row.kind = StagedRow::Refused;
    row.problem = problem;
}

QStringList referencesIn(const FieldInfo &field, const QJsonValue &value)
{
    QStringList ids;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &entry : array) {
            ids += entry.toString();
        }
    } else if (!value.toString().isEmpty()) {
        ids += value.toString();
    }
    return field.isReference ? ids : QStringList();
}

bool isThere(RecordType::Type type, const QString &id, const Records &records, const Ids &staged)
{
    const auto it = staged.find(type);
    return records.find(type, id) || (it != staged.end() && it->second.contains(id));
}

std::optional<Error> missingReference(const StagedRow &row, const Records &records, const Ids &staged)
{
    const RecordInfo &info = recordInfo(row.record);
    for (const FieldInfo &field : info.fields) {
        if (field.required && row.kind == StagedRow::New && row.fields.value(field.name).toString().isEmpty()) {
            return Error(Error::Refused, "%1 needs “%2”: the id of a %3.", {info.name, field.name, recordInfo(field.target).name});
        }
        const QStringList ids = referencesIn(field, row.fields.value(field.name));
        for (const QString &id : ids) {
            if (!isThere(field.target, id, records, staged)) {
                return Error(Error::NotFound, "“%1” of %2 names %3, but there is no such %4.", {field.name, info.name, id, recordInfo(field.target).name});
            }
        }
    }
    if (row.record == RecordType::Link && row.kind == StagedRow::New) {
        for (const QString &end : {QStringLiteral("from"), QStringLiteral("to")}) {
            const QString id = row.fields.value(end).toString();
            if (!isThere(RecordType::Contribution, id, records, staged) && !isThere(RecordType::Recommendation, id, records, staged)
                && !isThere(RecordType::Cluster, id, records, staged)) {
                return Error(Error::NotFound, "“%1” of a link names %2, but there is no such statement or recommendation.", {end, id.left(60)});
            }
        }
    }
    return std::nullopt;
}

// Exports leave out who wrote what where a step is anonymous; that is not a wish to forget it here.
bool isWithheld(RecordType::Type type, const QString &field, const QJsonValue &value)
{
    if (type == RecordType::Conflict) {
        return field != QLatin1String("settled");
    }
    return type == RecordType::Contribution && (field == QLatin1String("author") || field == QLatin1String("enteredBy")) && value.toString().isEmpty();
}

// Participants stay behind where only tables travel: the statement is then the group's.
void dropUnknownAuthors(StagedRow &row, const Records &records)
{
    for (const FieldInfo &field : recordInfo(row.record).fields) {
        const auto value = row.fields.constFind(field.name);
        if (value != row.fields.constEnd() && field.isReference && field.target == RecordType::Participant && !field.required && value->isString()
            && !records.find<Participant>(value->toString())) {
            row.fields.insert(field.name, QString());
        }
    }
}

void compareFields(StagedRow &row, const QJsonObject &present, bool isTable)
{
    if (present.isEmpty()) {
        row.kind = StagedRow::New;
        return;
    }
    row.kind = StagedRow::Unchanged;
    if (row.revision > 0 && row.revision < present.value(QLatin1String("revision")).toInt() && !isTable) {
        return;
    }
    QJsonObject differing;
    for (auto it = row.fields.constBegin(); it != row.fields.constEnd(); ++it) {
        if (present.value(it.key()) != it.value() && !isWithheld(row.record, it.key(), it.value())) {
            differing.insert(it.key(), it.value());
        }
    }
    if (!differing.isEmpty()) {
        row.kind = StagedRow::Changed;
        row.fields = differing;
    }
}
}

qsizetype Staging::count(StagedRow::Kind kind) const
{
    return std::count_if(rows.begin(), rows.end(), [kind](const StagedRow &row) {
        return row.kind == kind;
    });
}

void compare(Staging &staging, const Records &records)
{
    Ids staged;
    for (StagedRow &row : staging.rows) {
        if (row.kind == StagedRow::Refused) {
            continue;
        }
        const RecordInfo &info = recordInfo(row.record);
        auto fields = Codec::normalised(info, row.fields);
        if (!fields) {
            refuse(row, fields.error());
            continue;
        }
        row.fields = fields.value();
        if (staging.isTable) {
            dropUnknownAuthors(row, records);
        }
        if (staged[row.record].contains(row.recordId)) {
            refuse(row, Error(Error::Refused, "%1 %2 stands in the source twice; only the first is taken.", {info.name, row.recordId}));
            continue;
        }
        staged[row.record].insert(row.recordId);
        compareFields(row, records.toJson(row.record, row.recordId), staging.isTable);
    }
    // A row that goes takes with it those that point at it.
    for (bool moved = true; moved;) {
        moved = false;
        for (StagedRow &row : staging.rows) {
            if (row.kind != StagedRow::New && row.kind != StagedRow::Changed) {
                continue;
            }
            if (const auto problem = missingReference(row, records, staged)) {
                if (row.kind == StagedRow::New) {
                    staged[row.record].remove(row.recordId);
                }
                refuse(row, *problem);
                moved = true;
            }
        }
    }
}

std::vector<StagedChange> changesOf(const Staging &staging, const Records &records, const QString &actor)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < staging.rows.size(); ++i) {
        if (staging.rows[i].kind == StagedRow::New || staging.rows[i].kind == StagedRow::Changed) {
            order.push_back(i);
        }
    }
    std::stable_sort(order.begin(), order.end(), [&staging](std::size_t a, std::size_t b) {
        return rank(staging.rows[a].record) < rank(staging.rows[b].record);
    });

    // Areas lie in areas and conferences follow conferences: those named stand before those that name them.
    std::unordered_map<QString, std::size_t> fresh;
    for (const std::size_t i : order) {
        if (staging.rows[i].kind == StagedRow::New) {
            fresh.emplace(staging.rows[i].recordId, i);
        }
    }
    std::vector<std::size_t> sorted;
    QSet<std::size_t> taken;
    for (const std::size_t start : order) {
        std::vector<std::size_t> waiting{start};
        while (!waiting.empty()) {
            const std::size_t i = waiting.back();
            const StagedRow &row = staging.rows[i];
            const QString field = row.record == RecordType::PlanningArea ? QStringLiteral("parent") : QStringLiteral("previous");
            const bool nests = row.record == RecordType::PlanningArea || row.record == RecordType::Conference;
            const auto parent = nests ? fresh.find(row.fields.value(field).toString()) : fresh.end();
            if (parent != fresh.end() && !taken.contains(parent->second) && std::find(waiting.begin(), waiting.end(), parent->second) == waiting.end()) {
                waiting.push_back(parent->second);
                continue;
            }
            waiting.pop_back();
            if (!taken.contains(i)) {
                taken.insert(i);
                sorted.push_back(i);
            }
        }
    }

    std::vector<StagedChange> changes;
    changes.reserve(sorted.size());
    for (const std::size_t i : sorted) {
        const StagedRow &row = staging.rows[i];
        const int present = records.toJson(row.record, row.recordId).value(QLatin1String("revision")).toInt();
        Change change;
        if (row.kind == StagedRow::New) {
            change = Change::insertFields(row.record, row.recordId, row.fields, actor);
            change.id = Uuid::derived(row.recordId, QString(u"import/" + QString::number(row.revision)));
        } else {
            const int base = staging.isTable && row.revision > 0 ? qMin(row.revision, present) : present;
            change = Change::update(row.record, row.recordId, base, row.fields, actor);
            const QByteArray wish = QCryptographicHash::hash(QJsonDocument(row.fields).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256);
            change.id = Uuid::derived(row.recordId, QString(u"import/" + QString::number(base) + QLatin1Char('/') + QString::fromLatin1(wish.toHex())));
        }
        changes.push_back({change, i});
    }
    return changes;
}
