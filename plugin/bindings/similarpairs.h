// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "operation.h"
#include "similarstatements.h"

#include <QSet>

/** Zwei Karten, die wohl dasselbe meinen. */
struct SimilarPair {
    Q_GADGET
    QML_VALUE_TYPE(similarPair)
    /** The older one. */
    Q_PROPERTY(SimilarCard first MEMBER first FINAL)
    Q_PROPERTY(SimilarCard second MEMBER second FINAL)
    /** 0 to 1. */
    Q_PROPERTY(double score MEMBER score FINAL)

public:
    SimilarCard first;
    SimilarCard second;
    double score = 0;
    bool operator==(const SimilarPair &) const = default;
};

/**
 * Wohl dasselbe: pairs of statements of a step that probably mean the same and are not merged, likeliest first. Looked up
 * beside the screen by look(); then kept up to date as statements come, change, are merged and go. Role: record (similarPair).
 */
class SimilarPairs : public RowModelOf(SimilarPair)
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Workspace *workspace READ workspace WRITE setWorkspace NOTIFY subjectChanged FINAL)
    Q_PROPERTY(QString step READ step WRITE setStep NOTIFY subjectChanged FINAL)
    /** True once look() has gone through all statements of the step. */
    Q_PROPERTY(bool complete READ isComplete NOTIFY completeChanged FINAL)

public:
    explicit SimilarPairs(QObject *parent = nullptr);
    [[nodiscard]] Workspace *workspace() const;
    void setWorkspace(Workspace *workspace);
    [[nodiscard]] QString step() const;
    void setStep(const QString &step);
    [[nodiscard]] bool isComplete() const;

    /** Compares every statement with every other one; can be cancelled. */
    Q_INVOKABLE Operation *look();
    /** Puts both into one cluster. */
    Q_INVOKABLE Operation *merge(int row);
    /** They mean different things: not shown to this role again. */
    Q_INVOKABLE void dismiss(int row);

Q_SIGNALS:
    void subjectChanged();
    void completeChanged();

private:
    void startOver();
    void lookAt(const QString &contribution);
    void take(const QList<StatementPair> &pairs);
    void show();

    StatementIndex m_index;
    /** By ids in ascending order. */
    using FoundPairs = QHash<std::pair<QString, QString>, double>;
    FoundPairs m_found;
    QSet<std::pair<QString, QString>> m_dismissed;
    bool m_complete = false;
    int m_generation = 0;
    QTimer m_showTimer;
};
