// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "benchclient.h"

#include <boost/asio/write.hpp>

#include <array>

namespace asio = boost::asio;

namespace
{
/** A thousand phones have a thousand memories; this machine has one and shall not be measured by it. */
constexpr std::size_t largeFrame = 32'768;
constexpr std::size_t beginning = 256;

enum Kind : unsigned char { Text = 1, Binary = 2, Ping = 9, Pong = 10 };

std::size_t number(std::string_view bytes)
{
    std::size_t value = 0;
    for (const char byte : bytes) {
        value = value << 8 | static_cast<unsigned char>(byte);
    }
    return value;
}
}

BenchClient::BenchClient(asio::io_context &io, std::unique_ptr<Speaker> speaker, std::function<void()> joined, std::function<void(std::string_view)> heard)
    : m_socket(io)
    , m_speaker(std::move(speaker))
    , m_joined(std::move(joined))
    , m_heard(std::move(heard))
{
}

void BenchClient::connect(int port)
{
    const asio::ip::tcp::endpoint server(asio::ip::address_v4::loopback(), static_cast<std::uint16_t>(port));
    m_socket.async_connect(server, [self = shared_from_this()](boost::system::error_code problem) {
        if (!problem) {
            self->m_socket.set_option(asio::ip::tcp::no_delay(true));
            self->m_socket.non_blocking(true);
            self->shake();
        }
    });
}

void BenchClient::shake()
{
    m_waiting.push_back("GET " + m_speaker->target()
                        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    write();
    wait();
}

void BenchClient::send(std::string message)
{
    writeFrame(m_speaker->isBinary() ? Binary : Text, message);
}

void BenchClient::writeFrame(unsigned char kind, std::string_view message)
{
    constexpr unsigned char last = 0x80;
    constexpr unsigned char masked = 0x80;
    const std::size_t size = message.size();
    const std::size_t lengthBytes = size < 126 ? 0 : size < 65'536 ? 2 : 8;
    std::string frame;
    frame += char(last | kind);
    frame += char(masked | (lengthBytes == 0 ? size : lengthBytes == 2 ? 126 : 127));
    for (std::size_t i = lengthBytes; i > 0; --i) {
        frame += char(size >> (8 * (i - 1)) & 0xff);
    }
    // Masked with zeros it stays as it is.
    frame.append(4, '\0');
    frame += message;
    m_waiting.push_back(std::move(frame));
    if (m_waiting.size() == 1) {
        write();
    }
}

void BenchClient::write()
{
    asio::async_write(m_socket, asio::buffer(m_waiting.front()), [self = shared_from_this()](boost::system::error_code problem, std::size_t) {
        self->m_waiting.pop_front();
        if (!problem && !self->m_waiting.empty()) {
            self->write();
        }
    });
}

void BenchClient::close()
{
    boost::system::error_code ignored;
    m_socket.close(ignored);
}

void BenchClient::wait()
{
    m_socket.async_wait(asio::ip::tcp::socket::wait_read, [self = shared_from_this()](boost::system::error_code problem) {
        if (!problem) {
            self->read();
        }
    });
}

void BenchClient::read()
{
    static std::array<char, 262'144> shared;
    boost::system::error_code problem;
    const std::size_t count = m_socket.read_some(asio::buffer(shared), problem);
    if (problem && problem != asio::error::would_block) {
        return;
    }
    std::string_view bytes(shared.data(), count);
    const std::size_t passed = std::min(m_passOver, bytes.size());
    m_passOver -= passed;
    bytes.remove_prefix(passed);
    if (m_passOver == 0) {
        if (m_begun.empty()) {
            bytes.remove_prefix(takeFrames(bytes));
            m_begun = bytes;
        } else {
            m_begun += bytes;
            m_begun.erase(0, takeFrames(m_begun));
        }
    }
    wait();
}

std::size_t BenchClient::takeFrames(std::string_view bytes)
{
    std::size_t taken = 0;
    if (!m_isShaken) {
        const std::size_t end = bytes.find("\r\n\r\n");
        if (end == std::string_view::npos) {
            return 0;
        }
        taken = end + 4;
        m_isShaken = true;
        for (std::string &message : m_speaker->greeting()) {
            send(std::move(message));
        }
    }
    while (bytes.size() - taken >= 2) {
        const std::string_view rest = bytes.substr(taken);
        const std::size_t length = static_cast<unsigned char>(rest[1]) & 0x7f;
        const std::size_t header = length < 126 ? 2 : length == 126 ? 4 : 10;
        if (rest.size() < header) {
            break;
        }
        const std::size_t size = length < 126 ? length : number(rest.substr(2, header - 2));
        const bool isLarge = size > largeFrame && !m_isJoined && !m_speaker->wantsAll();
        if (rest.size() < header + (isLarge ? beginning : size)) {
            break;
        }
        const int kind = rest[0] & 0x0f;
        const std::string_view message = rest.substr(header, size);
        if (kind == Ping) {
            writeFrame(Pong, message);
        } else if (kind == Text || kind == Binary) {
            take(message.substr(0, isLarge ? beginning : size));
        }
        taken += header + message.size();
        m_passOver = size - message.size();
    }
    return taken;
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
