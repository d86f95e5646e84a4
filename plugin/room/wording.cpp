// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "wording.h"

Wording::Wording(const Records &records)
    : m_records(records)
{
}

void Wording::take(const Change &change)
{
    m_change = {};
    if (change.record == RecordType::Step) {
        // A step that becomes anonymous, or goes, changes what is said of its statements.
        for (auto &texts : m_inserts) {
            texts.clear();
        }
    } else {
        m_inserts[std::size_t(change.record)].erase(change.recordId);
    }
}

const std::string &Wording::insertOf(RecordType::Type type, const QString &id, Role::Role role)
{
    std::string &text = m_inserts[std::size_t(type)][id][WireRecords::isModeration(role)];
    if (text.empty()) {
        text = WireRecords::insertOf(m_records, type, id, role);
    }
    return text;
}

const std::string &Wording::changeOf(const Change &change, Role::Role role)
{
    std::string &text = m_change[WireRecords::isModeration(role)];
    if (text.empty()) {
        text = WireRecords::changeOf(m_records, change, role);
    }
    return text;
}

Frame Wording::frameOf(std::string text)
{
    for (const auto &known : m_frames) {
        if (Frame frame = known.lock(); frame && *frame == text) {
            return frame;
        }
    }
    text.shrink_to_fit();
    auto frame = std::make_shared<const std::string>(std::move(text));
    m_frames[m_nextFrame] = frame;
    m_nextFrame = (m_nextFrame + 1) % m_frames.size();
    return frame;
}
