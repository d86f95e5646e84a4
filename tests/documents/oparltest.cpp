// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "exporter.h"

#include "golden.h"
#include "oparlschema.h"
#include "sampleconference.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <map>

/** What a municipality puts on its web server for council systems and for everybody. */
class OparlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyObjectFitsItsSchema();
    void everyLinkLeadsToAFile();
    void documentsAreWhatTheirChecksumsSay();
    void theBundleIsAsAlways();
    void longListsComeInPages();
    void onlyWhatWasPassedOnIsPublished();
    void whatIsNamedIsPublishedAllTheSame();
    void nothingPassedOnIsSaid();
    void aCommitteeGetsItsPapers();
    void theAddressMustBeAWebAddress_data();
    void theAddressMustBeAWebAddress();
    void theAddressIsBroughtIntoOneForm();
    void answersStandInTheAgenda();
    void answersWithoutADayStandInTheConsultation();
    void whatWasDecidedBehindClosedDoorsKeepsItsText();
    void nobodysNameIsInIt();
    void changesAreToldByTheirTimes();
    void whatIsWithdrawnIsDeletedAndGone();
    void theSameRecordsGiveTheSameBytes();
    void oneArchiveHoldsTheSame();
    void cancellingEndsIt();

private:
    using Bundle = std::map<QString, QJsonObject>;

    static constexpr QLatin1String base{"https://rat.example.org/oparl/"};

    QTemporaryDir m_folder;

    static SampleConference sampleWithAddress(const QString &address = base)
    {
        SampleConference sample;
        sample.update(RecordType::Municipality, QStringLiteral("municipality"), {{QStringLiteral("councilAddress"), address}});
        return sample;
    }
    ExportRequest wish() const
    {
        ExportRequest request;
        request.format = ExportRequest::OParl;
        request.folder = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + QString::number(QRandomGenerator::global()->generate()));
        return request;
    }
    static QString url(const char *file)
    {
        return base + QLatin1String(file);
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static Bundle bundleOf(const SampleConference &sample, const ExportRequest &request)
    {
        const auto files = exportDocuments(sample.records, sample.log, request);
        if (!files) {
            qWarning("%s", qPrintable(files.error().text()));
            return {};
        }
        Bundle bundle;
        QDirIterator it(request.folder, {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            bundle[QDir(request.folder).relativeFilePath(path)] = QJsonDocument::fromJson(bytesOf(path)).object();
        }
        return bundle;
    }
    static QJsonArray paged(const Bundle &bundle, const QString &first)
    {
        QJsonArray all;
        for (QString file = first; bundle.contains(file);) {
            const QJsonObject page = bundle.at(file);
            for (const QJsonValue &entry : page[QLatin1String("data")].toArray()) {
                all.append(entry);
            }
            file = page[QLatin1String("links")][QLatin1String("next")].toString().mid(base.size());
        }
        return all;
    }
    static QStringList names(const QJsonArray &list)
    {
        QStringList found;
        for (const QJsonValue &entry : list) {
            found += entry[QLatin1String("name")].toString();
        }
        return found;
    }
    static QJsonObject objectOf(const Bundle &bundle, const char *folder, const QString &name)
    {
        const QString path = QString::fromLatin1(folder) + u'/' + SampleConference::id(name) + QLatin1String(".json");
        return bundle.contains(path) ? bundle.at(path) : QJsonObject();
    }
    /** Every object that stands in `value`, at any depth. */
    static void collect(const QJsonValue &value, QList<QJsonObject> &objects)
    {
        if (value.isArray()) {
            const QJsonArray array = value.toArray();
            for (const QJsonValue &entry : array) {
                collect(entry, objects);
            }
        } else if (value.isObject()) {
            const QJsonObject object = value.toObject();
            if (object.contains(QLatin1String("type"))) {
                objects += object;
            }
            for (const QJsonValue &entry : object) {
                collect(entry, objects);
            }
        }
    }
    static void links(const QJsonValue &value, QSet<QString> &found)
    {
        if (value.isString() && value.toString().startsWith(base)) {
            found.insert(value.toString().mid(base.size()));
        } else if (value.isArray()) {
            const QJsonArray array = value.toArray();
            for (const QJsonValue &entry : array) {
                links(entry, found);
            }
        } else if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (const QJsonValue &entry : object) {
                links(entry, found);
            }
        }
    }
};

