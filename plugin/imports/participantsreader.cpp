// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "participantsreader.h"

#include "csvtable.h"
#include "participantswords.h"

#include <QJsonArray>
#include <QMetaEnum>
#include <QRegularExpression>
#include <QSet>

namespace
{
using namespace ParticipantsWords;

struct ColumnPlace {
    Column column = Unknown;
    int place = 0;
    qsizetype index = 0;
};

/** Somebody of the conference, in lower case. */
struct KnownPerson {
    QString participant;
    QString name;
    QString mail;
};

template<class E>
QString enumName(E value)
{
    return QString::fromLatin1(QMetaEnum::fromType<E>().valueToKey(value));
}

class ParticipantsReader
{
public:
    ParticipantsReader(const Records &records, const QString &conference)
        : m_records(records)
        , m_conference(conference)
    {
        const auto ofConference = [&conference](const auto &record) {
            return record.conference == conference;
        };
        m_areas = records.select<TopicArea>(ofConference);
        m_groups = records.select<FocusGroup>(ofConference);
        for (const Participant *participant : records.select<Participant>(ofConference)) {
            m_byPseudonym.insert(participant->pseudonym, participant->id);
            m_pseudonyms.insert(participant->pseudonym);
        }
        for (const auto &[id, person] : records.all<Person>()) {
            const Participant *participant = records.find<Participant>(person.participant);
            if (participant && participant->conference == conference) {
                m_persons.insert(participant->id, id);
                m_known.push_back({participant->id, person.name.simplified().toCaseFolded(), person.mail.trimmed().toCaseFolded()});
            }
        }
    }

    Staging read(const CsvSheet &table)
    {
        readHeader(table);
        for (const CsvRow &row : table.rows) {
            m_pseudonyms.insert(text(row, Pseudonym));
        }
        for (const CsvRow &row : table.rows) {
            const bool blank = std::all_of(row.cells.begin(), row.cells.end(), [](const QString &cell) {
                return cell.trimmed().isEmpty();
            });
            if (!blank) {
                readRow(row);
            }
        }
        if (table.unclosedQuote > 0) {
            m_staging.problems.push_back(
                {{}, table.unclosedQuote, 0, Error(Error::Refused, "A quotation mark opens here and is never closed; what follows was read as one cell.")});
        }
        return m_staging;
    }

private:
    void readHeader(const CsvSheet &table)
    {
        for (qsizetype i = 0; i < table.header.size(); ++i) {
            ColumnPlace place;
            place.index = i;
            place.column = columnOf(table.header.at(i), place.place);
            if (place.column == Unknown && !table.header.at(i).trimmed().isEmpty()) {
                m_staging.problems.push_back(
                    {{}, 1, int(i) + 1, Error(Error::Refused, "The column “%1” is not known and is passed over.", {table.header.at(i).left(60)})});
            }
            m_columns.push_back(place);
        }
        std::stable_sort(m_columns.begin(), m_columns.end(), [](const ColumnPlace &a, const ColumnPlace &b) {
            return a.place < b.place;
        });
    }

    bool has(Column column) const
    {
        return std::any_of(m_columns.begin(), m_columns.end(), [column](const ColumnPlace &place) {
            return place.column == column;
        });
    }

    static QString cellAt(const CsvRow &row, qsizetype index)
    {
        const QString cell = row.cells.value(index).trimmed();
        static const QRegularExpression guarded(QStringLiteral("^'[=+@\\-]"));
        return guarded.match(cell).hasMatch() ? cell.mid(1) : cell;
    }

    QString text(const CsvRow &row, Column column) const
    {
        for (const ColumnPlace &place : m_columns) {
            if (place.column == column && !cellAt(row, place.index).isEmpty()) {
                return cellAt(row, place.index);
            }
        }
        return {};
    }

    void problem(const CsvRow &row, qsizetype index, const Error &error)
    {
        m_staging.problems.push_back({{}, row.line, int(index) + 1, error});
    }

    QString areaOf(const QString &wish) const
    {
        const QString word = folded(wish);
        bool isNumber = false;
        const int number = wish.toInt(&isNumber);
        QStringList beginning;
        for (const TopicArea *area : m_areas) {
            if (folded(area->name) == word || (isNumber && area->order == number)) {
                return area->id;
            }
            if (word.size() >= 3 && folded(area->name).startsWith(word)) {
                beginning += area->id;
            }
        }
        for (const FocusGroup *group : m_groups) {
            if (!word.isEmpty() && folded(group->name) == word) {
                return group->topicArea;
            }
        }
        return beginning.size() == 1 ? beginning.first() : QString();
    }

