// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roomclient.h"

#include "roommessages.h"
#include "roomsession.h"

#include <QCoreApplication>
#include <QNetworkInformation>
#include <QStandardPaths>

using Opened = Result<std::shared_ptr<RoomClient>>;

template<class Work>
void RoomClient::post(Work work)
{
    QMetaObject::invokeMethod(m_session, std::move(work), Qt::QueuedConnection);
}

QFuture<Opened> RoomClient::open(const RoomPlace &place, const QString &folder)
{
    auto promise = std::make_shared<QPromise<Opened>>();
    QFuture<Opened> future = promise->future();
    promise->start();
    const QString shelves = folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) + QStringLiteral("/dreischritt/joined") : folder;
    std::shared_ptr<RoomClient> client(new RoomClient);
    client->start(new RoomSession(place, shelves));
    RoomSession *const session = client->m_session;
    client->post([promise, session, client = std::move(client)]() mutable {
        const auto error = session->begin();
        promise->addResult(error ? Opened(*error) : Opened(std::move(client)));
        promise->finish();
    });
    return future;
}

void RoomClient::start(RoomSession *session)
{
    m_session = session;
    session->committed = [this](const QList<Change> &changes) {
        Q_EMIT committed(changes);
    };
    session->conflicted = [this](const QString &record) {
        Q_EMIT conflicted(record);
    };
    session->stateChanged = [this](const RoomLinkState &state) {
        {
            const QMutexLocker lock(&m_mutex);
            m_state = state;
        }
        Q_EMIT stateChanged(state);
    };
    m_thread = new QThread;
    m_thread->setObjectName(QStringLiteral("room client"));
    session->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, session, &QObject::deleteLater);
    m_thread->start();
    // The system's word that there is a network again is asked for where an application runs, in its own thread.
    if (QCoreApplication::instance() && QThread::currentThread() == QCoreApplication::instance()->thread()
        && QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability)) {
        connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, session, [session](QNetworkInformation::Reachability reachability) {
            if (reachability != QNetworkInformation::Reachability::Disconnected) {
                session->reconnect();
            }
        });
    }
}

RoomClient::~RoomClient()
{
    m_thread->quit();
    if (QThread::currentThread() == m_thread) {
        // Nobody waited for the answer, so that it went in the client's own thread: that cannot wait for itself.
        m_session->committed = {};
        m_session->conflicted = {};
        m_session->stateChanged = {};
        connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
        return;
    }
    m_thread->wait();
    delete m_thread;
}

RoomLinkState RoomClient::state() const
{
    const QMutexLocker lock(&m_mutex);
    return m_state;
}

QFuture<Result<Snapshot>> RoomClient::load()
{
    auto promise = std::make_shared<QPromise<Result<Snapshot>>>();
    auto future = promise->future();
    promise->start();
    post([session = m_session, promise] {
        session->load(promise);
    });
    return future;
}

QFuture<Result<QList<Outcome>>> RoomClient::apply(const QList<Change> &changes)
{
    auto promise = std::make_shared<QPromise<Result<QList<Outcome>>>>();
    auto future = promise->future();
    promise->start();
    post([session = m_session, promise, changes] {
        promise->addResult(session->apply(changes));
        promise->finish();
    });
    return future;
}

QFuture<Result<QList<Change>>> RoomClient::changesSince(qint64, int atMost)
{
    using Log = Result<QList<Change>>;
    // Who asks for one line wants to know whether there is anything, and there is not.
    return QtFuture::makeReadyValueFuture(
        atMost > 1 ? Log(Error(Error::Refused, "The log stays on the computer that holds the room. Write these files there.")) : Log(QList<Change>()));
}

QFuture<Result<QList<Change>>> RoomClient::changesOf(const QStringList &)
{
    return QtFuture::makeReadyValueFuture(Result<QList<Change>>(QList<Change>()));
}

void RoomClient::chooseGroup(const QString &group)
{
    post([session = m_session, group] {
        session->chooseGroup(group);
    });
}

void RoomClient::tellTyping(const QString &step)
{
    post([session = m_session, step] {
        session->tellTyping(step);
    });
}

void RoomClient::tryAgain(const QString &refused)
{
    post([session = m_session, refused] {
        session->tryAgain(refused);
    });
}

void RoomClient::throwAway(const QString &refused)
{
    post([session = m_session, refused] {
        session->throwAway(refused);
    });
}

void RoomClient::reconnect()
{
    post([session = m_session] {
        session->reconnect();
    });
}

void RoomClient::announce(const QString &text)
{
    post([session = m_session, text] {
        session->direct(RoomMessages::announce(text.trimmed()));
    });
}

void RoomClient::giveFloor(const QString &group)
{
    post([session = m_session, group] {
        session->direct(RoomMessages::giveFloor(group));
    });
}

void RoomClient::showPlenary(const QString &step, const QString &group)
{
    post([session = m_session, step, group] {
        session->direct(RoomMessages::showPlenary(step, group));
    });
}

void RoomClient::removeDevice(const QString &participant)
{
    post([session = m_session, participant] {
        session->direct(RoomMessages::removeDevice(participant));
    });
}
