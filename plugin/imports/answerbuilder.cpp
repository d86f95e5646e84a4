// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "answerbuilder.h"

AnswerBuilder::AnswerBuilder(const Records &records)
    : m_records(records)
    , m_matcher(records)
{
}

void AnswerBuilder::take(std::vector<StatedResult> stated)
{
    for (StatedResult &entry : stated) {
        m_drafts.push_back({{}, std::move(entry), false});
    }
    std::vector<std::size_t> order(m_drafts.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
        const QDate first = m_drafts[a].stated.date;
        const QDate second = m_drafts[b].stated.date;
        return first.isValid() != second.isValid() ? first.isValid() : first < second;
    });
    for (const std::size_t i : order) {
        answer(m_drafts[i], int(i));
    }
    stageStatus();
}

void AnswerBuilder::answer(Draft &draft, int index)
{
    const StatedResult &stated = draft.stated;
    CouncilAnswer &answer = draft.answer;
    answer.file = stated.file;
    answer.line = stated.line;
    answer.object = stated.object;
    answer.reference = stated.reference;
    answer.committee = stated.committees.isEmpty() ? QString() : stated.committees.constFirst().name;
    answer.words = stated.words.simplified();
    answer.date = stated.date;
    if (stated.problem) {
        return refuseAnswer(answer, *stated.problem);
    }
    const auto recommendation = m_matcher.recommendationOf(stated);
    if (!recommendation) {
        draft.isLeftOut = stated.mayBeForeign && (stated.reference.isEmpty() || recommendation.error().code() == Error::NotFound);
        if (draft.isLeftOut) {
            m_foreign.insert(stated.paper);
        }
        return refuseAnswer(answer, recommendation.error());
    }
    m_knowsAny = true;
    answer.recommendationId = recommendation.value();
    if (saysPending(stated.words) && stated.votes.isEmpty() && stated.resolutionText.isEmpty() && stated.followUp.isEmpty()) {
        draft.isLeftOut = true;
        return;
    }
    const auto result = resultOf(stated);
    if (!result) {
        return refuseAnswer(answer, result.error());
    }
    const auto known = m_matcher.committeeOf(stated, answer.recommendationId);
    if (!known) {
        return refuseAnswer(answer, known.error());
    }
    const QString committee = committeeFor(draft, known.value());
    Lines &lines = linesOf(answer.recommendationId);
    const auto found = lineFor(stated, lines, committee);
    if (!found) {
        return refuseAnswer(answer, found.error());
    }
    if (found.value() < 0) {
        Line line;
        line.isNew = true;
        line.now.id = Uuid::create();
        line.now.recommendation = answer.recommendationId;
        line.now.committee = committee;
        for (const Line &other : lines) {
            line.now.order = std::max(line.now.order, other.now.order + 1);
            // A committee that meets again does so in the same role.
            if (other.now.committee == committee) {
                line.now.authoritative = other.now.authoritative;
                line.now.role = other.now.role;
            }
        }
        line.now.authoritative = stated.authoritative.value_or(line.now.authoritative);
        line.now.role = stated.role.value_or(stated.authoritative.value_or(false) ? ConsultationRole::Decision : line.now.role);
        lines.push_back(line);
    }
    Line &line = found.value() < 0 ? lines.back() : lines[std::size_t(found.value())];
    answer.committeeId = committee;
    answer.consultationId = line.now.id;
    answer.addsConsultation = line.isNew;
    Line written = line;
    write(draft, written, result.value());
    if (line.answer >= 0) {
        // The same object may stand in a list and in a file of its own.
        draft.isLeftOut = written.now == line.now;
        return refuseAnswer(
            answer,
            Error(Error::Refused, "The source says two different things about the same consultation. Keep the one that holds, or state the days."));
    }
    line = written;
    line.answer = index;
    stage(draft, line);
}

Result<ConsultationResult::Result> AnswerBuilder::resultOf(const StatedResult &stated) const
{
    if (saysPending(stated.words)) {
        return Error(Error::Refused, "It states votes or a text, but no result. Write one, such as beschlossen, geändert beschlossen or abgelehnt.");
    }
    if (const auto result = resultFromWords(stated.words)) {
        return *result;
    }
    return Error(Error::Refused,
                 "“%1” is not understood as a result. Write one of: beschlossen, geändert beschlossen, abgelehnt, zur Kenntnis genommen, vertagt, verwiesen, "
                 "zurückgezogen; or enter it at the recommendation by hand.",
                 {stated.words.simplified().left(120)});
}

