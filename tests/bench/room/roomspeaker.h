// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "speaker.h"

/** A phone in our own hall. */
class RoomSpeaker : public Speaker
{
public:
    /** `things`: ids of statements that can be voted for. */
    RoomSpeaker(std::string code, std::string group, std::string step, const std::vector<std::string> &things);

    [[nodiscard]] std::string target() const override;
    [[nodiscard]] std::vector<std::string> greeting() override;
    [[nodiscard]] Heard hear(std::string_view message) override;
    [[nodiscard]] std::optional<std::string> statement(const std::string &id, const std::string &text) override;
    [[nodiscard]] std::optional<std::string> vote(const std::string &id, int thing, const std::string &mark) override;

private:
    std::string m_code;
    std::string m_group;
    std::string m_step;
    const std::vector<std::string> &m_things;
};
