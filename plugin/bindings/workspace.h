// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "change.h"
#include "foreigntypes.h"
#include "paperorder.h"
#include "records.h"
#include "trace.h"

#include <QFuture>
#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <memory>

class Operation;
class Repository;
class RoomClient;
struct RoomLinkState;
struct Snapshot;
class UndoStack;

/** Zahlen der Spur einer Karte: small marks that say what a statement is tied to. */
struct StatementMarks {
    Q_GADGET
    QML_VALUE_TYPE(statementMarks)
    /** Strengths a need builds on, needs a project answers. */
    Q_PROPERTY(int foundations MEMBER foundations FINAL)
    /** Needs that build on a strength, projects that answer a need. */
    Q_PROPERTY(int followers MEMBER followers FINAL)
    Q_PROPERTY(int recommendations MEMBER recommendations FINAL)
    /** True for a need without a project and a project without a need. */
    Q_PROPERTY(bool gap MEMBER gap FINAL)
    /** Unsettled conflicts about this statement. */
    Q_PROPERTY(int conflicts MEMBER conflicts FINAL)
    Q_PROPERTY(StepKind::Kind stepKind MEMBER stepKind FINAL)
    Q_PROPERTY(QString groupName MEMBER groupName FINAL)
    Q_PROPERTY(QString areaName MEMBER areaName FINAL)
    Q_PROPERTY(QString areaColour MEMBER areaColour FINAL)
    Q_PROPERTY(QString areaIcon MEMBER areaIcon FINAL)
    /** Names of life stages, in order. */
    Q_PROPERTY(QStringList lifeStageNames MEMBER lifeStageNames FINAL)
    /** Where: the planning area's name and the writer's own words. */
    Q_PROPERTY(QString place MEMBER place FINAL)
    /** Title of the cluster it was merged into, or empty. */
    Q_PROPERTY(QString clusterTitle MEMBER clusterTitle FINAL)
    /** Dots set on the statement itself. */
    Q_PROPERTY(int dots MEMBER dots FINAL)

public:
    int foundations = 0;
    int followers = 0;
    int recommendations = 0;
    bool gap = false;
    int conflicts = 0;
    StepKind::Kind stepKind = StepKind::WhatWorks;
    QString groupName;
    QString areaName;
    QString areaColour;
    QString areaIcon;
    QStringList lifeStageNames;
    QString place;
    QString clusterTitle;
    int dots = 0;
    bool operator==(const StatementMarks &) const = default;
};

/** Zahlen eines Bündels: what stands at its head. */
struct ClusterMarks {
    Q_GADGET
    QML_VALUE_TYPE(clusterMarks)
    Q_PROPERTY(QString title MEMBER title FINAL)
    /** Statements in it that this role may see. */
    Q_PROPERTY(int members MEMBER members FINAL)
    /** Those set on it and on its members. */
    Q_PROPERTY(int dots MEMBER dots FINAL)
    /** Those set on the cluster as a whole. */
    Q_PROPERTY(int ownDots MEMBER ownDots FINAL)
    /** Groups its statements come from. */
    Q_PROPERTY(QStringList groupNames MEMBER groupNames FINAL)

public:
    QString title;
    int members = 0;
    int dots = 0;
    int ownDots = 0;
    QStringList groupNames;
    bool operator==(const ClusterMarks &) const = default;
};

/**
 * Arbeitsbereich: one municipality's file, opened. The host creates it and gives it to the pages; everything the pages
 * show comes out of it, everything they do goes through its functions, and none of them waits.
 *
 * \qml
 * Workspace { id: ws; source: "file:…/goslar.dreischritt"; role: Role.Moderator }
 * ConferencePage { workspace: ws }
 * \endqml
 */
