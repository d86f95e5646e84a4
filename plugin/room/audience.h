// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "wording.h"

#include <QSet>

#include <deque>
#include <optional>

/**
 * Zuhörerschaft: all who may see the same, such as the members of one group. Collects what they shall learn until the
 * next tick, makes one frame of it, and keeps the last frames for whoever comes back after a break. Belongs to one thread.
 */
class Audience
{
public:
    /** Keeps a reference to `wording`; `sequence` is the place in the log its records stand for. */
    Audience(Wording &wording, Viewer viewer, qint64 sequence);

    [[nodiscard]] const Viewer &viewer() const
    {
        return m_viewer;
    }
    /** Takes a stored change in that the wording has taken already. */
    void take(const Change &change);
    /** The changes since the last frame as one frame, or nullptr where there are none. */
    [[nodiscard]] Frame nextFrame();
    /** Everything the audience may see now; made once until something changes. */
    [[nodiscard]] Frame snapshot();
    /** The frames after `sequence` in order, or nothing where they are no longer kept and a snapshot is needed. */
    [[nodiscard]] std::optional<std::vector<Frame>> framesAfter(qint64 sequence) const;
    /** Place in the log everything up to the last frame stands for. */
    [[nodiscard]] qint64 sequence() const
    {
        return m_sent;
    }
    /** Place the last frame led to, or where the audience began: whoever knows less has missed a frame. */
    [[nodiscard]] qint64 lastFrame() const
    {
        return m_lastFrame;
    }

private:
    struct Kept {
        qint64 to = 0;
        Frame frame;
    };

    void add(const std::string &change);
    void reconsider(RecordType::Type type, const QString &id);
    void reconsiderStep(const QString &step);
    void reconsiderStepsOf(const QString &groupStep);
    void reconsiderAround(const QString &contribution);

    Wording &m_wording;
    const Records &m_records;
    Viewer m_viewer;
    /** Ids of conditional records its viewers know of. */
    QSet<QString> m_seen;
    std::string m_pending;
    qint64 m_taken = 0;
    qint64 m_sent = 0;
    qint64 m_lastFrame = 0;
    std::deque<Kept> m_kept;
    qint64 m_keptFrom = 0;
    std::size_t m_keptBytes = 0;
    Frame m_snapshot;
};
