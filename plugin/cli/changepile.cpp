// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "changepile.h"

namespace
{
constexpr qsizetype batchCount = 500;
constexpr qint64 batchBytes = 8 * 1024 * 1024;

/** One way through some steps. While one batch is being stored the next is read. */
class Round
{
public:
    struct Refused {
        ChangeOrder::Step step;
        Error error;
    };

    Round(Repository &repository, const ChangePile &pile, PileTally &tally)
        : m_repository(repository)
        , m_pile(pile)
        , m_tally(tally)
    {
    }

    [[nodiscard]] std::optional<Error> go(const std::vector<ChangeOrder::Step> &steps)
    {
        QList<Change> batch;
        qint64 bytes = 0;
        std::vector<ChangeOrder::Step> of;
        const auto send = [&]() -> std::optional<Error> {
            if (auto error = finishBatch()) {
                return error;
            }
            if (!batch.isEmpty()) {
                m_answers = m_repository.apply(batch);
                m_asked = std::exchange(of, {});
                batch.clear();
                bytes = 0;
            }
            return std::nullopt;
        };
        for (const ChangeOrder::Step &step : steps) {
            auto change = m_pile.read(step.index);
            if (!change) {
                m_refused.push_back({step, change.error()});
                continue;
            }
            change.value().base = step.base;
            batch += change.value();
            of.push_back(step);
            bytes += m_pile.length(step.index);
            if (batch.size() >= batchCount || bytes >= batchBytes) {
                if (auto error = send()) {
                    return error;
                }
            }
        }
        auto error = send();
        return error ? error : finishBatch();
    }

    [[nodiscard]] const std::vector<Refused> &refused() const
    {
        return m_refused;
    }

private:
    [[nodiscard]] std::optional<Error> finishBatch()
    {
        if (m_asked.empty()) {
            return std::nullopt;
        }
        const auto outcomes = await(std::exchange(m_answers, {}));
        if (!outcomes) {
            return outcomes.error();
        }
        for (qsizetype i = 0; i < outcomes.value().size(); ++i) {
            const Outcome &outcome = outcomes.value().at(i);
            m_tally.applied += outcome.status == Outcome::Applied;
            m_tally.duplicate += outcome.status == Outcome::Duplicate;
            m_tally.conflict += outcome.status == Outcome::Conflict;
            if (outcome.status == Outcome::Refused) {
                m_refused.push_back({m_asked[std::size_t(i)], outcome.error});
            }
        }
        m_asked.clear();
        return std::nullopt;
    }

    Repository &m_repository;
    const ChangePile &m_pile;
    PileTally &m_tally;
    QFuture<Result<QList<Outcome>>> m_answers;
    std::vector<ChangeOrder::Step> m_asked;
    std::vector<Refused> m_refused;
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
        const bool moved = round.refused().size() < steps.size();
        steps.clear();
        for (const auto &[step, error] : round.refused()) {
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
