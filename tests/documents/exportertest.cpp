// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "exporter.h"

#include "completeness.h"
#include "golden.h"
#include "sampleconference.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

class ExporterTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    ExportRequest wish(ExportRequest::Format format, PaperKind what = PaperKind::Resolution) const
    {
        ExportRequest request;
        request.format = format;
        request.what = what;
        request.conference = SampleConference::id(QStringLiteral("conference"));
        request.folder = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()));
        return request;
    }

    static QList<ExportedFile> exported(const SampleConference &sample, const ExportRequest &request)
    {
        const auto files = exportDocuments(sample.records, sample.log, request);
        if (!files) {
            qWarning("%s", qPrintable(files.error().text()));
        }
        return files ? files.value() : QList<ExportedFile>();
    }

    static QString name(const ExportedFile &file)
    {
        return QFileInfo(file.path).fileName();
    }

private Q_SLOTS:
    void everyRecommendationBecomesAPaperOfItsOwn()
    {
        const SampleConference sample;
        const auto files = exported(sample, wish(ExportRequest::Odt));
        QCOMPARE(files.size(), 2);
        QCOMPARE(name(files.at(0)), QStringLiteral("Beschlussvorlage_5-1_Sprachkurse_mit_Kinderbetreuung_in_allen_Teilen_des_Landkreises.odt"));
        QCOMPARE(files.at(0).openPoints, QStringList());
        QCOMPARE(files.at(1).openPoints.size(), completenessParts);
    }

    void oneRecommendationGivesOnePaper()
    {
        const SampleConference sample;
        ExportRequest request = wish(ExportRequest::Odt);
        request.recommendations = {SampleConference::id(QStringLiteral("bare"))};
        QCOMPARE(exported(sample, request).size(), 1);
    }

    void everyConferenceBecomesAReport()
    {
        const SampleConference sample;
        ExportRequest request = wish(ExportRequest::Odt, PaperKind::Report);
        request.conference.clear();
        QCOMPARE(exported(sample, request).size(), 2);
        request.conference = SampleConference::id(QStringLiteral("conference"));
        const auto files = exported(sample, request);
        QCOMPARE(files.size(), 1);
        QCOMPARE(name(files.front()), QStringLiteral("Konferenzbericht_2019-11-08_5._Integrationskonferenz_des_Landkreises_Goslar.odt"));
    }

    void papersLookAsAgreed_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QString>("recommendation");
        QTest::addColumn<PaperKind>("kind");
        QTest::addColumn<QString>("golden");
        const auto row = [](const char *name, const char *profile, const char *about, PaperKind kind, const char *golden) {
            QTest::newRow(name) << QString::fromLatin1(profile) << QString::fromLatin1(about) << kind << QString::fromLatin1(golden);
        };
        row("standard", "standard", "recommendation", PaperKind::Resolution, "resolution-standard.xml");
        row("nothing filled in", "standard", "bare", PaperKind::Resolution, "resolution-bare.xml");
        row("product groups", "produktgruppen", "recommendation", PaperKind::Resolution, "resolution-produktgruppen.xml");
        row("tick boxes", "ankreuz", "recommendation", PaperKind::Resolution, "resolution-ankreuz.xml");
        row("information", "standard", "recommendation", PaperKind::Information, "information-standard.xml");
        row("information with tick boxes", "ankreuz", "bare", PaperKind::Information, "information-ankreuz.xml");
        row("report", "standard", "", PaperKind::Report, "report-standard.xml");
        row("reply", "standard", "", PaperKind::Reply, "reply-standard.xml");
        row("handout", "standard", "", PaperKind::Handout, "handout-standard.xml");
    }
    void papersLookAsAgreed()
    {
        QFETCH(QString, profile);
        QFETCH(QString, recommendation);
        QFETCH(PaperKind, kind);
        QFETCH(QString, golden);
        const SampleConference sample;
        ExportRequest request = wish(ExportRequest::Odt, kind);
        request.profile = profile;
        request.recommendations = recommendation.isEmpty() ? QStringList() : QStringList{SampleConference::id(recommendation)};
        const auto files = exported(sample, request);
        QCOMPARE(files.size(), kind == PaperKind::Reply ? 3 : 1);
        const QByteArray content = memberOf(bytesOf(files.front().path), QStringLiteral("content.xml"));
        QCOMPARE(xmlProblems(content), QString());
        const QString difference = differenceFromGolden(golden, tagsOnLines(content));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void aCombinedPaperHasThemAllInOneFile()
    {
        const SampleConference sample;
        ExportRequest request = wish(ExportRequest::Odt);
        request.packing = ExportRequest::Combined;
        const auto files = exported(sample, request);
        QCOMPARE(files.size(), 1);
        QCOMPARE(name(files.front()), QStringLiteral("Beschlussvorlagen_5._Integrationskonferenz_des_Landkreises_Goslar.odt"));
        QCOMPARE(files.front().openPoints.size(), completenessParts);
        const QByteArray bytes = bytesOf(files.front().path);
        const QString content = QString::fromUtf8(memberOf(bytes, QStringLiteral("content.xml")));
        QCOMPARE(xmlProblems(content.toUtf8()), QString());
        static const QRegularExpression paper(QStringLiteral("<text:h [^>]*text:outline-level=\"1\""));
        QCOMPARE(content.count(paper), 2);
        QCOMPARE(content.count(QStringLiteral("<text:table-of-content ")), 1);
        QVERIFY(content.contains(QStringLiteral("Beschlussvorlage 5/2: Kennzahlen zur Wirkung der Integrationsarbeit")));
        QVERIFY(memberOf(bytes, QStringLiteral("styles.xml")).contains("Landkreis Goslar<text:tab/>Beschlussvorlagen: 5. Integrationskonferenz"));
    }

    void everyKindOfPaperComesTogetherToo()
    {
        const SampleConference sample;
        for (const PaperKind kind : paperKinds()) {
            ExportRequest request = wish(ExportRequest::Odt, kind);
            request.packing = ExportRequest::Combined;
            const auto files = exported(sample, request);
            QCOMPARE(files.size(), 1);
            const QByteArray content = memberOf(bytesOf(files.front().path), QStringLiteral("content.xml"));
            QCOMPARE(xmlProblems(content), QString());
            QVERIFY(content.contains("<text:table-of-content "));
            QVERIFY2(!name(files.front()).contains(QLatin1String("combined")), qPrintable(name(files.front())));
        }
    }

    void aPaperForOneCommitteeLeavesOutWhatDoesNotGoThere()
    {
        const SampleConference sample;
        ExportRequest request = wish(ExportRequest::Odt);
        request.committee = SampleConference::id(QStringLiteral("committee.finance"));
        request.packing = ExportRequest::Combined;
        const auto files = exported(sample, request);
        QCOMPARE(files.size(), 1);
        QCOMPARE(name(files.front()), QStringLiteral("Beschlussvorlagen_Finanzausschuss.odt"));
        QVERIFY(!memberOf(bytesOf(files.front().path), QStringLiteral("content.xml")).contains("Kennzahlen zur Wirkung"));
    }

    void anArchiveHoldsEveryPaper()
    {
        const SampleConference sample;
        ExportRequest request = wish(ExportRequest::Odt, PaperKind::Reply);
        request.packing = ExportRequest::Archive;
        const auto files = exported(sample, request);
        QCOMPARE(files.size(), 1);
        QVERIFY(name(files.front()).endsWith(QLatin1String(".zip")));
        const QByteArray archive = bytesOf(files.front().path);
        const QByteArray paper = memberOf(archive, QStringLiteral("Rueckmeldung_2019-11-08_Gruppe_Gesundheit.odt"));
        QVERIFY(memberOf(paper, QStringLiteral("content.xml")).contains("Sehr geehrte Mitglieder"));
    }

    void headerFooterAndTitleTellWhichPaperItIs()
    {
        const SampleConference sample;
        const auto files = exported(sample, wish(ExportRequest::Odt));
        const QByteArray bytes = bytesOf(files.front().path);
        const QByteArray styles = memberOf(bytes, QStringLiteral("styles.xml"));
        QVERIFY(styles.contains("Landkreis Goslar<text:tab/>Beschlussvorlage 5/1"));
        QVERIFY(styles.contains("15. Januar 2020<text:tab/>Seite"));
        QVERIFY(!styles.contains("text:placeholder"));
        QCOMPARE(xmlProblems(styles), QString());
        const QString difference = differenceFromGolden(QStringLiteral("meta.xml"), tagsOnLines(memberOf(bytes, QStringLiteral("meta.xml"))));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
        QCOMPARE(bytes.mid(30, 47), QByteArrayLiteral("mimetypeapplication/vnd.oasis.opendocument.text"));
    }

    void theSameWorkspaceGivesTheSameBytes()
    {
        const SampleConference sample;
        const QByteArray zone = qgetenv("TZ");
        for (const auto format : {ExportRequest::Odt, ExportRequest::Csv, ExportRequest::Json}) {
            ExportRequest request = wish(format);
            qputenv("TZ", "UTC");
            tzset();
            QList<QByteArray> before;
            for (const ExportedFile &file : exported(sample, request)) {
                before += bytesOf(file.path);
            }
            qputenv("TZ", "Asia/Kathmandu");
            tzset();
            QList<QByteArray> after;
            for (const ExportedFile &file : exported(SampleConference(), request)) {
                after += bytesOf(file.path);
            }
            QVERIFY(!before.isEmpty());
            QVERIFY(before == after);
        }
        qputenv("TZ", zone);
        tzset();
    }

    void tablesLookAsAgreed()
    {
        const SampleConference sample;
        const auto files = exported(sample, wish(ExportRequest::Csv));
        for (const ExportedFile &file : files) {
            const QString difference = differenceFromGolden(name(file), bytesOf(file.path));
            QVERIFY2(difference.isEmpty(), qPrintable(difference));
        }
        QCOMPARE(files.size(), 20);
    }

    void tablesOfOneConferenceLeaveTheOthersOut()
    {
        const SampleConference sample;
        ExportRequest request = wish(ExportRequest::Csv);
        request.conference = SampleConference::id(QStringLiteral("earlier"));
        const auto files = exported(sample, request);
        const auto table = [&](const char *wanted) {
            const auto it = std::find_if(files.begin(), files.end(), [wanted](const ExportedFile &file) {
                return name(file) == QLatin1String(wanted);
            });
            return it == files.end() ? QByteArray() : bytesOf(it->path);
        };
        QCOMPARE(table("recommendations.csv").count("\r\n"), 2);
        QVERIFY(table("recommendations.csv").contains("Leitlinien der Integration"));
        QCOMPARE(table("contributions.csv").count("\r\n"), 1);
        QCOMPARE(table("committees.csv").count("\r\n"), 4);
    }

    void withheldStatementsAppearInNoPaperAndNoTable()
    {
        const SampleConference sample;
        QList<ExportedFile> files = exported(sample, wish(ExportRequest::Csv));
        files += exported(sample, wish(ExportRequest::Odt));
        for (const PaperKind kind : {PaperKind::Information, PaperKind::Report, PaperKind::Reply, PaperKind::Handout}) {
            files += exported(sample, wish(ExportRequest::Odt, kind));
        }
        QVERIFY(files.size() > 10);
        const QByteArray withheld = SampleConference::id(QStringLiteral("need.withheld")).toLatin1();
        for (const ExportedFile &file : std::as_const(files)) {
            const QByteArray bytes = bytesOf(file.path);
            const QByteArray content = file.path.endsWith(QLatin1String(".odt")) ? memberOf(bytes, QStringLiteral("content.xml")) : bytes;
            QVERIFY2(!content.contains("ZURÜCKGEHALTEN") && !content.contains(withheld), qPrintable(file.path));
        }
    }

    void hostileTextsGiveFilesThatCanBeRead()
    {
        SampleConference sample;
        const QString hostile = QString(10'000, QLatin1Char('W'))
            + QStringLiteral(" </text:p><x & \"y\"> ]]> {title} <content> %1 \u202e verkehrt \U0001F600\u0001\u0008\ufffe ") + QChar(0xd800)
            + QStringLiteral(" ../../etc/passwd =1+1 ; \" \t\t  zwei");
        for (const char *name : {"recommendation", "bare"}) {
            Recommendation recommendation = *sample.records.find<Recommendation>(SampleConference::id(QString::fromLatin1(name)));
            for (const FieldInfo &field : recordInfo(RecordType::Recommendation).fields) {
                if (field.kind == FieldInfo::Text && !field.isReference) {
                    field.property.writeOnGadget(&recommendation, hostile);
                }
            }
            sample.records.all<Recommendation>()[recommendation.id] = recommendation;
        }
        for (auto &[id, contribution] : sample.records.all<Contribution>()) {
            contribution.text = hostile;
            contribution.where = hostile;
            contribution.language = hostile;
        }
        for (auto &[id, conference] : sample.records.all<Conference>()) {
            conference.title = hostile;
        }
        for (auto &[id, group] : sample.records.all<FocusGroup>()) {
            group.name = hostile;
        }
        for (auto &[id, area] : sample.records.all<TopicArea>()) {
            area.name = hostile;
        }
        for (auto &[id, consultation] : sample.records.all<Consultation>()) {
            consultation.followUp = hostile;
            consultation.agendaItem = hostile;
        }
        sample.records.all<Municipality>().begin()->second.name = hostile;
        QList<ExportedFile> files = exported(sample, wish(ExportRequest::Odt));
        for (const PaperKind kind : {PaperKind::Information, PaperKind::Report, PaperKind::Reply, PaperKind::Handout}) {
            files += exported(sample, wish(ExportRequest::Odt, kind));
        }
        QCOMPARE(files.size(), 9);
        const QString folder = QDir(wish(ExportRequest::Odt).folder).canonicalPath();
        for (const ExportedFile &file : std::as_const(files)) {
            QCOMPARE(QFileInfo(file.path).canonicalPath(), folder);
            QVERIFY(name(file).size() <= 110);
            const QByteArray bytes = bytesOf(file.path);
            for (const char *member : {"content.xml", "styles.xml", "meta.xml"}) {
                const QByteArray xml = memberOf(bytes, QString::fromLatin1(member));
                QVERIFY(!xml.isEmpty());
                QCOMPARE(xmlProblems(xml), QString());
                // Whoever turns the direction round turns it back.
                QCOMPARE(xml.count("\u202e"), xml.count("\u202c"));
            }
            const QByteArray content = memberOf(bytes, QStringLiteral("content.xml"));
            QVERIFY(content.contains("\U0001F600"));
            QVERIFY(content.contains("&lt;/text:p&gt;"));
        }
        QVERIFY(!exported(sample, wish(ExportRequest::Csv)).isEmpty());
        QVERIFY(!exported(sample, wish(ExportRequest::Json)).isEmpty());
    }

    void fiveHundredRecommendationsBecomeFiveHundredPapers()
    {
        SampleConference sample;
        sample.addRecommendations(498);
        int told = 0;
        const auto files = exportDocuments(sample.records, sample.log, wish(ExportRequest::Odt), [&told](int done, int total) {
            ++told;
            return done == told && total == 500;
        });
        QVERIFY(files);
        QCOMPARE(files.value().size(), 500);
        QCOMPARE(told, 500);
        QSet<QString> paths;
        for (const ExportedFile &file : files.value()) {
            paths.insert(file.path);
        }
        QCOMPARE(paths.size(), 500);
    }

    void whoeverPressesCancelGetsNoFurtherFile()
    {
        const SampleConference sample;
        const ExportRequest request = wish(ExportRequest::Odt);
        const auto files = exportDocuments(sample.records, sample.log, request, [](int, int) {
            return false;
        });
        QVERIFY(!files);
        QCOMPARE(files.error().code(), Error::Cancelled);
        QCOMPARE(QDir(request.folder).entryList(QDir::Files).size(), 1);
    }

    void whatIsNotThereIsNamed()
    {
        const SampleConference sample;
        const auto refusal = [&sample](const ExportRequest &request) {
            const auto files = exportDocuments(sample.records, sample.log, request);
            return files ? QString() : files.error().text();
        };
        ExportRequest request = wish(ExportRequest::Odt);
        request.recommendations = {QStringLiteral("nobody")};
        QVERIFY(refusal(request).contains(QLatin1String("nobody")));
        request = wish(ExportRequest::Odt);
        request.profile = QStringLiteral("atlantis");
        QVERIFY(refusal(request).contains(QLatin1String("atlantis")));
        QVERIFY(refusal(request).contains(QLatin1String("produktgruppen")));
        request = wish(ExportRequest::Odt);
        request.templateFile = QStringLiteral("/nowhere/letter.ott");
        QVERIFY(refusal(request).contains(QLatin1String("/nowhere/letter.ott")));
        request = wish(ExportRequest::Json);
        request.folder = QStringLiteral("/proc/nothing/here");
        QVERIFY(refusal(request).contains(QLatin1String("/proc/nothing/here")));
        request = wish(ExportRequest::Odt, PaperKind::Report);
        request.conference = QStringLiteral("yesterday");
        QVERIFY(refusal(request).contains(QLatin1String("yesterday")));
        QVERIFY(!exportDocuments(Records(), {}, wish(ExportRequest::Odt)));
    }

    void theMunicipalitysProfileIsTakenWhereNoneIsNamed()
    {
        SampleConference sample;
        sample.update(RecordType::Municipality, QStringLiteral("municipality"), {{QStringLiteral("documentProfile"), QStringLiteral("produktgruppen")}});
        const auto files = exported(sample, wish(ExportRequest::Odt));
        QVERIFY(name(files.front()).startsWith(QLatin1String("Vorlage_5-1")));
    }
};

QTEST_GUILESS_MAIN(ExporterTest)
#include "exportertest.moc"
