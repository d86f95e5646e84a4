// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roomconnection.h"

#include "roomline.h"
#include "roompage.h"

#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/ssl.hpp>

#include <optional>

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;

namespace
{
using Problem = boost::system::error_code;
using Plain = beast::tcp_stream;
using Secure = beast::ssl_stream<beast::tcp_stream>;

/** A page of another site may not open a line here with a visitor's browser. */
bool isOwnPage(const http::request<http::string_body> &request)
{
    const auto origin = request[http::field::origin];
    if (origin.empty()) {
        return true;
    }
    const auto start = origin.find("://");
    return start != std::string_view::npos && origin.substr(start + 3) == request[http::field::host];
}

http::response<http::string_body> answerTo(const http::request<http::string_body> &request)
{
    const auto make = [&request](http::status status, std::string_view type, std::string body) {
        http::response<http::string_body> response(status, request.version());
        response.set(http::field::content_type, type);
        response.set(http::field::cache_control, "no-cache");
        response.set("Content-Security-Policy",
                     "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' ws: wss:; manifest-src 'self'; "
                     "worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        response.set("X-Content-Type-Options", "nosniff");
        response.set("Referrer-Policy", "no-referrer");
        response.keep_alive(request.keep_alive());
        response.body() = std::move(body);
        response.prepare_payload();
        return response;
    };
    if (request.method() != http::verb::get && request.method() != http::verb::head) {
        return make(http::status::method_not_allowed, "text/plain; charset=utf-8", "Only the page can be fetched here.\n");
    }
    const auto asset = roomAsset(request.target());
    if (!asset) {
        return make(http::status::not_found, "text/plain; charset=utf-8", "There is nothing here. Go to the start page.\n");
    }
    // A phone that has the page of this very program need not fetch it again.
    const bool isKnown = request[http::field::if_none_match] == asset->mark;
    auto response = make(isKnown ? http::status::not_modified : http::status::ok, asset->contentType, isKnown ? std::string() : asset->body);
    response.set(http::field::etag, asset->mark);
    if (request.method() == http::verb::head) {
        response.body().clear();
    }
    return response;
}

template<class Stream>
class HttpConnection : public std::enable_shared_from_this<HttpConnection<Stream>>
{
public:
    HttpConnection(Stream stream, RoomHub &hub, const RoomLimits &limits, std::string address, std::shared_ptr<void> ticket)
        : m_stream(std::move(stream))
        , m_hub(hub)
        , m_limits(limits)
        , m_address(std::move(address))
        , m_ticket(std::move(ticket))
    {
    }

    void start()
    {
        if constexpr (std::is_same_v<Stream, Secure>) {
            beast::get_lowest_layer(m_stream).expires_after(m_limits.patience);
            m_stream.async_handshake(asio::ssl::stream_base::server, [self = this->shared_from_this()](Problem problem) {
                if (!problem) {
                    self->read();
                }
            });
        } else {
            read();
        }
    }

private:
    void read()
    {
        m_parser.emplace();
        m_parser->header_limit(static_cast<std::uint32_t>(m_limits.headerBytes));
        m_parser->body_limit(m_limits.bodyBytes);
        beast::get_lowest_layer(m_stream).expires_after(m_limits.patience);
        http::async_read(m_stream, m_buffer, *m_parser, [self = this->shared_from_this()](Problem problem, std::size_t) {
            if (problem == http::error::header_limit) {
                self->refuse(http::status::request_header_fields_too_large);
            } else if (problem == http::error::body_limit) {
                self->refuse(http::status::payload_too_large);
            } else if (!problem) {
                self->answer();
            }
        });
    }

    void answer()
    {
        const auto request = m_parser->release();
        if (beast::websocket::is_upgrade(request)) {
            if (request.target() != "/room" || !isOwnPage(request)) {
                refuse(http::status::forbidden);
                return;
            }
            std::make_shared<WebSocketLine<Stream>>(std::move(m_stream), m_hub, m_limits, m_address, m_ticket)->start(request);
            return;
        }
        write(answerTo(request));
    }

    void refuse(http::status status)
    {
        http::response<http::string_body> response(status, 11);
        response.keep_alive(false);
        response.prepare_payload();
        write(std::move(response));
    }

    void write(http::response<http::string_body> response)
    {
        m_response.emplace(std::move(response));
        beast::get_lowest_layer(m_stream).expires_after(m_limits.patience);
        http::async_write(m_stream, *m_response, [self = this->shared_from_this()](Problem problem, std::size_t) {
            if (problem) {
                return;
            }
            if (self->m_response->keep_alive()) {
                self->read();
            } else {
                Problem ignored;
                beast::get_lowest_layer(self->m_stream).socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
            }
        });
    }

    Stream m_stream;
    RoomHub &m_hub;
    const RoomLimits &m_limits;
    std::string m_address;
    std::shared_ptr<void> m_ticket;
    beast::flat_buffer m_buffer;
    std::optional<http::request_parser<http::string_body>> m_parser;
    std::optional<http::response<http::string_body>> m_response;
};
}

void serveConnection(asio::ip::tcp::socket socket,
                     RoomHub &hub,
                     const RoomLimits &limits,
                     const std::shared_ptr<asio::ssl::context> &tls,
                     const std::shared_ptr<std::size_t> &open)
{
    Problem problem;
    const auto peer = socket.remote_endpoint(problem);
    if (problem) {
        return;
    }
    ++*open;
    const std::shared_ptr<void> ticket(nullptr, [open](void *) {
        --*open;
    });
    if (tls) {
        std::make_shared<HttpConnection<Secure>>(Secure(Plain(std::move(socket)), *tls), hub, limits, peer.address().to_string(), ticket)->start();
    } else {
        std::make_shared<HttpConnection<Plain>>(Plain(std::move(socket)), hub, limits, peer.address().to_string(), ticket)->start();
    }
}
