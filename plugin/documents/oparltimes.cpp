// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "oparltimes.h"

#include <QSet>
#include <QTimeZone>
#include <QUuid>

namespace
{
QDateTime epoch()
{
    return QDateTime::fromSecsSinceEpoch(0, QTimeZone::UTC);
}

/** A UUID v7 begins with its milliseconds; any other tells nothing. */
QDateTime momentOf(const QString &id)
{
    const QUuid uuid(id);
    if (uuid.data3 >> 12 != 7) {
        return epoch();
    }
    return QDateTime::fromMSecsSinceEpoch((qint64(uuid.data1) << 16) | uuid.data2, QTimeZone::UTC);
}

/** The field by which a record belongs to a recommendation. */
QString ownerField(RecordType::Type type)
{
    switch (type) {
    case RecordType::Consultation:
    case RecordType::Disposition:
    case RecordType::Progress:
        return QStringLiteral("recommendation");
    case RecordType::Link:
        return QStringLiteral("from");
    default:
        return {};
    }
}
}

void OparlTime::include(const OparlTime &other)
{
    created = created.isValid() ? created : other.created;
    modified = modified.isValid() && other.modified.isValid() ? std::max(modified, other.modified) : modified.isValid() ? modified : other.modified;
}

QString OparlTime::text(const QDateTime &moment)
{
    return moment.toUTC().toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss")) + QLatin1String("+00:00");
}

OparlTimes::OparlTimes(const Records &records, const QList<Change> &log)
{
    QHash<QString, QString> owners;
    QSet<QString> logged;
    for (const Change &change : log) {
        logged.insert(change.recordId);
        touch(change.recordId, change.at);
        const QString field = ownerField(change.record);
        if (field.isEmpty()) {
            continue;
        }
        const QString before = owners.value(change.recordId);
        const QString now = change.fields.value(field).toString(before);
        for (const QString &owner : {before, now}) {
            if (!owner.isEmpty()) {
                touch(owner, change.at);
            }
        }
        owners.insert(change.recordId, now);
    }
    const auto belongs = [&](const QString &id, const QString &owner) {
        if (!logged.contains(id)) {
            touch(owner, momentOf(id));
        }
    };
    for (const auto &[id, consultation] : records.all<Consultation>()) {
        belongs(id, consultation.recommendation);
    }
    for (const auto &[id, disposition] : records.all<Disposition>()) {
        belongs(id, disposition.recommendation);
    }
    for (const auto &[id, progress] : records.all<Progress>()) {
        belongs(id, progress.recommendation);
    }
    for (const RecordType::Type type : {RecordType::Municipality, RecordType::Committee, RecordType::Organisation, RecordType::Recommendation}) {
        for (const QString &id : records.sortedIds(type)) {
            if (!logged.contains(id)) {
                touch(id, momentOf(id));
            }
        }
    }
}

void OparlTimes::touch(const QString &recordId, const QDateTime &at)
{
    if (!at.isValid()) {
        return;
    }
    for (OparlTime *time : {&m_times[recordId], &m_overall}) {
        time->created = time->created.isValid() ? std::min(time->created, at) : at;
        time->modified = time->modified.isValid() ? std::max(time->modified, at) : at;
    }
}

OparlTime OparlTimes::of(const QString &recordId) const
{
    const auto it = m_times.constFind(recordId);
    if (it != m_times.constEnd()) {
        return *it;
    }
    const QDateTime moment = momentOf(recordId);
    return {moment, moment};
}
