// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "oparlbundle.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <map>

namespace
{
/** The agenda's order: public items first, each by its number; those without one after all others, as they come. */
bool stands(const Consultation *a, const Consultation *b)
{
    static const QRegularExpression digits(QStringLiteral("\\d+"));
    const auto key = [](const Consultation *consultation) {
        std::vector<int> numbers;
        auto it = digits.globalMatch(consultation->agendaItem);
        while (it.hasNext()) {
            numbers.push_back(it.next().captured().left(6).toInt());
        }
        return std::tuple(!isPublicItem(consultation->agendaItem), numbers.empty(), numbers);
    };
    return key(a) < key(b);
}

class Bundle
{
public:
    Bundle(const PaperSources &sources, const OparlObjects &objects)
        : m_sources(sources)
        , m_objects(objects)
    {
    }

    QList<OparlFile> files(const QList<OparlPaper> &papers)
    {
        placeConsultations(papers);
        for (const OparlPaper &paper : papers) {
            addPaper(paper);
        }
        for (const auto &[id, consultations] : m_meetings) {
            const QJsonObject meeting = m_objects.meeting(id, consultations);
            add("meetings", meeting);
            const QJsonArray agenda = meeting.value(QLatin1String("agendaItem")).toArray();
            for (const QJsonValue &item : agenda) {
                add("agenda-items", item.toObject());
            }
        }
        for (const Committee *committee : m_sources.records().select<Committee>([](const Committee &) {
                 return true;
             })) {
            add("organizations", m_objects.organization(*committee));
        }
        for (const Organisation *organisation : m_sources.records().select<Organisation>([this](const Organisation &candidate) {
                 return m_leads.contains(candidate.id);
             })) {
            add("organizations", m_objects.organization(*organisation));
        }
        add("legislative-terms", m_objects.legislativeTerm());
        addPages("persons", {});
        for (const char *list : {"files", "consultations", "papers", "agenda-items", "meetings", "organizations", "legislative-terms"}) {
            addPages(list, m_lists.value(QByteArray(list)));
        }
        m_files += OparlFile{QStringLiteral("body.json"), m_objects.body()};
        addPages("bodies", {m_objects.body()});
        m_files += OparlFile{QStringLiteral("system.json"), m_objects.system()};
        return m_files;
    }

private:
    void placeConsultations(const QList<OparlPaper> &papers)
    {
        for (const OparlPaper &paper : papers) {
            for (const Consultation *consultation : m_sources.consultations(paper.recommendation->id)) {
                if (consultation->date.isValid() && m_sources.records().find<Committee>(consultation->committee)) {
                    m_meetings[OparlObjects::meetingId(*consultation)].push_back(consultation);
                }
            }
        }
        for (auto &[id, consultations] : m_meetings) {
            std::stable_sort(consultations.begin(), consultations.end(), stands);
            int order = 0;
            for (const Consultation *consultation : consultations) {
                m_places.insert(consultation->id, OparlPlace{id, ++order});
            }
        }
    }

    void addPaper(const OparlPaper &paper)
    {
        QList<QJsonObject> documents;
        for (const OparlDocument &document : paper.documents) {
            documents += m_objects.file(*paper.recommendation, document);
            add("files", documents.constLast());
        }
        for (const Consultation *consultation : m_sources.consultations(paper.recommendation->id)) {
            add("consultations", m_objects.consultation(*consultation, m_places));
        }
        m_leads.insert(paper.recommendation->leadOrganisation);
        add("papers", m_objects.paper(*paper.recommendation, documents, m_places));
    }

    void add(const char *list, const QJsonObject &object)
    {
        const QString id = object.value(QLatin1String("id")).toString();
        m_files += OparlFile{QString::fromLatin1(list) + id.sliced(id.lastIndexOf(u'/')), object};
        m_lists[QByteArray(list)] += object;
    }

    void addPages(const char *list, const QList<QJsonObject> &objects)
    {
        const qsizetype pages = std::max<qsizetype>(1, (objects.size() + oparlPageSize - 1) / oparlPageSize);
        for (qsizetype page = 1; page <= pages; ++page) {
            QJsonArray data;
            for (const QJsonObject &object : objects.mid((page - 1) * oparlPageSize, oparlPageSize)) {
                data.append(object);
            }
            m_files += OparlFile{oparlPageFile(list, page),
                                 {{QStringLiteral("data"), data},
                                  {QStringLiteral("links"), m_objects.pageLinks(list, page, pages)},
                                  {QStringLiteral("pagination"),
                                   QJsonObject{{QStringLiteral("totalElements"), objects.size()},
                                               {QStringLiteral("elementsPerPage"), oparlPageSize},
                                               {QStringLiteral("currentPage"), page},
                                               {QStringLiteral("totalPages"), pages}}}}};
        }
    }

    const PaperSources &m_sources;
    const OparlObjects &m_objects;
    std::map<QString, std::vector<const Consultation *>> m_meetings;
    QHash<QString, OparlPlace> m_places;
    QSet<QString> m_leads;
    QHash<QByteArray, QList<QJsonObject>> m_lists;
    QList<OparlFile> m_files;
};
}

QByteArray OparlFile::bytes() const
{
    return QJsonDocument(content).toJson(QJsonDocument::Indented);
}

QList<OparlFile> oparlBundle(const PaperSources &sources, const OparlObjects &objects, const QList<OparlPaper> &papers)
{
    return Bundle(sources, objects).files(papers);
}
