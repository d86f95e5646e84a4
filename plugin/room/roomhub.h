// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "audience.h"
#include "roomdots.h"
#include "roomkeys.h"
#include "roompeople.h"
#include "roompermissions.h"

#include <QHash>
#include <QJsonObject>
#include <QUuid>

#include <chrono>
#include <functional>
#include <map>
#include <unordered_map>

/** Leitung zu einem Gerät: what the hub needs of a connection. Its functions return at once and never call the hub back. */
class RoomLine
{
public:
    virtual ~RoomLine() = default;
    /** Queues a frame. A line that falls too far behind closes itself; the device comes back and asks for what it missed. */
    virtual void send(const Frame &frame) = 0;
    /** Sends what is queued, then closes. */
    virtual void close() = 0;
    /** Who is at the other end, to count wrong codes by: an address without port. */
    [[nodiscard]] virtual std::string address() const = 0;
};

/**
 * Drehscheibe: who is in the room, what they may do and what they are told. Knows no socket and no file: lines bring
 * messages in, `Store` makes changes durable, takeCommitted() brings them back. Belongs to one thread.
 */
class RoomHub
{
public:
    using Clock = std::chrono::steady_clock;
    using Answer = std::function<void(const Result<QList<Outcome>> &)>;
    /** Makes changes durable and calls back in the hub's thread. */
    using Store = std::function<void(const QList<Change> &, Answer)>;
    using LineId = std::uint64_t;

    struct Options {
        QString conference;
        RoomKeys keys;
        /** Devices at most; the next is told that the room is full. */
        std::size_t maximumDevices = 2'000;
    };

    RoomHub(Options options, Store store);

    /** The workspace as of `sequence`, before the first line is opened. */
    void begin(Records records, qint64 sequence);
    /** Earlier changes, so that a repetition of theirs is recognised. */
    void remember(const QList<Change> &log);
    /** Stored changes in the order of the log, whoever made them. */
    void takeCommitted(const QList<Change> &changes);

    LineId open(RoomLine &line);
    void receive(LineId id, std::string_view message, Clock::time_point now);
    void closed(LineId id);
    /** Sends what has gathered; to be called some twenty times a second. */
    void tick(Clock::time_point now);

    /** A word to all, also to those who come later; empty takes the last one away. */
    void announce(const QString &text);
    /** Gives the floor to a group; empty or no group of this conference: takes it back. */
    void giveFloor(const QString &group);
    /** Has phones follow what the wall shows: a step's statements, or with an empty step what one group wrote in every step; both empty: no longer. */
    void showPlenary(const QString &step, const QString &group);
    /** Sends a device away for good. The moderation's own stay. */
    void remove(const QString &participant);
    /** Tells all devices that the room is closed and lets go of their lines. */
    void closeRoom();

    [[nodiscard]] const RoomPresence &presence() const
    {
        return m_presence;
    }
    [[nodiscard]] const RoomStage &stage() const
    {
        return m_stage;
    }
    [[nodiscard]] const RoomKeys &keys() const
    {
        return m_options.keys;
    }
    /** Called with the keys after a device was sent away, to be kept. */
    std::function<void(const RoomKeys &)> keysChanged;
    std::function<void(const RoomPresence &)> presenceChanged;
    /** Called when something else is told to all, whoever of the moderation did it. */
    std::function<void(const RoomStage &)> stageChanged;

private:
    struct Device {
        RoomLine *line = nullptr;
        RoomGuest guest;
        bool isJoined = false;
        Audience *audience = nullptr;
        /** Enters who it is; until that is stored. */
        std::optional<Change> arrival;
        /** Step it is typing in, or empty. */
        QString typingIn;
        /** What a table's laptop was told of its people. */
        std::optional<TableCount> count;
        double allowance = 0;
        Clock::time_point lastMessage;
        /** Changes to be judged when what came before them is stored: only then is known what they refer to. */
        QList<QJsonObject> waiting;
        bool isStoring = false;
    };
    struct Attempts {
        int wrong = 0;
        Clock::time_point since;
    };

    void join(Device &device, const QJsonObject &message, Clock::time_point now);
    /** `wanted`: group it would like to be in, or empty. */
    void welcome(Device &device, const RoomDevice &known, const QJsonObject &message, const QString &wanted);
    [[nodiscard]] const FocusGroup *groupOpenedBy(const QString &code) const;
    void enrol(Device &device);
    void takeChanges(LineId id, Device &device, const QJsonObject &message);
    void storeNext(LineId id, Device &device);
    void moderate(Device &device, const QString &type, const QJsonObject &message);
    void place(Device &device, const Viewer &viewer, qint64 since);
    void setStage(const RoomStage &stage);
    void tellStage(Device &device) const;
    void tellModeration(const QJsonObject &message);
    [[nodiscard]] QList<RoomAttendee> attendees() const;
    void regroup(const Change &change);
    void countPresence();
    void tellTables();
    void broadcast(const QJsonObject &message);
    Audience &audienceFor(const Viewer &viewer);
    static void tell(Device &device, const QJsonObject &message);
    static void acknowledge(Device &device, const QJsonArray &acks);
    static void refuse(Device &device, const Error &error, const QString &about = {});

    Options m_options;
    Store m_store;
    Records m_records;
    Wording m_wording{m_records};
    qint64 m_sequence = 0;
    /** Of the last change that guests are told of at all. */
    qint64 m_toldSequence = 0;
    std::map<std::pair<int, QString>, std::unique_ptr<Audience>> m_audiences;
    std::unordered_map<LineId, Device> m_devices;
    LineId m_nextId = 1;
    /** Sequence and revision by id of the change. */
    QHash<QUuid, std::pair<qint64, int>> m_known;
    std::unordered_map<std::string, Attempts> m_attempts;
    RoomPresence m_presence;
    bool m_presenceIsOld = false;
    /** Somebody came to a table, or set dots. */
    bool m_countsAreOld = false;
    Clock::time_point m_presenceTold;
    RoomStage m_stage;
    /** Guests who have been here, in the order they came; moderation apart. */
    std::vector<RoomGuest> m_guests;
};
