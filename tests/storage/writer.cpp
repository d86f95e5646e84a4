// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "sqliterepository.h"
#include "uuid.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <cstdio>
#include <deque>

/** Writes into a workspace until it is killed, and prints the id of every change that was acknowledged. */
namespace
{
constexpr int lettersOnTheWay = 8;

QString known(const char *name)
{
    return Uuid::derived(QStringLiteral("018f0000-0000-7000-8000-000000000000"), QString::fromLatin1(name));
}

QList<Change> skeleton()
{
    Conference conference;
    conference.id = known("conference");
    conference.title = QStringLiteral("Integrationskonferenz");
    Step step;
    step.id = known("step");
    step.conference = conference.id;
    QList<Change> changes{Change::insert(conference, QStringLiteral("Moderator")), Change::insert(step, QStringLiteral("Moderator"))};
    changes[0].id = known("conference inserted");
    changes[1].id = known("step inserted");
    return changes;
}

struct OnTheWay {
    QList<Change> changes;
    QFuture<Result<QList<Outcome>>> answer;
};

bool acknowledge(OnTheWay &letter)
{
    letter.answer.waitForFinished();
    const auto outcomes = letter.answer.result();
    if (!outcomes) {
        std::fprintf(stderr, "%s\n", qPrintable(outcomes.error().text()));
        return false;
    }
    for (qsizetype i = 0; i < letter.changes.size(); ++i) {
        const Outcome &outcome = outcomes.value().at(i);
        if (outcome.status == Outcome::Refused) {
            std::fprintf(stderr, "%s\n", qPrintable(outcome.error.text()));
            return false;
        }
        std::printf("%s\n", qPrintable(letter.changes.at(i).id));
    }
    std::fflush(stdout);
    return true;
}
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    auto opening = SqliteRepository::open(application.arguments().value(1), SqliteRepository::OpenOrCreate);
    opening.waitForFinished();
    const auto opened = opening.result();
    if (!opened) {
        std::fprintf(stderr, "%s\n", qPrintable(opened.error().text()));
        return 1;
    }
    const auto repository = opened.value();
    QRandomGenerator *random = QRandomGenerator::global();
    std::deque<OnTheWay> letters;
    QList<Change> next = skeleton();
    for (int number = 0;; ++number) {
        letters.push_back({next, repository->apply(next)});
        if (letters.size() >= lettersOnTheWay) {
            if (!acknowledge(letters.front())) {
                return 1;
            }
            letters.pop_front();
        }
        next.clear();
        for (int i = random->bounded(1, 20); i > 0; --i) {
            Contribution contribution;
            contribution.step = known("step");
            contribution.text = QStringLiteral("Beitrag %1.%2 ").arg(number).arg(i) + QString(random->bounded(3000), QLatin1Char('x'));
            const Change insert = Change::insert(contribution, QStringLiteral("group"));
            next += insert;
            if (i % 3 == 0) {
                next +=
                    Change::update(RecordType::Contribution, insert.recordId, 1, {{QStringLiteral("text"), QStringLiteral("neu")}}, QStringLiteral("group"));
            } else if (i % 7 == 0) {
                next += Change::remove(RecordType::Contribution, insert.recordId, 1, QStringLiteral("group"));
            }
        }
    }
}
