// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "toolfixture.h"

/** A PDF is looked at before it is sent: what is said, and what a script is told. */
class CheckPdfCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void ownPapersAreGood();
    void aFaultIsSaidOnceWithItsPlaces();
    void aScriptReadsTheFindings();
    void whatIsNoPdfIsRefused();

private:
    ToolFixture m_tool;
    QString m_paper;
};

void CheckPdfCommandTest::initTestCase()
{
    QCOMPARE(m_tool.run({QStringLiteral("import"), QStringLiteral("goslar.dreischritt"), QStringLiteral(EXAMPLES "/goslar/conference.json")}).status, 0);
    const Answer exported = m_tool.run({QStringLiteral("export"),
                                        QStringLiteral("goslar.dreischritt"),
                                        QStringLiteral("--format=pdf"),
                                        QStringLiteral("--output=papers"),
                                        QStringLiteral("--json")});
    QVERIFY2(exported.status == 0, exported.err.constData());
    for (const QJsonValue &file : exported.array()) {
        QCOMPARE(file[QStringLiteral("findings")].toArray(), QJsonArray());
    }
    m_paper = exported.array().first()[QStringLiteral("path")].toString();
}

void CheckPdfCommandTest::ownPapersAreGood()
{
    const Answer answer = m_tool.run({QStringLiteral("check-pdf"), m_paper});
    QVERIFY2(answer.status == 0, answer.out.constData());
    QVERIFY2(answer.out.contains("It says it is: PDF/UA-1, PDF/A-2a\nNothing found.\n"), answer.out.constData());
    QCOMPARE(answer.err, QByteArray());
    const QJsonObject report = m_tool.run({QStringLiteral("check-pdf"), m_paper, QStringLiteral("--json")}).object();
    QVERIFY(report.value(QStringLiteral("pages")).toInt() > 0);
    QVERIFY(report.value(QStringLiteral("claimsUniversalAccess")).toBool());
    QCOMPARE(report.value(QStringLiteral("archiveClaim")).toString(), QStringLiteral("PDF/A-2a"));
    QCOMPARE(report.value(QStringLiteral("language")).toString(), QStringLiteral("de"));
    QVERIFY(report.value(QStringLiteral("title")).toString().startsWith(QLatin1String("Beschlussvorlage ")));
    QCOMPARE(report.value(QStringLiteral("findings")).toArray(), QJsonArray());
}

void CheckPdfCommandTest::aFaultIsSaidOnceWithItsPlaces()
{
    QCOMPARE(m_tool.shell(QStringLiteral("qpdf --remove-metadata '%1' poor.pdf").arg(m_paper)).status, 0);
    const Answer poor = m_tool.run({QStringLiteral("check-pdf"), QStringLiteral("poor.pdf")});
    QCOMPARE(poor.status, 1);
    QVERIFY2(poor.out.contains("\n1 finding:\n  The file has no XMP metadata"), poor.out.constData());
    QVERIFY2(poor.out.contains("It says it is: nothing\n"), poor.out.constData());
    QCOMPARE(m_tool.shell(QStringLiteral("qpdf --remove-structure '%1' untagged.pdf").arg(m_paper)).status, 0);
    const Answer untagged = m_tool.run({QStringLiteral("check-pdf"), QStringLiteral("untagged.pdf")});
    QCOMPARE(untagged.status, 1);
    QVERIFY2(untagged.out.contains("\n  The file has no structure tree: "), untagged.out.constData());
}

void CheckPdfCommandTest::aScriptReadsTheFindings()
{
    QCOMPARE(m_tool.shell(QStringLiteral("qpdf --encrypt --user-password= --owner-password=o --bits=256 -- '%1' locked.pdf").arg(m_paper)).status, 0);
    const Answer answer = m_tool.run({QStringLiteral("check-pdf"), QStringLiteral("locked.pdf"), QStringLiteral("--json")});
    QCOMPARE(answer.status, 1);
    const QJsonArray findings = answer.object().value(QStringLiteral("findings")).toArray();
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first()[QStringLiteral("page")].toInt(-1), 0);
    QCOMPARE(findings.first()[QStringLiteral("place")].toString(), QString());
    QVERIFY(findings.first()[QStringLiteral("what")].toString().startsWith(QLatin1String("The file is encrypted")));
}

void CheckPdfCommandTest::whatIsNoPdfIsRefused()
{
    m_tool.write(QStringLiteral("letter.pdf"), "Sehr geehrte Damen und Herren\n");
    const Answer letter = m_tool.run({QStringLiteral("check-pdf"), QStringLiteral("letter.pdf")});
    QCOMPARE(letter.status, 3);
    QCOMPARE(letter.err, QByteArray("dreischritt: “letter.pdf” is no PDF file.\n"));
    QCOMPARE(letter.out, QByteArray());
    m_tool.write(QStringLiteral("half.pdf"), m_tool.read(m_paper).left(600));
    const Answer half = m_tool.run({QStringLiteral("check-pdf"), QStringLiteral("half.pdf")});
    QCOMPARE(half.status, 3);
    QVERIFY2(half.err.startsWith("dreischritt: “half.pdf” is damaged: "), half.err.constData());
    QCOMPARE(m_tool.shell(QStringLiteral("qpdf --encrypt --user-password=geheim --owner-password=o --bits=256 -- '%1' secret.pdf").arg(m_paper)).status, 0);
    const Answer secret = m_tool.run({QStringLiteral("check-pdf"), QStringLiteral("secret.pdf")});
    QCOMPARE(secret.status, 3);
    QVERIFY2(secret.err.contains("wants a password"), secret.err.constData());
    for (const QString &missing : {QStringLiteral("none.pdf"), QStringLiteral("."), QStringLiteral("papers")}) {
        const Answer answer = m_tool.run({QStringLiteral("check-pdf"), missing});
        QCOMPARE(answer.status, 3);
        QVERIFY2(answer.err.contains("cannot be read"), answer.err.constData());
    }
}

QTEST_GUILESS_MAIN(CheckPdfCommandTest)

#include "checkpdfcommandtest.moc"
