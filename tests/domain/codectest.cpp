// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "codec.h"
#include "uuid.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMetaEnum>
#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>

#include <functional>
#include <limits>
#include <memory>

class CodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRecordComesBackFromJson_data();
    void everyRecordComesBackFromJson();
    void everyRecordComesBackFromSql_data();
    void everyRecordComesBackFromSql();
    void everyEnumValueTravelsByName();
    void everyReferenceIsAFieldThatHoldsText();
    void wrongValuesAreRefusedWithTheFieldsName_data();
    void wrongValuesAreRefusedWithTheFieldsName();
    void aRefusalCarriesNoWordThatIsNotInTheFile_data();
    void aRefusalCarriesNoWordThatIsNotInTheFile();
    void fittingValuesAreTakenNormalised_data();
    void fittingValuesAreTakenNormalised();
    void unknownFieldsAreRefusedAndKnownOnesNamed();
    void hostileTextsStayAsTheyAre();
    void aRefusedValueLeavesTheFieldAlone();
    void anAbsentReferenceIsNullInSql();
    void damagedSqlValuesBecomeNothing();

private:
    using Record = std::unique_ptr<void, std::function<void(void *)>>;
    static Record make(const RecordInfo &info);
    static Record filled(const RecordInfo &info);
    static void eachRecordType();
};

CodecTest::Record CodecTest::make(const RecordInfo &info)
{
    const QMetaType type = info.meta->metaType();
    return Record(type.create(), [type](void *data) {
        type.destroy(data);
    });
}

/** Every field with something in it that is easily lost: leading zeros, quotes, other scripts, the last enum value. */
CodecTest::Record CodecTest::filled(const RecordInfo &info)
{
    Record record = make(info);
    int number = 1;
    for (const FieldInfo &field : info.fields) {
        QVariant value;
        switch (field.kind) {
        case FieldInfo::Text:
            value = field.isReference ? Uuid::create() : QStringLiteral("007 „Größe“ 'a\"b' <b>\nعربي 😀 %1");
            break;
        case FieldInfo::Integer:
            value = ++number;
            break;
        case FieldInfo::Number:
            value = 1234.56;
            break;
        case FieldInfo::Boolean:
            value = true;
            break;
        case FieldInfo::Date:
            value = QDate(2024, 2, 29);
            break;
        case FieldInfo::Moment:
            value = QDateTime(QDate(2019, 11, 8), QTime(9, 30, 15, 123), QTimeZone::UTC);
            break;
        case FieldInfo::TextList:
            value = field.isReference ? QStringList{Uuid::create(), Uuid::create()} : QStringList{QStringLiteral("SGB II"), QStringLiteral("a\",\"b")};
            break;
        case FieldInfo::Enumeration:
        case FieldInfo::Flags:
            value = field.property.enumerator().value(field.property.enumerator().keyCount() - 1);
            break;
        }
        [&] {
            QVERIFY2(field.property.writeOnGadget(record.get(), value), qPrintable(info.name + QLatin1Char('.') + field.name));
        }();
    }
    return record;
}

void CodecTest::eachRecordType()
{
    QTest::addColumn<int>("type");
    for (std::size_t i = 0; i < recordTypeCount; ++i) {
        QTest::newRow(qPrintable(recordInfo(RecordType::Type(i)).name)) << int(i);
    }
}

void CodecTest::everyRecordComesBackFromJson_data()
{
    eachRecordType();
}

void CodecTest::everyRecordComesBackFromJson()
{
    QFETCH(int, type);
    const RecordInfo &info = recordInfo(RecordType::Type(type));
    for (const Record &record : {filled(info), make(info)}) {
        const QJsonObject fields = Codec::fieldsToJson(info, record.get());
        QCOMPARE(fields.size(), qsizetype(info.fields.size()));
        // Through bytes, as a file or a wire would carry it.
        const QJsonObject carried = QJsonDocument::fromJson(QJsonDocument(fields).toJson()).object();
        const Record again = make(info);
        const auto error = Codec::fromJson(info, carried, again.get());
        QVERIFY2(!error, qPrintable(error ? error->text() : QString()));
        QVERIFY(info.meta->metaType().equals(record.get(), again.get()));
        const Result<QJsonObject> normal = Codec::normalised(info, carried);
        QVERIFY(normal);
        QCOMPARE(normal.value(), fields);
        const QJsonObject whole = Codec::toJson(info, record.get());
        QVERIFY(whole.contains(QLatin1String("id")) && whole.contains(QLatin1String("revision")));
    }
}

void CodecTest::everyRecordComesBackFromSql_data()
{
    eachRecordType();
}

