// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "recordtable.h"

namespace
{
QString quoted(const QString &name)
{
    return QLatin1Char('"') + name + QLatin1Char('"');
}

QString insertSql(const RecordInfo &info)
{
    QString columns = QStringLiteral("\"id\", \"revision\"");
    QString places = QStringLiteral("?, ?");
    for (const FieldInfo &field : info.fields) {
        columns += QStringLiteral(", ") + quoted(field.name);
        places += QStringLiteral(", ?");
    }
    return QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)").arg(quoted(info.name), columns, places);
}

QString updateSql(const RecordInfo &info)
{
    QString assignments = QStringLiteral("\"revision\" = ?");
    for (const FieldInfo &field : info.fields) {
        assignments += QStringLiteral(", ") + quoted(field.name) + QStringLiteral(" = ?");
    }
    return QStringLiteral("UPDATE %1 SET %2 WHERE \"id\" = ?").arg(quoted(info.name), assignments);
}

void appendFields(QVariantList &values, const Gadget &record)
{
    for (const FieldInfo &field : record.info().fields) {
        values.append(Codec::toSql(field, record.data()));
    }
}
}

RecordTable::RecordTable(Connection &connection, const RecordInfo &info)
    : m_info(&info)
    , m_find(connection, selectAll(info) + QStringLiteral(" WHERE \"id\" = ?"))
    , m_contains(connection, QStringLiteral("SELECT 1 FROM %1 WHERE \"id\" = ?").arg(quoted(info.name)))
    , m_insert(connection, insertSql(info))
    , m_update(connection, updateSql(info))
    , m_remove(connection, QStringLiteral("DELETE FROM %1 WHERE \"id\" = ?").arg(quoted(info.name)))
{
}

QString RecordTable::selectAll(const RecordInfo &info)
{
    QString columns = QStringLiteral("\"id\", \"revision\"");
    for (const FieldInfo &field : info.fields) {
        columns += QStringLiteral(", ") + quoted(field.name);
    }
    return QStringLiteral("SELECT %1 FROM %2").arg(columns, quoted(info.name));
}

std::optional<StoredRecord> RecordTable::find(const QString &id)
{
    std::optional<StoredRecord> found;
    // Qt describes every column at each run, so asking first is cheaper where there is mostly nothing.
    if (contains(id) && m_find.run({id}) && m_find.next()) {
        found.emplace(Gadget(*m_info), m_find.value(1).toInt());
        int column = 2;
        for (const FieldInfo &field : m_info->fields) {
            Codec::fromSql(field, m_find.value(column++), found->record.data());
        }
    }
    m_find.finish();
    return found;
}

bool RecordTable::contains(const QString &id)
{
    return m_contains.first({id}).isValid();
}

void RecordTable::insert(const QString &id, int revision, const Gadget &record)
{
    QVariantList values{id, revision};
    appendFields(values, record);
    m_insert.run(values);
}

void RecordTable::update(const QString &id, int revision, const Gadget &record)
{
    QVariantList values{revision};
    appendFields(values, record);
    values.append(id);
    m_update.run(values);
}

bool RecordTable::remove(const QString &id)
{
    return m_remove.run({id}) && m_remove.changedRows() > 0;
}
