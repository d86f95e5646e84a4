// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "recommendationmodels.h"

/**
 * Rückblick: the recommendations of a conference as stations on their way, open ones first. Roles of
 * RecommendationModel and: station (int: 0 recommended, 1 passed on, 2 advised, 3 decided, 4 at work, 5 done), stopped
 * (bool: goes no further), open (bool: something still has to happen), latest (progress: the last note; without an id where
 * there is none).
 */
class LookbackModel : public RecommendationModel
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit LookbackModel(QObject *parent = nullptr);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

protected:
    [[nodiscard]] bool lessThan(const Recommendation &a, const Recommendation &b) const override;
    [[nodiscard]] QVariant extra(const Recommendation &record, int role) const override;
    void rebuild() override;
    void onInserted(RecordType::Type type, const QString &id) override;
    void onUpdated(RecordType::Type type, const QString &id) override;
    void onTouched(RecordType::Type type, const QString &id) override;

private:
    enum LookbackRoles {
        StationRole = FirstExtraRole + 100,
        StoppedRole,
        OpenRole,
        LatestRole,
    };
    [[nodiscard]] bool isOpen(const Recommendation &record) const;

    /** Asked for in every comparison, told by a walk over all records. */
    mutable QHash<QString, bool> m_open;
};
