// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "recordmodel.h"

/**
 * Beratungsfolge of one recommendation in order, or of one committee by date. Roles: record (consultation),
 * committeeName, recommendationTitle (strings).
 */
class ConsultationModel : public RecordModelOf(Consultation)
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString recommendation READ recommendation WRITE setRecommendation NOTIFY filterChanged FINAL)
    Q_PROPERTY(QString committee READ committee WRITE setCommittee NOTIFY filterChanged FINAL)

public:
    explicit ConsultationModel(QObject *parent = nullptr);
    [[nodiscard]] QString recommendation() const;
    void setRecommendation(const QString &recommendation);
    [[nodiscard]] QString committee() const;
    void setCommittee(const QString &committee);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

protected:
    [[nodiscard]] bool accepts(const Consultation &record) const override;
    [[nodiscard]] bool lessThan(const Consultation &a, const Consultation &b) const override;
    [[nodiscard]] QVariant extra(const Consultation &record, int role) const override;

private:
    QString m_recommendation;
    QString m_committee;
};

/** Umsetzungsstand of one recommendation, latest first. Roles: record (progress). */
class ProgressModel : public RecordModelOf(Progress)
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString recommendation READ recommendation WRITE setRecommendation NOTIFY filterChanged FINAL)

public:
    explicit ProgressModel(QObject *parent = nullptr);
    [[nodiscard]] QString recommendation() const;
    void setRecommendation(const QString &recommendation);

protected:
    [[nodiscard]] bool accepts(const Progress &record) const override;
    [[nodiscard]] bool lessThan(const Progress &a, const Progress &b) const override;

private:
    QString m_recommendation;
};
