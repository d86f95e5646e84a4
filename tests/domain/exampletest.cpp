// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "completeness.h"
#include "templates.h"
#include "trace.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

class ExampleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void everyRecordIsTakenAndEveryReferenceLeadsSomewhere();
    void everyIdIsAVersion7UuidAndStandsThereOnce();
    void aConferenceIsCompleteFromStrengthsToRecommendations();
    void everyGroupAnsweredEveryQuestion();
    void linksJoinWhatLinksMayJoin();
    void theOpenEndsAreTheIntendedOnes();
    void fewRecommendationsHaveOpenPoints();
    void selectionAndCommitteesHaveSomethingToShow();
    void authorsOfAnAnonymousStepAreNotNamed();
    void otherLanguagesComeWithATranslation();

private:
    [[nodiscard]] QString currentConference() const;
    QJsonObject m_file;
    Records m_records;
};

void ExampleTest::initTestCase_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("participants");
    QTest::addColumn<int>("groups");
    QTest::addColumn<QStringList>("incomplete");
    QTest::newRow("goslar") << QStringLiteral("goslar") << 60 << 6
                            << QStringList{QStringLiteral("Lotsin für kleine Betriebe im Oberharz: cost, measureOfSuccess, committee"),
                                           QStringLiteral("Rufbus am Abend und am Wochenende: leadOrganisation, cost, dueDate, measureOfSuccess, committee")};
    QTest::newRow("recklinghausen") << QStringLiteral("recklinghausen") << 100 << 7
                                    << QStringList{QStringLiteral("Geflüchtete als Engagierte gewinnen: cost, measureOfSuccess, committee"),
                                                   QStringLiteral("Clearingstelle für seelische Gesundheit: leadOrganisation, cost, dueDate, committee")};
}