void CodecTest::everyRecordComesBackFromSql()
{
    QFETCH(int, type);
    const RecordInfo &info = recordInfo(RecordType::Type(type));
    for (const Record &record : {filled(info), make(info)}) {
        // Into a record that is not empty, so that nothing survives from what stood there.
        const Record again = filled(info);
        for (const FieldInfo &field : info.fields) {
            const QVariant value = Codec::toSql(field, record.get());
            QVERIFY2(value.typeId() == QMetaType::QString || value.typeId() == QMetaType::Int || value.typeId() == QMetaType::Double, qPrintable(field.name));
            Codec::fromSql(field, value, again.get());
        }
        QCOMPARE(Codec::fieldsToJson(info, again.get()), Codec::fieldsToJson(info, record.get()));
    }
}

void CodecTest::everyEnumValueTravelsByName()
{
    for (std::size_t i = 0; i < recordTypeCount; ++i) {
        const RecordInfo &info = recordInfo(RecordType::Type(i));
        for (const FieldInfo &field : info.fields) {
            if (field.kind != FieldInfo::Enumeration && field.kind != FieldInfo::Flags) {
                continue;
            }
            const QMetaEnum names = field.property.enumerator();
            QVERIFY(names.keyCount() > 1);
            for (int key = 0; key < names.keyCount(); ++key) {
                const QString name = QString::fromLatin1(names.key(key));
                const QJsonValue value = field.kind == FieldInfo::Flags ? QJsonValue(names.value(key) ? QJsonArray{name} : QJsonArray()) : QJsonValue(name);
                const Record record = make(info);
                QVERIFY(!Codec::fromJson(info, field, value, record.get()));
                QCOMPARE(Codec::toJson(field, record.get()), value);
                QCOMPARE(Codec::toSql(field, record.get()).toInt(), names.value(key));
            }
        }
    }
}

void CodecTest::everyReferenceIsAFieldThatHoldsText()
{
    int references = 0;
    for (std::size_t i = 0; i < recordTypeCount; ++i) {
        const RecordInfo &info = recordInfo(RecordType::Type(i));
        QVERIFY(!info.plural.isEmpty());
        QCOMPARE(recordInfo(QStringView(info.name)), &info);
        for (const FieldInfo &field : info.fields) {
            references += field.isReference ? 1 : 0;
            QVERIFY(!field.isReference || field.kind == FieldInfo::Text || field.kind == FieldInfo::TextList);
            QCOMPARE(info.field(field.name), &field);
        }
    }
    QCOMPARE(references, 38);
    QCOMPARE(recordInfo(QStringView(u"Nothing")), nullptr);
}

void CodecTest::wrongValuesAreRefusedWithTheFieldsName_data()
{
    QTest::addColumn<QString>("record");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *name, const char *record, const char *field, const QJsonValue &value) {
        QTest::newRow(name) << QString::fromLatin1(record) << QString::fromLatin1(field) << value;
    };
    row("number for text", "Contribution", "text", 7);
    row("null for text", "Contribution", "text", QJsonValue::Null);
    row("object for text", "Contribution", "text", QJsonObject());
    row("endless text", "Contribution", "text", QString(Codec::maximumTextLength + 1, QLatin1Char('x')));
    row("ten megabytes", "Contribution", "text", QString(10'000'000, QLatin1Char('x')));
    row("NUL", "Contribution", "text", QString(QChar(0)));
    row("escape character", "Contribution", "text", QStringLiteral("a\x1b[31m"));
    row("half a character", "Contribution", "text", QString(QChar(0xd83d)));
    row("the other half", "Contribution", "text", QString(QChar(0xde00)));
    row("no character", "Contribution", "text", QString(QChar(0xffff)));
    row("id that is none", "Contribution", "step", QStringLiteral("1; DROP TABLE Step"));
    row("id in braces", "Contribution", "step", QStringLiteral("{016cf0c5-f568-7212-b57e-97ec7ca0f9a8}"));
    row("id of zeros", "Contribution", "step", QStringLiteral("00000000-0000-0000-0000-000000000000"));
    row("text for a list", "Contribution", "lifeStages", QStringLiteral("a"));
    row("number in a list", "Contribution", "legalSpheres", QJsonArray{1});
    row("list in a list", "Contribution", "legalSpheres", QJsonArray{QJsonArray()});
    row("wrong id in a list", "Contribution", "lifeStages", QJsonArray{QStringLiteral("x")});
    row("control character in a list", "Contribution", "legalSpheres", QJsonArray{QString(QChar(7))});
    row("unknown enum name", "Contribution", "visibility", QStringLiteral("Secret"));
    row("enum by number", "Contribution", "visibility", 1);
    row("enum in other case", "Contribution", "visibility", QStringLiteral("shown"));
    row("enum with its scope", "Contribution", "visibility", QStringLiteral("Visibility::Shown"));
    row("enum with a NUL", "Contribution", "visibility", QString(QStringLiteral("Shown") + QChar(0) + QStringLiteral("x")));
    row("empty enum", "Contribution", "visibility", QString());
    row("flags as text", "Step", "permissions", QStringLiteral("Write"));
    row("unknown flag", "Step", "permissions", QJsonArray{QStringLiteral("Write"), QStringLiteral("Fly")});
    row("flag by number", "Step", "permissions", QJsonArray{1});
    row("text for a boolean", "Step", "anonymity", QStringLiteral("true"));
    row("number for a boolean", "Step", "anonymity", 1);
    row("text for a number", "Step", "minutes", QStringLiteral("5"));
    row("half a minute", "Step", "minutes", 5.5);
    row("too large a number", "Step", "minutes", 1e12);
    row("too small a number", "Step", "minutes", -1e12);
    row("endless number", "Step", "minutes", std::numeric_limits<double>::infinity());
    row("text for an amount", "Recommendation", "costAmount", QStringLiteral("1.000,00"));
    row("endless amount", "Recommendation", "costAmount", std::numeric_limits<double>::infinity());
    row("no number at all", "Recommendation", "costAmount", std::numeric_limits<double>::quiet_NaN());
    row("German day", "Recommendation", "dueDate", QStringLiteral("31.12.2020"));
    row("day that is none", "Recommendation", "dueDate", QStringLiteral("2019-02-29"));
    row("day with a time", "Recommendation", "dueDate", QStringLiteral("2019-02-28T00:00:00"));
    row("day as number", "Recommendation", "dueDate", 20190228);
    row("moment that is none", "Step", "openedAt", QStringLiteral("now"));
    row("moment as number", "Step", "openedAt", 1573200000);
}