    /** The wishes of one cell. A name may hold a comma, so the cell is taken apart only where that finds more. */
    QStringList wishWords(const QString &cell) const
    {
        QStringList best{cell};
        qsizetype mostKnown = 0;
        for (const QStringList &words : {QStringList{cell},
                                         cell.split(QRegularExpression(QStringLiteral("[|;\\n]")), Qt::SkipEmptyParts),
                                         cell.split(QRegularExpression(QStringLiteral("[|;,\\n]")), Qt::SkipEmptyParts)}) {
            const qsizetype known = std::count_if(words.begin(), words.end(), [this](const QString &word) {
                return !areaOf(word.trimmed()).isEmpty();
            });
            if (known > mostKnown) {
                best = words;
                mostKnown = known;
            }
        }
        return best;
    }

    QJsonArray wishes(const CsvRow &row)
    {
        QStringList found;
        for (const ColumnPlace &place : m_columns) {
            const QString cell = cellAt(row, place.index);
            if (place.column != Wish || cell.isEmpty()) {
                continue;
            }
            const QStringList words = wishWords(cell);
            for (const QString &word : words) {
                const QString area = areaOf(word.trimmed());
                if (area.isEmpty()) {
                    problem(row,
                            place.index,
                            Error(Error::NotFound, "This conference has no topic area “%1”; the wish is left out.", {word.trimmed().left(60)}));
                } else if (!found.contains(area)) {
                    found += area;
                }
            }
        }
        return QJsonArray::fromStringList(found);
    }

    void readKind(const CsvRow &row, const ColumnPlace &place, QJsonObject &fields)
    {
        const QString cell = cellAt(row, place.index);
        auto kind = organisationKindOf(cell);
        for (const auto &[id, organisation] : m_records.all<Organisation>()) {
            const QString word = folded(cell);
            if (!word.isEmpty() && folded(organisation.name) == word) {
                kind = organisation.kind;
            }
        }
        if (!kind) {
            problem(row, place.index, Error(Error::NotFound, "“%1” is no kind of organisation that is known; it counts as another.", {cell.left(60)}));
        }
        fields.insert(QStringLiteral("organisationKind"), enumName(kind.value_or(OrganisationKind::Other)));
    }

    void readCell(const CsvRow &row, const ColumnPlace &place, QJsonObject &fields)
    {
        const QString cell = cellAt(row, place.index);
        if (cell.isEmpty()) {
            return;
        }
        if (place.column == OrganisationColumn) {
            readKind(row, place, fields);
        } else if (place.column == SettingColumn) {
            const auto setting = settingOf(cell);
            if (!setting) {
                problem(row, place.index, Error(Error::NotFound, "“%1” is neither town nor country; it is left open.", {cell.left(60)}));
            }
            fields.insert(QStringLiteral("setting"), enumName(setting.value_or(Setting::NotStated)));
        } else if (place.column == LanguageColumn) {
            const auto language = languageOf(cell);
            if (language) {
                fields.insert(QStringLiteral("language"), *language);
            } else {
                problem(row, place.index, Error(Error::NotFound, "The language “%1” is not known; it is left open.", {cell.left(60)}));
            }
        } else if (place.column == GroupColumn) {
            const auto group = std::find_if(m_groups.begin(), m_groups.end(), [&cell](const FocusGroup *candidate) {
                return folded(candidate->name) == folded(cell);
            });
            if (group != m_groups.end()) {
                fields.insert(QStringLiteral("group"), (*group)->id);
            } else {
                problem(row, place.index, Error(Error::NotFound, "This conference has no group “%1”; the person stays without one.", {cell.left(60)}));
            }
        }
    }

    QString nextPseudonym()
    {
        QString pseudonym;
        do {
            pseudonym = QStringLiteral("P%1").arg(++m_number, 3, 10, QLatin1Char('0'));
        } while (m_pseudonyms.contains(pseudonym));
        return pseudonym;
    }

