// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "toolfixture.h"

#include <QHash>

/** From the registration list to the tables of the groups, by the command line. */
class AssignTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListComesInAndNamesStayOutOfTheLog();
    void whoWasRemovedComesBackWithTheList();
    void aDryRunChangesNothing();
    void theListsProblemsAreSaidByLine();
    void everybodyGetsAGroup();
    void theSameSeedGivesTheSameGroups();
    void whatWasSetByHandIsKept();
    void whoFindsNoSeatIsSaid();
    void theTableNamesGroupsAndWhatWasReached();
    void theConferenceThatBeginsLastIsMeant();
    void whatCannotBeAssignedIsRefused();

private:
    static QByteArray list(int people)
    {
        const QList<QByteArray> areas{"Gesundheit", "Ehrenamt & Zivilgesellschaft", "Empowerment", "Bildung & Sprache"};
        const QList<QByteArray> kinds{"Jobcenter", "Schule", "Verein"};
        QByteArray csv = "Kürzel;Vorname;Nachname;Mail;Organisation;Stadt/Land;Wunsch 1;Wunsch 2\r\n";
        for (int i = 0; i < people; ++i) {
            const QByteArray number = QByteArray::number(i);
            csv += "T" + number + ";Vor" + number + ";Geheim" + number + ";geheim" + number + "@example.org;" + kinds.at(i / 4 % 3)
                + (i / 12 % 2 ? ";Stadt;" : ";Land;") + areas.at(i % 4) + ";" + areas.at((i + 1) % 4) + "\r\n";
        }
        return csv;
    }
    /** A workspace in which so many people have registered. */
    static QString withPeople(const ToolFixture &tool, int people)
    {
        const QString file = tool.newWorkspace();
        tool.write(QStringLiteral("list.csv"), list(people));
        return tool.run({QStringLiteral("participants"), file, QStringLiteral("list.csv")}).status == 0 ? file : QString();
    }
    static Answer assign(const ToolFixture &tool, const QString &file, const QStringList &options = {})
    {
        return tool.run(QStringList{QStringLiteral("assign"), file, QStringLiteral("--json")} + options);
    }
    static QHash<QString, QString> groups(const ToolFixture &tool, const QString &file)
    {
        QHash<QString, QString> groups;
        const QJsonArray participants = tool.records(file, "participants");
        for (const QJsonValue &participant : participants) {
            groups.insert(participant[QStringLiteral("pseudonym")].toString(), participant[QStringLiteral("group")].toString());
        }
        return groups;
    }
};

void AssignTest::aListComesInAndNamesStayOutOfTheLog()
{
    const ToolFixture tool;
    const QString file = tool.newWorkspace();
    tool.write(QStringLiteral("list.csv"), list(9));
    const Answer answer = tool.run({QStringLiteral("participants"), file, QStringLiteral("list.csv")});
    QVERIFY2(answer.status == 0, answer.err.constData());
    QVERIFY(answer.out.contains("18 new, 0 changed, 0 unchanged, 0 refused"));
    QVERIFY(answer.out.contains("T8"));
    QVERIFY(!answer.out.contains("Geheim") && !answer.out.contains("geheim"));
    const QByteArray log = tool.run({QStringLiteral("log"), file, QStringLiteral("--json")}).out;
    QVERIFY(log.contains("T8"));
    QVERIFY(!log.contains("Geheim") && !log.contains("geheim"));
    QVERIFY(!tool.exported(file, QStringLiteral("json")).contains("eheim"));
    QCOMPARE(tool.records(file, "participants").size(), 9);
    const Answer again = tool.run({QStringLiteral("participants"), file, QStringLiteral("list.csv"), QStringLiteral("--json")});
    QCOMPARE(again.object().value(QStringLiteral("unchanged")).toInt(), 18);
}

void AssignTest::whoWasRemovedComesBackWithTheList()
{
    const ToolFixture tool;
    const QString file = tool.newWorkspace();
    // Without names: somebody whose name is kept is not removed before it.
    tool.write(QStringLiteral("list.csv"), "Kürzel;Wunsch 1\r\nT0;Gesundheit\r\nT1;Gesundheit\r\nT2;Gesundheit\r\nT3;Gesundheit\r\nT4;Gesundheit\r\nT5;Gesundheit\r\n");
    QCOMPARE(tool.run({QStringLiteral("participants"), file, QStringLiteral("list.csv")}).status, 0);
    // Twice: the second time the list says once more what it said after the first removal.
    for (int time = 0; time < 2; ++time) {
        const QJsonArray before = tool.records(file, "participants");
        QCOMPARE(before.size(), 6);
        QList<Change> removals;
        for (int i = 0; i < 4; ++i) {
            removals += Change::remove(RecordType::Participant, before.at(i)[QStringLiteral("id")].toString(), before.at(i)[QStringLiteral("revision")].toInt(), QStringLiteral("Moderator"));
        }
        const Answer removed = tool.apply(file, ToolFixture::lines(removals));
        QVERIFY2(removed.status == 0, removed.err.constData());
        QCOMPARE(tool.records(file, "participants").size(), 2);
        const Answer answer = tool.run({QStringLiteral("participants"), file, QStringLiteral("list.csv"), QStringLiteral("--json")});
        QVERIFY2(answer.status == 0, answer.err.constData());
        QCOMPARE(answer.object().value(QStringLiteral("inserted")).toInt(), 4);
        QCOMPARE(groups(tool, file).size(), 6);
        const QJsonObject again = tool.run({QStringLiteral("participants"), file, QStringLiteral("list.csv"), QStringLiteral("--json")}).object();
        QCOMPARE(again.value(QStringLiteral("unchanged")).toInt(), 6);
    }
}

