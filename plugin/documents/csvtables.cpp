// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "csvtables.h"

#include "anonymity.h"
#include "csv.h"
#include "csvrankings.h"
#include "datadictionary.h"
#include "papersources.h"

#include <QJsonArray>
#include <QLocale>

namespace
{
constexpr RecordType::Type tables[] = {RecordType::Municipality,
                                       RecordType::Committee,
                                       RecordType::Guideline,
                                       RecordType::PlanningArea,
                                       RecordType::LifeStage,
                                       RecordType::Organisation,
                                       RecordType::Conference,
                                       RecordType::Step,
                                       RecordType::TopicArea,
                                       RecordType::FocusGroup,
                                       RecordType::Cluster,
                                       RecordType::Contribution,
                                       RecordType::Link,
                                       RecordType::Recommendation,
                                       RecordType::Disposition,
                                       RecordType::Consultation,
                                       RecordType::Progress};

const QLatin1String labelSuffix(".label");

/** Columns that are no field of the record, with their meaning. */
struct Companion {
    RecordType::Type type;
    const char *column;
    const char *meaning;
};
constexpr Companion companions[] = {
    {RecordType::Contribution, "topicArea.label", "Themenfeld der Fokusgruppe, zum Lesen"},
    {RecordType::Contribution, "dots", "Punkte, die der Beitrag bekommen hat, zum Lesen"},
    {RecordType::Cluster, "dots", "Punkte, die das Bündel selbst bekommen hat, ohne die seiner Beiträge, zum Lesen"},
    {RecordType::Link, "from.label", "Wovon die Verknüpfung ausgeht, zum Lesen"},
    {RecordType::Link, "to.label", "Worauf sie zeigt, zum Lesen"},
};

/** Readable names of authors would undo the pseudonyms. */
bool hasLabel(const FieldInfo &field)
{
    return field.isReference && field.target != RecordType::Participant;
}

class Tables
{
public:
    Tables(const Records &records, const QList<Change> &log, const QString &conference)
        : m_records(records)
        , m_sources(records)
        , m_anonymity(records, log)
        , m_conference(conference)
    {
    }

    CsvTable table(RecordType::Type type) const
    {
        const RecordInfo &info = recordInfo(type);
        QByteArray bytes = Csv::byteOrderMark() + Csv::row(columns(info));
        for (const QString &id : idsOf(type)) {
            bytes += row(info, id);
        }
        return {info.plural + QLatin1String(".csv"), bytes};
    }

    QList<CsvTable> rankings() const
    {
        return rankingTables(m_sources, m_conference);
    }

    static CsvTable dictionary()
    {
        const auto line = [](const RecordInfo &info,
                             const QString &column,
                             const QString &meaning,
                             const QString &type,
                             const QString &unit,
                             const QString &values,
                             const QString &target) {
            return Csv::row({info.plural + QLatin1String(".csv"), column, Csv::guarded(meaning), type, unit, values, target});
        };
        QByteArray bytes = Csv::byteOrderMark()
            + Csv::row({QStringLiteral("Datei"),
                        QStringLiteral("Spalte"),
                        QStringLiteral("Bedeutung"),
                        QStringLiteral("Typ"),
                        QStringLiteral("Einheit"),
                        QStringLiteral("Werte"),
                        QStringLiteral("Verweist auf")});
        for (const RecordType::Type type : tables) {
            const RecordInfo &info = recordInfo(type);
            bytes += line(info, QStringLiteral("id"), QStringLiteral("Kennung (UUID): ") + recordMeaning(info.name), QStringLiteral("text"), {}, {}, {});
            bytes += line(info, QStringLiteral("revision"), QStringLiteral("Fassung, zählt ab 1"), QStringLiteral("integer"), {}, {}, {});
            for (const DictionaryEntry &entry : dataDictionary()) {
                if (entry.record != info.name) {
                    continue;
                }
                bytes += line(info, entry.field, entry.meaning, entry.type, entry.unit, entry.values, entry.target);
                if (hasLabel(*info.field(entry.field))) {
                    bytes += line(info, entry.field + labelSuffix, entry.meaning + QStringLiteral(", zum Lesen"), QStringLiteral("text"), {}, {}, {});
                }
            }
            for (const Companion &companion : companions) {
                if (companion.type == type) {
                    bytes += line(info, QString::fromLatin1(companion.column), QString::fromUtf8(companion.meaning), QStringLiteral("text"), {}, {}, {});
                }
            }
        }
        return {QStringLiteral("data-dictionary.csv"), bytes + rankingDictionary()};
    }

private:
    static QStringList columns(const RecordInfo &info)
    {
        QStringList names{QStringLiteral("id"), QStringLiteral("revision")};
        for (const FieldInfo &field : info.fields) {
            names += field.name;
            if (hasLabel(field)) {
                names += field.name + labelSuffix;
            }
        }
        for (const Companion &companion : companions) {
            if (companion.type == info.type) {
                names += QString::fromLatin1(companion.column);
            }
        }
        return names;
    }

