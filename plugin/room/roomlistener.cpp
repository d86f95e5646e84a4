// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roomlistener.h"

#include "roomconnection.h"

#include <boost/asio/ip/v6_only.hpp>

#include <fcntl.h>

namespace asio = boost::asio;

namespace
{
constexpr auto acceptPause = std::chrono::milliseconds(200);

/** A program that is started meanwhile (LibreOffice, say) must not hold the port once the room is closed. */
template<class Socket>
void keepFromChildren(Socket &socket)
{
    fcntl(socket.native_handle(), F_SETFD, FD_CLOEXEC);
}
}

RoomListener::RoomListener(asio::io_context &io, RoomHub &hub, RoomLimits limits, std::shared_ptr<asio::ssl::context> tls)
    : m_io(io)
    , m_acceptor(io)
    , m_pause(io)
    , m_hub(hub)
    , m_limits(limits)
    , m_tls(std::move(tls))
{
}

std::string RoomListener::listen(const asio::ip::tcp::endpoint &endpoint)
{
    boost::system::error_code problem;
    m_acceptor.open(endpoint.protocol(), problem);
    if (!problem) {
        keepFromChildren(m_acceptor);
        m_acceptor.set_option(asio::socket_base::reuse_address(true), problem);
        boost::system::error_code ignored;
        if (endpoint.address().is_v6()) {
            m_acceptor.set_option(asio::ip::v6_only(false), ignored);
        }
    }
    if (!problem) {
        m_acceptor.bind(endpoint, problem);
    }
    if (!problem) {
        m_acceptor.listen(asio::socket_base::max_listen_connections, problem);
    }
    if (problem) {
        return problem.message();
    }
    accept();
    return {};
}

std::uint16_t RoomListener::port() const
{
    boost::system::error_code problem;
    const auto endpoint = m_acceptor.local_endpoint(problem);
    return problem ? 0 : endpoint.port();
}

void RoomListener::stop()
{
    boost::system::error_code ignored;
    m_acceptor.close(ignored);
    m_pause.cancel();
}

void RoomListener::accept()
{
    m_acceptor.async_accept(m_io, [self = shared_from_this()](boost::system::error_code problem, asio::ip::tcp::socket socket) {
        if (!self->m_acceptor.is_open()) {
            return;
        }
        if (!problem && *self->m_open < self->m_limits.connections) {
            keepFromChildren(socket);
            boost::system::error_code ignored;
            // Without it every small answer waits for the acknowledgement of the one before.
            socket.set_option(asio::ip::tcp::no_delay(true), ignored);
            serveConnection(std::move(socket), self->m_hub, self->m_limits, self->m_tls, self->m_open);
        }
        if (problem) {
            self->acceptLater();
        } else {
            self->accept();
        }
    });
}

/** The system gives no more connections just now; asking again at once would keep a processor busy until it does. */
void RoomListener::acceptLater()
{
    m_pause.expires_after(acceptPause);
    m_pause.async_wait([self = shared_from_this()](boost::system::error_code) {
        if (self->m_acceptor.is_open()) {
            self->accept();
        }
    });
}
