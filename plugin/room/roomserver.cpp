// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roomserver.h"

#include "roomcertificate.h"
#include "roomlistener.h"

#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <QNetworkInterface>
#include <QThread>

#include <thread>

namespace asio = boost::asio;

namespace
{
/**
 * The next frame waits twice as long as the last one took to hand out: a hundred devices have theirs at once, a thousand leave
 * the room the time to read too. One frame for all that gathered meanwhile costs a fraction of one frame a change.
 */
constexpr RoomHub::Clock::duration shortestPace = std::chrono::milliseconds(2);
constexpr RoomHub::Clock::duration longestPace = std::chrono::milliseconds(20);
/** How often it is looked who is there while nothing is written. */
constexpr auto idlePace = std::chrono::milliseconds(100);
/** So much of the log is remembered to know a repetition by. */
constexpr int rememberedChanges = 50'000;
constexpr int changesAtOnce = 2'000;
constexpr auto farewell = std::chrono::milliseconds(200);

QStringList pagesAt(const QString &address, quint16 port, bool tls)
{
    const QString scheme = tls ? QStringLiteral("https") : QStringLiteral("http");
    const auto page = [&](const QHostAddress &host) {
        const QString text = host.protocol() == QAbstractSocket::IPv6Protocol ? QLatin1Char('[') + host.toString() + QLatin1Char(']') : host.toString();
        return QStringLiteral("%1://%2:%3/").arg(scheme, text).arg(port);
    };
    const QHostAddress given(address);
    if (!given.isNull() && given != QHostAddress(QHostAddress::AnyIPv4) && given != QHostAddress(QHostAddress::AnyIPv6)) {
        return {page(given)};
    }
    QStringList wired;
    QStringList others;
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces()) {
        if (!interface.flags().testFlags(QNetworkInterface::IsUp | QNetworkInterface::IsRunning)) {
            continue;
        }
        for (const QNetworkAddressEntry &entry : interface.addressEntries()) {
            if (entry.ip().protocol() != QAbstractSocket::IPv4Protocol) {
                continue;
            }
            (entry.ip().isLoopback() ? others : wired) += page(entry.ip());
        }
    }
    return wired + others;
}
}

/** Whoever still waits for the store holds it; it goes with the last of them. */
class RoomServer::Private : public std::enable_shared_from_this<Private>
{
public:
    std::shared_ptr<Repository> repository;
    RoomAddress address;
    /** As read, until the hub has it. */
    Snapshot snapshot;
    // The hub outlives the context: what still waits in there when it goes tells the hub that its line is closed.
    std::unique_ptr<RoomHub> hub;
    asio::io_context io{1};
    std::shared_ptr<RoomListener> listener;
    asio::steady_timer ticker{io};
    RoomHub::Clock::time_point lastFrame;
    qsizetype gathered = 0;
    RoomHub::Clock::duration pace = shortestPace;
    std::jthread thread;
    QMetaObject::Connection committed;

    void tick(RoomHub::Clock::time_point due)
    {
        ticker.expires_at(due);
        ticker.async_wait([this](boost::system::error_code problem) {
            if (!problem) {
                const auto now = RoomHub::Clock::now();
                hub->tick(now);
                if (std::exchange(gathered, 0) > 0) {
                    lastFrame = now;
                    pace = std::clamp(2 * (RoomHub::Clock::now() - now), shortestPace, longestPace);
                }
                tick(now + idlePace);
            }
        });
    }

    /** After a quiet moment the first change goes out at once; what comes right after it waits for the next frame. */
    void takeCommitted(const QList<Change> &changes)
    {
        hub->takeCommitted(changes);
        gathered += changes.size();
        tick(std::max(RoomHub::Clock::now(), lastFrame + pace));
    }

    /** Tells the hub of the log after `from`, page by page: of a change nothing but its name is kept. */
    QFuture<Result<bool>> remember(qint64 from)
    {
        return repository->changesSince(from, changesAtOnce)
            .then(QtFuture::Launch::Sync,
                  [self = shared_from_this()](const Result<QList<Change>> &page) {
                      if (!page) {
                          return QtFuture::makeReadyValueFuture(Result<bool>(page.error()));
                      }
                      self->hub->remember(page.value());
                      return page.value().size() < changesAtOnce ? QtFuture::makeReadyValueFuture(Result<bool>(true))
                                                                 : self->remember(page.value().constLast().sequence);
                  })
            .unwrap();
    }

    /** Who knocked meanwhile waits outside until the hub knows the records: a snapshot given earlier would be an empty one. */
    std::shared_ptr<RoomServer> letIn(QThread *home)
    {
        hub->begin(std::move(*snapshot.records), snapshot.sequence);
        snapshot = {};
        // Made here and handed over, so that nobody but the caller ever holds it: whoever lets go of it last waits for its thread.
        const std::shared_ptr<RoomServer> room(new RoomServer(shared_from_this()));
        room->moveToThread(home);
        hub->presenceChanged = [server = room.get()](const RoomPresence &presence) {
            Q_EMIT server->presenceChanged(presence);
        };
        hub->stageChanged = [server = room.get()](const RoomStage &stage) {
            Q_EMIT server->stageChanged(stage);
        };
        tick(RoomHub::Clock::now());
        thread = std::jthread([self = shared_from_this()] {
            self->io.run();
        });
        return room;
    }

    /** Called in any thread; the answer comes in the room's. */
    void store(const QList<Change> &changes, RoomHub::Answer answer)
    {
        repository->apply(changes).then(QtFuture::Launch::Sync, [self = shared_from_this(), answer = std::move(answer)](const Result<QList<Outcome>> &result) {
            asio::post(self->io, [answer, result] {
                answer(result);
            });
        });
    }
};

