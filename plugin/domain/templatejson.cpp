// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "templates.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMetaEnum>
#include <QRegularExpression>
#include <QSet>

#include <cmath>

namespace
{
const QLatin1String formatName("dreischritt-template");
constexpr int formatVersion = 1;
constexpr qsizetype maximumEntries = 100;
constexpr int maximumMinutes = 14 * 24 * 60;

/** Reads one object's values and remembers the first thing that is wrong, with its place. */
class Reader
{
public:
    Reader(const QJsonObject &object, const QString &place, std::optional<Error> &error)
        : m_object(object)
        , m_place(place)
        , m_error(error)
    {
    }

    void knows(std::initializer_list<const char *> keys)
    {
        QStringList known;
        for (const char *key : keys) {
            known += QString::fromLatin1(key);
        }
        for (auto it = m_object.begin(); it != m_object.end(); ++it) {
            if (!known.contains(it.key())) {
                fail(Error(Error::Refused, "“%1” is not known in a template; here stand: %2.", {placeOf(it.key().left(60)), known.join(QLatin1String(", "))}));
            }
        }
    }

    QString text(const char *key, bool needed = false, bool mayBeEmpty = false)
    {
        const QJsonValue value = valueOf(key);
        if (value.isUndefined() && !needed) {
            return {};
        }
        if (!value.isString()) {
            fail(Error(Error::Refused, "“%1” must be there and be text.", {placeOf(key)}));
            return {};
        }
        QString text = value.toString();
        text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
        if (needed && !mayBeEmpty && text.trimmed().isEmpty()) {
            fail(Error(Error::Refused, "“%1” must not be empty.", {placeOf(key)}));
        } else if (text.size() > Codec::maximumTextLength) {
            fail(Error(Error::Refused, "“%1” has %2 characters; at most %3 fit.", {placeOf(key), QString::number(text.size()), QString::number(Codec::maximumTextLength)}));
        } else if (!isPrintable(text)) {
            fail(Error(Error::Refused, "“%1” holds a control character or half a character; remove it.", {placeOf(key)}));
        }
        return text;
    }

    QString matching(const char *key, const QRegularExpression &pattern, const char *wanted, bool needed = false)
    {
        const QString text = this->text(key, needed);
        if (!text.isEmpty() && !pattern.match(text).hasMatch()) {
            fail(Error(Error::Refused, "“%1” must look like “%2”, not “%3”.", {placeOf(key), QString::fromLatin1(wanted), text.left(60)}));
        }
        return text;
    }

    int number(const char *key, int least, int most, int otherwise)
    {
        const QJsonValue value = valueOf(key);
        if (value.isUndefined()) {
            return otherwise;
        }
        const double number = value.toDouble(std::nan(""));
        if (!value.isDouble() || std::floor(number) != number || number < least || number > most) {
            fail(Error(Error::Refused, "“%1” must be a whole number from %2 to %3.", {placeOf(key), QString::number(least), QString::number(most)}));
            return otherwise;
        }
        return int(number);
    }

    bool flag(const char *key)
    {
        const QJsonValue value = valueOf(key);
        if (!value.isUndefined() && !value.isBool()) {
            fail(Error(Error::Refused, "“%1” must be true or false.", {placeOf(key)}));
        }
        return value.toBool();
    }

    template<class Enum>
    Enum name(const char *key, Enum otherwise, bool needed = false)
    {
        const QString text = this->text(key, needed);
        return text.isEmpty() ? otherwise : Enum(valueNamed(QMetaEnum::fromType<Enum>(), key, text));
    }

    StepPermission::Permissions permissions(const char *key, StepPermission::Permissions otherwise)
    {
        const QJsonValue value = valueOf(key);
        if (value.isUndefined()) {
            return otherwise;
        }
        if (!value.isArray()) {
            fail(Error(Error::Refused, "“%1” must be a list.", {placeOf(key)}));
            return otherwise;
        }
        int flags = 0;
        const QJsonArray names = value.toArray();
        for (const QJsonValue &name : names) {
            flags |= valueNamed(QMetaEnum::fromType<StepPermission::Permissions>(), key, name.toString());
        }
        return StepPermission::Permissions(flags);
    }

    /** Calls `read(Reader &, number from 1)` for every object of the list. */
    template<class Read>
    void each(const char *key, Read read)
    {
        const QJsonValue value = valueOf(key);
        if (value.isUndefined()) {
            return;
        }
        if (!value.isArray()) {
            fail(Error(Error::Refused, "“%1” must be a list.", {placeOf(key)}));
            return;
        }
        const QJsonArray array = value.toArray();
        if (array.size() > maximumEntries) {
            fail(Error(Error::Refused, "“%1” lists %2 entries; at most %3 fit.", {placeOf(key), QString::number(array.size()), QString::number(maximumEntries)}));
            return;
        }
        int number = 0;
        for (const QJsonValue &entry : array) {
            const QString place = QStringLiteral("%1 %2").arg(QLatin1String(key)).arg(++number);
            if (!entry.isObject()) {
                fail(Error(Error::Refused, "“%1” must be an object in braces.", {place}));
                return;
            }
            Reader reader(entry.toObject(), place, m_error);
            read(reader, number);
        }
    }