void OparlTest::everyObjectFitsItsSchema()
{
    SampleConference sample = sampleWithAddress();
    sample.update(RecordType::Consultation, QStringLiteral("consultation 1"), {{QStringLiteral("agendaItem"), QStringLiteral("Ö 7")}});
    const Bundle bundle = bundleOf(sample, wish());
    QVERIFY(bundle.size() > 10);
    OparlSchema schema(QStringLiteral(OPARL_SCHEMA));
    QSet<QString> types;
    for (const auto &[path, content] : bundle) {
        QList<QJsonObject> objects;
        collect(content, objects);
        for (const QJsonObject &object : objects) {
            const QString type = object[QLatin1String("type")].toString().section(u'/', -1);
            types.insert(type);
            QCOMPARE(schema.problems(type, object), QStringList());
        }
        if (!content.contains(QLatin1String("type"))) {
            QCOMPARE(schema.problems(QStringLiteral("List"), content), QStringList());
        }
    }
    QCOMPARE(types.size(), 9);
    // A check that lets everything pass would be none.
    QJsonObject broken = objectOf(bundle, "papers", QStringLiteral("recommendation"));
    QJsonObject file = broken[QLatin1String("mainFile")].toObject();
    file.remove(QLatin1String("accessUrl"));
    broken[QLatin1String("mainFile")] = file;
    QVERIFY(!schema.problems(QStringLiteral("Paper"), broken).isEmpty());
}

void OparlTest::everyLinkLeadsToAFile()
{
    const ExportRequest request = wish();
    const Bundle bundle = bundleOf(sampleWithAddress(), request);
    QSet<QString> found;
    for (const auto &[path, content] : bundle) {
        links(content, found);
        if (content.contains(QLatin1String("id"))) {
            QCOMPARE(content[QLatin1String("id")].toString(), base + path);
        }
    }
    QVERIFY(found.size() > 20);
    for (const QString &link : found) {
        QVERIFY2(QFile::exists(request.folder + u'/' + link), qPrintable(link));
    }
    // The other way round: from the system everything can be found.
    for (const auto &[path, content] : bundle) {
        QVERIFY2(path == QLatin1String("system.json") || found.contains(path), qPrintable(path));
    }
}

void OparlTest::documentsAreWhatTheirChecksumsSay()
{
    const ExportRequest request = wish();
    const Bundle bundle = bundleOf(sampleWithAddress(), request);
    const QJsonArray files = paged(bundle, QStringLiteral("files.json"));
    QCOMPARE(files.size(), 4);
    for (const QJsonValue &file : files) {
        const QByteArray bytes = bytesOf(request.folder + QLatin1String("/documents/") + file[QLatin1String("fileName")].toString());
        QVERIFY(!bytes.isEmpty());
        QCOMPARE(file[QLatin1String("size")].toInteger(), bytes.size());
        QCOMPARE(file[QLatin1String("sha512Checksum")].toString(), QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha512).toHex()));
        QCOMPARE(file[QLatin1String("downloadUrl")].toString(), base + QLatin1String("documents/") + file[QLatin1String("fileName")].toString());
    }
    const QJsonObject paper = objectOf(bundle, "papers", QStringLiteral("recommendation"));
    QCOMPARE(paper[QLatin1String("mainFile")][QLatin1String("mimeType")].toString(), QStringLiteral("application/pdf"));
    QCOMPARE(paper[QLatin1String("auxiliaryFile")][0][QLatin1String("mimeType")].toString(), QStringLiteral("application/vnd.oasis.opendocument.text"));
}

void OparlTest::theBundleIsAsAlways()
{
    SampleConference sample = sampleWithAddress();
    sample.update(RecordType::Consultation,
                  QStringLiteral("consultation 1"),
                  {{QStringLiteral("agendaItem"), QStringLiteral("Ö 7")}, {QStringLiteral("followUp"), QStringLiteral("Bericht im Herbst.")}});
    sample.update(RecordType::Recommendation, QStringLiteral("recommendation"), {{QStringLiteral("reference"), QStringLiteral("VO/2020/0147")}});
    const ExportRequest request = wish();
    QByteArray all;
    for (const auto &[path, content] : bundleOf(sample, request)) {
        QByteArray bytes = bytesOf(request.folder + u'/' + path);
        // These two depend on the fonts and libraries that are installed.
        bytes = QString::fromUtf8(bytes)
                    .replace(QRegularExpression(QStringLiteral("\"sha512Checksum\": \"[0-9a-f]+\"")), QStringLiteral("\"sha512Checksum\": \"…\""))
                    .replace(QRegularExpression(QStringLiteral("\"size\": \\d+")), QStringLiteral("\"size\": …"))
                    .toUtf8();
        all += "== " + path.toUtf8() + '\n' + bytes;
    }
    QCOMPARE(differenceFromGolden(QStringLiteral("oparl-bundle.txt"), all), QString());
}

