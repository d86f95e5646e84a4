// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "paperwords.h"

#include "labels.h"
#include "labeltext.h"
#include "recordtypes.h"

#include <QHash>
#include <QMetaEnum>

using LabelText::domain;
using LabelText::in;

namespace
{
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
    LabelText::markAsBinding(this);
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
    LabelText::markAsBinding(this);
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
