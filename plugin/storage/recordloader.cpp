// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "recordloader.h"

#include "recordtable.h"

#include <QSet>

namespace
{
/** Hands out one string for all that are equal. */
class Pool
{
public:
    QString shared(const QString &text)
    {
        return *m_strings.insert(text);
    }

private:
    QSet<QString> m_strings;
};

bool repeats(const FieldInfo &field)
{
    static const QSet<QString> names{QStringLiteral("from"),
                                     QStringLiteral("to"),
                                     QStringLiteral("enteredBy"),
                                     QStringLiteral("owner"),
                                     QStringLiteral("recordId"),
                                     QStringLiteral("language"),
                                     QStringLiteral("template")};
    return field.kind == FieldInfo::Text && (field.isReference || names.contains(field.name));
}

template<class T>
void loadTable(Connection &connection, Table<T> &table, Pool &pool, const std::function<bool()> &cancelled)
{
    const RecordInfo &info = recordInfo(recordTypeOf<T>());
    std::vector<bool> shares;
    for (const FieldInfo &field : info.fields) {
        shares.push_back(repeats(field));
    }
    table.reserve(connection.value(QStringLiteral("SELECT count(*) FROM \"%1\"").arg(info.name)).toULongLong());
    Statement rows(connection, RecordTable::selectAll(info));
    if (!rows.run()) {
        return;
    }
    constexpr int rowsBetweenLooks = 1000;
    for (int row = 1; rows.next(); ++row) {
        const QString id = pool.shared(rows.text(0));
        T &record = table[id];
        record.id = id;
        record.revision = rows.value(1).toInt();
        for (std::size_t i = 0; i < info.fields.size(); ++i) {
            const QVariant value = rows.value(int(i) + 2);
            Codec::fromSql(info.fields[i], shares[i] ? QVariant(pool.shared(value.toString())) : value, &record);
        }
        if (row % rowsBetweenLooks == 0 && cancelled()) {
            return;
        }
    }
}
}

std::shared_ptr<Records> loadRecords(Connection &connection, const std::function<bool()> &cancelled)
{
    auto records = std::make_shared<Records>();
    Pool pool;
    [&]<class... Ts>(std::type_identity<std::tuple<Ts...>>) {
        (loadTable(connection, records->all<Ts>(), pool, cancelled), ...);
    }(std::type_identity<RecordTuple>{});
    return connection.failed() || cancelled() ? nullptr : records;
}
