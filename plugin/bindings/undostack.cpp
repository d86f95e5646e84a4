// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "undostack.h"

Change UndoStack::inverseOf(const Change &change)
{
    switch (change.kind) {
    case ChangeKind::Insert:
        return Change::remove(change.record, change.recordId, change.revision, change.actor);
    case ChangeKind::Update:
        return Change::update(change.record, change.recordId, change.revision, change.before, change.actor);
    case ChangeKind::Remove: {
        Change inverse = Change::insertFields(change.record, change.recordId, change.before, change.actor);
        inverse.base = change.revision;
        return inverse;
    }
    }
    return {};
}

void UndoStack::push(Entry entry, Direction direction)
{
    QList<Entry> &stack = direction == Undo ? m_redo : m_undo;
    stack.append(std::move(entry));
    if (stack.size() > longest) {
        stack.removeFirst();
    }
    if (direction == Do) {
        m_redo.clear();
    }
}

UndoStack::Entry UndoStack::take(Direction direction)
{
    QList<Entry> &stack = direction == Undo ? m_undo : m_redo;
    return stack.isEmpty() ? Entry() : stack.takeLast();
}

bool UndoStack::isEmpty(Direction direction) const
{
    return direction == Undo ? m_undo.isEmpty() : m_redo.isEmpty();
}

QString UndoStack::label(Direction direction) const
{
    const QList<Entry> &stack = direction == Undo ? m_undo : m_redo;
    return stack.isEmpty() ? QString() : stack.constLast().label;
}

void UndoStack::clear()
{
    m_undo.clear();
    m_redo.clear();
}
