// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "hallfixture.h"
#include "roomclient.h"

#include <QSignalSpy>
#include <QTest>

/** A table's laptop: the client, and the records as a Workspace would hold them after all it was told. */
class Laptop
{
public:
    Laptop(const RoomPlace &place, const QString &folder)
    {
        auto opened = await(RoomClient::open(place, folder));
        if (!opened) {
            qWarning() << opened.error().text();
            return;
        }
        client = opened.value();
        QObject::connect(client.get(), &Repository::committed, &m_here, [this](const QList<Change> &changes) {
            m_told += changes;
            take();
        });
        QObject::connect(client.get(), &RoomClient::conflicted, &m_here, [this](const QString &record) {
            conflicts += record;
        });
        client->load().then(&m_here, [this](const Result<Snapshot> &loaded) {
            if (loaded) {
                records = std::move(*loaded.value().records);
                m_sequence = loaded.value().sequence;
                isLoaded = true;
                take();
            } else {
                problem = loaded.error().text();
            }
        });
    }

    [[nodiscard]] bool isConnected() const
    {
        return client->state().isConnected;
    }
    [[nodiscard]] int unsent() const
    {
        return client->state().unsent;
    }
    /** Texts of all statements shown, sorted: one that is there twice stands there twice. */
    [[nodiscard]] QStringList texts() const
    {
        QStringList found;
        for (const auto &[id, statement] : records.all<Contribution>()) {
            found += statement.text;
        }
        found.sort();
        return found;
    }
    [[nodiscard]] QString textOf(const QString &id) const
    {
        const auto *statement = records.find<Contribution>(id);
        return statement ? statement->text : QString();
    }
    QString write(const QString &step, const QString &text)
    {
        Contribution card;
        card.id = Uuid::random();
        card.step = step;
        card.group = client->state().group;
        card.text = text;
        const auto outcomes = await(client->apply({Change::insert(card, card.group)}));
        return outcomes && outcomes.value().constFirst().status == Outcome::Applied ? card.id : QString();
    }
    Outcome edit(const QString &card, const QString &field, const QString &text, int base = -1)
    {
        QTest::qWait(0);
        const auto *known = records.find<Contribution>(card);
        const int seen = base >= 0 ? base : known ? known->revision : 0;
        return await(client->apply({Change::update(RecordType::Contribution, card, seen, {{field, text}}, {})})).value().constFirst();
    }
    Outcome keepDraft(const QString &step, const QString &text)
    {
        Draft draft;
        draft.id = Uuid::derived(step, u"draft");
        draft.subject = step;
        draft.content = text;
        return await(client->apply({Change::insert(draft, {})})).value().constFirst();
    }

    std::shared_ptr<RoomClient> client;
    Records records;
    bool isLoaded = false;
    QString problem;
    QStringList conflicts;
    /** Sequences came without gaps and revisions only went up. */
    bool isOrderly = true;

private:
    void take()
    {
        if (!isLoaded) {
            return;
        }
        for (const Change &change : std::exchange(m_told, {})) {
            if (change.sequence != 0 && change.sequence <= m_sequence) {
                continue;
            }
            if (change.sequence != 0) {
                isOrderly = isOrderly && change.sequence == m_sequence + 1;
                m_sequence = change.sequence;
            }
            const void *before = records.find(change.record, change.recordId);
            isOrderly = isOrderly && (change.kind == ChangeKind::Insert) == !before;
            const QJsonObject old = records.toJson(change.record, change.recordId);
            isOrderly = isOrderly && (!before || old.value(QLatin1String("revision")).toInt() < change.revision);
            records.apply(change);
        }
    }

    QObject m_here;
    QList<Change> m_told;
    qint64 m_sequence = 0;
};
