// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "workspacefixture.h"

#include <QJsonArray>

/** A conference that is made anew for every test function, and short words for what authors do. */
class ConferenceTest : public QObject
{
protected:
    Outcome apply(const Change &change)
    {
        return m_ws->apply(change);
    }
    Contribution contribution(const QString &id)
    {
        const auto records = m_ws->records();
        const Contribution *found = records->find<Contribution>(id);
        return found ? *found : Contribution();
    }
    QList<Conflict> conflicts()
    {
        QList<Conflict> found;
        // The records live as long as this: a temporary would be gone within the loop.
        const auto records = m_ws->records();
        for (const Conflict *conflict : records->select<Conflict>([](const Conflict &) {
                 return true;
             })) {
            found += *conflict;
        }
        std::sort(found.begin(), found.end(), [](const Conflict &a, const Conflict &b) {
            return std::tie(a.field, a.kept) < std::tie(b.field, b.kept);
        });
        return found;
    }
    QString write(const QString &step, const QString &text)
    {
        const Change change = m_ws->statement(step, text);
        return apply(change).status == Outcome::Applied ? change.recordId : QString();
    }
    QString recommend(const QString &title)
    {
        Recommendation recommendation;
        recommendation.conference = m_ws->conference;
        recommendation.title = title;
        const Change change = Change::insert(recommendation, m_ws->group);
        return apply(change).status == Outcome::Applied ? change.recordId : QString();
    }
    Change link(const QString &from, const QString &to, LinkKind::Kind kind)
    {
        Link link;
        link.from = from;
        link.to = to;
        link.kind = kind;
        return Change::insert(link, m_ws->group);
    }

    void begin()
    {
        m_ws = std::make_unique<WorkspaceFixture>();
        QVERIFY(m_ws->openNew());
        for (const Outcome &outcome : m_ws->apply(m_ws->skeleton())) {
            QCOMPARE(outcome.status, Outcome::Applied);
        }
    }

    std::unique_ptr<WorkspaceFixture> m_ws;
};

#define REFUSED(outcome)                                                                                                                                       \
    do {                                                                                                                                                       \
        const Outcome answer_ = (outcome);                                                                                                                     \
        QCOMPARE(answer_.status, Outcome::Refused);                                                                                                            \
        QVERIFY(!answer_.error.text().isEmpty());                                                                                                              \
    } while (false)
