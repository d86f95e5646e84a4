// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "commands.h"

#include "assignment.h"
#include "changepile.h"
#include "console.h"
#include "tablewords.h"

#include <QJsonArray>
#include <QJsonObject>

namespace
{
QString percent(double share)
{
    return share < 0 ? i18nc("@item no figure", "–") : i18nc("@item share of a hundred", "%1 %", qRound(share * 100));
}

QString groupName(const Records &records, const QString &id)
{
    const FocusGroup *group = records.find<FocusGroup>(id);
    return group ? shortened(group->name) : id;
}

void printAssignment(Console &console, const Records &records, const Assignment &assignment)
{
    QList<QStringList> groups{{i18nc("@title:column", "Group"),
                               i18nc("@title:column", "People"),
                               i18nc("@title:column people", "Seats"),
                               i18nc("@title:column", "Kinds of organisation"),
                               i18nc("@title:column people from", "Town"),
                               i18nc("@title:column people from", "Country")}};
    for (const AssignedGroup &group : assignment.groups) {
        groups += QStringList{groupName(records, group.group),
                              QString::number(group.size),
                              group.capacity > 0 ? QString::number(group.capacity) : i18nc("@item no figure", "–"),
                              QString::number(group.kinds),
                              QString::number(group.urban),
                              QString::number(group.rural)};
    }
    console.printTable(groups);
    console.print();
    QList<QStringList> reached;
    for (qsizetype i = 0; i < assignment.wishesMet.size(); ++i) {
        reached += QStringList{i18n("Wish %1", i + 1), QString::number(assignment.wishesMet.at(i))};
    }
    reached += QStringList{i18nc("people who got", "None of their wishes"), QString::number(assignment.wishesMissed)};
    reached += QStringList{i18nc("people who came", "Without a wish"), QString::number(assignment.withoutWish)};
    reached += QStringList{i18nc("people who have", "No seat"), QString::number(assignment.unplaced.size())};
    console.printTable(reached);
    console.print();
    console.print(i18n("Two of a group differ in kind of organisation: %1 (of the whole room: %2)",
                       percent(assignment.kindMixture),
                       percent(assignment.kindMixtureOfRoom)));
    console.print(i18n("Two of a group differ in town and country: %1 (of the whole room: %2)",
                       percent(assignment.settingMixture),
                       percent(assignment.settingMixtureOfRoom)));
}

void printPeople(Console &console, const Records &records, const Assignment &assignment)
{
    QHash<QString, QStringList> people;
    for (const AssignedSeat &seat : assignment.seats) {
        people[seat.group] += shortened(records.find<Participant>(seat.participant)->pseudonym);
    }
    QList<QStringList> rows;
    for (const AssignedGroup &group : assignment.groups) {
        QStringList names = people.value(group.group);
        names.sort();
        rows += QStringList{groupName(records, group.group), names.join(QLatin1String(", "))};
    }
    console.print();
    console.printTable(rows);
}

QJsonObject toJson(const Assignment &assignment, const AssignmentRequest &request, qsizetype changed)
{
    QJsonArray participants;
    for (const AssignedSeat &seat : assignment.seats) {
        participants.append(QJsonObject{{QStringLiteral("participant"), seat.participant},
                                        {QStringLiteral("group"), seat.group},
                                        {QStringLiteral("wish"), seat.wish},
                                        {QStringLiteral("kept"), seat.kept}});
    }
    QJsonArray groups;
    for (const AssignedGroup &group : assignment.groups) {
        groups.append(QJsonObject{{QStringLiteral("group"), group.group},
                                  {QStringLiteral("size"), group.size},
                                  {QStringLiteral("capacity"), group.capacity},
                                  {QStringLiteral("kinds"), group.kinds},
                                  {QStringLiteral("urban"), group.urban},
                                  {QStringLiteral("rural"), group.rural}});
    }
    QJsonArray wishesMet;
    for (const int met : assignment.wishesMet) {
        wishesMet.append(met);
    }
    QJsonArray unplaced;
    for (const UnplacedParticipant &standing : assignment.unplaced) {
        unplaced.append(QJsonObject{{QStringLiteral("participant"), standing.participant}, {QStringLiteral("reason"), sentence(standing.reason)}});
    }
    QJsonArray notes;
    for (const Error &note : assignment.notes) {
        notes.append(sentence(note));
    }
    const auto share = [](double value) {
        return value < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(value);
    };
    return {{QStringLiteral("conference"), request.conference},
            {QStringLiteral("seed"), qint64(request.seed)},
            {QStringLiteral("changed"), changed},
            {QStringLiteral("participants"), participants},
            {QStringLiteral("groups"), groups},
            {QStringLiteral("wishesMet"), wishesMet},
            {QStringLiteral("wishesMissed"), assignment.wishesMissed},
            {QStringLiteral("withoutWish"), assignment.withoutWish},
            {QStringLiteral("unplaced"), unplaced},
            {QStringLiteral("notes"), notes},
            {QStringLiteral("kindMixture"), share(assignment.kindMixture)},
            {QStringLiteral("kindMixtureOfRoom"), share(assignment.kindMixtureOfRoom)},
            {QStringLiteral("settingMixture"), share(assignment.settingMixture)},
            {QStringLiteral("settingMixtureOfRoom"), share(assignment.settingMixtureOfRoom)},
            {QStringLiteral("cost"), assignment.cost}};
}

/** What the workspace did not take, one Error each. */
Result<std::vector<Error>> applyAll(const OpenWorkspace &workspace, const QList<Change> &changes)
{
    ChangePile pile;
    pile.count = std::size_t(changes.size());
    pile.read = [&changes](std::size_t index) {
        return changes.at(qsizetype(index));
    };
    pile.length = [](std::size_t) {
        return 0;
    };
    const auto tally = applyPile(workspace, pile);
    if (!tally) {
        return tally.error();
    }
    std::vector<Error> refused;
    for (const PileTally::Refusal &refusal : tally.value().refused) {
        refused.push_back(refusal.error);
    }
    return refused;
}
}

