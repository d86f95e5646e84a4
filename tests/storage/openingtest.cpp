// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "schema.h"
#include "workspacefile.h"
#include "workspacefixture.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <csignal>
#include <sys/resource.h>

/** What is let in, what is sent away and with which words, and how a file of an older version comes up to date. */
class OpeningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCannotBeOpenedSaysWhatToDo_data();
    void whatCannotBeOpenedSaysWhatToDo();
    void anEmptyFileBecomesAWorkspaceWhenAsked();
    void namesWithStrangeCharactersWork_data();
    void namesWithStrangeCharactersWork();
    void aDamagedPageIsNoticed();
    void theTablesAreThoseOfTheRecords();
    void theFileBearsItsMarks();
    void anOlderFileIsBroughtUpToDateAndACopyPutAside();
    void aWorkspaceOfTheFirstVersionOpensWithAllItHolds();
    void aMigrationThatFailsLeavesTheFileAsItWas();
    void aLockedFileRefusesWithoutLosingAnything();
    void aDiskThatTakesNoMoreLosesNothing();
};

namespace
{
/** Statements on a file past the repository. */
bool tamper(const QString &file, const QStringList &statements)
{
    bool done = true;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tamper"));
        database.setDatabaseName(file);
        done = database.open();
        QSqlQuery query(database);
        for (const QString &statement : statements) {
            done = done && query.exec(statement);
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("tamper"));
    return done;
}

QVariant ask(const QString &file, const QString &sql)
{
    QVariant answer;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("ask"));
        database.setDatabaseName(file);
        if (database.open()) {
            QSqlQuery query(database);
            answer = query.exec(sql) && query.next() ? query.value(0) : QVariant();
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("ask"));
    return answer;
}

bool write(const QString &file, const QByteArray &bytes)
{
    QFile writer(file);
    return writer.open(QIODevice::WriteOnly) && writer.write(bytes) == bytes.size();
}

const char *const firstStatements[] = {R"(CREATE TABLE "Note" ("id" TEXT NOT NULL PRIMARY KEY) STRICT)"};
const char *const secondStatements[] = {R"(ALTER TABLE "Note" ADD COLUMN "text" TEXT NOT NULL DEFAULT '')"};
const char *const brokenStatements[] = {R"(ALTER TABLE "Note" ADD COLUMN "text" TEXT NOT NULL DEFAULT '')", R"(ALTER TABLE "Missing" ADD COLUMN "x" TEXT)"};
}

void OpeningTest::whatCannotBeOpenedSaysWhatToDo_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<SqliteRepository::Mode>("mode");
    QTest::addColumn<Error::Code>("code");
    const auto row = [](const char *tag, const QString &name, SqliteRepository::Mode mode, Error::Code code) {
        QTest::newRow(tag) << name << mode << code;
    };
    row("no name", QStringLiteral(""), SqliteRepository::OpenOrCreate, Error::Refused);
    row("no file", QStringLiteral("missing.dreischritt"), SqliteRepository::OpenExisting, Error::NotFound);
    row("no folder", QStringLiteral("missing/x.dreischritt"), SqliteRepository::CreateNew, Error::NotFound);
    row("a file where a folder should be", QStringLiteral("text/x.dreischritt"), SqliteRepository::OpenOrCreate, Error::NotFound);
    row("there already", QStringLiteral("good.dreischritt"), SqliteRepository::CreateNew, Error::Refused);
    row("a folder", QStringLiteral("."), SqliteRepository::OpenOrCreate, Error::Unreadable);
    row("a text", QStringLiteral("text"), SqliteRepository::OpenOrCreate, Error::Unreadable);
    row("an empty file", QStringLiteral("empty"), SqliteRepository::OpenExisting, Error::Unreadable);
    row("only the first bytes of a database", QStringLiteral("stub"), SqliteRepository::OpenExisting, Error::Unreadable);
    row("another program's database", QStringLiteral("other.sqlite"), SqliteRepository::OpenOrCreate, Error::Unreadable);
    row("a cut off file", QStringLiteral("cut.dreischritt"), SqliteRepository::OpenExisting, Error::Unreadable);
    row("a table is missing", QStringLiteral("gap.dreischritt"), SqliteRepository::OpenExisting, Error::Unreadable);
    row("a newer version", QStringLiteral("newer.dreischritt"), SqliteRepository::OpenExisting, Error::TooNew);
    row("a place where nobody may write", QStringLiteral("/proc/x.dreischritt"), SqliteRepository::CreateNew, Error::Unreadable);
}

