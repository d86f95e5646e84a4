// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "benchclient.h"

#include <boost/asio/ip/tcp.hpp>

namespace asio = boost::asio;
namespace beast = boost::beast;

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
    m_socket.async_read(m_buffer, [self = shared_from_this()](boost::system::error_code problem, std::size_t) {
        if (problem) {
            return;
        }
        const auto data = self->m_buffer.cdata();
        const std::string_view message(static_cast<const char *>(data.data()), data.size());
        Speaker::Heard heard = self->m_speaker->hear(message);
        for (std::string &answer : heard.answers) {
            self->send(std::move(answer));
        }
        if (heard.isJoined && !self->m_isJoined) {
            self->m_isJoined = true;
            self->m_joined();
        } else if (self->m_isJoined && !heard.isJoined) {
            self->m_heard(message);
        }
        self->m_buffer.consume(self->m_buffer.size());
        self->read();
    });
}
