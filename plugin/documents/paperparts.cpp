// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "paperparts.h"

TableBlock consultationTable(const PaperLanguage &language, const std::vector<const Consultation *> &consultations)
{
    TableBlock table;
    table.columns = {{language.text("consultations.committee"), 29, false},
                     {language.text("consultations.role"), 17, false},
                     {language.text("consultations.date"), 14, false},
                     {language.text("consultations.authoritative"), 17, false},
                     {language.text("consultations.result"), 17, false},
                     {language.text("consultations.yes"), 6, true},
                     {language.text("consultations.no"), 8, true},
                     {language.text("consultations.abstained"), 9, true}};
    for (const Consultation *consultation : consultations) {
        table.rows += QList<TableBlock::Cell>{{plain(language.committee(*consultation))},
                                              {plain(language.state(consultation->role))},
                                              {plain(language.shortDate(consultation->date))},
                                              {plain(language.text(consultation->authoritative ? "value.yes" : "value.no"))},
                                              {plain(language.state(consultation->result))},
                                              {plain(language.votes(consultation->votesYes))},
                                              {plain(language.votes(consultation->votesNo))},
                                              {plain(language.votes(consultation->votesAbstained))}};
    }
    return table;
}

Bullets bullets(const QStringList &texts, Bullets::Marker marker)
{
    Bullets list{marker, {}};
    for (const QString &text : texts) {
        list.items += {plain(text), {}, false};
    }
    return list;
}