class Workspace : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /**
     * URL or path of a .dreischritt file, or a room on somebody else's machine: room://host:port/CODE (rooms:// under TLS;
     * ?watch: only watches). Setting it opens it; an empty one closes it. A missing file is an error. In a room, role, group
     * and actor are what the room says; what is written while there is no line is kept on this device (see RoomLink).
     */
    Q_PROPERTY(QString source READ source WRITE setSource NOTIFY sourceChanged FINAL)
    /** True where the source is a room on another machine. */
    Q_PROPERTY(bool remote READ isRemote NOTIFY sourceChanged FINAL)
    Q_PROPERTY(Role::Role role READ role WRITE setRole NOTIFY roleChanged FINAL)
    /** Who acts here, as it stands in the log: a group's or participant's id or a role, never a name. Default: the role. */
    Q_PROPERTY(QString actor READ actor WRITE setActor NOTIFY actorChanged FINAL)
    /** Id of the participant whose device this is in a room; empty: a table's laptop, or the one with the file. */
    Q_PROPERTY(QString participant READ participant NOTIFY roomStateChanged FINAL)
    /** Id of the focus group a member writes for, or empty. */
    Q_PROPERTY(QString group READ group WRITE setGroup NOTIFY groupChanged FINAL)
    Q_PROPERTY(Status status READ status NOTIFY statusChanged FINAL)
    /** Why status is Failed, or, in a room that was shown before, why this device is not in it now; in the user's language. */
    Q_PROPERTY(QString errorText READ errorText NOTIFY statusChanged FINAL)
    /** Id of the conference the pages show; after opening, the latest by date. */
    Q_PROPERTY(QString conference READ conference WRITE setConference NOTIFY conferenceChanged FINAL)
    Q_PROPERTY(Conference conferenceRecord READ conferenceRecord NOTIFY conferenceRecordChanged FINAL)
    Q_PROPERTY(Municipality municipality READ municipality NOTIFY municipalityChanged FINAL)
    /** Id of the step that is open or paused, for a member's group where it goes its own way; else the last one that was, else the first; empty without steps. */
    Q_PROPERTY(QString currentStep READ currentStep NOTIFY stepsChanged FINAL)
    /** Open ends of the shown conference. */
    Q_PROPERTY(int gapCount READ gapCount NOTIFY gapsChanged FINAL)
    Q_PROPERTY(int needsWithoutProject READ needsWithoutProject NOTIFY gapsChanged FINAL)
    Q_PROPERTY(int projectsWithoutNeed READ projectsWithoutNeed NOTIFY gapsChanged FINAL)
    Q_PROPERTY(int recommendationsWithoutOrigin READ recommendationsWithoutOrigin NOTIFY gapsChanged FINAL)
    Q_PROPERTY(int conflictCount READ conflictCount NOTIFY conflictsChanged FINAL)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY undoChanged FINAL)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY undoChanged FINAL)
    /** What undo would take back, in the user's language: "Link". */
    Q_PROPERTY(QString undoText READ undoText NOTIFY undoChanged FINAL)
    Q_PROPERTY(QString redoText READ redoText NOTIFY undoChanged FINAL)
    /** Changes given but not yet durable; 0: everything is on disk. */
    Q_PROPERTY(int pendingChanges READ pendingChanges NOTIFY pendingChanged FINAL)

