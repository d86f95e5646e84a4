// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "statedresult.h"

#include <QHash>
#include <QJsonValue>

#include <vector>

/**
 * OParl-Leser: takes in the objects of OParl 1.0 and 1.1 from any number of JSON texts, wherever they stand in them, and
 * ties them together by their ids: what lies in another text is found, what lies elsewhere stays unknown. Whatever does
 * not have the type it should have is passed over.
 */
class OparlReader
{
public:
    /** False where there is neither an object of OParl nor a list of such in it. */
    bool take(const QString &file, const QJsonValue &json);
    /** What it all says about consultations that have been dealt with, in the order of the papers' ids. */
    [[nodiscard]] std::vector<StatedResult> results() const;

private:
    /** What is kept of an object; a bundle may hold more than fits into memory. */
    struct Thing {
        QString id;
        QString file;
        QString modified;
        /** Texts and links by property. */
        QHash<QString, QString> texts;
        QStringList organizations;
        std::optional<bool> authoritative;
        StatedVotes votes;
        bool isDeleted = false;
    };
    struct Place {
        QJsonValue value;
        /** Ids of the objects it stands in, by kind. */
        QString paper;
        QString meeting;
        QString consultation;
    };
    using Things = QHash<QString, Thing>;

    void takeObject(const QString &file, const QString &kind, const QJsonObject &object, Place &place);
    void linkParents(Thing &thing, const QString &kind, const Place &place);
    void takeLinks(const QString &kind, const QJsonObject &object, const Thing &thing);
    [[nodiscard]] const Thing *find(const QString &kind, const QString &id) const;
    [[nodiscard]] StatedCommittee committeeOf(const QString &organization) const;

    /** By kind, such as "Paper", then by id. */
    QHash<QString, Things> m_things;
    /** Ids of papers by consultation, of meetings and consultations by agenda item: links that only the other side states. */
    QHash<QString, QString> m_paperOf;
    QHash<QString, QString> m_meetingOf;
    QHash<QString, QString> m_itemOf;
    int m_nameless = 0;
};
