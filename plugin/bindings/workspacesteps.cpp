// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "agendaorder.h"
#include "workspaceprivate.h"

#include <KLocalizedString>

namespace
{
constexpr auto domain = "dreischritt";

bool isUnderWay(StepState::State state)
{
    return state == StepState::Open || state == StepState::Paused;
}

/** What becomes of state and clock; `Stand` is a Step or a GroupStep. */
template<class Stand>
QJsonObject turned(Stand stand, StepState::State wanted, const QDateTime &now)
{
    const StepState::State before = std::exchange(stand.state, wanted);
    if (stand.openedAt.isValid()) {
        stand.elapsedSeconds += int(stand.openedAt.secsTo(now));
        stand.openedAt = QDateTime();
    }
    if (wanted == StepState::Open) {
        // After a pause the clock goes on; a step that is opened once more gets its whole time.
        if (!isUnderWay(before)) {
            stand.elapsedSeconds = 0;
        }
        stand.openedAt = now;
    }
    const QJsonObject all = Codec::fieldsOf(stand);
    QJsonObject fields;
    for (const char *name : {"state", "openedAt", "elapsedSeconds"}) {
        fields.insert(QLatin1String(name), all.value(QLatin1String(name)));
    }
    return fields;
}

QList<Change> beginningOf(const Records &records, const QString &conference, int state, const QString &actor)
{
    const auto *record = records.find<Conference>(conference);
    if (state != StepState::Open || !record || record->phase != ConferencePhase::Planned) {
        return {};
    }
    return {Change::update(RecordType::Conference, record->id, currentBase, {{QStringLiteral("phase"), QStringLiteral("Running")}}, actor)};
}
}

Operation *Workspace::setStepState(const QString &id, int state)
{
    const auto *step = d->records.find<Step>(id);
    if (!step) {
        return submit({}, {});
    }
    const QDateTime now = this->now();
    QList<Change> changes;
    const auto gather = [&](const QString &target, auto which) {
        for (const auto &[key, own] : d->records.all<GroupStep>()) {
            if (own.step == target && which(own)) {
                changes += Change::remove(RecordType::GroupStep, key, currentBase, actor());
            }
        }
    };
    const auto turn = [&](const Step &target, StepState::State wanted) {
        changes += Change::update(RecordType::Step, target.id, currentBase, turned(target, wanted, now), actor());
        gather(target.id, [](const GroupStep &) {
            return true;
        });
    };
    if (state == StepState::Open) {
        for (const Step *other : d->records.select<Step>([step](const Step &candidate) {
                 return candidate.conference == step->conference && candidate.id != step->id;
             })) {
            if (isUnderWay(other->state)) {
                turn(*other, StepState::Closed);
            } else {
                gather(other->id, [](const GroupStep &own) {
                    return isUnderWay(own.state);
                });
            }
        }
    }
    turn(*step, StepState::State(state));
    if (state == StepState::Open) {
        for (const auto &[key, entry] : d->records.all<AgendaEntry>()) {
            if (entry.conference == step->conference && entry.startedAt.isValid() && !entry.endedAt.isValid()) {
                changes += Change::update(RecordType::AgendaEntry, key, currentBase, {{QStringLiteral("endedAt"), now.toString(Qt::ISODateWithMs)}}, actor());
            }
        }
    }
    changes += beginningOf(d->records, step->conference, state, actor());
    return submit(changes, ki18ndc(domain, "@action:undo", "Change of step").toString());
}

Operation *Workspace::setGroupStepState(const QString &stepId, const QString &groupId, int state)
{
    const auto *step = d->records.find<Step>(stepId);
    const auto *group = d->records.find<FocusGroup>(groupId);
    if (!step || !group) {
        return submit({}, {});
    }
    const QDateTime now = this->now();
    QList<Change> changes;
    const auto turn = [&](const QString &target, StepState::State wanted) {
        const StepStanding standing = standingOf(d->records, target, groupId);
        GroupStep own;
        own.id = groupStepId(target, groupId);
        own.step = target;
        own.group = groupId;
        own.state = standing.state;
        own.openedAt = standing.openedAt;
        own.elapsedSeconds = standing.elapsedSeconds;
        QJsonObject fields = turned(own, wanted, now);
        if (standing.isOwn) {
            changes += Change::update(RecordType::GroupStep, own.id, currentBase, fields, actor());
            return;
        }
        fields.insert(QStringLiteral("step"), target);
        fields.insert(QStringLiteral("group"), groupId);
        changes += Change::insertFields(RecordType::GroupStep, own.id, fields, actor());
    };
    if (state == StepState::Open) {
        for (const Step *other : d->records.select<Step>([step](const Step &candidate) {
                 return candidate.conference == step->conference && candidate.id != step->id;
             })) {
            if (isUnderWay(standingOf(d->records, other->id, groupId).state)) {
                turn(other->id, StepState::Closed);
            }
        }
    }
    turn(stepId, StepState::State(state));
    changes += beginningOf(d->records, step->conference, state, actor());
    return submit(changes, ki18ndc(domain, "@action:undo", "Change of step for one group").toString());
}

