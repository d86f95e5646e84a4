// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "startconference.h"
#include "templates.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

class TemplateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sixTemplatesShipAndTheDefaultIsFirst();
    void goslarAsksItsThreeQuestionsInSixAreas();
    void everyShippedTemplateIsFitForUse();
    void aTemplateComesBackFromItsFileAsItWas();
    void wrongFilesAreRefusedWithThePlace_data();
    void wrongFilesAreRefusedWithThePlace();
    void aFileOfANewerVersionSaysSo();
    void whatIsLeftOutTakesItsDefault();
    void aFolderOverridesAndBrokenFilesAreProblems();
    void aConferenceCanBeSavedAsATemplate();
    void areasOfOneNameComeApartWhenSaved();
    void qmlSeesTheGallery();

private:
    static QByteArray small(const QByteArray &replaced = {}, const QByteArray &by = {});
};

QByteArray TemplateTest::small(const QByteArray &replaced, const QByteArray &by)
{
    QByteArray json = R"({
"format": "dreischritt-template",
"id": "klein",
"title": "Klein",
"steps": [{"kind": "WhatWorks", "question": "Was?", "minutes": 5}],
"topicAreas": [{"name": "Alles", "colour": "#3a97c5", "icon": "go-home"}],
"groups": [{"name": "Eine", "topicArea": "Alles"}],
"lifeStages": [{"name": "Kindheit", "fromAge": 0, "toAge": 9}],
"agenda": [{"title": "Anfang", "minutes": 10}, {"step": 1}]
})";
    if (!replaced.isEmpty()) {
        Q_ASSERT(json.contains(replaced));
        json.replace(replaced, by);
    }
    return json;
}

void TemplateTest::sixTemplatesShipAndTheDefaultIsFirst()
{
    QStringList ids;
    const QList<Template> shipped = shippedTemplates();
    for (const Template &method : shipped) {
        ids += method.id;
    }
    QCOMPARE(ids.value(0), QStringLiteral("goslar"));
    ids.sort();
    QCOMPARE(ids,
             (QStringList{QStringLiteral("goslar"),
                          QStringLiteral("hospitation"),
                          QStringLiteral("praeventionskette"),
                          QStringLiteral("recklinghausen"),
                          QStringLiteral("wirkungsziele"),
                          QStringLiteral("ziele-massnahmen")}));
}

void TemplateTest::goslarAsksItsThreeQuestionsInSixAreas()
{
    const Template goslar = shippedTemplates().value(0);
    QCOMPARE(goslar.stepKinds(), (QList<int>{StepKind::WhatWorks, StepKind::NeedForAction, StepKind::Project}));
    QVERIFY(goslar.steps.at(0).asksWhere);
    QCOMPARE(goslar.topicAreaNames(),
             (QStringList{QStringLiteral("Gesundheit"),
                          QStringLiteral("Ehrenamt & Zivilgesellschaft"),
                          QStringLiteral("Leben & Wohnen vor Ort"),
                          QStringLiteral("Empowerment"),
                          QStringLiteral("Arbeitswelt & Wirtschaft"),
                          QStringLiteral("Bildung & Sprache")}));
    QCOMPARE(goslar.minutes(), 200);
}

void TemplateTest::everyShippedTemplateIsFitForUse()
{
    QCOMPARE(shippedTemplates().value(0).lifeStages.size(), 9);
    const QList<Template> shipped = shippedTemplates();
    for (const Template &method : shipped) {
        QVERIFY2(!method.description.isEmpty() && !method.source.isEmpty(), qPrintable(method.id));
        bool youngAdults = false;
        for (const LifeStage &stage : method.lifeStages) {
            youngAdults = youngAdults || (stage.fromAge == 18 && stage.toAge == 30);
        }
        QVERIFY2(youngAdults, qPrintable(method.id));
        bool asksWhere = false;
        for (const Step &step : method.steps) {
            QVERIFY2(!step.question.isEmpty() && !step.instruction.isEmpty() && step.minutes > 0, qPrintable(method.id));
            QVERIFY(step.permissions & StepPermission::Write);
            asksWhere = asksWhere || step.asksWhere;
        }
        QVERIFY2(asksWhere, qPrintable(method.id));
        QStringList colours = method.topicAreaColours();
        QStringList icons = method.topicAreaIcons();
        QVERIFY(!colours.contains(QString()) && !icons.contains(QString()));
        QCOMPARE(colours.removeDuplicates(), 0);
        QCOMPARE(icons.removeDuplicates(), 0);
        QCOMPARE(method.groups.size(), method.topicAreas.size());
        QVERIFY(method.minutes() >= 180 && method.minutes() <= 480);
        // Every step stands in the agenda once.
        QList<int> inAgenda;
        for (const TemplateAgendaEntry &entry : method.agenda) {
            if (entry.step > 0) {
                inAgenda += entry.step;
            }
        }
        QCOMPARE(inAgenda.size(), method.steps.size());
    }
}

