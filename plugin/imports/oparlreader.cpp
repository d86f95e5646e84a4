// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "oparlreader.h"

#include "uuid.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <map>

namespace
{
const QString paperKind = QStringLiteral("Paper");
const QString consultationKind = QStringLiteral("Consultation");
const QString itemKind = QStringLiteral("AgendaItem");
const QString meetingKind = QStringLiteral("Meeting");
const QString organizationKind = QStringLiteral("Organization");

constexpr QLatin1String ownPrefix("dreischritt:");

/** Properties that are read, of whichever object they stand in. */
constexpr const char *readTexts[] =
    {"name", "shortName", "reference", "start", "number", "result", "resolutionText", "role", "paper", "meeting", "agendaItem", "consultation"};

QString kindOf(const QJsonObject &object)
{
    static const QRegularExpression pattern(QStringLiteral("^https?://(?:schema\\.)?oparl\\.org/(?:schema/)?1\\.\\d+/([A-Za-z]+)$"));
    const auto match = pattern.match(object.value(QLatin1String("type")).toString().left(200));
    return match.hasMatch() ? match.captured(1) : QString();
}

/** Ids we export end with our record's: …/papers/UUID.json */
QString recordIdIn(const QString &url)
{
    QString last = url.sliced(url.lastIndexOf(u'/') + 1);
    if (last.endsWith(QLatin1String(".json"))) {
        last.chop(5);
    }
    return Uuid::normalised(last);
}

/** A link, or an object that stands where a link should. */
QString linkIn(const QJsonValue &value)
{
    return value.isObject() ? value.toObject().value(QLatin1String("id")).toString() : value.toString();
}

int countIn(const QJsonObject &votes, const char *name)
{
    const int count = votes.value(QLatin1String(name)).toInt(-1);
    return count >= 0 && count <= 100'000 ? count : -1;
}
}

bool OparlReader::take(const QString &file, const QJsonValue &json)
{
    bool found = json.isObject() && json.toObject().value(QLatin1String("data")).isArray() && json.toObject().contains(QLatin1String("links"));
    // Not by recursion: texts may be nested as deep as somebody likes.
    std::vector<Place> waiting{{json, {}, {}, {}}};
    while (!waiting.empty()) {
        Place place = std::move(waiting.back());
        waiting.pop_back();
        if (place.value.isArray()) {
            const QJsonArray array = place.value.toArray();
            for (qsizetype i = array.size(); i-- > 0;) {
                if (array.at(i).isArray() || array.at(i).isObject()) {
                    waiting.push_back({array.at(i), place.paper, place.meeting, place.consultation});
                }
            }
            continue;
        }
        const QJsonObject object = place.value.toObject();
        const QString kind = kindOf(object);
        if (!kind.isEmpty()) {
            found = true;
            takeObject(file, kind, object, place);
        }
        for (const QJsonValue &value : object) {
            if (value.isArray() || value.isObject()) {
                waiting.push_back({value, place.paper, place.meeting, place.consultation});
            }
        }
    }
    return found;
}

void OparlReader::takeObject(const QString &file, const QString &kind, const QJsonObject &object, Place &place)
{
    if (kind != paperKind && kind != consultationKind && kind != itemKind && kind != meetingKind && kind != organizationKind) {
        return;
    }
    Thing thing;
    thing.file = file;
    thing.id = object.value(QLatin1String("id")).toString();
    if (thing.id.isEmpty()) {
        thing.id = QStringLiteral("#%1").arg(++m_nameless);
    }
    thing.modified = object.value(QLatin1String("modified")).toString();
    thing.isDeleted = object.value(QLatin1String("deleted")).toBool();
    for (const char *name : readTexts) {
        const QString text = linkIn(object.value(QLatin1String(name)));
        if (!text.isEmpty()) {
            thing.texts.insert(QLatin1String(name), text);
        }
    }
    for (const char *name : {"result", "resolutionText", "followUp"}) {
        const QString text = object.value(QString(ownPrefix + QLatin1String(name))).toString();
        if (!text.isEmpty() && !thing.texts.contains(QLatin1String(name))) {
            thing.texts.insert(QLatin1String(name), text);
        }
    }
    const QJsonValue organizations = object.value(QLatin1String("organization"));
    const QJsonArray list = organizations.isArray() ? organizations.toArray() : QJsonArray{organizations};
    for (const QJsonValue &entry : list) {
        const QString link = linkIn(entry);
        if (!link.isEmpty()) {
            thing.organizations += link;
        }
    }
    if (object.value(QLatin1String("authoritative")).isBool()) {
        thing.authoritative = object.value(QLatin1String("authoritative")).toBool();
    }
    const QJsonObject votes = object.value(QString(ownPrefix + QLatin1String("votes"))).toObject();
    thing.votes = {countIn(votes, "yes"), countIn(votes, "no"), countIn(votes, "abstained")};
    linkParents(thing, kind, place);
    takeLinks(kind, object, thing);

    if (kind == paperKind) {
        place.paper = thing.id;
    } else if (kind == meetingKind) {
        place.meeting = thing.id;
    } else if (kind == consultationKind) {
        place.consultation = thing.id;
    }
    Things &things = m_things[kind];
    const auto known = things.find(thing.id);
    if (known == things.end()) {
        things.insert(thing.id, thing);
        return;
    }
    // The same object may stand alone and inside others; of two states the newer one holds.
    const bool newer = thing.modified > known->modified;
    Thing whole = newer ? thing : *known;
    const Thing &rest = newer ? *known : thing;
    for (auto it = rest.texts.begin(); it != rest.texts.end(); ++it) {
        if (!whole.texts.contains(it.key())) {
            whole.texts.insert(it.key(), it.value());
        }
    }
    whole.organizations = whole.organizations.isEmpty() ? rest.organizations : whole.organizations;
    whole.authoritative = whole.authoritative ? whole.authoritative : rest.authoritative;
    whole.votes = whole.votes.isEmpty() ? rest.votes : whole.votes;
    *known = whole;
}

