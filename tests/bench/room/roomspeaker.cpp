// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roomspeaker.h"

#include "uuid.h"

namespace
{
std::string insertOf(const std::string &id, const std::string &record, const std::string &fields)
{
    return R"({"type":"changes","changes":[{"id":")" + id + R"(","kind":"Insert","record":")" + record + R"(","recordId":")" + Uuid::create().toStdString()
        + R"(","base":0,"fields":{)" + fields + "}}]}";
}
}

RoomSpeaker::RoomSpeaker(std::string code, std::string group, std::string step, const std::vector<std::string> &things)
    : m_code(std::move(code))
    , m_group(std::move(group))
    , m_step(std::move(step))
    , m_things(things)
{
}

std::string RoomSpeaker::target() const
{
    return "/room";
}

std::vector<std::string> RoomSpeaker::greeting()
{
    return {R"({"type":"hello","version":1,"code":")" + m_code + R"(","group":")" + m_group + R"("})"};
}

Speaker::Heard RoomSpeaker::hear(std::string_view message)
{
    return {message.substr(0, 40).find(R"("type":"snapshot")") != std::string_view::npos, {}};
}

std::optional<std::string> RoomSpeaker::statement(const std::string &id, const std::string &text)
{
    return insertOf(id, "Contribution", R"("step":")" + m_step + R"(","text":")" + text + '"');
}

std::optional<std::string> RoomSpeaker::vote(const std::string &id, int thing, const std::string &)
{
    return insertOf(id, "Vote", R"("dots":1,"contribution":")" + m_things.at(std::size_t(thing) % m_things.size()) + '"');
}
