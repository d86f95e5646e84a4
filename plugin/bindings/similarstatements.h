// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "rowmodel.h"
#include "statementindex.h"

#include <QTimer>

/** Ähnlicher Beitrag, as it is shown to whoever types. Never says who wrote it. */
struct SimilarCard {
    Q_GADGET
    QML_VALUE_TYPE(similarCard)
    /** Id of the statement. */
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(QString text MEMBER text FINAL)
    Q_PROPERTY(QString translation MEMBER translation FINAL)
    Q_PROPERTY(QString groupName MEMBER groupName FINAL)
    Q_PROPERTY(QString areaColour MEMBER areaColour FINAL)
    Q_PROPERTY(QString areaIcon MEMBER areaIcon FINAL)
    /** Title of the cluster it is in, or empty. */
    Q_PROPERTY(QString clusterTitle MEMBER clusterTitle FINAL)

public:
    QString id;
    QString text;
    QString translation;
    QString groupName;
    QString areaColour;
    QString areaIcon;
    QString clusterTitle;
    bool operator==(const SimilarCard &) const = default;

    [[nodiscard]] static SimilarCard of(const Workspace &workspace, const Contribution &contribution);
};

/**
 * Ähnliche Beiträge, while somebody types: the statements of a step that mean much the same, best first, of those that
 * this workspace may see (rule 3). Looked up beside the screen once typing has rested for a moment; nothing leaves the
 * machine. Role: record (similarCard).
 */
class SimilarStatements : public RowModelOf(SimilarCard)
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Workspace *workspace READ workspace WRITE setWorkspace NOTIFY subjectChanged FINAL)
    Q_PROPERTY(QString step READ step WRITE setStep NOTIFY subjectChanged FINAL)
    /** What is being typed. */
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)
    /** How many are shown at most. */
    Q_PROPERTY(int limit READ limit WRITE setLimit NOTIFY limitChanged FINAL)
    /** True while what is shown may not yet belong to the text. */
    Q_PROPERTY(bool searching READ isSearching NOTIFY searchingChanged FINAL)

public:
    explicit SimilarStatements(QObject *parent = nullptr);
    [[nodiscard]] Workspace *workspace() const;
    void setWorkspace(Workspace *workspace);
    [[nodiscard]] QString step() const;
    void setStep(const QString &step);
    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    [[nodiscard]] int limit() const;
    void setLimit(int limit);
    [[nodiscard]] bool isSearching() const;

Q_SIGNALS:
    void subjectChanged();
    void textChanged();
    void limitChanged();
    void searchingChanged();

private:
    void plan();
    void look();
    void show(const QList<SimilarStatement> &similar);
    void setSearching(bool searching);

    StatementIndex m_index;
    QString m_text;
    int m_limit = 3;
    bool m_searching = false;
    /** A comparison is on its way; what comes meanwhile is asked once it is back. */
    bool m_asked = false;
    bool m_again = false;
    QTimer m_timer;
};
