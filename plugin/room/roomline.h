// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "framestream.h"
#include "roomlistener.h"

#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>

#include <deque>

/** Leitung über WebSocket, plain or under TLS. Lives as long as one of its operations does. */
template<class Stream>
class WebSocketLine final : public RoomLine, public std::enable_shared_from_this<WebSocketLine<Stream>>
{
    using Error = boost::system::error_code;

public:
    WebSocketLine(Stream stream, RoomHub &hub, const RoomLimits &limits, std::string address, std::shared_ptr<void> ticket)
        : m_socket(FrameStream<Stream>(std::move(stream)))
        , m_hub(hub)
        , m_limits(limits)
        , m_address(std::move(address))
        , m_ticket(std::move(ticket))
    {
    }

    ~WebSocketLine() override
    {
        leave();
    }

    template<class Request>
    void start(const Request &request)
    {
        namespace websocket = boost::beast::websocket;
        boost::beast::get_lowest_layer(m_socket).expires_never();
        websocket::stream_base::timeout timeout{m_limits.patience, m_limits.idle, true};
        m_socket.set_option(timeout);
        m_socket.read_message_max(m_limits.messageBytes);
        m_socket.async_accept(request, [self = this->shared_from_this()](Error problem) {
            if (!problem) {
                self->m_id = self->m_hub.open(*self);
                self->read();
            }
        });
    }

    void send(const Frame &frame) override
    {
        if (m_isClosing || !m_socket.is_open()) {
            return;
        }
        m_waiting.push_back(frame);
        m_waitingBytes += weight(*frame);
        if (m_waitingBytes > m_limits.backlogBytes) {
            abandon();
        } else if (m_waiting.size() == 1) {
            write();
        }
    }

    /** Asked twice, as when the room is closed right after a device was sent away, it closes once. */
    void close() override
    {
        if (!std::exchange(m_isClosing, true) && m_waiting.empty()) {
            shut();
        }
    }

    [[nodiscard]] std::string address() const override
    {
        return m_address;
    }

private:
    void read()
    {
        m_socket.async_read(m_buffer, [self = this->shared_from_this()](Error problem, std::size_t) {
            if (problem) {
                self->leave();
                return;
            }
            const auto data = self->m_buffer.cdata();
            if (!self->m_isClosing) {
                self->m_hub.receive(self->m_id, {static_cast<const char *>(data.data()), data.size()}, RoomHub::Clock::now());
            }
            self->m_buffer.consume(self->m_buffer.size());
            self->read();
        });
    }

    void write()
    {
        while (!m_waiting.empty()) {
            const bool isGone = m_socket.next_layer().writeFrame(*m_waiting.front(), [self = this->shared_from_this()](Error problem, std::size_t) {
                if (problem) {
                    self->leave();
                    return;
                }
                self->takeOut();
                self->write();
            });
            if (!isGone) {
                return;
            }
            takeOut();
        }
        if (m_isClosing) {
            shut();
        }
    }

    void takeOut()
    {
        m_waitingBytes -= weight(*m_waiting.front());
        m_waiting.pop_front();
    }

    /** A snapshot of a large workspace may be larger than what may wait: whoever asks for it shall get it. */
    [[nodiscard]] std::size_t weight(const std::string &frame) const
    {
        return std::min(frame.size(), m_limits.backlogBytes / 4);
    }

    void shut()
    {
        m_socket.async_close(boost::beast::websocket::close_code::normal, [self = this->shared_from_this()](Error) {
            self->leave();
        });
    }

    /** A reader that does not read is let go at once; it comes back and asks for what it missed. */
    void abandon()
    {
        m_isClosing = true;
        Error ignored;
        boost::beast::get_lowest_layer(m_socket).socket().close(ignored);
    }

    void leave()
    {
        if (m_id != 0) {
            m_hub.closed(std::exchange(m_id, 0));
        }
    }

    boost::beast::websocket::stream<FrameStream<Stream>> m_socket;
    RoomHub &m_hub;
    const RoomLimits &m_limits;
    std::string m_address;
    std::shared_ptr<void> m_ticket;
    boost::beast::flat_buffer m_buffer;
    std::deque<Frame> m_waiting;
    std::size_t m_waitingBytes = 0;
    RoomHub::LineId m_id = 0;
    bool m_isClosing = false;
};
