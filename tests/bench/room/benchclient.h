// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "speaker.h"

#include <boost/asio/io_context.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/websocket.hpp>

#include <deque>

/** A device reduced to what measuring needs: it joins, writes, and shows what it hears. The same for every server. */
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
    void read();
    void take(std::string_view message);
    void write();

    boost::beast::websocket::stream<boost::beast::tcp_stream> m_socket;
    std::unique_ptr<Speaker> m_speaker;
    std::function<void()> m_joined;
    std::function<void(std::string_view)> m_heard;
    boost::beast::flat_buffer m_buffer;
    /** Of a snapshot that is still coming. */
    std::string m_beginning;
    std::deque<std::string> m_waiting;
    bool m_isJoined = false;
};
