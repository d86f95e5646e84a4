// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "consultationmodels.h"

namespace
{
enum ConsultationRoles {
    CommitteeNameRole = RecordModelBase::FirstExtraRole,
    RecommendationTitleRole,
};
}

ConsultationModel::ConsultationModel(QObject *parent)
    : RecordModel(parent)
{
}

QString ConsultationModel::recommendation() const
{
    return m_recommendation;
}

void ConsultationModel::setRecommendation(const QString &recommendation)
{
    if (recommendation != m_recommendation) {
        m_recommendation = recommendation;
        filter();
    }
}

QString ConsultationModel::committee() const
{
    return m_committee;
}

void ConsultationModel::setCommittee(const QString &committee)
{
    if (committee != m_committee) {
        m_committee = committee;
        filter();
    }
}

QHash<int, QByteArray> ConsultationModel::roleNames() const
{
    auto names = RecordModelBase::roleNames();
    names.insert({{CommitteeNameRole, "committeeName"}, {RecommendationTitleRole, "recommendationTitle"}});
    return names;
}

bool ConsultationModel::accepts(const Consultation &record) const
{
    if (m_recommendation.isEmpty() && m_committee.isEmpty()) {
        return false;
    }
    if (!m_recommendation.isEmpty() && record.recommendation != m_recommendation) {
        return false;
    }
    if (m_committee.isEmpty()) {
        return true;
    }
    return record.committee == m_committee && workspace()->recommendation(record.recommendation).conference == shownConference();
}

bool ConsultationModel::lessThan(const Consultation &a, const Consultation &b) const
{
    if (m_recommendation.isEmpty()) {
        return std::tie(a.date, a.id) < std::tie(b.date, b.id);
    }
    return std::tie(a.order, a.id) < std::tie(b.order, b.id);
}

QVariant ConsultationModel::extra(const Consultation &record, int role) const
{
    switch (role) {
    case CommitteeNameRole:
        return workspace()->committee(record.committee).name;
    case RecommendationTitleRole:
        return workspace()->recommendation(record.recommendation).title;
    default:
        return {};
    }
}

ProgressModel::ProgressModel(QObject *parent)
    : RecordModel(parent)
{
}

QString ProgressModel::recommendation() const
{
    return m_recommendation;
}

void ProgressModel::setRecommendation(const QString &recommendation)
{
    if (recommendation != m_recommendation) {
        m_recommendation = recommendation;
        filter();
    }
}

bool ProgressModel::accepts(const Progress &record) const
{
    return record.recommendation == m_recommendation;
}

bool ProgressModel::lessThan(const Progress &a, const Progress &b) const
{
    return std::tie(b.date, b.id) < std::tie(a.date, a.id);
}
