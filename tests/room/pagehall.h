// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "browser.h"
#include "halldisk.h"
#include "roomserver.h"

#include <QDir>
#include <QJsonArray>
#include <QFile>
#include <QTest>

/** A hall with three groups, a room over real sockets and one phone: a browser 390 points wide. */
class PageHall
{
protected:
    void begin()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_port = 0;
        m_repository = hallInFile(m_folder->filePath(QStringLiteral("hall.dreischritt")), m_hall, 3, StepVisibility::Private);
        QVERIFY(m_repository);
        openRoom();
        m_browser = std::make_unique<Browser>(390, 780, m_folder->filePath(QStringLiteral("browser")));
        QVERIFY2(m_browser->problem().isEmpty(), qPrintable(m_browser->problem()));
    }

    void end()
    {
        m_browser.reset();
        m_room.reset();
        m_repository.reset();
    }

    void openRoom(bool encrypted = false)
    {
        RoomOptions options;
        options.tls = encrypted;
        options.conference = m_hall.conference;
        options.address = QStringLiteral("127.0.0.1");
        options.port = m_port;
        options.keysFile = m_folder->filePath(QStringLiteral("state/keys.json"));
        const auto room = await(RoomServer::open(m_repository, options));
        QVERIFY2(room, room ? "" : qPrintable(room.error().text()));
        m_room = room.value();
        m_port = m_room->address().port;
    }

    QUrl page() const
    {
        return QUrl(QStringLiteral("%1://127.0.0.1:%2/#%3").arg(m_scheme).arg(m_port).arg(m_room ? m_room->address().code : QString()));
    }

    void join(const QString &group)
    {
        m_browser->open(page());
        QVERIFY(m_browser->shows(QStringLiteral("Code")));
        m_browser->run(QStringLiteral("const s = document.getElementById('language'); s.value = 'de'; s.dispatchEvent(new Event('change'));"));
        QVERIFY(m_browser->shows(QStringLiteral("Teilnehmen")));
        QVERIFY(m_browser->type(QStringLiteral("#name"), QStringLiteral("Amina")));
        keepPicture("join-de");
        QVERIFY(m_browser->press(QStringLiteral("Teilnehmen")));
        QVERIFY(m_browser->shows(group));
        keepPicture("group-de");
        QVERIFY(m_browser->press(group));
        QVERIFY(m_browser->shows(QStringLiteral("Wo besteht Handlungsbedarf?")));
    }

    template<class T>
    QString put(T record)
    {
        record.id = Uuid::create();
        const auto stored = await(m_repository->apply({Change::insert(record, QStringLiteral("moderator"))}));
        return stored && stored.value().constFirst().status == Outcome::Applied ? record.id : QString();
    }
    QString card(const QString &step, int group, const QString &text)
    {
        Contribution record;
        record.step = step;
        record.group = m_hall.groups.at(group);
        record.text = text;
        return put(record);
    }
    void set(RecordType::Type type, const QString &id, const QJsonObject &fields)
    {
        const int revision = records()->toJson(type, id).value(QLatin1String("revision")).toInt();
        const auto stored = await(m_repository->apply({Change::update(type, id, revision, fields, QStringLiteral("moderator"))}));
        QVERIFY(stored && stored.value().constFirst().status == Outcome::Applied);
    }
    [[nodiscard]] std::shared_ptr<const Records> records() const
    {
        return await(m_repository->load()).value().records;
    }
    /** True for what the script says of the page. */
    [[nodiscard]] bool is(const QString &script)
    {
        return m_browser->run(QStringLiteral("return !!(%1)").arg(script)).toBool();
    }
    [[nodiscard]] QString textOf(const QString &id)
    {
        return m_browser->run(QStringLiteral("const e = document.getElementById('%1'); return e ? e.textContent : ''").arg(id)).toString();
    }
    /** Waits until it is there. */
    bool click(const QString &id)
    {
        return QTest::qWaitFor([this, &id] {
            return is(QStringLiteral("document.getElementById('%1')").arg(id)) && m_browser->click(QLatin1Char('#') + id);
        });
    }
    static QJsonArray may(std::initializer_list<const char *> permissions)
    {
        QJsonArray names;
        for (const char *name : permissions) {
            names += QLatin1String(name);
        }
        return names;
    }

    [[nodiscard]] QStringList stored() const
    {
        QStringList texts;
        const auto snapshot = await(m_repository->load());
        for (const auto &[id, card] : snapshot.value().records->all<Contribution>()) {
            texts += card.text;
        }
        texts.sort();
        return texts;
    }

    void keepPicture(const char *name)
    {
        const QString folder = qEnvironmentVariable("DREISCHRITT_PICTURES");
        QFile file(QDir(folder).filePath(QStringLiteral("phone-%1.png").arg(QLatin1String(name))));
        if (!folder.isEmpty() && QDir().mkpath(folder) && file.open(QIODevice::WriteOnly)) {
            file.write(m_browser->picture());
        }
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    HallFixture m_hall;
    std::shared_ptr<SqliteRepository> m_repository;
    std::shared_ptr<RoomServer> m_room;
    std::unique_ptr<Browser> m_browser;
    quint16 m_port = 0;
    QString m_scheme = QStringLiteral("http");
};
