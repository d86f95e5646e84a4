// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "profiledraft.h"

#include "paperkind.h"
#include "paperselection.h"
#include "workspacefollower.h"

#include <KLocalizedString>

namespace
{
constexpr auto domain = "dreischritt";

QString word(const KLocalizedString &text)
{
    return text.toString();
}

/** What the example of a file name is made of: the shown conference's first papers, or invented ones. */
Records sampleOf(const Workspace *workspace, WantedPaper &paper)
{
    Records sample;
    const auto put = [&sample]<class T>(const T &record) {
        sample.all<T>()[record.id] = record;
    };
    Conference conference;
    conference.id = Uuid::create();
    conference.number = 3;
    conference.title = word(ki18ndc(domain, "@info example of a conference's title", "Integration conference"));
    conference.startsOn = QDate::currentDate();
    Recommendation recommendation;
    recommendation.title = word(ki18ndc(domain, "@info example of a recommendation's title", "Language mediation in all offices"));
    FocusGroup group;
    group.name = word(ki18ndc(domain, "@info example of a group's name", "Work and business"));
    if (workspace) {
        const Records &records = workspace->records();
        if (const auto *shown = records.find<Conference>(workspace->conference())) {
            conference = *shown;
        }
        const auto isHere = [&conference](const auto &record) {
            return record.conference == conference.id;
        };
        if (const auto found = records.select<Recommendation>(isHere); !found.empty()) {
            recommendation = *found.front();
        }
        if (const auto found = records.select<FocusGroup>(isHere); !found.empty()) {
            group = *found.front();
        }
        put(workspace->municipality());
        const Disposition disposition = workspace->disposition(recommendation.id);
        if (!disposition.id.isEmpty()) {
            put(disposition);
        }
    }
    for (QString *id : {&recommendation.id, &group.id}) {
        *id = id->isEmpty() ? Uuid::create() : *id;
    }
    recommendation.conference = conference.id;
    group.conference = conference.id;
    put(conference);
    put(recommendation);
    put(group);
    switch (paper.kind) {
    case PaperKind::Resolution:
    case PaperKind::Information:
        paper.id = recommendation.id;
        break;
    case PaperKind::Reply:
        paper.id = group.id;
        break;
    case PaperKind::Report:
    case PaperKind::Handout:
        paper.id = conference.id;
        break;
    }
    return sample;
}
}

void ProfileDraft::setWorkspace(Workspace *workspace)
{
    if (!changeWorkspace(m_workspace, workspace, this)) {
        return;
    }
    if (workspace) {
        connect(workspace, &Workspace::conferenceChanged, this, &ProfileDraft::changed);
        connect(workspace, &Workspace::reset, this, &ProfileDraft::changed);
    }
    Q_EMIT workspaceChanged();
    Q_EMIT changed();
}

QString ProfileDraft::fileName() const
{
    return m_profile.fileNames.value(paperKindName(PaperKind(int(m_kind))));
}

void ProfileDraft::setFileName(const QString &pattern)
{
    const QString kind = paperKindName(PaperKind(int(m_kind)));
    edit(word(ki18ndc(domain, "@action:undo document profile", "File name")), QStringLiteral("file/") + kind, [&](Profile &profile) {
        profile.fileNames[kind] = pattern;
    });
}

QString ProfileDraft::fileNameExample() const
{
    WantedPaper paper{PaperKind(int(m_kind)), {}};
    const Records sample = sampleOf(m_workspace, paper);
    QSet<QString> taken;
    return paperFileName(PaperSources(sample), paper, m_profile, QStringLiteral(".odt"), taken);
}

QStringList ProfileDraft::placeholders() const
{
    return {QStringLiteral("{number}"), QStringLiteral("{title}"), QStringLiteral("{date}"), QStringLiteral("{municipality}"), QStringLiteral("{conference}")};
}
