// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "paperwords.h"

#include "labels.h"
#include "labeltext.h"

#include <QMetaEnum>

using LabelText::domain;
using LabelText::in;

namespace
{
struct WordingGroup {
    const char *name;
    KLocalizedString title;
};

/** In the order they are listed; what is in none of them comes last. */
const QList<WordingGroup> &wordingGroups()
{
    static const QList<WordingGroup> groups{
        {"label", ki18ndc(domain, "@title:group words in a paper", "Words in front of fields")},
        {"paper", ki18ndc(domain, "@title:group words in a paper", "Kinds and titles of papers")},
        {"combined", ki18ndc(domain, "@title:group words in a paper", "Several papers in one")},
        {"number", ki18ndc(domain, "@title:group words in a paper", "Numbers of papers")},
        {"value", ki18ndc(domain, "@title:group words in a paper", "Values of fields")},
        {"cost", ki18ndc(domain, "@title:group words in a paper", "Amounts")},
        {"nothingStated", ki18ndc(domain, "@title:group words in a paper", "Where nothing is stated")},
        {"consultations", ki18ndc(domain, "@title:group words in a paper", "Table of committees")},
        {"ConsultationRole", ki18ndc(domain, "@title:group words in a paper", "What a committee does")},
        {"ConsultationResult", ki18ndc(domain, "@title:group words in a paper", "Results of committees")},
        {"DispositionDecision", ki18ndc(domain, "@title:group words in a paper", "Selection by the administration")},
        {"RecommendationKind", ki18ndc(domain, "@title:group words in a paper", "Kinds of recommendations")},
        {"RecommendationStatus", ki18ndc(domain, "@title:group words in a paper", "Status of recommendations")},
        {"CostStatement", ki18ndc(domain, "@title:group words in a paper", "Kinds of cost")},
        {"origin", ki18ndc(domain, "@title:group words in a paper", "Where a recommendation comes from")},
        {"guidelines", ki18ndc(domain, "@title:group words in a paper", "Guidelines and legal spheres")},
        {"passed", ki18ndc(domain, "@title:group words in a paper", "Wording as passed")},
        {"progress", ki18ndc(domain, "@title:group words in a paper", "Progress")},
        {"open", ki18ndc(domain, "@title:group words in a paper", "What is still missing")},
        {"cover", ki18ndc(domain, "@title:group words in a paper", "Title page")},
        {"summary", ki18ndc(domain, "@title:group words in a paper", "At a glance")},
        {"method", ki18ndc(domain, "@title:group words in a paper", "How the conference worked")},
        {"participants", ki18ndc(domain, "@title:group words in a paper", "Who took part")},
        {"OrganisationKind", ki18ndc(domain, "@title:group words in a paper", "Kinds of organisations")},
        {"area", ki18ndc(domain, "@title:group words in a paper", "Topic areas")},
        {"statement", ki18ndc(domain, "@title:group words in a paper", "Statements")},
        {"mark", ki18ndc(domain, "@title:group words in a paper", "Marks in front of statements")},
        {"recommendation", ki18ndc(domain, "@title:group words in a paper", "Recommendations")},
        {"priorities", ki18ndc(domain, "@title:group words in a paper", "Priorities")},
        {"dispositions", ki18ndc(domain, "@title:group words in a paper", "Selection in the report")},
        {"results", ki18ndc(domain, "@title:group words in a paper", "Results in the report")},
        {"lookback", ki18ndc(domain, "@title:group words in a paper", "Looking back")},
        {"gaps", ki18ndc(domain, "@title:group words in a paper", "Open ends")},
        {"conflicts", ki18ndc(domain, "@title:group words in a paper", "Two versions of one text")},
        {"figures", ki18ndc(domain, "@title:group words in a paper", "Charts")},
        {"request", ki18ndc(domain, "@title:group words in a paper", "What is asked of the committee")},
        {"story", ki18ndc(domain, "@title:group words in a paper", "What became of a recommendation")},
        {"reply", ki18ndc(domain, "@title:group words in a paper", "Reply to the group")},
        {"handout", ki18ndc(domain, "@title:group words in a paper", "Handout")},
    };
    return groups;
}

template<class Enum>
QString wordOf(const QString &name, QString (Labels::*word)(Enum) const)
{
    bool known = false;
    const int value = QMetaEnum::fromType<Enum>().keyToValue(name.toLatin1().constData(), &known);
    return known ? (Labels().*word)(Enum(value)) : name;
}
}

QString PaperWords::wordingGroup(const QString &group) const
{
    for (const WordingGroup &known : wordingGroups()) {
        if (group == QLatin1String(known.name)) {
            return in(this, known.title);
        }
    }
    return in(this, ki18ndc(domain, "@title:group words in a paper", "Further words"));
}

QString PaperWords::wordingUse(const QString &key) const
{
    const QString name = key.mid(key.lastIndexOf(QLatin1Char('.')) + 1);
    const QString group = groupOf(key);
    LabelText::markAsBinding(this);
    if (group == QLatin1String("label")) {
        return field(name);
    }
    if (group == QLatin1String("open")) {
        const QString word = Labels().field(name);
        return word == name ? QString() : word;
    }
    if (group == QLatin1String("paper") || group == QLatin1String("combined")) {
        static const QStringList kinds{QStringLiteral("resolution"), QStringLiteral("information"), QStringLiteral("report"), QStringLiteral("reply"), QStringLiteral("handout")};
        const qsizetype place = kinds.indexOf(name);
        return place < 0 ? QString() : kind(Paper::Kind(place));
    }
    if (group == QLatin1String("ConsultationRole")) {
        return wordOf<ConsultationRole::Role>(name, &Labels::consultationRole);
    }
    if (group == QLatin1String("ConsultationResult")) {
        return wordOf<ConsultationResult::Result>(name, &Labels::consultationResult);
    }
    if (group == QLatin1String("DispositionDecision")) {
        return wordOf<DispositionDecision::Decision>(name, &Labels::decision);
    }
    if (group == QLatin1String("RecommendationKind")) {
        return value(QStringLiteral("kind"), name);
    }
    if (group == QLatin1String("RecommendationStatus")) {
        return value(QStringLiteral("status"), name);
    }
    if (group == QLatin1String("CostStatement")) {
        return value(QStringLiteral("cost"), name);
    }
    if (group == QLatin1String("OrganisationKind")) {
        return wordOf<OrganisationKind::Kind>(name, &Labels::organisationKind);
    }
    return {};
}

QString PaperWords::groupOf(const QString &key)
{
    return key.section(QLatin1Char('.'), 0, 0);
}

int PaperWords::groupRank(const QString &key)
{
    const QString group = groupOf(key);
    const auto &groups = wordingGroups();
    const auto it = std::find_if(groups.cbegin(), groups.cend(), [&group](const WordingGroup &known) {
        return group == QLatin1String(known.name);
    });
    return int(it - groups.cbegin());
}
