// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "ranking.h"
#include "toolfixture.h"

#include <QDir>
#include <QHash>

#include <map>
#include <numeric>

/** Whoever has the export can count again: the same ranking comes out. */
class RankingExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void theCommandSaysTheSame();
    void inAnAnonymousStepNobodyIsNamed();
    void theRulesOfTheStepHoldWithoutBeingTold();
    void theRankingTablesSayTheSame();
    void theJsonExportGivesTheSameRanking();
    void theTablesAddUpToTheSameDots();
    void theJsonExportsNumbersGiveTheSameMeans();
    void anotherWorkspaceThatTakesTheExportInGivesTheSameRanking();

private:
    /** The lists of an export as records. */
    static Records recordsOf(const QJsonObject &lists)
    {
        Records records;
        for (std::size_t i = 0; i < recordTypeCount; ++i) {
            const RecordInfo &info = recordInfo(RecordType::Type(i));
            const QJsonArray list = lists.value(info.plural).toArray();
            for (const QJsonValue &entry : list) {
                QJsonObject fields = entry.toObject();
                Change change = Change::insertFields(info.type, fields.take(QStringLiteral("id")).toString(), {}, QStringLiteral("Test"));
                change.revision = fields.take(QStringLiteral("revision")).toInt();
                change.fields = fields;
                records.apply(change);
            }
        }
        return records;
    }
    /** A table as a spreadsheet shows it: column by heading, row by row. No cell of this test holds a separator. */
    QList<QHash<QString, QString>> table(const QString &name) const
    {
        QList<QHash<QString, QString>> rows;
        QString text = QString::fromUtf8(m_tool.read(QStringLiteral("csv/") + name));
        text.remove(u'\ufeff').remove(u'\r').remove(u'"');
        const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
        const QStringList header = lines.value(0).split(u';');
        for (const QString &line : lines.mid(1)) {
            const QStringList cells = line.split(u';');
            QHash<QString, QString> row;
            for (qsizetype i = 0; i < header.size(); ++i) {
                row.insert(header.at(i), cells.value(i));
            }
            rows += row;
        }
        return rows;
    }

    ToolFixture m_tool;
    QString m_file;
    QString m_step;
    Records m_records;
    const DotRules m_rules{4, 2};
};

void RankingExportTest::initTestCase()
{
    m_file = m_tool.newWorkspace();
    m_step = m_tool.step(m_file, QStringLiteral("Project"));
    const QString conference = m_tool.records(m_file, "conferences").first()[QStringLiteral("id")].toString();
    const QString table = m_tool.records(m_file, "focusGroups").first()[QStringLiteral("id")].toString();
    QList<Change> changes;
    Cluster cluster;
    cluster.step = m_step;
    cluster.title = QStringLiteral("Sprachmittlung");
    changes += Change::insert(cluster, QStringLiteral("Moderator"));
    cluster.id = changes.last().recordId;
    QStringList statements;
    for (int i = 0; i < 12; ++i) {
        Contribution contribution;
        contribution.step = m_step;
        contribution.text = QStringLiteral("Projekt %1").arg(i);
        contribution.cluster = i % 4 == 0 ? cluster.id : QString();
        changes += Change::insert(contribution, QStringLiteral("Member"));
        statements += changes.last().recordId;
    }
    for (int i = 0; i < 9; ++i) {
        Participant participant;
        participant.conference = conference;
        participant.pseudonym = QStringLiteral("P%1").arg(i);
        participant.group = table;
        changes += Change::insert(participant, QStringLiteral("Moderator"));
        const QString person = changes.last().recordId;
        for (int k = 0; k < 3; ++k) {
            Vote vote;
            vote.participant = person;
            vote.contribution = statements.at((i * i + 5 * k) % 11);
            vote.dots = 1 + (i + k) % 3;
            changes += Change::insert(vote, person);
            Rating rating;
            rating.participant = person;
            rating.contribution = statements.at((i + 4 * k) % 11);
            rating.effect = 1 + (i * 3 + k) % 5;
            rating.feasibility = (i + k * 2) % 6;
            rating.cost = 1 + (i + k) % 5;
            rating.urgency = 1 + i % 5;
            changes += Change::insert(rating, person);
        }
    }
    Vote paper;
    paper.group = table;
    paper.cluster = cluster.id;
    paper.dots = 7;
    changes += Change::insert(paper, QStringLiteral("Moderator"));
    const Answer applied = m_tool.apply(m_file, ToolFixture::lines(changes));
    QVERIFY2(applied.status == 0, QByteArray(applied.out + applied.err).constData());
    m_records = recordsOf(m_tool.show(m_file));
    QCOMPARE(m_tool.run({QStringLiteral("export"), m_file, QStringLiteral("--format=csv"), QStringLiteral("--output=csv")}).status, 0);
    const DotRanking ranking = rankByDots(m_records, m_step, m_rules);
    QCOMPARE(ranking.rows.size(), std::size_t(10));
    QVERIFY(ranking.dots > 50);
    QVERIFY(!ranking.violations.empty());
    QCOMPARE(ranking.rows.front().id, cluster.id);
}

