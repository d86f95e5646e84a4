// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "resultdraft.h"

#include "draftstore.h"
#include "operation.h"

namespace
{
const QString draftPart = QStringLiteral("result");
}

ResultDraft::ResultDraft(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(300);
    connect(&m_timer, &QTimer::timeout, this, &ResultDraft::save);
}

ResultDraft::~ResultDraft()
{
    if (m_timer.isActive()) {
        save();
    }
}

Workspace *ResultDraft::workspace() const
{
    return m_workspace;
}

void ResultDraft::setWorkspace(Workspace *workspace)
{
    if (m_workspace == workspace) {
        return;
    }
    if (m_timer.isActive()) {
        save();
    }
    if (m_workspace) {
        m_workspace->disconnect(this);
    }
    m_workspace = workspace;
    if (workspace) {
        connect(workspace, &Workspace::updated, this, [this](RecordType::Type, const QString &id) {
            if (id == m_consultation) {
                Q_EMIT changed();
            }
        });
        connect(workspace, &Workspace::reset, this, &ResultDraft::load);
        connect(workspace, &Workspace::inserted, this, &ResultDraft::takeUp);
        connect(workspace, &Workspace::updated, this, &ResultDraft::takeUp);
    }
    load();
    Q_EMIT subjectChanged();
}

QString ResultDraft::consultation() const
{
    return m_consultation;
}

void ResultDraft::setConsultation(const QString &id)
{
    if (m_consultation == id) {
        return;
    }
    if (m_timer.isActive()) {
        save();
    }
    m_consultation = id;
    load();
    Q_EMIT subjectChanged();
}

void ResultDraft::load()
{
    m_timer.stop();
    m_errorText.clear();
    m_typed.clear();
    m_untouched = true;
    if (m_workspace && !m_consultation.isEmpty()) {
        m_owner = m_workspace->actor();
        m_typed = DraftStore(m_workspace, m_owner).find(m_consultation, draftPart);
    }
    Q_EMIT changed();
}

void ResultDraft::takeUp(RecordType::Type type)
{
    if (type == RecordType::Draft && m_untouched) {
        load();
    }
}

void ResultDraft::save()
{
    m_timer.stop();
    if (!m_workspace || m_consultation.isEmpty()) {
        return;
    }
    DraftStore drafts(m_workspace, m_owner);
    if (m_typed.isEmpty()) {
        drafts.drop(m_consultation, draftPart);
    } else {
        drafts.save(m_consultation, draftPart, m_typed);
    }
}

Consultation ResultDraft::record() const
{
    const auto *found = m_workspace ? m_workspace->records().find<Consultation>(m_consultation) : nullptr;
    return found ? *found : Consultation();
}

void ResultDraft::put(const char *field, const QVariant &value)
{
    if (this->value(field) == value) {
        return;
    }
    m_untouched = false;
    const QString name = QString::fromLatin1(field);
    const Consultation before = record();
    const QVariant stored = recordInfo(RecordType::Consultation).field(name)->property.readOnGadget(&before);
    if (stored == value || (stored.canConvert<int>() && value.typeId() == QMetaType::Int && stored.toInt() == value.toInt())) {
        m_typed.remove(name);
    } else {
        m_typed.insert(name, value);
    }
    m_timer.start();
    Q_EMIT changed();
}

QVariant ResultDraft::value(const char *field) const
{
    const QString name = QString::fromLatin1(field);
    if (m_typed.contains(name)) {
        return m_typed.value(name);
    }
    const Consultation stored = record();
    return recordInfo(RecordType::Consultation).field(name)->property.readOnGadget(&stored);
}

ConsultationResult::Result ResultDraft::result() const
{
    return ConsultationResult::Result(value("result").toInt());
}

void ResultDraft::setResult(ConsultationResult::Result result)
{
    put("result", int(result));
}

int ResultDraft::votesYes() const
{
    return value("votesYes").toInt();
}

void ResultDraft::setVotesYes(int votes)
{
    put("votesYes", votes);
}

int ResultDraft::votesNo() const
{
    return value("votesNo").toInt();
}

void ResultDraft::setVotesNo(int votes)
{
    put("votesNo", votes);
}

int ResultDraft::votesAbstained() const
{
    return value("votesAbstained").toInt();
}

void ResultDraft::setVotesAbstained(int votes)
{
    put("votesAbstained", votes);
}

QString ResultDraft::resolutionText() const
{
    return value("resolutionText").toString();
}

void ResultDraft::setResolutionText(const QString &text)
{
    put("resolutionText", text);
}

QString ResultDraft::followUp() const
{
    return value("followUp").toString();
}

void ResultDraft::setFollowUp(const QString &text)
{
    put("followUp", text);
}

bool ResultDraft::isDirty() const
{
    return !m_typed.isEmpty();
}

bool ResultDraft::canSubmit() const
{
    return isDirty() && result() != ConsultationResult::Pending;
}

QString ResultDraft::errorText() const
{
    return m_errorText;
}

void ResultDraft::submit()
{
    if (!m_workspace || !canSubmit()) {
        return;
    }
    m_untouched = false;
    const QString id = m_consultation;
    const QString owner = m_owner;
    const QVariantMap typed = m_typed;
    Operation *operation = m_workspace->edit(RecordType::Consultation, id, typed);
    connect(operation, &Operation::finished, this, [this, operation, id, owner, typed] {
        if (operation->succeeded()) {
            DraftStore(m_workspace, owner).drop(id, draftPart);
            // What was typed while it was on its way stays.
            if (id == m_consultation && m_typed == typed) {
                m_timer.stop();
                m_typed.clear();
            }
            m_errorText.clear();
            Q_EMIT submitted(id);
        } else {
            m_errorText = operation->errorText();
        }
        Q_EMIT changed();
    });
}

void ResultDraft::revert()
{
    m_untouched = false;
    m_typed.clear();
    m_errorText.clear();
    save();
    Q_EMIT changed();
}
