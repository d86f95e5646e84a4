// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "operation.h"
#include "workspace.h"

#include <QPointer>

#include <memory>

struct Staging;

/**
 * Anmeldeliste: a registration form's table (CSV) as participants of the shown conference, looked through before anything
 * is written. Names and addresses become Person records, which no log and no export holds.
 */
class ParticipantList : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Workspace *workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged FINAL)
    /** File read last, or empty. */
    Q_PROPERTY(QString source READ source NOTIFY changed FINAL)
    /** People who are not here yet. */
    Q_PROPERTY(int newCount READ newCount NOTIFY changed FINAL)
    /** People of whom the list says something else than the records. */
    Q_PROPERTY(int changedCount READ changedCount NOTIFY changed FINAL)
    Q_PROPERTY(int unchangedCount READ unchangedCount NOTIFY changed FINAL)
    /** What was not understood, a sentence each with its line. */
    Q_PROPERTY(QStringList problems READ problems NOTIFY changed FINAL)

public:
    explicit ParticipantList(QObject *parent = nullptr);
    ~ParticipantList() override;
    [[nodiscard]] Workspace *workspace() const;
    void setWorkspace(Workspace *workspace);
    [[nodiscard]] QString source() const;
    [[nodiscard]] int newCount() const;
    [[nodiscard]] int changedCount() const;
    [[nodiscard]] int unchangedCount() const;
    [[nodiscard]] QStringList problems() const;

    /** Reads a file (URL or path) beside the screen; writes nothing. */
    Q_INVOKABLE Operation *read(const QString &source);
    /** Takes in what is new or changed, as one step that can be undone. results: ids of the participants. */
    Q_INVOKABLE Operation *takeIn();
    /** Forgets what was read. */
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void workspaceChanged();
    void changed();

private:
    void show(std::shared_ptr<const Staging> staging, const QString &source);
    /** Asks what became of those who are new here but were here once. */
    void askForFormer(const std::shared_ptr<const Staging> &staging, const QString &source, const QPointer<Operation> &operation);

    QPointer<Workspace> m_workspace;
    QString m_source;
    std::shared_ptr<const Staging> m_staging;
    int m_new = 0;
    int m_changed = 0;
    int m_unchanged = 0;
    QStringList m_problems;
    /** Last revision of each record that was removed: who comes back comes after that. */
    QHash<QString, int> m_former;
};
