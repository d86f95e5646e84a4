// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "startconference.h"

#include <QRandomGenerator>
#include <QSet>

namespace
{
/** Collects inserts and gives each record its id. */
class Starter
{
public:
    Starter(const Records &existing, const QString &actor)
        : m_actor(actor)
    {
        for (const auto &[id, group] : existing.all<FocusGroup>()) {
            m_joinCodes.insert(group.joinCode);
        }
    }

    template<class T>
    QString insert(T record)
    {
        record.id = Uuid::create();
        record.revision = 0;
        m_changes += Change::insert(record, m_actor);
        return record.id;
    }

    /** Six characters that are not mistaken for one another when read from a beamer. */
    QString joinCode()
    {
        static constexpr QLatin1String alphabet("ACDEFGHJKLMNPQRTUVWXY34679");
        QString code;
        do {
            code.clear();
            for (int i = 0; i < 6; ++i) {
                code += alphabet.at(QRandomGenerator::system()->bounded(int(alphabet.size())));
            }
        } while (m_joinCodes.contains(code));
        m_joinCodes.insert(code);
        return code;
    }

    QString insertConference(const ConferenceStart &start, const QString &title, const QString &templateId, const Conference *previous)
    {
        Conference conference;
        conference.title = start.title.trimmed().isEmpty() ? title : start.title.trimmed();
        conference.number = start.number > 0 ? start.number : previous ? previous->number + 1 : 1;
        conference.startsOn = start.startsOn;
        conference.endsOn = start.startsOn;
        conference.venue = start.venue;
        conference.previous = previous ? previous->id : QString();
        conference.templateId = templateId;
        conference.retentionUntil = start.startsOn.addYears(2);
        return insert(conference);
    }

    QList<Change> m_changes;

private:
    QString m_actor;
    QSet<QString> m_joinCodes;
};

QList<TemplateGroup> groupsOf(const Template &method)
{
    if (!method.groups.isEmpty()) {
        return method.groups;
    }
    QList<TemplateGroup> groups;
    for (const TopicArea &area : method.topicAreas) {
        groups += TemplateGroup{area.name, area.name, {}, QString::number(groups.size() + 1), 0};
    }
    return groups;
}

/** An entry stands before the step that comes next in the template's agenda. */
void insertAgenda(Starter &starter, const Template &method, const QString &conference, const QStringList &steps)
{
    QHash<QString, int> places;
    for (qsizetype i = 0; i < method.agenda.size(); ++i) {
        const TemplateAgendaEntry &planned = method.agenda.at(i);
        if (planned.step > 0) {
            continue;
        }
        const auto next = std::find_if(method.agenda.begin() + i, method.agenda.end(), [](const TemplateAgendaEntry &entry) {
            return entry.step > 0;
        });
        AgendaEntry entry;
        entry.conference = conference;
        entry.before = next == method.agenda.end() ? QString() : steps.value(next->step - 1);
        entry.order = ++places[entry.before];
        entry.title = planned.title;
        entry.minutes = planned.minutes;
        starter.insert(entry);
    }
}
}

QList<Change> startConference(const Template &method, const ConferenceStart &start, const Records &existing, const QString &actor)
{
    Starter starter(existing, actor);
    if (existing.all<Municipality>().empty()) {
        Municipality municipality;
        // No store takes one without a name; this one stands until somebody writes the right one.
        municipality.name = start.municipality.trimmed().isEmpty() ? QStringLiteral("Kommune") : start.municipality.trimmed();
        municipality.language = QStringLiteral("de");
        starter.insert(municipality);
    }
    if (existing.all<LifeStage>().empty()) {
        for (LifeStage stage : method.lifeStages) {
            starter.insert(stage);
        }
    }
    const QString conference = starter.insertConference(start, method.title, method.id, existing.find<Conference>(start.previous));
    QStringList steps;
    for (Step step : method.steps) {
        step.conference = conference;
        steps += starter.insert(step);
    }
    insertAgenda(starter, method, conference, steps);
    QHash<QString, QString> areaIds;
    for (TopicArea area : method.topicAreas) {
        area.conference = conference;
        areaIds.insert(area.name, starter.insert(area));
    }
    int order = 0;
    for (const TemplateGroup &planned : groupsOf(method)) {
        FocusGroup group;
        group.conference = conference;
        group.topicArea = areaIds.value(planned.topicArea);
        group.order = ++order;
        group.name = planned.name;
        group.moderator = planned.moderator;
        group.table = planned.table;
        group.capacity = planned.capacity;
        group.joinCode = starter.joinCode();
        starter.insert(group);
    }
    return starter.m_changes;
}

QList<Change> startLikeLastYear(const Records &existing, const QString &previousConferenceId, const ConferenceStart &start, const QString &actor)
{
    const Conference *previous = existing.find<Conference>(previousConferenceId);
    if (!previous) {
        return {};
    }
    const auto ofPrevious = [&previousConferenceId](const auto &record) {
        return record.conference == previousConferenceId;
    };
    Starter starter(existing, actor);
    const QString conference = starter.insertConference(start, previous->title, previous->templateId, previous);
    QHash<QString, QString> stepIds;
    for (const Step *old : existing.select<Step>(ofPrevious)) {
        Step step = *old;
        step.conference = conference;
        step.state = StepState::Planned;
        step.openedAt = {};
        step.elapsedSeconds = 0;
        stepIds.insert(old->id, starter.insert(step));
    }
    for (const AgendaEntry *old : existing.select<AgendaEntry>(ofPrevious)) {
        AgendaEntry entry = *old;
        entry.conference = conference;
        entry.before = stepIds.value(old->before);
        entry.startedAt = {};
        entry.endedAt = {};
        starter.insert(entry);
    }
    QHash<QString, QString> areaIds;
    for (const TopicArea *old : existing.select<TopicArea>(ofPrevious)) {
        TopicArea area = *old;
        area.conference = conference;
        areaIds.insert(old->id, starter.insert(area));
    }
    for (const FocusGroup *old : existing.select<FocusGroup>(ofPrevious)) {
        FocusGroup group = *old;
        group.conference = conference;
        group.topicArea = areaIds.value(old->topicArea);
        group.deadline = {};
        group.joinCode = starter.joinCode();
        starter.insert(group);
    }
    return starter.m_changes;
}

QString latestConference(const Records &records)
{
    const Conference *latest = nullptr;
    const auto rank = [](const Conference &conference) {
        return std::tie(conference.startsOn, conference.number, conference.id);
    };
    for (const auto &[id, conference] : records.all<Conference>()) {
        if (!latest || rank(*latest) < rank(conference)) {
            latest = &conference;
        }
    }
    return latest ? latest->id : QString();
}
