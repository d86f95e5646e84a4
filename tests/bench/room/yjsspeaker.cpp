// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "speaker.h"

/** Yjs over y-websocket: each statement an entry of a shared map, in the encoding of Yjs 13 (update version 1). */
namespace
{
enum Message { Sync = 0 };
enum SyncStep { StateAsked = 0, StateGiven = 1, Update = 2 };
enum Struct { ContentAny = 8, HasParentSub = 0x20 };
constexpr char anyString = 119;

std::string number(std::size_t value)
{
    std::string bytes;
    for (; value > 127; value >>= 7) {
        bytes += char(0x80 | (value & 127));
    }
    return bytes + char(value);
}

std::string sized(const std::string &bytes)
{
    return number(bytes.size()) + bytes;
}

std::string syncMessage(SyncStep step, const std::string &content)
{
    return number(Sync) + number(step) + sized(content);
}

class YjsSpeaker : public Speaker
{
public:
    explicit YjsSpeaker(int device)
        : m_client(std::size_t(device) + 1)
    {
    }
    [[nodiscard]] std::string target() const override
    {
        return "/hall";
    }
    [[nodiscard]] bool isBinary() const override
    {
        return true;
    }
    [[nodiscard]] std::vector<std::string> greeting() override
    {
        return {syncMessage(StateAsked, number(0))};
    }
    [[nodiscard]] Heard hear(std::string_view message) override
    {
        if (message.size() < 2 || message[0] != Sync) {
            return {};
        }
        if (message[1] == StateAsked) {
            return {false, {syncMessage(StateGiven, number(0) + number(0))}};
        }
        return {message[1] == StateGiven, {}};
    }
    [[nodiscard]] std::optional<std::string> statement(const std::string &id, const std::string &text) override
    {
        const std::string item = number(std::size_t(ContentAny) | HasParentSub) + number(1) + sized("statements") + sized(id) + number(1) + anyString + sized(text);
        const std::string structs = number(1) + number(1) + number(m_client) + number(m_clock++) + item;
        return syncMessage(Update, structs + number(0));
    }
    [[nodiscard]] std::optional<std::string> vote(const std::string &id, int thing, const std::string &mark) override
    {
        return statement(id, mark + std::to_string(thing));
    }

private:
    std::size_t m_client;
    std::size_t m_clock = 0;
};
}

std::unique_ptr<Speaker> makeYjsSpeaker(int device)
{
    return std::make_unique<YjsSpeaker>(device);
}
