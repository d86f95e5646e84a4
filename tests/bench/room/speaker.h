// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/** What a device says to a server and how it takes the answers: the rest of a device is the same for all that are measured. */
class Speaker
{
public:
    struct Heard {
        /** Everything that was there before is here now. */
        bool isJoined = false;
        /** To be said at once. */
        std::vector<std::string> answers;
    };

    virtual ~Speaker() = default;
    /** Path of the WebSocket. */
    [[nodiscard]] virtual std::string target() const = 0;
    [[nodiscard]] virtual bool isBinary() const
    {
        return false;
    }
    /** True where hear() needs every byte of what was there before; otherwise it is read, and its beginning is shown. */
    [[nodiscard]] virtual bool wantsAll() const
    {
        return false;
    }
    /** To be said as soon as the line stands. */
    [[nodiscard]] virtual std::vector<std::string> greeting() = 0;
    [[nodiscard]] virtual Heard hear(std::string_view message) = 0;
    /** A statement in this server's words, named by a UUID; nothing where it must wait for an earlier one: hear() hands it out then. */
    [[nodiscard]] virtual std::optional<std::string> statement(const std::string &id, const std::string &text) = 0;
    /** A vote for one of a hundred things. */
    [[nodiscard]] virtual std::optional<std::string> vote(const std::string &id, int thing, const std::string &mark) = 0;
};

using SpeakerMaker = std::function<std::unique_ptr<Speaker>(int device)>;

[[nodiscard]] std::unique_ptr<Speaker> makeYjsSpeaker(int device);
[[nodiscard]] std::unique_ptr<Speaker> makeEtherpadSpeaker(int device);
