// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "changeorder.h"

#include "records.h"

#include <QJsonArray>

namespace
{
// Recommendations before links, as links may join them.
int rank(RecordType::Type type)
{
    return type == RecordType::Link ? 2 * RecordType::Recommendation + 1 : 2 * type;
}

template<class Take>
void eachReference(const Change &change, Take take)
{
    const RecordInfo &info = recordInfo(change.record);
    for (auto it = change.fields.constBegin(); it != change.fields.constEnd(); ++it) {
        const FieldInfo *field = info.field(it.key());
        const bool end = change.record == RecordType::Link && (it.key() == QLatin1String("from") || it.key() == QLatin1String("to"));
        if (!end && (!field || !field->isReference)) {
            continue;
        }
        if (it.value().isArray()) {
            const QJsonArray list = it.value().toArray();
            for (const QJsonValue &entry : list) {
                take(QUuid::fromString(entry.toString()));
            }
        } else {
            take(QUuid::fromString(it.value().toString()));
        }
    }
}
}

ChangeOrder::ChangeOrder(const Records &present)
{
    for (std::size_t i = 0; i < recordTypeCount; ++i) {
        visitRecordType(RecordType::Type(i), [&]<class T>(std::type_identity<T>) {
            for (const auto &[id, record] : present.all<T>()) {
                m_revisions.insert(QUuid::fromString(id), record.revision);
            }
        });
    }
}

void ChangeOrder::noteWhatIsMissing(const Change &change)
{
    const QUuid record = QUuid::fromString(change.recordId);
    if (change.kind != ChangeKind::Insert) {
        const auto revision = m_revisions.constFind(record);
        if (revision == m_revisions.constEnd()) {
            m_wanted.insert(record);
        } else if (change.base > *revision) {
            m_ahead.insert(record, qMin(change.base, m_ahead.value(record, change.base)));
        } else if (m_ahead.contains(record) && change.base < m_ahead.value(record)) {
            m_shuffled = true;
        }
    }
    eachReference(change, [this](const QUuid &id) {
        if (!id.isNull() && !m_revisions.contains(id)) {
            m_wanted.insert(id);
        }
    });
}

void ChangeOrder::add(std::size_t index, const Change &change)
{
    const QUuid record = QUuid::fromString(change.recordId);
    const QUuid id = QUuid::fromString(change.id);
    m_numbered = m_numbered && change.sequence > 0;
    m_ascending = m_ascending && (m_entries.empty() || m_entries.back().sequence <= change.sequence);
    m_entries.push_back({index, id, record, change.record, change.kind, change.base, change.sequence});
    if (m_seen.contains(id)) {
        return;
    }
    m_seen.insert(id);
    noteWhatIsMissing(change);
    if (change.kind == ChangeKind::Insert) {
        m_shuffled = m_shuffled || m_wanted.contains(record);
        m_revisions.insert(record, qMax(1, m_revisions.value(record)));
    } else if (m_revisions.contains(record)) {
        ++m_revisions[record];
    }
}

void ChangeOrder::sort(std::vector<Entry> &entries) const
{
    if (m_numbered) {
        std::stable_sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
            return a.sequence < b.sequence;
        });
        return;
    }
    QHash<QUuid, qsizetype> firstAppearance;
    for (const Entry &entry : entries) {
        if (!firstAppearance.contains(entry.record)) {
            firstAppearance.insert(entry.record, firstAppearance.size());
        }
    }
    const auto key = [&firstAppearance](const Entry &entry) {
        const int typeRank = entry.kind == ChangeKind::Insert ? rank(entry.type) : entry.kind == ChangeKind::Remove ? -rank(entry.type) : 0;
        const qsizetype appearance = entry.kind == ChangeKind::Update ? firstAppearance.value(entry.record) : 0;
        return std::tuple(entry.kind, typeRank, appearance, entry.base);
    };
    std::stable_sort(entries.begin(), entries.end(), [&key](const Entry &a, const Entry &b) {
        return key(a) < key(b);
    });
}

std::vector<ChangeOrder::Step> ChangeOrder::order() const
{
    std::vector<Entry> entries = m_entries;
    if (m_numbered ? !m_ascending : m_shuffled) {
        sort(entries);
    }
    QHash<QUuid, int> certain;
    if (m_shuffled && !m_numbered) {
        QHash<QUuid, int> lastBase;
        QSet<QUuid> seen;
        for (const Entry &entry : entries) {
            if (entry.kind != ChangeKind::Update || seen.contains(entry.change)) {
                continue;
            }
            seen.insert(entry.change);
            if (lastBase.value(entry.record, -1) == entry.base && !certain.contains(entry.record)) {
                certain.insert(entry.record, entry.base);
            }
            lastBase.insert(entry.record, entry.base);
        }
    }
    std::vector<Step> steps;
    steps.reserve(entries.size());
    for (const Entry &entry : entries) {
        const bool lowers = entry.kind != ChangeKind::Insert && certain.contains(entry.record);
        steps.push_back({entry.index, lowers ? qMin(entry.base, certain.value(entry.record)) : entry.base});
    }
    return steps;
}
