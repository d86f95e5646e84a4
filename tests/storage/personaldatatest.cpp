// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "workspacefixture.h"

#include <QRandomGenerator>

/** Rule 10: personal data goes, and leaves no trace in the file or beside it. */
class PersonalDataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRemovedPersonLeavesNoTrace_data();
    void aRemovedPersonLeavesNoTrace();
};

namespace
{
QByteArray everythingIn(const QString &folder)
{
    QByteArray bytes;
    const auto files = QDir(folder).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &file : files) {
        QFile reader(file.filePath());
        if (reader.open(QIODevice::ReadOnly)) {
            bytes += reader.readAll();
        }
    }
    return bytes;
}
}

void PersonalDataTest::aRemovedPersonLeavesNoTrace_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 4; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void PersonalDataTest::aRemovedPersonLeavesNoTrace()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    WorkspaceFixture ws;
    QVERIFY(ws.openNew());
    ws.apply(ws.skeleton());
    Participant participant;
    participant.conference = ws.conference;
    const Change joined = Change::insert(participant, ws.moderator());
    ws.apply(joined);

    // Names of all lengths, written, changed and removed among other records, so that pages split and merge.
    QHash<QString, QList<QByteArray>> persons;
    QList<QByteArray> gone;
    int number = 0;
    const auto newName = [&random, &number] {
        return QStringLiteral("Geheim%1-").arg(++number, 5, 10, QLatin1Char('0'))
            + QString(random.bounded(random.bounded(6) == 0 ? 6000 : 60), QLatin1Char('n'));
    };
    for (int i = 0; i < 150; ++i) {
        const int dice = random.bounded(10);
        if (dice < 5 || persons.isEmpty()) {
            Person person;
            person.participant = joined.recordId;
            person.name = newName();
            person.mail = newName();
            const Change insert = Change::insert(person, ws.moderator());
            QCOMPARE(ws.apply(insert).status, Outcome::Applied);
            persons.insert(insert.recordId, {person.name.toUtf8().left(12), person.mail.toUtf8().left(12)});
        } else if (dice < 7) {
            const QString id = persons.keys().at(random.bounded(int(persons.size())));
            const QString name = newName();
            QCOMPARE(ws.apply(Change::update(RecordType::Person, id, 1, {{QStringLiteral("name"), name}}, ws.moderator())).status, Outcome::Applied);
            gone += persons[id].first();
            persons[id].first() = name.toUtf8().left(12);
        } else if (dice < 9) {
            const QString id = persons.keys().at(random.bounded(int(persons.size())));
            QCOMPARE(ws.apply(Change::remove(RecordType::Person, id, 1, ws.moderator())).status, Outcome::Applied);
            gone += persons.take(id);
        } else {
            ws.apply(ws.statement(ws.needs, QString(random.bounded(1, 5000), QLatin1Char('b'))));
        }
    }
    const auto check = [&] {
        const QByteArray bytes = everythingIn(ws.folder.path());
        for (const QByteArray &name : gone) {
            QVERIFY2(!bytes.contains(name), name.constData());
        }
        for (const auto &names : persons) {
            QVERIFY(bytes.contains(names.first()) && bytes.contains(names.last()));
        }
    };
    // What was replaced last is gone once the next removal is acknowledged, with the file still open.
    const QString last = persons.keys().constFirst();
    ws.apply(Change::remove(RecordType::Person, last, 1, ws.moderator()));
    gone += persons.take(last);
    (void)ws.records();
    check();
    ws.repository.reset();
    check();
    QVERIFY(ws.reopen());
    const auto ids = persons.keys();
    for (const QString &id : ids) {
        ws.apply(Change::remove(RecordType::Person, id, 1, ws.moderator()));
        gone += persons.take(id);
    }
    (void)ws.records();
    check();
    QVERIFY(!everythingIn(ws.folder.path()).contains("Geheim"));
}

QTEST_GUILESS_MAIN(PersonalDataTest)

#include "personaldatatest.moc"
