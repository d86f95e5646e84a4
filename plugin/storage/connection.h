// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <initializer_list>
#include <optional>

/**
 * One connection to a SQLite file, of one thread. The first thing that goes wrong is remembered until takeError(), and
 * every statement after it does nothing, so that a series of statements is checked once at its end.
 */
class Connection
{
public:
    /** `shownPath` is what sentences name, where the file goes by another name for now. */
    explicit Connection(const QString &path, const QString &shownPath = {});
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /** Opens the file, which is made if it is not there. */
    bool open();
    /** Runs statements that yield nothing and are not worth keeping. */
    bool run(const QString &sql);
    /** First column of the first row, or an invalid value. */
    [[nodiscard]] QVariant value(const QString &sql);

    [[nodiscard]] bool failed() const
    {
        return m_error.isValid();
    }
    /** True where the remembered failure is a broken constraint rather than a broken disk. */
    [[nodiscard]] bool failedByConstraint() const;
    /** What went wrong, as a sentence that says what to do; forgets it. */
    [[nodiscard]] Error takeError();
    void remember(const QSqlError &error);

    [[nodiscard]] QString path() const
    {
        return m_path;
    }
    [[nodiscard]] QSqlDatabase database() const
    {
        return m_database;
    }

private:
    QString m_path;
    QString m_shownPath;
    QString m_name;
    QSqlDatabase m_database;
    QSqlError m_error;
};

/** One SQL statement, prepared at its first use and kept. */
class Statement
{
public:
    Statement(Connection &connection, QString sql);

    bool run(const QVariantList &values = {});
    /** Runs it, takes the first row's first column and lets go of the rest. */
    [[nodiscard]] QVariant first(const QVariantList &values);
    [[nodiscard]] bool next();
    [[nodiscard]] QVariant value(int column) const
    {
        return m_query->value(column);
    }
    [[nodiscard]] QString text(int column) const
    {
        return m_query->value(column).toString();
    }
    [[nodiscard]] int changedRows() const
    {
        return m_query->numRowsAffected();
    }
    /** Lets go of the rows not read; the next run() does so too. */
    void finish();

private:
    Connection *m_connection;
    QString m_sql;
    std::optional<QSqlQuery> m_query;
};
