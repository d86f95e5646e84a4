// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "roomhub.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <deque>
#include <functional>

/** A device as the hub sees it; keeps every frame that goes over the wire. */
class CapturedLine : public RoomLine
{
public:
    explicit CapturedLine(std::string address = "10.0.0.1")
        : m_address(std::move(address))
    {
    }
    void send(const Frame &frame) override
    {
        frames.push_back(*frame);
    }
    void close() override
    {
        isClosed = true;
    }
    [[nodiscard]] std::string address() const override
    {
        return m_address;
    }
    [[nodiscard]] QList<QJsonObject> messages(const char *type) const
    {
        QList<QJsonObject> found;
        for (const std::string &frame : frames) {
            const QJsonObject message = QJsonDocument::fromJson(QByteArray::fromStdString(frame)).object();
            if (message.value(QLatin1String("type")).toString() == QLatin1String(type)) {
                found += message;
            }
        }
        return found;
    }
    [[nodiscard]] bool holds(const QString &text) const
    {
        return std::any_of(frames.begin(), frames.end(), [needle = text.toStdString()](const std::string &frame) {
            return frame.find(needle) != std::string::npos;
        });
    }
    /** What the room said when it refused the change, empty: it did not. */
    [[nodiscard]] QString reason(const QString &change) const
    {
        for (const QJsonObject &message : messages("ack")) {
            const QJsonArray acks = message.value(QLatin1String("acks")).toArray();
            for (const QJsonValue &ack : acks) {
                if (ack[QStringLiteral("id")].toString() == change) {
                    return ack[QStringLiteral("error")][QStringLiteral("text")].toString();
                }
            }
        }
        return {};
    }
    /** Outcome of the change with this id: "applied", "refused" …, empty: none. */
    [[nodiscard]] QString outcome(const QString &change) const
    {
        QString status;
        for (const QJsonObject &message : messages("ack")) {
            const QJsonArray acks = message.value(QLatin1String("acks")).toArray();
            for (const QJsonValue &ack : acks) {
                if (ack[QStringLiteral("id")].toString() == change) {
                    status = ack[QStringLiteral("status")].toString();
                }
            }
        }
        return status;
    }
    [[nodiscard]] QString refusal() const
    {
        const auto errors = messages("error");
        return errors.isEmpty() ? QString() : errors.constLast().value(QLatin1String("about")).toString();
    }

    std::vector<std::string> frames;
    bool isClosed = false;

private:
    std::string m_address;
};

/** A room with two groups and one private, open step; the store keeps everything in memory. */
class Hall
{
public:
    Hall()
    {
        conference = add(Conference{});
        Step question;
        question.conference = conference;
        question.state = StepState::Open;
        question.visibility = StepVisibility::Private;
        question.permissions = StepPermission::Write | StepPermission::EditOwn | StepPermission::Link | StepPermission::Vote;
        step = add(question);
        FocusGroup group;
        group.conference = conference;
        group.joinCode = QStringLiteral("groupcode");
        red = add(group);
        blue = add(group);
        open();
    }

    template<class T>
    QString add(T record)
    {
        record.id = Uuid::create();
        Change change = Change::insert(record, QStringLiteral("moderator"));
        change.sequence = ++sequence;
        change.revision = 1;
        records.apply(change);
        return record.id;
    }

    void open()
    {
        hub = std::make_unique<RoomHub>(RoomHub::Options{conference, keys}, [this](const QList<Change> &changes, RoomHub::Answer answer) {
            store(changes, answer);
        });
        hub->begin(records, sequence);
    }

