// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "resultstable.h"

#include "csvtable.h"
#include "uuid.h"

#include <QHash>

namespace
{
enum Column {
    Paper,
    PaperId,
    ConsultationId,
    CommitteeName,
    CommitteeId,
    Day,
    AgendaItem,
    Outcome,
    Yes,
    No,
    Abstained,
    Text,
    FollowUp,
    RoleWord,
    Decides,
    None
};

/** Headings as people write them, without capitals, blanks, hyphens and full stops. */
Column columnOf(const QString &heading)
{
    static const QHash<QString, Column> known = [] {
        const std::pair<Column, const char *> words[] = {
            {Paper,
             "reference paper number vorlage vorlagennummer vorlagennr vorlagenr vorlagen_nummer drucksache drucksachennummer drucksachennr drucksachenummer "
             "nummer nr aktenzeichen"},
            {PaperId, "recommendation"},
            {ConsultationId, "id"},
            {CommitteeName, "gremium ausschuss gremien committeelabel body"},
            {CommitteeId, "committee"},
            {Day, "date day datum tag sitzung sitzungsdatum sitzungstag sitzungstermin termin meeting meetingdate"},
            {AgendaItem, "agendaitem top tagesordnungspunkt"},
            {Outcome, "result outcome ergebnis beschlussergebnis abstimmungsergebnis beratungsergebnis votum"},
            {Yes, "yes ja jastimmen dafür votesyes for"},
            {No, "no nein neinstimmen dagegen votesno against gegenstimmen"},
            {Abstained, "abstained abstentions enthaltung enthaltungen enthalten stimmenthaltungen votesabstained"},
            {Text, "resolution resolutiontext text wortlaut beschlusstext beschluss beschlosseneswortlaut"},
            {FollowUp, "followup wasfolgt folgen weiteres auftrag wieesweitergeht nächsteschritte"},
            {RoleWord, "role rolle zuständigkeit beratungsart"},
            {Decides, "authoritative maßgeblich maßgebend entscheidend"},
        };
        QHash<QString, Column> table;
        for (const auto &[column, list] : words) {
            for (const QString &word : QString::fromUtf8(list).split(u' ')) {
                table.insert(word, column);
            }
        }
        return table;
    }();
    QString word = heading.toLower();
    word.removeIf([](QChar c) {
        return c.isSpace() || c == u'-' || c == u'.' || c == u'\'' || c == u'_';
    });
    return known.value(word, None);
}

QString unguardedCell(const QString &cell)
{
    return cell.startsWith(u'\'') ? cell.mid(1) : cell;
}

/** An empty cell and −1 state nothing; nothing is returned for what is no number. */
std::optional<int> countIn(const QString &cell)
{
    const QString text = cell.trimmed();
    if (text.isEmpty() || text == QLatin1String("-1") || text == QLatin1String("-") || text == QStringLiteral("–")) {
        return -1;
    }
    bool ok = false;
    const int count = text.toInt(&ok);
    return ok && count >= 0 && count <= 100'000 ? std::optional(count) : std::nullopt;
}

/** Invalid where the cell is no day. */
QDate dayIn(const QString &cell)
{
    const QString text = cell.trimmed();
    for (const QString &format : {QStringLiteral("yyyy-MM-dd"), QStringLiteral("d.M.yyyy")}) {
        if (const QDate day = QDate::fromString(text, format); day.isValid()) {
            return day;
        }
    }
    // Nobody sat in 1926.
    const QDate brief = QDate::fromString(text, QStringLiteral("d.M.yy"));
    return brief.isValid() ? brief.addYears(brief.year() < 2000 ? 100 : 0) : QDate();
}

std::optional<bool> truthIn(const QString &cell)
{
    static const QStringList yes{QStringLiteral("true"),
                                 QStringLiteral("wahr"),
                                 QStringLiteral("ja"),
                                 QStringLiteral("yes"),
                                 QStringLiteral("1"),
                                 QStringLiteral("x")};
    static const QStringList no{QStringLiteral("false"), QStringLiteral("falsch"), QStringLiteral("nein"), QStringLiteral("no"), QStringLiteral("0")};
    const QString word = cell.trimmed().toLower();
    return yes.contains(word) ? std::optional(true) : no.contains(word) ? std::optional(false) : std::nullopt;
}

class RowReader
{
public:
    RowReader(const QString &file, const QStringList &header)
        : m_file(file)
    {
        for (qsizetype i = 0; i < header.size(); ++i) {
            const Column column = columnOf(unguardedCell(header.at(i)));
            if (column != None && !m_places.contains(column)) {
                m_places.insert(column, i);
            }
        }
        m_columns = header.size();
    }