void AssignTest::aDryRunChangesNothing()
{
    const ToolFixture tool;
    const QString file = tool.newWorkspace();
    tool.write(QStringLiteral("list.csv"), list(5));
    const Answer list = tool.run({QStringLiteral("participants"), file, QStringLiteral("list.csv"), QStringLiteral("--dry-run"), QStringLiteral("--json")});
    QCOMPARE(list.status, 0);
    QCOMPARE(list.object().value(QStringLiteral("inserted")).toInt(), 10);
    QVERIFY(tool.records(file, "participants").isEmpty());
    QCOMPARE(tool.run({QStringLiteral("participants"), file, QStringLiteral("list.csv")}).status, 0);
    const Answer dry = assign(tool, file, {QStringLiteral("--dry-run")});
    QCOMPARE(dry.status, 0);
    QCOMPARE(dry.object().value(QStringLiteral("changed")).toInt(), 5);
    const QHash<QString, QString> found = groups(tool, file);
    for (const QString &group : found) {
        QVERIFY(group.isEmpty());
    }
}

void AssignTest::theListsProblemsAreSaidByLine()
{
    const ToolFixture tool;
    const QString file = tool.newWorkspace();
    tool.write(QStringLiteral("list.csv"), "Kürzel;Name;Wunsch 1\nAhorn;Nadia;Gesundheit\nBirke;Oleh;Raumfahrt\nIda;Ida;\n");
    const Answer answer = tool.run({QStringLiteral("participants"), file, QStringLiteral("list.csv")});
    QCOMPARE(answer.status, 3);
    QVERIFY2(answer.err.contains("list.csv:3: "), answer.err.constData());
    QVERIFY(answer.err.contains("Raumfahrt"));
    QVERIFY(answer.err.contains("list.csv:4: "));
    QVERIFY(answer.out.contains("4 new, 0 changed, 0 unchanged, 2 refused"));
    QCOMPARE(tool.records(file, "participants").size(), 2);
    QCOMPARE(tool.run({QStringLiteral("participants"), file, QStringLiteral("missing.csv")}).status, 3);
    QCOMPARE(tool.run({QStringLiteral("participants"), file, QStringLiteral(".")}).status, 3);
    QCOMPARE(tool.run({QStringLiteral("participants"), QStringLiteral("missing.dreischritt"), QStringLiteral("list.csv")}).status, 3);
}

void AssignTest::everybodyGetsAGroup()
{
    const ToolFixture tool;
    const QString file = withPeople(tool, 48);
    const Answer answer = assign(tool, file);
    QVERIFY2(answer.status == 0, answer.err.constData());
    const QJsonObject said = answer.object();
    QCOMPARE(said.value(QStringLiteral("changed")).toInt(), 48);
    QHash<QString, int> sizes;
    const QHash<QString, QString> found = groups(tool, file);
    QCOMPARE(found.size(), 48);
    for (const QString &group : found) {
        QVERIFY(!group.isEmpty());
        ++sizes[group];
    }
    int listed = 0;
    const QJsonArray listedGroups = said.value(QStringLiteral("groups")).toArray();
    for (const QJsonValue &group : listedGroups) {
        QCOMPARE(group[QStringLiteral("size")].toInt(), sizes.value(group[QStringLiteral("group")].toString()));
        QVERIFY(group[QStringLiteral("size")].toInt() <= 12);
        listed += group[QStringLiteral("size")].toInt();
    }
    QCOMPARE(listed, 48);
    // Two areas of six are nobody's wish, yet all groups are of about one size.
    QCOMPARE(sizes.size(), 6);
    const QJsonArray met = said.value(QStringLiteral("wishesMet")).toArray();
    QVERIFY2(met.at(0).toInt() >= 36, answer.out.constData());
    QCOMPARE(met.at(0).toInt() + met.at(1).toInt() + said.value(QStringLiteral("wishesMissed")).toInt(), 48);
    QVERIFY(said.value(QStringLiteral("kindMixture")).toDouble() > 0.6);
    // Done once, there is nothing left to do.
    QCOMPARE(assign(tool, file).object().value(QStringLiteral("changed")).toInt(), 0);
}