    void store(const QList<Change> &changes, const RoomHub::Answer &answer)
    {
        if (isDiskSlow) {
            waiting.push_back([this, changes, answer] {
                write(changes, answer);
            });
        } else {
            write(changes, answer);
        }
    }
    /** Stores what waits on a slow disk, oldest first, until nothing is left. */
    void storeAll()
    {
        while (!waiting.empty()) {
            const auto next = waiting.front();
            waiting.pop_front();
            next();
        }
        hub->tick(now += std::chrono::seconds(1));
    }
    void write(const QList<Change> &changes, const RoomHub::Answer &answer)
    {
        if (isDiskFull) {
            answer(Error(Error::Failed, "The disk is full."));
            return;
        }
        QList<Outcome> outcomes;
        QList<Change> stored;
        for (Change change : changes) {
            change.sequence = ++sequence;
            change.revision = change.base + 1;
            records.apply(change);
            stored += change;
            log += change;
            outcomes += Outcome{Outcome::Applied, change.sequence, change.revision, {}};
        }
        hub->takeCommitted(stored);
        answer(outcomes);
    }

    void say(RoomHub::LineId id, const QJsonObject &message)
    {
        now += std::chrono::seconds(1);
        const QByteArray bytes = QJsonDocument(message).toJson(QJsonDocument::Compact);
        hub->receive(id, {bytes.constData(), std::size_t(bytes.size())}, now);
        hub->tick(now);
    }

    RoomHub::LineId join(CapturedLine &line, const QString &group, const QString &code = {}, const QJsonObject &more = {})
    {
        const auto id = hub->open(line);
        QJsonObject hello{{QStringLiteral("type"), QStringLiteral("hello")},
                          {QStringLiteral("version"), 1},
                          {QStringLiteral("code"), code.isEmpty() ? keys.code : code},
                          {QStringLiteral("group"), group}};
        for (auto it = more.begin(); it != more.end(); ++it) {
            hello.insert(it.key(), *it);
        }
        say(id, hello);
        return id;
    }

    static QJsonObject change(ChangeKind::Kind kind, const char *record, const QString &recordId, int base, const QJsonObject &fields)
    {
        return {{QStringLiteral("id"), Uuid::create()},
                {QStringLiteral("kind"), QString::fromLatin1(QMetaEnum::fromType<ChangeKind::Kind>().valueToKey(kind))},
                {QStringLiteral("record"), QString::fromLatin1(record)},
                {QStringLiteral("recordId"), recordId},
                {QStringLiteral("base"), base},
                {QStringLiteral("fields"), fields}};
    }
    void sendAll(RoomHub::LineId id, const QJsonArray &changes)
    {
        say(id, {{QStringLiteral("type"), QStringLiteral("changes")}, {QStringLiteral("changes"), changes}});
    }
    /** Sends one change; the answer is its id. */
    QString send(RoomHub::LineId id, ChangeKind::Kind kind, const char *record, const QString &recordId, int base, const QJsonObject &fields)
    {
        const QJsonObject one = change(kind, record, recordId, base, fields);
        sendAll(id, {one});
        return one.value(QLatin1String("id")).toString();
    }
    QString write(RoomHub::LineId id, const QString &text, const QString &recordId = Uuid::create(), const QJsonObject &more = {})
    {
        QJsonObject fields{{QStringLiteral("step"), step}, {QStringLiteral("text"), text}};
        for (auto it = more.begin(); it != more.end(); ++it) {
            fields.insert(it.key(), *it);
        }
        return send(id, ChangeKind::Insert, "Contribution", recordId, 0, fields);
    }
    void set(RecordType::Type type, const QString &record, const QJsonObject &fields)
    {
        const int base = records.toJson(type, record).value(QLatin1String("revision")).toInt();
        store({Change::update(type, record, base, fields, QStringLiteral("moderator"))}, [](const Result<QList<Outcome>> &) {});
        hub->tick(now += std::chrono::seconds(1));
    }

    RoomKeys keys = RoomKeys::create();
    Records records;
    QList<Change> log;
    qint64 sequence = 0;
    QString conference;
    QString step;
    QString red;
    QString blue;
    bool isDiskFull = false;
    bool isDiskSlow = false;
    std::deque<std::function<void()>> waiting;
    RoomHub::Clock::time_point now = RoomHub::Clock::now();
    std::unique_ptr<RoomHub> hub;
};