    QStringList idsOf(RecordType::Type type) const
    {
        QStringList ids;
        if (type == RecordType::Contribution) {
            const auto steps = m_records.select<Step>([this](const Step &step) {
                return m_conference.isEmpty() || step.conference == m_conference;
            });
            for (const Step *step : steps) {
                for (const Contribution *contribution : m_sources.contributions(step->id)) {
                    ids += contribution->id;
                }
            }
            return ids;
        }
        for (const QString &id : m_records.sortedIds(type)) {
            const QString conference = m_conference.isEmpty() ? QString() : m_records.conferenceOf(type, id);
            if (!conference.isEmpty() && conference != m_conference) {
                continue;
            }
            if (type == RecordType::Link && touchesWithheld(*m_records.find<Link>(id))) {
                continue;
            }
            ids += id;
        }
        return ids;
    }

    bool touchesWithheld(const Link &link) const
    {
        return isWithheld(link.from) || isWithheld(link.to);
    }

    bool isWithheld(const QString &id) const
    {
        const Contribution *contribution = m_records.find<Contribution>(id);
        return contribution && contribution->visibility == ContributionVisibility::Withheld;
    }

    QByteArray row(const RecordInfo &info, const QString &id) const
    {
        const QJsonObject record = m_anonymity.cleared(info.type, m_records.toJson(info.type, id));
        QStringList cells{id, QString::number(record.value(QLatin1String("revision")).toInt())};
        for (const FieldInfo &field : info.fields) {
            const QJsonValue value = record.value(field.name);
            cells += cell(field, value);
            if (hasLabel(field)) {
                cells += Csv::guarded(labels(field, value));
            }
        }
        if (info.type == RecordType::Contribution) {
            const FocusGroup *group = m_records.find<FocusGroup>(record.value(QLatin1String("group")).toString());
            cells += Csv::guarded(group ? label(RecordType::TopicArea, group->topicArea) : QString());
            cells += QString::number(m_sources.dots(id));
        } else if (info.type == RecordType::Cluster) {
            cells += QString::number(m_sources.dots(id));
        } else if (info.type == RecordType::Link) {
            for (const QLatin1String end : {QLatin1String("from"), QLatin1String("to")}) {
                const QString other = record.value(end).toString();
                const auto type = m_records.typeOfLinked(other);
                cells += Csv::guarded(type ? label(*type, other) : QString());
            }
        }
        return Csv::row(cells);
    }

    static QString cell(const FieldInfo &field, const QJsonValue &value)
    {
        switch (field.kind) {
        case FieldInfo::Text:
            return Csv::guarded(value.toString());
        case FieldInfo::Integer:
            return QString::number(value.toInt());
        case FieldInfo::Number:
            return QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest).replace(QLatin1Char('.'), QLatin1Char(','));
        case FieldInfo::Boolean:
            return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
        case FieldInfo::Date:
        case FieldInfo::Moment:
        case FieldInfo::Enumeration:
            return value.toString();
        case FieldInfo::TextList:
        case FieldInfo::Flags:
            return Csv::guarded(Csv::joined(texts(value)));
        }
        return {};
    }

    static QStringList texts(const QJsonValue &value)
    {
        QStringList list;
        for (const QJsonValue &entry : value.toArray()) {
            list += entry.toString();
        }
        return list;
    }

    QString labels(const FieldInfo &field, const QJsonValue &value) const
    {
        QStringList found;
        for (const QString &id : value.isArray() ? texts(value) : QStringList{value.toString()}) {
            found += label(field.target, id);
        }
        return value.isArray() ? Csv::joined(found) : found.join(QString());
    }

    QString label(RecordType::Type type, const QString &id) const
    {
        return visitRecordType(type, [&]<class T>(std::type_identity<T>) -> QString {
            const T *record = m_records.find<T>(id);
            if (!record) {
                return {};
            }
            if constexpr (std::is_same_v<T, Step>) {
                return record->question;
            } else if constexpr (requires { record->title; }) {
                return record->title;
            } else if constexpr (requires { record->name; }) {
                return record->name;
            } else if constexpr (requires { record->text; }) {
                return record->text;
            }
            return {};
        });
    }

    const Records &m_records;
    PaperSources m_sources;
    Anonymity m_anonymity;
    QString m_conference;
};
}

QList<CsvTable> csvTables(const Records &records, const QList<Change> &log, const QString &conference)
{
    const Tables source(records, log, conference);
    QList<CsvTable> found;
    for (const RecordType::Type type : tables) {
        found += source.table(type);
    }
    found += source.rankings();
    found += Tables::dictionary();
    return found;
}
