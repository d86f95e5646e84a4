// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "statementindex.h"

#include "visibility.h"
#include "workspacefollower.h"

#include <QtConcurrentRun>

#include <map>

StatementIndex::StatementIndex(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

StatementIndex::~StatementIndex()
{
    m_shelf->abandoned = true;
}

bool StatementIndex::setWorkspace(Workspace *workspace)
{
    if (!changeWorkspace(m_workspace, workspace, this)) {
        return false;
    }
    if (workspace) {
        followRecords(workspace, this, [this](RecordType::Type type, const QString &id) {
            follow(type, id);
        });
        connect(workspace, &Workspace::reset, this, &StatementIndex::startOver);
        connect(workspace, &Workspace::surroundingsChanged, this, &StatementIndex::lookAround);
    }
    startOver();
    return true;
}

bool StatementIndex::setStep(const QString &step)
{
    if (step == m_step) {
        return false;
    }
    m_step = step;
    startOver();
    return true;
}

QString StatementIndex::textOf(const Contribution &contribution)
{
    return contribution.translation.isEmpty() ? contribution.text : contribution.text + u'\n' + contribution.translation;
}

bool StatementIndex::takes(const Contribution &contribution) const
{
    return contribution.step == m_step && contribution.visibility != ContributionVisibility::Withheld && m_workspace->isVisible(contribution);
}

QString StatementIndex::sight() const
{
    const Viewer viewer{m_workspace->role(), m_workspace->group()};
    if (seesWholeStep(m_workspace->step(m_step), viewer)) {
        return QStringLiteral("all");
    }
    QStringList groups;
    for (const auto &[id, standing] : m_workspace->records().all<GroupStep>()) {
        if (standing.step == m_step && standing.state == StepState::Revealed) {
            groups += standing.group;
        }
    }
    groups.sort();
    return (viewer.role == Role::Member ? viewer.group : QString()) + u'/' + groups.join(u'/');
}

void StatementIndex::follow(RecordType::Type type, const QString &id)
{
    if (type != RecordType::Contribution || !m_built) {
        return;
    }
    const auto *contribution = m_workspace->records().find<Contribution>(id);
    if (contribution && contribution->step != m_step) {
        return;
    }
    const bool wanted = contribution && takes(*contribution);
    const QString text = wanted ? textOf(*contribution) : QString();
    (void)QtConcurrent::run(&m_pool, [shelf = m_shelf, id, wanted, text] {
        if (shelf->abandoned) {
            return;
        }
        if (wanted) {
            shelf->index.insert(id, text);
            shelf->texts.insert_or_assign(id, text);
        } else {
            shelf->index.remove(id);
            shelf->texts.erase(id);
        }
    });
    Q_EMIT changed();
    if (wanted) {
        Q_EMIT entered(id);
    }
}

void StatementIndex::lookAround()
{
    if (m_built && sight() != m_sight) {
        startOver();
    }
}

void StatementIndex::startOver()
{
    m_built = false;
    m_shelf->abandoned = true;
    m_shelf = std::make_shared<Shelf>();
    Q_EMIT changed();
}

void StatementIndex::ensureBuilt()
{
    if (m_built || !m_workspace || m_workspace->status() != Workspace::Ready) {
        return;
    }
    m_built = true;
    m_sight = sight();
    std::vector<std::pair<QString, QString>> statements;
    // Whether a group's statements are seen is the same for all of them, and takes longer to ask than to remember.
    QHash<QString, bool> seen;
    for (const auto &[id, contribution] : m_workspace->records().all<Contribution>()) {
        if (contribution.step != m_step || contribution.visibility == ContributionVisibility::Withheld) {
            continue;
        }
        auto known = seen.find(contribution.group);
        if (known == seen.end()) {
            known = seen.insert(contribution.group, m_workspace->isVisible(contribution));
        }
        if (*known) {
            statements.emplace_back(id, textOf(contribution));
        }
    }
    (void)QtConcurrent::run(&m_pool, [shelf = m_shelf, statements = std::move(statements)] {
        for (const auto &[id, text] : statements) {
            if (shelf->abandoned) {
                return;
            }
            shelf->index.insert(id, text);
            shelf->texts.emplace(id, text);
        }
    });
}

QFuture<QList<SimilarStatement>> StatementIndex::similarTo(const QString &text, int atMost, double atLeast)
{
    ensureBuilt();
    return QtConcurrent::run(&m_pool, [shelf = m_shelf, text, atMost, atLeast] {
        return shelf->abandoned ? QList<SimilarStatement>() : shelf->index.similarTo(text, atMost, atLeast);
    });
}

QFuture<QList<StatementPair>> StatementIndex::pairs(int atMost, double atLeast, const std::shared_ptr<std::atomic_bool> &cancelled, const Told &told)
{
    ensureBuilt();
    return QtConcurrent::run(&m_pool, [shelf = m_shelf, atMost, atLeast, cancelled, told] {
        // More than so many that mean one thing are found through each other.
        constexpr int neighbours = 6;
        std::map<std::pair<QString, QString>, double> best;
        std::size_t done = 0;
        for (const auto &[id, text] : shelf->texts) {
            if (*cancelled || shelf->abandoned) {
                return QList<StatementPair>();
            }
            const QList<SimilarStatement> similar = shelf->index.similarTo(text, neighbours, atLeast);
            for (const SimilarStatement &other : similar) {
                if (other.id != id) {
                    double &score = best[std::minmax(id, other.id)];
                    score = qMax(score, other.score);
                }
            }
            if (++done % 64 == 0) {
                told(double(done) / double(shelf->texts.size()));
            }
        }
        QList<StatementPair> found;
        for (const auto &[ids, score] : best) {
            found += StatementPair{ids.first, ids.second, score};
        }
        std::stable_sort(found.begin(), found.end(), [](const StatementPair &a, const StatementPair &b) {
            return a.score > b.score;
        });
        found.resize(qMin<qsizetype>(found.size(), atMost));
        return found;
    });
}