void CodecTest::wrongValuesAreRefusedWithTheFieldsName()
{
    QFETCH(QString, record);
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    const RecordInfo &info = *recordInfo(QStringView(record));
    const Result<QJsonObject> result = Codec::normalised(info, {{field, value}});
    QVERIFY(!result);
    QCOMPARE(result.error().code(), Error::Refused);
    const QString said = result.error().text();
    QVERIFY2(said.contains(QStringLiteral("“%1”").arg(field)) && said.contains(record), qPrintable(said));
    QVERIFY2(said.size() < 400, qPrintable(said.left(400)));
}

void CodecTest::aRefusalCarriesNoWordThatIsNotInTheFile_data()
{
    wrongValuesAreRefusedWithTheFieldsName_data();
}

/** What a sentence carries along is the same in every language: an English word would stand in a German sentence. */
void CodecTest::aRefusalCarriesNoWordThatIsNotInTheFile()
{
    QFETCH(QString, record);
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    const RecordInfo &info = *recordInfo(QStringView(record));
    const FieldInfo &tried = *info.field(field);
    const Result<QJsonObject> result = Codec::normalised(info, {{field, value}});
    QVERIFY(!result);
    QStringList known{record, field, tried.isReference ? recordInfo(tried.target).name : QString()};
    const QMetaEnum names = tried.property.enumerator();
    for (int i = 0; i < names.keyCount(); ++i) {
        known += QString::fromLatin1(names.key(i));
    }
    const QString file = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)) + value.toString();
    // Not the digits of a code point.
    static const QRegularExpression words(QStringLiteral("[A-Za-z]*[G-Zg-z][A-Za-z]*"));
    const QStringList arguments = result.error().arguments();
    for (const QString &argument : arguments) {
        for (const QRegularExpressionMatch &word : words.globalMatch(argument)) {
            QVERIFY2(known.contains(word.captured()) || file.contains(word.captured()), qPrintable(argument));
        }
    }
}

