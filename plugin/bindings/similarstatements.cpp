// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "similarstatements.h"

#include "wordfolding.h"

namespace
{
/** Long enough that a fast typist is asked about words, not letters. */
constexpr int rest = 350;

/** One word alone is like too much. */
bool saysSomething(const QString &text)
{
    const QStringList words = WordFolding::words(text);
    return std::count_if(words.cbegin(), words.cend(), [](const QString &word) {
               return word.size() > 1 && !WordFolding::isFiller(word);
           })
        >= 2;
}
}

SimilarCard SimilarCard::of(const Workspace &workspace, const Contribution &contribution)
{
    SimilarCard card;
    card.id = contribution.id;
    card.text = contribution.text;
    card.translation = contribution.translation;
    const Records &records = workspace.records();
    if (const auto *group = records.find<FocusGroup>(contribution.group)) {
        card.groupName = group->name;
        if (const auto *area = records.find<TopicArea>(group->topicArea)) {
            card.areaColour = area->colour;
            card.areaIcon = area->icon;
        }
    }
    card.clusterTitle = workspace.clusterMarks(contribution.cluster).title;
    return card;
}

SimilarStatements::SimilarStatements(QObject *parent)
    : RowModel(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(rest);
    connect(&m_timer, &QTimer::timeout, this, &SimilarStatements::look);
    connect(&m_index, &StatementIndex::changed, this, [this] {
        // Others write all the time: that must not put off the answer again and again.
        if (!m_timer.isActive()) {
            plan();
        }
    });
}

Workspace *SimilarStatements::workspace() const
{
    return m_index.workspace();
}

void SimilarStatements::setWorkspace(Workspace *workspace)
{
    if (m_index.setWorkspace(workspace)) {
        Q_EMIT subjectChanged();
    }
}

QString SimilarStatements::step() const
{
    return m_index.step();
}

void SimilarStatements::setStep(const QString &step)
{
    if (m_index.setStep(step)) {
        Q_EMIT subjectChanged();
    }
}

QString SimilarStatements::text() const
{
    return m_text;
}

void SimilarStatements::setText(const QString &text)
{
    if (text != m_text) {
        m_text = text;
        Q_EMIT textChanged();
        plan();
    }
}

int SimilarStatements::limit() const
{
    return m_limit;
}

void SimilarStatements::setLimit(int limit)
{
    if (limit != m_limit) {
        m_limit = limit;
        Q_EMIT limitChanged();
        plan();
    }
}

bool SimilarStatements::isSearching() const
{
    return m_searching;
}

void SimilarStatements::setSearching(bool searching)
{
    if (searching != m_searching) {
        m_searching = searching;
        Q_EMIT searchingChanged();
    }
}

void SimilarStatements::plan()
{
    if (!workspace() || step().isEmpty() || !saysSomething(m_text)) {
        m_timer.stop();
        m_again = false;
        setRows({});
        setSearching(false);
        return;
    }
    setSearching(true);
    m_timer.start();
}

void SimilarStatements::look()
{
    if (m_asked) {
        m_again = true;
        return;
    }
    m_asked = true;
    m_index.similarTo(m_text, m_limit, SimilarityIndex::likely).then(this, [this, text = m_text](const QList<SimilarStatement> &similar) {
        m_asked = false;
        if (std::exchange(m_again, false)) {
            look();
        } else if (text == m_text && !m_timer.isActive()) {
            show(similar);
            setSearching(false);
        }
    });
}

void SimilarStatements::show(const QList<SimilarStatement> &similar)
{
    QList<SimilarCard> cards;
    for (const SimilarStatement &found : similar) {
        const auto *contribution = workspace() ? workspace()->records().find<Contribution>(found.id) : nullptr;
        // The records may have moved on since the question was asked.
        if (contribution && contribution->step == step() && contribution->visibility != ContributionVisibility::Withheld
            && workspace()->isVisible(*contribution)) {
            cards += SimilarCard::of(*workspace(), *contribution);
        }
    }
    setRows(cards);
}
