// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "assignmentplan.h"

#include "draftstore.h"
#include "i18n.h"
#include "workspacefollower.h"

#include <KLocalizedString>

#include <QtConcurrentRun>

namespace
{
constexpr auto domain = "dreischritt";
const QString pinsPart = QStringLiteral("pins");
}

AssignmentPlan::AssignmentPlan(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &AssignmentPlan::count);
}

Workspace *AssignmentPlan::workspace() const
{
    return m_workspace;
}

void AssignmentPlan::setWorkspace(Workspace *workspace)
{
    if (!changeWorkspace(m_workspace, workspace, this)) {
        return;
    }
    if (workspace) {
        followRecords(workspace, this, [this](RecordType::Type type, const QString &id) {
            follow(type, id);
        });
        connect(workspace, &Workspace::reset, this, [this] {
            m_pins = keptPins();
            m_timer.start();
        });
        connect(workspace, &Workspace::roleChanged, this, [this] {
            m_timer.start();
        });
        connect(workspace, &Workspace::conferenceChanged, this, &AssignmentPlan::forget);
        connect(workspace, &Workspace::sourceChanged, this, &AssignmentPlan::forget);
    }
    forget();
    Q_EMIT workspaceChanged();
}

void AssignmentPlan::forget()
{
    ++m_generation;
    m_proposal.reset();
    m_reasons.clear();
    m_pins = keptPins();
    m_handMoves.clear();
    count();
}

QHash<QString, QString> AssignmentPlan::keptPins() const
{
    QHash<QString, QString> pins;
    if (m_workspace) {
        const QVariantMap kept = DraftStore(m_workspace).find(m_workspace->conference(), pinsPart);
        for (auto it = kept.begin(); it != kept.end(); ++it) {
            pins.insert(it.key(), it.value().toString());
        }
    }
    return pins;
}

void AssignmentPlan::setPin(const QString &participant, const std::optional<QString> &group)
{
    if (group) {
        m_pins.insert(participant, *group);
    } else {
        m_pins.remove(participant);
    }
    QVariantMap kept;
    for (auto it = m_pins.cbegin(); it != m_pins.cend(); ++it) {
        kept.insert(it.key(), it.value());
    }
    DraftStore(m_workspace).save(m_workspace->conference(), pinsPart, kept);
}

void AssignmentPlan::follow(RecordType::Type type, const QString &)
{
    switch (type) {
    case RecordType::Participant:
    case RecordType::Person:
    case RecordType::FocusGroup:
    case RecordType::TopicArea:
        m_timer.start();
        break;
    default:
        break;
    }
}

int AssignmentPlan::seed() const
{
    return m_seed;
}

void AssignmentPlan::setSeed(int seed)
{
    const int fitting = std::max(1, seed);
    if (fitting != m_seed) {
        m_seed = fitting;
        Q_EMIT seedChanged();
    }
}

bool AssignmentPlan::keepsAssigned() const
{
    return m_keepsAssigned;
}

void AssignmentPlan::setKeepsAssigned(bool keeps)
{
    if (keeps != m_keepsAssigned) {
        m_keepsAssigned = keeps;
        Q_EMIT keepsAssignedChanged();
    }
}

QString AssignmentPlan::groupOf(const QString &participant) const
{
    const auto *record = m_workspace ? m_workspace->records().find<Participant>(participant) : nullptr;
    const QString stored = record ? record->group : QString();
    // Who came after the proposal was made has no part in it.
    return m_proposal ? m_proposal->value(participant, stored) : stored;
}

bool AssignmentPlan::isPinned(const QString &participant) const
{
    const auto pin = m_pins.constFind(participant);
    return pin != m_pins.cend() && !pin->isEmpty() && *pin == groupOf(participant);
}

Records AssignmentPlan::held(bool proposed) const
{
    Records held;
    if (!m_workspace) {
        return held;
    }
    const QString conference = m_workspace->conference();
    const Records &records = m_workspace->records();
    const auto take = [&held, &records, &conference]<class T>(std::type_identity<T>) {
        for (const auto &[id, record] : records.all<T>()) {
            if (record.conference == conference) {
                held.all<T>().emplace(id, record);
            }
        }
    };
    if (const auto *record = records.find<Conference>(conference)) {
        held.all<Conference>().emplace(conference, *record);
    }
    take(std::type_identity<TopicArea>());
    take(std::type_identity<FocusGroup>());
    take(std::type_identity<Participant>());
    if (proposed && m_proposal) {
        for (auto &[id, participant] : held.all<Participant>()) {
            participant.group = m_proposal->value(id, participant.group);
        }
    }
    return held;
}

