// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "profile.h"

#include "paperselection.h"
#include "profilewriter.h"
#include "recordtypes.h"
#include "sampleconference.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>
#include <QTemporaryDir>
#include <QTest>

class ProfileTest : public QObject
{
    Q_OBJECT

private:
    static void write(const QTemporaryDir &folder, const char *name, const QByteArray &json)
    {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json);
    }

    template<class Enum>
    static void addStates(QStringList &keys)
    {
        const QMetaEnum meta = QMetaEnum::fromType<Enum>();
        for (int i = 0; i < meta.keyCount(); ++i) {
            keys += QString::fromLatin1(meta.scope()) + QLatin1Char('.') + QString::fromLatin1(meta.key(i));
        }
    }

    static QJsonObject object(const QByteArray &json)
    {
        return QJsonDocument::fromJson(json).object();
    }

private Q_SLOTS:
    void threeProfilesShip()
    {
        QStringList ids;
        for (const Profile &profile : profiles()) {
            ids += profile.id;
            QVERIFY(!profile.name.isEmpty());
            QVERIFY(!profile.description.isEmpty());
            QCOMPARE(profile.language, QStringLiteral("de"));
            QVERIFY(!profile.partsOf(PaperKind::Resolution).isEmpty());
            QVERIFY(!profile.partsOf(PaperKind::Report).isEmpty());
            QVERIFY(profile.fileNames.contains(QStringLiteral("resolution")) && profile.fileNames.contains(QStringLiteral("report")));
        }
        QCOMPARE(ids, QStringList({QStringLiteral("ankreuz"), QStringLiteral("produktgruppen"), QStringLiteral("standard")}));
    }

    void everyStateHasAWord()
    {
        QStringList keys;
        addStates<RecommendationKind::Kind>(keys);
        addStates<RecommendationStatus::Status>(keys);
        addStates<CostStatement::Cost>(keys);
        addStates<DispositionDecision::Decision>(keys);
        addStates<ConsultationRole::Role>(keys);
        addStates<ConsultationResult::Result>(keys);
        addStates<OrganisationKind::Kind>(keys);
        const Profile standard = findProfile({}).value();
        for (const QString &key : std::as_const(keys)) {
            QVERIFY2(standard.wording.contains(key), qPrintable(key));
        }
        for (const Profile &profile : profiles()) {
            for (const PaperKind kind : paperKinds()) {
                QVERIFY2(!profile.partsOf(kind).isEmpty(), qPrintable(paperKindName(kind)));
                QVERIFY2(profile.fileNames.contains(paperKindName(kind)), qPrintable(paperKindName(kind)));
                QVERIFY(profile.wording.contains(QLatin1String("paper.") + paperKindName(kind)));
                QVERIFY(profile.wording.contains(QLatin1String("combined.") + paperKindName(kind)));
                for (const ProfilePart &part : profile.partsOf(kind)) {
                    for (const QString &field : part.fields) {
                        QVERIFY2(profile.wording.contains(QLatin1String("label.") + field), qPrintable(field));
                    }
                }
            }
        }
    }

    void everyFieldAFormMayShowHasALabel()
    {
        const Profile standard = findProfile({}).value();
        for (const FieldInfo &field : recordInfo(RecordType::Recommendation).fields) {
            QVERIFY2(field.name == QLatin1String("order") || standard.wording.contains(QLatin1String("label.") + field.name), qPrintable(field.name));
        }
    }

    void everyPartAProfileMayOrderIsBuilt_data()
    {
        QTest::addColumn<PaperKind>("kind");
        for (const PaperKind kind : paperKinds()) {
            QTest::newRow(qPrintable(paperKindName(kind))) << kind;
        }
    }
    void everyPartAProfileMayOrderIsBuilt()
    {
        QFETCH(PaperKind, kind);
        SampleConference sample;
        sample.update(RecordType::Recommendation, QStringLiteral("recommendation"), {{QStringLiteral("annexes"), QJsonArray{QStringLiteral("Konzept")}}});
        Progress progress;
        progress.recommendation = SampleConference::id(QStringLiteral("recommendation"));
        progress.percent = 5;
        sample.add(QStringLiteral("begun"), progress);
        Recommendation undecided;
        undecided.conference = SampleConference::id(QStringLiteral("conference"));
        undecided.topicArea = SampleConference::id(QStringLiteral("area.work"));
        undecided.title = QStringLiteral("Noch offen");
        sample.add(QStringLiteral("undecided"), undecided);
        Recommendation deferred = undecided;
        deferred.title = QStringLiteral("Später");
        sample.add(QStringLiteral("later"), deferred);
        Disposition disposition;
        disposition.recommendation = SampleConference::id(QStringLiteral("later"));
        disposition.decision = DispositionDecision::Deferred;
        sample.add(QStringLiteral("disposition of later"), disposition);
        const PaperSources sources(sample.records);
        const auto isBuilt = [&](const QString &part, const char *about) {
            Profile profile = findProfile({}).value();
            ProfilePart ordered{part, QStringLiteral("Überschrift"), {}, {}, {}, false};
            ordered.fields = {QStringLiteral("costAmount")};
            ordered.boxes = {TickBox{QStringLiteral("Kosten"), QStringLiteral("cost"), {}, true}};
            ordered.text = part == QLatin1String("text") ? QStringLiteral("Text") : QString();
            profile.parts[kind] = {ordered};
            const Document document = buildPaper(sources, {kind, SampleConference::id(QString::fromLatin1(about))}, profile);
            // A draft resolution bears its title in any case.
            const bool hasTitle = kind == PaperKind::Resolution || kind == PaperKind::Information;
            return document.blocks.size() > (hasTitle ? 1 : 0);
        };
        for (const QString &part : partNames(kind)) {
            bool found = false;
            for (const char *about : {"recommendation", "bare", "conference", "group.language", "group.work"}) {
                found = found || isBuilt(part, about);
            }
            QVERIFY2(found, qPrintable(part));
        }
    }

    void everyDraftResolutionHasWhatACommitteeAsksFor()
    {
        for (const Profile &profile : profiles()) {
            QStringList parts;
            for (const ProfilePart &part : profile.partsOf(PaperKind::Resolution)) {
                parts += part.part;
                QVERIFY2(part.part != QLatin1String("financialEffects") || (!part.boxes.isEmpty() && part.alwaysShown), qPrintable(profile.id));
            }
            for (const char *part :
                 {"consultations", "resolutionText", "financialEffects", "furtherEffects", "alternatives", "guidelines", "annexes", "progress"}) {
                QVERIFY2(parts.contains(QLatin1String(part)), qPrintable(profile.id + QLatin1Char(' ') + QLatin1String(part)));
            }
        }
    }

    void financialEffectsComeFirstInProductGroups()
    {
        const Profile profile = findProfile(QStringLiteral("produktgruppen")).value();
        QCOMPARE(profile.partsOf(PaperKind::Resolution).at(1).part, QStringLiteral("financialEffects"));
        QCOMPARE(profile.numbering, Profile::Single);
        QCOMPARE(profile.text(QStringLiteral("label.leadOrganisation")), QStringLiteral("Verantwortlich"));
        // What it does not say itself comes from the profile it is based on.
        QCOMPARE(profile.text(QStringLiteral("ConsultationRole.Hearing")), QStringLiteral("Anhörung"));
    }

    void aFolderAddsAndReplacesProfiles()
    {
        QTemporaryDir folder;
        write(folder, "own.json", R"({"id":"sehnde","basedOn":"standard","name":"Sehnde","wording":{"label.title":"Gegenstand"}})");
        write(folder, "standard.json", R"({"id":"standard","basedOn":"standard","name":"Unser Standard"})");
        write(folder, "broken.json", "{");
        const QStringList folders{folder.path()};
        QCOMPARE(profiles(folders).size(), 4);
        QCOMPARE(findProfile({}, folders).value().name, QStringLiteral("Unser Standard"));
        const Profile own = findProfile(QStringLiteral("sehnde"), folders).value();
        QCOMPARE(own.text(QStringLiteral("label.title")), QStringLiteral("Gegenstand"));
        QVERIFY(!own.partsOf(PaperKind::Report).isEmpty());
        QVERIFY(!findProfile(QStringLiteral("broken"), folders));
    }

    void whatIsWrongWithAProfileIsSaid_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("named");
        QTest::newRow("no JSON") << QByteArray("<html>") << QStringLiteral("JSON");
        QTest::newRow("no id") << QByteArray("{}") << QStringLiteral("id");
        QTest::newRow("unknown part") << QByteArray(R"({"id":"a","resolution":[{"part":"epilogue"}]})") << QStringLiteral("epilogue");
        QTest::newRow("unknown field in a box") << QByteArray(R"({"id":"a","resolution":[{"part":"boxes","boxes":[{"field":"colour"}]}]})")
                                                << QStringLiteral("colour");
        QTest::newRow("unknown numbering") << QByteArray(R"({"id":"a","numbering":"roman"})") << QStringLiteral("numbering");
        QTest::newRow("based on nothing") << QByteArray(R"({"id":"a","basedOn":"atlantis"})") << QStringLiteral("atlantis");
    }
    void whatIsWrongWithAProfileIsSaid()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, named);
        const auto profile = readProfile(json);
        QVERIFY(!profile);
        QVERIFY2(profile.error().text().contains(named), qPrintable(profile.error().text()));
    }

    void profilesBasedOnEachOtherAreRefused()
    {
        QTemporaryDir folder;
        write(folder, "a.json", R"({"id":"a","basedOn":"b"})");
        write(folder, "b.json", R"({"id":"b","basedOn":"a"})");
        QVERIFY(!findProfile(QStringLiteral("a"), {folder.path()}));
    }

    void whatIsSavedIsReadAsTheSameProfile_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("basedOn");
        for (const Profile &profile : profiles()) {
            QTest::newRow(qPrintable(profile.id)) << profile.id << profile.basedOn;
            QTest::newRow(qPrintable(profile.id + QLatin1String(" alone"))) << profile.id << QString();
            QTest::newRow(qPrintable(profile.id + QLatin1String(" in its own place"))) << profile.id << profile.id;
            QTest::newRow(qPrintable(profile.id + QLatin1String(" on another"))) << profile.id << QStringLiteral("ankreuz");
        }
    }
    void whatIsSavedIsReadAsTheSameProfile()
    {
        QFETCH(QString, id);
        QFETCH(QString, basedOn);
        Profile profile = findProfile(id).value();
        profile.basedOn = basedOn;
        const QByteArray json = profileToJson(profile);
        const auto read = readProfile(json);
        QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
        QCOMPARE(read.value(), profile);
        QCOMPARE(profileToJson(read.value()), json);
    }

    void onlyWhatDiffersIsSaved()
    {
        Profile profile = findProfile(QStringLiteral("standard")).value();
        profile.id = QStringLiteral("sehnde");
        profile.basedOn = QStringLiteral("standard");
        QCOMPARE(object(profileToJson(profile)).keys(), QStringList({QStringLiteral("basedOn"), QStringLiteral("id")}));

        profile.name = QStringLiteral("Stadt Sehnde");
        profile.numbering = Profile::Nested;
        profile.wording[QStringLiteral("label.title")] = QStringLiteral("Gegenstand");
        profile.wording.remove(QStringLiteral("label.cover"));
        profile.fileNames.remove(QStringLiteral("report"));
        QList<ProfilePart> &parts = profile.parts[PaperKind::Resolution];
        parts.swapItemsAt(1, 2);
        parts.front().fields.removeLast();
        parts[3].text = QStringLiteral("Die Verwaltung berichtet:");
        parts[3].alwaysShown = false;
        parts += ProfilePart{QStringLiteral("boxes"),
                             QStringLiteral("Prüfung"),
                             {},
                             {TickBox{QStringLiteral("Deckung fehlt"), QStringLiteral("cover"), {}, false},
                              TickBox{QStringLiteral("Kosten"), QStringLiteral("cost"), {QStringLiteral("Once"), QStringLiteral("Yearly")}, true}},
                             {},
                             true};
        profile.parts[PaperKind::Handout] = {};
        profile.parts.erase(PaperKind::Report);
        const QByteArray json = profileToJson(profile);
        QCOMPARE(readProfile(json).value(), profile);
        QCOMPARE(object(json).keys(),
                 QStringList({QStringLiteral("basedOn"),
                              QStringLiteral("fileNames"),
                              QStringLiteral("handout"),
                              QStringLiteral("id"),
                              QStringLiteral("name"),
                              QStringLiteral("numbering"),
                              QStringLiteral("report"),
                              QStringLiteral("resolution"),
                              QStringLiteral("wording")}));
        QCOMPARE(object(json).value(QLatin1String("wording")).toObject().keys(), QStringList({QStringLiteral("label.cover"), QStringLiteral("label.title")}));
    }

    void aProfileMayBeBasedOnOneOfTheSameFolder()
    {
        QTemporaryDir folder;
        const QStringList folders{folder.path()};
        write(folder, "kreis.json", R"({"id":"kreis","basedOn":"standard","wording":{"label.title":"Gegenstand"}})");
        Profile profile = findProfile(QStringLiteral("kreis"), folders).value();
        profile.id = QStringLiteral("stadt");
        profile.basedOn = QStringLiteral("kreis");
        profile.wording[QStringLiteral("label.date")] = QStringLiteral("Vom");
        const QByteArray json = profileToJson(profile, folders);
        QCOMPARE(object(json).value(QLatin1String("wording")).toObject().keys(), QStringList{QStringLiteral("label.date")});
        QCOMPARE(readProfile(json, folders).value(), profile);
    }

    void aProfileWhoseBaseIsGoneIsSavedWhole()
    {
        Profile profile = findProfile(QStringLiteral("ankreuz")).value();
        profile.basedOn = QStringLiteral("atlantis");
        const Profile read = readProfile(profileToJson(profile)).value();
        QCOMPARE(read.basedOn, QString());
        profile.basedOn.clear();
        QCOMPARE(read, profile);
    }

    void anArgumentThatLooksLikeAPlaceholderStaysAsItIs()
    {
        Profile profile;
        profile.wording[QStringLiteral("a")] = QStringLiteral("%1 und %2");
        QCOMPARE(profile.text(QStringLiteral("a"), {QStringLiteral("%2"), QStringLiteral("zwei")}), QStringLiteral("%2 und zwei"));
        QCOMPARE(profile.text(QStringLiteral("some.thing")), QStringLiteral("thing"));
    }
};

QTEST_GUILESS_MAIN(ProfileTest)
#include "profiletest.moc"
