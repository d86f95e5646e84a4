// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "templatefields.h"

#include "paperselection.h"
#include "sampleconference.h"

#include <KZip>

#include <QBuffer>
#include <QTest>

namespace
{
void collect(const Fields &fields, const QString &prefix, QSet<QString> &names)
{
    for (const auto &[name, values] : fields.values) {
        names += prefix + name;
    }
    for (const auto &[list, entries] : fields.lists) {
        for (const Fields &entry : entries) {
            collect(entry, list + QLatin1Char('.'), names);
        }
    }
}

QByteArray placeholder(const char *name)
{
    return QByteArrayLiteral("<text:p><text:placeholder text:placeholder-type=\"text\">&lt;") + name + QByteArrayLiteral("&gt;</text:placeholder></text:p>");
}

/** A template somebody made: without any styles of ours. */
QByteArray ownTemplate(const QByteArray &body)
{
    const QByteArray namespaces =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" office:version=\"1.3\"";
    QByteArray bytes;
    QBuffer buffer(&bytes);
    KZip zip(&buffer);
    if (!buffer.open(QIODevice::WriteOnly) || !zip.open(QIODevice::WriteOnly)) {
        return {};
    }
    zip.setCompression(KZip::NoCompression);
    zip.writeFile(QStringLiteral("mimetype"), "application/vnd.oasis.opendocument.text-template");
    const QByteArray content = "<?xml version=\"1.0\"?><office:document-content " + namespaces + "><office:body><office:text>" + body
        + "</office:text></office:body></office:document-content>";
    const QByteArray styles = "<?xml version=\"1.0\"?><office:document-styles " + namespaces
        + "><office:styles><style:style style:name=\"Title\" style:family=\"paragraph\"/></office:styles></office:document-styles>";
    zip.writeFile(QStringLiteral("content.xml"), content);
    zip.writeFile(QStringLiteral("styles.xml"), styles);
    zip.close();
    return bytes;
}

TemplateReport reportOn(const QByteArray &body)
{
    const auto read = OdtTemplate::read(ownTemplate(body), QStringLiteral("eigene.ott"));
    return read ? reportOnTemplate(read.value()) : TemplateReport();
}
}

class TemplateFieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePlaceholdersThatAreExplainedAreThoseThatAreFilled_data()
    {
        QTest::addColumn<int>("kind");
        for (const PaperKind kind : paperKinds()) {
            QTest::newRow(qPrintable(paperKindName(kind))) << int(kind);
        }
    }
    void thePlaceholdersThatAreExplainedAreThoseThatAreFilled()
    {
        QFETCH(int, kind);
        SampleConference sample;
        Step further;
        further.conference = SampleConference::id(QStringLiteral("conference"));
        further.kind = StepKind::Other;
        further.state = StepState::Revealed;
        further.order = 9;
        sample.add(QStringLiteral("step.further"), further);
        Contribution statement;
        statement.step = SampleConference::id(QStringLiteral("step.further"));
        statement.group = SampleConference::id(QStringLiteral("group.language"));
        statement.text = QStringLiteral("Wir treffen uns im Herbst wieder.");
        sample.add(QStringLiteral("statement.further"), statement);
        const PaperSources sources(sample.records);
        ExportRequest request;
        request.what = PaperKind(kind);
        const auto papers = wantedPapers(sources, request);
        QVERIFY(papers);
        const Profile profile = wantedProfile(sources, request).value();
        QSet<QString> filled{QStringLiteral("content")};
        for (const WantedPaper &paper : papers.value()) {
            collect(buildPaper(sources, paper, profile).fields, {}, filled);
        }
        QSet<QString> explained;
        for (const TemplateField &field : templateFields()) {
            if (field.kinds.contains(PaperKind(kind))) {
                explained += field.name;
            }
        }
        QCOMPARE(QStringList((filled - explained).values()).join(QLatin1Char(' ')), QString());
        QCOMPARE(QStringList((explained - filled).values()).join(QLatin1Char(' ')), QString());
    }

    void noPlaceholderIsExplainedTwice()
    {
        QSet<QString> names;
        for (const TemplateField &field : templateFields()) {
            QVERIFY2(!names.contains(field.name), qPrintable(field.name));
            QVERIFY(!field.kinds.isEmpty());
            names += field.name;
        }
        QVERIFY(templateLists().contains(QLatin1String("consultations")));
    }

    void theShippedTemplateLacksNothing()
    {
        const TemplateReport report = reportOnTemplate(OdtTemplate::find(QStringLiteral("standard")).value());
        QCOMPARE(report.unknown.size(), 0);
        QCOMPARE(report.missing, QStringList());
        QCOMPARE(report.borrowedStyles, QStringList());
        QVERIFY(report.used.contains(QLatin1String("content")));
    }

    void aMisspeltPlaceholderIsNamedWithTheOneThatWasMeant_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QString>("meant");
        QTest::newRow("a letter too many") << QByteArray("contennt") << QStringLiteral("content");
        QTest::newRow("in another case") << QByteArray("Title") << QStringLiteral("title");
        QTest::newRow("swapped letters") << QByteArray("mesaureOfSuccess") << QStringLiteral("measureOfSuccess");
        QTest::newRow("of a list") << QByteArray("consultations.comittee") << QStringLiteral("consultations.committee");
        QTest::newRow("nothing like it") << QByteArray("Aktenzeichen der Behörde") << QString();
        QTest::newRow("far too long") << QByteArray(5000, 'x') << QString();
    }
    void aMisspeltPlaceholderIsNamedWithTheOneThatWasMeant()
    {
        QFETCH(QByteArray, typed);
        QFETCH(QString, meant);
        const TemplateReport report = reportOn(placeholder(typed.constData()));
        QCOMPARE(report.unknown.size(), 1);
        QCOMPARE(report.unknown.first().name, QString::fromUtf8(typed));
        QCOMPARE(report.unknown.first().suggestion, meant);
    }

    void aTemplateWithoutAPlaceForTheTextIsSaid()
    {
        QCOMPARE(reportOn(placeholder("date")).missing, QStringList({QStringLiteral("content"), QStringLiteral("title")}));
        QCOMPARE(reportOn(placeholder("content") + placeholder("subject")).missing, QStringList());
    }

    void aSectionForAListThatIsNoneIsNamed()
    {
        const TemplateReport report = reportOn("<text:section text:name=\"wiederhole:consultatons\">" + placeholder("consultations.date") + "</text:section>"
                                               + "<text:section text:name=\"wiederhole:consultations\">" + placeholder("committee") + "</text:section>");
        QCOMPARE(report.unknownLists, (QList<TemplateReport::Unknown>{{QStringLiteral("consultatons"), QStringLiteral("consultations")}}));
        QCOMPARE(report.used, QStringList({QStringLiteral("committee"), QStringLiteral("consultations.date")}));
    }

    void stylesThatAreLackingComeFromTheShippedTemplate()
    {
        const QStringList borrowed = reportOn(placeholder("content")).borrowedStyles;
        QVERIFY(borrowed.contains(QLatin1String("Heading 1")));
        QVERIFY(!borrowed.contains(QLatin1String("Title")));
    }
};

QTEST_GUILESS_MAIN(TemplateFieldsTest)

#include "templatefieldstest.moc"
