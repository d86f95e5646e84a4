// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "papernumber.h"

QHash<QString, int> recommendationOrdinals(const Records &records)
{
    QHash<QString, int> places;
    QHash<QString, int> counts;
    for (const Recommendation *recommendation : records.select<Recommendation>([](const Recommendation &) {
             return true;
         })) {
        places.insert(recommendation->id, ++counts[recommendation->conference]);
    }
    return places;
}

QString runningNumber(const Records &records, const Recommendation &recommendation, int ordinal)
{
    const Conference *conference = records.find<Conference>(recommendation.conference);
    const QString place = QString::number(ordinal);
    return conference && conference->number > 0 ? QString(QString::number(conference->number) + u'/' + place) : place;
}