void RankingExportTest::theCommandSaysTheSame()
{
    const QStringList dots{QStringLiteral("ranking"), m_file, QStringLiteral("--dots=4"), QStringLiteral("--most=2")};
    const Answer said = m_tool.run(QStringList(dots) << QStringLiteral("--json"));
    QCOMPARE(said.status, 1);
    const DotRanking ranking = rankByDots(m_records, m_step, m_rules);
    QCOMPARE(said.object().value(QStringLiteral("step")).toString(), m_step);
    QCOMPARE(said.object().value(QStringLiteral("dots")).toInt(), ranking.dots);
    const QJsonArray rows = said.object().value(QStringLiteral("ranking")).toArray();
    QCOMPARE(rows.size(), qsizetype(ranking.rows.size()));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QCOMPARE(rows.at(i)[QStringLiteral("id")].toString(), ranking.rows.at(std::size_t(i)).id);
        QCOMPARE(rows.at(i)[QStringLiteral("rank")].toInt(), ranking.rows.at(std::size_t(i)).rank);
    }
    QCOMPARE(said.object().value(QStringLiteral("violations")).toArray().size(), qsizetype(ranking.violations.size()));
    QCOMPARE(said.err.count('\n'), qsizetype(ranking.violations.size()));
    const Answer table = m_tool.run(dots);
    QVERIFY2(table.out.contains("Sprachmittlung") && table.out.contains("Projekt 3"), table.out.constData());
    QVERIFY2(table.err.contains("P0 set 6 dots; allowed: 4."), table.err.constData());
    const Answer rated =
        m_tool.run({QStringLiteral("ranking"), m_file, QStringLiteral("--ratings"), QStringLiteral("--weights=2,1,1,3,1"), QStringLiteral("--json")});
    QCOMPARE(rated.status, 0);
    const RatingRanking ratings = rankByRatings(m_records, m_step, {2, 1, 1, 3, 1});
    QCOMPARE(rated.object().value(QStringLiteral("ranking")).toArray().size(), qsizetype(ratings.rows.size()));
    QCOMPARE(rated.object().value(QStringLiteral("ranking")).toArray().first()[QStringLiteral("score")].toDouble(), ratings.rows.front().score);
    QCOMPARE(rated.object().value(QStringLiteral("unrated")).toArray().size(), 1);
    QCOMPARE(m_tool.run({QStringLiteral("ranking"), m_file, QStringLiteral("--step=nonsense")}).status, 3);
    QCOMPARE(m_tool.run({QStringLiteral("ranking"), m_tool.newWorkspace(QStringLiteral("empty.dreischritt"))}).status, 3);
}

