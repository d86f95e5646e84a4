// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfchecklanguage.h"

#include "pdfcheckfindings.h"

#include <QRegularExpression>

bool isPdfCheckLanguage(const std::string &tag)
{
    static const QRegularExpression form(QStringLiteral("^([A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}|[A-Za-z]{4,8})(-[A-Za-z0-9]{1,8})*$|^[xXiI](-[A-Za-z0-9]{1,8})+$"));
    return tag.size() < 100 && form.match(QString::fromStdString(tag)).hasMatch();
}

Error badPdfCheckLanguage(const std::string &tag)
{
    return Error(Error::Refused, "“%1” is no language that a screen reader knows. Write it like de, de-DE or ar.", {pdfCheckQuote(tag)});
}
