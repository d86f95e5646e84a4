// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "benchhall.h"
#include "loopback.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <map>
#include <sys/resource.h>

/**
 * The hall, measured: so many devices on real WebSockets, each writing and reading; from the moment a statement is handed
 * in until every other device has it, durable before it is acknowledged. Server and devices share the machine. Beside it,
 * with the very same devices, what else one might have taken.
 */
namespace
{
constexpr int groups = 12;
constexpr int statements = 200;

struct Contestant {
    const char *name;
    std::function<std::unique_ptr<BenchServer>(int statements)> make;
    /** Devices and rates it is worth asking for. */
    std::function<bool(int devices, double rate)> takes;
};

using Key = std::pair<int, double>;
using Rows = std::map<Key, RateRow>;

QList<double> numbers(const QCommandLineParser &parser, const QString &option)
{
    QList<double> found;
    for (const QString &text : parser.value(option).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        found += text.toDouble();
    }
    return found;
}

Rows measureRates(const Contestant &contestant, const QList<double> &devices, const QList<double> &rates, int seconds)
{
    Rows rows;
    for (const double count : devices) {
        const int devicesHere = int(count);
        if (!std::any_of(rates.begin(), rates.end(), [&](double rate) {
                return contestant.takes(devicesHere, rate);
            })) {
            continue;
        }
        const auto server = contestant.make(statements);
        BenchHall hall(*server, devicesHere);
        if (!server->isThere() || hall.join(statements) < 0) {
            std::printf("%-12s %5d  did not come in\n", contestant.name, devicesHere);
            continue;
        }
        for (const double rate : rates) {
            if (!contestant.takes(devicesHere, rate)) {
                continue;
            }
            const RateRow row = hall.write(rate, seconds);
            rows[{devicesHere, rate}] = row;
            std::printf("%-12s %5d %5.0f/s %8.1f %8.1f %8.1f %8.1f %8.1f %8.0f%% %6.0f %6.0f %8.1f%%\n",
                        contestant.name,
                        devicesHere,
                        rate,
                        row.p50,
                        row.p95,
                        row.p99,
                        row.acknowledged50,
                        row.acknowledged99,
                        100 * row.processor,
                        row.peakMegabytes,
                        row.ownMegabytes,
                        100 * row.arrived);
            std::fflush(stdout);
        }
    }
    return rows;
}

void compare(const Contestant &peer, const Rows &ours, const Rows &theirs)
{
    for (const auto &[key, row] : theirs) {
        const auto own = ours.find(key);
        if (own != ours.end()) {
            std::printf("%5d devices, %4.0f/s: p50 %.1f, %s %.1f, ratio %.2f; p99 %.1f, %s %.1f, ratio %.2f; MB %.0f, %s %.0f, ratio %.2f\n",
                        key.first,
                        key.second,
                        own->second.p50,
                        peer.name,
                        row.p50,
                        own->second.p50 / row.p50,
                        own->second.p99,
                        peer.name,
                        row.p99,
                        own->second.p99 / row.p99,
                        own->second.peakMegabytes,
                        peer.name,
                        row.peakMegabytes,
                        own->second.peakMegabytes / row.peakMegabytes);
        }
    }
}

double ownProcessorSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

void measureStorm(const std::vector<Contestant> &contestants, int devices, int there)
{
    double ours = 0;
    for (const Contestant &contestant : contestants) {
        if (!contestant.takes(devices, 0)) {
            continue;
        }
        const auto server = contestant.make(there);
        BenchHall hall(*server, devices);
        const double started = server->processorSeconds();
        const double own = ownProcessorSeconds();
        const double seconds = server->isThere() ? hall.join(there) : -1;
        ours = ours > 0 ? ours : seconds;
        std::printf("join storm: %-12s %d devices have %d statements after %.2f s (server %.1f s of processor, devices %.1f s), %.0f MB, ratio %.2f\n",
                    contestant.name,
                    devices,
                    there,
                    seconds,
                    server->processorSeconds() - started,
                    ownProcessorSeconds() - own,
                    server->peakMegabytes(),
                    ours / seconds);
        std::fflush(stdout);
    }
}

void measureVotes(const std::vector<Contestant> &contestants, int devices)
{
    for (const Contestant &contestant : contestants) {
        if (!contestant.takes(devices, 0)) {
            continue;
        }
        const auto server = contestant.make(statements);
        BenchHall hall(*server, devices);
        const bool isIn = server->isThere() && hall.join(statements) >= 0;
        std::printf("vote burst: %-12s %d votes in 5 s are everywhere %.3f s after the last one, %.0f MB\n",
                    contestant.name,
                    devices,
                    isIn ? hall.vote(5) : -1,
                    server->peakMegabytes());
        std::fflush(stdout);
    }
}

QByteArray load()
{
    QFile file(QStringLiteral("/proc/loadavg"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}
}

int main(int argc, char **argv)
{
    const bool isAlone = enterLoopbackOnly();
    const QCoreApplication application(argc, argv);
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{QStringLiteral("devices"), QStringLiteral("Numbers of devices."), QStringLiteral("LIST"), QStringLiteral("100,500,1000")},
                       {QStringLiteral("rates"), QStringLiteral("Statements a second in all."), QStringLiteral("LIST"), QStringLiteral("10,50,200,800")},
                       {QStringLiteral("seconds"), QStringLiteral("How long each rate is held."), QStringLiteral("N"), QStringLiteral("5")},
                       {QStringLiteral("storms"), QStringLiteral("Statements that are there when all devices come at once."), QStringLiteral("LIST"), QStringLiteral("2000,5000")},
                       {QStringLiteral("slow-disk"), QStringLiteral("Let every flush take so many milliseconds more."), QStringLiteral("MS"), QStringLiteral("0")},
                       {QStringLiteral("peers"), QStringLiteral("Folder made by install-peers."), QStringLiteral("FOLDER")}});
    parser.process(application);
    const QList<double> devices = numbers(parser, QStringLiteral("devices"));
    const QList<double> rates = numbers(parser, QStringLiteral("rates"));
    const int seconds = parser.value(QStringLiteral("seconds")).toInt();
    const int flush = parser.value(QStringLiteral("slow-disk")).toInt();
    const QString peers = parser.value(QStringLiteral("peers"));

