// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "profile.h"

#include "enums.h"

#include <QDir>
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
            for (const ProfilePart &part : profile.partsOf(PaperKind::Resolution)) {
                for (const QString &field : part.fields) {
                    QVERIFY2(profile.wording.contains(QLatin1String("label.") + field), qPrintable(field));
                }
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
