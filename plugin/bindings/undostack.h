// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "change.h"

#include <QHash>

/** Rückgängig: what one person did here, as the changes that take it back. Others' work is never undone. */
class UndoStack
{
public:
    struct Entry {
        /** Translated: "Link". */
        QString label;
        /** To be stored in this order. */
        QList<Change> inverse;
    };
    enum Direction {
        Do,
        Undo,
        Redo,
    };

    /** The change that takes `change` back; it carries a new id each time. */
    [[nodiscard]] static Change inverseOf(const Change &change);

    /** Puts an entry where `direction` wants it; doing something new empties what could be done again. */
    void push(Entry entry, Direction direction);
    [[nodiscard]] Entry take(Direction direction);
    [[nodiscard]] bool isEmpty(Direction direction) const;
    [[nodiscard]] QString label(Direction direction) const;
    void clear();

private:
    static constexpr qsizetype longest = 200;
    QList<Entry> m_undo;
    QList<Entry> m_redo;
};
