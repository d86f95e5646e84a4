// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "startconference.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

class StartConferenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void insertsComeInAnOrderThatEveryReferenceIsThereBefore();
    void anEmptyWorkspaceGetsAMunicipalityAndTheChain();
    void aWorkspaceInUseKeepsItsMunicipalityAndChain();
    void theConferenceIsWhatTheStartSays();
    void everyTopicAreaGetsAGroupWhereTheTemplateNamesNone();
    void groupsOfATemplateFindTheirArea();
    void joinCodesAreDifferentAndReadable();
    void likeLastYearCopiesTheMethodAndNothingThatWasSaid();
    void likeLastYearOfNothingIsNothing();

private:
    static Records applied(const QList<Change> &changes, Records records = {});
    static ConferenceStart fifth();
};

Records StartConferenceTest::applied(const QList<Change> &changes, Records records)
{
    for (Change change : changes) {
        change.revision = 1;
        records.apply(change);
    }
    return records;
}

ConferenceStart StartConferenceTest::fifth()
{
    ConferenceStart start;
    start.title = QStringLiteral("5. Integrationskonferenz");
    start.number = 5;
    start.startsOn = QDate(2019, 11, 8);
    start.venue = QStringLiteral("Goslar");
    return start;
}

void StartConferenceTest::insertsComeInAnOrderThatEveryReferenceIsThereBefore()
{
    const QList<Template> shipped = shippedTemplates();
    for (const Template &method : shipped) {
        Records records;
        QSet<QString> changeIds;
        const QList<Change> changes = startConference(method, fifth(), records, QStringLiteral("Moderator"));
        for (Change change : changes) {
            QCOMPARE(change.kind, ChangeKind::Insert);
            QCOMPARE(change.actor, QStringLiteral("Moderator"));
            QCOMPARE(Uuid::normalised(change.recordId), change.recordId);
            QVERIFY(!changeIds.contains(change.id));
            changeIds.insert(change.id);
            const RecordInfo &info = recordInfo(change.record);
            const Result<QJsonObject> normal = Codec::normalised(info, change.fields);
            QVERIFY2(normal, qPrintable(normal ? QString() : normal.error().text()));
            for (const FieldInfo &field : info.fields) {
                const QString target = change.fields.value(field.name).toString();
                if (field.isReference && !target.isEmpty()) {
                    QVERIFY2(records.find(field.target, target), qPrintable(info.name + QLatin1Char('.') + field.name));
                }
                QVERIFY(!field.required || !target.isEmpty());
            }
            change.revision = 1;
            records.apply(change);
        }
    }
}

void StartConferenceTest::anEmptyWorkspaceGetsAMunicipalityAndTheChain()
{
    const Template goslar = shippedTemplates().value(0);
    ConferenceStart start = fifth();
    start.municipality = QStringLiteral("Landkreis Goslar");
    const Records records = applied(startConference(goslar, start, {}, QString()));
    QCOMPARE(records.all<Municipality>().size(), std::size_t(1));
    QCOMPARE(records.all<Municipality>().begin()->second.name, QStringLiteral("Landkreis Goslar"));
    QCOMPARE(records.all<Municipality>().begin()->second.language, QStringLiteral("de"));
    QCOMPARE(records.all<LifeStage>().size(), std::size_t(9));

    const Records nameless = applied(startConference(goslar, fifth(), {}, QString()));
    QVERIFY(!nameless.all<Municipality>().begin()->second.name.isEmpty());
}

void StartConferenceTest::aWorkspaceInUseKeepsItsMunicipalityAndChain()
{
    const Template goslar = shippedTemplates().value(0);
    const Records before = applied(startConference(goslar, fifth(), {}, QString()));
    const Records after = applied(startConference(goslar, fifth(), before, QString()), before);
    QCOMPARE(after.all<Municipality>().size(), std::size_t(1));
    QCOMPARE(after.all<LifeStage>().size(), std::size_t(9));
    QCOMPARE(after.all<Conference>().size(), std::size_t(2));
    QCOMPARE(after.all<FocusGroup>().size(), std::size_t(12));
}

void StartConferenceTest::theConferenceIsWhatTheStartSays()
{
    const Template goslar = shippedTemplates().value(0);
    const Records first = applied(startConference(goslar, fifth(), {}, QString()));
    const Conference conference = first.all<Conference>().begin()->second;
    QCOMPARE(conference.title, QStringLiteral("5. Integrationskonferenz"));
    QCOMPARE(conference.number, 5);
    QCOMPARE(conference.startsOn, QDate(2019, 11, 8));
    QCOMPARE(conference.venue, QStringLiteral("Goslar"));
    QCOMPARE(conference.templateId, QStringLiteral("goslar"));
    QCOMPARE(conference.phase, ConferencePhase::Planned);
    QCOMPARE(conference.retentionUntil, QDate(2021, 11, 8));

    ConferenceStart next;
    next.previous = conference.id;
    const Records second = applied(startConference(goslar, next, first, QString()));
    const Conference following = second.all<Conference>().begin()->second;
    QCOMPARE(following.title, goslar.title);
    QCOMPARE(following.number, 6);
    QCOMPARE(following.previous, conference.id);
    QVERIFY(!following.retentionUntil.isValid());

    next.previous = QStringLiteral("nowhere");
    const Records lost = applied(startConference(goslar, next, first, QString()));
    QCOMPARE(lost.all<Conference>().begin()->second.previous, QString());
    QCOMPARE(lost.all<Conference>().begin()->second.number, 1);
}

