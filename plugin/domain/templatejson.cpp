// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "templatereader.h"
#include "templates.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace
{
const QLatin1String formatName("dreischritt-template");
constexpr int formatVersion = 1;
constexpr int maximumMinutes = 14 * 24 * 60;
constexpr int maximumDots = 1'000;

void readLists(TemplateReader &reader, Template &method)
{
    static const QRegularExpression colour(QStringLiteral("^#[0-9a-fA-F]{6}$"));
    static const QRegularExpression icon(QStringLiteral("^[A-Za-z0-9_.+-]{1,100}$"));

    reader.each("steps", [&method](TemplateReader &entry, int number) {
        entry.knows({"kind", "question", "instruction", "permissions", "visibility", "anonymity", "asksWhere", "minutes", "dotsPerPerson", "dotsPerItem"});
        Step step;
        step.order = number;
        step.kind = entry.name("kind", StepKind::Other, true);
        step.question = entry.text("question", true, true);
        step.instruction = entry.text("instruction");
        step.permissions = entry.permissions("permissions", step.permissions);
        step.visibility = entry.name("visibility", step.visibility);
        step.anonymity = entry.flag("anonymity");
        step.asksWhere = entry.flag("asksWhere");
        step.minutes = entry.number("minutes", 0, maximumMinutes, 0);
        step.dotsPerPerson = entry.number("dotsPerPerson", 0, maximumDots, 0);
        step.dotsPerItem = entry.number("dotsPerItem", 0, maximumDots, 0);
        method.steps += step;
    });
    reader.each("topicAreas", [&method](TemplateReader &entry, int number) {
        entry.knows({"name", "description", "colour", "icon"});
        TopicArea area;
        area.order = number;
        area.name = entry.text("name", true);
        area.description = entry.text("description");
        area.colour = entry.matching("colour", colour, "#3a97c5");
        area.icon = entry.matching("icon", icon, "go-home");
        if (method.topicAreaNames().contains(area.name)) {
            entry.fail(Error(Error::Refused, "“%1” stands there twice: %2.", {entry.placeOf("name"), area.name.left(60)}));
        }
        method.topicAreas += area;
    });
    reader.each("groups", [&method](TemplateReader &entry, int) {
        entry.knows({"name", "topicArea", "moderator", "table", "capacity"});
        TemplateGroup group;
        group.name = entry.text("name", true);
        group.topicArea = entry.text("topicArea");
        group.moderator = entry.text("moderator");
        group.table = entry.text("table");
        group.capacity = entry.number("capacity", 0, 10'000, 0);
        if (!group.topicArea.isEmpty() && !method.topicAreaNames().contains(group.topicArea)) {
            entry.fail(
                Error(Error::Refused, "“%1” names a topic area that the template does not have: %2.", {entry.placeOf("topicArea"), group.topicArea.left(60)}));
        }
        method.groups += group;
    });
    reader.each("lifeStages", [&method](TemplateReader &entry, int number) {
        entry.knows({"name", "fromAge", "toAge"});
        LifeStage stage;
        stage.order = number;
        stage.name = entry.text("name", true);
        stage.fromAge = entry.number("fromAge", -1, 150, 0);
        stage.toAge = entry.number("toAge", -1, 150, -1);
        method.lifeStages += stage;
    });
    reader.each("agenda", [&method](TemplateReader &entry, int) {
        entry.knows({"title", "minutes", "step"});
        TemplateAgendaEntry item;
        item.step = entry.number("step", 0, int(method.steps.size()), 0);
        item.title = entry.text("title", item.step == 0);
        item.minutes = entry.number("minutes", 0, maximumMinutes, 0);
        method.agenda += item;
    });
}

QJsonObject partOf(const QJsonObject &fields, std::initializer_list<const char *> names)
{
    QJsonObject part;
    for (const char *name : names) {
        part.insert(QLatin1String(name), fields.value(QLatin1String(name)));
    }
    return part;
}
}

Result<Template> Template::parse(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const qsizetype line = json.left(problem.offset).count('\n') + 1;
        return Error(Error::Refused, "Line %1 is not JSON: %2.", {QString::number(line), problem.errorString()});
    }
    if (!document.isObject()) {
        return Error(Error::Refused, "A template is one JSON object in braces; this is something else.");
    }
    std::optional<Error> error;
    TemplateReader reader(document.object(), {}, error);
    const QString format = reader.text("format");
    if (!error && !format.isEmpty() && format != formatName) {
        return Error(Error::Refused, "“format” must be “%1”; this file is “%2”.", {formatName, format.left(60)});
    }
    const int version = reader.number("version", 1, 1'000'000, formatVersion);
    if (!error && version > formatVersion) {
        return Error(Error::TooNew,
                     "This template is of version %1; this program knows version %2. Update the program.",
                     {QString::number(version), QString::number(formatVersion)});
    }
    reader.knows({"format", "version", "id", "title", "description", "source", "steps", "topicAreas", "groups", "lifeStages", "agenda"});

    static const QRegularExpression idPattern(QStringLiteral("^[a-z0-9][a-z0-9-]{0,59}$"));
    Template method;
    method.id = reader.matching("id", idPattern, "meine-methode", true);
    method.title = reader.text("title", true);
    method.description = reader.text("description");
    method.source = reader.text("source");
    readLists(reader, method);
    if (!error && method.steps.isEmpty()) {
        return Error(Error::Refused, "“steps” must hold at least one guiding question.");
    }
    if (!error && method.topicAreas.isEmpty() && method.groups.isEmpty()) {
        return Error(Error::Refused, "“topicAreas” must hold at least one topic area, or “groups” one group.");
    }
    if (error) {
        return *error;
    }
    return method;
}

QByteArray Template::toJson() const
{
    QJsonArray stepList;
    for (const Step &step : steps) {
        stepList += partOf(Codec::fieldsOf(step), {"kind", "question", "instruction", "permissions", "visibility", "anonymity", "asksWhere", "minutes", "dotsPerPerson", "dotsPerItem"});
    }
    QJsonArray areaList;
    for (const TopicArea &area : topicAreas) {
        areaList += partOf(Codec::fieldsOf(area), {"name", "description", "colour", "icon"});
    }
    QJsonArray groupList;
    for (const TemplateGroup &group : groups) {
        groupList += QJsonObject{{QStringLiteral("name"), group.name},
                                 {QStringLiteral("topicArea"), group.topicArea},
                                 {QStringLiteral("moderator"), group.moderator},
                                 {QStringLiteral("table"), group.table},
                                 {QStringLiteral("capacity"), group.capacity}};
    }
    QJsonArray stageList;
    for (const LifeStage &stage : lifeStages) {
        stageList += partOf(Codec::fieldsOf(stage), {"name", "fromAge", "toAge"});
    }
    QJsonArray agendaList;
    for (const TemplateAgendaEntry &entry : agenda) {
        agendaList += QJsonObject{{QStringLiteral("title"), entry.title}, {QStringLiteral("minutes"), entry.minutes}, {QStringLiteral("step"), entry.step}};
    }
    const QJsonObject object{{QStringLiteral("format"), formatName},
                             {QStringLiteral("version"), formatVersion},
                             {QStringLiteral("id"), id},
                             {QStringLiteral("title"), title},
                             {QStringLiteral("description"), description},
                             {QStringLiteral("source"), source},
                             {QStringLiteral("steps"), stepList},
                             {QStringLiteral("topicAreas"), areaList},
                             {QStringLiteral("groups"), groupList},
                             {QStringLiteral("lifeStages"), stageList},
                             {QStringLiteral("agenda"), agendaList}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}
