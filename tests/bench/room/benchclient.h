// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/websocket.hpp>

#include <deque>
#include <functional>
#include <memory>
#include <string>

/** A device reduced to what measuring needs: it joins, writes, and looks for marks in what it hears. */
class BenchClient : public std::enable_shared_from_this<BenchClient>
{
public:
    BenchClient(boost::asio::io_context &io, std::function<void()> joined, std::function<void(std::string_view)> heard);

    /** `hello` is sent as soon as the line stands. */
    void connect(int port, std::string hello);
    void send(std::string message);
    void close();

private:
    void read();
    void write();

    boost::beast::websocket::stream<boost::beast::tcp_stream> m_socket;
    std::function<void()> m_joined;
    std::function<void(std::string_view)> m_heard;
    boost::beast::flat_buffer m_buffer;
    std::deque<std::string> m_waiting;
    bool m_isJoined = false;
};
