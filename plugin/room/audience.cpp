// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "audience.h"

#include "stepstanding.h"

namespace
{
using RT = RecordType::Type;

/** Some thousand changes for each audience; whoever slept longer gets a snapshot, which is about as large. */
constexpr std::size_t maximumKeptBytes = 1'000'000;

constexpr RT conditionalTypes[] = {RT::Cluster, RT::Contribution, RT::Link, RT::Vote, RT::Rating};

bool changesWhoSees(const Change &change)
{
    for (const char *field : {"state", "visibility", "anonymity", "step", "group"}) {
        if (change.fields.contains(QLatin1String(field))) {
            return true;
        }
    }
    return false;
}
}

Audience::Audience(Wording &wording, Viewer viewer, qint64 sequence)
    : m_wording(wording)
    , m_records(wording.records())
    , m_viewer(std::move(viewer))
    , m_taken(sequence)
    , m_sent(sequence)
    , m_lastFrame(sequence)
    , m_keptFrom(sequence)
{
    for (const RT type : conditionalTypes) {
        for (const QString &id : m_records.sortedIds(type)) {
            if (WireRecords::isVisible(m_records, type, id, m_viewer)) {
                m_seen.insert(id);
            }
        }
    }
}

void Audience::add(const std::string &change)
{
    if (!m_pending.empty()) {
        m_pending += ',';
    }
    m_pending += change;
    m_snapshot.reset();
}

void Audience::reconsider(RecordType::Type type, const QString &id)
{
    const bool isVisible = WireRecords::isVisible(m_records, type, id, m_viewer);
    if (isVisible == m_seen.contains(id)) {
        return;
    }
    if (isVisible) {
        m_seen.insert(id);
        add(m_wording.insertOf(type, id, m_viewer.role));
    } else {
        m_seen.remove(id);
        add(WireRecords::removalOf(type, id));
    }
}

void Audience::reconsiderStep(const QString &step)
{
    // Statements of an anonymous step are uncovered in an order that has nothing to do with when they came.
    std::vector<QString> statements;
    for (const auto &[id, statement] : m_records.all<Contribution>()) {
        if (statement.step == step) {
            statements.push_back(id);
        }
    }
    const std::hash<QString> scatter;
    std::sort(statements.begin(), statements.end(), [&](const QString &a, const QString &b) {
        return scatter(a) < scatter(b);
    });
    for (const auto &[id, cluster] : m_records.all<Cluster>()) {
        if (cluster.step == step) {
            reconsider(RT::Cluster, id);
        }
    }
    for (const QString &id : statements) {
        reconsider(RT::Contribution, id);
    }
    for (const RT type : {RT::Link, RT::Vote, RT::Rating}) {
        for (const QString &id : m_records.sortedIds(type)) {
            reconsider(type, id);
        }
    }
}

/** The record may be gone already, so the step is looked for by the id that it and its groups make. */
void Audience::reconsiderStepsOf(const QString &groupStep)
{
    for (const auto &[step, stepRecord] : m_records.all<Step>()) {
        for (const auto &[group, groupRecord] : m_records.all<FocusGroup>()) {
            if (stepRecord.conference == groupRecord.conference && groupStepId(step, group) == groupStep) {
                reconsiderStep(step);
                return;
            }
        }
    }
}

void Audience::reconsiderAround(const QString &contribution)
{
    const auto all = [&](const auto &table, RT type, auto touches) {
        for (const auto &[id, record] : table) {
            if (touches(record)) {
                reconsider(type, id);
            }
        }
    };
    all(m_records.all<Link>(), RT::Link, [&](const Link &link) {
        return link.from == contribution || link.to == contribution;
    });
    all(m_records.all<Vote>(), RT::Vote, [&](const Vote &vote) {
        return vote.contribution == contribution;
    });
    all(m_records.all<Rating>(), RT::Rating, [&](const Rating &rating) {
        return rating.contribution == contribution;
    });
}

void Audience::take(const Change &change)
{
    if (!WireRecords::travels(change.record, m_viewer.role)) {
        return;
    }
    m_taken = std::max(m_taken, change.sequence);
    if (!WireRecords::isConditional(change.record)) {
        add(m_wording.changeOf(change, m_viewer.role));
        if (change.record == RT::Step && changesWhoSees(change)) {
            reconsiderStep(change.recordId);
        } else if (change.record == RT::GroupStep) {
            reconsiderStepsOf(change.recordId);
        }
        return;
    }
    const bool wasSeen = m_seen.contains(change.recordId);
    const bool isVisible = WireRecords::isVisible(m_records, change.record, change.recordId, m_viewer);
    if (wasSeen && (isVisible || change.kind == ChangeKind::Remove)) {
        add(m_wording.changeOf(change, m_viewer.role));
        if (change.kind == ChangeKind::Remove) {
            m_seen.remove(change.recordId);
        }
    } else {
        reconsider(change.record, change.recordId);
        if (change.record == RT::Contribution && change.kind == ChangeKind::Update) {
            reconsiderAround(change.recordId);
        }
    }
}

Frame Audience::nextFrame()
{
    if (m_pending.empty()) {
        m_sent = m_taken;
        return nullptr;
    }
    std::string text = R"({"type":"changes","from":)" + std::to_string(m_lastFrame) + R"(,"to":)" + std::to_string(m_taken) + R"(,"changes":[)";
    text.reserve(text.size() + m_pending.size() + 2);
    text += m_pending;
    text += "]}";
    m_pending.clear();
    m_sent = m_taken;
    m_lastFrame = m_taken;
    const Frame frame = m_wording.frameOf(std::move(text));
    m_kept.push_back({m_taken, frame});
    m_keptBytes += frame->size();
    while (m_keptBytes > maximumKeptBytes && m_kept.size() > 1) {
        m_keptFrom = m_kept.front().to;
        m_keptBytes -= m_kept.front().frame->size();
        m_kept.pop_front();
    }
    return frame;
}

Frame Audience::snapshot()
{
    if (m_snapshot) {
        return m_snapshot;
    }
    std::string text = R"({"type":"snapshot","to":)" + std::to_string(m_taken) + R"(,"changes":[)";
    bool isFirst = true;
    for (std::size_t i = 0; i < recordTypeCount; ++i) {
        const auto type = RT(i);
        if (!WireRecords::travels(type, m_viewer.role)) {
            continue;
        }
        for (const QString &id : m_records.sortedIds(type)) {
            if (WireRecords::isConditional(type) && !m_seen.contains(id)) {
                continue;
            }
            if (!isFirst) {
                text += ',';
            }
            isFirst = false;
            text += m_wording.insertOf(type, id, m_viewer.role);
        }
    }
    text += "]}";
    m_snapshot = m_wording.frameOf(std::move(text));
    return m_snapshot;
}

std::optional<std::vector<Frame>> Audience::framesAfter(qint64 sequence) const
{
    if (sequence < m_keptFrom || sequence > m_sent) {
        return std::nullopt;
    }
    std::vector<Frame> frames;
    for (const Kept &kept : m_kept) {
        if (kept.to > sequence) {
            frames.push_back(kept.frame);
        }
    }
    return frames;
}
