// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "speaker.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <charconv>

/** Etherpad: each statement a line at the top of one pad, as a changeset over socket.io. */
namespace
{
std::string base36(std::size_t value)
{
    char text[16];
    return {text, std::to_chars(text, text + sizeof text, value, 36).ptr};
}

/** The number after `key`, in this base; nothing where there is no such key. */
std::optional<std::size_t> numberAfter(std::string_view text, std::string_view key, int base)
{
    const std::size_t at = text.find(key);
    std::size_t value = 0;
    if (at == std::string_view::npos || std::from_chars(text.data() + at + key.size(), text.data() + text.size(), value, base).ec != std::errc()) {
        return std::nullopt;
    }
    return value;
}

class EtherpadSpeaker : public Speaker
{
public:
    explicit EtherpadSpeaker(int device)
        : m_token("t.benchdevice" + std::to_string(100'000 + device))
    {
    }
    [[nodiscard]] std::string target() const override
    {
        return "/socket.io/?EIO=3&transport=websocket";
    }
    [[nodiscard]] bool wantsAll() const override
    {
        return true;
    }
    [[nodiscard]] std::vector<std::string> greeting() override
    {
        return {};
    }
    [[nodiscard]] Heard hear(std::string_view message) override
    {
        if (message == "40") {
            return {false, {R"(42["message",{"component":"pad","type":"CLIENT_READY","padId":"hall","sessionID":null,"protocolVersion":2,"token":")" + m_token + R"("}])"}};
        }
        const std::string_view beginning = message.substr(0, 120);
        if (beginning.find("CLIENT_VARS") != std::string_view::npos) {
            begin(message);
            return {true, {}};
        }
        if (beginning.find("NEW_CHANGES") != std::string_view::npos) {
            follow(message);
        } else if (beginning.find("ACCEPT_COMMIT") != std::string_view::npos) {
            m_revision = numberAfter(message, R"("newRev":)", 10).value_or(m_revision);
            m_length += m_inFlight;
            m_inFlight = 0;
            if (!m_waiting.empty()) {
                return {false, {changeset(std::exchange(m_waiting, {}))}};
            }
        }
        return {};
    }
    [[nodiscard]] std::optional<std::string> statement(const std::string &, const std::string &text) override
    {
        if (m_inFlight) {
            m_waiting += text + '\n';
            return std::nullopt;
        }
        return changeset(text + '\n');
    }
    [[nodiscard]] std::optional<std::string> vote(const std::string &id, int thing, const std::string &mark) override
    {
        return statement(id, mark + std::to_string(thing));
    }

private:
    void begin(std::string_view message)
    {
        const QByteArray json(message.data() + 2, qsizetype(message.size()) - 2);
        const QJsonValue data = QJsonDocument::fromJson(json).array().at(1)[QStringLiteral("data")];
        const QJsonValue pad = data[QStringLiteral("collab_client_vars")];
        m_author = data[QStringLiteral("userId")].toString().toStdString();
        m_revision = std::size_t(pad[QStringLiteral("rev")].toInteger());
        m_length = std::size_t(pad[QStringLiteral("initialAttributedText")][QStringLiteral("text")].toString().size());
    }
    void follow(std::string_view message)
    {
        m_revision = numberAfter(message, R"("newRev":)", 10).value_or(m_revision);
        const auto before = numberAfter(message, R"("changeset":"Z:)", 36);
        const std::size_t at = message.find(R"("changeset":"Z:)");
        const std::size_t sign = at == std::string_view::npos ? at : message.find_first_of("<>", at);
        if (before && sign != std::string_view::npos) {
            const std::size_t by = numberAfter(message.substr(sign), message.substr(sign, 1), 36).value_or(0);
            m_length = message[sign] == '>' ? *before + by : *before - by;
        }
    }
    std::string changeset(const std::string &text)
    {
        const std::size_t units = std::size_t(QString::fromStdString(text).size());
        const std::size_t lines = std::size_t(std::count(text.begin(), text.end(), '\n'));
        std::string escaped;
        for (const char c : text) {
            escaped += c == '\n' ? std::string("\\n") : std::string(1, c);
        }
        m_inFlight = units;
        return R"(42["message",{"type":"COLLABROOM","component":"pad","data":{"type":"USER_CHANGES","baseRev":)" + std::to_string(m_revision) + R"(,"changeset":"Z:)"
            + base36(m_length) + '>' + base36(units) + "*0|" + base36(lines) + '+' + base36(units) + '$' + escaped
            + R"(","apool":{"numToAttrib":{"0":["author",")" + m_author + R"("]},"nextNum":1}}}])";
    }

    std::string m_token;
    std::string m_author;
    std::size_t m_revision = 0;
    std::size_t m_length = 0;
    std::size_t m_inFlight = 0;
    std::string m_waiting;
};
}

std::unique_ptr<Speaker> makeEtherpadSpeaker(int device)
{
    return std::make_unique<EtherpadSpeaker>(device);
}
