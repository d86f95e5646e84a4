// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "similarity.h"
#include "wordfolding.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

/** Similar statements, found while somebody types. */
class SimilarityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void wordsAreFoldedAlike_data();
    void wordsAreFoldedAlike();
    void inflectedWordsHaveOneStem_data();
    void inflectedWordsHaveOneStem();
    void differentWordsKeepDifferentStems_data();
    void differentWordsKeepDifferentStems();
    void mostOfWhatMeansTheSameIsFoundAndLittleElse();
    void theBestOfTheListMeansTheSame();
    void halfASentenceFindsTheWholeOne_data();
    void halfASentenceFindsTheWholeOne();
    void theSameWordsScoreOne();
    void whatIsChangedOrRemovedIsFoundNoMore();
    void aStepsStatementsAreIndexedButNotTheWithheld();
    void nothingTypedFindsNothing_data();
    void nothingTypedFindsNothing();
    void theOrderOfInsertionPlaysNoPart();
    void fiveThousandStatementsComeAndGo();

private:
    struct Card {
        QString theme;
        QString text;
    };
    static QString id(qsizetype number)
    {
        return QStringLiteral("%1").arg(number, 5, 10, QLatin1Char('0'));
    }
    SimilarityIndex indexOfCards() const
    {
        SimilarityIndex index;
        for (qsizetype i = 0; i < m_cards.size(); ++i) {
            index.insert(id(i), m_cards.at(i).text);
        }
        return index;
    }
    QString themeOf(const SimilarStatement &similar) const
    {
        return m_cards.at(similar.id.toInt()).theme;
    }

    QList<Card> m_cards;
};

void SimilarityTest::initTestCase()
{
    QFile file(QStringLiteral(DATA "/similar.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray statements = QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("statements")).toArray();
    for (const QJsonValue &statement : statements) {
        m_cards += {statement[QStringLiteral("theme")].toString(), statement[QStringLiteral("text")].toString()};
    }
    QCOMPARE(m_cards.size(), 40);
}

void SimilarityTest::wordsAreFoldedAlike_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    const auto row = [](const char *one, const char *other) {
        QTest::newRow(one) << QString::fromUtf8(one) << QString::fromUtf8(other);
    };
    row("Öffentlicher Nahverkehr in Dörfern", "OEFFENTLICHER nahverkehr – in Doerfern!");
    row("Große Straße", "grosse Strasse");
    row("O\xcc\x88"
        "ffnung",
        "Öffnung");
    row("أصدقاء", "اصدقاء");
    row("تعلّم", "تعلم");
    row("مدرسة", "مدرسه");
    row("об'єднання", "об’єднання");
    row("Їжа", "їжа");
    row("Kita-Plätze", "Kita Plätze");
}

void SimilarityTest::wordsAreFoldedAlike()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QVERIFY(!WordFolding::words(one).isEmpty());
    QCOMPARE(WordFolding::words(one), WordFolding::words(other));
}

void SimilarityTest::inflectedWordsHaveOneStem_data()
{
    QTest::addColumn<QString>("forms");
    for (const char *forms : {"Sprachkurs Sprachkurse Sprachkursen Sprachkurses",
                              "Kurs Kurse Kursen",
                              "Wohnung Wohnungen",
                              "Beratung Beratungen beraten",
                              "Familie Familien",
                              "Kind Kinder Kindern Kindes",
                              "Arzt Ärzte Ärzten Aerzte",
                              "Sprachmittlerin Sprachmittlerinnen Sprachmittler Sprachmittlern",
                              "Verein Vereine Vereinen Vereins",
                              "ehrenamtlich ehrenamtliche ehrenamtlichen",
                              "Betrieb Betriebe Betrieben Betriebs",
                              "Schule Schulen",
                              "offene offenen offener offenes",
                              "المدرسة مدرسة"}) {
        QTest::newRow(forms) << QString::fromUtf8(forms);
    }
}

void SimilarityTest::inflectedWordsHaveOneStem()
{
    QFETCH(const QString, forms);
    const QStringList words = WordFolding::words(forms);
    for (const QString &word : words) {
        QCOMPARE(WordFolding::stem(word), WordFolding::stem(words.first()));
    }
}

