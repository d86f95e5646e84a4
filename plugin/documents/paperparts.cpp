// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "paperparts.h"

QList<Block> orderedParts(const QList<ProfilePart> &parts,
                          const PaperLanguage &language,
                          HeadingNumbers &numbers,
                          const std::function<QList<Block>(const ProfilePart &)> &content)
{
    QList<Block> ordered;
    for (const ProfilePart &part : parts) {
        const HeadingNumbers before = numbers;
        QList<Block> head;
        // A table of contents bears its title itself.
        if (!part.heading.isEmpty() && part.part != QLatin1String("contents")) {
            head += numbers.next(1, part.heading);
        }
        for (const QString &line : part.text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            head += Paragraph{plain(line), Paragraph::Body};
        }
        QList<Block> blocks = content(part);
        if (blocks.isEmpty() && part.alwaysShown) {
            blocks += Paragraph{plain(language.text("nothingStated")), Paragraph::Body};
        }
        if (blocks.isEmpty() && part.part != QLatin1String("text")) {
            numbers = before;
            continue;
        }
        ordered += head + blocks;
    }
    return ordered;
}

QString questionOf(const PaperLanguage &language, const Step &step)
{
    const QString question = step.question.simplified();
    const QString kind = QLatin1String(QMetaEnum::fromType<StepKind::Kind>().valueToKey(int(step.kind)));
    return question.isEmpty() ? language.text(QLatin1String("statement.heading.") + kind) : question;
}

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
        TableBlock::Cell date{plain(language.shortDate(consultation->date))};
        if (const QString item = language.agendaItem(*consultation); !item.isEmpty()) {
            date += plain(item);
        }
        table.rows += QList<TableBlock::Cell>{{plain(language.committee(*consultation))},
                                              {plain(language.state(consultation->role))},
                                              date,
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
