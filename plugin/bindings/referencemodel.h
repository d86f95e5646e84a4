// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "workspace.h"

#include <QAbstractListModel>
#include <QPointer>

class Operation;

/**
 * Auswahlliste: what a field that names other records can name. Organisations, guidelines, life stages, planning
 * areas, topic areas of the shown conference, committees, or the official legal spheres. Roles: key (what the field
 * holds), title, detail (strings), chosen (bool).
 */
class ReferenceModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Workspace *workspace READ workspace WRITE setWorkspace NOTIFY subjectChanged FINAL)
    /** Organisation, Guideline, LifeStage, PlanningArea, TopicArea or Committee. */
    Q_PROPERTY(RecordType::Type recordType READ recordType WRITE setRecordType NOTIFY subjectChanged FINAL)
    /** True: the legal spheres, whatever recordType says. */
    Q_PROPERTY(bool legalSpheres READ legalSpheres WRITE setLegalSpheres NOTIFY subjectChanged FINAL)
    /** Words that must all occur in a row's title or detail. */
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged FINAL)
    /** What the field holds now. */
    Q_PROPERTY(QStringList chosen READ chosen WRITE setChosen NOTIFY chosenChanged FINAL)
    /** Titles of `chosen`, in its order; a record that is gone gives an empty text. */
    Q_PROPERTY(QStringList chosenTitles READ chosenTitles NOTIFY chosenChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Roles {
        KeyRole = Qt::UserRole,
        TitleRole,
        DetailRole,
        ChosenRole,
    };

    explicit ReferenceModel(QObject *parent = nullptr);
    [[nodiscard]] Workspace *workspace() const;
    void setWorkspace(Workspace *workspace);
    [[nodiscard]] RecordType::Type recordType() const;
    void setRecordType(RecordType::Type type);
    [[nodiscard]] bool legalSpheres() const;
    void setLegalSpheres(bool legalSpheres);
    [[nodiscard]] QString search() const;
    void setSearch(const QString &search);
    [[nodiscard]] QStringList chosen() const;
    void setChosen(const QStringList &chosen);
    [[nodiscard]] QStringList chosenTitles() const;
    [[nodiscard]] int count() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /** Key of a row, or empty. */
    [[nodiscard]] Q_INVOKABLE QString keyAt(int row) const;
    /** Row of a key, or −1. */
    [[nodiscard]] Q_INVOKABLE int rowOf(const QString &key) const;
    [[nodiscard]] Q_INVOKABLE QString titleOf(const QString &key) const;
    /** Key of the entry that bears exactly this title, or empty. */
    [[nodiscard]] Q_INVOKABLE QString keyOfTitle(const QString &title) const;
    /** A new record of this name. results: its id. Nothing for legal spheres, which are official. */
    Q_INVOKABLE Operation *add(const QString &title);

Q_SIGNALS:
    void subjectChanged();
    void searchChanged();
    void chosenChanged();
    void countChanged();

private:
    struct Row {
        QString key;
        QString title;
        QString detail;
        /** What rows are ordered by. */
        QString sortKey;
    };
    void update();
    void onRecord(RecordType::Type type);
    [[nodiscard]] QList<Row> wanted() const;

    QPointer<Workspace> m_workspace;
    RecordType::Type m_type = RecordType::Organisation;
    bool m_legalSpheres = false;
    QString m_search;
    QStringList m_chosen;
    QList<Row> m_rows;
};