    /** Two who share an address are told apart by name; where that is not certain, nobody is known. */
    QString knownPerson(const QString &name, const QString &mail) const
    {
        QStringList sameMail;
        QStringList sameName;
        for (const KnownPerson &person : m_known) {
            if ((!name.isEmpty() || !mail.isEmpty()) && person.name == name && person.mail == mail) {
                return person.participant;
            }
            if (!mail.isEmpty() && person.mail == mail) {
                sameMail += person.participant;
            } else if (!name.isEmpty() && person.name == name && (mail.isEmpty() || person.mail.isEmpty())) {
                sameName += person.participant;
            }
        }
        const QStringList &found = sameMail.isEmpty() ? sameName : sameMail;
        return found.size() == 1 ? found.first() : QString();
    }

    /** Never made from name or address: whoever guesses those could tell that they are behind the id. */
    QString participantId(const CsvRow &row, const QString &pseudonym, const QString &name, const QString &mail)
    {
        if (!pseudonym.isEmpty()) {
            const QString known = m_byPseudonym.value(pseudonym);
            return known.isEmpty() ? Uuid::derived(m_conference, QString(u"participant/" + pseudonym)) : known;
        }
        const QString known = knownPerson(name.toCaseFolded(), mail.toCaseFolded());
        if (!known.isEmpty()) {
            return known;
        }
        if (mail.isEmpty() && name.isEmpty() && text(row, Phone).isEmpty()) {
            return Uuid::derived(m_conference, QString(u"participant/" + QString::number(row.line) + u'/' + row.cells.join(u'\x1f')));
        }
        return Uuid::create();
    }

    void readRow(const CsvRow &row)
    {
        StagedRow participant;
        participant.record = RecordType::Participant;
        participant.line = row.line;
        const QString pseudonym = text(row, Pseudonym);
        const QString parts = QString(text(row, FirstName) + u' ' + text(row, LastName)).simplified();
        const QString name = parts.isEmpty() ? text(row, Name).simplified() : parts;
        const QString mail = text(row, Mail);
        participant.recordId = participantId(row, pseudonym, name, mail);
        const QString told = folded(pseudonym);
        if (!told.isEmpty() && (told == folded(name) || told == folded(mail))) {
            participant.kind = StagedRow::Refused;
            participant.problem =
                Error(Error::Refused,
                      "The pseudonym of this line is the person's name or address, and pseudonyms stay in the log. Choose another, or leave it empty.");
            m_staging.rows.push_back(participant);
            return;
        }
        const Participant *known = m_records.find<Participant>(participant.recordId);
        participant.fields.insert(QStringLiteral("conference"), m_conference);
        if (!known) {
            participant.fields.insert(QStringLiteral("pseudonym"), pseudonym.isEmpty() ? nextPseudonym() : pseudonym);
        }
        if (has(Wish)) {
            participant.fields.insert(QStringLiteral("wishes"), wishes(row));
        }
        for (const ColumnPlace &place : m_columns) {
            readCell(row, place, participant.fields);
        }
        m_staging.rows.push_back(participant);
        readPerson(row, participant.recordId, name, mail);
    }

    void readPerson(const CsvRow &row, const QString &participantId, const QString &name, const QString &mail)
    {
        StagedRow person;
        person.record = RecordType::Person;
        person.line = row.line;
        for (const auto &[field, value] :
             {std::pair(QStringLiteral("name"), name), {QStringLiteral("mail"), mail}, {QStringLiteral("phone"), text(row, Phone)}}) {
            if (!value.isEmpty()) {
                person.fields.insert(field, value);
            }
        }
        if (person.fields.isEmpty()) {
            return;
        }
        person.fields.insert(QStringLiteral("participant"), participantId);
        const QString known = m_persons.value(participantId);
        person.recordId = known.isEmpty() ? Uuid::derived(participantId, u"person") : known;
        m_staging.rows.push_back(person);
    }

    const Records &m_records;
    QString m_conference;
    std::vector<const TopicArea *> m_areas;
    std::vector<const FocusGroup *> m_groups;
    QHash<QString, QString> m_byPseudonym;
    std::vector<KnownPerson> m_known;
    /** Person by participant. */
    QHash<QString, QString> m_persons;
    QSet<QString> m_pseudonyms;
    int m_number = 0;
    std::vector<ColumnPlace> m_columns;
    Staging m_staging;
};
}

Staging readParticipants(const QByteArray &bytes, const Records &records, const QString &conference)
{
    return ParticipantsReader(records, conference).read(CsvSheet::parse(csvText(bytes)));
}
