// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "qrfields.h"

#include <Prison/Barcode>

#include <QImage>

QByteArray qrFields(const QString &text)
{
    auto code = Prison::Barcode::create(Prison::QRCode);
    if (!code || text.isEmpty()) {
        return {};
    }
    code->setData(text);
    // As small as can be: a field is a pixel.
    const QImage image = code->toImage(code->minimumSize());
    const auto isDark = [&image](int x, int y) {
        return qGray(image.pixel(x, y)) < 128;
    };
    // The light margin is the paper's to give; the corner of every code is dark.
    int margin = 0;
    while (margin < image.width() / 2 && margin < image.height() / 2 && !isDark(margin, margin)) {
        ++margin;
    }
    QByteArray fields;
    if (image.width() == image.height()) {
        for (int y = margin; y < image.height() - margin; ++y) {
            for (int x = margin; x < image.width() - margin; ++x) {
                fields += isDark(x, y) ? '1' : '0';
            }
        }
    }
    return fields;
}
