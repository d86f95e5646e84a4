// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "rankingcounter.h"
#include "rankingrows.h"
#include "rowmodel.h"

/** Rangfolge nach Punkten of a step, by its own rules. Role: record (dotPlace). Counted on another thread. */
class DotRankingModel : public RowModelOf(DotPlace)
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Workspace *workspace READ workspace WRITE setWorkspace NOTIFY subjectChanged FINAL)
    Q_PROPERTY(QString step READ step WRITE setStep NOTIFY subjectChanged FINAL)
    /** True: only what everybody may see by now: for the wall. */
    Q_PROPERTY(bool publicOnly READ isPublicOnly WRITE setPublicOnly NOTIFY subjectChanged FINAL)
    /** All dots of the step. */
    Q_PROPERTY(int dots READ dots NOTIFY counted FINAL)
    Q_PROPERTY(int paperDots READ paperDots NOTIFY counted FINAL)
    /** The most that one row has. */
    Q_PROPERTY(int mostDots READ mostDots NOTIFY counted FINAL)
    Q_PROPERTY(QList<BrokenDotRule> brokenRules READ brokenRules NOTIFY counted FINAL)
    /** Something that counts has changed and is not in the rows yet. */
    Q_PROPERTY(bool counting READ isCounting NOTIFY countingChanged FINAL)

public:
    explicit DotRankingModel(QObject *parent = nullptr);
    [[nodiscard]] Workspace *workspace() const;
    void setWorkspace(Workspace *workspace);
    [[nodiscard]] QString step() const;
    void setStep(const QString &step);
    [[nodiscard]] bool isPublicOnly() const;
    void setPublicOnly(bool publicOnly);
    [[nodiscard]] int dots() const;
    [[nodiscard]] int paperDots() const;
    [[nodiscard]] int mostDots() const;
    [[nodiscard]] QList<BrokenDotRule> brokenRules() const;
    [[nodiscard]] bool isCounting() const;

Q_SIGNALS:
    void subjectChanged();
    void counted();
    void countingChanged();

private:
    struct Result {
        QList<DotPlace> rows;
        QList<BrokenDotRule> brokenRules;
        int dots = 0;
        int paperDots = 0;
    };
    [[nodiscard]] static Result count(const Records &records, const QString &step);

    Result m_result;
    RankingCounter m_counter;
};