void SimilarityTest::differentWordsKeepDifferentStems_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("Bus, Buch") << QStringLiteral("Bus") << QStringLiteral("Buch");
    QTest::newRow("ue in neue") << QStringLiteral("neue") << QStringLiteral("nue");
    QTest::newRow("qu") << QStringLiteral("Quelle") << QStringLiteral("Qulle");
    QTest::newRow("Amt, Arm") << QStringLiteral("Amt") << QStringLiteral("Arm");
    QTest::newRow("Wohnung, Wohlstand") << QStringLiteral("Wohnung") << QStringLiteral("Wohlstand");
    QTest::newRow("Kinder, Kino") << QStringLiteral("Kinder") << QStringLiteral("Kino");
}

void SimilarityTest::differentWordsKeepDifferentStems()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QVERIFY(WordFolding::stem(WordFolding::words(one).first()) != WordFolding::stem(WordFolding::words(other).first()));
}

void SimilarityTest::mostOfWhatMeansTheSameIsFoundAndLittleElse()
{
    const SimilarityIndex index = indexOfCards();
    int right = 0;
    int wrong = 0;
    int wanted = 0;
    QStringList report;
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        for (qsizetype j = 0; j < m_cards.size(); ++j) {
            wanted += i != j && m_cards.at(i).theme == m_cards.at(j).theme;
        }
        SimilarityIndex others = index;
        others.remove(id(i));
        const QList<SimilarStatement> found = others.similarTo(m_cards.at(i).text, 5);
        for (const SimilarStatement &similar : found) {
            const bool same = themeOf(similar) == m_cards.at(i).theme;
            right += same;
            wrong += !same;
            if (!same) {
                report += QStringLiteral("%1: “%2” found for “%3”").arg(similar.score).arg(m_cards.at(similar.id.toInt()).text, m_cards.at(i).text);
            }
        }
    }
    const double precision = double(right) / (right + wrong);
    const double recall = double(right) / wanted;
    const QString figures =
        QStringLiteral("precision %1, recall %2 (%3 of %4)\n").arg(precision).arg(recall).arg(right).arg(wanted) + report.join(QLatin1Char('\n'));
    QVERIFY2(precision >= 0.85, qPrintable(figures));
    QVERIFY2(recall >= 0.85, qPrintable(figures));
}

void SimilarityTest::theBestOfTheListMeansTheSame()
{
    int first = 0;
    int paired = 0;
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        const bool hasPartner = std::count_if(m_cards.begin(),
                                              m_cards.end(),
                                              [&](const Card &card) {
                                                  return card.theme == m_cards.at(i).theme;
                                              })
            > 1;
        SimilarityIndex others = indexOfCards();
        others.remove(id(i));
        const QList<SimilarStatement> found = others.similarTo(m_cards.at(i).text, 1, 0.01);
        paired += hasPartner;
        first += hasPartner && !found.isEmpty() && themeOf(found.first()) == m_cards.at(i).theme;
    }
    QVERIFY2(first >= paired - 1, qPrintable(QStringLiteral("%1 of %2").arg(first).arg(paired)));
}

void SimilarityTest::halfASentenceFindsTheWholeOne_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("theme");
    const auto row = [](const char *typed, const char *theme) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(theme);
    };
    row("Kinderbetreu", "courses for mothers");
    row("Sprachmitler beim Arzt", "interpreters");
    row("busverbindung dörfer", "bus");
    row("Anerkenung von Abschlüssen", "recognition");
    row("Wohnungen für grosse Familien", "housing");
    row("psychologische Hilfe", "trauma");
    row("Fussball", "sport");
    row("Integrationsbeirat", "advisory council");
    row("كرة القدم", "arabic football");
    row("дитина захворіла", "ukrainian doctor");
}

void SimilarityTest::halfASentenceFindsTheWholeOne()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, theme);
    const QList<SimilarStatement> found = indexOfCards().similarTo(typed, 3);
    QVERIFY(!found.isEmpty());
    QCOMPARE(themeOf(found.first()), theme);
}

void SimilarityTest::theSameWordsScoreOne()
{
    const SimilarityIndex index = indexOfCards();
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        const QList<SimilarStatement> found = index.similarTo(m_cards.at(i).text.toUpper(), 1);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().id, id(i));
        QVERIFY(qAbs(found.first().score - 1) < 1e-9);
    }
}

