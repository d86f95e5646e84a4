// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "wirerecords.h"

#include <array>
#include <memory>
#include <unordered_map>
#include <vector>

/** A frame is made once and handed to everybody it is for. */
using Frame = std::shared_ptr<const std::string>;

/**
 * Wortlaut: what is sent of records and changes, put into words once for all groups that are sent the same, and frames
 * held once however many groups they are for. Belongs to one thread.
 */
class Wording
{
public:
    /** Keeps a reference to `records`. */
    explicit Wording(const Records &records);

    [[nodiscard]] const Records &records() const
    {
        return m_records;
    }
    /** To be called for every stored change after `records` took it in and before anybody asks for words about it. */
    void take(const Change &change);
    /** As WireRecords::insertOf(); good until the next take(). */
    [[nodiscard]] const std::string &insertOf(RecordType::Type type, const QString &id, Role::Role role);
    /** As WireRecords::changeOf() of the change last taken; good until the next take(). */
    [[nodiscard]] const std::string &changeOf(const Change &change, Role::Role role);
    /** `text` as a frame: the very one that is out there already where one of the last ones says the same. */
    [[nodiscard]] Frame frameOf(std::string text);

private:
    /** One for the moderation and one for all others: nothing else makes a difference in words. */
    using Versions = std::array<std::string, 2>;

    const Records &m_records;
    std::array<std::unordered_map<QString, Versions>, recordTypeCount> m_inserts;
    Versions m_change;
    std::array<std::weak_ptr<const std::string>, 32> m_frames;
    std::size_t m_nextFrame = 0;
};
