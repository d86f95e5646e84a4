// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "arguments.h"

#include <QFile>
#include <QJsonValue>

/** The error in the user's language. */
[[nodiscard]] QString sentence(const Error &error);

/** Ausgabe: data goes to stdout, messages to stderr, both in UTF-8. */
class Console
{
public:
    Console();

    /** A line of data. */
    void print(const QString &line = {});
    /** Lines whose cells stand in columns. */
    void printTable(const QList<QStringList> &rows, int indent = 0);
    /** A JSON value on one line. */
    void printJson(const QJsonValue &value);
    /** Bytes of data as they are. */
    void write(QByteArrayView bytes);
    /** True once data could not be written: whoever writes much may stop. */
    [[nodiscard]] bool isBroken() const;
    /** Brings out what was printed so far, for a command that goes on. */
    void flush();

    /** A line for the person in front. */
    void tell(const QString &message);
    /** Says what is wrong and returns the status that goes with it. */
    ExitStatus refuse(const Error &error);
    /** The same in front of a place in a file: `FILE:LINE: reason`, without the line where that is 0. */
    ExitStatus refuse(const QString &file, int line, const Error &error);

    /** Brings everything out. What the command's status becomes, which changes where data was lost. */
    [[nodiscard]] ExitStatus finish(ExitStatus status);

private:
    void writeMessage(QString message);

    QFile m_out;
    QFile m_err;
    bool m_broken = false;
    bool m_readerGone = false;
};