    bool fits() const
    {
        return m_places.contains(Outcome) && (m_places.contains(Paper) || m_places.contains(PaperId));
    }

    StatedResult read(const CsvRow &row) const
    {
        StatedResult stated;
        stated.file = m_file;
        stated.line = row.line;
        if (row.cells.size() > m_columns) {
            stated.problem = Error(Error::Refused,
                                   "This row has %1 cells, but there are %2 columns. A text with a separator in it must stand in quotation marks.",
                                   {QString::number(row.cells.size()), QString::number(m_columns)});
        }
        stated.reference = cell(row, Paper).simplified();
        stated.recommendationId = Uuid::normalised(cell(row, PaperId).trimmed());
        if (stated.recommendationId.isEmpty()) {
            stated.recommendationId = Uuid::normalised(stated.reference);
            stated.reference = stated.reference.isEmpty() ? cell(row, PaperId).simplified() : stated.reference;
        }
        stated.consultationId = Uuid::normalised(cell(row, ConsultationId).trimmed());
        StatedCommittee committee;
        const QString given = cell(row, CommitteeId).simplified();
        committee.id = Uuid::normalised(given);
        committee.name = cell(row, CommitteeName).simplified();
        if (committee.name.isEmpty() && committee.id.isEmpty()) {
            committee.name = given;
        }
        if (!committee.isEmpty()) {
            stated.committees += committee;
        }
        stated.agendaItem = cell(row, AgendaItem).simplified();
        stated.words = cell(row, Outcome).simplified();
        stated.resolutionText = cell(row, Text).trimmed();
        stated.followUp = cell(row, FollowUp).trimmed();
        stated.role = roleFromWords(cell(row, RoleWord));
        stated.authoritative = truthIn(cell(row, Decides));
        const QString day = cell(row, Day).trimmed();
        stated.date = dayIn(day);
        if (!day.isEmpty() && !stated.date.isValid()) {
            stated.problem = Error(Error::Refused, "“%1” is no day. Write it as 31.01.2027 or 2027-01-31.", {day.left(60)});
        }
        readVotes(row, stated);
        return stated;
    }

private:
    QString cell(const CsvRow &row, Column column) const
    {
        const auto place = m_places.constFind(column);
        return place == m_places.constEnd() ? QString() : unguardedCell(row.cells.value(*place));
    }

    void readVotes(const CsvRow &row, StatedResult &stated) const
    {
        stated.votes = votesFromWords(stated.words);
        const std::pair<Column, int *> counts[] = {{Yes, &stated.votes.yes}, {No, &stated.votes.no}, {Abstained, &stated.votes.abstained}};
        for (const auto &[column, target] : counts) {
            const auto count = countIn(cell(row, column));
            if (!count) {
                stated.problem = Error(Error::Refused,
                                       "“%1” is no number of votes. Write a whole number, or nothing where they were not counted.",
                                       {cell(row, column).left(60)});
            } else if (*count >= 0) {
                *target = *count;
            }
        }
    }

    QString m_file;
    QHash<Column, qsizetype> m_places;
    qsizetype m_columns = 0;
};
}

std::optional<std::vector<StatedResult>> readResultsTable(const QString &file, const QByteArray &bytes)
{
    const CsvSheet sheet = CsvSheet::parse(csvText(bytes));
    const RowReader reader(file, sheet.header);
    if (!reader.fits()) {
        return std::nullopt;
    }
    std::vector<StatedResult> found;
    for (const CsvRow &row : sheet.rows) {
        const bool blank = std::all_of(row.cells.begin(), row.cells.end(), [](const QString &cell) {
            return cell.trimmed().isEmpty();
        });
        if (!blank) {
            found.push_back(reader.read(row));
        }
    }
    if (sheet.unclosedQuote > 0) {
        StatedResult broken;
        broken.file = file;
        broken.line = sheet.unclosedQuote;
        broken.problem = Error(Error::Refused, "A quotation mark opens here and is never closed; what follows was read as one cell.");
        // What was read behind it is not what somebody typed.
        std::erase_if(found, [&broken](const StatedResult &stated) {
            return stated.line >= broken.line;
        });
        found.push_back(broken);
    }
    return found;
}