Operation *AssignmentPlan::assign()
{
    if (!m_workspace || m_workspace->status() != Workspace::Ready) {
        auto *operation = new Operation(this);
        operation->fail(Error(Error::Failed, "No workspace is open, so nothing can be read. Open a file first."));
        return operation;
    }
    auto *operation = new Operation(m_workspace);
    const QPointer<Operation> watched = operation;
    const auto cancelled = operation->cancelFlag();
    AssignmentRequest request;
    request.conference = m_workspace->conference();
    request.seed = quint64(m_seed);
    request.keepAssigned = m_keepsAssigned;
    const QStringList pins = m_pins.keys();
    for (const QString &participant : pins) {
        if (isPinned(participant)) {
            request.fixed.insert(participant);
        }
    }
    // Who was put somewhere by hand in the proposal is held there, not where the records have them.
    Records records = held(true);
    if (m_keepsAssigned && m_proposal) {
        for (auto &[id, participant] : records.all<Participant>()) {
            const auto *stored = m_workspace->records().find<Participant>(id);
            if (stored && !request.fixed.contains(id)) {
                participant.group = stored->group;
            }
        }
    }
    QtConcurrent::run([records = std::move(records), request] {
        return assignToGroups(records, request);
    }).then(this, [this, watched, cancelled, generation = m_generation](const Result<Assignment> &found) {
        if (!found) {
            if (watched) {
                watched->fail(found.error());
            }
            return;
        }
        if (*cancelled || generation != m_generation) {
            if (watched) {
                watched->fail(Error(Error::Cancelled, "Stopped before groups were found for everybody."));
            }
            return;
        }
        m_proposal.emplace();
        m_reasons.clear();
        m_handMoves.clear();
        for (const AssignedSeat &seat : found.value().seats) {
            m_proposal->insert(seat.participant, seat.group);
        }
        for (const UnplacedParticipant &unplaced : found.value().unplaced) {
            m_reasons.insert(unplaced.participant, translated(unplaced.reason));
        }
        count();
        if (watched) {
            watched->succeed();
        }
    });
    return operation;
}

Operation *AssignmentPlan::takeOver()
{
    if (!m_workspace || !m_proposal) {
        auto *operation = new Operation(this);
        operation->fail(Error(Error::Refused, "There is no proposal to take over. Assign the groups first."));
        return operation;
    }
    Assignment proposal;
    for (auto it = m_proposal->cbegin(); it != m_proposal->cend(); ++it) {
        AssignedSeat seat;
        seat.participant = it.key();
        seat.group = it.value();
        proposal.seats.push_back(seat);
    }
    const QList<Change> changes = assignmentChanges(proposal, m_workspace->records(), m_workspace->actor());
    QStringList moved;
    for (const Change &change : changes) {
        moved += change.recordId;
    }
    Operation *operation = m_workspace->submit(changes, ki18ndc(domain, "@action:undo", "Assignment to groups").toString(), moved);
    connect(operation, &Operation::finished, this, [this, operation, generation = m_generation] {
        if (operation->succeeded() && generation == m_generation) {
            discard();
        }
    });
    return operation;
}

void AssignmentPlan::discard()
{
    ++m_generation;
    m_proposal.reset();
    m_reasons.clear();
    m_handMoves.clear();
    count();
}

Operation *AssignmentPlan::move(const QString &participant, const QString &group)
{
    const auto *record = m_workspace ? m_workspace->records().find<Participant>(participant) : nullptr;
    if (!record || (!group.isEmpty() && !m_workspace->records().find<FocusGroup>(group))) {
        auto *operation = new Operation(this);
        operation->fail(Error(Error::NotFound, "This person or this group is no longer there. Choose another."));
        return operation;
    }
    if (groupOf(participant) == group) {
        return m_workspace->submit({}, {});
    }
    if (m_proposal) {
        const auto pin = m_pins.constFind(participant);
        m_handMoves += HandMove{participant, groupOf(participant), pin == m_pins.cend() ? std::optional<QString>() : std::optional<QString>(*pin)};
        m_proposal->insert(participant, group);
        m_reasons.remove(participant);
    }
    setPin(participant, group);
    if (m_proposal) {
        count();
        return m_workspace->submit({}, {}, {participant});
    }
    const Change change = Change::update(RecordType::Participant, participant, record->revision, {{QStringLiteral("group"), group}}, m_workspace->actor());
    return m_workspace->submit({change}, ki18ndc(domain, "@action:undo", "Move to another group").toString(), {participant});
}

void AssignmentPlan::undoMove()
{
    if (!m_proposal || m_handMoves.isEmpty()) {
        return;
    }
    const HandMove last = m_handMoves.takeLast();
    m_proposal->insert(last.participant, last.group);
    setPin(last.participant, last.pin);
    count();
}

void AssignmentPlan::pin(const QString &participant, bool pinned)
{
    if (m_workspace) {
        setPin(participant, pinned ? std::optional(groupOf(participant)) : std::nullopt);
    }
    count();
}
