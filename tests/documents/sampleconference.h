// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "change.h"
#include "records.h"

/** Musterkonferenz: a district's conference with everything a paper may have to show. Same ids each time. */
class SampleConference
{
public:
    SampleConference();

    /** The id of the record called `name` here, such as "need.courses". */
    [[nodiscard]] static QString id(const QString &name);

    Records records;
    /** The log that leads to `records`. */
    QList<Change> log;

    /** Adds `count` more recommendations with German and Arabic text and a trace each. */
    void addRecommendations(int count);

    /** Takes a record in, as a store would. */
    template<class T>
    void add(const QString &name, T record);
    /** Changes fields of a record, as a store would. */
    void update(RecordType::Type type, const QString &name, const QJsonObject &fields);

private:
    void addMunicipality();
    void addConference();
    void addStatements();
    void addPathToTheCommittees();
    void addPriorities();
    void take(Change change, int revision);
};

template<class T>
void SampleConference::add(const QString &name, T record)
{
    record.id = id(name);
    take(Change::insert(record, QStringLiteral("administration")), 1);
}
