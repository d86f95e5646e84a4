// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "hallfixture.h"
#include "speaker.h"

#include <QProcess>
#include <QTemporaryDir>

/** A server in a process of its own, watched from outside. */
class BenchServer
{
public:
    virtual ~BenchServer();

    [[nodiscard]] bool isThere() const
    {
        return m_port != 0;
    }
    [[nodiscard]] int port() const
    {
        return m_port;
    }
    [[nodiscard]] virtual std::unique_ptr<Speaker> speaker(int device) = 0;
    /** True where whoever writes hears their own statement like all others. */
    [[nodiscard]] virtual bool echoes() const
    {
        return true;
    }
    /** Statements the server has before anybody joins; the others are handed in by the first device. */
    [[nodiscard]] virtual int statementsInFile() const
    {
        return 0;
    }
    /** Largest resident set so far, in megabytes; the part of it that is the process's own now. */
    [[nodiscard]] double peakMegabytes() const;
    [[nodiscard]] double ownMegabytes() const;
    /** Seconds of processor so far. */
    [[nodiscard]] double processorSeconds() const;

protected:
    [[nodiscard]] double megabytes(const char *line) const;

    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port = 0;
};

/** `dreischritt serve` with a hall of so many groups and statements; every flush of its disk takes `flushMilliseconds` more. */
class RoomBenchServer : public BenchServer
{
public:
    RoomBenchServer(int groups, int statements, int flushMilliseconds);
    [[nodiscard]] std::unique_ptr<Speaker> speaker(int device) override;
    [[nodiscard]] int statementsInFile() const override
    {
        return int(m_things.size());
    }

private:
    HallFixture m_hall;
    std::string m_code;
    std::vector<std::string> m_things;
};

/** What the room is measured beside. Both keep everything in memory: nothing is durable before it is seen. */
class PeerServer : public BenchServer
{
public:
    enum Kind { Yjs, Etherpad };
    PeerServer(Kind kind, const QString &folder);
    [[nodiscard]] std::unique_ptr<Speaker> speaker(int device) override;
    [[nodiscard]] bool echoes() const override
    {
        return m_kind == Yjs;
    }
    /** Why it cannot be measured here; empty: it can. */
    [[nodiscard]] static QString absence(Kind kind, const QString &folder);

private:
    Kind m_kind;
};
