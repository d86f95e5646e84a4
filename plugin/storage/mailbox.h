// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <stop_token>
#include <utility>

/** Letters from many threads to one. Plain std code, so that the thread sanitizer can judge it. */
template<class Letter>
class Mailbox
{
public:
    void post(Letter letter)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_letters.push_back(std::move(letter));
        }
        m_arrived.notify_one();
    }

    /** All that has come, in order; waits for the first no longer than `patience`, and not at all after a stop. */
    [[nodiscard]] std::deque<Letter> takeAll(const std::stop_token &stop, std::chrono::milliseconds patience)
    {
        std::unique_lock lock(m_mutex);
        m_arrived.wait_for(lock, stop, patience, [this] {
            return !m_letters.empty();
        });
        return std::exchange(m_letters, {});
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_arrived;
    std::deque<Letter> m_letters;
};
