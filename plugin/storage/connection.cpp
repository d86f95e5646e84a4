// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "connection.h"

#include <QUuid>

namespace
{
// Primary result codes of SQLite (sqlite.org/rescode.html); extended codes carry them in their low byte.
enum ResultCode {
    Permission = 3,
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    InputOutput = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    Constraint = 19,
    NotADatabase = 26,
};

int resultCode(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}
}

Connection::Connection(const QString &path, const QString &shownPath)
    : m_path(path)
    , m_shownPath(shownPath.isEmpty() ? path : shownPath)
    , m_name(QStringLiteral("dreischritt-") + QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
{
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
}

Connection::~Connection()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

bool Connection::open()
{
    if (!m_database.open()) {
        remember(m_database.lastError());
    }
    return !failed();
}

bool Connection::run(const QString &sql)
{
    if (failed()) {
        return false;
    }
    QSqlQuery query(m_database);
    if (!query.exec(sql)) {
        remember(query.lastError());
    }
    return !failed();
}

QVariant Connection::value(const QString &sql)
{
    if (failed()) {
        return {};
    }
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql)) {
        remember(query.lastError());
        return {};
    }
    return query.next() ? query.value(0) : QVariant();
}

bool Connection::failedByConstraint() const
{
    return failed() && resultCode(m_error) == Constraint;
}

void Connection::remember(const QSqlError &error)
{
    if (!m_error.isValid()) {
        m_error = error.isValid() ? error : QSqlError(QStringLiteral("unknown"), {}, QSqlError::UnknownError);
    }
}

Error Connection::takeError()
{
    const QSqlError error = std::exchange(m_error, {});
    switch (resultCode(error)) {
    case Full:
        return Error(Error::Failed, "The disk is full; “%1” has not taken in the last changes. Make room, then try again.", {m_shownPath});
    case Busy:
    case Locked:
        return Error(Error::Failed, "Another program holds “%1” and does not let go of it. Close that program, then try again.", {m_shownPath});
    case Permission:
    case ReadOnly:
        return Error(Error::Unreadable,
                     "“%1” may not be written. Copy it to a folder of your own, or ask for write permission to the file and its folder.",
                     {m_shownPath});
    case CannotOpen:
        return Error(Error::Unreadable, "“%1” cannot be opened. Check that you may read and write the file and its folder.", {m_shownPath});
    case Corrupt:
    case NotADatabase:
        return Error(Error::Unreadable, "“%1” is damaged or is not a Dreischritt workspace. Open a backup copy of it instead.", {m_shownPath});
    case InputOutput:
        return Error(Error::Failed, "“%1” cannot be reached (%2). Check the disk or the network drive, then try again.", {m_shownPath, error.databaseText()});
    default:
        return Error(Error::Failed,
                     "“%1” has not taken in the last changes (%2). Try again; if it happens once more, report it with this sentence.",
                     {m_shownPath, error.databaseText().isEmpty() ? error.driverText() : error.databaseText()});
    }
}

Statement::Statement(Connection &connection, QString sql)
    : m_connection(&connection)
    , m_sql(std::move(sql))
{
}

bool Statement::run(const QVariantList &values)
{
    if (m_connection->failed()) {
        return false;
    }
    if (!m_query) {
        m_query.emplace(m_connection->database());
        m_query->setForwardOnly(true);
        if (!m_query->prepare(m_sql)) {
            m_connection->remember(m_query->lastError());
            m_query.reset();
            return false;
        }
    }
    for (qsizetype i = 0; i < values.size(); ++i) {
        m_query->bindValue(int(i), values.at(i));
    }
    if (!m_query->exec()) {
        m_connection->remember(m_query->lastError());
        m_query->finish();
    }
    return !m_connection->failed();
}

QVariant Statement::first(const QVariantList &values)
{
    QVariant found;
    if (run(values) && next()) {
        found = m_query->value(0);
    }
    finish();
    return found;
}

bool Statement::next()
{
    if (m_connection->failed()) {
        return false;
    }
    if (m_query->next()) {
        return true;
    }
    if (m_query->lastError().isValid()) {
        m_connection->remember(m_query->lastError());
    }
    return false;
}

void Statement::finish()
{
    if (m_query) {
        m_query->finish();
    }
}
