// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "conference.h"
#include "municipality.h"
#include "recommendation.h"

#include <QMetaProperty>

#include <tuple>
#include <vector>

/** Arten von Datensätzen. The number stands in SQL: never reorder. */
namespace RecordType
{
Q_NAMESPACE
enum Type {
    Municipality = 0,
    Committee = 1,
    Guideline = 2,
    PlanningArea = 3,
    LifeStage = 4,
    Organisation = 5,
    Conference = 6,
    Step = 7,
    TopicArea = 8,
    FocusGroup = 9,
    Participant = 10,
    Person = 11,
    Cluster = 12,
    Contribution = 13,
    Link = 14,
    Vote = 15,
    Rating = 16,
    Draft = 17,
    Recommendation = 18,
    Disposition = 19,
    Consultation = 20,
    Progress = 21,
    Conflict = 22,
    AgendaEntry = 23,
    GroupStep = 24,
};
Q_ENUM_NS(Type)
}

/** All record structs, in the order of RecordType. */
using RecordTuple = std::tuple<Municipality,
                               Committee,
                               Guideline,
                               PlanningArea,
                               LifeStage,
                               Organisation,
                               Conference,
                               Step,
                               TopicArea,
                               FocusGroup,
                               Participant,
                               Person,
                               Cluster,
                               Contribution,
                               Link,
                               Vote,
                               Rating,
                               Draft,
                               Recommendation,
                               Disposition,
                               Consultation,
                               Progress,
                               Conflict,
                               AgendaEntry,
                               GroupStep>;
inline constexpr std::size_t recordTypeCount = std::tuple_size_v<RecordTuple>;

template<class T, std::size_t I = 0>
consteval RecordType::Type recordTypeOf()
{
    if constexpr (std::is_same_v<T, std::tuple_element_t<I, RecordTuple>>) {
        return RecordType::Type(I);
    } else {
        return recordTypeOf<T, I + 1>();
    }
}

/** One field of a record: its name, how it is stored, and what it may point at. */
struct FieldInfo {
    enum Kind { Text, Integer, Number, Boolean, Date, Moment, TextList, Enumeration, Flags };
    QString name;
    Kind kind = Text;
    QMetaProperty property;
    /** Set where the text is the id of another record (or the list holds such ids). */
    bool isReference = false;
    RecordType::Type target = RecordType::Municipality;
    /** A reference or text without which the record means nothing. */
    bool required = false;
};

/** One record type: names in code and SQL ("FocusGroup") and in JSON ("focusGroups"), and its fields. */
struct RecordInfo {
    RecordType::Type type = RecordType::Municipality;
    QString name;
    QString plural;
    const QMetaObject *meta = nullptr;
    /** Without id and revision. */
    std::vector<FieldInfo> fields;

    [[nodiscard]] const FieldInfo *field(QStringView name) const;
};

/** What is known of `type`; lives as long as the program. */
[[nodiscard]] const RecordInfo &recordInfo(RecordType::Type type);
/** By name as in code and SQL, or nullptr. */
[[nodiscard]] const RecordInfo *recordInfo(QStringView name);
/** True for Person and Draft: theirs alone, so neither logged nor exported nor sent to others. */
[[nodiscard]] bool isUnlogged(RecordType::Type type);