void TemplateTest::aTemplateComesBackFromItsFileAsItWas()
{
    const QList<Template> shipped = shippedTemplates();
    for (const Template &method : shipped) {
        const QByteArray bytes = method.toJson();
        const Result<Template> again = Template::parse(bytes);
        QVERIFY2(again, qPrintable(again ? QString() : again.error().text()));
        QCOMPARE(again.value(), method);
        QCOMPARE(again.value().toJson(), bytes);
    }
}

void TemplateTest::wrongFilesAreRefusedWithThePlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QByteArray &json, const char *said) {
        QTest::newRow(name) << json << QString::fromUtf8(said);
    };
    row("nothing", "", "Line 1");
    row("not JSON", small("\"title\": \"Klein\",", "\"title\": Klein,"), "Line 4");
    row("a list", "[]", "braces");
    row("broken UTF-8", small("Was?", "Wa\xff?"), "Line ");
    row("another format", small("dreischritt-template", "dreischritt-workspace"), "dreischritt-workspace");
    row("no id", small("\"id\": \"klein\",", ""), "“id”");
    row("id with a path", small("\"klein\"", "\"../klein\""), "“id”");
    row("no title", small("\"title\": \"Klein\",", ""), "“title”");
    row("blank title", small("\"Klein\"", "\"  \""), "“title”");
    row("title is a number", small("\"Klein\"", "7"), "“title”");
    row("unknown key", small("\"title\"", "\"titel\": \"x\", \"title\""), "“titel”");
    row("unknown key in a step", small("\"question\"", "\"frage\": \"x\", \"question\""), "“steps 1: frage”");
    row("no question", small("\"question\": \"Was?\", ", ""), "“steps 1: question”");
    row("unknown kind", small("WhatWorks", "Whatever"), "WhatWorks, NeedForAction, Project, Other");
    row("negative minutes", small("\"minutes\": 5", "\"minutes\": -5"), "“steps 1: minutes”");
    row("half minutes", small("\"minutes\": 5", "\"minutes\": 5.5"), "“steps 1: minutes”");
    row("endless minutes", small("\"minutes\": 5", "\"minutes\": 1e300"), "“steps 1: minutes”");
    row("unknown permission", small("\"minutes\": 5", "\"permissions\": [\"Fly\"]"), "Fly");
    row("no steps",
        small("\"steps\": [{\"kind\": \"WhatWorks\", \"question\": \"Was?\", \"minutes\": 5}]", "\"steps\": []").replace("{\"step\": 1}", "{\"title\": \"x\"}"),
        "“steps”");
    row("steps is an object", small("\"steps\": [{\"kind\": \"WhatWorks\", \"question\": \"Was?\", \"minutes\": 5}]", "\"steps\": {}"), "“steps”");
    row("an area is text", small("[{\"name\": \"Alles\", \"colour\": \"#3a97c5\", \"icon\": \"go-home\"}]", "[\"Alles\"]"), "“topicAreas 1”");
    row("an area twice", small("\"icon\": \"go-home\"}", "\"icon\": \"go-home\"}, {\"name\": \"Alles\"}"), "“topicAreas 2: name”");
    row("colour by name", small("#3a97c5", "red"), "“topicAreas 1: colour”");
    row("icon is a path", small("go-home", "../../etc/passwd"), "“topicAreas 1: icon”");
    row("group of no area", small("\"topicArea\": \"Alles\"", "\"topicArea\": \"Nichts\""), "“groups 1: topicArea”");
    row("age out of range", small("\"toAge\": 9", "\"toAge\": 900"), "“lifeStages 1: toAge”");
    row("agenda of no step", small("\"step\": 1", "\"step\": 2"), "“agenda 2: step”");
    row("control character", small("Was?", "Was\\u0007?"), "“steps 1: question”");
    row("half a character", small("Was?", "Was\\ud83d?"), "“steps 1: question”");
    row("endless text", small("Was?", QByteArray(200'000, 'x')), "200000");
    row("endless list", small("{\"step\": 1}", QByteArrayLiteral("{\"step\": 1},").repeated(500) + "{\"step\": 1}"), "“agenda”");
}

void TemplateTest::wrongFilesAreRefusedWithThePlace()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, said);
    const Result<Template> parsed = Template::parse(json);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code(), Error::Refused);
    QVERIFY2(parsed.error().text().contains(said), qPrintable(parsed.error().text()));
    QVERIFY2(!parsed.error().text().contains(QLatin1Char('%')), qPrintable(parsed.error().text()));
    QVERIFY(parsed.error().text().size() < 400);
}

