// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "ranking.h"
#include "rankingcounter.h"
#include "rankingrows.h"
#include "rowmodel.h"

/**
 * Rangfolge nach Kriterien of a step's statements; those that nobody rated stand at the end. Role: record (ratingPlace).
 * Counted on another thread.
 */
class RatingRankingModel : public RowModelOf(RatingPlace)
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Workspace *workspace READ workspace WRITE setWorkspace NOTIFY subjectChanged FINAL)
    Q_PROPERTY(QString step READ step WRITE setStep NOTIFY subjectChanged FINAL)
    Q_PROPERTY(bool publicOnly READ isPublicOnly WRITE setPublicOnly NOTIFY subjectChanged FINAL)
    /** Weights from 0; see RatingWeights. */
    Q_PROPERTY(double effectWeight READ effectWeight WRITE setEffectWeight NOTIFY weightsChanged FINAL)
    Q_PROPERTY(double feasibilityWeight READ feasibilityWeight WRITE setFeasibilityWeight NOTIFY weightsChanged FINAL)
    Q_PROPERTY(double costWeight READ costWeight WRITE setCostWeight NOTIFY weightsChanged FINAL)
    Q_PROPERTY(double urgencyWeight READ urgencyWeight WRITE setUrgencyWeight NOTIFY weightsChanged FINAL)
    Q_PROPERTY(double dotsWeight READ dotsWeight WRITE setDotsWeight NOTIFY weightsChanged FINAL)
    /** All criteria count the same, dots not at all. */
    Q_PROPERTY(bool evenWeights READ isEven NOTIFY weightsChanged FINAL)
    Q_PROPERTY(int rated READ rated NOTIFY counted FINAL)
    Q_PROPERTY(int unrated READ unrated NOTIFY counted FINAL)
    /** Statements about which opinions lie far apart. */
    Q_PROPERTY(int dissents READ dissents NOTIFY counted FINAL)
    Q_PROPERTY(bool counting READ isCounting NOTIFY countingChanged FINAL)

public:
    explicit RatingRankingModel(QObject *parent = nullptr);
    [[nodiscard]] Workspace *workspace() const;
    void setWorkspace(Workspace *workspace);
    [[nodiscard]] QString step() const;
    void setStep(const QString &step);
    [[nodiscard]] bool isPublicOnly() const;
    void setPublicOnly(bool publicOnly);
    [[nodiscard]] double effectWeight() const;
    void setEffectWeight(double weight);
    [[nodiscard]] double feasibilityWeight() const;
    void setFeasibilityWeight(double weight);
    [[nodiscard]] double costWeight() const;
    void setCostWeight(double weight);
    [[nodiscard]] double urgencyWeight() const;
    void setUrgencyWeight(double weight);
    [[nodiscard]] double dotsWeight() const;
    void setDotsWeight(double weight);
    [[nodiscard]] bool isEven() const;
    Q_INVOKABLE void resetWeights();
    [[nodiscard]] int rated() const;
    [[nodiscard]] int unrated() const;
    [[nodiscard]] int dissents() const;
    [[nodiscard]] bool isCounting() const;

Q_SIGNALS:
    void subjectChanged();
    void weightsChanged();
    void counted();
    void countingChanged();

private:
    struct Result {
        QList<RatingPlace> rows;
        int rated = 0;
        int dissents = 0;
    };
    [[nodiscard]] static Result count(const Records &records, const QString &step, const RatingWeights &weights);
    void setWeight(double RatingWeights::*weight, double value);

    RatingWeights m_weights;
    Result m_result;
    RankingCounter m_counter;
};
