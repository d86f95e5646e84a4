// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "workspace.h"

#include <QPointer>
#include <QQmlParserStatus>
#include <QTimer>

/**
 * Feld in Bearbeitung: one text field of one record while somebody types in it. Bind a text field's text to `text` and
 * write what is typed back; call commit() when the person leaves the field. What is typed is kept as a draft at once,
 * survives a crash, and never overwrites what somebody else wrote meanwhile: both are kept.
 */
class FieldBuffer : public QObject, public QQmlParserStatus
{
    Q_OBJECT
    Q_INTERFACES(QQmlParserStatus)
    QML_ELEMENT
    Q_PROPERTY(Workspace *workspace READ workspace WRITE setWorkspace NOTIFY subjectChanged FINAL)
    Q_PROPERTY(RecordType::Type recordType READ recordType WRITE setRecordType NOTIFY subjectChanged FINAL)
    Q_PROPERTY(QString recordId READ recordId WRITE setRecordId NOTIFY subjectChanged FINAL)
    /** Name of a field whose value is text. */
    Q_PROPERTY(QString field READ field WRITE setField NOTIFY subjectChanged FINAL)
    /** What the person sees: their own typing while it is dirty, else the record's text. */
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)
    /** True while something is typed that is not yet stored. */
    Q_PROPERTY(bool dirty READ isDirty NOTIFY dirtyChanged FINAL)
    /** True where somebody else has changed the field since this person began to type. */
    Q_PROPERTY(bool changedElsewhere READ isChangedElsewhere NOTIFY dirtyChanged FINAL)
    /** Why the last commit was refused; empty where it was not. */
    Q_PROPERTY(QString errorText READ errorText NOTIFY errorTextChanged FINAL)

public:
    explicit FieldBuffer(QObject *parent = nullptr);
    ~FieldBuffer() override;
    void classBegin() override;
    void componentComplete() override;

    [[nodiscard]] Workspace *workspace() const;
    void setWorkspace(Workspace *workspace);
    [[nodiscard]] RecordType::Type recordType() const;
    void setRecordType(RecordType::Type type);
    [[nodiscard]] QString recordId() const;
    void setRecordId(const QString &id);
    [[nodiscard]] QString field() const;
    void setField(const QString &field);
    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    [[nodiscard]] bool isDirty() const;
    [[nodiscard]] bool isChangedElsewhere() const;
    [[nodiscard]] QString errorText() const;

    /** Stores what was typed, if anything; the draft goes when it is durable. */
    Q_INVOKABLE void commit();
    /** Gives up what was typed and shows the record's text again. */
    Q_INVOKABLE void revert();

Q_SIGNALS:
    void subjectChanged();
    void textChanged();
    void dirtyChanged();
    void errorTextChanged();

private:
    void load();
    void clean();
    [[nodiscard]] QString recordText() const;
    void saveDraft();

    QPointer<Workspace> m_workspace;
    RecordType::Type m_type = RecordType::Contribution;
    QString m_recordId;
    QString m_field;
    QString m_text;
    QString m_original;
    QString m_owner;
    QString m_errorText;
    int m_base = 0;
    bool m_dirty = false;
    bool m_complete = true;
    QTimer m_timer;
};