void StartConferenceTest::everyTopicAreaGetsAGroupWhereTheTemplateNamesNone()
{
    Template goslar = shippedTemplates().value(0);
    goslar.groups.clear();
    const Records records = applied(startConference(goslar, fifth(), {}, QString()));
    QCOMPARE(records.all<FocusGroup>().size(), std::size_t(6));
    for (const auto &[id, group] : records.all<FocusGroup>()) {
        QCOMPARE(records.find<TopicArea>(group.topicArea)->name, group.name);
        QCOMPARE(records.find<TopicArea>(group.topicArea)->order, group.order);
    }
}

void StartConferenceTest::groupsOfATemplateFindTheirArea()
{
    Template method = shippedTemplates().value(0);
    method.groups = {TemplateGroup{QStringLiteral("Stadt"), QStringLiteral("Gesundheit"), QStringLiteral("Amt"), QStringLiteral("A"), 7},
                     TemplateGroup{QStringLiteral("Land"), QStringLiteral("Gesundheit"), {}, {}, 0},
                     TemplateGroup{QStringLiteral("Frei"), {}, {}, {}, 0}};
    const Records records = applied(startConference(method, fifth(), {}, QString()));
    const auto groups = records.select<FocusGroup>([](const FocusGroup &) {
        return true;
    });
    QCOMPARE(groups.size(), std::size_t(3));
    QCOMPARE(groups.at(0)->capacity, 7);
    QCOMPARE(groups.at(0)->moderator, QStringLiteral("Amt"));
    QCOMPARE(groups.at(0)->topicArea, groups.at(1)->topicArea);
    QCOMPARE(groups.at(2)->topicArea, QString());
}

void StartConferenceTest::joinCodesAreDifferentAndReadable()
{
    const Records records = applied(startConference(shippedTemplates().value(0), fifth(), {}, QString()));
    QSet<QString> codes;
    static const QRegularExpression readable(QStringLiteral("^[A-Z0-9]{6}$"));
    for (const auto &[id, group] : records.all<FocusGroup>()) {
        QVERIFY(readable.match(group.joinCode).hasMatch());
        for (const QChar c : QStringLiteral("O0I1S5B8")) {
            QVERIFY(!group.joinCode.contains(c));
        }
        codes.insert(group.joinCode);
    }
    QCOMPARE(codes.size(), 6);
}

void StartConferenceTest::likeLastYearCopiesTheMethodAndNothingThatWasSaid()
{
    Records before = applied(startConference(shippedTemplates().value(0), fifth(), {}, QString()));
    const QString previous = before.all<Conference>().begin()->first;
    for (auto &[id, step] : before.all<Step>()) {
        step.state = StepState::Revealed;
        step.openedAt = QDateTime::currentDateTimeUtc();
        step.elapsedSeconds = 900;
        if (step.order == 2) {
            step.question = QStringLiteral("Was fehlt?");
        }
    }
    for (auto &[id, group] : before.all<FocusGroup>()) {
        group.deadline = QDate(2020, 1, 31);
    }
    Contribution said;
    said.id = Uuid::create();
    said.step = before.all<Step>().begin()->first;
    before.all<Contribution>()[said.id] = said;

    ConferenceStart start;
    start.title = QStringLiteral("6. Integrationskonferenz");
    start.startsOn = QDate(2020, 11, 6);
    const QList<Change> changes = startLikeLastYear(before, previous, start, QStringLiteral("Moderator"));
    QCOMPARE(changes.size(), 1 + 3 + 5 + 6 + 6);
    const Records after = applied(changes, before);
    QCOMPARE(after.all<Contribution>().size(), std::size_t(1));
    const Conference &next = *after.find<Conference>(changes.first().recordId);
    QCOMPARE(next.previous, previous);
    QCOMPARE(next.number, 6);
    QCOMPARE(next.title, start.title);
    QCOMPARE(next.templateId, QStringLiteral("goslar"));
    const auto ofNext = [&next](const auto &record) {
        return record.conference == next.id;
    };
    const auto ofPrevious = [&previous](const auto &record) {
        return record.conference == previous;
    };
    const auto steps = after.select<Step>(ofNext);
    QCOMPARE(steps.size(), std::size_t(3));
    QCOMPARE(steps.at(1)->question, QStringLiteral("Was fehlt?"));
    for (const Step *step : steps) {
        QCOMPARE(step->state, StepState::Planned);
        QVERIFY(!step->openedAt.isValid());
        QCOMPARE(step->elapsedSeconds, 0);
        QCOMPARE(step->revision, 1);
    }
    const auto groups = after.select<FocusGroup>(ofNext);
    const auto oldGroups = after.select<FocusGroup>(ofPrevious);
    QCOMPARE(groups.size(), std::size_t(6));
    for (std::size_t i = 0; i < groups.size(); ++i) {
        QCOMPARE(groups.at(i)->name, oldGroups.at(i)->name);
        QVERIFY(groups.at(i)->id != oldGroups.at(i)->id);
        QVERIFY(groups.at(i)->joinCode != oldGroups.at(i)->joinCode);
        QVERIFY(!groups.at(i)->deadline.isValid());
        QCOMPARE(after.find<TopicArea>(groups.at(i)->topicArea)->conference, next.id);
        QCOMPARE(after.find<TopicArea>(groups.at(i)->topicArea)->name, groups.at(i)->name);
    }
}

void StartConferenceTest::likeLastYearOfNothingIsNothing()
{
    QVERIFY(startLikeLastYear({}, QStringLiteral("nowhere"), fifth(), QString()).isEmpty());
}

QTEST_GUILESS_MAIN(StartConferenceTest)
#include "startconferencetest.moc"
