// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "completeness.h"

#include <QTest>

class CompletenessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyRecommendationMissesEverythingInTheOrderOfThePaper();
    void aFullRecommendationMissesNothing();
    void eachPartIsMissedByItself_data();
    void eachPartIsMissedByItself();
    void noCostIsAStatementAndAnAmountOfNothingIsNone();
    void aConsultationWithoutCommitteeDoesNotCount();

private:
    static Recommendation full();
    static Records withCommittee(const Recommendation &recommendation, const QString &committee);
};

Recommendation CompletenessTest::full()
{
    Recommendation recommendation;
    recommendation.id = Uuid::create();
    recommendation.resolutionText = QStringLiteral("Der Landkreis beschließt.");
    recommendation.leadOrganisation = Uuid::create();
    recommendation.cost = CostStatement::Yearly;
    recommendation.costAmount = 48'000;
    recommendation.dueDate = QDate(2020, 12, 31);
    recommendation.measureOfSuccess = QStringLiteral("Einsätze");
    recommendation.guidelines = {Uuid::create()};
    recommendation.legalSpheres = {QStringLiteral("SGB II")};
    return recommendation;
}

Records CompletenessTest::withCommittee(const Recommendation &recommendation, const QString &committee)
{
    Records records;
    Consultation consultation;
    consultation.id = Uuid::create();
    consultation.recommendation = recommendation.id;
    consultation.committee = committee;
    records.all<Consultation>()[consultation.id] = consultation;
    return records;
}

void CompletenessTest::anEmptyRecommendationMissesEverythingInTheOrderOfThePaper()
{
    const QStringList missing = missingIn({}, Recommendation());
    QCOMPARE(missing,
             (QStringList{QStringLiteral("resolutionText"),
                          QStringLiteral("leadOrganisation"),
                          QStringLiteral("cost"),
                          QStringLiteral("dueDate"),
                          QStringLiteral("measureOfSuccess"),
                          QStringLiteral("guidelines"),
                          QStringLiteral("legalSpheres"),
                          QStringLiteral("committee")}));
    QCOMPARE(missing.size(), completenessParts);
}

void CompletenessTest::aFullRecommendationMissesNothing()
{
    const Recommendation recommendation = full();
    QCOMPARE(missingIn(withCommittee(recommendation, Uuid::create()), recommendation), QStringList());
}

void CompletenessTest::eachPartIsMissedByItself_data()
{
    QTest::addColumn<QString>("field");
    for (const char *field : {"resolutionText", "leadOrganisation", "dueDate", "measureOfSuccess", "guidelines", "legalSpheres"}) {
        QTest::newRow(field) << QString::fromLatin1(field);
    }
}

void CompletenessTest::eachPartIsMissedByItself()
{
    QFETCH(QString, field);
    Recommendation recommendation = full();
    const Records records = withCommittee(recommendation, Uuid::create());
    const FieldInfo &info = *recordInfo(RecordType::Recommendation).field(field);
    const Recommendation empty;
    info.property.writeOnGadget(&recommendation, info.property.readOnGadget(&empty));
    QCOMPARE(missingIn(records, recommendation), QStringList{field});
    if (info.kind == FieldInfo::Text && !info.isReference) {
        info.property.writeOnGadget(&recommendation, QStringLiteral(" \n "));
        QCOMPARE(missingIn(records, recommendation), QStringList{field});
    }
}

void CompletenessTest::noCostIsAStatementAndAnAmountOfNothingIsNone()
{
    Recommendation recommendation = full();
    const Records records = withCommittee(recommendation, Uuid::create());
    recommendation.costAmount = 0;
    QCOMPARE(missingIn(records, recommendation), QStringList{QStringLiteral("cost")});
    recommendation.cost = CostStatement::None;
    QVERIFY(missingIn(records, recommendation).isEmpty());
    recommendation.cost = CostStatement::NotStated;
    recommendation.costAmount = 100;
    QCOMPARE(missingIn(records, recommendation), QStringList{QStringLiteral("cost")});
}

void CompletenessTest::aConsultationWithoutCommitteeDoesNotCount()
{
    const Recommendation recommendation = full();
    QCOMPARE(missingIn(withCommittee(recommendation, QString()), recommendation), QStringList{QStringLiteral("committee")});
    const Recommendation other = full();
    QCOMPARE(missingIn(withCommittee(other, Uuid::create()), recommendation), QStringList{QStringLiteral("committee")});
}

QTEST_GUILESS_MAIN(CompletenessTest)
#include "completenesstest.moc"
