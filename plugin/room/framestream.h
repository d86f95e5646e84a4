// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "wording.h"

#include <boost/asio/any_completion_handler.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/websocket.hpp>

#include <array>
#include <deque>

/**
 * Rahmenstrom: the layer below Beast's WebSocket. A frame for a thousand devices reads the same for each of them, so it goes
 * past Beast, which would build it anew for every one and cost twice the system's own share. What Beast writes by itself
 * (answers to pings, the closing) and these frames never get into each other: one is written whole before the next begins.
 */
template<class Next>
class FrameStream
{
    using Error = boost::system::error_code;
    using Buffers = boost::beast::buffers_suffix<std::array<boost::asio::const_buffer, 2>>;

public:
    using next_layer_type = Next;
    using executor_type = typename Next::executor_type;

    explicit FrameStream(Next next)
        : m_state(std::make_shared<State>(std::move(next)))
    {
        if constexpr (isPlain) {
            Error ignored;
            m_state->next.socket().non_blocking(true, ignored);
        }
    }

    [[nodiscard]] executor_type get_executor() noexcept
    {
        return m_state->next.get_executor();
    }
    [[nodiscard]] Next &next_layer() noexcept
    {
        return m_state->next;
    }
    [[nodiscard]] const Next &next_layer() const noexcept
    {
        return m_state->next;
    }

    template<class MutableBuffers, class Handler>
    auto async_read_some(const MutableBuffers &buffers, Handler &&handler)
    {
        return m_state->next.async_read_some(buffers, std::forward<Handler>(handler));
    }

    /** For Beast: writes all of it, once nothing else is being written. */
    template<class ConstBuffers, class Handler>
    auto async_write_some(const ConstBuffers &buffers, Handler &&handler)
    {
        return boost::asio::async_initiate<Handler, void(Error, std::size_t)>(
            [state = m_state](auto done, const ConstBuffers &given) {
                State::write(state, given, std::move(done));
            },
            handler,
            buffers);
    }

    /**
     * Writes text as one frame of a server (RFC 6455, 5.2). True where the system took it at once; otherwise `done` is called
     * when it has, and until then `text` has to stay and no other frame may be written.
     */
    template<class Done>
    [[nodiscard]] bool writeFrame(const std::string &text, Done done)
    {
        m_state->setHeader(text.size());
        Buffers rest({boost::asio::buffer(m_state->header.data(), m_state->headerSize), boost::asio::buffer(text)});
        if constexpr (isPlain) {
            if (!m_state->isWriting) {
                Error problem;
                rest.consume(m_state->next.socket().write_some(rest, problem));
                if (boost::asio::buffer_size(rest) == 0) {
                    return true;
                }
            }
        }
        State::write(m_state, rest, std::move(done));
        return false;
    }

private:
    static constexpr bool isPlain = std::is_same_v<Next, boost::beast::tcp_stream>;

    /** Outlives the stream where something is still being written. */
    struct State {
        explicit State(Next stream)
            : next(std::move(stream))
        {
        }

        void setHeader(std::size_t size)
        {
            constexpr unsigned char wholeText = 0x81;
            const std::size_t lengthBytes = size < 126 ? 0 : size < 65'536 ? 2 : 8;
            header[0] = wholeText;
            header[1] = static_cast<unsigned char>(lengthBytes == 0 ? size : lengthBytes == 2 ? 126 : 127);
            for (std::size_t i = 0; i < lengthBytes; ++i) {
                header[2 + i] = static_cast<unsigned char>(size >> (8 * (lengthBytes - 1 - i)));
            }
            headerSize = 2 + lengthBytes;
        }

        template<class Given, class Done>
        static void write(const std::shared_ptr<State> &state, const Given &buffers, Done done)
        {
            if (state->isWriting) {
                state->waiting.emplace_back([state, buffers, done = std::move(done)]() mutable {
                    write(state, buffers, std::move(done));
                });
                return;
            }
            state->isWriting = true;
            boost::asio::async_write(state->next, buffers, [state, done = std::move(done)](Error problem, std::size_t bytes) mutable {
                state->isWriting = false;
                if (!state->waiting.empty()) {
                    auto next = std::move(state->waiting.front());
                    state->waiting.pop_front();
                    std::move(next)();
                }
                std::move(done)(problem, bytes);
            });
        }

        Next next;
        std::array<unsigned char, 10> header{};
        std::size_t headerSize = 0;
        bool isWriting = false;
        /** One of Beast's and one frame at most. */
        std::deque<boost::asio::any_completion_handler<void()>> waiting;
    };

    std::shared_ptr<State> m_state;
};

/** Beast ends a line by ending the layers below it. */
template<class Next, class Handler>
void async_teardown(boost::beast::role_type role, FrameStream<Next> &stream, Handler &&handler)
{
    using boost::beast::websocket::async_teardown;
    async_teardown(role, stream.next_layer(), std::forward<Handler>(handler));
}
