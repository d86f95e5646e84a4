// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "console.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>
#include <unistd.h>

QString sentence(const Error &error)
{
    if (*error.message() == '\0') {
        return i18n("Something failed without saying why.");
    }
    KLocalizedString text = ki18n(error.message());
    for (const QString &argument : error.arguments()) {
        text = text.subs(argument);
    }
    return text.toString();
}

Console::Console()
{
    m_broken = !m_out.open(STDOUT_FILENO, QIODevice::WriteOnly);
    (void)m_err.open(STDERR_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered);
}

void Console::write(QByteArrayView bytes)
{
    if (m_broken) {
        return;
    }
    errno = 0;
    if (m_out.write(bytes.data(), bytes.size()) != bytes.size()) {
        m_broken = true;
        m_readerGone = errno == EPIPE;
    }
}

void Console::print(const QString &line)
{
    write(line.toUtf8());
    write("\n");
}

void Console::printTable(const QList<QStringList> &rows, int indent)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(qMax(widths.size(), row.size()));
        for (qsizetype i = 0; i + 1 < row.size(); ++i) {
            widths[i] = qMax(widths[i], row.at(i).size());
        }
    }
    for (const QStringList &row : rows) {
        QString line(indent, u' ');
        for (qsizetype i = 0; i < row.size(); ++i) {
            line += i + 1 < row.size() ? row.at(i).leftJustified(widths.at(i) + 2) : row.at(i);
        }
        while (line.endsWith(u' ')) {
            line.chop(1);
        }
        print(line);
    }
}

void Console::printJson(const QJsonValue &value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    write(document.toJson(QJsonDocument::Compact));
    write("\n");
}

bool Console::isBroken() const
{
    return m_broken;
}

void Console::flush()
{
    m_broken = !m_out.flush() || m_broken;
}

void Console::tell(const QString &message)
{
    writeMessage(QLatin1String("dreischritt: ") + message);
}

void Console::writeMessage(QString message)
{
    // One line each, whatever stands in the arguments.
    for (QChar &c : message) {
        c = c.isPrint() || c.isSurrogate() ? c : QChar(u' ');
    }
    m_err.write(message.toUtf8() + '\n');
}

ExitStatus Console::refuse(const Error &error)
{
    tell(sentence(error));
    return InputRefused;
}

ExitStatus Console::refuse(const QString &file, int line, const Error &error)
{
    const QString place = line > 0 ? file + u':' + QString::number(line) : file;
    writeMessage(place + QLatin1String(": ") + sentence(error));
    return InputRefused;
}

ExitStatus Console::finish(ExitStatus status)
{
    errno = 0;
    if (!m_broken && !m_out.flush()) {
        m_broken = true;
        m_readerGone = errno == EPIPE;
    }
    // Who has read enough (`… | head`) needs no complaint.
    if (!m_broken || m_readerGone) {
        return status;
    }
    return refuse(Error(Error::Failed, "The output could not be written completely. Is the disk full?"));
}
