// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "recordtypes.h"

#include <array>

namespace
{
using RT = RecordType::Type;

struct Reference {
    RT from;
    const char *field;
    RT to;
    bool required;
};

constexpr Reference references[] = {
    {RT::PlanningArea, "parent", RT::PlanningArea, false},
    {RT::Conference, "previous", RT::Conference, false},
    {RT::Step, "conference", RT::Conference, true},
    {RT::TopicArea, "conference", RT::Conference, true},
    {RT::FocusGroup, "conference", RT::Conference, true},
    {RT::FocusGroup, "topicArea", RT::TopicArea, false},
    {RT::Participant, "conference", RT::Conference, true},
    {RT::Participant, "wishes", RT::TopicArea, false},
    {RT::Participant, "group", RT::FocusGroup, false},
    {RT::Person, "participant", RT::Participant, true},
    {RT::Contribution, "step", RT::Step, true},
    {RT::Contribution, "group", RT::FocusGroup, false},
    {RT::Contribution, "planningArea", RT::PlanningArea, false},
    {RT::Contribution, "lifeStages", RT::LifeStage, false},
    {RT::Contribution, "author", RT::Participant, false},
    {RT::Contribution, "cluster", RT::Cluster, false},
    {RT::Cluster, "step", RT::Step, true},
    {RT::Vote, "participant", RT::Participant, false},
    {RT::Vote, "group", RT::FocusGroup, false},
    {RT::Vote, "contribution", RT::Contribution, false},
    {RT::Vote, "cluster", RT::Cluster, false},
    {RT::Rating, "participant", RT::Participant, false},
    {RT::Rating, "contribution", RT::Contribution, true},
    {RT::Recommendation, "conference", RT::Conference, true},
    {RT::Recommendation, "leadOrganisation", RT::Organisation, false},
    {RT::Recommendation, "partners", RT::Organisation, false},
    {RT::Recommendation, "guidelines", RT::Guideline, false},
    {RT::Recommendation, "topicArea", RT::TopicArea, false},
    {RT::Recommendation, "lifeStages", RT::LifeStage, false},
    {RT::Recommendation, "planningAreas", RT::PlanningArea, false},
    {RT::Disposition, "recommendation", RT::Recommendation, true},
    {RT::Consultation, "recommendation", RT::Recommendation, true},
    {RT::Consultation, "committee", RT::Committee, false},
    {RT::Progress, "recommendation", RT::Recommendation, true},
    {RT::AgendaEntry, "conference", RT::Conference, true},
    {RT::AgendaEntry, "before", RT::Step, false},
    {RT::GroupStep, "step", RT::Step, true},
    {RT::GroupStep, "group", RT::FocusGroup, true},
};

constexpr struct {
    RT type;
    const char *plural;
} plurals[] = {
    {RT::Municipality, "municipalities"},
    {RT::Committee, "committees"},
    {RT::Guideline, "guidelines"},
    {RT::PlanningArea, "planningAreas"},
    {RT::LifeStage, "lifeStages"},
    {RT::Organisation, "organisations"},
    {RT::Conference, "conferences"},
    {RT::Step, "steps"},
    {RT::TopicArea, "topicAreas"},
    {RT::FocusGroup, "focusGroups"},
    {RT::Participant, "participants"},
    {RT::Person, "persons"},
    {RT::Cluster, "clusters"},
    {RT::Contribution, "contributions"},
    {RT::Link, "links"},
    {RT::Vote, "votes"},
    {RT::Rating, "ratings"},
    {RT::Draft, "drafts"},
    {RT::Recommendation, "recommendations"},
    {RT::Disposition, "dispositions"},
    {RT::Consultation, "consultations"},
    {RT::Progress, "progress"},
    {RT::Conflict, "conflicts"},
    {RT::AgendaEntry, "agendaEntries"},
    {RT::GroupStep, "groupSteps"},
};
static_assert(std::size(plurals) == recordTypeCount);

FieldInfo::Kind kindOf(const QMetaProperty &property)
{
    if (property.isFlagType()) {
        return FieldInfo::Flags;
    }
    if (property.isEnumType()) {
        return FieldInfo::Enumeration;
    }
    switch (property.typeId()) {
    case QMetaType::Int:
        return FieldInfo::Integer;
    case QMetaType::Double:
        return FieldInfo::Number;
    case QMetaType::Bool:
        return FieldInfo::Boolean;
    case QMetaType::QDate:
        return FieldInfo::Date;
    case QMetaType::QDateTime:
        return FieldInfo::Moment;
    case QMetaType::QStringList:
        return FieldInfo::TextList;
    default:
        return FieldInfo::Text;
    }
}

template<std::size_t I>
RecordInfo describe()
{
    using Record = std::tuple_element_t<I, RecordTuple>;
    RecordInfo info;
    info.type = RT(I);
    info.meta = &Record::staticMetaObject;
    info.name = QString::fromLatin1(info.meta->className());
    info.plural = QString::fromLatin1(plurals[I].plural);
    for (int i = 0; i < info.meta->propertyCount(); ++i) {
        FieldInfo field;
        field.property = info.meta->property(i);
        field.name = QString::fromLatin1(field.property.name());
        if (field.name == QLatin1String("id") || field.name == QLatin1String("revision")) {
            continue;
        }
        field.kind = kindOf(field.property);
        for (const Reference &reference : references) {
            if (reference.from == info.type && field.name == QLatin1String(reference.field)) {
                field.isReference = true;
                field.target = reference.to;
                field.required = reference.required;
            }
        }
        info.fields.push_back(std::move(field));
    }
    return info;
}

const std::array<RecordInfo, recordTypeCount> &infos()
{
    static const auto all = []<std::size_t... I>(std::index_sequence<I...>) {
        return std::array<RecordInfo, recordTypeCount>{describe<I>()...};
    }(std::make_index_sequence<recordTypeCount>());
    return all;
}
}

const FieldInfo *RecordInfo::field(QStringView wanted) const
{
    for (const FieldInfo &field : fields) {
        if (field.name == wanted) {
            return &field;
        }
    }
    return nullptr;
}

const RecordInfo &recordInfo(RecordType::Type type)
{
    return infos()[std::size_t(type)];
}

const RecordInfo *recordInfo(QStringView name)
{
    for (const RecordInfo &info : infos()) {
        if (info.name == name) {
            return &info;
        }
    }
    return nullptr;
}

bool isUnlogged(RecordType::Type type)
{
    return type == RecordType::Person || type == RecordType::Draft;
}

const QStringList &legalSpheres()
{
    static const QStringList spheres{QStringLiteral("SGB II"),
                                     QStringLiteral("SGB III"),
                                     QStringLiteral("SGB V"),
                                     QStringLiteral("SGB VIII"),
                                     QStringLiteral("SGB IX"),
                                     QStringLiteral("SGB XII"),
                                     QStringLiteral("AsylbLG"),
                                     QStringLiteral("AufenthG"),
                                     QStringLiteral("Schulrecht"),
                                     QStringLiteral("freiwillige Leistung")};
    return spheres;
}
