// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "documentmodel.h"

Spans plain(const QString &text, const QString &language)
{
    return {Span{text, language, false}};
}

Spans strong(const QString &text)
{
    return {Span{text, {}, true}};
}

QList<Spans> lines(const QString &text, const QString &language)
{
    QList<Spans> found;
    for (const QStringView line : QStringView(text).split(QLatin1Char('\n'))) {
        const QStringView trimmed = line.trimmed();
        if (!trimmed.isEmpty()) {
            found += plain(trimmed.toString(), language);
        }
    }
    return found;
}

QString plainText(const Spans &spans)
{
    QString text;
    for (const Span &span : spans) {
        text += span.text;
    }
    return text;
}

bool isRightToLeft(const Spans &spans)
{
    for (const Span &span : spans) {
        for (const QChar c : span.text) {
            switch (c.direction()) {
            case QChar::DirL:
                return false;
            case QChar::DirR:
            case QChar::DirAL:
                return true;
            default:
                break;
            }
        }
    }
    return false;
}
