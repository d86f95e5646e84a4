// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "similarpairs.h"

#include "draftstore.h"
#include "workspacefollower.h"

#include <QCoreApplication>

namespace
{
constexpr int mostPairs = 200;
constexpr int mostShown = 50;

const QString apart = QStringLiteral("apart");

QString nameOf(const std::pair<QString, QString> &pair)
{
    return pair.first + QLatin1Char(' ') + pair.second;
}
}

SimilarPairs::SimilarPairs(QObject *parent)
    : RowModel(parent)
{
    m_showTimer.setSingleShot(true);
    m_showTimer.setInterval(0);
    connect(&m_showTimer, &QTimer::timeout, this, &SimilarPairs::show);
    connect(&m_index, &StatementIndex::entered, this, &SimilarPairs::lookAt);
    connect(&m_index, &StatementIndex::changed, &m_showTimer, qOverload<>(&QTimer::start));
}

Workspace *SimilarPairs::workspace() const
{
    return m_index.workspace();
}

void SimilarPairs::setWorkspace(Workspace *workspace)
{
    Workspace *before = m_index.workspace();
    if (!m_index.setWorkspace(workspace)) {
        return;
    }
    if (before) {
        before->disconnect(this);
    }
    if (workspace) {
        connect(workspace, &Workspace::reset, this, &SimilarPairs::startOver);
        followRecords(workspace, this, [this](RecordType::Type type) {
            if (type == RecordType::Cluster) {
                m_showTimer.start();
            }
        });
    }
    startOver();
    Q_EMIT subjectChanged();
}

QString SimilarPairs::step() const
{
    return m_index.step();
}

void SimilarPairs::setStep(const QString &step)
{
    if (m_index.setStep(step)) {
        startOver();
        Q_EMIT subjectChanged();
    }
}

bool SimilarPairs::isComplete() const
{
    return m_complete;
}

void SimilarPairs::startOver()
{
    ++m_generation;
    m_found.clear();
    m_dismissed.clear();
    const QStringList kept = workspace() ? DraftStore(workspace()).find(step(), apart).value(apart).toStringList() : QStringList();
    for (const QString &pair : kept) {
        m_dismissed.insert({pair.section(QLatin1Char(' '), 0, 0), pair.section(QLatin1Char(' '), 1, 1)});
    }
    m_complete = false;
    setRows({});
    Q_EMIT completeChanged();
}

Operation *SimilarPairs::look()
{
    if (!workspace() || workspace()->status() != Workspace::Ready) {
        auto *operation = new Operation(this);
        operation->fail(Error(Error::Failed, "No workspace is open, so nothing can be read. Open a file first."));
        return operation;
    }
    auto *operation = new Operation(workspace());
    const QPointer<Operation> watched = operation;
    const auto cancelled = operation->cancelFlag();
    const auto tell = [watched](double share) {
        QMetaObject::invokeMethod(qApp, [watched, share] {
            if (watched) {
                watched->setProgress(share);
            }
        });
    };
    m_index.pairs(mostPairs, SimilarityIndex::likely, cancelled, tell).then(this, [this, watched, cancelled, generation = m_generation](const QList<StatementPair> &pairs) {
        if (watched && *cancelled) {
            watched->fail(Error(Error::Cancelled, "Stopped before all cards were compared."));
            return;
        }
        if (generation == m_generation) {
            take(pairs);
            m_complete = true;
            Q_EMIT completeChanged();
        }
        if (watched) {
            watched->succeed();
        }
    });
    return operation;
}

void SimilarPairs::lookAt(const QString &contribution)
{
    const auto *record = m_complete ? workspace()->records().find<Contribution>(contribution) : nullptr;
    if (!record) {
        return;
    }
    constexpr int neighbours = 7;
    m_index.similarTo(StatementIndex::textOf(*record), neighbours, SimilarityIndex::likely)
        .then(this, [this, contribution, generation = m_generation](const QList<SimilarStatement> &similar) {
            if (generation != m_generation) {
                return;
            }
            // Its text may be another one than before: what was found by the old one is past.
            m_found.removeIf([&contribution](const FoundPairs::iterator &pair) {
                return pair.key().first == contribution || pair.key().second == contribution;
            });
            QList<StatementPair> pairs;
            for (const SimilarStatement &other : similar) {
                if (other.id != contribution) {
                    const auto [first, second] = std::minmax(contribution, other.id);
                    pairs += StatementPair{first, second, other.score};
                }
            }
            take(pairs);
        });
}

void SimilarPairs::take(const QList<StatementPair> &pairs)
{
    for (const StatementPair &pair : pairs) {
        double &score = m_found[{pair.first, pair.second}];
        score = qMax(score, pair.score);
    }
    show();
}

void SimilarPairs::show()
{
    QList<SimilarPair> rows;
    if (workspace()) {
        const Records &records = workspace()->records();
        const auto shown = [this, &records](const QString &id) -> const Contribution * {
            const auto *contribution = records.find<Contribution>(id);
            const bool fits = contribution && contribution->step == step() && contribution->visibility != ContributionVisibility::Withheld
                && workspace()->isVisible(*contribution);
            return fits ? contribution : nullptr;
        };
        for (auto it = m_found.cbegin(); it != m_found.cend(); ++it) {
            const Contribution *first = shown(it.key().first);
            const Contribution *second = shown(it.key().second);
            const bool merged = first && second && !first->cluster.isEmpty() && first->cluster == second->cluster;
            if (first && second && !merged && !m_dismissed.contains(it.key())) {
                rows += SimilarPair{SimilarCard::of(*workspace(), *first), SimilarCard::of(*workspace(), *second), it.value()};
            }
        }
    }
    std::sort(rows.begin(), rows.end(), [](const SimilarPair &a, const SimilarPair &b) {
        return std::tie(b.score, a.first.id, a.second.id) < std::tie(a.score, b.first.id, b.second.id);
    });
    rows.resize(qMin<qsizetype>(rows.size(), mostShown));
    setRows(rows);
}

Operation *SimilarPairs::merge(int row)
{
    if (row < 0 || row >= rows().size()) {
        auto *operation = new Operation(this);
        operation->fail(Error(Error::NotFound, "These two cards are no longer here to be merged."));
        return operation;
    }
    const SimilarPair pair = rows().at(row);
    return workspace()->merge({pair.first.id, pair.second.id});
}

void SimilarPairs::dismiss(int row)
{
    if (row >= 0 && row < rows().size()) {
        m_dismissed.insert({rows().at(row).first.id, rows().at(row).second.id});
        QStringList kept;
        for (const auto &pair : std::as_const(m_dismissed)) {
            kept += nameOf(pair);
        }
        kept.sort();
        DraftStore(workspace()).save(step(), apart, {{apart, kept}});
        show();
    }
}