void ExampleTest::init()
{
    QFETCH_GLOBAL(QString, name);
    QFile file(QStringLiteral(EXAMPLES) + QLatin1Char('/') + name + QStringLiteral("/conference.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonParseError problem;
    m_file = QJsonDocument::fromJson(file.readAll(), &problem).object();
    QVERIFY2(problem.error == QJsonParseError::NoError, qPrintable(problem.errorString()));
    m_records = {};
    for (std::size_t i = 0; i < recordTypeCount; ++i) {
        const RecordInfo &info = recordInfo(RecordType::Type(i));
        const QJsonArray list = m_file.value(info.plural).toArray();
        for (const QJsonValue &entry : list) {
            Change change;
            change.record = info.type;
            change.fields = entry.toObject();
            change.recordId = change.fields.take(QStringLiteral("id")).toString();
            change.revision = change.fields.take(QStringLiteral("revision")).toInt();
            m_records.apply(change);
        }
    }
}

QString ExampleTest::currentConference() const
{
    QString latest;
    for (const auto &[id, conference] : m_records.all<Conference>()) {
        if (latest.isEmpty() || conference.number > m_records.find<Conference>(latest)->number) {
            latest = id;
        }
    }
    return latest;
}

void ExampleTest::everyRecordIsTakenAndEveryReferenceLeadsSomewhere()
{
    QCOMPARE(m_file.value(QStringLiteral("format")).toString(), QStringLiteral("dreischritt-workspace"));
    QCOMPARE(m_file.value(QStringLiteral("schemaVersion")).toInt(), 1);
    QSet<QString> known{QStringLiteral("format"), QStringLiteral("schemaVersion")};
    for (std::size_t i = 0; i < recordTypeCount; ++i) {
        const RecordInfo &info = recordInfo(RecordType::Type(i));
        known.insert(info.plural);
        const QJsonArray list = m_file.value(info.plural).toArray();
        QVERIFY(!isUnlogged(info.type) || list.isEmpty());
        for (const QJsonValue &entry : list) {
            QJsonObject fields = entry.toObject();
            const QString id = fields.take(QStringLiteral("id")).toString();
            QCOMPARE(fields.take(QStringLiteral("revision")).toInt(), 1);
            const Result<QJsonObject> normal = Codec::normalised(info, fields);
            QVERIFY2(normal, qPrintable(normal ? QString() : id + QLatin1String(": ") + normal.error().text()));
            QCOMPARE(normal.value(), fields);
            for (const FieldInfo &field : info.fields) {
                if (!field.isReference) {
                    continue;
                }
                const QJsonValue value = fields.value(field.name);
                QVERIFY2(!field.required || !value.toString().isEmpty(), qPrintable(id));
                const QJsonArray targets = value.isArray() ? value.toArray() : value.toString().isEmpty() ? QJsonArray() : QJsonArray{value};
                for (const QJsonValue &target : targets) {
                    QVERIFY2(m_records.find(field.target, target.toString()), qPrintable(info.name + QLatin1Char(' ') + id + QLatin1Char(' ') + field.name));
                }
            }
        }
    }
    const QStringList keys = m_file.keys();
    for (const QString &key : keys) {
        QVERIFY2(known.contains(key), qPrintable(key));
    }
}

void ExampleTest::everyIdIsAVersion7UuidAndStandsThereOnce()
{
    QSet<QString> ids;
    for (auto it = m_file.begin(); it != m_file.end(); ++it) {
        const QJsonArray list = it.value().toArray();
        QString last;
        for (const QJsonValue &entry : list) {
            const QString id = entry.toObject().value(QStringLiteral("id")).toString();
            QCOMPARE(Uuid::normalised(id), id);
            QCOMPARE(id.at(14), QLatin1Char('7'));
            QVERIFY(!ids.contains(id));
            QVERIFY2(last < id, "sorted by id");
            ids.insert(id);
            last = id;
        }
    }
}

void ExampleTest::aConferenceIsCompleteFromStrengthsToRecommendations()
{
    QFETCH_GLOBAL(QString, name);
    QFETCH_GLOBAL(int, participants);
    QFETCH_GLOBAL(int, groups);
    const QString conference = currentConference();
    QCOMPARE(m_records.find<Conference>(conference)->templateId, name);
    const auto ofConference = [&conference](const auto &record) {
        return record.conference == conference;
    };
    QVERIFY(int(m_records.select<Participant>(ofConference).size()) >= participants);
    QCOMPARE(int(m_records.select<FocusGroup>(ofConference).size()), groups);
    QCOMPARE(int(m_records.select<TopicArea>(ofConference).size()), groups);
    QVERIFY(m_records.select<Recommendation>(ofConference).size() >= 8);
    const auto contributions = m_records.select<Contribution>([&](const Contribution &contribution) {
        return m_records.find<Step>(contribution.step)->conference == conference;
    });
    QVERIFY(contributions.size() >= 48);
    QVERIFY(m_records.count(RecordType::Vote) > 30);
    QVERIFY(m_records.count(RecordType::Cluster) >= 1);
}

void ExampleTest::everyGroupAnsweredEveryQuestion()
{
    const QString conference = currentConference();
    for (const auto &[groupId, group] : m_records.all<FocusGroup>()) {
        for (const auto &[stepId, step] : m_records.all<Step>()) {
            if (group.conference != conference || step.conference != conference) {
                continue;
            }
            const auto said = m_records.select<Contribution>([&](const Contribution &contribution) {
                return contribution.step == step.id && contribution.group == group.id;
            });
            QVERIFY2(said.size() >= 2, qPrintable(group.name + QLatin1String(": ") + step.question));
            for (const Contribution *contribution : said) {
                QVERIFY2(!step.asksWhere || !contribution->where.isEmpty(), qPrintable(contribution->text));
            }
        }
    }
}

void ExampleTest::linksJoinWhatLinksMayJoin()
{
    for (const auto &[id, link] : m_records.all<Link>()) {
        QCOMPARE(linkKindBetween(m_records, link.from, link.to), std::optional(link.kind));
    }
}

void ExampleTest::theOpenEndsAreTheIntendedOnes()
{
    const Trace trace(m_records);
    const Gaps gaps = gapsOf(m_records, trace);
    QCOMPARE(gaps, gapsOf(m_records, trace, currentConference()));
    QVERIFY(gaps.needsWithoutProject.size() == 3 || gaps.needsWithoutProject.size() == 4);
    QVERIFY(gaps.projectsWithoutNeed.size() == 1 || gaps.projectsWithoutNeed.size() == 2);
    QCOMPARE(gaps.recommendationsWithoutOrigin.size(), 1);
}

void ExampleTest::fewRecommendationsHaveOpenPoints()
{
    QFETCH_GLOBAL(QStringList, incomplete);
    QStringList found;
    for (const Recommendation *recommendation : m_records.select<Recommendation>([](const Recommendation &) {
             return true;
         })) {
        const QStringList missing = missingIn(m_records, *recommendation);
        if (!missing.isEmpty()) {
            found += recommendation->title + QLatin1String(": ") + missing.join(QLatin1String(", "));
        }
    }
    QCOMPARE(found, incomplete);
}

void ExampleTest::selectionAndCommitteesHaveSomethingToShow()
{
    QSet<int> decisions;
    QSet<QString> decided;
    for (const auto &[id, disposition] : m_records.all<Disposition>()) {
        decisions.insert(disposition.decision);
        QVERIFY2(!decided.contains(disposition.recommendation), "one disposition each");
        decided.insert(disposition.recommendation);
        QVERIFY(disposition.decision == DispositionDecision::Forwarded || disposition.reason.size() > 40);
    }
    QCOMPARE(decisions, (QSet<int>{DispositionDecision::Forwarded, DispositionDecision::NotForwarded, DispositionDecision::Deferred}));
    QVERIFY(decided.size() < int(m_records.count(RecordType::Recommendation)));
    QSet<int> results;
    for (const auto &[id, consultation] : m_records.all<Consultation>()) {
        results.insert(consultation.result);
    }
    QVERIFY(results.size() >= 4);
    QVERIFY(m_records.count(RecordType::Progress) >= 3);
}

void ExampleTest::authorsOfAnAnonymousStepAreNotNamed()
{
    for (const auto &[id, contribution] : m_records.all<Contribution>()) {
        QVERIFY(!m_records.find<Step>(contribution.step)->anonymity || (contribution.author.isEmpty() && contribution.enteredBy.isEmpty()));
    }
}

void ExampleTest::otherLanguagesComeWithATranslation()
{
    int translated = 0;
    for (const auto &[id, contribution] : m_records.all<Contribution>()) {
        QCOMPARE(contribution.language.isEmpty(), contribution.translation.isEmpty());
        translated += contribution.language.isEmpty() ? 0 : 1;
    }
    QVERIFY(translated >= 3);
}

QTEST_GUILESS_MAIN(ExampleTest)
#include "exampletest.moc"
