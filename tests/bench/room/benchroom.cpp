// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "benchclient.h"
#include "benchserver.h"

#include <boost/asio/steady_timer.hpp>

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <sys/resource.h>

/**
 * The hall, measured: so many devices on real WebSockets, each writing and reading; from the moment a statement is handed
 * in until every other device has it, durable before it is acknowledged. Server and devices share the machine.
 */
namespace
{
using Clock = std::chrono::steady_clock;
constexpr std::string_view mark = "bench-";

std::int64_t nanoseconds()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now().time_since_epoch()).count();
}

double percentile(std::vector<float> &values, double share)
{
    if (values.empty()) {
        return 0;
    }
    const auto place = values.begin() + std::ptrdiff_t(double(values.size() - 1) * share);
    std::nth_element(values.begin(), place, values.end());
    return double(*place);
}

class Hall
{
public:
    Hall(int clients, int statements)
        : m_server(12, statements)
        , m_clientCount(clients)
    {
    }

    [[nodiscard]] bool isThere() const
    {
        return m_server.isThere();
    }

    /** All at once; the seconds until the last one has the snapshot, negative: not all came in. */
    double join()
    {
        const auto start = Clock::now();
        double seconds = -1;
        int joined = 0;
        for (int i = 0; i < m_clientCount; ++i) {
            const auto client = std::make_shared<BenchClient>(
                m_io,
                [this, &joined, &seconds, start] {
                    if (++joined == m_clientCount) {
                        seconds = std::chrono::duration<double>(Clock::now() - start).count();
                        m_io.stop();
                    }
                },
                [this](std::string_view message) {
                    hear(message);
                });
            const QString group = m_server.hall().groups.at(i % m_server.hall().groups.size());
            client->connect(m_server.port(), R"({"type":"hello","version":1,"code":")" + m_server.code() + R"(","group":")" + group.toStdString() + R"("})");
            m_clients.push_back(client);
        }
        run(std::chrono::seconds(60));
        return seconds;
    }

    /** `rate` statements a second in all, for `seconds`; prints the row. */
    void write(double rate, int seconds)
    {
        m_latencies.clear();
        m_acknowledged.clear();
        const double processor = m_server.processorSeconds();
        const auto start = Clock::now();
        const int total = int(rate * seconds);
        int sent = 0;
        boost::asio::steady_timer timer(m_io);
        std::function<void()> next = [&] {
            const auto due = start + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(sent / rate));
            timer.expires_at(due);
            timer.async_wait([&](boost::system::error_code problem) {
                if (problem) {
                    return;
                }
                hand(m_clients.at(std::size_t(QRandomGenerator::global()->bounded(m_clientCount))));
                if (++sent < total) {
                    next();
                }
            });
        };
        next();
        run(std::chrono::seconds(seconds + 2));
        const double used = m_server.processorSeconds() - processor;
        const double expected = double(total) * m_clientCount;
        std::printf("%7d %6.0f/s %9.1f %8.1f %8.1f %9.1f %8.1f %9.0f%% %8.0f %8.1f%%\n",
                    m_clientCount,
                    rate,
                    percentile(m_latencies, 0.5),
                    percentile(m_latencies, 0.95),
                    percentile(m_latencies, 0.99),
                    percentile(m_acknowledged, 0.5),
                    percentile(m_acknowledged, 0.99),
                    100 * used / (seconds + 2),
                    m_server.peakMegabytes(),
                    100 * double(m_latencies.size()) / expected);
        std::fflush(stdout);
    }

    [[nodiscard]] double megabytes() const
    {
        return m_server.peakMegabytes();
    }

private:
    void run(std::chrono::seconds atMost)
    {
        m_io.restart();
        m_io.run_for(atMost);
    }

    void hand(const std::shared_ptr<BenchClient> &client)
    {
        const std::string change = Uuid::create().toStdString();
        const std::int64_t now = nanoseconds();
        m_handedIn.emplace(change, now);
        client->send(R"({"type":"changes","changes":[{"id":")" + change + R"(","kind":"Insert","record":"Contribution","recordId":")" + Uuid::create().toStdString()
                     + R"(","base":0,"fields":{"step":")" + m_server.hall().step.toStdString() + R"(","text":")" + std::string(mark) + std::to_string(now)
                     + R"( Die Wartezeiten auf Sprachkurse sind zu lang, vor allem außerhalb der Kernstadt."}}]})");
    }

    void hear(std::string_view message)
    {
        const std::int64_t now = nanoseconds();
        if (message.substr(0, 8) == R"({"acks":)") {
            for (std::size_t at = message.find(R"("id":")"); at != std::string_view::npos; at = message.find(R"("id":")", at + 1)) {
                const auto it = m_handedIn.find(std::string(message.substr(at + 6, 36)));
                if (it != m_handedIn.end()) {
                    m_acknowledged.push_back(float(double(now - it->second) / 1e6));
                    m_handedIn.erase(it);
                }
            }
            return;
        }
        if (message.find(R"("type":"changes")") > 40) {
            return;
        }
        for (std::size_t at = message.find(mark); at != std::string_view::npos; at = message.find(mark, at + 1)) {
            const std::int64_t then = std::strtoll(message.data() + at + mark.size(), nullptr, 10);
            m_latencies.push_back(float(double(now - then) / 1e6));
        }
    }

    BenchServer m_server;
    int m_clientCount;
    boost::asio::io_context m_io{1};
    std::vector<std::shared_ptr<BenchClient>> m_clients;
    std::unordered_map<std::string, std::int64_t> m_handedIn;
    std::vector<float> m_latencies;
    std::vector<float> m_acknowledged;
};
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    std::printf("%7s %8s %9s %8s %8s %9s %8s %10s %8s %9s\n", "devices", "rate", "seen p50", "p95", "p99 ms", "ack p50", "p99 ms", "processor", "MB", "arrived");
    for (const int clients : {100, 500, 1000}) {
        Hall hall(clients, 200);
        const double joined = hall.isThere() ? hall.join() : -1;
        if (joined < 0) {
            std::printf("%7d devices did not come in\n", clients);
            return 1;
        }
        for (const double rate : {10.0, 50.0, 200.0, 800.0}) {
            hall.write(rate, 5);
        }
    }
    for (const int clients : {500, 1000}) {
        Hall storm(clients, 2000);
        const double seconds = storm.isThere() ? storm.join() : -1;
        std::printf("join storm: %d devices have 2,000 statements after %.2f s, %.0f MB\n", clients, seconds, storm.megabytes());
    }
    Hall large(200, 5000);
    const double seconds = large.isThere() ? large.join() : -1;
    std::printf("join storm: 200 devices have 5,000 statements after %.2f s, %.0f MB\n", seconds, large.megabytes());
    return 0;
}