    std::vector<Contestant> contestants{{"dreischritt",
                                         [flush](int there) {
                                             return std::make_unique<RoomBenchServer>(groups, there, flush);
                                         },
                                         [](int, double) {
                                             return true;
                                         }}};
    const auto invite = [&](PeerServer::Kind kind, const char *name, std::function<bool(int, double)> takes) {
        if (const QString absence = PeerServer::absence(kind, peers); !absence.isEmpty()) {
            std::printf("%s is not measured: %s.\n", name, qPrintable(absence));
            return;
        }
        contestants.push_back({name,
                               [kind, peers](int) {
                                   return std::make_unique<PeerServer>(kind, peers);
                               },
                               std::move(takes)});
    };
    invite(PeerServer::Yjs, "y-websocket", [](int, double) {
        return true;
    });
    // Beyond that it gives up.
    invite(PeerServer::Etherpad, "etherpad", [](int count, double rate) {
        return rate > 0 && count * rate <= 5'000;
    });

    std::printf("load %s; %s; flush %d ms more\n", load().constData(), isAlone ? "a network of its own" : "this machine's network", flush);
    std::printf("%-12s %5s %7s %8s %8s %8s %8s %8s %9s %6s %6s %9s\n", "server", "dev.", "rate", "seen p50", "p95", "p99 ms", "ack p50", "p99 ms", "processor", "MB", "own", "arrived");
    std::vector<Rows> all;
    for (const Contestant &contestant : contestants) {
        all.push_back(measureRates(contestant, devices, rates, seconds));
    }
    for (std::size_t i = 1; i < all.size(); ++i) {
        compare(contestants.at(i), all.front(), all.at(i));
    }
    const int most = devices.isEmpty() ? 0 : int(*std::max_element(devices.begin(), devices.end()));
    for (const double there : numbers(parser, QStringLiteral("storms"))) {
        measureStorm(contestants, most, int(there));
    }
    if (most > 0) {
        measureVotes(contestants, most);
    }
    std::printf("load %s\n", load().constData());
    return 0;
}