public:
    enum Status {
        Closed,
        Loading,
        Ready,
        Failed,
    };
    Q_ENUM(Status)

    explicit Workspace(QObject *parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] QString source() const;
    void setSource(const QString &source);
    [[nodiscard]] bool isRemote() const;
    [[nodiscard]] QString participant() const;
    [[nodiscard]] Role::Role role() const;
    void setRole(Role::Role role);
    [[nodiscard]] QString actor() const;
    void setActor(const QString &actor);
    [[nodiscard]] QString group() const;
    void setGroup(const QString &group);
    [[nodiscard]] Status status() const;
    [[nodiscard]] QString errorText() const;
    [[nodiscard]] QString conference() const;
    void setConference(const QString &conference);
    [[nodiscard]] Conference conferenceRecord() const;
    [[nodiscard]] Municipality municipality() const;
    [[nodiscard]] QString currentStep() const;
    [[nodiscard]] int gapCount() const;
    [[nodiscard]] int needsWithoutProject() const;
    [[nodiscard]] int projectsWithoutNeed() const;
    [[nodiscard]] int recommendationsWithoutOrigin() const;
    [[nodiscard]] int conflictCount() const;
    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;
    [[nodiscard]] QString undoText() const;
    [[nodiscard]] QString redoText() const;
    [[nodiscard]] int pendingChanges() const;

    // Files

    /** Makes an empty workspace at `source` and opens it; refuses an existing file. */
    Q_INVOKABLE Operation *create(const QString &source);
    /** Tries again after a failure. */
    Q_INVOKABLE void reopen();
    /** Brings a workspace's JSON into this one: results are ids of the records that changed. */
    Q_INVOKABLE Operation *importJson(const QString &source);

    // Conference

    /** Starts a conference from a template of TemplateModel; shows it when it is there. results: its id. */
    Q_INVOKABLE Operation *startConference(const QString &templateId, const QString &title, const QDate &date, const QString &venue = {});
    /** Starts a conference with the steps, areas and groups of another one. results: its id. */
    Q_INVOKABLE Operation *startLikeConference(const QString &previous, const QString &title, const QDate &date, const QString &venue = {});
    /** Writes the shown conference's steps, areas and groups as a template file that TemplateModel offers. results: its path. */
    Q_INVOKABLE Operation *saveAsTemplate(const QString &title);

    // Steps (moderator)

    /**
     * Opens a step and starts its timer; any other step that is open is closed with it. Nothing typed is touched. Like
     * the next three it is for all: groups that went their own way in the step are with the others again.
     */
    Q_INVOKABLE Operation *openStep(const QString &step);
    Q_INVOKABLE Operation *pauseStep(const QString &step);
    Q_INVOKABLE Operation *closeStep(const QString &step);
    Q_INVOKABLE Operation *revealStep(const QString &step);
    /** The same for one group, whatever the others do; it works on one step at a time too. */
    Q_INVOKABLE Operation *openStepFor(const QString &step, const QString &group);
    Q_INVOKABLE Operation *pauseStepFor(const QString &step, const QString &group);
    Q_INVOKABLE Operation *closeStepFor(const QString &step, const QString &group);
    /** Shows everybody what this group wrote in the step. */
    Q_INVOKABLE Operation *revealStepFor(const QString &step, const QString &group);
    /** The group is where the others are again, in every step. */
    Q_INVOKABLE Operation *followOthers(const QString &group);
    /** Puts steps and agenda entries of the shown conference into this order; what is not named stands behind. */
    Q_INVOKABLE Operation *arrangeAgenda(const QStringList &ids);
    /** A new agenda entry, put in its place among `ids`. results: its id. */
    Operation *insertIntoAgenda(const AgendaEntry &entry, const QStringList &ids);
    /** A break or another entry begins now: one that goes on ends with it, and a step that is open is paused. */
    Q_INVOKABLE Operation *startEntry(const QString &id);
    /** Gives steps and entries other minutes at once, by id. */
    Q_INVOKABLE Operation *giveMinutes(const QVariantMap &minutes);

    // Statements

    /**
     * A new card. `details` may hold where, planningArea, lifeStages, legalSpheres, targetGroup, language,
     * translation, enteredBy. results: its id. See StatementDraft for a form that loses nothing.
     */
    Q_INVOKABLE Operation *write(const QString &step, const QString &group, const QString &text, const QVariantMap &details = {});
    /** Ties two records together, whichever way round they are given; refused where no link may join them. */
    Q_INVOKABLE Operation *link(const QString &one, const QString &other);
    Q_INVOKABLE Operation *unlink(const QString &one, const QString &other);
    [[nodiscard]] Q_INVOKABLE bool canLink(const QString &one, const QString &other) const;
    [[nodiscard]] Q_INVOKABLE bool isLinked(const QString &one, const QString &other) const;
    /**
     * Puts statements of one step into one cluster, keeping every original and all dots. Where one of them is in a cluster
     * the others join it, and other clusters come with all they have. `title` names a new cluster; empty: its first
     * statement does. results: the cluster's id.
     */
    Q_INVOKABLE Operation *merge(const QStringList &contributions, const QString &title = {});
    /** Takes a statement out of its cluster; a cluster of one goes, unless dots were set on it. */
    Q_INVOKABLE Operation *split(const QString &contribution);
    /** Takes all statements out of a cluster; refused where dots were set on it as a whole. results: the statements' ids. */
    Q_INVOKABLE Operation *dissolve(const QString &cluster);

    // Recommendations (administrator)

    /** A recommendation out of these projects, linked to them, its text begun from theirs. results: its id. */
    Q_INVOKABLE Operation *recommend(const QStringList &projects);
    /** Records the selection; NotForwarded and Deferred want a reason. */
    Q_INVOKABLE Operation *decide(const QString &recommendation, DispositionDecision::Decision decision, const QString &reason = {});
    /** A further line of the Beratungsfolge at the end. results: its id. */
    Q_INVOKABLE Operation *addConsultation(const QString &recommendation, const QString &committee, ConsultationRole::Role role, const QDate &date = {});
    /** Field names a committee will miss; Labels.field() gives their words. */
    [[nodiscard]] Q_INVOKABLE QStringList missing(const QString &recommendation) const;

    // Any record

    /** A new record with these fields (see the value types). results: its id. */
    Q_INVOKABLE Operation *insert(RecordType::Type type, const QVariantMap &fields);
    /** Changes fields. `base`: the revision the person saw when they began; 0: the one shown now. */
    Q_INVOKABLE Operation *edit(RecordType::Type type, const QString &id, const QVariantMap &fields, int base = 0);
    /** Removes a record and the links to it; refused while others need it. */
    Q_INVOKABLE Operation *remove(RecordType::Type type, const QString &id);
    /** Moves an ordered record (step, area, group, recommendation, consultation) to a place among its siblings, from 0. */
    Q_INVOKABLE Operation *move(RecordType::Type type, const QString &id, int place);
    /** Settles a conflict: `text` becomes the shown text. */
    Q_INVOKABLE Operation *settle(const QString &conflict, const QString &text);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();

    // Asking

    [[nodiscard]] Q_INVOKABLE Contribution contribution(const QString &id) const;
    [[nodiscard]] Q_INVOKABLE Step step(const QString &id) const;
    /** Where a group stands in a step; an empty group: everybody. */
    [[nodiscard]] Q_INVOKABLE StepStanding standing(const QString &step, const QString &group = {}) const;
    /** Groups that go their own way in a step. */
    [[nodiscard]] Q_INVOKABLE int groupsApart(const QString &step) const;
    [[nodiscard]] Q_INVOKABLE FocusGroup focusGroup(const QString &id) const;
    [[nodiscard]] Q_INVOKABLE TopicArea topicArea(const QString &id) const;
    [[nodiscard]] Q_INVOKABLE Recommendation recommendation(const QString &id) const;
    [[nodiscard]] Q_INVOKABLE Disposition disposition(const QString &recommendation) const;
    [[nodiscard]] Q_INVOKABLE Committee committee(const QString &id) const;
    [[nodiscard]] Q_INVOKABLE Organisation organisation(const QString &id) const;
    [[nodiscard]] Q_INVOKABLE QString conferenceTitle(const QString &conference) const;
    /** Who an actor of the log is, in words: a group's name, a role, "A participant". Never a person's name. */
    [[nodiscard]] Q_INVOKABLE QString actorName(const QString &actor) const;
    [[nodiscard]] Q_INVOKABLE StatementMarks marks(const QString &contribution) const;
    [[nodiscard]] Q_INVOKABLE ClusterMarks clusterMarks(const QString &cluster) const;
    /** Ids of a cluster's statements that this role may see, oldest first. */
    [[nodiscard]] Q_INVOKABLE QStringList clusterMembers(const QString &cluster) const;
    /** Where a step of this kind stands in the shown conference; an empty id where there is none. */
    [[nodiscard]] Q_INVOKABLE QString stepOfKind(StepKind::Kind kind) const;

    // Documents

    /** Writes papers or data of the shown conference. results: the files' paths; files: what is to be said about each. */
    Q_INVOKABLE Operation *exportDocuments(const PaperOrder &order);
    /**
     * The first paper of the order as the PDF it would become, whatever format it names. results: the URL of a file
     * that is gone after the next but one preview, and with the workspace.
     */
    Q_INVOKABLE Operation *previewPaper(const PaperOrder &order);
    /**
     * Puts the Writer template of a profile into `folder`, to be edited there; never over a file that is there already.
     * results: its path.
     */
    Q_INVOKABLE Operation *saveWriterTemplate(const QString &profile, const QString &folder);
    /** What to install for DOCX and for a PDF out of a Writer template; empty where nothing is missing. */
    [[nodiscard]] Q_INVOKABLE QString officeHint() const;
    /** Ids of the document profiles that exist; profileName() gives their titles. */
    [[nodiscard]] Q_INVOKABLE QStringList profiles() const;
    [[nodiscard]] Q_INVOKABLE QString profileName(const QString &profile) const;

    // For models and helpers in C++

    /** The room the source names, or null. */
    [[nodiscard]] std::shared_ptr<RoomClient> room() const;
    [[nodiscard]] const RoomLinkState &roomState() const;
    /** UTC as the room counts it: the clock of a laptop that joined may be wrong. */
    [[nodiscard]] QDateTime now() const;
    /** Somebody writes for this step now; empty: nobody does any more. Told to a room, nowhere else. */
    void tellTyping(const QString &step);
    [[nodiscard]] const Records &records() const;
    [[nodiscard]] const Trace &trace() const;
    /** Where the records live, for whoever opens them to others; null where nothing is open. */
    [[nodiscard]] std::shared_ptr<Repository> repository() const;
    /** Stores changes; `label` (translated) names them for undo, empty: cannot be undone. */
    Operation *submit(const QList<Change> &changes, const QString &label, const QStringList &results = {});
    /** All records as of now, on a copy of one's own. */
    [[nodiscard]] QFuture<Result<Snapshot>> snapshot() const;
    /** What the log says of these records, oldest first. */
    [[nodiscard]] QFuture<Result<QList<Change>>> logOf(const QStringList &records) const;
    /** The revision of a record as shown now; 0: there is none. */
    [[nodiscard]] int revisionOf(RecordType::Type type, const QString &id) const;
    /** Cards this role may see in a step, of one group or (empty) of all. */
    [[nodiscard]] int statementCount(const QString &step, const QString &group = {}) const;
    /** True for a need without a project and a project without a need. */
    [[nodiscard]] bool isGap(const Contribution &contribution) const;
    /** Unsettled conflicts about one record. */
    [[nodiscard]] int conflictsOf(const QString &record) const;
    /** True where this role may see the statement now (rule 3). */
    [[nodiscard]] bool isVisible(const Contribution &contribution) const;
    /** True where everybody in the room may see the statement now. */
    [[nodiscard]] bool isPublic(const Contribution &contribution) const;

