// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "operation.h"
#include "rowmodel.h"
#include "workspace.h"

#include <QPointer>

#include <memory>

struct CouncilResults;

/** Art einer Rückmeldung. */
namespace AnswerKind
{
Q_NAMESPACE
QML_ELEMENT
enum Kind {
    New, ///< there was no result yet
    Changed, ///< something else stood there before
    Unclear, ///< cannot be taken in; `problem` says why and what to do
    Unchanged, ///< the same stands there already
};
Q_ENUM_NS(Kind)
}

/** Was eine Rückmeldung ändert; Labels.answerField() and Labels.answerValue() have the words. */
struct AnswerChange {
    Q_GADGET
    QML_VALUE_TYPE(answerChange)
    Q_PROPERTY(QString field MEMBER field FINAL)
    Q_PROPERTY(QString before MEMBER before FINAL)
    Q_PROPERTY(QString after MEMBER after FINAL)

public:
    QString field;
    QString before;
    QString after;
    bool operator==(const AnswerChange &) const = default;
};

/** Rückmeldung eines Gremiums in der Vormerkliste. */
struct AnswerRow {
    Q_GADGET
    QML_VALUE_TYPE(answerRow)
    Q_PROPERTY(AnswerKind::Kind kind MEMBER kind FINAL)
    /** Of the recommendation it belongs to, or empty. */
    Q_PROPERTY(QString title MEMBER title FINAL)
    /** Number of the paper and committee in the source's own words. */
    Q_PROPERTY(QString reference MEMBER reference FINAL)
    Q_PROPERTY(QString committee MEMBER committee FINAL)
    Q_PROPERTY(QDate date MEMBER date FINAL)
    /** The result in the source's own words. */
    Q_PROPERTY(QString words MEMBER words FINAL)
    Q_PROPERTY(QList<AnswerChange> changes MEMBER changes FINAL)
    /** A line is added to the Beratungsfolge. */
    Q_PROPERTY(bool addsConsultation MEMBER addsConsultation FINAL)
    /** The committee is not known yet and will be. */
    Q_PROPERTY(bool addsCommittee MEMBER addsCommittee FINAL)
    /** For Unclear: a sentence. */
    Q_PROPERTY(QString problem MEMBER problem FINAL)
    /** File within a folder and line, or empty. */
    Q_PROPERTY(QString place MEMBER place FINAL)
    /** To be taken in. */
    Q_PROPERTY(bool chosen MEMBER chosen FINAL)

public:
    AnswerKind::Kind kind = AnswerKind::Unclear;
    QString title;
    QString reference;
    QString committee;
    QDate date;
    QString words;
    QList<AnswerChange> changes;
    bool addsConsultation = false;
    bool addsCommittee = false;
    QString problem;
    QString place;
    bool chosen = false;
    /** Place in what was read. */
    std::size_t answer = 0;
    bool operator==(const AnswerRow &) const = default;
};

/**
 * Vormerkliste der Rückmeldungen: what a file or folder of the council says of the recommendations, before anything is
 * written; new and changed ones are chosen, unclear ones say why. Role: record (answerRow).
 */
class CouncilAnswerModel : public RowModelOf(AnswerRow)
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Workspace *workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged FINAL)
    /** File or folder read last, or empty. */
    Q_PROPERTY(QString source READ source NOTIFY answersChanged FINAL)
    Q_PROPERTY(int chosenCount READ chosenCount NOTIFY answersChanged FINAL)
    Q_PROPERTY(int newCount READ newCount NOTIFY answersChanged FINAL)
    Q_PROPERTY(int changedCount READ changedCount NOTIFY answersChanged FINAL)
    Q_PROPERTY(int unclearCount READ unclearCount NOTIFY answersChanged FINAL)
    Q_PROPERTY(int unchangedCount READ unchangedCount NOTIFY answersChanged FINAL)
    /** Papers in it that are no recommendation of this workspace. */
    Q_PROPERTY(int otherPapers READ otherPapers NOTIFY answersChanged FINAL)
    /** What is wrong with the source beyond single answers, a sentence each. */
    Q_PROPERTY(QStringList problems READ problems NOTIFY answersChanged FINAL)

public:
    explicit CouncilAnswerModel(QObject *parent = nullptr);
    ~CouncilAnswerModel() override;
    [[nodiscard]] Workspace *workspace() const;
    void setWorkspace(Workspace *workspace);
    [[nodiscard]] QString source() const;
    [[nodiscard]] int chosenCount() const;
    [[nodiscard]] int newCount() const;
    [[nodiscard]] int changedCount() const;
    [[nodiscard]] int unclearCount() const;
    [[nodiscard]] int unchangedCount() const;
    [[nodiscard]] int otherPapers() const;
    [[nodiscard]] QStringList problems() const;

    /** Reads a file or folder (URL or path) on another thread; writes nothing. */
    Q_INVOKABLE Operation *read(const QString &source);
    Q_INVOKABLE void choose(int row, bool chosen);
    Q_INVOKABLE void chooseAll(bool chosen);
    /** Takes in what is chosen, as one step that can be undone; results: ids of the records that changed. */
    Q_INVOKABLE Operation *takeIn();

Q_SIGNALS:
    void workspaceChanged();
    void answersChanged();

private:
    [[nodiscard]] int countOf(AnswerKind::Kind kind) const;
    void show();

    QPointer<Workspace> m_workspace;
    QString m_source;
    QStringList m_problems;
    std::shared_ptr<const CouncilResults> m_results;
};
