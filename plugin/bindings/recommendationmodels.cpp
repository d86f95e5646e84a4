// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "recommendationmodels.h"

#include "completeness.h"
#include "labels.h"

namespace
{
enum RecommendationRoles {
    MissingRole = RecordModelBase::FirstExtraRole,
    DispositionRole,
    AreaRole,
    GroupsRole,
    OriginsRole,
    StationsRole,
    PercentRole,
    ResultsRole,
};

std::vector<const Consultation *> consultationsOf(const Records &records, const QString &recommendation)
{
    return records.select<Consultation>([&recommendation](const Consultation &line) {
        return line.recommendation == recommendation;
    });
}
}

RecommendationModel::RecommendationModel(QObject *parent)
    : RecordModel(parent)
{
}

bool RecommendationModel::undecidedOnly() const
{
    return m_undecidedOnly;
}

void RecommendationModel::setUndecidedOnly(bool undecidedOnly)
{
    if (undecidedOnly != m_undecidedOnly) {
        m_undecidedOnly = undecidedOnly;
        filter();
    }
}

QString RecommendationModel::topicArea() const
{
    return m_topicArea;
}

void RecommendationModel::setTopicArea(const QString &topicArea)
{
    if (topicArea != m_topicArea) {
        m_topicArea = topicArea;
        filter();
    }
}

QString RecommendationModel::group() const
{
    return m_group;
}

void RecommendationModel::setGroup(const QString &group)
{
    if (group != m_group) {
        m_group = group;
        filter();
    }
}

QString RecommendationModel::committee() const
{
    return m_committee;
}

void RecommendationModel::setCommittee(const QString &committee)
{
    if (committee != m_committee) {
        m_committee = committee;
        filter();
    }
}

RecommendationModel::Sorting RecommendationModel::sorting() const
{
    return m_sorting;
}

void RecommendationModel::setSorting(Sorting sorting)
{
    if (sorting != m_sorting) {
        m_sorting = sorting;
        filter();
    }
}

bool RecommendationModel::gapsOnly() const
{
    return m_gapsOnly;
}

void RecommendationModel::setGapsOnly(bool gapsOnly)
{
    if (gapsOnly != m_gapsOnly) {
        m_gapsOnly = gapsOnly;
        filter();
    }
}

QHash<int, QByteArray> RecommendationModel::roleNames() const
{
    auto names = RecordModelBase::roleNames();
    names.insert({{MissingRole, "missing"},
                  {DispositionRole, "disposition"},
                  {AreaRole, "area"},
                  {GroupsRole, "groups"},
                  {OriginsRole, "origins"},
                  {StationsRole, "stations"},
                  {PercentRole, "percent"},
                  {ResultsRole, "results"}});
    return names;
}

bool RecommendationModel::accepts(const Recommendation &record) const
{
    if (record.conference != shownConference() || (!m_topicArea.isEmpty() && record.topicArea != m_topicArea)) {
        return false;
    }
    if (m_undecidedOnly && workspace()->disposition(record.id).decision != DispositionDecision::Undecided) {
        return false;
    }
    if (!m_group.isEmpty()) {
        const auto groups = groupsOf(record);
        if (std::none_of(groups.begin(), groups.end(), [this](const FocusGroup *group) {
                return group->id == m_group;
            })) {
            return false;
        }
    }
    if (!m_committee.isEmpty()) {
        const auto lines = consultationsOf(workspace()->records(), record.id);
        if (std::none_of(lines.begin(), lines.end(), [this](const Consultation *line) {
                return line->committee == m_committee;
            })) {
            return false;
        }
    }
    if (m_gapsOnly && !workspace()->trace().foundations(record.id, LinkKind::ArisesFrom).isEmpty()) {
        return false;
    }
    return matchesSearch(record.title + QLatin1Char('\n') + record.resolutionText + QLatin1Char('\n') + record.rationale);
}

bool RecommendationModel::lessThan(const Recommendation &a, const Recommendation &b) const
{
    if (m_sorting != AsWritten) {
        const int first = rankOf(a);
        const int second = rankOf(b);
        if (first != second) {
            return first < second;
        }
    }
    return std::tie(a.order, a.id) < std::tie(b.order, b.id);
}

std::vector<const FocusGroup *> RecommendationModel::groupsOf(const Recommendation &record) const
{
    const Records &records = workspace()->records();
    std::vector<const FocusGroup *> groups;
    for (const QString &project : workspace()->trace().foundations(record.id, LinkKind::ArisesFrom)) {
        const auto *contribution = records.find<Contribution>(project);
        const auto *group = contribution ? records.find<FocusGroup>(contribution->group) : nullptr;
        if (group && std::find(groups.begin(), groups.end(), group) == groups.end()) {
            groups.push_back(group);
        }
    }
    std::sort(groups.begin(), groups.end(), [](const FocusGroup *a, const FocusGroup *b) {
        return std::tie(a->order, a->id) < std::tie(b->order, b->id);
    });
    return groups;
}

int RecommendationModel::rankOf(const Recommendation &record) const
{
    constexpr int last = std::numeric_limits<int>::max();
    switch (m_sorting) {
    case AsWritten:
        break;
    case ByPriority:
        return record.priority > 0 ? record.priority : last;
    case ByCompleteness:
        return int(missingIn(workspace()->records(), record).size());
    case ByGroup: {
        const auto groups = groupsOf(record);
        return groups.empty() ? last : groups.front()->order;
    }
    case ByTopicArea: {
        const auto *area = workspace()->records().find<TopicArea>(record.topicArea);
        return area ? area->order : last;
    }
    case ByDecision:
        return workspace()->disposition(record.id).decision;
    }
    return 0;
}

QVariant RecommendationModel::extra(const Recommendation &record, int role) const
{
    const Records &records = workspace()->records();
    switch (role) {
    case MissingRole:
        return missingIn(records, record);
    case DispositionRole:
        return QVariant::fromValue(workspace()->disposition(record.id));
    case AreaRole:
        return QVariant::fromValue(workspace()->topicArea(record.topicArea));
    case GroupsRole: {
        QStringList names;
        for (const FocusGroup *group : groupsOf(record)) {
            names += group->name;
        }
        return names;
    }
    case OriginsRole:
        return int(workspace()->trace().foundations(record.id, LinkKind::ArisesFrom).size());
    case StationsRole:
        return int(consultationsOf(records, record.id).size());
    case PercentRole: {
        const Progress *latest = nullptr;
        for (const auto &[id, progress] : records.all<Progress>()) {
            if (progress.recommendation == record.id && (!latest || std::tie(progress.date, progress.id) > std::tie(latest->date, latest->id))) {
                latest = &progress;
            }
        }
        return latest ? latest->percent : -1;
    }
    case ResultsRole: {
        const Labels labels;
        QStringList results;
        for (const Consultation *line : consultationsOf(records, record.id)) {
            if (line->result != ConsultationResult::Pending) {
                const Committee committee = workspace()->committee(line->committee);
                results += (committee.shortName.isEmpty() ? committee.name : committee.shortName) + QStringLiteral(": ") + labels.consultationResult(line->result);
            }
        }
        return results.join(QStringLiteral(" · "));
    }
    default:
        return {};
    }
}
