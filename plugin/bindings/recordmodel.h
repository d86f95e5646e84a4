// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "workspace.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QQmlParserStatus>

/**
 * Liste von Datensätzen: what all models share. A model shows the workspace's records in one typed role, `record`;
 * rows are inserted, moved and changed exactly, so a live board keeps its focus and scroll position.
 */
class RecordModelBase : public QAbstractListModel, public QQmlParserStatus
{
    Q_OBJECT
    Q_INTERFACES(QQmlParserStatus)
    QML_ANONYMOUS
    Q_PROPERTY(Workspace *workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    /** Id of the conference whose records are shown; empty: the one the workspace shows. */
    Q_PROPERTY(QString conference READ conference WRITE setConference NOTIFY filterChanged FINAL)
    /** Words that must all occur in a row's text, in any order and case. */
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY filterChanged FINAL)

public:
    enum Roles {
        RecordRole = Qt::UserRole,
        FirstExtraRole,
    };

    using QAbstractListModel::QAbstractListModel;
    void classBegin() override;
    void componentComplete() override;
    [[nodiscard]] Workspace *workspace() const;
    void setWorkspace(Workspace *workspace);
    [[nodiscard]] int count() const;
    [[nodiscard]] QString conference() const;
    void setConference(const QString &conference);
    [[nodiscard]] QString search() const;
    void setSearch(const QString &search);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /** Id of the record in `row`, or empty. */
    [[nodiscard]] Q_INVOKABLE virtual QString idAt(int row) const = 0;
    /** Row of the record, or −1. */
    [[nodiscard]] Q_INVOKABLE virtual int rowOf(const QString &id) const = 0;

Q_SIGNALS:
    void workspaceChanged();
    void countChanged();
    void filterChanged();

protected:
    [[nodiscard]] QString shownConference() const;
    [[nodiscard]] bool isSearching() const
    {
        return !m_words.isEmpty();
    }
    [[nodiscard]] bool matchesSearch(const QString &text) const;
    /** Builds all rows anew: for another workspace, another filter. */
    virtual void rebuild() = 0;
    virtual void onInserted(RecordType::Type type, const QString &id) = 0;
    virtual void onUpdated(RecordType::Type type, const QString &id) = 0;
    virtual void onAboutToRemove(RecordType::Type type, const QString &id) = 0;
    virtual void onTouched(RecordType::Type type, const QString &id) = 0;
    /** Names, colours or step states changed: all rows are asked again, and who may be seen. */
    virtual void onSurroundingsChanged();
    /** Rebuilds unless QML is still setting properties: each of them would cost a walk over all records. */
    void rebuildWhenComplete();
    /** Call when a filter property of a subclass has changed. */
    void filter();

private:
    QPointer<Workspace> m_workspace;
    QString m_conference;
    QString m_search;
    QStringList m_words;
    bool m_complete = true;
};

// The tools of QML know no templates: to them a model derives from RecordModelBase, which has all that they can see.
#ifdef Q_MOC_RUN
#define RecordModelOf(T) RecordModelBase
#else
#define RecordModelOf(T) RecordModel<T>
#endif

/** The one model template: rows of T that `accepts()`, ordered by `lessThan()`. */
template<class T>
class RecordModel : public RecordModelBase
{
public:
    using RecordModelBase::RecordModelBase;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
            return {};
        }
        const T &record = *m_rows[std::size_t(index.row())];
        return role == RecordRole ? QVariant::fromValue(record) : extra(record, role);
    }
    [[nodiscard]] QString idAt(int row) const override
    {
        return row >= 0 && row < int(m_rows.size()) ? m_rows[std::size_t(row)]->id : QString();
    }
    [[nodiscard]] int rowOf(const QString &id) const override
    {
        const auto it = std::find_if(m_rows.begin(), m_rows.end(), [&id](const T *row) {
            return row->id == id;
        });
        return it == m_rows.end() ? -1 : int(it - m_rows.begin());
    }

protected:
    [[nodiscard]] virtual bool accepts(const T &record) const = 0;
    [[nodiscard]] virtual bool lessThan(const T &a, const T &b) const
    {
        if constexpr (requires { a.order; }) {
            if (a.order != b.order) {
                return a.order < b.order;
            }
        }
        return a.id < b.id;
    }
    [[nodiscard]] virtual QVariant extra(const T &, int) const
    {
        return {};
    }
    [[nodiscard]] const std::vector<const T *> &rows() const
    {
        return m_rows;
    }

    void rebuild() override
    {
        beginResetModel();
        m_rows.clear();
        if (workspace()) {
            for (const auto &[id, record] : workspace()->records().template all<T>()) {
                if (accepts(record)) {
                    m_rows.push_back(&record);
                }
            }
            std::sort(m_rows.begin(), m_rows.end(), [this](const T *a, const T *b) {
                return lessThan(*a, *b);
            });
        }
        endResetModel();
        Q_EMIT countChanged();
    }
    void onInserted(RecordType::Type type, const QString &id) override
    {
        if (type == recordTypeOf<T>()) {
            take(id);
        }
    }
    void onUpdated(RecordType::Type type, const QString &id) override
    {
        if (type == recordTypeOf<T>()) {
            refresh(id);
        }
    }
    void onTouched(RecordType::Type type, const QString &id) override
    {
        if (type == recordTypeOf<T>()) {
            refresh(id);
        }
    }
    void onAboutToRemove(RecordType::Type type, const QString &id) override
    {
        const int row = type == recordTypeOf<T>() ? rowOf(id) : -1;
        if (row >= 0) {
            drop(row);
        }
    }
    /** Brings one record's row to where it belongs now: in, out, elsewhere, or just new data. */
    void refresh(const QString &id)
    {
        const int row = rowOf(id);
        if (row < 0) {
            take(id);
            return;
        }
        const T *record = m_rows[std::size_t(row)];
        if (!accepts(*record)) {
            drop(row);
            return;
        }
        const int place = placeFor(*record, row);
        if (place != row && place != row + 1) {
            beginMoveRows({}, row, row, {}, place);
            m_rows.erase(m_rows.begin() + row);
            m_rows.insert(m_rows.begin() + (place > row ? place - 1 : place), record);
            endMoveRows();
        }
        const QModelIndex changed = index(rowOf(id));
        Q_EMIT dataChanged(changed, changed);
    }

private:
    void take(const QString &id)
    {
        const T *record = workspace() ? workspace()->records().template find<T>(id) : nullptr;
        if (!record || !accepts(*record) || rowOf(id) >= 0) {
            return;
        }
        const int place = placeFor(*record, -1);
        beginInsertRows({}, place, place);
        m_rows.insert(m_rows.begin() + place, record);
        endInsertRows();
        Q_EMIT countChanged();
    }
    void drop(int row)
    {
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
        Q_EMIT countChanged();
    }
    /** First place whose row does not come before `record`, its own old row left out of account. */
    [[nodiscard]] int placeFor(const T &record, int own) const
    {
        int low = 0;
        int high = int(m_rows.size());
        if (own >= 0) {
            const bool afterPrevious = own == 0 || !lessThan(record, *m_rows[std::size_t(own - 1)]);
            const bool beforeNext = own + 1 >= high || !lessThan(*m_rows[std::size_t(own + 1)], record);
            if (afterPrevious && beforeNext) {
                return own;
            }
            (afterPrevious ? low : high) = afterPrevious ? own + 1 : own;
        }
        while (low < high) {
            const int middle = low + (high - low) / 2;
            if (lessThan(*m_rows[std::size_t(middle)], record)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    std::vector<const T *> m_rows;
};
