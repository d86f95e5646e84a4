// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "csvrankings.h"

#include "csv.h"
#include "ranking.h"

#include <QLocale>

namespace
{
struct RankingColumn {
    const char *name;
    const char *meaning;
    const char *type;
};

constexpr RankingColumn dotColumns[] = {
    {"step", "Schritt, in dem Punkte gesetzt wurden", "text"},
    {"step.label", "Leitfrage des Schritts, zum Lesen", "text"},
    {"rank", "Platz; gleiche Punktzahlen teilen sich einen, der nächste bleibt dann frei", "integer"},
    {"tied", "true: der Platz ist geteilt", "boolean"},
    {"item", "Kennung des Beitrags oder Bündels", "text"},
    {"isCluster", "true: ein Bündel mit den Punkten aller seiner Beiträge", "boolean"},
    {"item.label", "Text des Beitrags oder Titel des Bündels, zum Lesen", "text"},
    {"dots", "Punkte, beim Bündel auch die seiner Beiträge", "integer"},
    {"ownDots", "Punkte auf dem Beitrag oder Bündel selbst", "integer"},
    {"paperDots", "davon auf Papier oder am Tisch gemeinsam gesetzt", "integer"},
    {"voters", "Personen, die einzeln Punkte gesetzt haben", "integer"},
    {"dotsPerPerson", "Regel: Punkte je Person; 0: ohne Vorgabe", "integer"},
    {"dotsPerItem", "Regel: höchstens so viele einer Person auf demselben Beitrag; 0: ohne Vorgabe", "integer"},
};

constexpr RankingColumn criteriaColumns[] = {
    {"step", "Schritt, in dem bewertet wurde", "text"},
    {"step.label", "Leitfrage des Schritts, zum Lesen", "text"},
    {"rank", "Platz; gleiche Werte teilen sich einen, der nächste bleibt dann frei", "integer"},
    {"tied", "true: der Platz ist geteilt", "boolean"},
    {"contribution", "Kennung des Beitrags", "text"},
    {"contribution.label", "Text des Beitrags, zum Lesen", "text"},
    {"score", "Mittel der Kriterien von 1 bis 5, alle gleich gewichtet; niedrige Kosten zählen hoch", "number"},
    {"agreement", "Einigkeit beim strittigsten Kriterium, 1: einig, 0: gegensätzlich; leer: nur eine Stimme", "number"},
    {"dissent", "true: die Meinungen gehen auseinander (Einigkeit unter 0,5)", "boolean"},
    {"effect", "Wirkung, Mittel von 1 bis 5; leer: nicht bewertet", "number"},
    {"effectCount", "wie viele die Wirkung bewertet haben", "integer"},
    {"feasibility", "Machbarkeit, Mittel von 1 bis 5; leer: nicht bewertet", "number"},
    {"feasibilityCount", "wie viele die Machbarkeit bewertet haben", "integer"},
    {"cost", "Kosten, Mittel von 1 bis 5, 5 ist teuer; leer: nicht bewertet", "number"},
    {"costCount", "wie viele die Kosten bewertet haben", "integer"},
    {"urgency", "Dringlichkeit, Mittel von 1 bis 5; leer: nicht bewertet", "number"},
    {"urgencyCount", "wie viele die Dringlichkeit bewertet haben", "integer"},
};

const QString dotFile = QStringLiteral("dotRanking.csv");
const QString criteriaFile = QStringLiteral("criteriaRanking.csv");

template<std::size_t N>
QByteArray header(const RankingColumn (&columns)[N])
{
    QStringList names;
    for (const RankingColumn &column : columns) {
        names += QString::fromLatin1(column.name);
    }
    return Csv::byteOrderMark() + Csv::row(names);
}

QString truth(bool value)
{
    return value ? QStringLiteral("true") : QStringLiteral("false");
}

QString decimal(double value)
{
    return QString::number(value, 'f', 3).replace(QLatin1Char('.'), QLatin1Char(','));
}

/** Equals stand as the step's statements do, which tells nothing of who was first. */
template<class Row, class Id>
void arrange(std::vector<Row> &rows, const PaperSources &sources, const QString &step, Id id)
{
    QHash<QString, int> order;
    for (const Contribution *statement : sources.contributions(step)) {
        order.insert(statement->id, int(order.size()));
        if (!statement->cluster.isEmpty() && !order.contains(statement->cluster)) {
            order.insert(statement->cluster, int(order.size()));
        }
    }
    std::stable_sort(rows.begin(), rows.end(), [&](const Row &a, const Row &b) {
        return a.rank != b.rank ? a.rank < b.rank : order.value(id(a)) < order.value(id(b));
    });
}

QByteArray dotRows(const PaperSources &sources, const Step &step)
{
    DotRanking ranking = rankByDots(sources.records(), step.id, {step.dotsPerPerson, step.dotsPerItem});
    if (ranking.dots == 0) {
        return {};
    }
    arrange(ranking.rows, sources, step.id, [](const RankedByDots &row) {
        return row.id;
    });
    QByteArray bytes;
    for (const RankedByDots &row : ranking.rows) {
        const Contribution *statement = sources.contribution(row.id);
        const Cluster *cluster = sources.records().find<Cluster>(row.id);
        const QString label = statement ? statement->text : cluster ? cluster->title : QString();
        bytes += Csv::row({step.id,
                           Csv::guarded(step.question),
                           QString::number(row.rank),
                           truth(row.tied),
                           row.id,
                           truth(row.isCluster),
                           Csv::guarded(label),
                           QString::number(row.dots),
                           QString::number(row.ownDots),
                           QString::number(row.paperDots),
                           QString::number(row.voters),
                           QString::number(step.dotsPerPerson),
                           QString::number(step.dotsPerItem)});
    }
    return bytes;
}

QByteArray criteriaRows(const PaperSources &sources, const Step &step)
{
    RatingRanking ranking = rankByRatings(sources.records(), step.id);
    arrange(ranking.rows, sources, step.id, [](const RankedByRating &row) {
        return row.contribution;
    });
    QByteArray bytes;
    for (const RankedByRating &row : ranking.rows) {
        const Contribution *statement = sources.contribution(row.contribution);
        QStringList cells{step.id,
                          Csv::guarded(step.question),
                          QString::number(row.rank),
                          truth(row.tied),
                          row.contribution,
                          Csv::guarded(statement ? statement->text : QString()),
                          decimal(row.score),
                          row.agreement < 0 ? QString() : decimal(row.agreement),
                          truth(row.dissent)};
        for (const CriterionFigures *figures : {&row.effect, &row.feasibility, &row.cost, &row.urgency}) {
            cells += figures->count > 0 ? decimal(figures->mean) : QString();
            cells += QString::number(figures->count);
        }
        bytes += Csv::row(cells);
    }
    return bytes;
}

template<std::size_t N>
QByteArray dictionaryOf(const QString &file, const RankingColumn (&columns)[N])
{
    QByteArray bytes;
    for (const RankingColumn &column : columns) {
        bytes += Csv::row({file, QString::fromLatin1(column.name), Csv::guarded(QString::fromUtf8(column.meaning)), QString::fromLatin1(column.type), {}, {}, {}});
    }
    return bytes;
}
}

QList<CsvTable> rankingTables(const PaperSources &sources, const QString &conference)
{
    QByteArray dots = header(dotColumns);
    QByteArray criteria = header(criteriaColumns);
    for (const Step *step : sources.records().select<Step>([&conference](const Step &candidate) {
             return conference.isEmpty() || candidate.conference == conference;
         })) {
        dots += dotRows(sources, *step);
        criteria += criteriaRows(sources, *step);
    }
    return {{dotFile, dots}, {criteriaFile, criteria}};
}

QByteArray rankingDictionary()
{
    return dictionaryOf(dotFile, dotColumns) + dictionaryOf(criteriaFile, criteriaColumns);
}
