// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "oparlobjects.h"

#include "oparlwords.h"
#include "papernumber.h"
#include "recommendationfields.h"

#include <QRegularExpression>

namespace
{
/** Nothing empty goes into an object. */
void put(QJsonObject &object, const char *name, const QString &value)
{
    const QString text = value.trimmed();
    if (!text.isEmpty()) {
        object.insert(QLatin1String(name), text);
    }
}

void put(QJsonObject &object, const char *name, QDate date)
{
    put(object, name, date.toString(Qt::ISODate));
}

void put(QJsonObject &object, const char *name, const QJsonArray &list)
{
    if (!list.isEmpty()) {
        object.insert(QLatin1String(name), list);
    }
}

void put(QJsonObject &object, const char *name, const QJsonObject &value)
{
    if (!value.isEmpty()) {
        object.insert(QLatin1String(name), value);
    }
}

QJsonObject votesOf(const Consultation &consultation)
{
    QJsonObject votes;
    for (const auto &[name, count] : {std::pair{"yes", consultation.votesYes}, {"no", consultation.votesNo}, {"abstained", consultation.votesAbstained}}) {
        if (count >= 0) {
            votes.insert(QLatin1String(name), count);
        }
    }
    return votes;
}
}

bool isPublicItem(const QString &number)
{
    static const QRegularExpression nonPublic(QStringLiteral("^\\s*N(Ö|OE)?\\.?\\s*\\d"), QRegularExpression::CaseInsensitiveOption);
    return !nonPublic.match(number).hasMatch();
}

OparlObjects::OparlObjects(const PaperSources &sources, const PaperLanguage &language, const OparlAddress &address, const OparlTimes &times)
    : m_sources(sources)
    , m_language(language)
    , m_address(address)
    , m_times(times)
{
}

QJsonObject OparlObjects::begin(const char *type, const QString &file, const OparlTime &time) const
{
    return {{QStringLiteral("id"), m_address.url(file)},
            {QStringLiteral("type"), QString(QLatin1String("https://schema.oparl.org/1.1/") + QLatin1String(type))},
            {QStringLiteral("created"), OparlTime::text(time.created)},
            {QStringLiteral("modified"), OparlTime::text(time.modified)}};
}

QJsonObject OparlObjects::system() const
{
    QJsonObject object = begin("System", QStringLiteral("system.json"), m_times.overall());
    put(object, "oparlVersion", QStringLiteral("https://schema.oparl.org/1.1/"));
    put(object, "body", m_address.url(oparlPageFile("bodies", 1)));
    put(object, "name", m_sources.municipality().name.simplified());
    return object;
}

QJsonObject OparlObjects::body() const
{
    const Municipality &municipality = m_sources.municipality();
    QJsonObject object = begin("Body", QStringLiteral("body.json"), m_times.overall());
    put(object, "system", m_address.url(QStringLiteral("system.json")));
    put(object, "name", municipality.name.simplified());
    put(object, "ags", municipality.ags);
    put(object, "classification", oparlWord(municipality.kind));
    const std::pair<const char *, const char *> lists[] = {{"organization", "organizations"},
                                                           {"person", "persons"},
                                                           {"meeting", "meetings"},
                                                           {"paper", "papers"},
                                                           {"agendaItem", "agenda-items"},
                                                           {"consultation", "consultations"},
                                                           {"file", "files"},
                                                           {"legislativeTermList", "legislative-terms"}};
    for (const auto &[property, list] : lists) {
        put(object, property, m_address.url(oparlPageFile(list, 1)));
    }
    put(object, "legislativeTerm", QJsonArray{legislativeTerm()});
    return object;
}

QJsonObject OparlObjects::legislativeTerm() const
{
    const QString id = Uuid::derived(m_sources.municipality().id, u"legislative term");
    QJsonObject object = begin("LegislativeTerm", oparlFile("legislative-terms", id), m_times.of(m_sources.municipality().id));
    put(object, "body", m_address.url(QStringLiteral("body.json")));
    put(object, "name", QStringLiteral("Wahlperiode"));
    return object;
}

QJsonObject OparlObjects::organization(const Committee &committee) const
{
    QJsonObject object = begin("Organization", oparlFile("organizations", committee.id), m_times.of(committee.id));
    put(object, "body", m_address.url(QStringLiteral("body.json")));
    put(object, "name", committee.name.simplified());
    put(object, "shortName", committee.shortName.simplified());
    put(object, "organizationType", QStringLiteral("Gremium"));
    put(object, "classification", committee.classification.simplified());
    return object;
}