void OparlTest::longListsComeInPages()
{
    SampleConference sample = sampleWithAddress();
    for (int i = 0; i < 250; ++i) {
        Recommendation recommendation;
        recommendation.conference = SampleConference::id(QStringLiteral("earlier"));
        recommendation.order = i + 2;
        recommendation.title = QStringLiteral("Empfehlung %1").arg(i);
        sample.add(QStringLiteral("many %1").arg(i), recommendation);
        Disposition disposition;
        disposition.recommendation = SampleConference::id(QStringLiteral("many %1").arg(i));
        disposition.decision = DispositionDecision::Forwarded;
        sample.add(QStringLiteral("many disposition %1").arg(i), disposition);
    }
    ExportRequest request = wish();
    const Bundle bundle = bundleOf(sample, request);
    QCOMPARE(bundle.at(QStringLiteral("papers.json"))[QLatin1String("data")].toArray().size(), 100);
    QCOMPARE(bundle.at(QStringLiteral("papers-2.json"))[QLatin1String("data")].toArray().size(), 100);
    QCOMPARE(bundle.at(QStringLiteral("papers-3.json"))[QLatin1String("data")].toArray().size(), 52);
    QVERIFY(!bundle.contains(QStringLiteral("papers-4.json")));
    QCOMPARE(paged(bundle, QStringLiteral("papers.json")).size(), 252);
    QCOMPARE(paged(bundle, QStringLiteral("files.json")).size(), 504);
    const QJsonObject second = bundle.at(QStringLiteral("papers-2.json"));
    QCOMPARE(second[QLatin1String("pagination")].toObject(),
             QJsonObject({{QStringLiteral("totalElements"), 252},
                          {QStringLiteral("elementsPerPage"), 100},
                          {QStringLiteral("currentPage"), 2},
                          {QStringLiteral("totalPages"), 3}}));
    QCOMPARE(second[QLatin1String("links")].toObject(),
             QJsonObject({{QStringLiteral("first"), url("papers.json")},
                          {QStringLiteral("prev"), url("papers.json")},
                          {QStringLiteral("self"), url("papers-2.json")},
                          {QStringLiteral("next"), url("papers-3.json")},
                          {QStringLiteral("last"), url("papers-3.json")}}));
    QVERIFY(!bundle.at(QStringLiteral("papers-3.json"))[QLatin1String("links")].toObject().contains(QLatin1String("next")));
}

void OparlTest::onlyWhatWasPassedOnIsPublished()
{
    SampleConference sample = sampleWithAddress();
    sample.update(RecordType::Disposition, QStringLiteral("disposition of old"), {{QStringLiteral("decision"), QStringLiteral("Deferred")}});
    const Bundle bundle = bundleOf(sample, wish());
    QCOMPARE(names(paged(bundle, QStringLiteral("papers.json"))),
             QStringList(QStringLiteral("Sprachkurse mit Kinderbetreuung in allen Teilen des Landkreises")));
    // Not even the title of another one, nor the meeting it is to go to.
    for (const auto &[path, content] : bundle) {
        const QByteArray bytes = QJsonDocument(content).toJson();
        QVERIFY2(!bytes.contains("Kennzahlen zur Wirkung") && !bytes.contains("Leitlinien der Integration"), qPrintable(path));
    }
}

void OparlTest::whatIsNamedIsPublishedAllTheSame()
{
    ExportRequest request = wish();
    request.recommendations = {SampleConference::id(QStringLiteral("bare"))};
    const Bundle bundle = bundleOf(sampleWithAddress(), request);
    const QJsonArray papers = paged(bundle, QStringLiteral("papers.json"));
    QCOMPARE(names(papers), QStringList(QStringLiteral("Kennzahlen zur Wirkung der Integrationsarbeit")));
    QCOMPARE(papers.at(0)[QLatin1String("paperType")].toString(), QStringLiteral("Antrag"));
    QCOMPARE(papers.at(0)[QLatin1String("reference")].toString(), QStringLiteral("5/2"));
    QVERIFY(paged(bundle, QStringLiteral("meetings.json")).isEmpty());
}

