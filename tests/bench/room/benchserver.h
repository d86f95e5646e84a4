// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "hallfixture.h"

#include <QProcess>
#include <QTemporaryDir>

/** `dreischritt serve` in a process of its own, with a hall of so many groups and statements. */
class BenchServer
{
public:
    BenchServer(int groups, int statements);
    ~BenchServer();

    [[nodiscard]] bool isThere() const
    {
        return m_port != 0;
    }
    [[nodiscard]] int port() const
    {
        return m_port;
    }
    [[nodiscard]] const std::string &code() const
    {
        return m_code;
    }
    [[nodiscard]] const HallFixture &hall() const
    {
        return m_hall;
    }
    /** Largest resident set so far, in megabytes. */
    [[nodiscard]] double peakMegabytes() const;
    /** Seconds of processor so far. */
    [[nodiscard]] double processorSeconds() const;

private:
    QTemporaryDir m_folder;
    HallFixture m_hall;
    QProcess m_process;
    std::string m_code;
    int m_port = 0;
};
