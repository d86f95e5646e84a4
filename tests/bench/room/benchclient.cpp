// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "benchclient.h"

#include <boost/asio/ip/tcp.hpp>

namespace asio = boost::asio;
namespace beast = boost::beast;

namespace
{
constexpr std::size_t bytesAtOnce = 65'536;
constexpr std::size_t beginning = 256;
}

BenchClient::BenchClient(asio::io_context &io, std::unique_ptr<Speaker> speaker, std::function<void()> joined, std::function<void(std::string_view)> heard)
    : m_socket(io)
    , m_speaker(std::move(speaker))
    , m_joined(std::move(joined))
    , m_heard(std::move(heard))
{
    m_socket.read_message_max(64'000'000);
}

void BenchClient::connect(int port)
{
    const asio::ip::tcp::endpoint server(asio::ip::address_v4::loopback(), static_cast<std::uint16_t>(port));
    beast::get_lowest_layer(m_socket).async_connect(server, [self = shared_from_this()](boost::system::error_code problem) {
        if (problem) {
            return;
        }
        beast::get_lowest_layer(self->m_socket).socket().set_option(asio::ip::tcp::no_delay(true));
        self->m_socket.async_handshake("127.0.0.1", self->m_speaker->target(), [self](boost::system::error_code refused) {
            if (!refused) {
                self->m_socket.binary(self->m_speaker->isBinary());
                for (std::string &message : self->m_speaker->greeting()) {
                    self->send(std::move(message));
                }
                self->read();
            }
        });
    });
}

void BenchClient::send(std::string message)
{
    m_waiting.push_back(std::move(message));
    if (m_waiting.size() == 1) {
        write();
    }
}

void BenchClient::write()
{
    m_socket.async_write(asio::buffer(m_waiting.front()), [self = shared_from_this()](boost::system::error_code problem, std::size_t) {
        self->m_waiting.pop_front();
        if (!problem && !self->m_waiting.empty()) {
            self->write();
        }
    });
}

void BenchClient::close()
{
    boost::system::error_code ignored;
    beast::get_lowest_layer(m_socket).socket().close(ignored);
}

void BenchClient::read()
{
    m_socket.async_read_some(m_buffer, bytesAtOnce, [self = shared_from_this()](boost::system::error_code problem, std::size_t) {
        if (problem) {
            return;
        }
        const auto data = self->m_buffer.cdata();
        std::string_view message(static_cast<const char *>(data.data()), data.size());
        if (!self->m_isJoined && !self->m_speaker->wantsAll() && message.size() > bytesAtOnce / 2) {
            // A thousand phones have a thousand memories; this machine has one and shall not be measured by it.
            if (self->m_beginning.empty()) {
                self->m_beginning = message.substr(0, beginning);
            }
            self->m_buffer.consume(self->m_buffer.size());
            message = {};
        }
        if (self->m_socket.is_message_done()) {
            self->take(self->m_beginning.empty() ? message : std::string_view(self->m_beginning));
            self->m_beginning.clear();
            self->m_buffer.consume(self->m_buffer.size());
        }
        self->read();
    });
}

void BenchClient::take(std::string_view message)
{
    Speaker::Heard heard = m_speaker->hear(message);
    for (std::string &answer : heard.answers) {
        send(std::move(answer));
    }
    if (heard.isJoined && !m_isJoined) {
        m_isJoined = true;
        m_joined();
    } else if (m_isJoined && !heard.isJoined) {
        m_heard(message);
    }
}
