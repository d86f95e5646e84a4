// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "change.h"

#include <QFile>

#include <memory>
#include <vector>

/**
 * Änderungsdatei: changes, one JSON object a line or one JSON array of them, of any size. Opening it only finds out
 * where each stands; read() fetches one. `-` is standard input.
 */
class ChangeFile
{
public:
    /** Longest text of one change, in bytes; a longer one is never held in memory. */
    static constexpr qint64 maximumLength = 32 * 1024 * 1024;

    /** Errors: NotFound, Unreadable (a folder, no permission), Failed. */
    [[nodiscard]] static Result<ChangeFile> open(const QString &path);

    [[nodiscard]] std::size_t count() const;
    /** Line in which change `index` begins, from 1. */
    [[nodiscard]] int line(std::size_t index) const;
    /** Bytes the change takes in the file. */
    [[nodiscard]] qint64 length(std::size_t index) const;
    /** Refused where the bytes are no change. */
    [[nodiscard]] Result<Change> read(std::size_t index);

private:
    struct Place {
        qint64 offset = 0;
        qint64 length = 0;
        int line = 0;
    };
    explicit ChangeFile(std::unique_ptr<QFile> file);
    /** False where the file is no array from its first byte to its last. */
    [[nodiscard]] bool findElements();
    void findLines();

    std::unique_ptr<QFile> m_file;
    std::vector<Place> m_places;
};
