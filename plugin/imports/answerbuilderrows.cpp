// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "answerbuilder.h"

#include <QMetaEnum>
#include <QRegularExpression>

namespace
{
bool decides(const Consultation &consultation)
{
    const bool isDecision = consultation.result == ConsultationResult::Agreed || consultation.result == ConsultationResult::AgreedAmended
        || consultation.result == ConsultationResult::Rejected;
    return isDecision && (consultation.authoritative || consultation.role == ConsultationRole::Decision);
}

/** The wording without line breaks and numbers in front of its points. */
QString wording(const QString &text)
{
    static const QRegularExpression numbers(QStringLiteral("^\\s*\\d{1,2}[.)]\\s+"), QRegularExpression::MultilineOption);
    return QString(text).remove(numbers).simplified();
}
}

QString printableText(QString text)
{
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype found = Codec::firstUnprintable(QStringView(text).sliced(from));
        if (found < 0) {
            break;
        }
        text[from + found] = u' ';
        from += found + 1;
    }
    return text.trimmed();
}

void refuseAnswer(CouncilAnswer &answer, const Error &problem)
{
    answer.kind = CouncilAnswer::Unclear;
    answer.problem = problem;
    answer.rows.clear();
    answer.fields.clear();
    answer.addsConsultation = false;
    answer.addsCommittee = false;
}

void AnswerBuilder::write(Draft &draft, Line &line, ConsultationResult::Result result) const
{
    const StatedResult &stated = draft.stated;
    Consultation &now = line.now;
    const bool isAnother = now.result != result;
    const Recommendation &recommendation = *m_records.find<Recommendation>(now.recommendation);
    now.result = result;
    const std::pair<int, int *> votes[] = {{stated.votes.yes, &now.votesYes}, {stated.votes.no, &now.votesNo}, {stated.votes.abstained, &now.votesAbstained}};
    for (const auto &[count, target] : votes) {
        // Votes and wording belong to the result they were given for.
        *target = count >= 0 || isAnother ? count : *target;
    }
    const QString text = printableText(stated.resolutionText);
    const bool isProposal = wording(text) == wording(recommendation.resolutionText);
    if (!text.isEmpty() || isAnother) {
        now.resolutionText = isProposal ? QString() : wording(text) == wording(now.resolutionText) ? now.resolutionText : text;
    }
    if (!stated.followUp.isEmpty()) {
        now.followUp = printableText(stated.followUp);
    }
    if (!stated.agendaItem.isEmpty()) {
        now.agendaItem = printableText(stated.agendaItem);
    }
    if (stated.date.isValid()) {
        now.date = stated.date;
    }
}

void AnswerBuilder::stage(Draft &draft, const Line &line)
{
    CouncilAnswer &answer = draft.answer;
    const RecordInfo &info = recordInfo(RecordType::Consultation);
    auto wanted = Codec::normalised(info, Codec::fieldsOf(line.now));
    if (!wanted) {
        return refuseAnswer(answer, wanted.error());
    }
    const QJsonObject present = m_records.toJson(RecordType::Consultation, line.now.id);
    const QJsonObject blank = Codec::fieldsOf(Consultation());
    QJsonObject differing;
    for (const FieldInfo &field : info.fields) {
        const QJsonValue before = present.isEmpty() ? blank.value(field.name) : present.value(field.name);
        const QJsonValue after = wanted.value().value(field.name);
        if (before != after) {
            differing.insert(field.name, after);
            const bool isPlace =
                field.name == QLatin1String("recommendation") || field.name == QLatin1String("committee") || field.name == QLatin1String("order");
            if (!isPlace) {
                answer.fields += AnsweredField{RecordType::Consultation, field.name, present.isEmpty() ? QJsonValue() : before, after};
            }
        }
    }
    const bool wasPending = present.isEmpty() || present.value(QLatin1String("result")).toString() == QLatin1String("Pending");
    answer.kind = differing.isEmpty() ? CouncilAnswer::Unchanged : wasPending ? CouncilAnswer::New : CouncilAnswer::Changed;
    if (!differing.isEmpty()) {
        answer.rows.push_back(addRow(answer, RecordType::Consultation, line.now.id, line.isNew ? wanted.value() : differing));
    }
}

std::size_t AnswerBuilder::addRow(const CouncilAnswer &answer, RecordType::Type type, const QString &id, const QJsonObject &fields)
{
    StagedRow row;
    row.kind = m_records.find(type, id) ? StagedRow::Changed : StagedRow::New;
    row.record = type;
    row.recordId = id;
    row.fields = fields;
    row.file = answer.file;
    row.line = answer.line;
    m_staging.rows.push_back(row);
    return m_staging.rows.size() - 1;
}

void AnswerBuilder::stageStatus()
{
    std::map<QString, std::vector<std::size_t>> changed;
    for (std::size_t i = 0; i < m_drafts.size(); ++i) {
        const CouncilAnswer &answer = m_drafts[i].answer;
        if (!m_drafts[i].isLeftOut && (answer.kind == CouncilAnswer::New || answer.kind == CouncilAnswer::Changed)) {
            changed[answer.recommendationId].push_back(i);
        }
    }
    for (const auto &[recommendation, drafts] : changed) {
        stageStatus(recommendation, drafts);
    }
}

void AnswerBuilder::stageStatus(const QString &recommendation, const std::vector<std::size_t> &drafts)
{
    const RecommendationStatus::Status status = m_records.find<Recommendation>(recommendation)->status;
    const Lines &lines = linesOf(recommendation);
    const auto lineOf = [&lines](const QString &id) {
        return *std::find_if(lines.begin(), lines.end(), [&id](const Line &line) {
            return line.now.id == id;
        });
    };
    const bool isDecided = std::any_of(lines.begin(), lines.end(), [](const Line &line) {
        return decides(line.now);
    });
    const auto nameOf = [](RecommendationStatus::Status value) {
        return QString::fromLatin1(QMetaEnum::fromType<RecommendationStatus::Status>().valueToKey(value));
    };
    std::optional<std::size_t> decidedRow;
    std::optional<std::size_t> consultedRow;
    for (const std::size_t i : drafts) {
        CouncilAnswer &answer = m_drafts[i].answer;
        const Consultation now = lineOf(answer.consultationId).now;
        const Consultation *before = m_records.find<Consultation>(answer.consultationId);
        const bool isTakenBack = status == RecommendationStatus::Decided && !isDecided && before && decides(*before);
        const bool isBegun = status < RecommendationStatus::InCommittees;
        if (decides(now) && status < RecommendationStatus::Decided) {
            if (!decidedRow) {
                decidedRow = addRow(answer, RecordType::Recommendation, recommendation, {{QStringLiteral("status"), nameOf(RecommendationStatus::Decided)}});
            }
            answer.rows.push_back(*decidedRow);
            answer.fields += AnsweredField{RecordType::Recommendation, QStringLiteral("status"), nameOf(status), nameOf(RecommendationStatus::Decided)};
        } else if (isTakenBack || isBegun) {
            if (!consultedRow) {
                consultedRow =
                    addRow(answer, RecordType::Recommendation, recommendation, {{QStringLiteral("status"), nameOf(RecommendationStatus::InCommittees)}});
            }
            answer.rows.push_back(*consultedRow);
            if (!isDecided) {
                answer.fields +=
                    AnsweredField{RecordType::Recommendation, QStringLiteral("status"), nameOf(status), nameOf(RecommendationStatus::InCommittees)};
            }
        }
    }
}