    void fail(const Error &error)
    {
        if (!m_error) {
            m_error = error;
        }
    }

    [[nodiscard]] QString placeOf(const QString &key) const
    {
        return m_place.isEmpty() ? key : m_place + QLatin1String(": ") + key;
    }

private:
    [[nodiscard]] QString placeOf(const char *key) const
    {
        return placeOf(QString::fromLatin1(key));
    }

    [[nodiscard]] QJsonValue valueOf(const char *key) const
    {
        return m_object.value(QLatin1String(key));
    }

    static bool isPrintable(const QString &text)
    {
        return text.isValidUtf16() && std::none_of(text.begin(), text.end(), [](QChar c) {
            return (c.unicode() < 0x20 && c != QLatin1Char('\n') && c != QLatin1Char('\t')) || c.unicode() >= 0xfffe;
        });
    }

    int valueNamed(const QMetaEnum &names, const char *key, const QString &name)
    {
        QStringList known;
        for (int i = 0; i < names.keyCount(); ++i) {
            if (name == QLatin1String(names.key(i))) {
                return names.value(i);
            }
            known += QString::fromLatin1(names.key(i));
        }
        fail(Error(Error::Refused, "“%1” knows no value “%2”; it knows: %3.", {placeOf(key), name.left(60), known.join(QLatin1String(", "))}));
        return 0;
    }

    QJsonObject m_object;
    QString m_place;
    std::optional<Error> &m_error;
};

void readLists(Reader &reader, Template &method)
{
    static const QRegularExpression colour(QStringLiteral("^#[0-9a-fA-F]{6}$"));
    static const QRegularExpression icon(QStringLiteral("^[A-Za-z0-9_.+-]{1,100}$"));

    reader.each("steps", [&method](Reader &entry, int number) {
        entry.knows({"kind", "question", "instruction", "permissions", "visibility", "anonymity", "asksWhere", "minutes"});
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
        method.steps += step;
    });
    reader.each("topicAreas", [&method](Reader &entry, int number) {
        entry.knows({"name", "description", "colour", "icon"});
        TopicArea area;
        area.order = number;
        area.name = entry.text("name", true);
        area.description = entry.text("description");
        area.colour = entry.matching("colour", colour, "#3a97c5");
        area.icon = entry.matching("icon", icon, "go-home");
        if (method.topicAreaNames().contains(area.name)) {
            entry.fail(Error(Error::Refused, "“%1” stands there twice: %2.", {entry.placeOf(QStringLiteral("name")), area.name.left(60)}));
        }
        method.topicAreas += area;
    });
    reader.each("groups", [&method](Reader &entry, int) {
        entry.knows({"name", "topicArea", "moderator", "table", "capacity"});
        TemplateGroup group;
        group.name = entry.text("name", true);
        group.topicArea = entry.text("topicArea");
        group.moderator = entry.text("moderator");
        group.table = entry.text("table");
        group.capacity = entry.number("capacity", 0, 10'000, 0);
        if (!group.topicArea.isEmpty() && !method.topicAreaNames().contains(group.topicArea)) {
            entry.fail(Error(Error::Refused, "“%1” names a topic area that the template does not have: %2.", {entry.placeOf(QStringLiteral("topicArea")), group.topicArea.left(60)}));
        }
        method.groups += group;
    });
    reader.each("lifeStages", [&method](Reader &entry, int number) {
        entry.knows({"name", "fromAge", "toAge"});
        LifeStage stage;
        stage.order = number;
        stage.name = entry.text("name", true);
        stage.fromAge = entry.number("fromAge", -1, 150, 0);
        stage.toAge = entry.number("toAge", -1, 150, -1);
        method.lifeStages += stage;
    });
    reader.each("agenda", [&method](Reader &entry, int) {
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
    Reader reader(document.object(), {}, error);
    const QString format = reader.text("format");
    if (!error && !format.isEmpty() && format != formatName) {
        return Error(Error::Refused, "“format” must be “%1”; this file is “%2”.", {formatName, format.left(60)});
    }
    const int version = reader.number("version", 1, 1'000'000, formatVersion);
    if (!error && version > formatVersion) {
        return Error(Error::TooNew, "This template is of version %1; this program knows version %2. Update the program.", {QString::number(version), QString::number(formatVersion)});
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
        stepList += partOf(Codec::fieldsOf(step), {"kind", "question", "instruction", "permissions", "visibility", "anonymity", "asksWhere", "minutes"});
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
