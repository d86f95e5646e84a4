// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "recordmodel.h"

/** Konferenzen, latest first. Roles: record (conference). */
class ConferenceModel : public RecordModelOf(Conference)
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit ConferenceModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] bool accepts(const Conference &record) const override;
    [[nodiscard]] bool lessThan(const Conference &a, const Conference &b) const override;
};

/**
 * Schritte of a conference in order. Roles: record (step), statements (int: how many cards this role may see), standing
 * (stepStanding: of the member's group, for all others everybody's), apart (int: groups that go their own way in it).
 */
class StepModel : public RecordModelOf(Step)
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit StepModel(QObject *parent = nullptr);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

protected:
    [[nodiscard]] bool accepts(const Step &record) const override;
    [[nodiscard]] QVariant extra(const Step &record, int role) const override;
};

/** Themenfelder of a conference in order. Roles: record (topicArea), groups (int). */
class TopicAreaModel : public RecordModelOf(TopicArea)
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit TopicAreaModel(QObject *parent = nullptr);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

protected:
    [[nodiscard]] bool accepts(const TopicArea &record) const override;
    [[nodiscard]] QVariant extra(const TopicArea &record, int role) const override;
};

/**
 * Fokusgruppen of a conference in order. Roles: record (focusGroup), area (topicArea; may have an empty id),
 * statements (int: cards in `step`), members (int: participants assigned), standing (stepStanding: in `step`).
 */
class GroupModel : public RecordModelOf(FocusGroup)
{
    Q_OBJECT
    QML_ELEMENT
    /** Step whose cards are counted; empty: all steps. */
    Q_PROPERTY(QString step READ step WRITE setStep NOTIFY stepChanged FINAL)

public:
    explicit GroupModel(QObject *parent = nullptr);
    [[nodiscard]] QString step() const;
    void setStep(const QString &step);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void stepChanged();

protected:
    [[nodiscard]] bool accepts(const FocusGroup &record) const override;
    [[nodiscard]] QVariant extra(const FocusGroup &record, int role) const override;

private:
    QString m_step;
};

/** Widersprüche that nobody has settled, oldest first. Roles: record (conflict), title (string: what it is about). */
class ConflictModel : public RecordModelOf(Conflict)
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit ConflictModel(QObject *parent = nullptr);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

protected:
    [[nodiscard]] bool accepts(const Conflict &record) const override;
    [[nodiscard]] QVariant extra(const Conflict &record, int role) const override;
};
