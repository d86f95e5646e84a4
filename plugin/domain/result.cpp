// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "result.h"

QString Error::text() const
{
    QString text = QString::fromUtf8(m_message);
    // One pass, so that an argument which itself holds "%1" stays as it is.
    QString out;
    out.reserve(text.size() + 64);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == QLatin1Char('%') && i + 1 < text.size() && text.at(i + 1).isDigit()) {
            const int number = text.at(i + 1).digitValue();
            if (number >= 1 && number <= m_arguments.size()) {
                out += m_arguments.at(number - 1);
                ++i;
                continue;
            }
        }
        out += text.at(i);
    }
    return out;
}