void OparlTest::nothingPassedOnIsSaid()
{
    SampleConference sample = sampleWithAddress();
    sample.update(RecordType::Disposition, QStringLiteral("disposition of old"), {{QStringLiteral("decision"), QStringLiteral("Undecided")}});
    ExportRequest request = wish();
    request.conference = SampleConference::id(QStringLiteral("earlier"));
    const auto files = exportDocuments(sample.records, sample.log, request);
    QVERIFY(!files);
    QCOMPARE(files.error().code(), Error::NotFound);
    QVERIFY(files.error().text().startsWith(QLatin1String("Nothing of it has been passed on")));
    QVERIFY(QDir(request.folder).isEmpty());
}

void OparlTest::aCommitteeGetsItsPapers()
{
    ExportRequest request = wish();
    request.committee = SampleConference::id(QStringLiteral("committee.finance"));
    const Bundle bundle = bundleOf(sampleWithAddress(), request);
    QCOMPARE(paged(bundle, QStringLiteral("papers.json")).size(), 1);
    // The whole Beratungsfolge, so that the committee sees who else is asked.
    QCOMPARE(paged(bundle, QStringLiteral("consultations.json")).size(), 3);
}

void OparlTest::theAddressMustBeAWebAddress_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("none") << QString();
    QTest::newRow("no scheme") << QStringLiteral("rat.example.org/oparl/");
    QTest::newRow("no https") << QStringLiteral("http://rat.example.org/oparl/");
    QTest::newRow("a file") << QStringLiteral("file:///srv/oparl/");
    QTest::newRow("a script") << QStringLiteral("javascript:alert(1)");
    QTest::newRow("no host") << QStringLiteral("https:///oparl/");
    QTest::newRow("a password") << QStringLiteral("https://clerk:secret@rat.example.org/");
    QTest::newRow("a query") << QStringLiteral("https://rat.example.org/?oparl=1");
    QTest::newRow("a fragment") << QStringLiteral("https://rat.example.org/#oparl");
    QTest::newRow("a blank") << QStringLiteral("https://rat example.org/");
}

void OparlTest::theAddressMustBeAWebAddress()
{
    QFETCH(const QString, address);
    const SampleConference sample = sampleWithAddress(address);
    const auto files = exportDocuments(sample.records, sample.log, wish());
    QVERIFY(!files);
    QCOMPARE(files.error().code(), Error::Refused);
    QVERIFY(files.error().text().contains(QLatin1String("municipality's settings")));
}

void OparlTest::theAddressIsBroughtIntoOneForm()
{
    for (const QString &address : {QStringLiteral(" https://rat.example.org/oparl "), QStringLiteral("https://RAT.example.org/x/../oparl/")}) {
        const Bundle bundle = bundleOf(sampleWithAddress(address), wish());
        QCOMPARE(bundle.at(QStringLiteral("system.json"))[QLatin1String("id")].toString(), url("system.json"));
    }
}