void AssignTest::theSameSeedGivesTheSameGroups()
{
    const ToolFixture tool;
    const QString file = withPeople(tool, 30);
    const auto seats = [&](const QString &seed) {
        return assign(tool, file, {QStringLiteral("--dry-run"), QStringLiteral("--seed"), seed}).object();
    };
    const QJsonObject first = seats(QStringLiteral("7"));
    QCOMPARE(seats(QStringLiteral("7")), first);
    bool differs = false;
    for (const QString &seed : {QStringLiteral("0"), QStringLiteral("8"), QStringLiteral("4294967295")}) {
        const QJsonObject other = seats(seed);
        QCOMPARE(other.value(QStringLiteral("cost")), first.value(QStringLiteral("cost")));
        differs = differs || other.value(QStringLiteral("participants")) != first.value(QStringLiteral("participants"));
    }
    QVERIFY(differs);
}

void AssignTest::whatWasSetByHandIsKept()
{
    const ToolFixture tool;
    const QString file = withPeople(tool, 20);
    const QJsonArray groupRecords = tool.records(file, "focusGroups");
    const QString last = groupRecords.last()[QStringLiteral("id")].toString();
    const QJsonObject someone = tool.records(file, "participants").first().toObject();
    const QString id = someone.value(QStringLiteral("id")).toString();
    const QString pseudonym = someone.value(QStringLiteral("pseudonym")).toString();
    QCOMPARE(tool.apply(file, ToolFixture::line(Change::update(RecordType::Participant, id, 1, {{QStringLiteral("group"), last}}, QStringLiteral("Moderator"))))
                 .status,
             0);
    const Answer kept = assign(tool, file, {QStringLiteral("--keep")});
    QCOMPARE(kept.status, 0);
    QCOMPARE(kept.object().value(QStringLiteral("changed")).toInt(), 19);
    QCOMPARE(groups(tool, file).value(pseudonym), last);
    QCOMPARE(assign(tool, file, {QStringLiteral("--keep"), QStringLiteral("--seed=5")}).object().value(QStringLiteral("changed")).toInt(), 0);
}

void AssignTest::whoFindsNoSeatIsSaid()
{
    const ToolFixture tool;
    const QString file = withPeople(tool, 75);
    const Answer answer = assign(tool, file);
    QCOMPARE(answer.status, 1);
    QCOMPARE(answer.object().value(QStringLiteral("unplaced")).toArray().size(), 3);
    QCOMPARE(answer.err.count('\n'), 3);
    QVERIFY(answer.err.contains("the groups have 72 for 75 people"));
    int standing = 0;
    const QHash<QString, QString> found = groups(tool, file);
    for (const QString &group : found) {
        standing += group.isEmpty();
    }
    QCOMPARE(standing, 3);
}

void AssignTest::theTableNamesGroupsAndWhatWasReached()
{
    const ToolFixture tool;
    const QString file = withPeople(tool, 24);
    const Answer answer = tool.run({QStringLiteral("assign"), file});
    QCOMPARE(answer.status, 0);
    for (const char *word : {"Gesundheit", "Bildung & Sprache", "Wish 1", "No seat", "T23", "of the whole room"}) {
        QVERIFY2(answer.out.contains(word), word);
    }
    QVERIFY(!answer.out.contains("eheim"));
}

void AssignTest::theConferenceThatBeginsLastIsMeant()
{
    const ToolFixture tool;
    const QString file = withPeople(tool, 6);
    const QString first = tool.records(file, "conferences").first()[QStringLiteral("id")].toString();
    Conference later;
    later.title = QStringLiteral("Die nächste");
    later.startsOn = QDate(2028, 3, 1);
    const Change change = Change::insert(later, QStringLiteral("Moderator"));
    QCOMPARE(tool.apply(file, ToolFixture::line(change)).status, 0);
    const Answer empty = assign(tool, file);
    QCOMPARE(empty.status, 3);
    QVERIFY(empty.err.contains("no groups"));
    const Answer named = assign(tool, file, {QStringLiteral("--conference"), first});
    QCOMPARE(named.status, 0);
    QCOMPARE(named.object().value(QStringLiteral("conference")).toString(), first);
}

void AssignTest::whatCannotBeAssignedIsRefused()
{
    const ToolFixture tool;
    const QString file = tool.newWorkspace();
    QCOMPARE(assign(tool, file, {QStringLiteral("--seed"), QStringLiteral("-1")}).status, 2);
    QCOMPARE(assign(tool, file, {QStringLiteral("--seed"), QStringLiteral("soon")}).status, 2);
    QCOMPARE(assign(tool, file, {QStringLiteral("--conference"), QStringLiteral("nonsense")}).status, 3);
    QCOMPARE(assign(tool, QStringLiteral("missing.dreischritt")).status, 3);
    QCOMPARE(assign(tool, tool.emptyWorkspace(QStringLiteral("empty.dreischritt"))).status, 3);
    // Nobody has registered yet: all groups are empty, and that is no error.
    const Answer nobody = assign(tool, file);
    QCOMPARE(nobody.status, 0);
    QCOMPARE(nobody.object().value(QStringLiteral("changed")).toInt(), 0);
}

QTEST_GUILESS_MAIN(AssignTest)

#include "assigntest.moc"