void OpeningTest::whatCannotBeOpenedSaysWhatToDo()
{
    QFETCH(QString, name);
    QFETCH(SqliteRepository::Mode, mode);
    QFETCH(Error::Code, code);
    WorkspaceFixture ws;
    QVERIFY(ws.openNew(QStringLiteral("good.dreischritt")));
    ws.apply(ws.skeleton());
    ws.repository.reset();
    for (const QString &copy : {QStringLiteral("cut"), QStringLiteral("gap"), QStringLiteral("newer")}) {
        QVERIFY(QFile::copy(ws.file(QStringLiteral("good.dreischritt")), ws.file(copy + QStringLiteral(".dreischritt"))));
    }
    QVERIFY(write(ws.file(QStringLiteral("text")), "Dear all, the minutes are attached."));
    QVERIFY(write(ws.file(QStringLiteral("empty")), {}));
    QVERIFY(write(ws.file(QStringLiteral("stub")), QByteArray("SQLite format 3", 16)));
    QVERIFY(tamper(ws.file(QStringLiteral("other.sqlite")), {QStringLiteral("CREATE TABLE t (a)")}));
    QVERIFY(QFile::resize(ws.file(QStringLiteral("cut.dreischritt")), 3 * 4096));
    QVERIFY(tamper(ws.file(QStringLiteral("gap.dreischritt")), {QStringLiteral("DROP TABLE \"Progress\"")}));
    QVERIFY(tamper(ws.file(QStringLiteral("newer.dreischritt")), {QStringLiteral("PRAGMA user_version = 4711")}));

    const auto before = QDir(ws.folder.path()).entryList(QDir::Files | QDir::Hidden);
    const auto opened = WorkspaceFixture::open(name.isEmpty() ? name : QDir(ws.folder.path()).absoluteFilePath(name), mode);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code(), code);
    const QString place = name.startsWith(QLatin1Char('/')) ? name : name.section(QLatin1Char('/'), 0, 0);
    QVERIFY2(opened.error().text().contains(place) && opened.error().text().endsWith(QLatin1Char('.')), qPrintable(opened.error().text()));
    QCOMPARE(QDir(ws.folder.path()).entryList(QDir::Files | QDir::Hidden), before);
}

void OpeningTest::anEmptyFileBecomesAWorkspaceWhenAsked()
{
    WorkspaceFixture ws;
    QVERIFY(write(ws.file(), {}));
    ws.repository = WorkspaceFixture::open(ws.file(), SqliteRepository::OpenOrCreate).value();
    QCOMPARE(ws.apply(ws.skeleton()).size(), 5);
    QVERIFY(ws.reopen());
    QCOMPARE(ws.records()->count(RecordType::Step), 3);
}

void OpeningTest::namesWithStrangeCharactersWork_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {QStringLiteral("Über uns & Co.dreischritt"),
                                QStringLiteral(":memory:"),
                                QStringLiteral("file:a?mode=memory"),
                                QStringLiteral("100 % # ; 'x'.dreischritt"),
                                QStringLiteral("مؤتمر.dreischritt")}) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

void OpeningTest::namesWithStrangeCharactersWork()
{
    QFETCH(QString, name);
    WorkspaceFixture ws;
    QVERIFY(ws.openNew(name));
    QCOMPARE(ws.repository->path(), ws.file(name));
    ws.apply(ws.skeleton());
    ws.repository.reset();
    QCOMPARE(QDir(ws.folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{name});
    QVERIFY(ws.reopen(name));
    QCOMPARE(ws.log().size(), 5);
}

void OpeningTest::aDamagedPageIsNoticed()
{
    WorkspaceFixture ws;
    QVERIFY(ws.openNew());
    ws.apply(ws.skeleton());
    QList<Change> many;
    for (int i = 0; i < 500; ++i) {
        many += ws.statement(ws.needs, QString(300, QLatin1Char('x')));
    }
    ws.apply(many);
    ws.repository.reset();
    QFile file(ws.file());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() / 2 / 4096 * 4096));
    file.write(QByteArray(4096, '\x5a'));
    file.close();
    const auto opened = WorkspaceFixture::open(ws.file(), SqliteRepository::OpenExisting);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code(), Error::Unreadable);
}

