// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "changelog.h"

#include <QJsonDocument>
#include <QSet>

namespace
{
constexpr int columnCount = 12;
const auto columns = QLatin1String(
    "\"sequence\", \"id\", \"conference\", \"kind\", \"record\", \"recordId\", \"base\", \"revision\", \"before\", \"fields\", \"actor\", \"at\"");

QString toText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject toObject(const QString &text)
{
    return text.size() > 2 ? QJsonDocument::fromJson(text.toUtf8()).object() : QJsonObject();
}

QString notNull(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

RecordType::Type recordTypeFrom(int number)
{
    return number >= 0 && std::size_t(number) < recordTypeCount ? RecordType::Type(number) : RecordType::Contribution;
}

Change changeFrom(const Statement &row)
{
    Change change;
    change.sequence = row.value(0).toLongLong();
    change.id = row.text(1);
    change.conference = row.text(2);
    change.kind = ChangeKind::Kind(row.value(3).toInt());
    change.record = recordTypeFrom(row.value(4).toInt());
    change.recordId = row.text(5);
    change.base = row.value(6).toInt();
    change.revision = row.value(7).toInt();
    change.before = toObject(row.text(8));
    change.fields = toObject(row.text(9));
    change.actor = row.text(10);
    change.at = QDateTime::fromString(row.text(11), Qt::ISODateWithMs);
    return change;
}
}

ChangeLog::ChangeLog(Connection &connection)
    : m_newest(connection, QStringLiteral("SELECT max(\"sequence\") FROM \"Change\""))
    , m_append(connection, QStringLiteral("INSERT INTO \"Change\" (%1, \"fingerprint\") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").arg(columns))
    , m_find(connection, QStringLiteral("SELECT %1, \"fingerprint\" FROM \"Change\" WHERE \"id\" = ?").arg(columns))
    , m_since(connection, QStringLiteral("SELECT %1 FROM \"Change\" WHERE \"sequence\" > ? ORDER BY \"sequence\" LIMIT ?").arg(columns))
    , m_of(connection, QStringLiteral("SELECT %1 FROM \"Change\" WHERE \"recordId\" = ?").arg(columns))
    , m_contains(connection, QStringLiteral("SELECT 1 FROM \"Change\" WHERE \"id\" = ? UNION ALL SELECT 1 FROM \"Answered\" WHERE \"id\" = ?"))
    , m_knows(connection, QStringLiteral("SELECT 1 FROM \"Change\" WHERE \"recordId\" = ?"))
    , m_last(connection,
             QStringLiteral("SELECT \"record\", \"kind\", \"revision\", \"conference\", \"actor\" FROM \"Change\" WHERE \"recordId\" = ? "
                            "ORDER BY \"revision\" DESC LIMIT 1"))
    , m_after(connection, QStringLiteral("SELECT \"before\" FROM \"Change\" WHERE \"recordId\" = ? AND \"revision\" > ? ORDER BY \"revision\""))
    , m_downwards(connection, QStringLiteral("SELECT \"actor\", \"fields\" FROM \"Change\" WHERE \"recordId\" = ? ORDER BY \"revision\" DESC"))
    , m_rememberAnswer(connection, QStringLiteral("INSERT OR IGNORE INTO \"Answered\" (\"id\", \"fingerprint\") VALUES (?, ?)"))
    , m_answered(connection, QStringLiteral("SELECT \"fingerprint\" FROM \"Answered\" WHERE \"id\" = ?"))
{
}

qint64 ChangeLog::newestSequence()
{
    return m_newest.first({}).toLongLong();
}

void ChangeLog::append(const Change &change, const QByteArray &fingerprint)
{
    m_append.run({change.sequence,
                  change.id,
                  notNull(change.conference),
                  int(change.kind),
                  int(change.record),
                  change.recordId,
                  change.base,
                  change.revision,
                  toText(change.before),
                  toText(change.fields),
                  notNull(change.actor),
                  change.at.toString(Qt::ISODateWithMs),
                  fingerprint});
}

std::optional<LoggedChange> ChangeLog::find(const QString &changeId)
{
    std::optional<LoggedChange> found;
    if (m_find.run({changeId}) && m_find.next()) {
        found = LoggedChange{changeFrom(m_find), m_find.value(columnCount).toByteArray()};
    }
    m_find.finish();
    return found;
}

QList<Change> ChangeLog::since(qint64 sequence, int atMost)
{
    QList<Change> changes;
    if (m_since.run({sequence, atMost})) {
        while (m_since.next()) {
            changes.append(changeFrom(m_since));
        }
    }
    m_since.finish();
    return changes;
}

QList<Change> ChangeLog::of(const QStringList &records)
{
    QList<Change> changes;
    for (const QString &record : QSet<QString>(records.begin(), records.end())) {
        if (m_of.run({record})) {
            while (m_of.next()) {
                changes.append(changeFrom(m_of));
            }
        }
        m_of.finish();
    }
    std::sort(changes.begin(), changes.end(), [](const Change &a, const Change &b) {
        return a.sequence < b.sequence;
    });
    return changes;
}

bool ChangeLog::contains(const QString &changeId)
{
    return m_contains.first({changeId, changeId}).isValid();
}

bool ChangeLog::knows(const QString &recordId)
{
    return m_knows.first({recordId}).isValid();
}

std::optional<LastChange> ChangeLog::last(const QString &recordId)
{
    std::optional<LastChange> found;
    if (knows(recordId) && m_last.run({recordId}) && m_last.next()) {
        found = LastChange{recordTypeFrom(m_last.value(0).toInt()),
                           ChangeKind::Kind(m_last.value(1).toInt()),
                           m_last.value(2).toInt(),
                           m_last.text(3),
                           m_last.text(4)};
    }
    m_last.finish();
    return found;
}

QJsonObject ChangeLog::valuesAt(const QString &recordId, int base, const QStringList &fields)
{
    QJsonObject values;
    if (m_after.run({recordId, base})) {
        while (values.size() < fields.size() && m_after.next()) {
            const QJsonObject before = toObject(m_after.text(0));
            for (const QString &field : fields) {
                if (before.contains(field) && !values.contains(field)) {
                    values.insert(field, before.value(field));
                }
            }
        }
    }
    m_after.finish();
    return values;
}

QString ChangeLog::lastActor(const QString &recordId, const QString &field)
{
    QString actor;
    if (m_downwards.run({recordId})) {
        while (m_downwards.next()) {
            if (toObject(m_downwards.text(1)).contains(field)) {
                actor = m_downwards.text(0);
                break;
            }
        }
    }
    m_downwards.finish();
    return actor;
}

void ChangeLog::rememberAnswer(const QString &changeId, const QByteArray &fingerprint)
{
    m_rememberAnswer.run({changeId, fingerprint});
}

QByteArray ChangeLog::answered(const QString &changeId)
{
    return m_answered.first({changeId}).toByteArray();
}