void CodecTest::fittingValuesAreTakenNormalised_data()
{
    QTest::addColumn<QString>("record");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QJsonValue>("taken");
    const auto row = [](const char *name, const char *record, const char *field, const QJsonValue &value, const QJsonValue &taken) {
        QTest::newRow(name) << QString::fromLatin1(record) << QString::fromLatin1(field) << value << taken;
    };
    const QString id = QStringLiteral("016cf0c5-f568-7212-b57e-97ec7ca0f9a8");
    row("line ends of Windows", "Contribution", "text", QStringLiteral("a\r\nb\rc"), QStringLiteral("a\nb\nc"));
    row("tabs stay", "Contribution", "text", QStringLiteral("a\tb"), QStringLiteral("a\tb"));
    row("the longest text", "Contribution", "text", QString(Codec::maximumTextLength, QLatin1Char('x')), QString(Codec::maximumTextLength, QLatin1Char('x')));
    row("id in capitals", "Contribution", "step", id.toUpper(), id);
    row("no id", "Contribution", "planningArea", QString(), QString());
    row("twice in a list", "Contribution", "lifeStages", QJsonArray{id, id.toUpper()}, QJsonArray{id});
    row("nothing in a list of ids", "Contribution", "lifeStages", QJsonArray{QString(), id}, QJsonArray{id});
    row("flags in any order",
        "Step",
        "permissions",
        QJsonArray{QStringLiteral("Vote"), QStringLiteral("Write")},
        QJsonArray{QStringLiteral("Write"), QStringLiteral("Vote")});
    row("no flags", "Step", "permissions", QJsonArray{QStringLiteral("None")}, QJsonArray());
    row("no day", "Recommendation", "dueDate", QJsonValue::Null, QJsonValue::Null);
    row("an empty day", "Recommendation", "dueDate", QString(), QJsonValue::Null);
    row("a moment elsewhere", "Step", "openedAt", QStringLiteral("2019-11-08T10:00:00+01:00"), QStringLiteral("2019-11-08T09:00:00.000Z"));
    row("a moment without zone", "Step", "openedAt", QStringLiteral("2019-11-08T09:00:00"), QStringLiteral("2019-11-08T09:00:00.000Z"));
    row("the largest number", "Step", "minutes", std::numeric_limits<int>::max(), std::numeric_limits<int>::max());
}

void CodecTest::fittingValuesAreTakenNormalised()
{
    QFETCH(QString, record);
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QFETCH(QJsonValue, taken);
    const Result<QJsonObject> result = Codec::normalised(*recordInfo(QStringView(record)), {{field, value}});
    QVERIFY2(result, qPrintable(result ? QString() : result.error().text()));
    QCOMPARE(result.value().value(field), taken);
}

void CodecTest::unknownFieldsAreRefusedAndKnownOnesNamed()
{
    const RecordInfo &info = recordInfo(RecordType::Vote);
    for (const QString &name : {QStringLiteral("points"), QStringLiteral("id"), QStringLiteral("revision"), QString(), QString(100'000, QLatin1Char('x'))}) {
        const Result<QJsonObject> result = Codec::normalised(info, {{name, 1}});
        QVERIFY(!result);
        QVERIFY(result.error().text().contains(QLatin1String("dots")));
        QVERIFY(result.error().text().size() < 400);
    }
}

void CodecTest::hostileTextsStayAsTheyAre()
{
    const RecordInfo &info = recordInfo(RecordType::Contribution);
    for (const QString &text : {QStringLiteral("'; DROP TABLE Contribution; --"),
                                QStringLiteral("<script>alert(1)</script>"),
                                QStringLiteral("=HYPERLINK(\"x\")"),
                                QStringLiteral("%1 %2 %n"),
                                QStringLiteral("{{#each}}"),
                                QStringLiteral("\u202eabc"),
                                QStringLiteral("  spaces  ")}) {
        const Result<QJsonObject> result = Codec::normalised(info, {{QStringLiteral("text"), text}});
        QVERIFY(result);
        QCOMPARE(result.value().value(QLatin1String("text")).toString(), text);
    }
}

void CodecTest::aRefusedValueLeavesTheFieldAlone()
{
    const RecordInfo &info = recordInfo(RecordType::Step);
    Step step;
    step.minutes = 30;
    step.kind = StepKind::Project;
    QVERIFY(Codec::fromJson(info, *info.field(u"minutes"), QStringLiteral("x"), &step));
    QVERIFY(Codec::fromJson(info, *info.field(u"kind"), QStringLiteral("x"), &step));
    QCOMPARE(step.minutes, 30);
    QCOMPARE(step.kind, StepKind::Project);
}

void CodecTest::anAbsentReferenceIsNullInSql()
{
    const Contribution contribution;
    const RecordInfo &info = recordInfo(RecordType::Contribution);
    QVERIFY(Codec::toSql(*info.field(u"planningArea"), &contribution).isNull());
    QVERIFY(!Codec::toSql(*info.field(u"text"), &contribution).isNull());
    QCOMPARE(Codec::toSql(*info.field(u"text"), &contribution).toString(), QString());
}

void CodecTest::damagedSqlValuesBecomeNothing()
{
    const RecordInfo &info = recordInfo(RecordType::Recommendation);
    Recommendation recommendation;
    recommendation.partners = {QStringLiteral("a")};
    recommendation.dueDate = QDate(2020, 1, 1);
    Codec::fromSql(*info.field(u"partners"), QStringLiteral("not json"), &recommendation);
    Codec::fromSql(*info.field(u"dueDate"), QStringLiteral("soon"), &recommendation);
    QVERIFY(recommendation.partners.isEmpty());
    QVERIFY(!recommendation.dueDate.isValid());
}

QTEST_GUILESS_MAIN(CodecTest)
#include "codectest.moc"