void OpeningTest::theTablesAreThoseOfTheRecords()
{
    WorkspaceFixture ws;
    QVERIFY(ws.openNew());
    ws.repository.reset();
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tables"));
    database.setDatabaseName(ws.file());
    QVERIFY(database.open());
    for (std::size_t i = 0; i < recordTypeCount; ++i) {
        const RecordInfo &info = recordInfo(RecordType::Type(i));
        QStringList wanted{QStringLiteral("id TEXT NOT NULL"), QStringLiteral("revision INTEGER NOT NULL")};
        QStringList references;
        for (const FieldInfo &field : info.fields) {
            const bool isReference = field.isReference && field.kind == FieldInfo::Text;
            const bool mayBeNull = field.kind == FieldInfo::Date || field.kind == FieldInfo::Moment || (isReference && !field.required);
            QString type = QStringLiteral("INTEGER");
            if (field.kind == FieldInfo::Number) {
                type = QStringLiteral("REAL");
            } else if (field.kind == FieldInfo::Text || field.kind == FieldInfo::TextList || field.kind == FieldInfo::Date || field.kind == FieldInfo::Moment) {
                type = QStringLiteral("TEXT");
            }
            wanted += field.name + QLatin1Char(' ') + type + (mayBeNull ? QString() : QStringLiteral(" NOT NULL"));
            if (isReference) {
                references += field.name + QLatin1Char(' ') + recordInfo(field.target).name;
            }
        }
        QStringList found;
        QSqlQuery columns(QStringLiteral("PRAGMA table_info(\"%1\")").arg(info.name), database);
        while (columns.next()) {
            found += columns.value(1).toString() + QLatin1Char(' ') + columns.value(2).toString()
                + (columns.value(3).toBool() ? QStringLiteral(" NOT NULL") : QString());
        }
        // Columns that came later stand at the end; every statement names its columns.
        found.sort();
        wanted.sort();
        QCOMPARE(found, wanted);
        QStringList foundReferences;
        QSqlQuery keys(QStringLiteral("PRAGMA foreign_key_list(\"%1\")").arg(info.name), database);
        while (keys.next()) {
            foundReferences += keys.value(3).toString() + QLatin1Char(' ') + keys.value(2).toString();
        }
        foundReferences.sort();
        references.sort();
        QCOMPARE(foundReferences, references);
        QSqlQuery strict(QStringLiteral("SELECT strict FROM pragma_table_list('%1')").arg(info.name), database);
        QVERIFY(strict.next() && strict.value(0).toInt() == 1);
    }
    database.close();
    database = {};
    QSqlDatabase::removeDatabase(QStringLiteral("tables"));
}

void OpeningTest::theFileBearsItsMarks()
{
    WorkspaceFixture ws;
    QVERIFY(ws.openNew());
    QCOMPARE(ask(ws.file(), QStringLiteral("PRAGMA application_id")).toInt(), 0x44726569);
    QCOMPARE(ask(ws.file(), QStringLiteral("PRAGMA user_version")).toInt(), Schema::newestVersion(Schema::migrations()));
    QCOMPARE(ask(ws.file(), QStringLiteral("PRAGMA journal_mode")).toString(), QStringLiteral("wal"));
}