Q_SIGNALS:
    void sourceChanged();
    void roleChanged();
    void actorChanged();
    void groupChanged();
    void statusChanged();
    void conferenceChanged();
    void conferenceRecordChanged();
    void municipalityChanged();
    void stepsChanged();
    void gapsChanged();
    void conflictsChanged();
    void undoChanged();
    void pendingChanged();
    /** The line to the room, what waits for it or what it refused has changed. */
    void roomStateChanged();
    /** Somebody else changed the same text as this person; both are kept. */
    void conflictArose(const QString &recordId);
    /** A change that could not be stored; the text is still with whoever typed it. */
    void refused(const QString &sentence);

    /** Everything is new: models start over. */
    void reset();
    /** A record is there now that was not. */
    void inserted(RecordType::Type type, const QString &id);
    void updated(RecordType::Type type, const QString &id);
    /** A record is about to go; it can still be asked. */
    void aboutToRemove(RecordType::Type type, const QString &id);
    void removed(RecordType::Type type, const QString &id);
    /** What is derived of a record (links, counts, decision) has changed, not the record itself. */
    void touched(RecordType::Type type, const QString &id);
    /** Names, colours or states that many rows show have changed. */
    void surroundingsChanged();

private:
    [[nodiscard]] bool seesAll(const Step &step) const;
    void takeBack(int direction);
    Operation *refuse(const Error &error);
    Operation *refuseToEmpty(const QString &cluster);
    Operation *startWith(const QList<Change> &changes);
    using CopyFunction = std::function<void(const std::shared_ptr<const Records> &records, const QList<Change> &log)>;
    /** Gives `work` a copy of all records, and of the log where it is asked for; fails the operation where there is none. */
    void withCopy(Operation *operation, bool withLog, const CopyFunction &work);
    void takePortion(Operation *operation, const std::shared_ptr<QList<Change>> &queue, std::size_t done);
    Operation *setStepState(const QString &id, int state);
    Operation *setGroupStepState(const QString &step, const QString &group, int state);
    [[nodiscard]] int nextOrderOf(RecordType::Type type, const QJsonObject &fields) const;
    [[nodiscard]] QString linkOf(const QString &one, const QString &other) const;

    class Private;
    std::unique_ptr<Private> d;
};