Operation *Workspace::openStep(const QString &step)
{
    return setStepState(step, StepState::Open);
}

Operation *Workspace::pauseStep(const QString &step)
{
    return setStepState(step, StepState::Paused);
}

Operation *Workspace::closeStep(const QString &step)
{
    return setStepState(step, StepState::Closed);
}

Operation *Workspace::revealStep(const QString &step)
{
    return setStepState(step, StepState::Revealed);
}

Operation *Workspace::openStepFor(const QString &step, const QString &group)
{
    return setGroupStepState(step, group, StepState::Open);
}

Operation *Workspace::pauseStepFor(const QString &step, const QString &group)
{
    return setGroupStepState(step, group, StepState::Paused);
}

Operation *Workspace::closeStepFor(const QString &step, const QString &group)
{
    return setGroupStepState(step, group, StepState::Closed);
}

Operation *Workspace::revealStepFor(const QString &step, const QString &group)
{
    return setGroupStepState(step, group, StepState::Revealed);
}

Operation *Workspace::followOthers(const QString &group)
{
    QList<Change> changes;
    for (const auto &[key, own] : d->records.all<GroupStep>()) {
        if (own.group == group) {
            changes += Change::remove(RecordType::GroupStep, key, currentBase, actor());
        }
    }
    return submit(changes, ki18ndc(domain, "@action:undo", "Change of step for one group").toString());
}

Operation *Workspace::arrangeAgenda(const QStringList &ids)
{
    QList<Change> changes = agendaOrderChanges(d->records, d->conference, ids, actor());
    for (Change &change : changes) {
        change.base = currentBase;
    }
    return submit(changes, ki18ndc(domain, "@action:undo", "Move").toString());
}

Operation *Workspace::insertIntoAgenda(const AgendaEntry &entry, const QStringList &ids)
{
    // Where it stands is worked out as if it were there already.
    Records after;
    after.all<Step>() = d->records.all<Step>();
    after.all<AgendaEntry>() = d->records.all<AgendaEntry>();
    Change insertion = Change::insert(entry, actor());
    insertion.revision = 1;
    after.apply(insertion);
    QJsonObject fields = insertion.fields;
    QList<Change> changes;
    for (Change &change : agendaOrderChanges(after, d->conference, ids, actor())) {
        if (change.recordId == entry.id) {
            for (auto it = change.fields.begin(); it != change.fields.end(); ++it) {
                fields.insert(it.key(), it.value());
            }
        } else {
            change.base = currentBase;
            changes += change;
        }
    }
    changes.prepend(Change::insertFields(RecordType::AgendaEntry, entry.id, fields, actor()));
    return submit(changes, ki18ndc(domain, "@action:undo", "New agenda entry").toString(), {entry.id});
}

Operation *Workspace::startEntry(const QString &id)
{
    const auto *entry = d->records.find<AgendaEntry>(id);
    if (!entry) {
        return submit({}, {});
    }
    const QDateTime now = this->now();
    const QString moment = now.toString(Qt::ISODateWithMs);
    QList<Change> changes{
        Change::update(RecordType::AgendaEntry, id, currentBase, {{QStringLiteral("startedAt"), moment}, {QStringLiteral("endedAt"), QJsonValue()}}, actor())};
    for (const auto &[key, other] : d->records.all<AgendaEntry>()) {
        if (key != id && other.conference == entry->conference && other.startedAt.isValid() && !other.endedAt.isValid()) {
            changes += Change::update(RecordType::AgendaEntry, key, currentBase, {{QStringLiteral("endedAt"), moment}}, actor());
        }
    }
    for (const auto &[key, step] : d->records.all<Step>()) {
        if (step.conference == entry->conference && step.state == StepState::Open) {
            changes += Change::update(RecordType::Step, key, currentBase, turned(step, StepState::Paused, now), actor());
        }
    }
    return submit(changes, ki18ndc(domain, "@action:undo", "Break").toString());
}

Operation *Workspace::giveMinutes(const QVariantMap &minutes)
{
    QList<Change> changes;
    for (auto it = minutes.cbegin(); it != minutes.cend(); ++it) {
        const auto give = [&](RecordType::Type type, const auto *record) {
            if (record && record->minutes != it.value().toInt()) {
                changes += Change::update(type, record->id, currentBase, {{QStringLiteral("minutes"), std::max(0, it.value().toInt())}}, actor());
            }
        };
        give(RecordType::Step, d->records.find<Step>(it.key()));
        give(RecordType::AgendaEntry, d->records.find<AgendaEntry>(it.key()));
    }
    return submit(changes, ki18ndc(domain, "@action:undo", "Shorter times").toString());
}

StepStanding Workspace::standing(const QString &step, const QString &group) const
{
    return standingOf(d->records, step, group);
}

int Workspace::groupsApart(const QString &step) const
{
    const auto &all = d->records.all<GroupStep>();
    return int(std::count_if(all.begin(), all.end(), [&step](const auto &entry) {
        return entry.second.step == step;
    }));
}