void OpeningTest::anOlderFileIsBroughtUpToDateAndACopyPutAside()
{
    const Migration old[] = {{1, firstStatements}};
    const Migration current[] = {{1, firstStatements}, {2, secondStatements}};
    WorkspaceFixture ws;
    {
        Connection connection(ws.file());
        QVERIFY(connection.open());
        QVERIFY(!Schema::migrate(connection, old));
        QVERIFY(connection.run(QStringLiteral("INSERT INTO \"Note\" VALUES ('one')")));
    }
    QVERIFY(write(ws.file(QStringLiteral("goslar.dreischritt.before-v2")), "somebody's"));
    {
        Connection connection(ws.file());
        QVERIFY(connection.open());
        QVERIFY(!Schema::migrate(connection, current));
        QVERIFY(!Schema::migrate(connection, current));
    }
    {
        Connection built(ws.file(QStringLiteral("new.dreischritt")));
        QVERIFY(built.open());
        QVERIFY(!Schema::migrate(built, current));
    }
    const QString copy = ws.file(QStringLiteral("goslar.dreischritt.before-v2-2"));
    QCOMPARE(ask(ws.file(), QStringLiteral("PRAGMA user_version")).toInt(), 2);
    QCOMPARE(ask(ws.file(), QStringLiteral("SELECT \"id\" || \"text\" FROM \"Note\"")).toString(), QStringLiteral("one"));
    QCOMPARE(ask(copy, QStringLiteral("PRAGMA user_version")).toInt(), 1);
    QCOMPARE(ask(copy, QStringLiteral("PRAGMA application_id")).toInt(), Schema::applicationId);
    QCOMPARE(ask(copy, QStringLiteral("SELECT \"id\" FROM \"Note\"")).toString(), QStringLiteral("one"));
    const QString shape = QStringLiteral("SELECT group_concat(sql) FROM sqlite_schema");
    QCOMPARE(ask(ws.file(), shape), ask(ws.file(QStringLiteral("new.dreischritt")), shape));
    QCOMPARE(QDir(ws.folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 4);
}

void OpeningTest::aWorkspaceOfTheFirstVersionOpensWithAllItHolds()
{
    WorkspaceFixture ws;
    {
        Connection connection(ws.file());
        QVERIFY(connection.open());
        QVERIFY(!Schema::migrate(connection, Schema::migrations().first(1)));
        QVERIFY(connection.run(QStringLiteral(R"(INSERT INTO "Municipality" VALUES ('%1', 1, 'Goslar', '03153', 0, 0, 0, 'de', 'standard', 5))").arg(ws.group)));
        QVERIFY(connection.run(QStringLiteral(R"(INSERT INTO "Committee" VALUES ('%1', 1, 'Kreistag', '', '', '[]'))").arg(ws.conference)));
    }
    QVERIFY(ws.reopen());
    const auto records = ws.records();
    QVERIFY(records);
    QCOMPARE(records->find<Municipality>(ws.group)->name, QStringLiteral("Goslar"));
    QVERIFY(records->find<Municipality>(ws.group)->councilAddress.isEmpty());
    QCOMPARE(ws.apply(Change::update(RecordType::Municipality, ws.group, 1, {{QStringLiteral("councilAddress"), QStringLiteral("https://rat.example.org/")}}, QStringLiteral("administrator"))).status,
             Outcome::Applied);
    QVERIFY(ws.reopen());
    QCOMPARE(ws.records()->find<Municipality>(ws.group)->councilAddress, QStringLiteral("https://rat.example.org/"));
    const QString copy = ws.file(QStringLiteral("goslar.dreischritt.before-v%1").arg(Schema::newestVersion(Schema::migrations())));
    QCOMPARE(ask(copy, QStringLiteral("PRAGMA user_version")).toInt(), 1);
}

void OpeningTest::aMigrationThatFailsLeavesTheFileAsItWas()
{
    const Migration old[] = {{1, firstStatements}};
    const Migration broken[] = {{1, firstStatements}, {2, brokenStatements}};
    WorkspaceFixture ws;
    Connection connection(ws.file());
    QVERIFY(connection.open());
    QVERIFY(!Schema::migrate(connection, old));
    QVERIFY(Schema::migrate(connection, broken));
    QCOMPARE(ask(ws.file(), QStringLiteral("PRAGMA user_version")).toInt(), 1);
    QVERIFY(!ask(ws.file(), QStringLiteral("SELECT \"text\" FROM \"Note\"")).isValid());
    QVERIFY(connection.run(QStringLiteral("INSERT INTO \"Note\" VALUES ('one')")));
}

void OpeningTest::aLockedFileRefusesWithoutLosingAnything()
{
    WorkspaceFixture ws;
    QVERIFY(ws.openNew());
    ws.apply(ws.skeleton());
    const QList<Change> changes{ws.statement(ws.needs, QStringLiteral("eins"))};
    {
        Connection other(ws.file());
        QVERIFY(other.open());
        QVERIFY(other.run(QStringLiteral("BEGIN IMMEDIATE")));
        const auto outcomes = WorkspaceFixture::wait(ws.repository->apply(changes));
        QVERIFY(!outcomes);
        QCOMPARE(outcomes.error().code(), Error::Failed);
        QCOMPARE(ws.log().size(), 5);
    }
    QCOMPARE(ws.apply(changes).first().status, Outcome::Applied);
}

void OpeningTest::aDiskThatTakesNoMoreLosesNothing()
{
    WorkspaceFixture ws;
    QVERIFY(ws.openNew());
    ws.apply(ws.skeleton());
    QList<Change> changes;
    for (int i = 0; i < 200; ++i) {
        changes += ws.statement(ws.needs, QString(20'000, QLatin1Char('x')));
    }
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    auto *const handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit small = before;
    small.rlim_cur = 1'000'000;
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto outcomes = WorkspaceFixture::wait(ws.repository->apply(changes));
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!outcomes);
    QCOMPARE(outcomes.error().code(), Error::Failed);
    QCOMPARE(ws.log().size(), 5);
    for (const Outcome &outcome : ws.apply(changes)) {
        QCOMPARE(outcome.status, Outcome::Applied);
    }
    QVERIFY(ws.reopen());
    QCOMPARE(ws.log().size(), 205);
}

QTEST_GUILESS_MAIN(OpeningTest)

#include "openingtest.moc"
