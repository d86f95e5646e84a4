// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "paperwords.h"

#include "labels.h"
#include "recordtypes.h"

#include <KLocalizedString>

#include <QHash>
#include <QMetaEnum>

namespace
{
constexpr auto domain = "dreischritt";

QString in(const PaperWords *words, const KLocalizedString &text)
{
    if (QQmlEngine *engine = qmlEngine(words)) {
        engine->markCurrentFunctionAsTranslationBinding();
    }
    return text.toString();
}

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

PaperWords::PaperWords(QObject *parent)
    : QObject(parent)
{
}

QString PaperWords::kind(Paper::Kind kind) const
{
    switch (kind) {
    case Paper::Resolution:
        return in(this, ki18ndc(domain, "@label kind of paper", "Draft resolution"));
    case Paper::Information:
        return in(this, ki18ndc(domain, "@label kind of paper", "Information paper"));
    case Paper::Report:
        return in(this, ki18ndc(domain, "@label kind of paper", "Conference report"));
    case Paper::Reply:
        return in(this, ki18ndc(domain, "@label kind of paper", "Reply to a group"));
    case Paper::Handout:
        return in(this, ki18ndc(domain, "@label kind of paper", "Handout for the plenary"));
    }
    return {};
}

QString PaperWords::kindHint(Paper::Kind kind) const
{
    switch (kind) {
    case Paper::Resolution:
        return in(this, ki18ndc(domain, "@info kind of paper", "One for each recommendation, for a committee to resolve."));
    case Paper::Information:
        return in(this, ki18ndc(domain, "@info kind of paper", "One for each recommendation, for a committee to take note of."));
    case Paper::Report:
        return in(this, ki18ndc(domain, "@info kind of paper", "One for the whole conference."));
    case Paper::Reply:
        return in(this, ki18ndc(domain, "@info kind of paper", "One for each group: what was passed on, what not, and why."));
    case Paper::Handout:
        return in(this, ki18ndc(domain, "@info kind of paper", "One for everybody in the plenary."));
    }
    return {};
}

QString PaperWords::part(const QString &name) const
{
    static const QHash<QString, KLocalizedString> names{
        {QStringLiteral("form"), ki18ndc(domain, "@label part of a paper", "Form with fields")},
        {QStringLiteral("boxes"), ki18ndc(domain, "@label part of a paper", "Tick boxes")},
        {QStringLiteral("text"), ki18ndc(domain, "@label part of a paper", "Fixed text")},
        {QStringLiteral("consultations"), ki18ndc(domain, "@label part of a paper", "Sequence of committees")},
        {QStringLiteral("resolutionText"), ki18ndc(domain, "@label part of a paper", "Proposed resolution")},
        {QStringLiteral("rationale"), ki18ndc(domain, "@label part of a paper", "Facts and reasons")},
        {QStringLiteral("origin"), ki18ndc(domain, "@label part of a paper", "Where it comes from")},
        {QStringLiteral("financialEffects"), ki18ndc(domain, "@label part of a paper", "Financial effects")},
        {QStringLiteral("furtherEffects"), ki18ndc(domain, "@label part of a paper", "Further effects")},
        {QStringLiteral("alternatives"), ki18ndc(domain, "@label part of a paper", "Alternatives")},
        {QStringLiteral("implementation"), ki18ndc(domain, "@label part of a paper", "Carrying out and measuring success")},
        {QStringLiteral("guidelines"), ki18ndc(domain, "@label part of a paper", "Guidelines and legal spheres")},
        {QStringLiteral("annexes"), ki18ndc(domain, "@label part of a paper", "Annexes")},
        {QStringLiteral("passedText"), ki18ndc(domain, "@label part of a paper", "What committees resolved")},
        {QStringLiteral("progress"), ki18ndc(domain, "@label part of a paper", "Progress")},
        {QStringLiteral("openPoints"), ki18ndc(domain, "@label part of a paper", "What is still missing")},
        {QStringLiteral("cover"), ki18ndc(domain, "@label part of a paper", "Title page")},
        {QStringLiteral("contents"), ki18ndc(domain, "@label part of a paper", "Table of contents")},
        {QStringLiteral("summary"), ki18ndc(domain, "@label part of a paper", "At a glance")},
        {QStringLiteral("method"), ki18ndc(domain, "@label part of a paper", "How the conference worked")},
        {QStringLiteral("participants"), ki18ndc(domain, "@label part of a paper", "Who took part")},
        {QStringLiteral("lookback"), ki18ndc(domain, "@label part of a paper", "Looking back")},
        {QStringLiteral("topicAreas"), ki18ndc(domain, "@label part of a paper", "Results by topic area")},
        {QStringLiteral("priorities"), ki18ndc(domain, "@label part of a paper", "Priorities")},
        {QStringLiteral("dispositions"), ki18ndc(domain, "@label part of a paper", "Selection by the administration")},
        {QStringLiteral("results"), ki18ndc(domain, "@label part of a paper", "Results of committees")},
        {QStringLiteral("gaps"), ki18ndc(domain, "@label part of a paper", "Open ends")},
        {QStringLiteral("conflicts"), ki18ndc(domain, "@label part of a paper", "Texts in two versions")},
        {QStringLiteral("figures"), ki18ndc(domain, "@label part of a paper", "Charts")},
        {QStringLiteral("forwarded"), ki18ndc(domain, "@label part of a paper", "What was forwarded")},
        {QStringLiteral("notForwarded"), ki18ndc(domain, "@label part of a paper", "What was not forwarded")},
        {QStringLiteral("deferred"), ki18ndc(domain, "@label part of a paper", "What was deferred")},
        {QStringLiteral("undecided"), ki18ndc(domain, "@label part of a paper", "What is not decided yet")},
        {QStringLiteral("statements"), ki18ndc(domain, "@label part of a paper", "What the group wrote")},
        {QStringLiteral("thanks"), ki18ndc(domain, "@label part of a paper", "Thanks")},
        {QStringLiteral("nextSteps"), ki18ndc(domain, "@label part of a paper", "What comes next")},
        {QStringLiteral("closing"), ki18ndc(domain, "@label part of a paper", "Closing words")},
        {QStringLiteral("request"), ki18ndc(domain, "@label part of a paper", "What is asked of the committee")},
        {QStringLiteral("state"), ki18ndc(domain, "@label part of a paper", "Where it stands")},
        {QStringLiteral("notes"), ki18ndc(domain, "@label part of a paper", "Room for notes")},
        {QStringLiteral("agenda"), ki18ndc(domain, "@label part of a paper", "Agenda")},
        {QStringLiteral("recommendations"), ki18ndc(domain, "@label part of a paper", "Recommendations")},
    };
    const auto it = names.find(name);
    return it == names.end() ? name : in(this, *it);
}

QString PaperWords::partHint(const QString &name) const
{
    static const QHash<QString, KLocalizedString> hints{
        {QStringLiteral("form"), ki18ndc(domain, "@info part of a paper", "Words and values side by side, as at the head of a form.")},
        {QStringLiteral("boxes"), ki18ndc(domain, "@info part of a paper", "Boxes that tick themselves by what the recommendation says.")},
        {QStringLiteral("text"), ki18ndc(domain, "@info part of a paper", "The same sentences in every paper.")},
        {QStringLiteral("consultations"), ki18ndc(domain, "@info part of a paper", "Table of the committees with day, role, result and votes.")},
        {QStringLiteral("resolutionText"), ki18ndc(domain, "@info part of a paper", "The numbered points to be resolved.")},
        {QStringLiteral("origin"), ki18ndc(domain, "@info part of a paper", "From what works over the need to the project.")},
        {QStringLiteral("openPoints"), ki18ndc(domain, "@info part of a paper", "A note that names what a committee will miss; not shown where nothing is missing.")},
        {QStringLiteral("passedText"), ki18ndc(domain, "@info part of a paper", "The wording as passed, where it differs from the proposal.")},
    };
    const auto it = hints.find(name);
    return it == hints.end() ? QString() : in(this, *it);
}

bool PaperWords::hasForm(Paper::Kind kind, const QString &part) const
{
    static const QStringList parts{QStringLiteral("form"),
                                   QStringLiteral("boxes"),
                                   QStringLiteral("financialEffects"),
                                   QStringLiteral("furtherEffects"),
                                   QStringLiteral("implementation")};
    return (kind == Paper::Resolution || kind == Paper::Information) && parts.contains(part);
}

QString PaperWords::field(const QString &name) const
{
    static const QHash<QString, KLocalizedString> names{
        {QStringLiteral("number"), ki18ndc(domain, "@label field of a paper", "Number of the paper")},
        {QStringLiteral("date"), ki18ndc(domain, "@label field of a paper", "Day of the paper")},
        {QStringLiteral("conference"), ki18ndc(domain, "@label field of a paper", "Conference")},
        {QStringLiteral("municipality"), ki18ndc(domain, "@label field of a paper", "Municipality")},
        {QStringLiteral("paper"), ki18ndc(domain, "@label field of a paper", "Kind and number of the paper")},
        {QStringLiteral("paperKind"), ki18ndc(domain, "@label field of a paper", "Kind of paper")},
        {QStringLiteral("publicity"), ki18ndc(domain, "@label field of a paper", "Public or not")},
        {QStringLiteral("disposition"), ki18ndc(domain, "@label field of a paper", "Selection by the administration")},
        {QStringLiteral("reason"), ki18ndc(domain, "@label field of a paper", "Reason of the selection")},
    };
    const auto it = names.find(name);
    if (it != names.end()) {
        return in(this, *it);
    }
    if (QQmlEngine *engine = qmlEngine(this)) {
        engine->markCurrentFunctionAsTranslationBinding();
    }
    return Labels().field(name);
}

QStringList PaperWords::valuesOf(const QString &field) const
{
    const FieldInfo *info = recordInfo(RecordType::Recommendation).field(field);
    QStringList names;
    if (info && info->kind == FieldInfo::Enumeration) {
        const QMetaEnum values = info->property.enumerator();
        for (int i = 0; i < values.keyCount(); ++i) {
            names += QString::fromLatin1(values.key(i));
        }
    }
    return names;
}

QString PaperWords::value(const QString &field, const QString &name) const
{
    if (QQmlEngine *engine = qmlEngine(this)) {
        engine->markCurrentFunctionAsTranslationBinding();
    }
    if (field == QLatin1String("cost")) {
        return wordOf<CostStatement::Cost>(name, &Labels::cost);
    }
    if (field == QLatin1String("kind")) {
        return wordOf<RecommendationKind::Kind>(name, &Labels::recommendationKind);
    }
    if (field == QLatin1String("status")) {
        return wordOf<RecommendationStatus::Status>(name, &Labels::recommendationStatus);
    }
    return name;
}

QString PaperWords::condition(const PaperBox &box) const
{
    const QString name = field(box.field);
    if (!box.values.isEmpty()) {
        QStringList words;
        for (const QString &entry : box.values) {
            words += value(box.field, entry);
        }
        const QString separator = in(this, ki18ndc(domain, "@item between the values of which any ticks a box", " or "));
        return in(this, ki18ndc(domain, "@info when a box is ticked, %1 is a field, %2 are values", "Ticked where %1 is: %2").subs(name).subs(words.join(separator)));
    }
    return box.whenFilled ? in(this, ki18ndc(domain, "@info when a box is ticked, %1 is a field", "Ticked where %1 is filled in").subs(name))
                          : in(this, ki18ndc(domain, "@info when a box is ticked, %1 is a field", "Ticked where %1 is empty").subs(name));
}

QString PaperWords::placeholder(const QString &name) const
{
    static const QHash<QString, KLocalizedString> names{
        {QStringLiteral("number"), ki18ndc(domain, "@label part of a file name", "Number")},
        {QStringLiteral("title"), ki18ndc(domain, "@label part of a file name", "Title")},
        {QStringLiteral("date"), ki18ndc(domain, "@label part of a file name", "Day")},
        {QStringLiteral("municipality"), ki18ndc(domain, "@label part of a file name", "Municipality")},
        {QStringLiteral("conference"), ki18ndc(domain, "@label part of a file name", "Conference")},
    };
    const auto it = names.find(name);
    return it == names.end() ? name : in(this, *it);
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
    if (QQmlEngine *engine = qmlEngine(this)) {
        engine->markCurrentFunctionAsTranslationBinding();
    }
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

QStringList PaperWords::formFields()
{
    QStringList names{QStringLiteral("number"),
                      QStringLiteral("date"),
                      QStringLiteral("paper"),
                      QStringLiteral("paperKind"),
                      QStringLiteral("publicity"),
                      QStringLiteral("municipality"),
                      QStringLiteral("conference"),
                      QStringLiteral("disposition"),
                      QStringLiteral("reason")};
    return names + boxFields();
}

QStringList PaperWords::boxFields()
{
    QStringList names;
    for (const FieldInfo &field : recordInfo(RecordType::Recommendation).fields) {
        if (field.name != QLatin1String("conference") && field.name != QLatin1String("order")) {
            names += field.name;
        }
    }
    return names;
}
