// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "changepile.h"

namespace
{
constexpr qsizetype batchCount = 500;
constexpr qint64 batchBytes = 8 * 1024 * 1024;

/** One way through some steps; what was refused is left in `again`. */
class Round
{
public:
    Round(Repository &repository, const ChangePile &pile, PileTally &tally)
        : m_repository(repository)
        , m_pile(pile)
        , m_tally(tally)
    {
    }

    [[nodiscard]] std::optional<Error> go(const std::vector<ChangeOrder::Step> &steps)
    {
        for (const ChangeOrder::Step &step : steps) {
            auto change = m_pile.read(step.index);
            if (!change) {
                m_refused.push_back({step, change.error()});
                continue;
            }
            change.value().base = step.base;
            m_batch += change.value();
            m_steps.push_back(step);
            m_bytes += m_pile.length(step.index);
            if (m_batch.size() >= batchCount || m_bytes >= batchBytes) {
                if (auto error = send()) {
                    return error;
                }
            }
        }
        return send();
    }

    struct Refused {
        ChangeOrder::Step step;
        Error error;
    };
    std::vector<Refused> m_refused;

private:
    [[nodiscard]] std::optional<Error> send()
    {
        if (m_batch.isEmpty()) {
            return std::nullopt;
        }
        const auto outcomes = await(m_repository.apply(m_batch));
        if (!outcomes) {
            return outcomes.error();
        }
        for (qsizetype i = 0; i < outcomes.value().size(); ++i) {
            const Outcome &outcome = outcomes.value().at(i);
            switch (outcome.status) {
            case Outcome::Applied:
                ++m_tally.applied;
                break;
            case Outcome::Duplicate:
                ++m_tally.duplicate;
                break;
            case Outcome::Conflict:
                ++m_tally.conflict;
                break;
            case Outcome::Refused:
                m_refused.push_back({m_steps[std::size_t(i)], outcome.error});
                break;
            }
        }
        m_batch.clear();
        m_steps.clear();
        m_bytes = 0;
        return std::nullopt;
    }

    Repository &m_repository;
    const ChangePile &m_pile;
    PileTally &m_tally;
    QList<Change> m_batch;
    std::vector<ChangeOrder::Step> m_steps;
    qint64 m_bytes = 0;
};
}

Result<PileTally> applyPile(const OpenWorkspace &workspace, const ChangePile &pile)
{
    PileTally tally;
    ChangeOrder order(*workspace.records);
    for (std::size_t i = 0; i < pile.count; ++i) {
        if (const auto change = pile.read(i)) {
            order.add(i, change.value());
        } else {
            tally.refused.push_back({i, change.error()});
        }
    }
    std::vector<ChangeOrder::Step> steps = order.order();
    while (!steps.empty()) {
        Round round(*workspace.repository, pile, tally);
        if (const auto problem = round.go(steps)) {
            return *problem;
        }
        const bool moved = round.m_refused.size() < steps.size();
        steps.clear();
        for (const auto &[step, error] : round.m_refused) {
            if (moved) {
                steps.push_back(step);
            } else {
                tally.refused.push_back({step.index, error});
            }
        }
    }
    std::sort(tally.refused.begin(), tally.refused.end(), [](const PileTally::Refusal &a, const PileTally::Refusal &b) {
        return a.index < b.index;
    });
    return tally;
}
