// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "workspace.h"

#include <QHash>
#include <QPointer>
#include <QTimer>
#include <QVariantMap>

/**
 * Karte in Arbeit: the form of a new statement. Everything typed is kept as this person's draft within a third of a
 * second and is there again after a phase change, a crash or a dead battery; nobody else sees it. What is entered leaves
 * the form at once, so that the next card can be typed while the store writes; what the store refuses comes back.
 */
class StatementDraft : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Workspace *workspace READ workspace WRITE setWorkspace NOTIFY subjectChanged FINAL)
    Q_PROPERTY(QString step READ step WRITE setStep NOTIFY subjectChanged FINAL)
    Q_PROPERTY(QString group READ group WRITE setGroup NOTIFY subjectChanged FINAL)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed FINAL)
    /** Where, in the writer's words. */
    Q_PROPERTY(QString where READ where WRITE setWhere NOTIFY changed FINAL)
    /** Id of a planning area, or empty. */
    Q_PROPERTY(QString planningArea READ planningArea WRITE setPlanningArea NOTIFY changed FINAL)
    /** Ids of life stages. */
    Q_PROPERTY(QStringList lifeStages READ lifeStages WRITE setLifeStages NOTIFY changed FINAL)
    Q_PROPERTY(QString targetGroup READ targetGroup WRITE setTargetGroup NOTIFY changed FINAL)
    /** BCP 47 tag of the text, empty: the municipality's language. */
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed FINAL)
    /** True where it is a card written by hand that somebody types for the group. */
    Q_PROPERTY(bool fromPaper READ fromPaper WRITE setFromPaper NOTIFY changed FINAL)
    /** True: everything entered here is written by hand, card after card. */
    Q_PROPERTY(bool paperOnly READ isPaperOnly WRITE setPaperOnly NOTIFY subjectChanged FINAL)
    /** Dots that stick on the paper card; they become the group's. */
    Q_PROPERTY(int dots READ dots WRITE setDots NOTIFY changed FINAL)
    /** Id of a need or strength the new statement is tied to at once, or empty. */
    Q_PROPERTY(QString answers READ answers WRITE setAnswers NOTIFY changed FINAL)
    /** True where there is text and the step takes statements. */
    Q_PROPERTY(bool canSubmit READ canSubmit NOTIFY changed FINAL)
    /** True when everything typed is on disk, as a draft or as a statement. */
    Q_PROPERTY(bool saved READ isSaved NOTIFY savedChanged FINAL)
    /** Why the last submit was refused; the text is still in the form. */
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed FINAL)

public:
    explicit StatementDraft(QObject *parent = nullptr);
    ~StatementDraft() override;

    [[nodiscard]] Workspace *workspace() const;
    void setWorkspace(Workspace *workspace);
    [[nodiscard]] QString step() const;
    void setStep(const QString &step);
    [[nodiscard]] QString group() const;
    void setGroup(const QString &group);
    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    [[nodiscard]] QString where() const;
    void setWhere(const QString &where);
    [[nodiscard]] QString planningArea() const;
    void setPlanningArea(const QString &planningArea);
    [[nodiscard]] QStringList lifeStages() const;
    void setLifeStages(const QStringList &lifeStages);
    [[nodiscard]] QString targetGroup() const;
    void setTargetGroup(const QString &targetGroup);
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &language);
    [[nodiscard]] bool fromPaper() const;
    void setFromPaper(bool fromPaper);
    [[nodiscard]] bool isPaperOnly() const;
    void setPaperOnly(bool paperOnly);
    [[nodiscard]] int dots() const;
    void setDots(int dots);
    [[nodiscard]] QString answers() const;
    void setAnswers(const QString &answers);
    [[nodiscard]] bool canSubmit() const;
    [[nodiscard]] bool isSaved() const;
    [[nodiscard]] QString errorText() const;

    /** Enters the statement: the form is empty for the next one at once (emits entered); durable a moment later (emits submitted). */
    Q_INVOKABLE void submit();
    /** Enters the statement into the cluster of another one that means the same, or makes one of both, as one step. */
    Q_INVOKABLE void submitTo(const QString &contribution);

Q_SIGNALS:
    void subjectChanged();
    void changed();
    void savedChanged();
    /** The statement is on its way, the form empty. */
    void entered();
    /** What could not be stored stands in the form again, before what has been typed since. */
    void returned();
    /** The statement is durable. */
    void submitted(const QString &contribution);

private:
    void load();
    /** Somebody else acts here now: what was typed stays with whoever typed it. */
    void changeOwner();
    void put(const QString &key, const QVariant &value);
    [[nodiscard]] QString draftId() const;
    /** For a statement; where nobody may learn who wrote it, it does not tell when it was written. */
    [[nodiscard]] QString newId() const;
    void save();
    /** What puts the statement into the other one's cluster, which is made where there is none. */
    [[nodiscard]] QList<Change> joining(Contribution &statement, const QString &other) const;
    /** Keeps a draft, and in mind until it is on disk: whoever comes back sooner finds it. */
    void keep(const QString &step, const QString &group, const QString &owner, const QVariantMap &content);
    [[nodiscard]] QVariantMap kept(const QString &step, const QString &group, const QString &owner) const;
    /** What was entered and could not be stored stands in its form again, before what has been typed since. */
    void takeBack(const QString &step, const QString &group, const QString &owner, const QVariantMap &content);
    [[nodiscard]] static QVariantMap joined(const QVariantMap &first, const QVariantMap &second);

    QPointer<Workspace> m_workspace;
    QString m_step;
    QString m_group;
    QVariantMap m_content;
    QString m_owner;
    QString m_errorText;
    bool m_saved = true;
    bool m_paperOnly = false;
    /** What is shown comes from the file that is open. */
    bool m_loaded = false;
    /** Drafts on their way to the disk, by place; a place is a step, a group and an owner. */
    QHash<QStringList, QVariantMap> m_keeping;
    /** Statements entered and not durable yet. */
    int m_underWay = 0;
    QTimer m_timer;
};
