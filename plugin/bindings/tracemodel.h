// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "workspace.h"

#include <QAbstractListModel>
#include <QPointer>

/** Karte der Spur: one card of the chain strength → need → project → recommendation → committee. */
struct TraceCard {
    Q_GADGET
    QML_VALUE_TYPE(traceCard)
    Q_PROPERTY(QString id MEMBER id FINAL)
    /** 0 strength, 1 need, 2 project, 3 recommendation, 4 committee. */
    Q_PROPERTY(int station MEMBER station FINAL)
    Q_PROPERTY(QString text MEMBER text FINAL)
    /** Group, lead office or result: the second line. */
    Q_PROPERTY(QString detail MEMBER detail FINAL)
    Q_PROPERTY(QString areaName MEMBER areaName FINAL)
    Q_PROPERTY(QString areaColour MEMBER areaColour FINAL)
    /** True for the card the chain was asked for. */
    Q_PROPERTY(bool start MEMBER start FINAL)

public:
    QString id;
    int station = 0;
    QString text;
    QString detail;
    QString areaName;
    QString areaColour;
    bool start = false;
    bool operator==(const TraceCard &) const = default;
};

/** Spur of one record, ordered by station: everything it stands on and everything that came of it. Role: card. */
class TraceModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Workspace *workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged FINAL)
    /** Id of a contribution or recommendation. */
    Q_PROPERTY(QString start READ start WRITE setStart NOTIFY startChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Roles {
        CardRole = Qt::UserRole,
    };
    explicit TraceModel(QObject *parent = nullptr);
    [[nodiscard]] Workspace *workspace() const;
    void setWorkspace(Workspace *workspace);
    [[nodiscard]] QString start() const;
    void setStart(const QString &start);
    [[nodiscard]] int count() const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    /** How many cards stand at a station (0 to 4). */
    [[nodiscard]] Q_INVOKABLE int countAt(int station) const;

Q_SIGNALS:
    void workspaceChanged();
    void startChanged();
    void countChanged();

private:
    void rebuild();

    QPointer<Workspace> m_workspace;
    QString m_start;
    QList<TraceCard> m_cards;
};