void RankingExportTest::inAnAnonymousStepNobodyIsNamed()
{
    const ToolFixture tool;
    QVERIFY(!tool.write(QStringLiteral("copy.json"), m_tool.exported(m_file, QStringLiteral("copy"))).isEmpty());
    QCOMPARE(tool.run({QStringLiteral("import"), QStringLiteral("a.dreischritt"), QStringLiteral("copy.json")}).status, 0);
    const Change anonymous = Change::update(RecordType::Step, m_step, 1, {{QStringLiteral("anonymity"), true}}, QStringLiteral("Moderator"));
    QCOMPARE(tool.apply(QStringLiteral("a.dreischritt"), ToolFixture::line(anonymous)).status, 0);
    const Answer said = tool.run({QStringLiteral("ranking"), QStringLiteral("a.dreischritt"), QStringLiteral("--dots=4"), QStringLiteral("--json")});
    QCOMPARE(said.status, 1);
    for (const auto &[id, participant] : m_records.all<Participant>()) {
        QVERIFY(!said.out.contains(id.toUtf8()));
        QVERIFY(!said.err.contains(QByteArray(participant.pseudonym.toUtf8() + ' ')));
    }
    QVERIFY(said.err.contains("Somebody set 6 dots; allowed: 4."));
}

void RankingExportTest::theRulesOfTheStepHoldWithoutBeingTold()
{
    const ToolFixture tool;
    QVERIFY(!tool.write(QStringLiteral("copy.json"), m_tool.exported(m_file, QStringLiteral("ruled"))).isEmpty());
    QCOMPARE(tool.run({QStringLiteral("import"), QStringLiteral("a.dreischritt"), QStringLiteral("copy.json")}).status, 0);
    const QJsonObject rules{{QStringLiteral("dotsPerPerson"), m_rules.perPerson}, {QStringLiteral("dotsPerItem"), m_rules.perItem}};
    QCOMPARE(tool.apply(QStringLiteral("a.dreischritt"), ToolFixture::line(Change::update(RecordType::Step, m_step, 1, rules, QStringLiteral("Moderator")))).status, 0);
    const Answer said = tool.run({QStringLiteral("ranking"), QStringLiteral("a.dreischritt"), QStringLiteral("--json")});
    QCOMPARE(said.status, 1);
    QCOMPARE(said.object().value(QStringLiteral("violations")).toArray().size(), qsizetype(rankByDots(m_records, m_step, m_rules).violations.size()));
    QCOMPARE(said.object().value(QStringLiteral("rules")).toObject().value(QStringLiteral("dotsPerPerson")).toInt(), m_rules.perPerson);
    const Answer other = tool.run({QStringLiteral("ranking"), QStringLiteral("a.dreischritt"), QStringLiteral("--dots=100"), QStringLiteral("--most=100")});
    QCOMPARE(other.status, 0);
}

void RankingExportTest::theRankingTablesSayTheSame()
{
    const auto dots = table(QStringLiteral("dotRanking.csv"));
    const DotRanking ranking = rankByDots(m_records, m_step);
    QCOMPARE(dots.size(), qsizetype(ranking.rows.size()));
    for (const RankedByDots &row : ranking.rows) {
        const auto line = std::find_if(dots.begin(), dots.end(), [&row](const auto &candidate) {
            return candidate.value(QStringLiteral("item")) == row.id;
        });
        QVERIFY(line != dots.end());
        QCOMPARE(line->value(QStringLiteral("rank")).toInt(), row.rank);
        QCOMPARE(line->value(QStringLiteral("tied")), row.tied ? QStringLiteral("true") : QStringLiteral("false"));
        QCOMPARE(line->value(QStringLiteral("dots")).toInt(), row.dots);
        QCOMPARE(line->value(QStringLiteral("paperDots")).toInt(), row.paperDots);
        QCOMPARE(line->value(QStringLiteral("voters")).toInt(), row.voters);
    }
    const auto criteria = table(QStringLiteral("criteriaRanking.csv"));
    const RatingRanking rated = rankByRatings(m_records, m_step);
    QCOMPARE(criteria.size(), qsizetype(rated.rows.size()));
    for (const RankedByRating &row : rated.rows) {
        const auto line = std::find_if(criteria.begin(), criteria.end(), [&row](const auto &candidate) {
            return candidate.value(QStringLiteral("contribution")) == row.contribution;
        });
        QVERIFY(line != criteria.end());
        QCOMPARE(line->value(QStringLiteral("rank")).toInt(), row.rank);
        QCOMPARE(line->value(QStringLiteral("dissent")), row.dissent ? QStringLiteral("true") : QStringLiteral("false"));
        QVERIFY(std::abs(line->value(QStringLiteral("score")).replace(u',', u'.').toDouble() - row.score) < 0.001);
        QCOMPARE(line->value(QStringLiteral("effectCount")).toInt(), row.effect.count);
    }
}

