// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "roomhub.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <memory>

/** Grenzen, that keep one guest from harming the others. */
struct RoomLimits {
    std::size_t connections = 4'000;
    std::size_t headerBytes = 8'192;
    std::size_t bodyBytes = 1'024;
    /** One message of a guest. */
    std::size_t messageBytes = 256'000;
    /** What may wait for one slow reader; a frame counts as a quarter of it at most. */
    std::size_t backlogBytes = 4'000'000;
    /** A connection that has not asked for anything by then is closed. */
    std::chrono::seconds patience{10};
    std::chrono::seconds idle{60};
};

/**
 * Pförtner: takes connections on one port, hands out the page over HTTP and turns "/room" into lines of the hub. All of
 * it runs in the thread of `io`.
 */
class RoomListener : public std::enable_shared_from_this<RoomListener>
{
public:
    /** `tls` may be nullptr: then everything is plain. */
    RoomListener(boost::asio::io_context &io, RoomHub &hub, RoomLimits limits, std::shared_ptr<boost::asio::ssl::context> tls);

    /** Empty where it listens now, otherwise what the system says. */
    [[nodiscard]] std::string listen(const boost::asio::ip::tcp::endpoint &endpoint);
    [[nodiscard]] std::uint16_t port() const;
    void stop();

private:
    void accept();
    void acceptLater();

    boost::asio::io_context &m_io;
    boost::asio::ip::tcp::acceptor m_acceptor;
    boost::asio::steady_timer m_pause;
    RoomHub &m_hub;
    RoomLimits m_limits;
    std::shared_ptr<boost::asio::ssl::context> m_tls;
    std::shared_ptr<std::size_t> m_open = std::make_shared<std::size_t>(0);
};
