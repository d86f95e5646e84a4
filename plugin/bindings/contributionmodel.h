// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "recordmodel.h"

/**
 * Beiträge: cards, oldest first. Roles: record (contribution), marks (statementMarks), cluster (string: id of the cluster,
 * as the section of a list that is `clustered`). Shows only what the workspace's role may see; every filter that is set
 * must fit.
 */
class ContributionModel : public RecordModelOf(Contribution)
{
    Q_OBJECT
    QML_ELEMENT
    /** Id of a step; empty: all steps of the conference. */
    Q_PROPERTY(QString step READ step WRITE setStep NOTIFY filterChanged FINAL)
    Q_PROPERTY(QString group READ group WRITE setGroup NOTIFY filterChanged FINAL)
    /** True: only cards without a group; `group` is then passed over. */
    Q_PROPERTY(bool withoutGroup READ withoutGroup WRITE setWithoutGroup NOTIFY filterChanged FINAL)
    Q_PROPERTY(QString topicArea READ topicArea WRITE setTopicArea NOTIFY filterChanged FINAL)
    Q_PROPERTY(QString lifeStage READ lifeStage WRITE setLifeStage NOTIFY filterChanged FINAL)
    /** Id of a cluster: only its statements. */
    Q_PROPERTY(QString cluster READ cluster WRITE setCluster NOTIFY filterChanged FINAL)
    /** True: what is merged stands together, before the cards that stand alone. */
    Q_PROPERTY(bool clustered READ isClustered WRITE setClustered NOTIFY filterChanged FINAL)
    /** True: only open ends (a need without a project, a project without a need). */
    Q_PROPERTY(bool gapsOnly READ gapsOnly WRITE setGapsOnly NOTIFY filterChanged FINAL)
    /** Id of a statement: only those a link may join to it (or already does). */
    Q_PROPERTY(QString partnersOf READ partnersOf WRITE setPartnersOf NOTIFY filterChanged FINAL)
    /** True: only what everybody may see by now, whatever this workspace's role: for the wall. */
    Q_PROPERTY(bool publicOnly READ publicOnly WRITE setPublicOnly NOTIFY filterChanged FINAL)
    /** True: newest first. */
    Q_PROPERTY(bool newestFirst READ newestFirst WRITE setNewestFirst NOTIFY filterChanged FINAL)

public:
    explicit ContributionModel(QObject *parent = nullptr);

    [[nodiscard]] QString step() const;
    void setStep(const QString &step);
    [[nodiscard]] QString group() const;
    void setGroup(const QString &group);
    [[nodiscard]] bool withoutGroup() const;
    void setWithoutGroup(bool withoutGroup);
    [[nodiscard]] QString topicArea() const;
    void setTopicArea(const QString &topicArea);
    [[nodiscard]] QString lifeStage() const;
    void setLifeStage(const QString &lifeStage);
    [[nodiscard]] QString cluster() const;
    void setCluster(const QString &cluster);
    [[nodiscard]] bool isClustered() const;
    void setClustered(bool clustered);
    [[nodiscard]] bool gapsOnly() const;
    void setGapsOnly(bool gapsOnly);
    [[nodiscard]] QString partnersOf() const;
    void setPartnersOf(const QString &partnersOf);
    [[nodiscard]] bool publicOnly() const;
    void setPublicOnly(bool publicOnly);
    [[nodiscard]] bool newestFirst() const;
    void setNewestFirst(bool newestFirst);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

protected:
    [[nodiscard]] bool accepts(const Contribution &record) const override;
    [[nodiscard]] bool lessThan(const Contribution &a, const Contribution &b) const override;
    [[nodiscard]] QVariant extra(const Contribution &record, int role) const override;
    void onSurroundingsChanged() override;

private:
    template<class T>
    void set(T &member, const T &value);

    QString m_step;
    QString m_group;
    QString m_topicArea;
    QString m_lifeStage;
    QString m_partnersOf;
    QString m_cluster;
    bool m_clustered = false;
    bool m_withoutGroup = false;
    bool m_gapsOnly = false;
    bool m_publicOnly = false;
    bool m_newestFirst = false;
};
