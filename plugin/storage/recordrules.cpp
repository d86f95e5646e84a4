// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "recordrules.h"

#include <QJsonArray>

namespace
{
using RT = RecordType::Type;

constexpr struct {
    RT type;
    const char *field;
} neverBlank[] = {
    {RT::Municipality, "name"},
    {RT::Committee, "name"},
    {RT::Guideline, "title"},
    {RT::PlanningArea, "name"},
    {RT::LifeStage, "name"},
    {RT::Organisation, "name"},
    {RT::Conference, "title"},
    {RT::TopicArea, "name"},
    {RT::Contribution, "text"},
    {RT::Recommendation, "title"},
    {RT::Conflict, "record"},
    {RT::Conflict, "recordId"},
    {RT::Link, "from"},
    {RT::Link, "to"},
};

constexpr double noLimit = 2'000'000'000;

constexpr struct {
    RT type;
    const char *field;
    double least;
    double most;
} ranges[] = {
    {RT::Municipality, "population", 0, noLimit},
    {RT::Municipality, "privacyThreshold", 0, noLimit},
    {RT::PlanningArea, "population", 0, noLimit},
    {RT::LifeStage, "fromAge", -1, 150},
    {RT::LifeStage, "toAge", -1, 150},
    {RT::Conference, "number", 0, noLimit},
    {RT::Step, "minutes", 0, noLimit},
    {RT::Step, "elapsedSeconds", 0, noLimit},
    {RT::Step, "dotsPerPerson", 0, noLimit},
    {RT::Step, "dotsPerItem", 0, noLimit},
    {RT::AgendaEntry, "minutes", 0, noLimit},
    {RT::GroupStep, "elapsedSeconds", 0, noLimit},
    {RT::FocusGroup, "capacity", 0, noLimit},
    {RT::Vote, "dots", 0, 1000},
    {RT::Rating, "effect", 0, 5},
    {RT::Rating, "feasibility", 0, 5},
    {RT::Rating, "cost", 0, 5},
    {RT::Rating, "urgency", 0, 5},
    {RT::Recommendation, "costAmount", 0, 1e15},
    {RT::Recommendation, "priority", 0, noLimit},
    {RT::Consultation, "votesYes", -1, noLimit},
    {RT::Consultation, "votesNo", -1, noLimit},
    {RT::Consultation, "votesAbstained", -1, noLimit},
    {RT::Progress, "percent", 0, 100},
};

bool isBlank(const QString &text)
{
    return text.trimmed().isEmpty();
}

std::optional<Error> checkReferences(const Gadget &record, const QJsonObject &named, bool fresh)
{
    for (const FieldInfo &field : record.info().fields) {
        if (field.isReference && field.required && (fresh || named.contains(field.name)) && RecordRules::isEmpty(record.value(field))) {
            return Error(Error::Refused, "“%1” of %2 is missing: name the %3 it belongs to.", {field.name, record.info().name, recordInfo(field.target).name});
        }
    }
    return std::nullopt;
}

std::optional<Error> checkBlanks(const Gadget &record, const QJsonObject &named, bool fresh)
{
    for (const auto &rule : neverBlank) {
        if (rule.type != record.info().type) {
            continue;
        }
        const QString name = QString::fromLatin1(rule.field);
        if ((fresh || named.contains(name)) && isBlank(record.value(*record.info().field(name)).toString())) {
            return Error(Error::Refused, "“%1” of %2 is empty. Write something in it.", {name, record.info().name});
        }
    }
    return std::nullopt;
}

std::optional<Error> checkRanges(const Gadget &record, const QJsonObject &named)
{
    for (const auto &rule : ranges) {
        if (rule.type != record.info().type) {
            continue;
        }
        const QString name = QString::fromLatin1(rule.field);
        if (!named.contains(name)) {
            continue;
        }
        const double value = named.value(name).toDouble();
        if (value < rule.least || value > rule.most) {
            return Error(Error::Refused,
                         "“%1” of %2 must lie between %3 and %4, not %5.",
                         {name, record.info().name, QString::number(rule.least, 'f', 0), QString::number(rule.most, 'f', 0), QString::number(value)});
        }
    }
    return std::nullopt;
}
}

bool RecordRules::isText(const FieldInfo &field)
{
    return field.kind == FieldInfo::Text || field.kind == FieldInfo::TextList;
}

bool RecordRules::isProse(const FieldInfo &field)
{
    // Who typed a card is an actor's id: no reference, since an actor may be a role, and no words either.
    return isText(field) && !field.isReference && field.name != QLatin1String("enteredBy");
}

bool RecordRules::isEmpty(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() || (value.isString() && value.toString().isEmpty()) || (value.isArray() && value.toArray().isEmpty());
}

QString RecordRules::asText(const QJsonValue &value)
{
    return value.isArray() ? value.toVariant().toStringList().join(QLatin1Char('\n')) : value.toString();
}

QStringList RecordRules::pieces(const QString &text)
{
    QStringList found;
    qsizetype start = 0;
    do {
        qsizetype length = std::min(Codec::maximumTextLength, text.size() - start);
        if (start + length < text.size() && text.at(start + length - 1).isHighSurrogate()) {
            --length;
        }
        found += text.mid(start, length);
        start += length;
    } while (start < text.size());
    return found;
}

std::optional<Error> RecordRules::check(const Gadget &record, const QJsonObject &named, bool fresh)
{
    if (auto error = checkReferences(record, named, fresh)) {
        return error;
    }
    if (auto error = checkBlanks(record, named, fresh)) {
        return error;
    }
    if (auto error = checkRanges(record, named)) {
        return error;
    }
    if (record.info().type == RT::Disposition) {
        const auto &disposition = record.as<Disposition>();
        const bool needsReason = disposition.decision == DispositionDecision::NotForwarded || disposition.decision == DispositionDecision::Deferred;
        if (needsReason && isBlank(disposition.reason)) {
            return Error(Error::Refused, "What is deferred or not forwarded needs a reason: the focus group will read it.");
        }
    } else if (record.info().type == RT::Vote) {
        const auto &vote = record.as<Vote>();
        if (vote.contribution.isEmpty() && vote.cluster.isEmpty()) {
            return Error(Error::Refused, "A vote needs the contribution or the cluster it is for.");
        }
    }
    return std::nullopt;
}
