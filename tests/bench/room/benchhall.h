// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "benchclient.h"
#include "benchserver.h"

#include <chrono>
#include <unordered_map>

/** What one rate cost; milliseconds from handing a statement in until another device has it, and until it is acknowledged. */
struct RateRow {
    double p50 = 0;
    double p95 = 0;
    double p99 = 0;
    double acknowledged50 = 0;
    double acknowledged99 = 0;
    /** Of one processor. */
    double processor = 0;
    double peakMegabytes = 0;
    double ownMegabytes = 0;
    /** Share of what should have been seen by the end. */
    double arrived = 0;
};

/** Devices in front of one server. */
class BenchHall
{
public:
    BenchHall(BenchServer &server, int devices);

    /** Seconds until the last of all, who come at once, has the `statements` that are there; negative: not all came in. */
    [[nodiscard]] double join(int statements);
    /** `rate` statements a second in all, for `seconds`. */
    [[nodiscard]] RateRow write(double rate, int seconds);
    /** Every device votes once within `seconds`; seconds from the last vote until every device has all of them, negative: never. */
    [[nodiscard]] double vote(int seconds);

private:
    using Clock = std::chrono::steady_clock;

    void add(std::size_t upTo);
    bool run(std::chrono::milliseconds atMost, const std::function<bool()> &isDone);
    void pace(double rate, int total, const std::function<void(int)> &act);
    void hear(std::string_view message);

    BenchServer &m_server;
    int m_devices;
    boost::asio::io_context m_io{1};
    std::vector<std::shared_ptr<BenchClient>> m_clients;
    std::size_t m_joined = 0;
    std::unordered_map<std::string, std::int64_t> m_handedIn;
    std::vector<float> m_latencies;
    std::vector<float> m_acknowledged;
    std::size_t m_votesHeard = 0;
    std::function<bool()> m_isDone;
};
