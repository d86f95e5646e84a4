// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "change.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

class ChangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChangeComesBackFromItsLine();
    void aLineOfAChangeFileIsEnough();
    void hostileLinesAreRefused_data();
    void hostileLinesAreRefused();
    void aRemoveNeedsNoFields();
    void idsAreNormalised();
    void equalWishesHaveEqualFingerprints();
    void insertGivesAnIdWhereThereIsNone();

private:
    static QJsonObject line();
};

QJsonObject ChangeTest::line()
{
    return {{QStringLiteral("id"), QStringLiteral("016cf0c5-f568-7212-b57e-97ec7ca0f9a8")},
            {QStringLiteral("kind"), QStringLiteral("Update")},
            {QStringLiteral("record"), QStringLiteral("Contribution")},
            {QStringLiteral("recordId"), QStringLiteral("016cf0c5-f950-7281-841a-6c5f62e03a09")},
            {QStringLiteral("base"), 3},
            {QStringLiteral("fields"), QJsonObject{{QStringLiteral("text"), QStringLiteral("Es läuft.")}}},
            {QStringLiteral("actor"), QStringLiteral("Moderator")}};
}

void ChangeTest::aChangeComesBackFromItsLine()
{
    Change change = Change::update(RecordType::Step, Uuid::create(), 2, {{QStringLiteral("minutes"), 7}}, QStringLiteral("Moderator"));
    change.sequence = 41;
    change.revision = 3;
    change.conference = Uuid::create();
    change.before = {{QStringLiteral("minutes"), 5}};
    change.at = QDateTime(QDate(2019, 11, 8), QTime(9, 0, 0, 7), QTimeZone::UTC);
    const QByteArray bytes = QJsonDocument(change.toJson()).toJson(QJsonDocument::Compact);
    const Result<Change> again = Change::fromJson(QJsonDocument::fromJson(bytes).object());
    QVERIFY2(again, qPrintable(again ? QString() : again.error().text()));
    QCOMPARE(again.value(), change);
}

void ChangeTest::aLineOfAChangeFileIsEnough()
{
    const Result<Change> change = Change::fromJson(line());
    QVERIFY2(change, qPrintable(change ? QString() : change.error().text()));
    QCOMPARE(change.value().kind, ChangeKind::Update);
    QCOMPARE(change.value().record, RecordType::Contribution);
    QCOMPARE(change.value().base, 3);
    QCOMPARE(change.value().sequence, 0);
    QVERIFY(!change.value().at.isValid());
}

void ChangeTest::hostileLinesAreRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *name, const char *key, const QJsonValue &value) {
        QTest::newRow(name) << QString::fromLatin1(key) << value;
    };
    const QJsonValue missing(QJsonValue::Undefined);
    row("no id", "id", missing);
    row("id is a number", "id", 7);
    row("id is no UUID", "id", QStringLiteral("1"));
    row("id is endless", "id", QString(10'000'000, QLatin1Char('x')));
    row("no kind", "kind", missing);
    row("unknown kind", "kind", QStringLiteral("Upsert"));
    row("kind with its scope", "kind", QStringLiteral("ChangeKind::Insert"));
    row("kind with a NUL", "kind", QString(QStringLiteral("Insert") + QChar(0) + QStringLiteral("x")));
    row("kind by number", "kind", 1);
    row("no record", "record", missing);
    row("unknown record", "record", QStringLiteral("sqlite_master"));
    row("record in plural", "record", QStringLiteral("contributions"));
    row("record is an object", "record", QJsonObject());
    row("no recordId", "recordId", missing);
    row("recordId is no UUID", "recordId", QStringLiteral("../../etc/passwd"));
    row("no base", "base", missing);
    row("base is null", "base", QJsonValue::Null);
    row("base is text", "base", QStringLiteral("3"));
    row("base is negative", "base", -1);
    row("base is half", "base", 2.5);
    row("base is endless", "base", 1e300);
    row("no fields", "fields", missing);
    row("fields is a list", "fields", QJsonArray());
    row("fields is text", "fields", QStringLiteral("text"));
    row("actor is a number", "actor", 7);
    row("actor is endless", "actor", QString(1'000, QLatin1Char('x')));
    row("actor holds a NUL", "actor", QString(QChar(0)));
    row("actor is half a character", "actor", QString(QChar(0xd83d)));
}

void ChangeTest::hostileLinesAreRefused()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QJsonObject object = line();
    if (value.isUndefined()) {
        object.remove(key);
    } else {
        object.insert(key, value);
    }
    const Result<Change> change = Change::fromJson(object);
    QVERIFY(!change);
    QCOMPARE(change.error().code(), Error::Refused);
    const QString said = change.error().text();
    QVERIFY2(key == QLatin1String("record") ? said.contains(QLatin1String("record")) : said.contains(QStringLiteral("“%1”").arg(key)), qPrintable(said));
    QVERIFY(said.size() < 400);
}

void ChangeTest::aRemoveNeedsNoFields()
{
    QJsonObject object = line();
    object.insert(QStringLiteral("kind"), QStringLiteral("Remove"));
    object.remove(QStringLiteral("fields"));
    QVERIFY(Change::fromJson(object));
    object.insert(QStringLiteral("fields"), 7);
    QVERIFY(!Change::fromJson(object));
    object.insert(QStringLiteral("kind"), QStringLiteral("Insert"));
    object.remove(QStringLiteral("base"));
    object.insert(QStringLiteral("fields"), QJsonObject());
    const Result<Change> insert = Change::fromJson(object);
    QVERIFY(insert);
    QCOMPARE(insert.value().base, 0);
}

void ChangeTest::idsAreNormalised()
{
    QJsonObject object = line();
    const QString id = object.value(QLatin1String("id")).toString();
    object.insert(QStringLiteral("id"), id.toUpper());
    object.insert(QStringLiteral("conference"), QStringLiteral("no id"));
    object.insert(QStringLiteral("at"), QStringLiteral("2019-11-08T10:00:00+01:00"));
    const Result<Change> change = Change::fromJson(object);
    QVERIFY(change);
    QCOMPARE(change.value().id, id);
    QCOMPARE(change.value().conference, QString());
    QCOMPARE(change.value().at, QDateTime(QDate(2019, 11, 8), QTime(9, 0), QTimeZone::UTC));
}

void ChangeTest::equalWishesHaveEqualFingerprints()
{
    const Change change = Change::fromJson(line()).value();
    Change again = change;
    again.id = Uuid::create();
    again.sequence = 9;
    again.at = QDateTime::currentDateTimeUtc();
    QCOMPARE(again.fingerprint(), change.fingerprint());
    again.fields.insert(QStringLiteral("where"), QStringLiteral("Oker"));
    QVERIFY(again.fingerprint() != change.fingerprint());
}

void ChangeTest::insertGivesAnIdWhereThereIsNone()
{
    TopicArea area;
    area.name = QStringLiteral("Gesundheit");
    const Change change = Change::insert(area, QStringLiteral("Moderator"));
    QCOMPARE(change.record, RecordType::TopicArea);
    QVERIFY(!change.recordId.isEmpty() && change.recordId != change.id);
    QVERIFY(!change.fields.contains(QLatin1String("id")) && !change.fields.contains(QLatin1String("revision")));
    area.id = Uuid::create();
    QCOMPARE(Change::insert(area, QString()).recordId, area.id);
    QCOMPARE(Change::remove(RecordType::TopicArea, area.id, 4, QString()).base, 4);
}

QTEST_GUILESS_MAIN(ChangeTest)
#include "changetest.moc"