QJsonObject OparlObjects::organization(const Organisation &organisation) const
{
    QJsonObject object = begin("Organization", oparlFile("organizations", organisation.id), m_times.of(organisation.id));
    put(object, "body", m_address.url(QStringLiteral("body.json")));
    put(object, "name", organisation.name.simplified());
    put(object, "organizationType", oparlWord(organisation.kind));
    return object;
}

OparlTime OparlObjects::timeOf(const Consultation &consultation) const
{
    OparlTime time = m_times.of(consultation.id);
    time.include(m_times.of(consultation.committee));
    return time;
}

OparlTime OparlObjects::timeOf(const Recommendation &recommendation) const
{
    OparlTime time = m_times.of(recommendation.id);
    for (const Consultation *consultation : m_sources.consultations(recommendation.id)) {
        time.include(timeOf(*consultation));
    }
    for (const QString &organisation : QStringList(recommendation.partners) << recommendation.leadOrganisation) {
        if (m_sources.records().find<Organisation>(organisation)) {
            time.include(m_times.of(organisation));
        }
    }
    return time;
}

QJsonObject OparlObjects::paper(const Recommendation &recommendation, const QList<QJsonObject> &files, const QHash<QString, OparlPlace> &places) const
{
    QJsonObject object = begin("Paper", oparlFile("papers", recommendation.id), timeOf(recommendation));
    put(object, "body", m_address.url(QStringLiteral("body.json")));
    put(object, "name", recommendation.title.simplified());
    put(object, "reference", m_language.recommendationNumber(recommendation));
    put(object, "dreischritt:number", runningNumber(m_sources.records(), recommendation, m_sources.ordinal(recommendation.id)));
    put(object, "date", paperDate(m_sources, recommendation));
    put(object, "paperType", oparlWord(recommendation.kind));
    if (const TopicArea *area = m_sources.records().find<TopicArea>(recommendation.topicArea); area && !area->name.trimmed().isEmpty()) {
        put(object, "keyword", QJsonArray{area->name.simplified()});
    }
    if (m_sources.records().find<Organisation>(recommendation.leadOrganisation)) {
        put(object, "underDirectionOf", QJsonArray{m_address.url(oparlFile("organizations", recommendation.leadOrganisation))});
    }
    if (!files.isEmpty()) {
        put(object, "mainFile", files.constFirst());
        QJsonArray others;
        for (const QJsonObject &file : files.mid(1)) {
            others.append(file);
        }
        put(object, "auxiliaryFile", others);
    }
    QJsonArray consultations;
    for (const Consultation *entry : m_sources.consultations(recommendation.id)) {
        consultations.append(consultation(*entry, places));
    }
    put(object, "consultation", consultations);
    QJsonArray progress;
    for (const Progress *entry : m_sources.progress(recommendation.id)) {
        QJsonObject note{{QStringLiteral("percent"), entry->percent}};
        put(note, "date", entry->date);
        put(note, "note", entry->note);
        progress.append(note);
    }
    put(object, "dreischritt:progress", progress);
    return object;
}

QJsonObject OparlObjects::file(const Recommendation &recommendation, const OparlDocument &document) const
{
    const QString id = Uuid::derived(recommendation.id, document.mimeType);
    const QString url = m_address.url(QLatin1String("documents/") + document.fileName);
    QJsonObject object = begin("File", oparlFile("files", id), timeOf(recommendation));
    put(object, "name", document.name.simplified());
    put(object, "fileName", document.fileName);
    put(object, "mimeType", document.mimeType);
    put(object, "date", paperDate(m_sources, recommendation));
    object.insert(QLatin1String("size"), document.size);
    put(object, "sha512Checksum", QString::fromLatin1(document.sha512));
    put(object, "accessUrl", url);
    put(object, "downloadUrl", url);
    put(object, "paper", QJsonArray{m_address.url(oparlFile("papers", recommendation.id))});
    return object;
}

QJsonObject OparlObjects::answer(const Consultation &consultation) const
{
    QJsonObject object;
    if (consultation.result == ConsultationResult::Pending) {
        return object;
    }
    put(object, "result", oparlWord(consultation.result));
    put(object, "dreischritt:votes", votesOf(consultation));
    if (isPublicItem(consultation.agendaItem)) {
        const Recommendation *recommendation = m_sources.records().find<Recommendation>(consultation.recommendation);
        const bool asProposed = consultation.result == ConsultationResult::Agreed && consultation.resolutionText.trimmed().isEmpty() && recommendation;
        put(object, "resolutionText", asProposed ? recommendation->resolutionText : consultation.resolutionText);
        put(object, "dreischritt:followUp", consultation.followUp);
    }
    return object;
}

