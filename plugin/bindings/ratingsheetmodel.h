// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "rankingrows.h"
#include "sheetmodel.h"

#include <QHash>

#include <array>

/**
 * Bewertungsbogen: what one participant, or a table together, says of each statement of a step by four criteria. A table
 * that agrees on its answers is one voice, and its rating names no participant. Role: record (ratingSheetRow).
 */
class RatingSheetModel : public SheetModelOf(RatingSheetRow)
{
    Q_OBJECT
    QML_ELEMENT
    /** Statements that are rated by all four criteria. */
    Q_PROPERTY(int complete READ complete NOTIFY counted FINAL)

public:
    explicit RatingSheetModel(QObject *parent = nullptr);
    [[nodiscard]] int complete() const;

    /** Says 1 to 5 of a statement by one criterion, or 0: not rated. One step of undo. */
    Q_INVOKABLE Operation *rate(const QString &contribution, Criterion::Kind criterion, int value);

protected:
    [[nodiscard]] bool concerns(RecordType::Type type) const override;
    void workOut() override;
    void forget() override;

private:
    /** Id of the rating this sheet has, or will have, of a statement. */
    [[nodiscard]] QString ratingOf(const QString &contribution) const;

    int m_complete = 0;
    /** What was rated here and is not durable yet, by statement; −1: nothing by this criterion. */
    struct UnderWay {
        std::array<int, 4> values{-1, -1, -1, -1};
        int operations = 0;
    };
    QHash<QString, UnderWay> m_underWay;
};
