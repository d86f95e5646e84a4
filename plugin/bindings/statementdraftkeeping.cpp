// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "draftstore.h"
#include "operation.h"
#include "statementdraft.h"
#include "statementdraftkeys.h"
#include "uuid.h"

using namespace StatementDraftKeys;

namespace
{
/** An empty text would convert to a list of one, so each is asked as what it is. */
bool isBlank(const QVariant &value)
{
    const bool isList = value.typeId() == QMetaType::QStringList || value.typeId() == QMetaType::QVariantList;
    return isList ? value.toStringList().isEmpty() : value.toString().isEmpty();
}
}

void StatementDraft::put(const QString &key, const QVariant &value)
{
    if (m_content.value(key) == value || (!m_content.contains(key) && isBlank(value))) {
        return;
    }
    m_content.insert(key, value);
    if (!m_content.contains(idKey)) {
        m_content.insert(idKey, newId());
    }
    m_saved = false;
    Q_EMIT changed();
    Q_EMIT savedChanged();
    m_timer.start();
}

QString StatementDraft::newId() const
{
    return m_workspace && m_workspace->step(m_step).anonymity ? Uuid::random() : Uuid::create();
}

QString StatementDraft::draftId() const
{
    return partFor(m_group);
}

void StatementDraft::load()
{
    m_timer.stop();
    m_loaded = m_workspace && m_workspace->status() == Workspace::Ready;
    m_owner = m_workspace ? m_workspace->actor() : QString();
    m_content = m_workspace && !m_step.isEmpty() ? kept(m_step, m_group, m_owner) : QVariantMap();
    if (m_workspace && m_workspace->records().find<Contribution>(m_content.value(idKey).toString())) {
        // It was entered, and then the power went before the draft did.
        m_content.clear();
        DraftStore(m_workspace, m_owner).drop(m_step, draftId());
    }
    m_errorText.clear();
    m_saved = true;
    Q_EMIT changed();
    Q_EMIT savedChanged();
}

void StatementDraft::changeOwner()
{
    if (m_workspace->actor() == m_owner) {
        return;
    }
    if (m_timer.isActive()) {
        save();
    }
    load();
}

void StatementDraft::save()
{
    m_timer.stop();
    if (!m_workspace || m_step.isEmpty()) {
        return;
    }
    const bool empty = std::all_of(m_content.keyValueBegin(), m_content.keyValueEnd(), [](const auto &entry) {
        return entry.first == idKey || isBlank(entry.second);
    });
    if (empty) {
        m_keeping.remove({m_step, m_group, m_owner});
        DraftStore(m_workspace, m_owner).drop(m_step, draftId());
    } else {
        keep(m_step, m_group, m_owner, m_content);
    }
    m_saved = true;
    Q_EMIT savedChanged();
}

QVariantMap StatementDraft::joined(const QVariantMap &first, const QVariantMap &second)
{
    if (second.value(textKey).toString().isEmpty() && second.value(whereKey).toString().isEmpty()) {
        return first;
    }
    QVariantMap both = second;
    QStringList parts;
    for (const QString &part : {first.value(textKey).toString(), first.value(whereKey).toString(), second.value(textKey).toString()}) {
        if (!part.isEmpty()) {
            parts += part;
        }
    }
    both.insert(textKey, parts.join(QLatin1String("\n\n")));
    return both;
}

void StatementDraft::takeBack(const QString &step, const QString &group, const QString &owner, const QVariantMap &content)
{
    if (m_workspace->step(step).id.isEmpty() || (step == m_step && group == m_group && owner == m_owner)) {
        m_content = joined(content, m_content);
        m_saved = false;
        m_timer.start();
        return;
    }
    const QVariantMap there = kept(step, group, owner);
    keep(step, group, owner, there.value(idKey) == content.value(idKey) ? content : joined(content, there));
}

void StatementDraft::keep(const QString &step, const QString &group, const QString &owner, const QVariantMap &content)
{
    if (Operation *operation = DraftStore(m_workspace, owner).save(step, partFor(group), content)) {
        const QStringList place{step, group, owner};
        m_keeping.insert(place, content);
        connect(operation, &Operation::finished, this, [this, place, content] {
            if (m_keeping.value(place) == content) {
                m_keeping.remove(place);
            }
        });
    }
}

QVariantMap StatementDraft::kept(const QString &step, const QString &group, const QString &owner) const
{
    const auto keeping = m_keeping.constFind({step, group, owner});
    return keeping != m_keeping.cend() ? *keeping : DraftStore(m_workspace, owner).find(step, partFor(group));
}
