// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "participantsreader.h"
#include "participantswords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

/** Registration lists as forms and spreadsheets give them. */
class ParticipantsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void headingsAreKnownInTwoLanguages_data();
    void headingsAreKnownInTwoLanguages();
    void kindsOfOrganisationAreKnownByTheirWords_data();
    void kindsOfOrganisationAreKnownByTheirWords();
    void settingsAndLanguagesAreKnownByTheirWords();
    void aRowBecomesAParticipantAndAPerson();
    void namesAndAddressesStandInPersonsAlone();
    void wishesKeepTheirOrderWhereverTheColumnsStand();
    void severalWishesMayStandInOneCell();
    void whatIsNotUnderstoodIsNamedAndTheRestGoesIn();
    void theSameListTwiceChangesNothing();
    void aLaterListChangesWhatItTells();
    void withoutAPseudonymOneIsMadeThatTellsNothing();
    void namesakesAndSharedAddressesAreToldApart();
    void aNameAsPseudonymIsRefused();
    void anOrganisationOfTheWorkspaceGivesItsKind();
    void whateverComesSomethingSensibleComesOut_data();
    void whateverComesSomethingSensibleComesOut();

private:
    Staging read(const QByteArray &bytes)
    {
        Staging staging = readParticipants(bytes, m_records, m_conference);
        compare(staging, m_records);
        return staging;
    }
    /** Takes it in as a store would. */
    Staging takeIn(const QByteArray &bytes)
    {
        const Staging staging = read(bytes);
        for (StagedChange staged : changesOf(staging, m_records, QStringLiteral("Moderator"))) {
            staged.change.revision = staged.change.base + 1;
            m_records.apply(staged.change);
        }
        return staging;
    }
    const Participant *participant(const QString &pseudonym) const
    {
        for (const auto &[id, candidate] : m_records.all<Participant>()) {
            if (candidate.pseudonym == pseudonym) {
                return &candidate;
            }
        }
        return nullptr;
    }
    QStringList wishNames(const QString &pseudonym) const
    {
        const Participant *found = participant(pseudonym);
        QStringList names;
        for (const QString &area : found ? found->wishes : QStringList()) {
            names += m_records.find<TopicArea>(area)->name;
        }
        return names;
    }
    static QStringList problems(const Staging &staging)
    {
        QStringList texts;
        for (const StagedProblem &problem : staging.problems) {
            texts += QStringLiteral("%1:%2 %3").arg(problem.line).arg(problem.column).arg(problem.error.text());
        }
        return texts;
    }

    Records m_records;
    QString m_conference;
};

void ParticipantsTest::init()
{
    m_records = Records();
    Conference conference;
    conference.id = Uuid::create();
    conference.revision = 1;
    m_conference = conference.id;
    m_records.all<Conference>()[conference.id] = conference;
    int order = 0;
    for (const char *name :
         {"Gesundheit", "Ehrenamt & Zivilgesellschaft", "Leben & Wohnen vor Ort", "Empowerment", "Arbeit, Wirtschaft", "Bildung & Sprache"}) {
        TopicArea area;
        area.id = Uuid::create();
        area.revision = 1;
        area.conference = m_conference;
        area.order = ++order;
        area.name = QString::fromUtf8(name);
        m_records.all<TopicArea>()[area.id] = area;
        FocusGroup group;
        group.id = Uuid::create();
        group.revision = 1;
        group.conference = m_conference;
        group.topicArea = area.id;
        group.name = QStringLiteral("Tisch %1").arg(order);
        m_records.all<FocusGroup>()[group.id] = group;
    }
}

