// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "workspace.h"

#include <QPointer>
#include <QTimer>
#include <QVariantMap>

/**
 * Ergebnis in Arbeit: what a committee came to, typed in one go and entered as one change that can be undone as one. What
 * is typed is kept as this person's draft within a third of a second and is there again after a crash.
 */
class ResultDraft : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Workspace *workspace READ workspace WRITE setWorkspace NOTIFY subjectChanged FINAL)
    /** Id of the consultation. */
    Q_PROPERTY(QString consultation READ consultation WRITE setConsultation NOTIFY subjectChanged FINAL)
    Q_PROPERTY(ConsultationResult::Result result READ result WRITE setResult NOTIFY changed FINAL)
    /** Votes; −1: not counted. */
    Q_PROPERTY(int votesYes READ votesYes WRITE setVotesYes NOTIFY changed FINAL)
    Q_PROPERTY(int votesNo READ votesNo WRITE setVotesNo NOTIFY changed FINAL)
    Q_PROPERTY(int votesAbstained READ votesAbstained WRITE setVotesAbstained NOTIFY changed FINAL)
    Q_PROPERTY(QString resolutionText READ resolutionText WRITE setResolutionText NOTIFY changed FINAL)
    Q_PROPERTY(QString followUp READ followUp WRITE setFollowUp NOTIFY changed FINAL)
    /** True where something is typed that is not entered yet. */
    Q_PROPERTY(bool dirty READ isDirty NOTIFY changed FINAL)
    /** True where there is a result and something differs from the record. */
    Q_PROPERTY(bool canSubmit READ canSubmit NOTIFY changed FINAL)
    /** Why the last submit was refused; what was typed is still here. */
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed FINAL)

public:
    explicit ResultDraft(QObject *parent = nullptr);
    ~ResultDraft() override;

    [[nodiscard]] Workspace *workspace() const;
    void setWorkspace(Workspace *workspace);
    [[nodiscard]] QString consultation() const;
    void setConsultation(const QString &id);
    [[nodiscard]] ConsultationResult::Result result() const;
    void setResult(ConsultationResult::Result result);
    [[nodiscard]] int votesYes() const;
    void setVotesYes(int votes);
    [[nodiscard]] int votesNo() const;
    void setVotesNo(int votes);
    [[nodiscard]] int votesAbstained() const;
    void setVotesAbstained(int votes);
    [[nodiscard]] QString resolutionText() const;
    void setResolutionText(const QString &text);
    [[nodiscard]] QString followUp() const;
    void setFollowUp(const QString &text);
    [[nodiscard]] bool isDirty() const;
    [[nodiscard]] bool canSubmit() const;
    [[nodiscard]] QString errorText() const;

    /** Enters it; emits submitted once it is durable. */
    Q_INVOKABLE void submit();
    /** Gives up what was typed. */
    Q_INVOKABLE void revert();

Q_SIGNALS:
    void subjectChanged();
    void changed();
    void submitted(const QString &consultation);

private:
    void load();
    void save();
    /** What was typed here before has only now become durable. */
    void takeUp(RecordType::Type type);
    void put(const char *field, const QVariant &value);
    [[nodiscard]] QVariant value(const char *field) const;
    [[nodiscard]] Consultation record() const;

    QPointer<Workspace> m_workspace;
    QString m_consultation;
    /** Typed fields alone. */
    QVariantMap m_typed;
    QString m_owner;
    QString m_errorText;
    QTimer m_timer;
    /** Nothing has been typed, entered or given up since it was loaded. */
    bool m_untouched = true;
};
