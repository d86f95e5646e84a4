// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

/** `dreischritt serve` as a process of its own, which can be killed and started again at the same port. */
class Serving
{
public:
    /** Given to the process beside its surroundings. */
    QHash<QString, QString> environment;

    ~Serving();
    /** Opens the room of `file` and waits until it is there; false where it does not come, `complaint` says why. */
    [[nodiscard]] bool start(const QString &file);
    /** As if the laptop's battery were taken out. */
    void kill();
    /** As Ctrl+C does; the exit status. */
    [[nodiscard]] int end();

    [[nodiscard]] QUrl room() const;
    [[nodiscard]] qint64 processId() const
    {
        return m_process.processId();
    }
    /** Memory the process holds of its own, without what it shares with its files, in kilobytes. */
    [[nodiscard]] qint64 kilobytes() const;

    QString code;
    QString moderatorCode;
    QString complaint;
    int port = 0;

private:
    QTemporaryDir m_state;
    QProcess m_process;
};
