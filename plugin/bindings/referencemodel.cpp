// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "referencemodel.h"

#include "operation.h"
#include "workspacefollower.h"

#include <algorithm>

ReferenceModel::ReferenceModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

Workspace *ReferenceModel::workspace() const
{
    return m_workspace;
}

void ReferenceModel::setWorkspace(Workspace *workspace)
{
    if (!changeWorkspace(m_workspace, workspace, this)) {
        return;
    }
    if (workspace) {
        connect(workspace, &Workspace::reset, this, &ReferenceModel::update);
        followRecords(workspace, this, &ReferenceModel::onRecord);
        connect(workspace, &Workspace::conferenceChanged, this, &ReferenceModel::update);
    }
    Q_EMIT subjectChanged();
    update();
}

RecordType::Type ReferenceModel::recordType() const
{
    return m_type;
}

void ReferenceModel::setRecordType(RecordType::Type type)
{
    if (m_type != type) {
        m_type = type;
        Q_EMIT subjectChanged();
        update();
    }
}

bool ReferenceModel::legalSpheres() const
{
    return m_legalSpheres;
}

void ReferenceModel::setLegalSpheres(bool legalSpheres)
{
    if (m_legalSpheres != legalSpheres) {
        m_legalSpheres = legalSpheres;
        Q_EMIT subjectChanged();
        update();
    }
}

QString ReferenceModel::search() const
{
    return m_search;
}

void ReferenceModel::setSearch(const QString &search)
{
    if (m_search != search) {
        m_search = search;
        Q_EMIT searchChanged();
        update();
    }
}

QStringList ReferenceModel::chosen() const
{
    return m_chosen;
}

void ReferenceModel::setChosen(const QStringList &chosen)
{
    if (m_chosen == chosen) {
        return;
    }
    const QStringList before = std::exchange(m_chosen, chosen);
    for (int row = 0; row < count(); ++row) {
        if (before.contains(m_rows[row].key) != m_chosen.contains(m_rows[row].key)) {
            Q_EMIT dataChanged(index(row), index(row), {ChosenRole});
        }
    }
    Q_EMIT chosenChanged();
}

QStringList ReferenceModel::chosenTitles() const
{
    QStringList titles;
    for (const QString &key : m_chosen) {
        titles += titleOf(key);
    }
    return titles;
}

int ReferenceModel::count() const
{
    return int(m_rows.size());
}

int ReferenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ReferenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows[index.row()];
    switch (role) {
    case KeyRole:
        return row.key;
    case Qt::DisplayRole:
    case TitleRole:
        return row.title;
    case DetailRole:
        return row.detail;
    case ChosenRole:
        return m_chosen.contains(row.key);
    }
    return {};
}

QHash<int, QByteArray> ReferenceModel::roleNames() const
{
    return {{KeyRole, "key"}, {TitleRole, "title"}, {DetailRole, "detail"}, {ChosenRole, "chosen"}};
}

QString ReferenceModel::keyAt(int row) const
{
    return row >= 0 && row < count() ? m_rows[row].key : QString();
}

int ReferenceModel::rowOf(const QString &key) const
{
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), [&key](const Row &row) {
        return row.key == key;
    });
    return it == m_rows.end() ? -1 : int(it - m_rows.begin());
}

QString ReferenceModel::keyOfTitle(const QString &title) const
{
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), [&title](const Row &row) {
        return row.title.compare(title, Qt::CaseInsensitive) == 0;
    });
    return it == m_rows.end() ? QString() : it->key;
}

void ReferenceModel::onRecord(RecordType::Type type)
{
    if (type == m_type && !m_legalSpheres) {
        update();
    }
}

void ReferenceModel::update()
{
    QList<Row> rows = wanted();
    const auto position = [](const QList<Row> &list, const QString &key) {
        const auto it = std::find_if(list.begin(), list.end(), [&key](const Row &row) {
            return row.key == key;
        });
        return it == list.end() ? -1 : int(it - list.begin());
    };
    for (int row = count() - 1; row >= 0; --row) {
        if (position(rows, m_rows[row].key) < 0) {
            beginRemoveRows({}, row, row);
            m_rows.removeAt(row);
            endRemoveRows();
        }
    }
    for (int row = 0; row < rows.size(); ++row) {
        const int old = position(m_rows, rows[row].key);
        if (old < 0) {
            beginInsertRows({}, row, row);
            m_rows.insert(row, rows[row]);
            endInsertRows();
        } else {
            if (old != row) {
                beginMoveRows({}, old, old, {}, row);
                m_rows.move(old, row);
                endMoveRows();
            }
            m_rows[row] = rows[row];
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
    Q_EMIT countChanged();
    Q_EMIT chosenChanged();
}
