// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "csvreader.h"

#include "csvtable.h"

#include <QJsonArray>

namespace
{
// Below it lie the ids of rows that brought none.
constexpr QLatin1String rowNamespace("7f0c4a52-3f0e-5d6f-9a51-0f5f7f6f6d10");

QString unguarded(const QString &cell)
{
    return cell.startsWith(u'\'') ? cell.mid(1) : cell;
}

QStringList split(const QString &cell)
{
    QStringList list;
    QString entry;
    if (cell.isEmpty()) {
        return list;
    }
    for (qsizetype i = 0; i < cell.size(); ++i) {
        if (cell.at(i) == u'\\' && i + 1 < cell.size()) {
            entry += cell.at(++i);
        } else if (QStringView(cell).sliced(i).startsWith(u" | ")) {
            list += entry;
            entry.clear();
            i += 2;
        } else {
            entry += cell.at(i);
        }
    }
    list += entry;
    return list;
}

QJsonValue number(const QString &cell)
{
    QString text = cell.trimmed();
    bool ok = false;
    double value = text.toDouble(&ok);
    if (!ok && text.count(u',') == 1) {
        value = text.remove(u'.').replace(u',', u'.').toDouble(&ok);
    }
    return ok ? QJsonValue(value) : QJsonValue(cell);
}

QJsonValue boolean(const QString &cell)
{
    const QString text = cell.trimmed().toLower();
    for (const QLatin1String word : {QLatin1String("true"), QLatin1String("wahr"), QLatin1String("ja"), QLatin1String("yes"), QLatin1String("1")}) {
        if (text == word) {
            return true;
        }
    }
    for (const QLatin1String word : {QLatin1String("false"), QLatin1String("falsch"), QLatin1String("nein"), QLatin1String("no"), QLatin1String("0")}) {
        if (text == word) {
            return false;
        }
    }
    return cell;
}

QJsonValue day(const QString &cell)
{
    const QString text = cell.trimmed();
    const QDate german = QDate::fromString(text, QStringLiteral("d.M.yyyy"));
    return german.isValid() ? german.toString(Qt::ISODate) : text;
}

/** What the cell says, or undefined where an empty cell says nothing. */
QJsonValue valueOf(const FieldInfo &field, const QString &cell)
{
    const QString text = unguarded(cell);
    switch (field.kind) {
    case FieldInfo::Text:
        return text;
    case FieldInfo::TextList:
    case FieldInfo::Flags:
        return QJsonArray::fromStringList(split(text));
    case FieldInfo::Date:
        return text.trimmed().isEmpty() ? QJsonValue(QJsonValue::Null) : day(text);
    case FieldInfo::Moment:
        return text.trimmed().isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text.trimmed());
    default:
        break;
    }
    if (text.trimmed().isEmpty()) {
        return QJsonValue(QJsonValue::Undefined);
    }
    switch (field.kind) {
    case FieldInfo::Integer:
    case FieldInfo::Number:
        return number(text);
    case FieldInfo::Boolean:
        return boolean(text);
    default:
        return text.trimmed();
    }
}

/** Columns that an export adds for people to read. */
bool isCompanion(const QString &column)
{
    return column.endsWith(QLatin1String(".label")) || column == QLatin1String("dots");
}

class FileReader
{
public:
    FileReader(Staging &staging, const QString &file, const RecordInfo &info)
        : m_staging(staging)
        , m_file(file)
        , m_info(info)
    {
    }

