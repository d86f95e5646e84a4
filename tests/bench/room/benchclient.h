// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "speaker.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <deque>

/**
 * A device reduced to what measuring needs: it joins, writes, and shows what it hears. The same for every server. It reads
 * frames of RFC 6455 by itself: a thousand devices share one processor here, and a library's read costs more than a server's
 * write, so that devices would be measured and not servers.
 */
class BenchClient : public std::enable_shared_from_this<BenchClient>
{
public:
    BenchClient(boost::asio::io_context &io, std::unique_ptr<Speaker> speaker, std::function<void()> joined, std::function<void(std::string_view)> heard);

    void connect(int port);
    [[nodiscard]] Speaker &speaker()
    {
        return *m_speaker;
    }
    void send(std::string message);
    void close();

private:
    void shake();
    void wait();
    void read();
    /** Takes whole frames from the front and returns how many bytes they were. */
    std::size_t takeFrames(std::string_view bytes);
    void take(std::string_view message);
    void write();
    void writeFrame(unsigned char kind, std::string_view message);

    boost::asio::ip::tcp::socket m_socket;
    std::unique_ptr<Speaker> m_speaker;
    std::function<void()> m_joined;
    std::function<void(std::string_view)> m_heard;
    /** Of a frame that is still coming. */
    std::string m_begun;
    /** Bytes of a snapshot that are still coming and that nobody looks at. */
    std::size_t m_passOver = 0;
    std::deque<std::string> m_waiting;
    bool m_isShaken = false;
    bool m_isJoined = false;
};
