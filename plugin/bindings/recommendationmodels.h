// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "recordmodel.h"

/**
 * Handlungsempfehlungen, ordered as `sorting` says. Roles: record (recommendation), missing (list of field names),
 * disposition (disposition; Undecided where there is none), area (topicArea), groups (list of names: the focus groups
 * whose projects it arises from), origins (int: projects it arises from), stations (int: lines of the Beratungsfolge),
 * percent (int: last progress, −1: none), results (string: the committees' results so far in one line).
 */
class RecommendationModel : public RecordModelOf(Recommendation)
{
    Q_OBJECT
    QML_ELEMENT
    /** True: only those that still need a decision. */
    Q_PROPERTY(bool undecidedOnly READ undecidedOnly WRITE setUndecidedOnly NOTIFY filterChanged FINAL)
    Q_PROPERTY(QString topicArea READ topicArea WRITE setTopicArea NOTIFY filterChanged FINAL)
    /** Id of a focus group one of whose projects it arises from, or empty. */
    Q_PROPERTY(QString group READ group WRITE setGroup NOTIFY filterChanged FINAL)
    /** Id of a committee it goes to, or empty. */
    Q_PROPERTY(QString committee READ committee WRITE setCommittee NOTIFY filterChanged FINAL)
    Q_PROPERTY(Sorting sorting READ sorting WRITE setSorting NOTIFY filterChanged FINAL)
    /** True: only those without a project behind them. */
    Q_PROPERTY(bool gapsOnly READ gapsOnly WRITE setGapsOnly NOTIFY filterChanged FINAL)

public:
    enum Sorting {
        AsWritten, ///< in the conference's own order
        ByPriority, ///< 1 first, without one last
        ByCompleteness, ///< what lacks nothing first
        ByGroup,
        ByTopicArea,
        ByDecision, ///< undecided first
    };
    Q_ENUM(Sorting)

    explicit RecommendationModel(QObject *parent = nullptr);
    [[nodiscard]] bool undecidedOnly() const;
    void setUndecidedOnly(bool undecidedOnly);
    [[nodiscard]] QString topicArea() const;
    void setTopicArea(const QString &topicArea);
    [[nodiscard]] QString group() const;
    void setGroup(const QString &group);
    [[nodiscard]] QString committee() const;
    void setCommittee(const QString &committee);
    [[nodiscard]] Sorting sorting() const;
    void setSorting(Sorting sorting);
    [[nodiscard]] bool gapsOnly() const;
    void setGapsOnly(bool gapsOnly);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

protected:
    [[nodiscard]] bool accepts(const Recommendation &record) const override;
    [[nodiscard]] bool lessThan(const Recommendation &a, const Recommendation &b) const override;
    [[nodiscard]] QVariant extra(const Recommendation &record, int role) const override;

private:
    /** The groups whose projects it arises from, in their order. */
    [[nodiscard]] std::vector<const FocusGroup *> groupsOf(const Recommendation &record) const;
    /** What comes before the conference's own order. */
    [[nodiscard]] int rankOf(const Recommendation &record) const;

    QString m_topicArea;
    QString m_group;
    QString m_committee;
    Sorting m_sorting = AsWritten;
    bool m_undecidedOnly = false;
    bool m_gapsOnly = false;
};