RoomServer::RoomServer(std::shared_ptr<Private> parts)
    : d(std::move(parts))
{
}

RoomServer::~RoomServer()
{
    QObject::disconnect(d->committed);
    if (!d->thread.joinable()) {
        return;
    }
    asio::post(d->io, [d = d.get()] {
        d->hub->presenceChanged = {};
        d->hub->stageChanged = {};
        d->listener->stop();
        d->hub->closeRoom();
        // The word that the room is closed gets this long to go out.
        d->ticker.expires_after(farewell);
        d->ticker.async_wait([d](boost::system::error_code) {
            d->io.stop();
        });
    });
    d->thread.join();
}

const RoomAddress &RoomServer::address() const
{
    return d->address;
}

void RoomServer::announce(const QString &text)
{
    asio::post(d->io, [d = d.get(), text] {
        d->hub->announce(text);
    });
}

void RoomServer::giveFloor(const QString &group)
{
    asio::post(d->io, [d = d.get(), group] {
        d->hub->giveFloor(group);
    });
}

void RoomServer::showPlenary(const QString &step, const QString &group)
{
    asio::post(d->io, [d = d.get(), step, group] {
        d->hub->showPlenary(step, group);
    });
}

void RoomServer::removeDevice(const QString &participant)
{
    asio::post(d->io, [d = d.get(), participant] {
        d->hub->remove(participant);
    });
}

QFuture<Result<std::shared_ptr<RoomServer>>> RoomServer::open(std::shared_ptr<Repository> repository, const RoomOptions &options)
{
    using Opened = Result<std::shared_ptr<RoomServer>>;
    const auto fail = [](const Error &error) {
        return QtFuture::makeReadyValueFuture(Opened(error));
    };
    auto keys = options.keysFile.isEmpty() ? Result<RoomKeys>(RoomKeys::create()) : RoomKeys::keptIn(options.keysFile);
    if (!keys) {
        return fail(keys.error());
    }
    if (!options.code.isEmpty()) {
        keys.value().code = options.code;
    }
    std::shared_ptr<asio::ssl::context> tls;
    if (options.tls) {
        const auto context = roomTls(options.certificateFile, options.keyFile, options.keysFile);
        if (!context) {
            return fail(context.error());
        }
        tls = context.value();
    }
    const auto parts = std::make_shared<Private>();
    Private *const d = parts.get();
    d->repository = std::move(repository);
    d->hub = std::make_unique<RoomHub>(RoomHub::Options{options.conference, keys.value()}, [d](const QList<Change> &changes, RoomHub::Answer answer) {
        d->store(changes, std::move(answer));
    });
    d->hub->keysChanged = [file = options.keysFile](const RoomKeys &changed) {
        if (!file.isEmpty()) {
            (void)changed.keepIn(file);
        }
    };
    RoomLimits limits;
    limits.patience = std::chrono::seconds(options.patienceSeconds);
    d->listener = std::make_shared<RoomListener>(d->io, *d->hub, limits, tls);
    boost::system::error_code problem;
    const auto host = asio::ip::make_address(options.address.isEmpty() ? std::string("::") : options.address.toStdString(), problem);
    if (problem) {
        return fail(Error(Error::Refused, "“%1” is no address of this machine.", {options.address.left(60)}));
    }
    std::string reason = d->listener->listen({host, options.port});
    if (!reason.empty() && options.address.isEmpty()) {
        // Where the system knows no IPv6.
        d->listener = std::make_shared<RoomListener>(d->io, *d->hub, limits, tls);
        reason = d->listener->listen({asio::ip::address_v4::any(), options.port});
    }
    if (!reason.empty()) {
        return fail(Error(Error::Failed, "Port %1 cannot be used: %2. Choose another one.", {QString::number(options.port), QString::fromStdString(reason)}));
    }
    d->address.port = d->listener->port();
    d->address.pages = pagesAt(options.address, d->address.port, options.tls);
    d->address.code = keys.value().code;
    d->address.moderatorCode = keys.value().moderatorCode;
    // Connected first: what is committed while the records are being read waits in the queue until the room's thread runs.
    d->committed = QObject::connect(d->repository.get(), &Repository::committed, d->repository.get(), [weak = std::weak_ptr<Private>(parts)](const QList<Change> &changes) {
        if (const auto parts = weak.lock()) {
            asio::post(parts->io, [d = parts.get(), changes] {
                d->takeCommitted(changes);
            });
        }
    }, Qt::DirectConnection);
    return d->repository->load()
        .then(QtFuture::Launch::Sync,
              [parts, conference = options.conference](const Result<Snapshot> &loaded) {
                  if (loaded && !loaded.value().records->find<Conference>(conference)) {
                      return QtFuture::makeReadyValueFuture(Result<bool>(
                          Error(Error::NotFound, "There is no conference %1 in this workspace.", {conference.left(60)})));
                  }
                  if (!loaded) {
                      return QtFuture::makeReadyValueFuture(Result<bool>(loaded.error()));
                  }
                  parts->snapshot = loaded.value();
                  return parts->remember(std::max<qint64>(0, parts->snapshot.sequence - rememberedChanges));
              })
        .unwrap()
        .then(QtFuture::Launch::Sync, [parts, home = QThread::currentThread()](const Result<bool> &remembered) -> Opened {
            if (!remembered) {
                return remembered.error();
            }
            return parts->letIn(home);
        });
}
