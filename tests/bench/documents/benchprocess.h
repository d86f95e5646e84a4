// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

/** What a program cost from its start to its end, children included. */
struct ProcessCost {
    bool succeeded = false;
    double seconds = 0;
    /** Largest resident set of one process in it, in megabytes. */
    double megabytes = 0;
    QByteArray output;
};

/** Runs `program` with nothing on its standard input. */
[[nodiscard]] ProcessCost runMeasured(const QString &program, const QStringList &arguments);
