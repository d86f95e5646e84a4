// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "terminalqr.h"

#include "qrfields.h"

#include <cmath>

QStringList terminalQr(const QString &text)
{
    const QByteArray fields = qrFields(text);
    const int side = int(std::lround(std::sqrt(double(fields.size()))));
    if (side == 0) {
        return {};
    }
    constexpr int quiet = 4;
    const auto isDark = [&](int x, int y) {
        return x >= 0 && y >= 0 && x < side && y < side && fields.at(y * side + x) == '1';
    };
    QStringList lines;
    for (int y = -quiet; y < side + quiet; y += 2) {
        QString line;
        for (int x = -quiet; x < side + quiet; ++x) {
            // Light on the terminal's dark ground reads as a code in most; scanners take the inverse as well.
            const bool upper = !isDark(x, y);
            const bool lower = !isDark(x, y + 1);
            line += upper ? (lower ? QChar(0x2588) : QChar(0x2580)) : (lower ? QChar(0x2584) : QChar(0x20));
        }
        lines += line;
    }
    return lines;
}
