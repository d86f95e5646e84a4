// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "records.h"

#include <algorithm>

const void *Records::find(RecordType::Type type, const QString &id) const
{
    return visitRecordType(type, [&]<class T>(std::type_identity<T>) -> const void * {
        return find<T>(id);
    });
}

std::optional<RecordType::Type> Records::typeOfLinked(const QString &id) const
{
    for (const RecordType::Type type : {RecordType::Contribution, RecordType::Recommendation, RecordType::Cluster}) {
        if (find(type, id)) {
            return type;
        }
    }
    return std::nullopt;
}

std::size_t Records::count(RecordType::Type type) const
{
    return visitRecordType(type, [&]<class T>(std::type_identity<T>) {
        return all<T>().size();
    });
}

std::vector<QString> Records::sortedIds(RecordType::Type type) const
{
    auto ids = visitRecordType(type, [&]<class T>(std::type_identity<T>) {
        std::vector<QString> found;
        found.reserve(all<T>().size());
        for (const auto &[id, record] : all<T>()) {
            found.push_back(id);
        }
        return found;
    });
    std::sort(ids.begin(), ids.end());
    return ids;
}

QJsonObject Records::toJson(RecordType::Type type, const QString &id) const
{
    const void *record = find(type, id);
    return record ? Codec::toJson(recordInfo(type), record) : QJsonObject();
}

namespace
{
/** Thousands of cards name the same step: they need one text for that and not thousands. */
template<class T>
void share(QString &name, const Table<T> &named)
{
    if (const auto it = named.find(name); it != named.end()) {
        name = it->second.id;
    }
}
}

void Records::apply(const Change &change)
{
    visitRecordType(change.record, [&]<class T>(std::type_identity<T>) {
        Table<T> &table = all<T>();
        if (change.kind == ChangeKind::Remove) {
            table.erase(change.recordId);
            return;
        }
        const auto [it, fresh] = table.try_emplace(change.recordId);
        T &record = it->second;
        if (!fresh && change.revision <= record.revision) {
            return;
        }
        record.id = change.recordId;
        record.revision = change.revision;
        // The store has already refused whatever does not fit, so nothing can be left over here.
        (void)Codec::fromJson(recordInfo(change.record), change.fields, &record);
        if constexpr (std::is_same_v<T, Contribution>) {
            share(record.step, all<Step>());
            share(record.group, all<FocusGroup>());
            share(record.author, all<Participant>());
        }
    });
}

QString Records::conferenceOf(RecordType::Type type, const QString &id) const
{
    return visitRecordType(type, [&]<class T>(std::type_identity<T>) -> QString {
        const T *record = find<T>(id);
        if (!record) {
            return {};
        }
        if constexpr (std::is_same_v<T, Conference>) {
            return record->id;
        } else if constexpr (requires { record->conference; }) {
            return record->conference;
        } else if constexpr (requires { record->step; }) {
            return conferenceOf(RecordType::Step, record->step);
        } else if constexpr (requires { record->recommendation; }) {
            return conferenceOf(RecordType::Recommendation, record->recommendation);
        } else if constexpr (requires { record->contribution; }) {
            const QString found = conferenceOf(RecordType::Contribution, record->contribution);
            if constexpr (requires { record->cluster; }) {
                return found.isEmpty() ? conferenceOf(RecordType::Cluster, record->cluster) : found;
            }
            return found;
        } else if constexpr (std::is_same_v<T, Link>) {
            const auto linked = typeOfLinked(record->from);
            return linked ? conferenceOf(*linked, record->from) : QString();
        } else if constexpr (std::is_same_v<T, Person>) {
            return conferenceOf(RecordType::Participant, record->participant);
        } else if constexpr (std::is_same_v<T, Conflict>) {
            const RecordInfo *info = recordInfo(record->record);
            return info && info->type != RecordType::Conflict ? conferenceOf(info->type, record->recordId) : QString();
        }
        return {};
    });
}
