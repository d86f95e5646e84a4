// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "terminalqr.h"

#include <Prison/Barcode>

#include <QImage>

QStringList terminalQr(const QString &text)
{
    auto code = Prison::Barcode::create(Prison::QRCode);
    if (!code) {
        return {};
    }
    code->setData(text);
    const QSizeF smallest = code->minimumSize();
    const QImage image = code->toImage(smallest);
    if (image.isNull()) {
        return {};
    }
    const int side = image.width();
    constexpr int quiet = 2;
    const auto isDark = [&](int x, int y) {
        return x >= 0 && y >= 0 && x < side && y < image.height() && qGray(image.pixel(x, y)) < 128;
    };
    QStringList lines;
    for (int y = -quiet; y < image.height() + quiet; y += 2) {
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