void RankingExportTest::theJsonExportGivesTheSameRanking()
{
    const Records again = recordsOf(QJsonDocument::fromJson(m_tool.exported(m_file, QStringLiteral("json"))).object());
    QVERIFY(rankByDots(again, m_step, m_rules) == rankByDots(m_records, m_step, m_rules));
    QVERIFY(rankByRatings(again, m_step, {2, 1, 1, 3, 1}) == rankByRatings(m_records, m_step, {2, 1, 1, 3, 1}));
}

void RankingExportTest::theTablesAddUpToTheSameDots()
{
    std::map<QString, int> dots;
    for (const auto &row : table(QStringLiteral("contributions.csv"))) {
        const QString cluster = row.value(QStringLiteral("cluster"));
        dots[cluster.isEmpty() ? row.value(QStringLiteral("id")) : cluster] += row.value(QStringLiteral("dots")).toInt();
    }
    for (const auto &row : table(QStringLiteral("clusters.csv"))) {
        dots[row.value(QStringLiteral("id"))] += row.value(QStringLiteral("dots")).toInt();
    }
    QCOMPARE(dots.size(), std::size_t(10));
    const DotRanking ranking = rankByDots(m_records, m_step, m_rules);
    for (const RankedByDots &row : ranking.rows) {
        QCOMPARE(row.dots, dots[row.id]);
        int better = 0;
        for (const auto &[id, other] : dots) {
            better += other > row.dots;
        }
        QCOMPARE(row.rank, better + 1);
    }
}

void RankingExportTest::theJsonExportsNumbersGiveTheSameMeans()
{
    std::map<QString, QList<int>> effects;
    const QJsonArray ratings = QJsonDocument::fromJson(m_tool.exported(m_file, QStringLiteral("json"))).object().value(QStringLiteral("ratings")).toArray();
    for (const QJsonValue &rating : ratings) {
        effects[rating[QStringLiteral("contribution")].toString()] += rating[QStringLiteral("effect")].toInt();
    }
    const RatingRanking ranking = rankByRatings(m_records, m_step);
    QCOMPARE(ranking.rows.size(), effects.size());
    for (const RankedByRating &row : ranking.rows) {
        const QList<int> values = effects[row.contribution];
        QCOMPARE(row.effect.count, int(values.size()));
        QCOMPARE(row.effect.mean, std::accumulate(values.begin(), values.end(), 0.0) / double(values.size()));
    }
}

void RankingExportTest::anotherWorkspaceThatTakesTheExportInGivesTheSameRanking()
{
    QVERIFY(!m_tool.exported(m_file, QStringLiteral("again")).isEmpty());
    const QString source = QDir(m_tool.path(QStringLiteral("again"))).entryList({QStringLiteral("*.json")}).value(0);
    QCOMPARE(m_tool.run({QStringLiteral("import"), QStringLiteral("other.dreischritt"), QStringLiteral("again/") + source}).status, 0);
    const Records other = recordsOf(m_tool.show(QStringLiteral("other.dreischritt")));
    QVERIFY(rankByDots(other, m_step, m_rules) == rankByDots(m_records, m_step, m_rules));
    QVERIFY(rankByRatings(other, m_step) == rankByRatings(m_records, m_step));
}

QTEST_GUILESS_MAIN(RankingExportTest)

#include "rankingexporttest.moc"