QJsonObject OparlObjects::consultation(const Consultation &consultation, const QHash<QString, OparlPlace> &places) const
{
    QJsonObject object = begin("Consultation", oparlFile("consultations", consultation.id), timeOf(consultation));
    put(object, "paper", m_address.url(oparlFile("papers", consultation.recommendation)));
    if (m_sources.records().find<Committee>(consultation.committee)) {
        put(object, "organization", QJsonArray{m_address.url(oparlFile("organizations", consultation.committee))});
    }
    object.insert(QLatin1String("authoritative"), consultation.authoritative);
    put(object, "role", oparlWord(consultation.role));
    if (places.contains(consultation.id)) {
        put(object, "meeting", m_address.url(oparlFile("meetings", places.value(consultation.id).meeting)));
        put(object, "agendaItem", m_address.url(oparlFile("agenda-items", consultation.id)));
        return object;
    }
    // Without a day there is no meeting to hold the answer.
    const QJsonObject told = answer(consultation);
    for (auto it = told.begin(); it != told.end(); ++it) {
        object.insert(it.key().startsWith(QLatin1String("dreischritt:")) ? it.key() : QString(QLatin1String("dreischritt:") + it.key()), it.value());
    }
    return object;
}

QJsonObject OparlObjects::pageLinks(const char *list, qsizetype page, qsizetype pages) const
{
    QJsonObject links;
    put(links, "first", m_address.url(oparlPageFile(list, 1)));
    put(links, "self", m_address.url(oparlPageFile(list, page)));
    put(links, "last", m_address.url(oparlPageFile(list, pages)));
    if (page > 1) {
        put(links, "prev", m_address.url(oparlPageFile(list, page - 1)));
    }
    if (page < pages) {
        put(links, "next", m_address.url(oparlPageFile(list, page + 1)));
    }
    return links;
}

QString OparlObjects::meetingId(const Consultation &consultation)
{
    return Uuid::derived(consultation.committee, QString(QLatin1String("meeting/") + consultation.date.toString(Qt::ISODate)));
}

QJsonObject OparlObjects::meeting(const QString &id, const std::vector<const Consultation *> &consultations) const
{
    const Consultation &first = *consultations.front();
    const Committee *committee = m_sources.records().find<Committee>(first.committee);
    OparlTime time = timeOf(first);
    QJsonArray agenda;
    bool held = false;
    for (const Consultation *entry : consultations) {
        time.include(timeOf(*entry));
        time.created = std::min(time.created, timeOf(*entry).created);
        held = held || entry->result != ConsultationResult::Pending;
        agenda.append(agendaItem(*entry, {id, int(agenda.size()) + 1}));
    }
    QJsonObject object = begin("Meeting", oparlFile("meetings", id), time);
    put(object, "name", committee ? committee->name.simplified() : QString());
    put(object, "meetingState", held ? QStringLiteral("durchgeführt") : QStringLiteral("terminiert"));
    put(object, "start", first.date.toString(Qt::ISODate) + QLatin1String("T00:00:00+00:00"));
    put(object, "organization", QJsonArray{m_address.url(oparlFile("organizations", first.committee))});
    put(object, "agendaItem", agenda);
    return object;
}

QJsonObject OparlObjects::agendaItem(const Consultation &consultation, const OparlPlace &place) const
{
    const Recommendation *recommendation = m_sources.records().find<Recommendation>(consultation.recommendation);
    OparlTime time = timeOf(consultation);
    time.include(m_times.of(consultation.recommendation));
    QJsonObject object = begin("AgendaItem", oparlFile("agenda-items", consultation.id), time);
    put(object, "meeting", m_address.url(oparlFile("meetings", place.meeting)));
    put(object, "number", consultation.agendaItem.simplified());
    object.insert(QLatin1String("order"), place.order);
    put(object, "name", recommendation ? recommendation->title.simplified() : QString());
    object.insert(QLatin1String("public"), isPublicItem(consultation.agendaItem));
    put(object, "consultation", m_address.url(oparlFile("consultations", consultation.id)));
    const QJsonObject told = answer(consultation);
    for (auto it = told.begin(); it != told.end(); ++it) {
        object.insert(it.key(), it.value());
    }
    return object;
}
