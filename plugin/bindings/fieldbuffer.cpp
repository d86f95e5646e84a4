// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "fieldbuffer.h"

#include "draftstore.h"
#include "operation.h"
#include "workspacefollower.h"

namespace
{
/** Short enough that a crash costs a few letters, long enough that fast typing is one write. */
constexpr int draftDelay = 300;
}

FieldBuffer::FieldBuffer(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(draftDelay);
    connect(&m_timer, &QTimer::timeout, this, &FieldBuffer::saveDraft);
}

FieldBuffer::~FieldBuffer()
{
    if (m_timer.isActive()) {
        saveDraft();
    }
}

void FieldBuffer::classBegin()
{
    m_complete = false;
}

void FieldBuffer::componentComplete()
{
    m_complete = true;
    load();
}

Workspace *FieldBuffer::workspace() const
{
    return m_workspace;
}

void FieldBuffer::setWorkspace(Workspace *workspace)
{
    if (!changeWorkspace(m_workspace, workspace, this)) {
        return;
    }
    if (workspace) {
        connect(workspace, &Workspace::reset, this, &FieldBuffer::load);
        connect(workspace, &Workspace::actorChanged, this, [this] {
            if (m_workspace->actor() == m_owner) {
                return;
            }
            // What was typed stays with whoever typed it.
            if (m_timer.isActive()) {
                saveDraft();
            }
            load();
        });
        const auto changed = [this](RecordType::Type type, const QString &id) {
            if (type != m_type || id != m_recordId) {
                return;
            }
            if (m_dirty) {
                Q_EMIT dirtyChanged();
            } else {
                clean();
            }
        };
        connect(workspace, &Workspace::updated, this, changed);
        connect(workspace, &Workspace::inserted, this, changed);
    }
    Q_EMIT subjectChanged();
    load();
}

RecordType::Type FieldBuffer::recordType() const
{
    return m_type;
}

void FieldBuffer::setRecordType(RecordType::Type type)
{
    if (type != m_type) {
        m_type = type;
        Q_EMIT subjectChanged();
        load();
    }
}

QString FieldBuffer::recordId() const
{
    return m_recordId;
}

void FieldBuffer::setRecordId(const QString &id)
{
    if (id == m_recordId) {
        return;
    }
    // A form that moves on to another record takes nothing with it: what was typed is stored where it belongs.
    if (m_dirty) {
        commit();
    }
    m_recordId = id;
    Q_EMIT subjectChanged();
    load();
}

QString FieldBuffer::field() const
{
    return m_field;
}

void FieldBuffer::setField(const QString &field)
{
    if (field != m_field) {
        m_field = field;
        Q_EMIT subjectChanged();
        load();
    }
}

QString FieldBuffer::text() const
{
    return m_text;
}

bool FieldBuffer::isDirty() const
{
    return m_dirty;
}

bool FieldBuffer::isChangedElsewhere() const
{
    return m_dirty && recordText() != m_original;
}

QString FieldBuffer::errorText() const
{
    return m_errorText;
}

QString FieldBuffer::recordText() const
{
    const FieldInfo *info = recordInfo(m_type).field(m_field);
    const void *record = m_workspace && info ? m_workspace->records().find(m_type, m_recordId) : nullptr;
    return record ? info->property.readOnGadget(record).toString() : QString();
}

void FieldBuffer::setText(const QString &text)
{
    if (text == m_text) {
        return;
    }
    if (!m_dirty) {
        m_base = m_workspace ? m_workspace->revisionOf(m_type, m_recordId) : 0;
        m_original = recordText();
    }
    m_text = text;
    m_dirty = m_text != m_original;
    Q_EMIT textChanged();
    Q_EMIT dirtyChanged();
    m_timer.start();
}

void FieldBuffer::clean()
{
    m_dirty = false;
    m_original = recordText();
    if (m_text != m_original) {
        m_text = m_original;
        Q_EMIT textChanged();
    }
    Q_EMIT dirtyChanged();
}

void FieldBuffer::load()
{
    if (!m_complete || !m_workspace || m_recordId.isEmpty() || m_field.isEmpty()) {
        return;
    }
    m_timer.stop();
    m_dirty = false;
    m_owner = m_workspace->actor();
    clean();
    const QVariantMap draft = DraftStore(m_workspace, m_owner).find(m_recordId, m_field);
    const QString typed = draft.value(QStringLiteral("text")).toString();
    if (!draft.isEmpty() && typed != m_original) {
        m_text = typed;
        m_base = draft.value(QStringLiteral("base")).toInt();
        m_original = draft.value(QStringLiteral("original")).toString();
        m_dirty = true;
        Q_EMIT textChanged();
        Q_EMIT dirtyChanged();
    }
}

void FieldBuffer::saveDraft()
{
    m_timer.stop();
    if (!m_workspace || m_recordId.isEmpty()) {
        return;
    }
    if (m_dirty) {
        DraftStore(m_workspace, m_owner).save(m_recordId, m_field, {{QStringLiteral("text"), m_text}, {QStringLiteral("base"), m_base}, {QStringLiteral("original"), m_original}});
    } else {
        DraftStore(m_workspace, m_owner).drop(m_recordId, m_field);
    }
}

void FieldBuffer::commit()
{
    m_timer.stop();
    if (!m_dirty || !m_workspace) {
        return;
    }
    saveDraft();
    const QString id = m_recordId;
    const QString field = m_field;
    const QString sent = m_text;
    const QPointer<Workspace> workspace = m_workspace;
    Operation *operation = m_workspace->edit(m_type, id, {{field, sent}}, m_base);
    connect(operation, &Operation::finished, workspace, [workspace, operation, id, field, owner = m_owner] {
        if (operation->succeeded()) {
            DraftStore(workspace, owner).drop(id, field);
        }
    });
    connect(operation, &Operation::finished, this, [this, operation, id, field, sent] {
        if (id != m_recordId || field != m_field) {
            return;
        }
        m_errorText = operation->errorText();
        Q_EMIT errorTextChanged();
        if (!operation->succeeded()) {
            return;
        }
        if (m_text == sent) {
            clean();
        } else {
            // Typed on while it was stored: what follows is based on what was just stored.
            m_original = recordText();
            m_base = m_workspace->revisionOf(m_type, m_recordId);
        }
    });
}

void FieldBuffer::revert()
{
    m_timer.stop();
    if (m_workspace) {
        DraftStore(m_workspace, m_owner).drop(m_recordId, m_field);
    }
    clean();
}
