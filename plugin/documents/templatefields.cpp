// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "templatefields.h"

#include "codec.h"
#include "recordtypes.h"

namespace
{
const QString contentField = QStringLiteral("content");

const QList<PaperKind> every = {PaperKind::Resolution, PaperKind::Information, PaperKind::Report, PaperKind::Reply, PaperKind::Handout};
const QList<PaperKind> aboutOne = {PaperKind::Resolution, PaperKind::Information};
const QList<PaperKind> reportOnly = {PaperKind::Report};

QStringList recommendationNames()
{
    QStringList names{QStringLiteral("subject"),
                      QStringLiteral("publicity"),
                      QStringLiteral("disposition"),
                      QStringLiteral("reason"),
                      QStringLiteral("openPoints")};
    for (const FieldInfo &info : recordInfo(RecordType::Recommendation).fields) {
        if (info.name != QLatin1String("order")) {
            names += info.name;
        }
    }
    return names;
}

QList<TemplateField> allFields()
{
    const QList<PaperKind> numbered{PaperKind::Resolution, PaperKind::Information, PaperKind::Report, PaperKind::Handout};
    const QList<PaperKind> ofAConference{PaperKind::Resolution, PaperKind::Information, PaperKind::Reply};
    const QList<PaperKind> aboutSeveral{PaperKind::Report, PaperKind::Reply, PaperKind::Handout};
    QList<TemplateField> fields;
    const auto add = [&fields](const QList<PaperKind> &kinds, const QString &list, const QStringList &names) {
        for (const QString &name : names) {
            const QString full = list.isEmpty() ? name : list + QLatin1Char('.') + name;
            const bool known = std::any_of(fields.cbegin(), fields.cend(), [&full](const TemplateField &field) {
                return field.name == full;
            });
            if (!known) {
                fields += {full, kinds};
            }
        }
    };
    const auto words = [](const char *names) {
        return QString::fromLatin1(names).split(QLatin1Char(' '));
    };
    add(every, {}, words("content title paper paperKind municipality date"));
    add(numbered, {}, words("number"));
    add(ofAConference, {}, words("conference topicArea"));
    add({PaperKind::Report, PaperKind::Handout}, {}, words("venue"));
    add({PaperKind::Reply}, {}, words("group"));
    add(aboutOne, {}, recommendationNames());
    add(every,
        QStringLiteral("consultations"),
        words("committee role date agendaItem authoritative result votesYes votesNo votesAbstained resolutionText followUp"));
    add(reportOnly, QStringLiteral("topicAreas"), words("name description groups"));
    for (const char *list : {"strengths", "needs", "projects", "statements"}) {
        add(reportOnly, QString::fromLatin1(list), words("mark text where"));
    }
    add({PaperKind::Report, PaperKind::Handout}, QStringLiteral("recommendations"), words("mark"));
    add({PaperKind::Reply}, QStringLiteral("recommendations"), words("selection"));
    add(aboutSeveral, QStringLiteral("recommendations"), words("number paper paperKind municipality date conference") + recommendationNames());
    return fields;
}

/** Letters to add, take away, change or swap to get from one word to the other. */
int distance(const QString &one, const QString &other)
{
    const qsizetype width = other.size() + 1;
    QList<int> rows((one.size() + 1) * width);
    const auto at = [&rows, width](qsizetype i, qsizetype j) -> int & {
        return rows[i * width + j];
    };
    for (qsizetype i = 0; i <= one.size(); ++i) {
        at(i, 0) = int(i);
    }
    for (qsizetype j = 0; j <= other.size(); ++j) {
        at(0, j) = int(j);
    }
    for (qsizetype i = 1; i <= one.size(); ++i) {
        for (qsizetype j = 1; j <= other.size(); ++j) {
            const int changed = one[i - 1] == other[j - 1] ? 0 : 1;
            at(i, j) = std::min({at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + changed});
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) {
                at(i, j) = std::min(at(i, j), at(i - 2, j - 2) + 1);
            }
        }
    }
    return at(one.size(), other.size());
}

QString closest(const QString &name, const QStringList &known)
{
    // Names are short; whoever types a whole sentence into a placeholder meant none of them.
    constexpr qsizetype longest = 60;
    QString found;
    int least = std::max(2, int(name.size()) / 3) + 1;
    for (const QString &candidate : name.size() > longest ? QStringList() : known) {
        const int far = distance(name.toLower(), candidate.toLower());
        if (far < least) {
            least = far;
            found = candidate;
        }
    }
    return found;
}

/** "Heading_20_1" as Writer shows it. */
QString shownStyle(const QString &name)
{
    return QString(name).replace(QLatin1String("_20_"), QLatin1String(" "));
}
}

QString TemplateField::list() const
{
    const qsizetype dot = name.indexOf(QLatin1Char('.'));
    return dot < 0 ? QString() : name.left(dot);
}

const QList<TemplateField> &templateFields()
{
    static const QList<TemplateField> fields = allFields();
    return fields;
}

QStringList templateLists()
{
    QStringList lists;
    for (const TemplateField &field : templateFields()) {
        const QString list = field.list();
        if (!list.isEmpty() && !lists.contains(list)) {
            lists += list;
        }
    }
    return lists;
}

TemplateReport reportOnTemplate(const OdtTemplate &odt)
{
    QStringList known;
    for (const TemplateField &field : templateFields()) {
        known += field.name;
    }
    // Inside a list its fields answer without its name too.
    QStringList inLists;
    for (const QString &name : std::as_const(known)) {
        inLists += name.section(QLatin1Char('.'), -1);
    }
    TemplateReport report;
    const QStringList lists = odt.repeatedLists();
    const QStringList placeholders = odt.placeholders();
    for (const QString &name : placeholders) {
        if (known.contains(name) || (!lists.isEmpty() && inLists.contains(name))) {
            report.used += name;
        } else {
            report.unknown += {name, closest(name, known)};
        }
    }
    const QStringList knownLists = templateLists();
    for (const QString &list : lists) {
        if (!knownLists.contains(list)) {
            report.unknownLists += {list, closest(list, knownLists)};
        }
    }
    if (!placeholders.contains(contentField)) {
        report.missing += contentField;
    }
    const bool saysWhat = placeholders.contains(QLatin1String("title")) || placeholders.contains(QLatin1String("subject"))
        || placeholders.contains(QLatin1String("paper"));
    if (!saysWhat) {
        report.missing += QStringLiteral("title");
    }
    const QStringList styles = odt.borrowedStyles();
    for (const QString &style : styles) {
        report.borrowedStyles += shownStyle(style);
    }
    return report;
}