void SimilarityTest::whatIsChangedOrRemovedIsFoundNoMore()
{
    SimilarityIndex index;
    index.insert(QStringLiteral("a"), QStringLiteral("Sprachkurse am Abend"));
    index.insert(QStringLiteral("b"), QStringLiteral("Wohnungen für Familien"));
    QCOMPARE(index.similarTo(QStringLiteral("Abendsprachkurs"), 5).value(0).id, QStringLiteral("a"));
    index.insert(QStringLiteral("a"), QStringLiteral("Busse am Sonntag"));
    QVERIFY(index.similarTo(QStringLiteral("Sprachkurse"), 5).isEmpty());
    QCOMPARE(index.similarTo(QStringLiteral("Bus Sonntag"), 5).value(0).id, QStringLiteral("a"));
    QCOMPARE(index.count(), 2);
    index.remove(QStringLiteral("a"));
    index.remove(QStringLiteral("a"));
    index.remove(QStringLiteral("nobody"));
    QVERIFY(index.similarTo(QStringLiteral("Busse am Sonntag"), 5).isEmpty());
    QCOMPARE(index.count(), 1);
    index.insert(QStringLiteral("c"), QStringLiteral("Busse am Sonntag"));
    QCOMPARE(index.similarTo(QStringLiteral("Busse am Sonntag"), 5).value(0).id, QStringLiteral("c"));
}

void SimilarityTest::aStepsStatementsAreIndexedButNotTheWithheld()
{
    Records records;
    for (const auto &[step, visibility] : {std::pair(QStringLiteral("1"), ContributionVisibility::Shown),
                                           {QStringLiteral("1"), ContributionVisibility::Withheld},
                                           {QStringLiteral("2"), ContributionVisibility::Shown}}) {
        Contribution contribution;
        contribution.id = id(qsizetype(records.count(RecordType::Contribution)));
        contribution.step = step;
        contribution.visibility = visibility;
        contribution.text = QStringLiteral("Sprachkurse am Abend");
        records.all<Contribution>()[contribution.id] = contribution;
    }
    const SimilarityIndex index(records, QStringLiteral("1"));
    QCOMPARE(index.count(), 1);
    QCOMPARE(index.similarTo(QStringLiteral("Sprachkurse"), 9).size(), 1);
}

void SimilarityTest::nothingTypedFindsNothing_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << QStringLiteral(" \n\t");
    QTest::newRow("signs") << QStringLiteral("!?… –— •");
    QTest::newRow("fillers") << QStringLiteral("Es gibt nicht so viel, und das ist");
    QTest::newRow("half a surrogate pair") << QString(QChar(0xd800));
    QTest::newRow("a word of no card") << QStringLiteral("Xylophon");
}

void SimilarityTest::nothingTypedFindsNothing()
{
    QFETCH(const QString, typed);
    QVERIFY(indexOfCards().similarTo(typed, 5).isEmpty());
    QVERIFY(indexOfCards().similarTo(QStringLiteral("Sprachkurs"), 0).isEmpty());
    QVERIFY(SimilarityIndex().similarTo(typed, 5).isEmpty());
}

void SimilarityTest::theOrderOfInsertionPlaysNoPart()
{
    SimilarityIndex turned;
    for (qsizetype i = m_cards.size() - 1; i >= 0; --i) {
        turned.insert(id(i), m_cards.at(i).text);
    }
    const SimilarityIndex index = indexOfCards();
    for (const Card &card : std::as_const(m_cards)) {
        const auto one = index.similarTo(card.text, 10);
        const auto other = turned.similarTo(card.text, 10);
        QCOMPARE(one.size(), other.size());
        for (qsizetype i = 0; i < one.size(); ++i) {
            QCOMPARE(one.at(i).id, other.at(i).id);
        }
    }
}

void SimilarityTest::fiveThousandStatementsComeAndGo()
{
    SimilarityIndex index;
    const auto text = [this](int i) {
        return QString(m_cards.at(i % 40).text + u' ' + m_cards.at(i * 7 % 40).text.left(30) + u' ' + QString::number(i));
    };
    for (int i = 0; i < 5000; ++i) {
        index.insert(id(i), text(i));
    }
    QCOMPARE(index.count(), 5000);
    QCOMPARE(index.similarTo(text(1234), 10).size(), 10);
    QCOMPARE(index.similarTo(text(1234), 10).first().id, id(1234));
    for (int i = 0; i < 5000; ++i) {
        index.remove(id(i));
    }
    QCOMPARE(index.count(), 0);
    QVERIFY(index.similarTo(text(1), 10).isEmpty());
}

QTEST_APPLESS_MAIN(SimilarityTest)

#include "similaritytest.moc"
