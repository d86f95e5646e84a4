// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "documentfilename.h"

#include <QRegularExpression>

namespace
{
constexpr qsizetype maximumLength = 100;

QString spelled(const QString &text)
{
    QString out;
    for (const QChar c : text.normalized(QString::NormalizationForm_C)) {
        switch (c.unicode()) {
        case u'ä':
            out += QLatin1String("ae");
            break;
        case u'ö':
            out += QLatin1String("oe");
            break;
        case u'ü':
            out += QLatin1String("ue");
            break;
        case u'Ä':
            out += QLatin1String("Ae");
            break;
        case u'Ö':
            out += QLatin1String("Oe");
            break;
        case u'Ü':
            out += QLatin1String("Ue");
            break;
        case u'ß':
            out += QLatin1String("ss");
            break;
        case u'/':
        case u'\\':
            out += QLatin1Char('-');
            break;
        default:
            out += c;
        }
    }
    return out.normalized(QString::NormalizationForm_KD);
}

QString safe(const QString &text)
{
    static const QRegularExpression repeated(QStringLiteral("_*-_*-[_-]*|__+|_-|-_"));
    static const QRegularExpression reserved(QStringLiteral("^(con|prn|aux|nul|com\\d|lpt\\d)(\\.|$)"), QRegularExpression::CaseInsensitiveOption);
    QString out;
    for (const QChar c : spelled(text)) {
        const char16_t u = c.unicode();
        const bool isPlain = (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9') || u == u'-' || u == u'_' || u == u'.';
        if (isPlain) {
            out += c;
        } else if (!c.isMark()) {
            out += QLatin1Char('_');
        }
    }
    out.replace(QLatin1String(".."), QLatin1String("_"));
    out.replace(repeated, QStringLiteral("_"));
    out.truncate(maximumLength);
    const auto isEdge = [](QChar c) {
        return c == QLatin1Char('_') || c == QLatin1Char('.') || c == QLatin1Char('-');
    };
    while (!out.isEmpty() && isEdge(out.back())) {
        out.chop(1);
    }
    while (!out.isEmpty() && isEdge(out.front())) {
        out.remove(0, 1);
    }
    if (reserved.match(out).hasMatch()) {
        out.prepend(QLatin1Char('_'));
    }
    return out.isEmpty() ? QStringLiteral("Dokument") : out;
}
}

QString documentFileName(const QString &pattern, const QHash<QString, QString> &values, const QString &extension, QSet<QString> &used)
{
    static const QRegularExpression placeholder(QStringLiteral("\\{(\\w+)\\}"));
    QString filled;
    qsizetype end = 0;
    for (const QRegularExpressionMatch &match : placeholder.globalMatch(pattern)) {
        filled += QStringView(pattern).mid(end, match.capturedStart() - end);
        filled += values.value(match.captured(1));
        end = match.capturedEnd();
    }
    filled += QStringView(pattern).mid(end);
    const QString base = safe(filled);
    QString name = base + extension;
    for (int i = 2; used.contains(name.toLower()); ++i) {
        name = base + QLatin1Char('-') + QString::number(i) + extension;
    }
    used.insert(name.toLower());
    return name;
}
