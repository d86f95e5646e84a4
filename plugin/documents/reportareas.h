// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "paperparts.h"

/** Kürzel: what each statement and recommendation of a conference is called in its report, such as "B 3". */
class ReportMarks
{
public:
    /** Numbers them in the order the report shows them. */
    ReportMarks(const PaperSources &sources, const PaperLanguage &language, const QString &conference);

    /** Empty where it is not in the report. */
    [[nodiscard]] QString mark(const QString &id) const
    {
        return m_marks.value(id);
    }
    /** Those of `ids` that have a mark, in the order of the report, joined by commas. */
    [[nodiscard]] QString marks(const QStringList &ids) const;

private:
    QHash<QString, QString> m_marks;
    QHash<QString, int> m_places;
};

/** Themenfeld in einem Bericht: the area, or none, and the groups that work on it. */
struct AreaGroups {
    const TopicArea *area = nullptr;
    QStringList groups;
    QStringList groupNames;
};

/** The conference's areas in order, and last what belongs to none. */
[[nodiscard]] QList<AreaGroups> areasOf(const PaperSources &sources, const QString &conference);
/** The conference's steps in order. */
[[nodiscard]] std::vector<const Step *> stepsOf(const PaperSources &sources, const QString &conference);
/** Statements of a step in one area. */
[[nodiscard]] QList<const Contribution *> statementsIn(const PaperSources &sources, const Step &step, const AreaGroups &area, bool isRemainder);

/** Ergebnisse nach Themenfeldern: headings, tables of statements and recommendations of every area. */
[[nodiscard]] QList<Block>
topicAreaBlocks(const PaperSources &sources, const PaperLanguage &language, const ReportMarks &marks, const QString &conference, HeadingNumbers &numbers);