void ParticipantsTest::headingsAreKnownInTwoLanguages_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("place");
    const auto row = [](const char *heading, ParticipantsWords::Column column, int place = 0) {
        QTest::newRow(heading) << int(column) << place;
    };
    using namespace ParticipantsWords;
    row("Kürzel", Pseudonym);
    row("pseudonym", Pseudonym);
    row("Wunsch 1", Wish, 1);
    row("1. Wunsch", Wish, 1);
    row("Erstwunsch", Wish, 1);
    row("Zweiter Wunsch", Wish, 2);
    row("Third wish", Wish, 3);
    row("Wish 4", Wish, 4);
    row("Wunschthemenfeld 2", Wish, 2);
    row("Themenfeld 3", Wish, 3);
    row("Wünsche", Wish);
    row("Wunsch", Wish);
    row("Organisation", OrganisationColumn);
    row("Art der Organisation", OrganisationColumn);
    row("Stadt/Land", SettingColumn);
    row("Urban / rural", SettingColumn);
    row("Sprache", LanguageColumn);
    row("Vorname", FirstName);
    row("NACHNAME", LastName);
    row("Vor- und Nachname", Name);
    row("E-Mail-Adresse", Mail);
    row("Telefon", Phone);
    row("Fokusgruppe", GroupColumn);
    row("Essenswunsch", Unknown);
    row("Auswahl", Unknown);
    row("Allergien", Unknown);
    row("", Unknown);
}

void ParticipantsTest::headingsAreKnownInTwoLanguages()
{
    QFETCH(const int, column);
    QFETCH(const int, place);
    int found = -1;
    QCOMPARE(int(ParticipantsWords::columnOf(QString::fromUtf8(QTest::currentDataTag()), found)), column);
    QCOMPARE(found, place);
}

void ParticipantsTest::kindsOfOrganisationAreKnownByTheirWords_data()
{
    QTest::addColumn<int>("kind");
    using namespace OrganisationKind;
    QTest::newRow("Jobcenter") << int(JobCentre);
    QTest::newRow("JOBCENTER Goslar") << int(JobCentre);
    QTest::newRow("JobCentre") << int(JobCentre);
    QTest::newRow("Agentur für Arbeit") << int(EmploymentAgency);
    QTest::newRow("freier Träger") << int(WelfareOrganisation);
    QTest::newRow("Caritas Salzgitter") << int(WelfareOrganisation);
    QTest::newRow("Verein Miteinander e. V.") << int(Club);
    QTest::newRow("VHS") << int(School);
    QTest::newRow("Kindertagesstätte") << int(DayCare);
    QTest::newRow("IHK") << int(Chamber);
    QTest::newRow("Ehrenamt") << int(Volunteers);
    QTest::newRow("Migrantenselbstorganisation") << int(Newcomers);
    QTest::newRow("Sonstiges") << int(Other);
    QTest::newRow("Reederei") << -1;
    QTest::newRow("") << -1;
}

