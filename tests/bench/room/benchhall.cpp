// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "benchhall.h"

#include <boost/asio/steady_timer.hpp>

#include <QRandomGenerator>

#include <algorithm>

namespace
{
using namespace std::chrono_literals;
constexpr std::string_view mark = "bench-";
constexpr std::string_view voteMark = "vote-";
constexpr std::string_view voteRecord = R"("record":"Vote")";
constexpr const char *words = " Die Wartezeiten auf Sprachkurse sind zu lang, vor allem außerhalb der Kernstadt.";

std::int64_t nanoseconds()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
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

template<class Found>
void each(std::string_view text, std::string_view wanted, Found found)
{
    for (std::size_t at = text.find(wanted); at != std::string_view::npos; at = text.find(wanted, at + wanted.size())) {
        found(at + wanted.size());
    }
}
}

BenchHall::BenchHall(BenchServer &server, int devices)
    : m_server(server)
    , m_devices(devices)
{
}

void BenchHall::add(std::size_t upTo)
{
    while (m_clients.size() < upTo) {
        const auto client = std::make_shared<BenchClient>(
            m_io,
            m_server.speaker(int(m_clients.size())),
            [this] {
                ++m_joined;
                if (m_isDone && m_isDone()) {
                    m_io.stop();
                }
            },
            [this](std::string_view message) {
                hear(message);
            });
        client->connect(m_server.port());
        m_clients.push_back(client);
    }
}

bool BenchHall::run(std::chrono::milliseconds atMost, const std::function<bool()> &isDone)
{
    m_isDone = isDone;
    m_io.restart();
    m_io.run_for(atMost);
    m_isDone = {};
    return isDone && isDone();
}

double BenchHall::join(int statements)
{
    if (m_server.statementsInFile() < statements) {
        add(1);
        if (!run(20s, [this] {
                return m_joined == 1;
            })) {
            return -1;
        }
        for (int i = 0; i < statements; ++i) {
            if (auto message = m_clients.front()->speaker().statement(Uuid::create().toStdString(), "Beitrag " + std::to_string(i) + words)) {
                m_clients.front()->send(std::move(*message));
            }
        }
        run(2s, {});
    }
    const auto start = Clock::now();
    add(std::size_t(m_devices));
    const bool areAllIn = run(90s, [this] {
        return m_joined == std::size_t(m_devices);
    });
    return areAllIn ? std::chrono::duration<double>(Clock::now() - start).count() : -1;
}

void BenchHall::pace(double rate, int total, const std::function<void(int)> &act)
{
    const auto start = Clock::now();
    const auto timer = std::make_shared<boost::asio::steady_timer>(m_io);
    const auto next = std::make_shared<std::function<void(int)>>();
    *next = [=, weak = std::weak_ptr(next)](int done) {
        timer->expires_at(start + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(done / rate)));
        timer->async_wait([=, again = weak.lock()](boost::system::error_code problem) {
            if (!problem && done < total) {
                act(done);
                (*again)(done + 1);
            }
        });
    };
    (*next)(0);
}

RateRow BenchHall::write(double rate, int seconds)
{
    m_latencies.clear();
    m_acknowledged.clear();
    const double before = m_server.processorSeconds();
    const int total = int(rate * seconds);
    pace(rate, total, [this](int) {
        const auto &client = m_clients.at(std::size_t(QRandomGenerator::global()->bounded(m_devices)));
        const std::string change = Uuid::create().toStdString();
        const std::int64_t now = nanoseconds();
        m_handedIn.emplace(change, now);
        if (auto message = client->speaker().statement(change, std::string(mark) + std::to_string(now) + words)) {
            client->send(std::move(*message));
        }
    });
    const std::size_t expected = std::size_t(total) * std::size_t(m_server.echoes() ? m_devices : m_devices - 1);
    const auto start = Clock::now();
    run(std::chrono::seconds(seconds + 2), {});
    const double length = std::chrono::duration<double>(Clock::now() - start).count();
    RateRow row;
    row.p50 = percentile(m_latencies, 0.5);
    row.p95 = percentile(m_latencies, 0.95);
    row.p99 = percentile(m_latencies, 0.99);
    row.acknowledged50 = percentile(m_acknowledged, 0.5);
    row.acknowledged99 = percentile(m_acknowledged, 0.99);
    row.processor = (m_server.processorSeconds() - before) / length;
    row.peakMegabytes = m_server.peakMegabytes();
    row.ownMegabytes = m_server.ownMegabytes();
    row.arrived = double(m_latencies.size()) / double(expected);
    return row;
}

double BenchHall::vote(int seconds)
{
    m_votesHeard = 0;
    Clock::time_point last;
    pace(double(m_devices) / seconds, m_devices, [&](int device) {
        const auto &client = m_clients.at(std::size_t(device));
        if (auto message = client->speaker().vote(Uuid::create().toStdString(), device % 30, std::string(voteMark))) {
            client->send(std::move(*message));
        }
        last = Clock::now();
    });
    const std::size_t expected = std::size_t(m_devices) * std::size_t(m_server.echoes() ? m_devices : m_devices - 1);
    const bool areAllThere = run(std::chrono::seconds(seconds + 60), [this, expected] {
        return m_votesHeard >= expected;
    });
    return areAllThere ? std::chrono::duration<double>(Clock::now() - last).count() : -1;
}

void BenchHall::hear(std::string_view message)
{
    const std::int64_t now = nanoseconds();
    if (message.substr(0, 8) == R"({"acks":)") {
        each(message, R"("id":")", [&](std::size_t at) {
            const auto it = m_handedIn.find(std::string(message.substr(at, 36)));
            if (it != m_handedIn.end()) {
                m_acknowledged.push_back(float(double(now - it->second) / 1e6));
                m_handedIn.erase(it);
            }
        });
        return;
    }
    each(message, mark, [&](std::size_t at) {
        m_latencies.push_back(float(double(now - std::strtoll(message.data() + at, nullptr, 10)) / 1e6));
    });
    const auto count = [this](std::size_t) {
        ++m_votesHeard;
    };
    each(message, voteMark, count);
    each(message, voteRecord, count);
    if (m_isDone && m_isDone()) {
        m_io.stop();
    }
}
