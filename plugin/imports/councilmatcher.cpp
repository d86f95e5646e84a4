// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "councilmatcher.h"

#include "papernumber.h"

#include <QRegularExpression>

#include <numeric>

namespace
{
QString comparableReference(const QString &reference)
{
    QString text = reference.toCaseFolded();
    text.removeIf([](QChar c) {
        return c.isSpace();
    });
    return text;
}

/** How many letters must be changed to make one of the other, no more than asked for. */
bool areClose(const QString &a, const QString &b, int atMost)
{
    if (qAbs(a.size() - b.size()) > atMost) {
        return false;
    }
    std::vector<int> row(std::size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i) + 1;
        for (std::size_t j = 0; j < std::size_t(b.size()); ++j) {
            const int changed = diagonal + (a.at(i) != b.at(qsizetype(j)));
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, diagonal + 1});
        }
    }
    return row.back() <= atMost;
}

constexpr qsizetype longestName = 300;
}

QString comparableName(const QString &name)
{
    QString text = name.toCaseFolded();
    text.remove(u'.');
    return text.simplified();
}

CouncilMatcher::CouncilMatcher(const Records &records)
    : m_records(records)
{
    const QHash<QString, int> ordinals = recommendationOrdinals(records);
    for (const QString &id : records.sortedIds(RecordType::Recommendation)) {
        const Recommendation &recommendation = *records.find<Recommendation>(id);
        const QString reference = comparableReference(recommendation.reference);
        if (!reference.isEmpty()) {
            m_references[reference] += id;
        }
        const QString number = runningNumber(records, recommendation, ordinals.value(id));
        m_numbers[number] += id;
        m_numberOf.insert(id, number);
    }
    for (const QString &id : records.sortedIds(RecordType::Committee)) {
        const Committee &committee = *records.find<Committee>(id);
        const QString name = comparableName(committee.name);
        const QString brief = comparableName(committee.shortName);
        for (const QString &word : brief == name ? QStringList{name} : QStringList{name, brief}) {
            if (!word.isEmpty()) {
                m_committees[word] += id;
            }
        }
    }
    for (const auto &[id, consultation] : records.all<Consultation>()) {
        m_planned[consultation.recommendation] += consultation.committee;
    }
}

QString CouncilMatcher::numberOf(const QString &recommendation) const
{
    return m_numberOf.value(recommendation);
}

Result<QString> CouncilMatcher::recommendationOf(const StatedResult &stated) const
{
    if (m_records.find<Recommendation>(stated.recommendationId)) {
        return stated.recommendationId;
    }
    if (const Consultation *consultation = m_records.find<Consultation>(stated.consultationId);
        consultation && stated.recommendationId.isEmpty() && stated.reference.isEmpty()) {
        return consultation->recommendation;
    }
    if (stated.reference.isEmpty()) {
        return Error(stated.recommendationId.isEmpty() ? Error::Refused : Error::NotFound,
                     "It does not say which paper it is about. Write the paper's number, such as VO/2026/0147 or 5/3.");
    }
    // "Empfehlung 5/3" is how people write our own numbers.
    static const QRegularExpression own(QStringLiteral("^(?:[\\p{L}.]+ )*(\\d{1,6})(?: ?/ ?(\\d{1,6}))?$"));
    QStringList found = m_references.value(comparableReference(stated.reference));
    const auto match = own.match(stated.reference.simplified());
    if (match.hasMatch()) {
        const QString first = QString::number(match.captured(1).toInt());
        const QStringList numbered = m_numbers.value(match.captured(2).isEmpty() ? first : QString(first + u'/' + QString::number(match.captured(2).toInt())));
        for (const QString &id : numbered) {
            if (!found.contains(id)) {
                found += id;
            }
        }
    }
    if (found.size() == 1) {
        return found.constFirst();
    }
    if (found.isEmpty()) {
        return Error(Error::NotFound,
                     "No recommendation bears the number “%1”. Correct it, or enter it as the paper's number at the recommendation it belongs to.",
                     {stated.reference.left(60)});
    }
    return Error(
        Error::Refused,
        "“%1” could be “%2” or “%3”. Give each recommendation a number of its own.",
        {stated.reference.left(60), m_records.find<Recommendation>(found.at(0))->title.left(60), m_records.find<Recommendation>(found.at(1))->title.left(60)});
}

bool CouncilMatcher::isPlanned(const QString &committee, const QString &recommendation) const
{
    return m_planned.value(recommendation).contains(committee);
}

Result<QString> CouncilMatcher::committeeNamed(const StatedCommittee &named, const QString &recommendation) const
{
    if (m_records.find<Committee>(named.id)) {
        return named.id;
    }
    QStringList found;
    for (const QString &name : {comparableName(named.name), comparableName(named.shortName)}) {
        found = found.isEmpty() && !name.isEmpty() ? m_committees.value(name) : found;
    }
    if (found.size() > 1) {
        QStringList planned;
        std::copy_if(found.begin(), found.end(), std::back_inserter(planned), [&](const QString &id) {
            return isPlanned(id, recommendation);
        });
        found = planned.size() == 1 ? planned : found;
    }
    if (found.size() == 1) {
        return found.constFirst();
    }
    const QString name = named.name.isEmpty() ? named.shortName : named.name;
    if (found.size() > 1) {
        return Error(Error::Refused, "There are several committees “%1”. Give each a name of its own.", {name.left(60)});
    }
    if (name.isEmpty()) {
        return Error(Error::NotFound,
                     "It names the committee %1, which is not in the source. Put that Organization into the same folder, or enter the result by hand.",
                     {named.missing.left(120)});
    }
    if (name.size() > longestName) {
        return Error(Error::Refused, "“%1 …” is no name of a committee.", {name.left(60)});
    }
    const QString comparable = comparableName(name);
    for (const QString &id : m_records.sortedIds(RecordType::Committee)) {
        const QString known = m_records.find<Committee>(id)->name;
        if (comparable.size() >= 8 && areClose(comparable, comparableName(known).left(longestName), 2)) {
            return Error(Error::Refused,
                         "“%1” is nearly the committee “%2”. Write it the same way, or add it as a committee of its own first.",
                         {name.left(60), known.left(60)});
        }
    }
    return QString();
}

Result<QString> CouncilMatcher::committeeOf(const StatedResult &stated, const QString &recommendation) const
{
    const Consultation *consultation = m_records.find<Consultation>(stated.consultationId);
    if (consultation && consultation->recommendation == recommendation && m_records.find<Committee>(consultation->committee)) {
        return consultation->committee;
    }
    if (stated.committees.isEmpty()) {
        const QStringList planned = m_planned.value(recommendation);
        if (planned.size() == 1) {
            return planned.constFirst();
        }
        return Error(Error::Refused, "It does not say which committee answered. Write the committee's name or short name.");
    }
    for (const StatedCommittee &named : stated.committees) {
        const auto committee = committeeNamed(named, recommendation);
        if (committee && isPlanned(committee.value(), recommendation)) {
            return committee;
        }
    }
    return committeeNamed(stated.committees.constFirst(), recommendation);
}
