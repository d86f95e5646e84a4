// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "contributionmodel.h"

namespace
{
enum ContributionRoles {
    MarksRole = RecordModelBase::FirstExtraRole,
    ClusterRole,
};
}

ContributionModel::ContributionModel(QObject *parent)
    : RecordModel(parent)
{
}

template<class T>
void ContributionModel::set(T &member, const T &value)
{
    if (member != value) {
        member = value;
        filter();
    }
}

QString ContributionModel::step() const
{
    return m_step;
}

void ContributionModel::setStep(const QString &step)
{
    set(m_step, step);
}

QString ContributionModel::group() const
{
    return m_group;
}

void ContributionModel::setGroup(const QString &group)
{
    set(m_group, group);
}

bool ContributionModel::withoutGroup() const
{
    return m_withoutGroup;
}

void ContributionModel::setWithoutGroup(bool withoutGroup)
{
    set(m_withoutGroup, withoutGroup);
}

QString ContributionModel::topicArea() const
{
    return m_topicArea;
}

void ContributionModel::setTopicArea(const QString &topicArea)
{
    set(m_topicArea, topicArea);
}

QString ContributionModel::lifeStage() const
{
    return m_lifeStage;
}

void ContributionModel::setLifeStage(const QString &lifeStage)
{
    set(m_lifeStage, lifeStage);
}

QString ContributionModel::cluster() const
{
    return m_cluster;
}

void ContributionModel::setCluster(const QString &cluster)
{
    set(m_cluster, cluster);
}

bool ContributionModel::isClustered() const
{
    return m_clustered;
}

void ContributionModel::setClustered(bool clustered)
{
    set(m_clustered, clustered);
}

bool ContributionModel::gapsOnly() const
{
    return m_gapsOnly;
}

void ContributionModel::setGapsOnly(bool gapsOnly)
{
    set(m_gapsOnly, gapsOnly);
}

QString ContributionModel::partnersOf() const
{
    return m_partnersOf;
}

void ContributionModel::setPartnersOf(const QString &partnersOf)
{
    set(m_partnersOf, partnersOf);
}

bool ContributionModel::publicOnly() const
{
    return m_publicOnly;
}

void ContributionModel::setPublicOnly(bool publicOnly)
{
    set(m_publicOnly, publicOnly);
}

bool ContributionModel::newestFirst() const
{
    return m_newestFirst;
}

void ContributionModel::setNewestFirst(bool newestFirst)
{
    set(m_newestFirst, newestFirst);
}

QHash<int, QByteArray> ContributionModel::roleNames() const
{
    auto names = RecordModelBase::roleNames();
    names.insert(MarksRole, "marks");
    names.insert(ClusterRole, "cluster");
    return names;
}

bool ContributionModel::accepts(const Contribution &record) const
{
    if (!m_step.isEmpty() && record.step != m_step) {
        return false;
    }
    if (!m_cluster.isEmpty() && record.cluster != m_cluster) {
        return false;
    }
    if (m_withoutGroup ? !record.group.isEmpty() : (!m_group.isEmpty() && record.group != m_group)) {
        return false;
    }
    if (!m_lifeStage.isEmpty() && !record.lifeStages.contains(m_lifeStage)) {
        return false;
    }
    const Records &records = workspace()->records();
    if (m_step.isEmpty()) {
        const auto *step = records.find<Step>(record.step);
        if (!step || step->conference != shownConference()) {
            return false;
        }
    }
    if (!m_topicArea.isEmpty()) {
        const auto *group = records.find<FocusGroup>(record.group);
        if (!group || group->topicArea != m_topicArea) {
            return false;
        }
    }
    if (isSearching() && !matchesSearch(record.text + QLatin1Char('\n') + record.translation + QLatin1Char('\n') + record.where)) {
        return false;
    }
    if (!workspace()->isVisible(record) || (m_publicOnly && !workspace()->isPublic(record))) {
        return false;
    }
    if (m_gapsOnly && !workspace()->isGap(record)) {
        return false;
    }
    return m_partnersOf.isEmpty() || (record.id != m_partnersOf && workspace()->canLink(m_partnersOf, record.id));
}

bool ContributionModel::lessThan(const Contribution &a, const Contribution &b) const
{
    // By what the card itself says alone, so that no other row moves with it.
    if (m_clustered && a.cluster != b.cluster) {
        return b.cluster.isEmpty() || (!a.cluster.isEmpty() && a.cluster < b.cluster);
    }
    return m_newestFirst ? b.id < a.id : a.id < b.id;
}

QVariant ContributionModel::extra(const Contribution &record, int role) const
{
    switch (role) {
    case MarksRole:
        return QVariant::fromValue(workspace()->marks(record.id));
    case ClusterRole:
        return record.cluster;
    default:
        return {};
    }
}

void ContributionModel::onSurroundingsChanged()
{
    // A step that was revealed, or another role, changes who is seen; names and colours do not.
    std::size_t visible = 0;
    for (const auto &[id, record] : workspace()->records().all<Contribution>()) {
        visible += accepts(record) ? 1 : 0;
    }
    const bool same = visible == rows().size() && std::all_of(rows().begin(), rows().end(), [this](const Contribution *row) {
                          return accepts(*row);
                      });
    if (same) {
        RecordModelBase::onSurroundingsChanged();
    } else {
        rebuild();
    }
}