void OparlTest::answersStandInTheAgenda()
{
    SampleConference sample = sampleWithAddress();
    Consultation other;
    other.recommendation = SampleConference::id(QStringLiteral("old"));
    other.committee = SampleConference::id(QStringLiteral("committee.social"));
    other.date = QDate(2020, 2, 18);
    other.agendaItem = QStringLiteral("Ö 10");
    other.result = ConsultationResult::Agreed;
    sample.add(QStringLiteral("other"), other);
    sample.update(RecordType::Recommendation,
                  QStringLiteral("old"),
                  {{QStringLiteral("resolutionText"), QStringLiteral("Die Leitlinien werden fortgeschrieben.")}});
    sample.update(RecordType::Consultation,
                  QStringLiteral("consultation 1"),
                  {{QStringLiteral("agendaItem"), QStringLiteral("Ö 9")}, {QStringLiteral("followUp"), QStringLiteral("Bericht im Herbst.")}});
    ExportRequest request = wish();
    request.recommendations = {SampleConference::id(QStringLiteral("old")), SampleConference::id(QStringLiteral("recommendation"))};
    const Bundle bundle = bundleOf(sample, request);
    const QJsonObject consultation = objectOf(bundle, "consultations", QStringLiteral("consultation 1"));
    QCOMPARE(consultation[QLatin1String("role")].toString(), QStringLiteral("Vorberatung"));
    QCOMPARE(consultation[QLatin1String("authoritative")].toBool(true), false);
    const QJsonObject meeting = bundle.at(consultation[QLatin1String("meeting")].toString().mid(base.size()));
    QCOMPARE(meeting[QLatin1String("start")].toString(), QStringLiteral("2020-02-18T00:00:00+00:00"));
    QCOMPARE(meeting[QLatin1String("meetingState")].toString(), QStringLiteral("durchgeführt"));
    const QJsonArray agenda = meeting[QLatin1String("agendaItem")].toArray();
    QCOMPARE(agenda.size(), 2);
    const QJsonObject first = agenda.at(0).toObject();
    QCOMPARE(first, objectOf(bundle, "agenda-items", QStringLiteral("consultation 1")));
    QCOMPARE(first[QLatin1String("number")].toString(), QStringLiteral("Ö 9"));
    QCOMPARE(first[QLatin1String("order")].toInt(), 1);
    QCOMPARE(first[QLatin1String("result")].toString(), QStringLiteral("Geändert beschlossen"));
    QCOMPARE(first[QLatin1String("resolutionText")].toString(),
             QStringLiteral("Der Landkreis richtet ab dem Schuljahr 2020/21 drei Sprachkurse mit Kinderbetreuung ein."));
    QCOMPARE(first[QLatin1String("dreischritt:votes")].toObject(),
             QJsonObject({{QStringLiteral("yes"), 9}, {QStringLiteral("no"), 2}, {QStringLiteral("abstained"), 1}}));
    QCOMPARE(first[QLatin1String("dreischritt:followUp")].toString(), QStringLiteral("Bericht im Herbst."));
    // Agreed as proposed: the proposal is what was passed.
    QCOMPARE(agenda.at(1)[QLatin1String("resolutionText")].toString(), QStringLiteral("Die Leitlinien werden fortgeschrieben."));
    QVERIFY(!agenda.at(1).toObject().contains(QLatin1String("dreischritt:votes")));
    // What has not been dealt with says nothing.
    const QJsonObject pending = objectOf(bundle, "agenda-items", QStringLiteral("consultation 3"));
    QVERIFY(!pending.isEmpty() && !pending.contains(QLatin1String("result")) && !pending.contains(QLatin1String("resolutionText")));
}

void OparlTest::answersWithoutADayStandInTheConsultation()
{
    SampleConference sample = sampleWithAddress();
    sample.update(RecordType::Consultation, QStringLiteral("consultation 1"), {{QStringLiteral("date"), QJsonValue::Null}});
    const QJsonObject consultation = objectOf(bundleOf(sample, wish()), "consultations", QStringLiteral("consultation 1"));
    QVERIFY(!consultation.contains(QLatin1String("meeting")) && !consultation.contains(QLatin1String("agendaItem")));
    QCOMPARE(consultation[QLatin1String("dreischritt:result")].toString(), QStringLiteral("Geändert beschlossen"));
    QVERIFY(consultation.contains(QLatin1String("dreischritt:votes")));
}

void OparlTest::whatWasDecidedBehindClosedDoorsKeepsItsText()
{
    SampleConference sample = sampleWithAddress();
    sample.update(RecordType::Consultation,
                  QStringLiteral("consultation 1"),
                  {{QStringLiteral("agendaItem"), QStringLiteral("N 2")}, {QStringLiteral("followUp"), QStringLiteral("Vertraulich.")}});
    const ExportRequest request = wish();
    const Bundle bundle = bundleOf(sample, request);
    const QJsonObject item = objectOf(bundle, "agenda-items", QStringLiteral("consultation 1"));
    QCOMPARE(item[QLatin1String("public")].toBool(true), false);
    QCOMPARE(item[QLatin1String("result")].toString(), QStringLiteral("Geändert beschlossen"));
    QVERIFY(!item.contains(QLatin1String("resolutionText")) && !item.contains(QLatin1String("dreischritt:followUp")));
    // The documents keep it too; without the N they would tell.
    const auto tells = [](const ExportRequest &where) {
        QDirIterator it(where.folder + QLatin1String("/documents"), {QStringLiteral("*.odt")});
        bool found = false;
        while (it.hasNext()) {
            const QByteArray content = memberOf(bytesOf(it.next()), QStringLiteral("content.xml"));
            found = found || content.contains("Vertraulich") || content.contains("drei Sprachkurse");
        }
        return found;
    };
    QVERIFY(!tells(request));
    sample.update(RecordType::Consultation, QStringLiteral("consultation 1"), {{QStringLiteral("agendaItem"), QStringLiteral("Ö 2")}});
    const ExportRequest open = wish();
    QVERIFY(!bundleOf(sample, open).empty());
    QVERIFY(tells(open));
}

