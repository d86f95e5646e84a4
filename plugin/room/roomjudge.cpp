// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roomjudge.h"

#include "stepstanding.h"

namespace
{
/** What members may write into a statement; all else (visibility, cluster, author) is not theirs. */
constexpr const char *statementFields[] =
    {"text", "language", "translation", "where", "planningArea", "lifeStages", "legalSpheres", "targetGroup"};

bool isStatementField(const QString &field)
{
    return std::any_of(std::begin(statementFields), std::end(statementFields), [&field](const char *name) {
        return field == QLatin1String(name);
    });
}
}

Error RoomJudge::notYours()
{
    return Error(Error::Refused, "Only the moderation may do this.");
}

QString RoomJudge::textOf(const Change &change, const char *field)
{
    return change.fields.value(QLatin1String(field)).toString();
}

Result<Change> RoomJudge::statement(Change change) const
{
    const Contribution *present = m_records.find<Contribution>(change.recordId);
    if (change.kind != ChangeKind::Insert && !present) {
        return Error(Error::NotFound, "The card is not there any more.");
    }
    const QString stepId = change.kind == ChangeKind::Insert ? change.fields.value(QLatin1String("step")).toString() : present->step;
    const auto step = openStep(stepId, change.kind == ChangeKind::Insert ? StepPermission::Write : StepPermission::EditOwn);
    if (!step) {
        return step.error();
    }
    if (m_guest.viewer.group.isEmpty()) {
        return Error(Error::Refused, "Choose your group first.");
    }
    if (change.kind == ChangeKind::Insert) {
        if (present) {
            return Error(Error::Refused, "This card is there already. Change it instead of writing it anew.");
        }
        return newStatement(std::move(change), *step.value());
    }
    if (present->group != m_guest.viewer.group) {
        return Error(Error::Refused, "This card belongs to another group.");
    }
    for (const QString &field : change.fields.keys()) {
        if (!isStatementField(field)) {
            return notYours();
        }
    }
    return signedBy(std::move(change), *step.value());
}

Result<Change> RoomJudge::newStatement(Change change, const Step &step) const
{
    // A card from paper is the group's; who typed it stands beside it, as far as that may be told.
    const bool isPaper = !textOf(change, "enteredBy").isEmpty();
    QJsonObject fields{{QStringLiteral("step"), step.id},
                       {QStringLiteral("group"), m_guest.viewer.group},
                       {QStringLiteral("author"), step.anonymity || isPaper || m_guest.isTable ? QString() : m_guest.id}};
    if (isPaper) {
        fields.insert(QStringLiteral("enteredBy"), signature(step));
    }
    for (const char *name : statementFields) {
        const QString key = QString::fromLatin1(name);
        if (change.fields.contains(key)) {
            fields.insert(key, change.fields.value(key));
        }
    }
    if (fields.value(QLatin1String("text")).toString().trimmed().isEmpty()) {
        return Error(Error::Refused, "The card is empty. Write something first.");
    }
    change.fields = fields;
    return signedBy(std::move(change), step);
}

Result<Change> RoomJudge::link(Change change) const
{
    const Link *present = m_records.find<Link>(change.recordId);
    if (change.kind != ChangeKind::Insert && !present) {
        return Error(Error::NotFound, "The link is not there any more.");
    }
    const bool isNew = change.kind == ChangeKind::Insert;
    const QString from = isNew ? textOf(change, "from") : present->from;
    const QString to = isNew ? textOf(change, "to") : present->to;
    if (isNew && present && (present->from != from || present->to != to)) {
        return notYours();
    }
    const Contribution *statement = m_records.find<Contribution>(from);
    const Contribution *other = m_records.find<Contribution>(to);
    if (!statement || !other || !maySee(m_records, *statement, m_guest.viewer) || !maySee(m_records, *other, m_guest.viewer)
        || change.kind == ChangeKind::Update) {
        return notYours();
    }
    if (statement->group != m_guest.viewer.group) {
        return Error(Error::Refused, "This card belongs to another group.");
    }
    const auto step = openStep(statement->step, StepPermission::Link);
    if (!step) {
        return step.error();
    }
    if (isNew) {
        const QString kind = textOf(change, "kind");
        if (from == to || (kind != QLatin1String("BuildsOn") && kind != QLatin1String("Answers"))) {
            return notYours();
        }
        change.fields = {{QStringLiteral("from"), from}, {QStringLiteral("to"), to}, {QStringLiteral("kind"), kind}};
    }
    return signedBy(std::move(change), *step.value());
}

Result<const Step *> RoomJudge::openStep(const QString &id, StepPermission::Permission permission) const
{
    const Step *step = m_records.find<Step>(id);
    if (!step || step->conference != m_conference) {
        return Error(Error::NotFound, "This question is not there any more.");
    }
    switch (standingOf(m_records, id, m_guest.viewer.group).state) {
    case StepState::Open:
        break;
    case StepState::Paused:
        return Error(Error::Refused, "There is a break. Your text stays on your device until it goes on.");
    default:
        return Error(Error::Refused, "This question is not open just now. Your text stays on your device.");
    }
    if (!step->permissions.testFlag(permission)) {
        return notYours();
    }
    return step;
}

const QString &RoomJudge::signature(const Step &step) const
{
    return step.anonymity || m_guest.isTable ? m_guest.viewer.group : m_guest.id;
}

Result<Change> RoomJudge::signedBy(Change change, const Step &step) const
{
    change.actor = signature(step);
    change.at = {};
    return change;
}
