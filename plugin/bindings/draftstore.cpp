// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "draftstore.h"

#include "change.h"
#include "operation.h"

#include <QJsonDocument>

DraftStore::DraftStore(Workspace *workspace, const QString &owner)
    : m_workspace(workspace)
    , m_owner(owner.isEmpty() ? workspace->actor() : owner)
{
}

QString DraftStore::id(const QString &subject, const QString &part) const
{
    // The same place gives the same draft after a restart; another person at the same laptop has their own.
    return Uuid::derived(subject, QString(m_owner + QLatin1Char('/') + part));
}

QVariantMap DraftStore::find(const QString &subject, const QString &part) const
{
    const auto *draft = subject.isEmpty() ? nullptr : m_workspace->records().find<Draft>(id(subject, part));
    return draft ? QJsonDocument::fromJson(draft->content.toUtf8()).object().toVariantMap() : QVariantMap();
}

Operation *DraftStore::save(const QString &subject, const QString &part, const QVariantMap &content)
{
    Draft draft;
    draft.id = id(subject, part);
    draft.owner = m_owner;
    draft.subject = subject;
    draft.group = m_workspace->group();
    draft.content = QString::fromUtf8(QJsonDocument(QJsonObject::fromVariantMap(content)).toJson(QJsonDocument::Compact));
    const auto *known = m_workspace->records().find<Draft>(draft.id);
    if (known && known->content == draft.content && m_workspace->pendingChanges() == 0) {
        return nullptr;
    }
    // Whether it is there already, the store knows best: what is on its way is not among the records yet.
    return m_workspace->submit({Change::insert(draft, draft.owner)}, {});
}

void DraftStore::drop(const QString &subject, const QString &part)
{
    const QString draft = id(subject, part);
    const auto *known = m_workspace->records().find<Draft>(draft);
    if (known || m_workspace->pendingChanges() > 0) {
        m_workspace->submit({Change::remove(RecordType::Draft, draft, known ? known->revision : 0, m_owner)}, {});
    }
}