void OparlTest::nobodysNameIsInIt()
{
    SampleConference sample = sampleWithAddress();
    Person person;
    person.participant = SampleConference::id(QStringLiteral("participant 1"));
    person.name = QStringLiteral("Aylin Yıldız");
    person.mail = QStringLiteral("aylin@example.org");
    sample.add(QStringLiteral("person"), person);
    Progress progress;
    progress.recommendation = SampleConference::id(QStringLiteral("recommendation"));
    progress.date = QDate(2020, 5, 4);
    progress.percent = 30;
    progress.note = QStringLiteral("Zwei Kurse laufen.");
    progress.by = QStringLiteral("Frau Schmidtmann");
    sample.add(QStringLiteral("progress note"), progress);
    const ExportRequest request = wish();
    const Bundle bundle = bundleOf(sample, request);
    for (const auto &[path, content] : bundle) {
        const QByteArray bytes = QJsonDocument(content).toJson();
        for (const char *name : {"Aylin", "aylin@", "Schmidtmann", "Platz 1", "participant"}) {
            QVERIFY2(!bytes.contains(name), qPrintable(path + u' ' + QLatin1String(name)));
        }
    }
    QVERIFY(paged(bundle, QStringLiteral("persons.json")).isEmpty());
    QCOMPARE(objectOf(bundle, "papers", QStringLiteral("recommendation"))[QLatin1String("dreischritt:progress")].toArray(),
             QJsonArray({QJsonObject{{QStringLiteral("date"), QStringLiteral("2020-05-04")},
                                     {QStringLiteral("percent"), 30},
                                     {QStringLiteral("note"), QStringLiteral("Zwei Kurse laufen.")}}}));
}

void OparlTest::changesAreToldByTheirTimes()
{
    SampleConference sample = sampleWithAddress();
    const QJsonObject before = objectOf(bundleOf(sample, wish()), "papers", QStringLiteral("recommendation"));
    const auto modified = [](const QJsonObject &object) {
        return object[QLatin1String("modified")].toString();
    };
    // A result that comes in changes the paper, the item and the meeting, and no other consultation.
    sample.update(RecordType::Consultation, QStringLiteral("consultation 3"), {{QStringLiteral("result"), QStringLiteral("Agreed")}});
    const Bundle after = bundleOf(sample, wish());
    const QString at = sample.log.constLast().at.toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss")) + QLatin1String("+00:00");
    const QJsonObject paper = objectOf(after, "papers", QStringLiteral("recommendation"));
    QVERIFY(modified(before) < at);
    QCOMPARE(modified(paper), at);
    QCOMPARE(paper[QLatin1String("created")], before[QLatin1String("created")]);
    QCOMPARE(modified(objectOf(after, "agenda-items", QStringLiteral("consultation 3"))), at);
    QVERIFY(modified(objectOf(after, "consultations", QStringLiteral("consultation 1"))) < at);
    QCOMPARE(modified(after.at(QStringLiteral("system.json"))), at);
}

