// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "workspacetables.h"

WorkspaceTables::WorkspaceTables(Connection &connection)
    : m_conferenceOfStep(connection, QStringLiteral("SELECT \"conference\" FROM \"Step\" WHERE \"id\" = ?"))
    , m_conferenceOfContribution(connection,
                                 QStringLiteral("SELECT s.\"conference\" FROM \"Contribution\" c JOIN \"Step\" s ON s.\"id\" = c.\"step\" WHERE c.\"id\" = ?"))
    , m_conferenceOfCluster(connection,
                            QStringLiteral("SELECT s.\"conference\" FROM \"Cluster\" c JOIN \"Step\" s ON s.\"id\" = c.\"step\" WHERE c.\"id\" = ?"))
    , m_conferenceOfRecommendation(connection, QStringLiteral("SELECT \"conference\" FROM \"Recommendation\" WHERE \"id\" = ?"))
    , m_linksOf(connection, QStringLiteral("SELECT \"id\" FROM \"Link\" WHERE \"from\" = ? UNION SELECT \"id\" FROM \"Link\" WHERE \"to\" = ? ORDER BY 1"))
    , m_linkBetween(connection, QStringLiteral("SELECT \"id\" FROM \"Link\" WHERE \"from\" = ? AND \"to\" = ? AND \"kind\" = ?"))
    , m_stepKind(connection, QStringLiteral("SELECT s.\"kind\" FROM \"Contribution\" c JOIN \"Step\" s ON s.\"id\" = c.\"step\" WHERE c.\"id\" = ?"))
    , m_dispositionOf(connection, QStringLiteral("SELECT \"id\" FROM \"Disposition\" WHERE \"recommendation\" = ?"))
{
    for (std::size_t i = 0; i < recordTypeCount; ++i) {
        const RecordInfo &info = recordInfo(RecordType::Type(i));
        m_tables.push_back(std::make_unique<RecordTable>(connection, info));
        for (const FieldInfo &field : info.fields) {
            if (!field.isReference) {
                continue;
            }
            const bool isList = field.kind == FieldInfo::TextList;
            // An id stands in a list's JSON as it is, so looking for its text is exact and needs no parsing.
            const QString condition = isList ? QStringLiteral("instr(\"%1\", ?) > 0") : QStringLiteral("\"%1\" = ?");
            m_referrers.push_back({field.target,
                                   info.name,
                                   Statement(connection, QStringLiteral("SELECT count(*) FROM \"%1\" WHERE ").arg(info.name) + condition.arg(field.name))});
        }
    }
}

QString WorkspaceTables::conferenceOf(const Gadget &record, const QString &id)
{
    const RecordInfo &info = record.info();
    switch (info.type) {
    case RecordType::Conference:
        return id;
    case RecordType::Contribution:
        return m_conferenceOfStep.first({record.as<Contribution>().step}).toString();
    case RecordType::Cluster:
        return m_conferenceOfStep.first({record.as<Cluster>().step}).toString();
    case RecordType::GroupStep:
        return m_conferenceOfStep.first({record.as<GroupStep>().step}).toString();
    case RecordType::Vote: {
        const auto &vote = record.as<Vote>();
        const QString found = m_conferenceOfContribution.first({vote.contribution}).toString();
        return found.isEmpty() ? m_conferenceOfCluster.first({vote.cluster}).toString() : found;
    }
    case RecordType::Rating:
        return m_conferenceOfContribution.first({record.as<Rating>().contribution}).toString();
    case RecordType::Link: {
        const QString from = record.as<Link>().from;
        const QString found = m_conferenceOfContribution.first({from}).toString();
        return found.isEmpty() ? m_conferenceOfRecommendation.first({from}).toString() : found;
    }
    case RecordType::Disposition:
        return m_conferenceOfRecommendation.first({record.as<Disposition>().recommendation}).toString();
    case RecordType::Consultation:
        return m_conferenceOfRecommendation.first({record.as<Consultation>().recommendation}).toString();
    case RecordType::Progress:
        return m_conferenceOfRecommendation.first({record.as<Progress>().recommendation}).toString();
    case RecordType::Conflict: {
        const auto &conflict = record.as<Conflict>();
        const RecordInfo *about = recordInfo(conflict.record);
        const auto found = about && about->type != RecordType::Conflict ? (*this)[about->type].find(conflict.recordId) : std::nullopt;
        return found ? conferenceOf(found->record, conflict.recordId) : QString();
    }
    default:
        break;
    }
    const FieldInfo *conference = info.field(u"conference");
    return conference ? record.value(*conference).toString() : QString();
}

QString WorkspaceTables::referrers(RecordType::Type target, const QString &id)
{
    QStringList found;
    for (Referrer &referrer : m_referrers) {
        if (referrer.target == target) {
            const int count = referrer.count.first({id}).toInt();
            if (count > 0) {
                found += QString::number(count) + QLatin1Char(' ') + referrer.name;
            }
        }
    }
    return found.join(QStringLiteral(", "));
}

QStringList WorkspaceTables::linksOf(const QString &id)
{
    QStringList found;
    if (m_linksOf.run({id, id})) {
        while (m_linksOf.next()) {
            found += m_linksOf.text(0);
        }
    }
    m_linksOf.finish();
    return found;
}

QString WorkspaceTables::linkBetween(const QString &from, const QString &to, LinkKind::Kind kind)
{
    return m_linkBetween.first({from, to, int(kind)}).toString();
}

std::optional<StepKind::Kind> WorkspaceTables::stepKindOf(const QString &contribution)
{
    const QVariant found = m_stepKind.first({contribution});
    return found.isValid() ? std::optional(StepKind::Kind(found.toInt())) : std::nullopt;
}

QString WorkspaceTables::dispositionOf(const QString &recommendation)
{
    return m_dispositionOf.first({recommendation}).toString();
}

bool WorkspaceTables::leadsTo(const RecordInfo &info, const FieldInfo &field, const QString &target, const QString &id)
{
    // A file that holds a circle already must not hold us up.
    constexpr int deepest = 1000;
    QString place = target;
    for (int depth = 0; depth < deepest && !place.isEmpty() && place != id; ++depth) {
        const auto record = (*this)[info.type].find(place);
        place = record ? record->record.value(field).toString() : QString();
    }
    return place == id;
}
