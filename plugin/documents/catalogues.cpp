// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "catalogues.h"

#include <KLocalizedString>

const QStringList &catalogueLanguages()
{
    static const QStringList found = [] {
        QStringList list{QStringLiteral("en")};
        const auto available = KLocalizedString::availableDomainTranslations("dreischritt");
        for (const QString &language : available) {
            if (!language.startsWith(QLatin1String("en"))) {
                list += language;
            }
        }
        std::sort(list.begin(), list.end());
        return list;
    }();
    return found;
}

QString shownLanguage()
{
    const QStringList wanted = KLocalizedString::languages();
    for (const QString &language : wanted) {
        if (language.startsWith(QLatin1String("en")) || language == QLatin1String("C")) {
            return QStringLiteral("en");
        }
        if (catalogueLanguages().contains(language)) {
            return language;
        }
        const QString bare = language.section(QLatin1Char('_'), 0, 0);
        if (catalogueLanguages().contains(bare)) {
            return bare;
        }
    }
    return QStringLiteral("en");
}
