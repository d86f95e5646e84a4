// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "workspacejson.h"

#include "csv.h"
#include "csvtables.h"
#include "datadictionary.h"
#include "golden.h"
#include "sampleconference.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

class DataTest : public QObject
{
    Q_OBJECT

private:
    static QJsonObject schema()
    {
        QFile file(QStringLiteral(SCHEMA));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }

    static bool isOfType(const QString &type, const QJsonValue &value)
    {
        return (type == QLatin1String("object") && value.isObject()) || (type == QLatin1String("array") && value.isArray())
            || (type == QLatin1String("string") && value.isString()) || (type == QLatin1String("boolean") && value.isBool())
            || (type == QLatin1String("null") && value.isNull()) || (type == QLatin1String("number") && value.isDouble())
            || (type == QLatin1String("integer") && value.isDouble() && value.toDouble() == double(value.toInteger()));
    }

    /** The words of JSON Schema that our schema uses; an unknown one is a finding too. */
    static QString problem(const QJsonObject &root, const QJsonObject &rule, const QJsonValue &value, const QString &place)
    {
        for (auto it = rule.begin(); it != rule.end(); ++it) {
            const QString &word = it.key();
            const QJsonValue &wanted = it.value();
            bool isFine = true;
            if (word == QLatin1String("$ref")) {
                const QString name = wanted.toString().section(QLatin1Char('/'), -1);
                const QString found = problem(root, root.value(QLatin1String("$defs")).toObject().value(name).toObject(), value, place);
                if (!found.isEmpty()) {
                    return found;
                }
            } else if (word == QLatin1String("type")) {
                const QJsonArray types = wanted.isArray() ? wanted.toArray() : QJsonArray{wanted};
                isFine = std::any_of(types.begin(), types.end(), [&value](const QJsonValue &type) {
                    return isOfType(type.toString(), value);
                });
            } else if (word == QLatin1String("const")) {
                isFine = value == wanted;
            } else if (word == QLatin1String("enum")) {
                isFine = wanted.toArray().contains(value);
            } else if (word == QLatin1String("pattern")) {
                isFine = QRegularExpression(wanted.toString()).match(value.toString()).hasMatch();
            } else if (word == QLatin1String("minimum")) {
                isFine = value.toDouble() >= wanted.toDouble();
            } else if (word == QLatin1String("required")) {
                for (const QJsonValue &name : wanted.toArray()) {
                    isFine = isFine && value.toObject().contains(name.toString());
                }
            } else if (word == QLatin1String("items")) {
                for (const QJsonValue &entry : value.toArray()) {
                    const QString found = problem(root, wanted.toObject(), entry, place + QStringLiteral("[]"));
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            } else if (word == QLatin1String("properties")) {
                const QJsonObject object = value.toObject();
                for (auto field = object.begin(); field != object.end(); ++field) {
                    if (!wanted.toObject().contains(field.key())) {
                        return place + QLatin1Char('.') + field.key() + QStringLiteral(" is not in the schema");
                    }
                    const QString found = problem(root, wanted.toObject().value(field.key()).toObject(), field.value(), place + QLatin1Char('.') + field.key());
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            } else {
                static const QStringList harmless{QStringLiteral("$schema"),
                                                  QStringLiteral("$defs"),
                                                  QStringLiteral("title"),
                                                  QStringLiteral("description"),
                                                  QStringLiteral("format"),
                                                  QStringLiteral("additionalProperties"),
                                                  QStringLiteral("uniqueItems")};
                isFine = harmless.contains(word);
            }
            if (!isFine) {
                return place + QStringLiteral(" breaks ") + word;
            }
        }
        return {};
    }

    /** Cells of a CSV file as csv.h lays it out, by the letter and without this product's writer. */
    static QList<QStringList> cellsOf(const QByteArray &bytes)
    {
        const QString text = QString::fromUtf8(bytes.mid(3));
        QList<QStringList> rows;
        QStringList row;
        QString cell;
        bool isQuoted = false;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text.at(i);
            if (isQuoted && c == QLatin1Char('"') && i + 1 < text.size() && text.at(i + 1) == c) {
                cell += c;
                ++i;
            } else if (c == QLatin1Char('"')) {
                isQuoted = !isQuoted;
            } else if (!isQuoted && (c == QLatin1Char(';') || c == QLatin1Char('\r'))) {
                row += cell;
                cell.clear();
                if (c == QLatin1Char('\r')) {
                    rows += row;
                    row.clear();
                    ++i;
                }
            } else {
                cell += c;
            }
        }
        return rows;
    }

private Q_SLOTS:
    void theWorkspaceIsWrittenAsAgreed()
    {
        const SampleConference sample;
        const QByteArray json = workspaceToJson(sample.records, sample.log);
        const QString difference = differenceFromGolden(QStringLiteral("workspace.json"), json);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
        QVERIFY(json.endsWith("}\n"));
    }

    void theWorkspaceFollowsItsSchema()
    {
        SampleConference sample;
        sample.update(RecordType::Contribution, QStringLiteral("need.courses"), {{QStringLiteral("text"), QStringLiteral("Neu.")}});
        const QJsonObject rules = schema();
        QVERIFY(!rules.isEmpty());
        const QJsonObject workspace = QJsonDocument::fromJson(workspaceToJson(sample.records, sample.log)).object();
        QCOMPARE(problem(rules, rules, workspace, QStringLiteral("workspace")), QString());
        QJsonObject broken = workspace;
        broken.insert(QStringLiteral("schemaVersion"), 2);
        QVERIFY(!problem(rules, rules, broken, QString()).isEmpty());
    }

    void schemaAndDictionaryNameEveryField()
    {
        const QJsonObject rules = schema();
        for (std::size_t i = 0; i < recordTypeCount; ++i) {
            const auto type = RecordType::Type(i);
            const RecordInfo &info = recordInfo(type);
            const QJsonObject definition = rules.value(QLatin1String("$defs")).toObject().value(info.name).toObject();
            QCOMPARE(definition.isEmpty(), isUnlogged(type));
            QCOMPARE(rules.value(QLatin1String("properties")).toObject().contains(info.plural), !isUnlogged(type));
            if (isUnlogged(type)) {
                continue;
            }
            QVERIFY2(!recordMeaning(info.name).isEmpty(), qPrintable(info.name));
            QCOMPARE(definition.value(QLatin1String("required")).toArray().size(), qsizetype(info.fields.size()) + 2);
            for (const FieldInfo &field : info.fields) {
                QVERIFY2(definition.value(QLatin1String("properties")).toObject().contains(field.name), qPrintable(info.name + QLatin1Char('.') + field.name));
            }
        }
        for (const DictionaryEntry &entry : dataDictionary()) {
            QVERIFY2(!entry.meaning.isEmpty(), qPrintable(entry.record + QLatin1Char('.') + entry.field));
        }
    }

    void recordsAreWholeAndInOrder()
    {
        const SampleConference sample;
        const QJsonObject workspace = QJsonDocument::fromJson(workspaceToJson(sample.records, sample.log)).object();
        const QJsonArray contributions = workspace.value(QLatin1String("contributions")).toArray();
        // The withheld one too: it is the workspace itself, not a paper.
        QCOMPARE(contributions.size(), 8);
        QStringList ids;
        for (const QJsonValue &value : contributions) {
            ids += value.toObject().value(QLatin1String("id")).toString();
        }
        QVERIFY(std::is_sorted(ids.begin(), ids.end()));
        QCOMPARE(workspace.value(QLatin1String("changes")).toArray().size(), sample.log.size());
        QCOMPARE(workspace.value(QLatin1String("recommendations")).toArray().size(), 3);
        QVERIFY(!workspace.contains(QLatin1String("persons")) && !workspace.contains(QLatin1String("drafts")));
    }

    void personsAndDraftsNeverLeaveTheHouse()
    {
        SampleConference sample;
        Person person;
        person.name = QStringLiteral("Erika Beispiel");
        person.participant = SampleConference::id(QStringLiteral("participant 1"));
        sample.add(QStringLiteral("person"), person);
        Draft draft;
        draft.content = QStringLiteral("halb getippt");
        sample.add(QStringLiteral("draft"), draft);
        QByteArray everything = workspaceToJson(sample.records, sample.log);
        for (const CsvTable &table : csvTables(sample.records, {})) {
            everything += table.bytes;
        }
        QVERIFY(!everything.contains("Erika"));
        QVERIFY(!everything.contains("halb getippt"));
    }

    void anAnonymousStepNamesNoAuthor()
    {
        SampleConference sample;
        const QString need = SampleConference::id(QStringLiteral("need.courses"));
        const QString author = SampleConference::id(QStringLiteral("participant 7"));
        Change change = Change::update(RecordType::Contribution, need, 1, {{QStringLiteral("author"), author}}, author);
        change.before = {{QStringLiteral("author"), SampleConference::id(QStringLiteral("participant 1"))}};
        change.sequence = sample.log.size() + 1;
        change.revision = 2;
        sample.records.apply(change);
        sample.log += change;
        // What was promised while it was written holds afterwards.
        sample.update(RecordType::Step, QStringLiteral("step.need"), {{QStringLiteral("anonymity"), false}});
        const QJsonObject workspace = QJsonDocument::fromJson(workspaceToJson(sample.records, sample.log)).object();
        for (const QJsonValue &value : workspace.value(QLatin1String("contributions")).toArray()) {
            const QJsonObject contribution = value.toObject();
            const bool isAnonymous = contribution.value(QLatin1String("step")).toString() == SampleConference::id(QStringLiteral("step.need"));
            QCOMPARE(contribution.value(QLatin1String("author")).toString().isEmpty(), isAnonymous);
        }
        for (const QJsonValue &value : workspace.value(QLatin1String("changes")).toArray()) {
            const QJsonObject line = value.toObject();
            if (line.value(QLatin1String("recordId")).toString() == need) {
                QVERIFY(line.value(QLatin1String("actor")).toString().isEmpty());
                QVERIFY(line.value(QLatin1String("fields")).toObject().value(QLatin1String("author")).toString().isEmpty());
                QVERIFY(line.value(QLatin1String("before")).toObject().value(QLatin1String("author")).toString().isEmpty());
            }
        }
        const QJsonObject conflict = workspace.value(QLatin1String("conflicts")).toArray().at(0).toObject();
        QCOMPARE(conflict.value(QLatin1String("shownBy")).toString(), QString());
        QCOMPARE(conflict.value(QLatin1String("keptBy")).toString(), QString());
        QCOMPARE(conflict.value(QLatin1String("kept")).toString(), QStringLiteral("Es fehlen Sprachkurse für Frauen."));
    }

    void aCellRunsAsNoFormulaAndComesBack_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"=1+1", "+49", "-5", "@SUM(A1)", "\tx", "'=1", "''", "'", "plain", "", "a;b", "he said \"no\"", "two\nlines", " blank "}) {
            QTest::newRow(text) << QString::fromLatin1(text);
        }
    }
    void aCellRunsAsNoFormulaAndComesBack()
    {
        QFETCH(QString, text);
        const QString guarded = Csv::guarded(text);
        QVERIFY(guarded.isEmpty() || !QStringLiteral("=+-@\t\r").contains(guarded.front()));
        const QList<QStringList> rows = cellsOf(Csv::byteOrderMark() + Csv::row({guarded, QStringLiteral("end")}));
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.front().size(), 2);
        const QString cell = rows.front().front();
        QCOMPARE(cell.startsWith(QLatin1Char('\'')) ? cell.mid(1) : cell, text);
    }

    void aListStandsInOneCell()
    {
        QCOMPARE(Csv::joined({QStringLiteral("SGB II"), QStringLiteral("a|b"), QStringLiteral("c\\d")}), QStringLiteral("SGB II | a\\|b | c\\\\d"));
        QCOMPARE(Csv::joined({}), QString());
    }

    void everyColumnIsInTheDictionary()
    {
        const SampleConference sample;
        const QList<CsvTable> tables = csvTables(sample.records, {});
        QSet<QString> described;
        for (const QStringList &row : cellsOf(tables.back().bytes)) {
            described.insert(row.value(0) + QLatin1Char('/') + row.value(1));
        }
        for (const CsvTable &table : tables) {
            if (table.fileName == QLatin1String("data-dictionary.csv")) {
                continue;
            }
            const QList<QStringList> rows = cellsOf(table.bytes);
            for (const QString &column : rows.front()) {
                QVERIFY2(described.contains(table.fileName + QLatin1Char('/') + column), qPrintable(table.fileName + QLatin1Char(' ') + column));
            }
            for (const QStringList &row : rows) {
                QCOMPARE(row.size(), rows.front().size());
            }
        }
    }

    void amountsHaveADecimalCommaAndKeysKeepTheirZeros()
    {
        SampleConference sample;
        sample.records.all<Recommendation>()[SampleConference::id(QStringLiteral("recommendation"))].costAmount = 1234.5;
        QByteArray everything;
        for (const CsvTable &table : csvTables(sample.records, {})) {
            everything += table.bytes;
        }
        QVERIFY(everything.contains(";1234,5;"));
        QVERIFY(everything.contains(";03153;"));
    }
};

QTEST_GUILESS_MAIN(DataTest)
#include "datatest.moc"
