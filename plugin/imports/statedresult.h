// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "councilwords.h"
#include "result.h"

#include <QDate>
#include <QList>

/** A committee as a source names it. */
struct StatedCommittee {
    /** Id of our record, where the source bears it. */
    QString id;
    QString name;
    QString shortName;
    /** Address of an OParl object that is not in the source. */
    QString missing;

    [[nodiscard]] bool isEmpty() const
    {
        return id.isEmpty() && name.isEmpty() && shortName.isEmpty() && missing.isEmpty();
    }
};

/** Angabe: what a source says about one consultation of one paper, before anybody has looked which. */
struct StatedResult {
    QString file;
    int line = 0;
    /** Id of the OParl object it stands in. */
    QString object;

    /** Id of our record, where the source bears it. */
    QString recommendationId;
    QString consultationId;
    QString reference;
    /** Of a list of all papers of a council, most of which are not ours. */
    bool mayBeForeign = false;
    /** Id of the OParl paper. */
    QString paper;
    /** As they are named; the first is in charge. */
    QList<StatedCommittee> committees;

    QDate date;
    QString agendaItem;
    QString words;
    StatedVotes votes;
    QString resolutionText;
    QString followUp;
    std::optional<ConsultationRole::Role> role;
    std::optional<bool> authoritative;
    /** Why it cannot be taken, where that is known already. */
    std::optional<Error> problem;
};
