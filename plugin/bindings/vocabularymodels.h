// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "recordmodel.h"

/** Lists to choose from. Each has the roles record and title (string, what a person reads). */

/** Gremien by name. Further role: papers (int: consultations of the shown conference before it). */
class CommitteeModel : public RecordModelOf(Committee)
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit CommitteeModel(QObject *parent = nullptr);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

protected:
    [[nodiscard]] bool accepts(const Committee &record) const override;
    [[nodiscard]] bool lessThan(const Committee &a, const Committee &b) const override;
    [[nodiscard]] QVariant extra(const Committee &record, int role) const override;
};

/** Organisationen by name. */
class OrganisationModel : public RecordModelOf(Organisation)
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit OrganisationModel(QObject *parent = nullptr);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

protected:
    [[nodiscard]] bool accepts(const Organisation &record) const override;
    [[nodiscard]] bool lessThan(const Organisation &a, const Organisation &b) const override;
    [[nodiscard]] QVariant extra(const Organisation &record, int role) const override;
};

/** Leitlinien by number, newest version first. */
class GuidelineModel : public RecordModelOf(Guideline)
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit GuidelineModel(QObject *parent = nullptr);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

protected:
    [[nodiscard]] bool accepts(const Guideline &record) const override;
    [[nodiscard]] bool lessThan(const Guideline &a, const Guideline &b) const override;
    [[nodiscard]] QVariant extra(const Guideline &record, int role) const override;
};

/** Glieder der Präventionskette in order. */
class LifeStageModel : public RecordModelOf(LifeStage)
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit LifeStageModel(QObject *parent = nullptr);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

protected:
    [[nodiscard]] bool accepts(const LifeStage &record) const override;
    [[nodiscard]] QVariant extra(const LifeStage &record, int role) const override;
};

/** Planungsräume by name. */
class PlanningAreaModel : public RecordModelOf(PlanningArea)
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit PlanningAreaModel(QObject *parent = nullptr);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

protected:
    [[nodiscard]] bool accepts(const PlanningArea &record) const override;
    [[nodiscard]] bool lessThan(const PlanningArea &a, const PlanningArea &b) const override;
    [[nodiscard]] QVariant extra(const PlanningArea &record, int role) const override;
};