void TemplateTest::aFileOfANewerVersionSaysSo()
{
    const Result<Template> parsed = Template::parse(small("\"id\"", "\"version\": 2, \"strange\": 1, \"id\""));
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code(), Error::TooNew);
}

void TemplateTest::whatIsLeftOutTakesItsDefault()
{
    const Result<Template> parsed =
        Template::parse(R"({"id": "a", "title": "A", "steps": [{"kind": "Project", "question": "Wie?"}], "topicAreas": [{"name": "N"}]})");
    QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().text()));
    const Template method = parsed.value();
    QCOMPARE(method.steps.at(0).permissions, Step().permissions);
    QCOMPARE(method.steps.at(0).order, 1);
    QCOMPARE(method.minutes(), 0);
    QVERIFY(method.groups.isEmpty());
}

void TemplateTest::aFolderOverridesAndBrokenFilesAreProblems()
{
    QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &content) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    };
    write(QStringLiteral("a.json"), small("\"klein\"", "\"goslar\""));
    write(QStringLiteral("b.json"), small());
    write(QStringLiteral("c.json"), small("\"klein\"", "7"));
    write(QStringLiteral("d.json"), QByteArray(2'000'000, ' '));
    write(QStringLiteral("notes.txt"), "not a template");
    QStringList problems;
    const QList<Template> known = templates({folder.path(), folder.filePath(QStringLiteral("missing"))}, &problems);
    QCOMPARE(known.size(), 7);
    QCOMPARE(known.at(0).id, QStringLiteral("goslar"));
    QCOMPARE(known.at(0).title, QStringLiteral("Klein"));
    QCOMPARE(known.last().id, QStringLiteral("klein"));
    QCOMPARE(problems.size(), 2);
    QVERIFY(problems.at(0).contains(QLatin1String("c.json")) && problems.at(0).contains(QStringLiteral("“id”")));
    QVERIFY(problems.at(1).contains(QLatin1String("d.json")));
    QCOMPARE(templates({folder.path()}).size(), 7);
}

void TemplateTest::aConferenceCanBeSavedAsATemplate()
{
    const Template goslar = shippedTemplates().value(0);
    Records records;
    ConferenceStart start;
    start.title = QStringLiteral("5. Integrationskonferenz für Grüße");
    QString conference;
    const QList<Change> changes = startConference(goslar, start, records, QStringLiteral("Moderator"));
    for (Change change : changes) {
        change.revision = 1;
        records.apply(change);
        if (change.record == RecordType::Conference) {
            conference = change.recordId;
        }
    }
    const Template saved = templateFromConference(records, conference);
    QCOMPARE(saved.id, QStringLiteral("5-integrationskonferenz-fuer-gruesse"));
    QCOMPARE(saved.steps, goslar.steps);
    QCOMPARE(saved.topicAreas, goslar.topicAreas);
    QCOMPARE(saved.groups, goslar.groups);
    QCOMPARE(saved.lifeStages, goslar.lifeStages);
    const Result<Template> parsed = Template::parse(saved.toJson());
    QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().text()));
    QCOMPARE(parsed.value(), saved);
    QCOMPARE(templateFromConference(records, QStringLiteral("nowhere")), Template());
}

void TemplateTest::areasOfOneNameComeApartWhenSaved()
{
    Records records;
    Conference conference;
    conference.id = Uuid::create();
    records.all<Conference>()[conference.id] = conference;
    Step step;
    step.id = Uuid::create();
    step.conference = conference.id;
    records.all<Step>()[step.id] = step;
    for (int i = 0; i < 3; ++i) {
        TopicArea area;
        area.id = Uuid::create();
        area.conference = conference.id;
        area.name = i < 2 ? QStringLiteral("Arbeit") : QString();
        records.all<TopicArea>()[area.id] = area;
        FocusGroup group;
        group.id = Uuid::create();
        group.conference = conference.id;
        group.topicArea = area.id;
        records.all<FocusGroup>()[group.id] = group;
    }
    const Template saved = templateFromConference(records, conference.id);
    QStringList names = saved.topicAreaNames();
    QCOMPARE(names.size(), 3);
    QCOMPARE(names.removeDuplicates(), 0);
    const Result<Template> parsed = Template::parse(saved.toJson());
    QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().text()));
}

void TemplateTest::qmlSeesTheGallery()
{
    const Template goslar = shippedTemplates().value(0);
    const QMetaObject &meta = Template::staticMetaObject;
    for (const char *name :
         {"id", "title", "description", "source", "questions", "stepKinds", "topicAreaNames", "topicAreaColours", "topicAreaIcons", "minutes"}) {
        const int index = meta.indexOfProperty(name);
        QVERIFY2(index >= 0, name);
        QVERIFY2(!meta.property(index).readOnGadget(&goslar).isNull(), name);
    }
}

QTEST_GUILESS_MAIN(TemplateTest)
#include "templatetest.moc"