void OparlTest::whatIsWithdrawnIsDeletedAndGone()
{
    SampleConference sample = sampleWithAddress();
    const ExportRequest request = wish();
    const QString paper = QLatin1String("papers/") + SampleConference::id(QStringLiteral("old")) + QLatin1String(".json");
    const Bundle before = bundleOf(sample, request);
    const QString document = request.folder + QLatin1String("/documents/") + before.at(paper)[QLatin1String("mainFile")][QLatin1String("fileName")].toString();
    QVERIFY(QFile::exists(document));
    // What an export did not write stays, and so does a page of a list that is none of ours.
    const QStringList foreign{QStringLiteral("/documents/other.pdf"), QStringLiteral("/papers/notes.json"), QStringLiteral("/papers-7.json")};
    for (const QString &name : foreign) {
        QFile file(request.folder + name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{}") == 2);
    }
    QFile page(request.folder + QLatin1String("/papers-2.json"));
    QVERIFY(page.open(QIODevice::WriteOnly) && page.write("{\"links\": {\"self\": \"https://rat.example.org/oparl/papers-2.json\"}}") > 0);
    page.close();

    sample.update(RecordType::Disposition, QStringLiteral("disposition of old"), {{QStringLiteral("decision"), QStringLiteral("NotForwarded")}});
    const Bundle after = bundleOf(sample, request);
    const QJsonObject deleted = after.at(paper);
    QCOMPARE(deleted.keys(),
             QStringList({QStringLiteral("created"), QStringLiteral("deleted"), QStringLiteral("id"), QStringLiteral("modified"), QStringLiteral("type")}));
    QCOMPARE(OparlSchema(QStringLiteral(OPARL_SCHEMA)).problems(QStringLiteral("Paper"), deleted), QStringList());
    QVERIFY(deleted[QLatin1String("deleted")].toBool());
    QVERIFY(deleted[QLatin1String("modified")].toString() > before.at(paper)[QLatin1String("modified")].toString());
    QCOMPARE(paged(after, QStringLiteral("papers.json")).size(), 1);
    QVERIFY(!QFile::exists(document));
    QVERIFY(!QFile::exists(page.fileName()));
    for (const QString &name : foreign) {
        QVERIFY2(QFile::exists(request.folder + name), qPrintable(name));
    }
    for (const auto &[path, content] : after) {
        QVERIFY2(!QJsonDocument(content).toJson().contains("Leitlinien der Integration"), qPrintable(path));
    }
    // A document under another name leaves none under the old one.
    sample.update(RecordType::Recommendation, QStringLiteral("recommendation"), {{QStringLiteral("title"), QStringLiteral("Kurse")}});
    const Bundle renamed = bundleOf(sample, request);
    QCOMPARE(QDir(request.folder + QLatin1String("/documents")).entryList(QDir::Files).size(), 3);
    // Exporting again changes nothing, and what is passed on again is there again.
    QCOMPARE(bundleOf(sample, request), renamed);
    sample.update(RecordType::Disposition, QStringLiteral("disposition of old"), {{QStringLiteral("decision"), QStringLiteral("Forwarded")}});
    QVERIFY(!bundleOf(sample, request).at(paper).contains(QLatin1String("deleted")));
    QVERIFY(QFile::exists(document));
}

void OparlTest::theSameRecordsGiveTheSameBytes()
{
    const SampleConference sample = sampleWithAddress();
    const ExportRequest one = wish();
    const ExportRequest two = wish();
    const Bundle bundle = bundleOf(sample, one);
    QCOMPARE(bundleOf(sampleWithAddress(), two), bundle);
    QDirIterator it(one.folder, QDir::Files, QDirIterator::Subdirectories);
    int count = 0;
    while (it.hasNext()) {
        const QString path = QDir(one.folder).relativeFilePath(it.next());
        QVERIFY2(bytesOf(one.folder + u'/' + path) == bytesOf(two.folder + u'/' + path), qPrintable(path));
        ++count;
    }
    QVERIFY(count > 20);
}

void OparlTest::oneArchiveHoldsTheSame()
{
    const SampleConference sample = sampleWithAddress();
    const ExportRequest plain = wish();
    const Bundle bundle = bundleOf(sample, plain);
    ExportRequest request = wish();
    request.packing = ExportRequest::Archive;
    const auto files = exportDocuments(sample.records, sample.log, request);
    QVERIFY(files);
    QCOMPARE(files.value().size(), 1);
    const QByteArray package = bytesOf(files.value().constFirst().path);
    for (const auto &[path, content] : bundle) {
        QVERIFY2(memberOf(package, path) == bytesOf(plain.folder + u'/' + path), qPrintable(path));
    }
}

void OparlTest::cancellingEndsIt()
{
    const SampleConference sample = sampleWithAddress();
    int asked = 0;
    int last = 0;
    const auto all = exportDocuments(sample.records, sample.log, wish(), [&](int done, int total) {
        ++asked;
        const bool forward = done >= last && total == 4;
        last = forward ? done : 1000;
        return forward;
    });
    QVERIFY(all);
    QVERIFY(asked > 5);
    QCOMPARE(last, 4);
    const ExportRequest request = wish();
    const auto cancelled = exportDocuments(sample.records, sample.log, request, [](int, int) {
        return false;
    });
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code(), Error::Cancelled);
    QVERIFY(!QFile::exists(request.folder + QLatin1String("/system.json")));
}

QTEST_GUILESS_MAIN(OparlTest)

#include "oparltest.moc"
