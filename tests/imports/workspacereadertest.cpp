// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "workspacereader.h"

#include <QTest>

/** A workspace as JSON, from an export or from somebody's hand. */
class WorkspaceReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsAndLogAreRead();
    void problemsAreNamedByLineAndColumn();
    void whatIsNoWorkspaceIsAnError_data();
    void whatIsNoWorkspaceIsAnError();
    void aMarkInFrontIsPassedOver();
};

void WorkspaceReaderTest::recordsAndLogAreRead()
{
    const auto read = readWorkspaceJson(R"({"format": "dreischritt-workspace", "schemaVersion": 1, "dictionary": [],
        "conferences": [{"id": "0198C0DE-0000-7000-8000-000000000001", "revision": 3, "title": "Konferenz"}],
        "changes": [{"id": "0198c0de-0000-7000-8000-000000000002", "kind": "Insert", "record": "Conference",
                     "recordId": "0198c0de-0000-7000-8000-000000000001", "fields": {"title": "Konferenz"}, "actor": "Moderator"}]})");
    QVERIFY(read);
    const Staging &staging = read.value();
    QVERIFY(staging.problems.empty());
    QCOMPARE(staging.rows.size(), std::size_t(1));
    QCOMPARE(staging.rows.front().recordId, QStringLiteral("0198c0de-0000-7000-8000-000000000001"));
    QCOMPARE(staging.rows.front().revision, 3);
    QCOMPARE(staging.rows.front().line, 2);
    QCOMPARE(staging.log.size(), std::size_t(1));
    QCOMPARE(staging.log.front().change.actor, QStringLiteral("Moderator"));
    QCOMPARE(staging.log.front().line, 3);
    QVERIFY(!staging.isTable);
}

void WorkspaceReaderTest::problemsAreNamedByLineAndColumn()
{
    const auto read = readWorkspaceJson(
        "{\n \"committees\": [\n  {\"id\": \"x\"},\n  [{}], {\"id\": \"0198c0de-0000-7000-8000-000000000001\", \"revision\": -1}\n ],\n"
        " \"steps\": {},\n \"drafts\": [{\"id\": \"0198c0de-0000-7000-8000-000000000002\"}],\n \"changes\": [\n  {}\n ]\n}");
    QVERIFY(read);
    const Staging &staging = read.value();
    QCOMPARE(staging.count(StagedRow::Refused), 4);
    QCOMPARE(staging.rows.at(0).line, 3);
    QCOMPARE(staging.rows.at(0).column, 3);
    QCOMPARE(staging.rows.at(1).line, 4);
    QCOMPARE(staging.rows.at(1).column, 3);
    QCOMPARE(staging.rows.at(2).line, 4);
    QCOMPARE(staging.rows.at(2).column, 9);
    QCOMPARE(staging.rows.at(3).line, 7);
    QCOMPARE(staging.problems.size(), std::size_t(2));
    QList<int> lines{staging.problems.at(0).line, staging.problems.at(1).line};
    std::sort(lines.begin(), lines.end());
    QCOMPARE(lines, QList<int>({6, 9}));
}

void WorkspaceReaderTest::whatIsNoWorkspaceIsAnError_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("code");
    QTest::newRow("nothing") << QByteArray() << int(Error::Refused);
    QTest::newRow("half") << QByteArray("{\"conferences\": [") << int(Error::Refused);
    QTest::newRow("list") << QByteArray("[]") << int(Error::Refused);
    QTest::newRow("other object") << QByteArray("{\"name\": \"x\"}") << int(Error::Refused);
    QTest::newRow("other format") << QByteArray("{\"format\": 1, \"conferences\": []}") << int(Error::Refused);
    QTest::newRow("newer") << QByteArray("{\"schemaVersion\": 2, \"conferences\": []}") << int(Error::TooNew);
}

void WorkspaceReaderTest::whatIsNoWorkspaceIsAnError()
{
    QFETCH(const QByteArray, json);
    QFETCH(const int, code);
    const auto read = readWorkspaceJson(json);
    QVERIFY(!read);
    QCOMPARE(int(read.error().code()), code);
}

void WorkspaceReaderTest::aMarkInFrontIsPassedOver()
{
    QVERIFY(readWorkspaceJson("\xef\xbb\xbf{\"conferences\": []}"));
}

QTEST_GUILESS_MAIN(WorkspaceReaderTest)

#include "workspacereadertest.moc"