ExitStatus runAssign(const Arguments &arguments, Console &console)
{
    AssignmentRequest request;
    if (arguments.has(QStringLiteral("seed"))) {
        bool ok = false;
        request.seed = arguments.value(QStringLiteral("seed")).toUInt(&ok);
        if (!ok) {
            console.tell(i18n("--seed must be a whole number from 0 to 4294967295."));
            return Misused;
        }
    }
    const QString path = arguments.operand(0);
    const auto workspace = openConference(path, arguments);
    if (!workspace) {
        return console.refuse(path, 0, workspace.error());
    }
    const Records &records = *workspace.value().records;
    request.conference = workspace.value().conference;
    request.keepAssigned = arguments.has(QStringLiteral("keep"));
    const auto result = assignToGroups(records, request);
    if (!result) {
        return console.refuse(path, 0, result.error());
    }
    const Assignment &assignment = result.value();
    const QList<Change> changes = assignmentChanges(assignment, records, QStringLiteral("Moderator"));
    if (!arguments.has(QStringLiteral("dry-run"))) {
        const auto refused = applyAll(workspace.value(), changes);
        if (!refused) {
            return console.refuse(path, 0, refused.error());
        }
        for (const Error &error : refused.value()) {
            console.refuse(path, 0, error);
        }
        if (!refused.value().empty()) {
            return InputRefused;
        }
    }
    if (arguments.has(QStringLiteral("json"))) {
        console.printJson(toJson(assignment, request, changes.size()));
    } else {
        printAssignment(console, records, assignment);
        printPeople(console, records, assignment);
    }
    for (const Error &note : assignment.notes) {
        console.tell(sentence(note));
    }
    for (const UnplacedParticipant &standing : assignment.unplaced) {
        console.tell(sentence(standing.reason));
    }
    return assignment.unplaced.empty() ? Good : Findings;
}