void OparlReader::linkParents(Thing &thing, const QString &kind, const Place &place)
{
    const auto inherit = [&thing](const char *name, const QString &parent) {
        if (!parent.isEmpty() && !thing.texts.contains(QLatin1String(name))) {
            thing.texts.insert(QLatin1String(name), parent);
        }
    };
    if (kind == consultationKind) {
        inherit("paper", place.paper);
    } else if (kind == itemKind) {
        inherit("meeting", place.meeting);
        inherit("consultation", place.consultation);
    }
}

void OparlReader::takeLinks(const QString &kind, const QJsonObject &object, const Thing &thing)
{
    const auto note = [&object, &thing](const char *property, QHash<QString, QString> &links) {
        const QJsonArray list = object.value(QLatin1String(property)).toArray();
        for (const QJsonValue &entry : list) {
            if (const QString link = linkIn(entry); !link.isEmpty()) {
                links.insert(link, thing.id);
            }
        }
    };
    if (kind == paperKind) {
        note("consultation", m_paperOf);
    } else if (kind == meetingKind) {
        note("agendaItem", m_meetingOf);
    } else if (kind == itemKind && thing.texts.contains(QLatin1String("consultation"))) {
        m_itemOf.insert(thing.texts.value(QLatin1String("consultation")), thing.id);
    }
}

const OparlReader::Thing *OparlReader::find(const QString &kind, const QString &id) const
{
    const auto things = m_things.constFind(kind);
    if (id.isEmpty() || things == m_things.constEnd()) {
        return nullptr;
    }
    const auto thing = things->constFind(id);
    return thing == things->constEnd() ? nullptr : &*thing;
}

StatedCommittee OparlReader::committeeOf(const QString &organization) const
{
    StatedCommittee committee;
    committee.id = recordIdIn(organization);
    if (const Thing *thing = find(organizationKind, organization)) {
        committee.name = thing->texts.value(QLatin1String("name")).simplified();
        committee.shortName = thing->texts.value(QLatin1String("shortName")).simplified();
    }
    if (committee.name.isEmpty() && committee.shortName.isEmpty()) {
        committee.missing = organization;
    }
    return committee;
}

std::vector<StatedResult> OparlReader::results() const
{
    std::map<std::pair<QString, QString>, StatedResult> sorted;
    const Things consultations = m_things.value(consultationKind);
    for (const Thing &consultation : consultations) {
        const auto textOf = [](const Thing *thing, const char *name) {
            return thing ? thing->texts.value(QLatin1String(name)) : QString();
        };
        const QString paperId = consultation.texts.value(QLatin1String("paper"), m_paperOf.value(consultation.id));
        const Thing *paper = find(paperKind, paperId);
        const Thing *item = find(itemKind, textOf(&consultation, "agendaItem"));
        item = item ? item : find(itemKind, m_itemOf.value(consultation.id));
        const QString itemId = item ? item->id : textOf(&consultation, "agendaItem");
        const Thing *meeting = find(meetingKind, textOf(&consultation, "meeting"));
        meeting = meeting ? meeting : find(meetingKind, textOf(item, "meeting"));
        meeting = meeting ? meeting : find(meetingKind, m_meetingOf.value(itemId));
        const bool isGone = consultation.isDeleted || (paper && paper->isDeleted) || (item && item->isDeleted);

        StatedResult stated;
        stated.words = textOf(item, "result").isEmpty() ? textOf(&consultation, "result") : textOf(item, "result");
        stated.resolutionText =
            withoutMarkup(textOf(item, "resolutionText").isEmpty() ? textOf(&consultation, "resolutionText") : textOf(item, "resolutionText"));
        if (isGone || (saysPending(stated.words) && stated.resolutionText.isEmpty())) {
            continue;
        }
        stated.file = consultation.file;
        stated.object = consultation.id;
        stated.paper = paperId;
        stated.recommendationId = recordIdIn(paperId);
        stated.consultationId = recordIdIn(consultation.id);
        stated.reference = textOf(paper, "reference").simplified();
        stated.mayBeForeign = true;
        stated.followUp = textOf(item, "followUp").isEmpty() ? textOf(&consultation, "followUp") : textOf(item, "followUp");
        const QStringList &named = consultation.organizations.isEmpty() && meeting ? meeting->organizations : consultation.organizations;
        for (const QString &organization : named) {
            stated.committees += committeeOf(organization);
        }
        stated.date = QDate::fromString(textOf(meeting, "start").left(10), Qt::ISODate);
        stated.agendaItem = textOf(item, "number").simplified();
        stated.votes = item && !item->votes.isEmpty() ? item->votes : consultation.votes;
        if (stated.votes.isEmpty()) {
            stated.votes = votesFromWords(stated.words);
        }
        stated.role = roleFromWords(textOf(&consultation, "role"));
        stated.authoritative = consultation.authoritative;
        sorted.emplace(std::pair(paperId, consultation.id), stated);
    }
    std::vector<StatedResult> found;
    found.reserve(sorted.size());
    for (auto &[key, stated] : sorted) {
        found.push_back(std::move(stated));
    }
    return found;
}