void ParticipantsTest::kindsOfOrganisationAreKnownByTheirWords()
{
    QFETCH(const int, kind);
    const auto found = ParticipantsWords::organisationKindOf(QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(found ? int(*found) : -1, kind);
}

void ParticipantsTest::settingsAndLanguagesAreKnownByTheirWords()
{
    using namespace ParticipantsWords;
    QCOMPARE(settingOf(QStringLiteral("Stadt")), Setting::Urban);
    QCOMPARE(settingOf(QStringLiteral("ländlich")), Setting::Rural);
    QCOMPARE(settingOf(QStringLiteral("mixed")), Setting::Mixed);
    QCOMPARE(settingOf(QString()), Setting::NotStated);
    QVERIFY(!settingOf(QStringLiteral("Mond")));
    QCOMPARE(languageOf(QStringLiteral("Arabisch")), QStringLiteral("ar"));
    QCOMPARE(languageOf(QStringLiteral("ukrainian")), QStringLiteral("uk"));
    QCOMPARE(languageOf(QStringLiteral("de-AT")), QStringLiteral("de-AT"));
    QVERIFY(!languageOf(QStringLiteral("alle möglichen")));
}

void ParticipantsTest::aRowBecomesAParticipantAndAPerson()
{
    const Staging staging = takeIn(
        "Kürzel;Vorname;Nachname;E-Mail;Telefon;Organisation;Stadt/Land;Sprache;Wunsch 1;Wunsch 2;Gruppe\r\n"
        "Ahorn;Nadia;Haddad;nadia@example.org;05321 123;Jobcenter;Stadt;Arabisch;Bildung & Sprache;Gesundheit;Tisch 6\r\n");
    QCOMPARE(problems(staging), QStringList());
    QCOMPARE(staging.count(StagedRow::New), 2);
    const Participant *ahorn = participant(QStringLiteral("Ahorn"));
    QVERIFY(ahorn);
    QCOMPARE(ahorn->conference, m_conference);
    QCOMPARE(ahorn->organisationKind, OrganisationKind::JobCentre);
    QCOMPARE(ahorn->setting, Setting::Urban);
    QCOMPARE(ahorn->language, QStringLiteral("ar"));
    QCOMPARE(wishNames(QStringLiteral("Ahorn")), (QStringList{QStringLiteral("Bildung & Sprache"), QStringLiteral("Gesundheit")}));
    QCOMPARE(m_records.find<FocusGroup>(ahorn->group)->name, QStringLiteral("Tisch 6"));
    QCOMPARE(m_records.count(RecordType::Person), std::size_t(1));
    const Person &person = m_records.all<Person>().begin()->second;
    QCOMPARE(person.participant, ahorn->id);
    QCOMPARE(person.name, QStringLiteral("Nadia Haddad"));
    QCOMPARE(person.mail, QStringLiteral("nadia@example.org"));
    QCOMPARE(person.phone, QStringLiteral("05321 123"));
}

void ParticipantsTest::namesAndAddressesStandInPersonsAlone()
{
    const Staging staging = read("Name;Mail;Telefon;Wunsch 1\nNadia Haddad;nadia@example.org;05321;Gesundheit\n");
    const std::vector<StagedChange> changes = changesOf(staging, m_records, QStringLiteral("Moderator"));
    QCOMPARE(changes.size(), std::size_t(2));
    for (const StagedChange &staged : changes) {
        const QByteArray line = QJsonDocument(staged.change.toJson()).toJson();
        const bool personal = line.contains("Nadia") || line.contains("nadia") || line.contains("05321");
        QCOMPARE(personal, staged.change.record == RecordType::Person);
    }
}

void ParticipantsTest::wishesKeepTheirOrderWhereverTheColumnsStand()
{
    takeIn("Wunsch 3;Kürzel;Wunsch 1;Wunsch 2\nEmpowerment;Birke;gesundheit;Gesundheit\n6;Buche;1;\nleben;Eiche;;EHRENAMT\n");
    QCOMPARE(wishNames(QStringLiteral("Birke")), (QStringList{QStringLiteral("Gesundheit"), QStringLiteral("Empowerment")}));
    QCOMPARE(wishNames(QStringLiteral("Buche")), (QStringList{QStringLiteral("Gesundheit"), QStringLiteral("Bildung & Sprache")}));
    QCOMPARE(wishNames(QStringLiteral("Eiche")), (QStringList{QStringLiteral("Ehrenamt & Zivilgesellschaft"), QStringLiteral("Leben & Wohnen vor Ort")}));
}

void ParticipantsTest::severalWishesMayStandInOneCell()
{
    const Staging staging =
        takeIn("Kürzel;Wünsche\nA;Gesundheit | Empowerment\nB;\"Arbeit, Wirtschaft\"\nC;\"Gesundheit, Empowerment\"\nD;\"Empowerment;Arbeit, Wirtschaft\"\n");
    QCOMPARE(problems(staging), QStringList());
    QCOMPARE(wishNames(QStringLiteral("A")), (QStringList{QStringLiteral("Gesundheit"), QStringLiteral("Empowerment")}));
    QCOMPARE(wishNames(QStringLiteral("B")), QStringList{QStringLiteral("Arbeit, Wirtschaft")});
    QCOMPARE(wishNames(QStringLiteral("C")), (QStringList{QStringLiteral("Gesundheit"), QStringLiteral("Empowerment")}));
    QCOMPARE(wishNames(QStringLiteral("D")), (QStringList{QStringLiteral("Empowerment"), QStringLiteral("Arbeit, Wirtschaft")}));
}

void ParticipantsTest::whatIsNotUnderstoodIsNamedAndTheRestGoesIn()
{
    const Staging staging = takeIn("Kürzel;Allergien;Wunsch 1;Organisation;Stadt/Land;Sprache;Gruppe\nAhorn;Nüsse;Sport;Reederei;Mond;alle;Tisch 9\n");
    QCOMPARE(problems(staging),
             (QStringList{QStringLiteral("1:2 The column “Allergien” is not known and is passed over."),
                          QStringLiteral("2:3 This conference has no topic area “Sport”; the wish is left out."),
                          QStringLiteral("2:4 “Reederei” is no kind of organisation that is known; it counts as another."),
                          QStringLiteral("2:5 “Mond” is neither town nor country; it is left open."),
                          QStringLiteral("2:6 The language “alle” is not known; it is left open."),
                          QStringLiteral("2:7 This conference has no group “Tisch 9”; the person stays without one.")}));
    QVERIFY(participant(QStringLiteral("Ahorn")));
    QVERIFY(participant(QStringLiteral("Ahorn"))->wishes.isEmpty());
}

void ParticipantsTest::theSameListTwiceChangesNothing()
{
    const QByteArray list =
        "Kürzel;Name;Mail;Wunsch 1\nAhorn;Nadia Haddad;nadia@example.org;Gesundheit\n;Oleh Koval;oleh@example.org;Empowerment\n;Ines Berg;;\n;;;Gesundheit\n";
    QCOMPARE(takeIn(list).count(StagedRow::New), 7);
    const Staging again = takeIn(list);
    QCOMPARE(again.count(StagedRow::Unchanged), 7);
    QCOMPARE(again.rows.size(), std::size_t(7));
    QCOMPARE(m_records.count(RecordType::Participant), std::size_t(4));
}

void ParticipantsTest::aLaterListChangesWhatItTells()
{
    takeIn("Kürzel;Name;Mail;Wunsch 1;Organisation\nAhorn;Nadia Haddad;nadia@example.org;Gesundheit;Schule\n");
    const Staging later = takeIn("Kürzel;Mail;Wunsch 1;Wunsch 2;Organisation;Stadt/Land;Name\nAhorn;n.haddad@example.org;;Empowerment;;;\n");
    QCOMPARE(later.count(StagedRow::Changed), 2);
    QCOMPARE(wishNames(QStringLiteral("Ahorn")), QStringList{QStringLiteral("Empowerment")});
    QCOMPARE(participant(QStringLiteral("Ahorn"))->organisationKind, OrganisationKind::School);
    const Person &person = m_records.all<Person>().begin()->second;
    QCOMPARE(person.name, QStringLiteral("Nadia Haddad"));
    QCOMPARE(person.mail, QStringLiteral("n.haddad@example.org"));
}

void ParticipantsTest::withoutAPseudonymOneIsMadeThatTellsNothing()
{
    takeIn("Kürzel;Name;Mail\nP002;Vera Alt;\n;Nadia Haddad;nadia@example.org\n;Oleh Koval;\n");
    QVERIFY(participant(QStringLiteral("P001")) && participant(QStringLiteral("P002")) && participant(QStringLiteral("P003")));
    // Nobody who guesses a name can compute the id behind it.
    const QString id = participant(QStringLiteral("P001"))->id;
    m_records.all<Participant>().clear();
    m_records.all<Person>().clear();
    takeIn("Name;Mail\nNadia Haddad;nadia@example.org\n");
    QVERIFY(participant(QStringLiteral("P001"))->id != id);
}

void ParticipantsTest::namesakesAndSharedAddressesAreToldApart()
{
    const QByteArray list = "Name;Mail\nAnna Berg;familie@example.org\nPaul Berg;familie@example.org\nAnna Berg;anna@example.org\n";
    takeIn(list);
    QCOMPARE(m_records.count(RecordType::Participant), std::size_t(3));
    QCOMPARE(takeIn(list).count(StagedRow::Unchanged), 6);
    // The name was misspelt, the address is the same and nobody else's.
    QCOMPARE(takeIn("Name;Mail\nAnna Bergh;ANNA@example.org\n").count(StagedRow::New), 0);
    QCOMPARE(m_records.count(RecordType::Participant), std::size_t(3));
}

void ParticipantsTest::aNameAsPseudonymIsRefused()
{
    const Staging staging = takeIn("Kürzel;Name;Mail\nnadia haddad;Nadia Haddad;\nx@example.org;;X@example.org\nAhorn;Ahorn Acer;\n");
    QCOMPARE(staging.count(StagedRow::Refused), 2);
    QVERIFY(staging.rows.at(0).problem.text().contains(QLatin1String("stay in the log")));
    QCOMPARE(staging.rows.at(0).line, 2);
    QCOMPARE(m_records.count(RecordType::Participant), std::size_t(1));
    QCOMPARE(m_records.count(RecordType::Person), std::size_t(1));
}

void ParticipantsTest::anOrganisationOfTheWorkspaceGivesItsKind()
{
    Organisation organisation;
    organisation.id = Uuid::create();
    organisation.name = QStringLiteral("Zentrum am Wall");
    organisation.kind = OrganisationKind::Newcomers;
    m_records.all<Organisation>()[organisation.id] = organisation;
    QCOMPARE(problems(takeIn("Kürzel;Organisation\nAhorn;zentrum am Wall\n")), QStringList());
    QCOMPARE(participant(QStringLiteral("Ahorn"))->organisationKind, OrganisationKind::Newcomers);
}

void ParticipantsTest::whateverComesSomethingSensibleComesOut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("participants");
    QTest::newRow("nothing") << QByteArray() << 0;
    QTest::newRow("only headings") << QByteArray("Kürzel;Wunsch 1\n") << 0;
    QTest::newRow("empty lines") << QByteArray("Kürzel;Wunsch 1\n;\n \t;\n") << 0;
    QTest::newRow("no known column") << QByteArray("a;b\n1;2\n") << 1;
    QTest::newRow("Windows-1252") << QByteArray("K\xfcrzel;Wunsch 1\nAhorn;Gesundheit\n") << 1;
    QTest::newRow("twice") << QByteArray("Kürzel\nAhorn\nAhorn\n") << 1;
    QTest::newRow("more cells than columns") << QByteArray("Kürzel\nAhorn;1;2;3\n") << 1;
    QTest::newRow("open quote") << QByteArray("Kürzel;Name\n\"Ahorn;x\ny\n") << 1;
    QTest::newRow("control characters") << QByteArray("Kürzel\nA\x01horn\n") << 0;
    QTest::newRow("endless pseudonym") << QByteArray("Kürzel\n") + QByteArray(200'000, 'x') + "\n" << 0;
    QTest::newRow("formula guard") << QByteArray("Kürzel;Name\n'=1+1;'-2\n") << 1;
    QTest::newRow("only signs") << QByteArray("Kürzel;Name\n***;\n") << 1;
}

void ParticipantsTest::whateverComesSomethingSensibleComesOut()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, participants);
    takeIn(bytes);
    QCOMPARE(m_records.count(RecordType::Participant), std::size_t(participants));
    if (qstrcmp(QTest::currentDataTag(), "formula guard") == 0) {
        QVERIFY(participant(QStringLiteral("=1+1")));
    }
}

QTEST_APPLESS_MAIN(ParticipantsTest)

#include "participantstest.moc"