    void read(const CsvSheet &table)
    {
        for (qsizetype i = 0; i < table.header.size(); ++i) {
            const QString name = unguarded(table.header.at(i)).trimmed();
            if (!isCompanion(name) && name != QLatin1String("id") && name != QLatin1String("revision") && !m_info.field(name)) {
                m_staging.problems.push_back(
                    {m_file, 1, int(i) + 1, Error(Error::Refused, "%1 has no field “%2”; this column is passed over.", {m_info.name, name.left(60)})});
            }
            m_names += name;
        }
        for (const CsvRow &cells : table.rows) {
            if (std::any_of(cells.cells.begin(), cells.cells.end(), [](const QString &cell) {
                    return !cell.isEmpty();
                })) {
                m_staging.rows.push_back(readRow(cells));
            }
        }
        if (table.unclosedQuote > 0) {
            m_staging.problems.push_back(
                {m_file, table.unclosedQuote, 0, Error(Error::Refused, "A quotation mark opens here and is never closed; what follows was read as one cell.")});
        }
    }

private:
    StagedRow readRow(const CsvRow &cells) const
    {
        StagedRow row;
        row.record = m_info.type;
        row.file = m_file;
        row.line = cells.line;
        const auto refused = [&row](qsizetype column, const Error &problem) {
            row.kind = StagedRow::Refused;
            row.column = int(column) + 1;
            row.problem = problem;
            return row;
        };
        if (cells.cells.size() > m_names.size()) {
            return refused(m_names.size(),
                           Error(Error::Refused,
                                 "This row has %1 cells, but there are %2 columns. A text with a separator in it must stand in quotation marks.",
                                 {QString::number(cells.cells.size()), QString::number(m_names.size())}));
        }
        const QMetaType type = m_info.meta->metaType();
        const std::unique_ptr<void, std::function<void(void *)>> record(type.create(), [type](void *data) {
            type.destroy(data);
        });
        for (qsizetype i = 0; i < cells.cells.size(); ++i) {
            const QString &cell = cells.cells.at(i);
            if (m_names.at(i) == QLatin1String("id")) {
                row.recordId = Uuid::normalised(cell.trimmed());
                if (row.recordId.isEmpty() && !cell.trimmed().isEmpty()) {
                    return refused(i, Error(Error::Refused, "The id of a %1 must be a UUID, not “%2”.", {m_info.name, cell.left(60)}));
                }
            } else if (m_names.at(i) == QLatin1String("revision")) {
                bool ok = cell.trimmed().isEmpty();
                row.revision = ok ? 0 : cell.trimmed().toInt(&ok);
                if (!ok || row.revision < 0) {
                    return refused(i, Error(Error::Refused, "The revision of a %1 must be a whole number from 1.", {m_info.name}));
                }
            } else if (const FieldInfo *field = m_info.field(m_names.at(i))) {
                const QJsonValue value = valueOf(*field, cell);
                if (value.isUndefined()) {
                    continue;
                }
                if (const auto problem = Codec::fromJson(m_info, *field, value, record.get())) {
                    return refused(i, *problem);
                }
                row.fields.insert(field->name, value);
            }
        }
        if (row.recordId.isEmpty()) {
            row.recordId = Uuid::derived(rowNamespace, QString(m_info.plural + u'\n' + cells.cells.join(u'\x1f')));
        }
        if (isUnlogged(m_info.type)) {
            return refused(-1, Error(Error::Refused, "%1 is personal and never travels in such a file.", {m_info.name}));
        }
        return row;
    }

    Staging &m_staging;
    QString m_file;
    const RecordInfo &m_info;
    QStringList m_names;
};
}

const RecordInfo *recordInfoOfFile(QStringView fileName)
{
    const qsizetype slash = fileName.lastIndexOf(u'/');
    const QStringView base = fileName.sliced(slash + 1);
    for (std::size_t i = 0; i < recordTypeCount; ++i) {
        const RecordInfo &info = recordInfo(RecordType::Type(i));
        if (base.compare(QString(info.plural + u".csv"), Qt::CaseInsensitive) == 0) {
            return &info;
        }
    }
    return nullptr;
}

Staging readCsv(const QList<CsvSource> &sources)
{
    Staging staging;
    staging.isTable = true;
    for (const CsvSource &source : sources) {
        const RecordInfo *info = recordInfoOfFile(source.name);
        if (!info) {
            staging.problems.push_back({source.name,
                                        0,
                                        0,
                                        Error(Error::Refused,
                                              "The name of a CSV file says what it holds, such as contributions.csv; there are no records called “%1”.",
                                              {source.name})});
            continue;
        }
        FileReader(staging, source.name, *info).read(CsvSheet::parse(csvText(source.bytes)));
    }
    return staging;
}
