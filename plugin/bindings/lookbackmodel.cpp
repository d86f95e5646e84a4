// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "lookbackmodel.h"

#include "journey.h"

LookbackModel::LookbackModel(QObject *parent)
    : RecommendationModel(parent)
{
}

QHash<int, QByteArray> LookbackModel::roleNames() const
{
    QHash<int, QByteArray> names = RecommendationModel::roleNames();
    names.insert(StationRole, "station");
    names.insert(StoppedRole, "stopped");
    names.insert(OpenRole, "open");
    names.insert(LatestRole, "latest");
    return names;
}

bool LookbackModel::lessThan(const Recommendation &a, const Recommendation &b) const
{
    const bool openA = isOpen(a);
    const bool openB = isOpen(b);
    return openA != openB ? openA : RecommendationModel::lessThan(a, b);
}

QVariant LookbackModel::extra(const Recommendation &record, int role) const
{
    if (role < StationRole) {
        return RecommendationModel::extra(record, role);
    }
    if (role == LatestRole) {
        Progress latest;
        for (const auto &[id, progress] : workspace()->records().all<Progress>()) {
            if (progress.recommendation == record.id && (latest.id.isEmpty() || std::tie(progress.date, progress.id) > std::tie(latest.date, latest.id))) {
                latest = progress;
            }
        }
        return QVariant::fromValue(latest);
    }
    const Journey journey = journeyOf(workspace()->records(), record);
    switch (role) {
    case StationRole:
        return int(journey.reached);
    case StoppedRole:
        return journey.stopped;
    case OpenRole:
        return journey.isOpen();
    }
    return {};
}

bool LookbackModel::isOpen(const Recommendation &record) const
{
    auto it = m_open.find(record.id);
    if (it == m_open.end()) {
        it = m_open.insert(record.id, journeyOf(workspace()->records(), record).isOpen());
    }
    return *it;
}

void LookbackModel::rebuild()
{
    m_open.clear();
    RecommendationModel::rebuild();
}

void LookbackModel::onInserted(RecordType::Type type, const QString &id)
{
    m_open.remove(id);
    RecommendationModel::onInserted(type, id);
}

void LookbackModel::onUpdated(RecordType::Type type, const QString &id)
{
    m_open.remove(id);
    RecommendationModel::onUpdated(type, id);
}

void LookbackModel::onTouched(RecordType::Type type, const QString &id)
{
    m_open.remove(id);
    RecommendationModel::onTouched(type, id);
}
