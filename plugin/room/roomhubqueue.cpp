// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roomhub.h"

#include "roommessages.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace RoomMessages;

namespace
{
constexpr int maximumChanges = 200;
/** Changes of one device that wait for its earlier ones to be stored. */
constexpr qsizetype maximumWaiting = 1'000;
}

void RoomHub::takeChanges(LineId id, Device &device, const QJsonObject &message)
{
    const QJsonArray array = message.value(QLatin1String("changes")).toArray();
    if (array.size() > maximumChanges) {
        refuse(device, Error(Error::Refused, "More than %1 changes in one message.", {QString::number(maximumChanges)}));
        return;
    }
    if (device.waiting.size() + array.size() > maximumWaiting) {
        refuse(device, tooFast(), QStringLiteral("pace"));
        device.line->close();
        return;
    }
    for (const QJsonValue &value : array) {
        device.waiting += value.toObject();
    }
    storeNext(id, device);
}

/**
 * New statements stand for themselves and are stored together. All else is judged by what is there (a card to be linked, dots
 * set already), so each waits until what the device sent before is stored.
 */
void RoomHub::storeNext(LineId id, Device &device)
{
    if (device.isStoring || !device.isJoined) {
        return;
    }
    QJsonArray acks;
    QList<Change> changes;
    while (!device.waiting.isEmpty()) {
        const QJsonObject object = device.waiting.constFirst();
        const QString changeId = Uuid::normalised(text(object, "id"));
        if (const auto known = m_known.constFind(QUuid(changeId)); known != m_known.cend()) {
            acks += acknowledgement(changeId, {Outcome::Duplicate, known->first, known->second, {}});
            device.waiting.removeFirst();
            continue;
        }
        auto change = Change::fromJson(object);
        const bool standsForItself = WireRecords::isModeration(device.guest.viewer.role)
            || (change && change.value().record == RecordType::Contribution && change.value().kind == ChangeKind::Insert);
        if (!standsForItself && !changes.isEmpty()) {
            break;
        }
        device.waiting.removeFirst();
        if (change) {
            change = permitted(m_records, m_options.conference, device.guest, change.value());
        }
        if (!change) {
            acks += acknowledgement(changeId, {Outcome::Refused, 0, 0, change.error()});
            continue;
        }
        change.value().sequence = 0;
        changes += change.value();
        if (!standsForItself) {
            break;
        }
    }
    acknowledge(device, acks);
    if (changes.isEmpty()) {
        return;
    }
    device.isStoring = true;
    m_store(changes, [this, id, changes](const Result<QList<Outcome>> &result) {
        const auto it = m_devices.find(id);
        if (it == m_devices.end()) {
            return;
        }
        Device &device = it->second;
        device.isStoring = false;
        if (!result) {
            // Nothing is known to be stored: no acknowledgement, and the device keeps its text and sends it again.
            device.waiting.clear();
            refuse(device, result.error(), QStringLiteral("store"));
            return;
        }
        QJsonArray stored;
        for (qsizetype i = 0; i < changes.size() && i < result.value().size(); ++i) {
            stored += acknowledgement(changes.at(i).id, result.value().at(i));
        }
        acknowledge(device, stored);
        storeNext(id, device);
    });
}

void RoomHub::acknowledge(Device &device, const QJsonArray &acks)
{
    if (!acks.isEmpty()) {
        tell(device, {{QStringLiteral("type"), QStringLiteral("ack")}, {QStringLiteral("acks"), acks}});
    }
}
