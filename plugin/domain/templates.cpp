// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "templates.h"

#include "agenda.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>

// Outside of any namespace, as Qt asks for resources of a static library.
static void initializeTemplates()
{
    Q_INIT_RESOURCE(dreischritt_templates);
}

namespace
{
constexpr qint64 maximumFileSize = 1'000'000;
const QLatin1String defaultTemplate("goslar");

void takeIn(QList<Template> &known, const Template &found)
{
    const auto it = std::find_if(known.begin(), known.end(), [&found](const Template &candidate) {
        return candidate.id == found.id;
    });
    if (it == known.end()) {
        known += found;
    } else {
        *it = found;
    }
}

void readFolder(const QString &folder, QList<Template> &known, QStringList *problems)
{
    const auto complain = [problems](const Error &error) {
        if (problems) {
            *problems += error.text();
        }
    };
    const QFileInfoList files = QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QFileInfo &info : files) {
        const QString path = info.filePath();
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            complain(Error(Error::Unreadable, "The template %1 cannot be read: %2.", {path, file.errorString()}));
            continue;
        }
        if (file.size() > maximumFileSize) {
            complain(Error(Error::Refused, "The template %1 is larger than a template can be (1 MB).", {path}));
            continue;
        }
        const Result<Template> parsed = Template::parse(file.readAll());
        if (!parsed) {
            complain(Error(Error::Refused, "The template %1 was left out. %2", {path, parsed.error().text()}));
            continue;
        }
        takeIn(known, parsed.value());
    }
}

/** "5. Integrationskonferenz Grün" → "5-integrationskonferenz-gruen" */
QString idFromTitle(const QString &title)
{
    QString id = title.toLower();
    id.replace(QChar(0x00e4), QLatin1String("ae"));
    id.replace(QChar(0x00f6), QLatin1String("oe"));
    id.replace(QChar(0x00fc), QLatin1String("ue"));
    id.replace(QChar(0x00df), QLatin1String("ss"));
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    id.replace(others, QStringLiteral("-"));
    id = id.left(60);
    while (id.startsWith(QLatin1Char('-'))) {
        id.remove(0, 1);
    }
    while (id.endsWith(QLatin1Char('-'))) {
        id.chop(1);
    }
    return id.isEmpty() ? QStringLiteral("conference") : id;
}
}

QStringList Template::questions() const
{
    QStringList list;
    for (const Step &step : steps) {
        list += step.question;
    }
    return list;
}

QList<int> Template::stepKinds() const
{
    QList<int> list;
    for (const Step &step : steps) {
        list += int(step.kind);
    }
    return list;
}

QList<int> Template::stepMinutes() const
{
    QList<int> list;
    for (const Step &step : steps) {
        list += step.minutes;
    }
    return list;
}

QStringList Template::topicAreaNames() const
{
    QStringList list;
    for (const TopicArea &area : topicAreas) {
        list += area.name;
    }
    return list;
}

QStringList Template::topicAreaColours() const
{
    QStringList list;
    for (const TopicArea &area : topicAreas) {
        list += area.colour;
    }
    return list;
}

QStringList Template::topicAreaIcons() const
{
    QStringList list;
    for (const TopicArea &area : topicAreas) {
        list += area.icon;
    }
    return list;
}

int Template::minutes() const
{
    int sum = 0;
    if (agenda.isEmpty()) {
        for (const Step &step : steps) {
            sum += step.minutes;
        }
    }
    for (const TemplateAgendaEntry &entry : agenda) {
        sum += entry.step > 0 && entry.step <= steps.size() ? steps.at(entry.step - 1).minutes : entry.minutes;
    }
    return sum;
}

QList<Template> shippedTemplates()
{
    initializeTemplates();
    QList<Template> shipped;
    readFolder(QStringLiteral(":/org/dreischritt/templates"), shipped, nullptr);
    std::stable_sort(shipped.begin(), shipped.end(), [](const Template &a, const Template &b) {
        return a.id == defaultTemplate && b.id != defaultTemplate;
    });
    return shipped;
}

QList<Template> templates(const QStringList &folders, QStringList *problems)
{
    QList<Template> known = shippedTemplates();
    for (const QString &folder : folders) {
        readFolder(folder, known, problems);
    }
    return known;
}

QStringList templateFolders()
{
    QStringList folders =
        QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, QStringLiteral("dreischritt/templates"), QStandardPaths::LocateDirectory);
    std::reverse(folders.begin(), folders.end());
    return folders;
}

Template templateFromConference(const Records &records, const QString &conferenceId)
{
    const Conference *conference = records.find<Conference>(conferenceId);
    if (!conference) {
        return {};
    }
    const auto ofConference = [&conferenceId](const auto &record) {
        return record.conference == conferenceId;
    };
    Template method;
    method.id = idFromTitle(conference->title);
    method.title = conference->title.trimmed().isEmpty() ? method.id : conference->title;
    method.source = conference->title;
    for (const Step *old : records.select<Step>(ofConference)) {
        Step step;
        step.order = int(method.steps.size()) + 1;
        step.kind = old->kind;
        step.question = old->question;
        step.instruction = old->instruction;
        step.permissions = old->permissions;
        step.visibility = old->visibility;
        step.anonymity = old->anonymity;
        step.asksWhere = old->asksWhere;
        step.minutes = old->minutes;
        step.dotsPerPerson = old->dotsPerPerson;
        step.dotsPerItem = old->dotsPerItem;
        method.steps += step;
    }
    const std::vector<AgendaItem> items = agendaOf(records, conferenceId).items;
    int place = 0;
    for (const AgendaItem &item : items.size() > std::size_t(method.steps.size()) ? items : std::vector<AgendaItem>()) {
        method.agenda += item.entry.isEmpty() ? TemplateAgendaEntry{{}, 0, ++place}
                                              : TemplateAgendaEntry{item.title.trimmed().isEmpty() ? QStringLiteral("–") : item.title, item.minutes, 0};
    }
    // Groups name their area, so that two areas of one name, or of none, must come apart here.
    QHash<QString, QString> areaNames;
    for (const TopicArea *old : records.select<TopicArea>(ofConference)) {
        TopicArea area = *old;
        area.id.clear();
        area.revision = 0;
        area.conference.clear();
        area.order = int(method.topicAreas.size()) + 1;
        if (area.name.trimmed().isEmpty() || method.topicAreaNames().contains(area.name)) {
            area.name = QStringLiteral("%1 (%2)").arg(area.name.trimmed(), QString::number(area.order)).trimmed();
        }
        areaNames.insert(old->id, area.name);
        method.topicAreas += area;
    }
    for (const FocusGroup *old : records.select<FocusGroup>(ofConference)) {
        const QString name = old->name.trimmed().isEmpty() ? QStringLiteral("(%1)").arg(method.groups.size() + 1) : old->name;
        method.groups += TemplateGroup{name, areaNames.value(old->topicArea), old->moderator, old->table, std::max(old->capacity, 0)};
    }
    for (const LifeStage *old : records.select<LifeStage>([](const LifeStage &) {
             return true;
         })) {
        LifeStage stage = *old;
        stage.id.clear();
        stage.revision = 0;
        stage.order = int(method.lifeStages.size()) + 1;
        method.lifeStages += stage;
    }
    return method;
}
