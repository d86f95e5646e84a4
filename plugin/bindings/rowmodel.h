// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <QtQml/qqmlregistration.h>

/** Liste von Werten that are no records of a workspace. Role: record. */
class RowModelBase : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Roles {
        RecordRole = Qt::UserRole,
        FirstExtraRole,
    };

    using QAbstractListModel::QAbstractListModel;
    [[nodiscard]] int count() const
    {
        return rowCount();
    }
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override
    {
        return {{RecordRole, "record"}};
    }

Q_SIGNALS:
    void countChanged();
};

// The tools of QML know no templates, as in recordmodel.h.
#ifdef Q_MOC_RUN
#define RowModelOf(T) RowModelBase
#else
#define RowModelOf(T) RowModel<T>
#endif

/** Rows of T on a model of its own kind; setRows() changes, moves, inserts and removes only what differs, so that focus and scroll position stay. */
template<class T, class Base = RowModelBase>
class RowModel : public Base
{
public:
    using Base::Base;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!this->checkIndex(index, QAbstractItemModel::CheckIndexOption::IndexIsValid)) {
            return {};
        }
        const T &row = m_rows.at(index.row());
        return role == Base::RecordRole ? QVariant::fromValue(row) : extra(row, role);
    }
    [[nodiscard]] const QList<T> &rows() const
    {
        return m_rows;
    }

    void setRows(const QList<T> &rows)
    {
        const qsizetype shorter = std::min(rows.size(), m_rows.size());
        qsizetype head = 0;
        while (head < shorter && rows.at(head) == m_rows.at(head)) {
            ++head;
        }
        qsizetype tail = 0;
        while (tail < shorter - head && rows.at(rows.size() - 1 - tail) == m_rows.at(m_rows.size() - 1 - tail)) {
            ++tail;
        }
        const qsizetype gone = m_rows.size() - head - tail;
        const qsizetype fresh = rows.size() - head - tail;
        if (gone == fresh && gone > 1 && moveWithin(rows, head, gone)) {
            return;
        }
        const qsizetype changed = std::min(gone, fresh);
        for (qsizetype i = head; i < head + changed; ++i) {
            m_rows[i] = rows.at(i);
        }
        if (changed > 0) {
            Q_EMIT this->dataChanged(this->index(int(head)), this->index(int(head + changed) - 1));
        }
        if (gone > changed) {
            this->beginRemoveRows({}, int(head + changed), int(head + gone) - 1);
            m_rows.remove(head + changed, gone - changed);
            this->endRemoveRows();
        } else if (fresh > changed) {
            this->beginInsertRows({}, int(head + changed), int(head + fresh) - 1);
            for (qsizetype i = head + changed; i < head + fresh; ++i) {
                m_rows.insert(i, rows.at(i));
            }
            this->endInsertRows();
        }
        if (gone != fresh) {
            Q_EMIT this->countChanged();
        }
    }

    /**
     * The same for rows that bear an `id` of their own and change places, such as a ranking: who stands on a row goes with
     * it. Where nearly everything has changed the rows start over.
     */
    void setRowsById(const QList<T> &rows)
    {
        constexpr int patience = 200;
        if (m_rows.isEmpty()) {
            setRows(rows);
            return;
        }
        const qsizetype before = m_rows.size();
        QHash<QString, qsizetype> places;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            places.insert(rows.at(i).id, i);
        }
        int steps = 0;
        for (qsizetype i = m_rows.size() - 1; i >= 0 && steps < patience; --i) {
            if (!places.contains(m_rows.at(i).id)) {
                this->beginRemoveRows({}, int(i), int(i));
                m_rows.remove(i);
                this->endRemoveRows();
                ++steps;
            }
        }
        for (qsizetype i = 0; i < rows.size() && steps < patience; ++i) {
            steps += bring(rows.at(i).id, i, rows, places);
            if (!(m_rows.at(i) == rows.at(i))) {
                m_rows[i] = rows.at(i);
                Q_EMIT this->dataChanged(this->index(int(i)), this->index(int(i)));
            }
        }
        if (steps >= patience) {
            this->beginResetModel();
            m_rows = rows;
            this->endResetModel();
        }
        if (m_rows.size() != before) {
            Q_EMIT this->countChanged();
        }
    }

protected:
    [[nodiscard]] virtual QVariant extra(const T &, int) const
    {
        return {};
    }

private:
    /** Brings the row of this id to `place`, all before it being right; answers how many rows went elsewhere or came. */
    int bring(const QString &id, qsizetype place, const QList<T> &rows, const QHash<QString, qsizetype> &places)
    {
        if (place < m_rows.size() && m_rows.at(place).id == id) {
            return 0;
        }
        qsizetype from = place + 1;
        while (from < m_rows.size() && m_rows.at(from).id != id) {
            ++from;
        }
        if (from >= m_rows.size()) {
            this->beginInsertRows({}, int(place), int(place));
            m_rows.insert(place, rows.at(place));
            this->endInsertRows();
            return 1;
        }
        if (from == place + 1) {
            // What stands here has sunk: one move instead of one for each row that rises by it.
            const qsizetype target = std::min(places.value(m_rows.at(place).id), m_rows.size() - 1);
            this->beginMoveRows({}, int(place), int(place), {}, int(target) + 1);
            m_rows.move(place, target);
            this->endMoveRows();
            return 1;
        }
        this->beginMoveRows({}, int(from), int(from), {}, int(place));
        m_rows.move(from, place);
        this->endMoveRows();
        return 1;
    }

    /** True where the rows from `head` on were one row moved to the other end of them. */
    bool moveWithin(const QList<T> &rows, qsizetype head, qsizetype length)
    {
        const qsizetype last = head + length - 1;
        const auto oldBegin = m_rows.cbegin() + head;
        const auto newBegin = rows.cbegin() + head;
        if (rows.at(last) == m_rows.at(head) && std::equal(oldBegin + 1, oldBegin + length, newBegin)) {
            this->beginMoveRows({}, int(head), int(head), {}, int(last) + 1);
        } else if (rows.at(head) == m_rows.at(last) && std::equal(oldBegin, oldBegin + length - 1, newBegin + 1)) {
            this->beginMoveRows({}, int(last), int(last), {}, int(head));
        } else {
            return false;
        }
        std::copy(newBegin, newBegin + length, m_rows.begin() + head);
        this->endMoveRows();
        return true;
    }

    QList<T> m_rows;
};