AnswerBuilder::Lines &AnswerBuilder::linesOf(const QString &recommendation)
{
    const auto known = m_lines.find(recommendation);
    if (known != m_lines.end()) {
        return known->second;
    }
    Lines &lines = m_lines[recommendation];
    for (const Consultation *consultation : m_records.select<Consultation>([&recommendation](const Consultation &candidate) {
             return candidate.recommendation == recommendation;
         })) {
        lines.push_back({*consultation, false, -1});
    }
    return lines;
}

Result<int> AnswerBuilder::lineFor(const StatedResult &stated, const Lines &lines, const QString &committee) const
{
    std::vector<int> ofCommittee;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].now.id == stated.consultationId) {
            return int(i);
        }
        if (lines[i].now.committee == committee) {
            ofCommittee.push_back(int(i));
        }
    }
    const auto first = [&](const auto &fits) {
        const auto it = std::find_if(ofCommittee.begin(), ofCommittee.end(), [&](int i) {
            return fits(lines[std::size_t(i)]);
        });
        return it == ofCommittee.end() ? -1 : *it;
    };
    if (stated.date.isValid()) {
        const int sameDay = first([&stated](const Line &line) {
            return line.now.date == stated.date;
        });
        if (sameDay >= 0) {
            return sameDay;
        }
    }
    const int waiting = first([](const Line &line) {
        return line.answer < 0 && line.now.result == ConsultationResult::Pending;
    });
    if (waiting >= 0 || ofCommittee.empty()) {
        return waiting;
    }
    if (stated.date.isValid()) {
        // Another day is another meeting; what has been answered there stays.
        return first([](const Line &line) {
            return !line.now.date.isValid();
        });
    }
    if (ofCommittee.size() == 1) {
        return ofCommittee.front();
    }
    return Error(Error::Refused, "This committee has dealt with the paper several times. State the day of the meeting.");
}

QString AnswerBuilder::committeeFor(Draft &draft, const QString &known)
{
    if (!known.isEmpty()) {
        return known;
    }
    const StatedCommittee &named = draft.stated.committees.constFirst();
    Committee committee;
    committee.name = printableText(named.name.isEmpty() ? named.shortName : named.name);
    committee.shortName = named.name.isEmpty() ? QString() : printableText(named.shortName);
    const QString name = comparableName(committee.name);
    if (!m_committees.contains(name)) {
        committee.id = Uuid::create();
        m_committees.emplace(name, addRow(draft.answer, RecordType::Committee, committee.id, Codec::fieldsOf(committee)));
    }
    const std::size_t row = m_committees.at(name);
    draft.answer.addsCommittee = true;
    draft.answer.rows.push_back(row);
    return m_staging.rows[row].recordId;
}

CouncilResults AnswerBuilder::finish()
{
    CouncilResults results;
    results.staging = std::move(m_staging);
    results.otherPapers = int(m_foreign.size());
    if (!m_knowsAny && !m_foreign.isEmpty()) {
        results.staging.problems.push_back({{},
                                            0,
                                            0,
                                            Error(Error::NotFound,
                                                  "None of the %1 papers with results in the source is a recommendation of this workspace. Enter the council's "
                                                  "paper numbers at the recommendations first.",
                                                  {QString::number(m_foreign.size())})});
    }
    for (Draft &draft : m_drafts) {
        if (!draft.isLeftOut) {
            results.answers.push_back(std::move(draft.answer));
        }
    }
    std::stable_sort(results.answers.begin(), results.answers.end(), [this](const CouncilAnswer &a, const CouncilAnswer &b) {
        const auto key = [this](const CouncilAnswer &answer) {
            if (answer.object.isEmpty()) {
                return std::tuple(0, 0, QString(), QDate(), QString());
            }
            const Recommendation *recommendation = m_records.find<Recommendation>(answer.recommendationId);
            return std::tuple(1, recommendation ? recommendation->order : 0, answer.recommendationId, answer.date, answer.committee);
        };
        return key(a) < key(b);
    });
    return results;
}
