// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "paperselection.h"

#include "completeness.h"
#include "documentfilename.h"
#include "handout.h"
#include "paperlanguage.h"
#include "recommendationfields.h"
#include "reply.h"
#include "report.h"
#include "resolution.h"

namespace
{
Result<QStringList> wantedConferences(const PaperSources &sources, const ExportRequest &request)
{
    const Records &records = sources.records();
    if (!request.conference.isEmpty()) {
        if (!records.find<Conference>(request.conference)) {
            return Error(Error::NotFound, "There is no conference %1 in this workspace.", {request.conference.left(60)});
        }
        return QStringList{request.conference};
    }
    QStringList ids;
    for (const QString &id : records.sortedIds(RecordType::Conference)) {
        ids += id;
    }
    if (ids.isEmpty()) {
        return Error(Error::NotFound, "There is no conference in this workspace yet, so there is nothing to write.");
    }
    return ids;
}

bool goesTo(const PaperSources &sources, const Recommendation &recommendation, const QString &committee)
{
    const Disposition *disposition = sources.disposition(recommendation.id);
    if (disposition && (disposition->decision == DispositionDecision::NotForwarded || disposition->decision == DispositionDecision::Deferred)) {
        return false;
    }
    const auto &consultations = sources.consultations(recommendation.id);
    return std::any_of(consultations.begin(), consultations.end(), [&committee](const Consultation *consultation) {
        return consultation->committee == committee;
    });
}

Result<QStringList> wantedGroups(const PaperSources &sources, const QStringList &conferences)
{
    QStringList ids;
    for (const QString &conference : conferences) {
        for (const FocusGroup *group : sources.records().select<FocusGroup>([&conference](const FocusGroup &group) {
                 return group.conference == conference;
             })) {
            ids += group->id;
        }
    }
    if (ids.isEmpty()) {
        return Error(Error::NotFound, "There is no focus group to reply to yet.");
    }
    return ids;
}
}

Result<std::vector<const Recommendation *>> wantedRecommendations(const PaperSources &sources, const ExportRequest &request)
{
    const Records &records = sources.records();
    std::vector<const Recommendation *> wanted;
    if (!request.recommendations.isEmpty()) {
        for (const QString &id : request.recommendations) {
            const Recommendation *recommendation = records.find<Recommendation>(id);
            if (!recommendation) {
                return Error(Error::NotFound, "There is no recommendation %1 in this workspace.", {id.left(60)});
            }
            wanted.push_back(recommendation);
        }
    } else {
        const auto ids = wantedConferences(sources, request);
        if (!ids) {
            return ids.error();
        }
        for (const QString &id : ids.value()) {
            const auto &list = sources.recommendations(id);
            wanted.insert(wanted.end(), list.begin(), list.end());
        }
        if (wanted.empty()) {
            return Error(Error::NotFound, "There is no recommendation to write a paper of yet. Turn a project into one first.");
        }
    }
    if (!request.committee.isEmpty()) {
        const Committee *committee = records.find<Committee>(request.committee);
        if (!committee) {
            return Error(Error::NotFound, "There is no committee %1 in this workspace.", {request.committee.left(60)});
        }
        std::erase_if(wanted, [&](const Recommendation *recommendation) {
            return !goesTo(sources, *recommendation, request.committee);
        });
        if (wanted.empty()) {
            return Error(Error::NotFound,
                         "Nothing goes to the committee “%1” yet. Add it to the Beratungsfolge of a recommendation that is passed on.",
                         {committee->name});
        }
    }
    return wanted;
}

Result<Profile> wantedProfile(const PaperSources &sources, const ExportRequest &request)
{
    const QString own = sources.municipality().documentProfile;
    auto profile = findProfile(request.profile.isEmpty() ? own : request.profile, request.profileFolders);
    // The municipality's may live on another machine; a profile somebody asked for by name may not be replaced in silence.
    if (!profile && request.profile.isEmpty()) {
        profile = findProfile({}, request.profileFolders);
    }
    return profile;
}

Result<QList<WantedPaper>> wantedPapers(const PaperSources &sources, const ExportRequest &request)
{
    QList<WantedPaper> papers;
    if (request.what == PaperKind::Resolution || request.what == PaperKind::Information) {
        const auto wanted = wantedRecommendations(sources, request);
        if (!wanted) {
            return wanted.error();
        }
        for (const Recommendation *recommendation : wanted.value()) {
            papers += WantedPaper{request.what, recommendation->id};
        }
        return papers;
    }
    const auto conferences = wantedConferences(sources, request);
    if (!conferences) {
        return conferences.error();
    }
    const auto ids = request.what == PaperKind::Reply ? wantedGroups(sources, conferences.value()) : conferences;
    if (!ids) {
        return ids.error();
    }
    for (const QString &id : ids.value()) {
        papers += WantedPaper{request.what, id};
    }
    return papers;
}

Document buildPaper(const PaperSources &sources, const WantedPaper &paper, const Profile &profile)
{
    switch (paper.kind) {
    case PaperKind::Resolution:
    case PaperKind::Information:
        return buildResolution(sources, paper.id, profile, paper.kind);
    case PaperKind::Report:
        return buildReport(sources, paper.id, profile);
    case PaperKind::Reply:
        return buildReply(sources, paper.id, profile);
    case PaperKind::Handout:
        return buildHandout(sources, paper.id, profile);
    }
    return {};
}

QString paperFileName(const PaperSources &sources, const WantedPaper &paper, const Profile &profile, const QString &ending, QSet<QString> &taken)
{
    const Records &records = sources.records();
    QHash<QString, QString> values{{QStringLiteral("municipality"), sources.municipality().name}};
    const auto set = [&values](const char *name, const QString &value) {
        values.insert(QString::fromLatin1(name), value);
    };
    QString conferenceId = paper.id;
    if (const Recommendation *recommendation = records.find<Recommendation>(paper.id)) {
        set("number", PaperLanguage(sources, profile).recommendationNumber(*recommendation));
        set("title", recommendation->title);
        set("date", paperDate(sources, *recommendation).toString(Qt::ISODate));
        conferenceId = recommendation->conference;
    } else if (const FocusGroup *group = records.find<FocusGroup>(paper.id)) {
        set("title", group->name);
        conferenceId = group->conference;
    }
    if (const Conference *conference = records.find<Conference>(conferenceId)) {
        set("conference", conference->title);
        const std::pair<QString, QString> general[] = {{QStringLiteral("number"), QString::number(conference->number)},
                                                       {QStringLiteral("title"), conference->title},
                                                       {QStringLiteral("date"), conference->startsOn.toString(Qt::ISODate)}};
        for (const auto &[name, value] : general) {
            if (!values.contains(name)) {
                values.insert(name, value);
            }
        }
    }
    return documentFileName(profile.fileNames.value(paperKindName(paper.kind)), values, ending, taken);
}

QStringList openPointsOf(const PaperSources &sources, const WantedPaper &paper)
{
    const Recommendation *recommendation = paper.kind == PaperKind::Resolution ? sources.records().find<Recommendation>(paper.id) : nullptr;
    return recommendation ? missingIn(sources.records(), *recommendation) : QStringList();
}
