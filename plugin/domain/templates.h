// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "records.h"
#include "result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

/** Gruppe einer Vorlage: names its topic area, since a template's areas have no ids yet. */
struct TemplateGroup {
    QString name;
    /** Name of one of the template's topic areas, or empty. */
    QString topicArea;
    QString moderator;
    QString table;
    int capacity = 0;
    bool operator==(const TemplateGroup &) const = default;
};

/** Punkt der Tagesordnung: a step, whose minutes it takes, or something between the steps with minutes of its own. */
struct TemplateAgendaEntry {
    /** Empty for a step. */
    QString title;
    int minutes = 0;
    /** Place of the step, from 1; 0: none. */
    int step = 0;
    bool operator==(const TemplateAgendaEntry &) const = default;
};

/**
 * Vorlage (Methode): how a conference is run. A JSON file that anybody can edit and hand on:
 *
 *     {"format": "dreischritt-template", "version": 1, "id": "goslar", "title": "…", "description": "…", "source": "…",
 *      "steps": [{"kind": "WhatWorks", "question": "…", "instruction": "…", "permissions": ["Write", "EditOwn"],
 *                 "visibility": "Private", "anonymity": false, "asksWhere": true, "minutes": 25}],
 *      "topicAreas": [{"name": "…", "description": "…", "colour": "#3a97c5", "icon": "set-language"}],
 *      "groups": [{"name": "…", "topicArea": "…", "moderator": "…", "table": "1", "capacity": 12}],
 *      "lifeStages": [{"name": "…", "fromAge": 18, "toAge": 30}],
 *      "agenda": [{"title": "Begrüßung", "minutes": 15}, {"step": 1}]}
 *
 * What is left out takes its default; id, title and steps are needed. Without groups every topic area gets one.
 *
 * The shipped files draw their colours from ten hues: #b93000 #9f5e4c #cc7200 #739a51 #007976 #3a97c5 #7871ad #8c4dc3
 * #c2428d #b77590. They lie between 52 and 64 % OKLab lightness, reach 3:1 on white, and were searched for so that any
 * two stay at least 0.05 apart in OKLab for protan, deutan and tritan eyes. Icons are names of the Breeze theme.
 */
struct Template {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString description MEMBER description FINAL)
    /** Where the method comes from, and what in it is ours. */
    Q_PROPERTY(QString source MEMBER source FINAL)
    Q_PROPERTY(QStringList questions READ questions FINAL)
    /** StepKind::Kind of each question. */
    Q_PROPERTY(QList<int> stepKinds READ stepKinds FINAL)
    Q_PROPERTY(QList<int> stepMinutes READ stepMinutes FINAL)
    Q_PROPERTY(QStringList topicAreaNames READ topicAreaNames FINAL)
    /** #rrggbb */
    Q_PROPERTY(QStringList topicAreaColours READ topicAreaColours FINAL)
    Q_PROPERTY(QStringList topicAreaIcons READ topicAreaIcons FINAL)
    /** How long the whole takes: the agenda's minutes, or the steps' where there is no agenda. */
    Q_PROPERTY(int minutes READ minutes FINAL)

public:
    /** Lower-case letters, digits and hyphens. */
    QString id;
    QString title;
    QString description;
    QString source;
    /** In order, without id and conference. */
    QList<Step> steps;
    /** In order, without id and conference. */
    QList<TopicArea> topicAreas;
    QList<TemplateGroup> groups;
    /** Glieder der Präventionskette, in order, without id. */
    QList<LifeStage> lifeStages;
    QList<TemplateAgendaEntry> agenda;
    bool operator==(const Template &) const = default;

    /** From a file's content. Refused with what is wrong and where; entries of lists are counted from 1. */
    [[nodiscard]] static Result<Template> parse(const QByteArray &json);
    /** As a file's content: parse() gives the same template back, and equal templates give equal bytes. */
    [[nodiscard]] QByteArray toJson() const;

    [[nodiscard]] QStringList questions() const;
    [[nodiscard]] QList<int> stepKinds() const;
    [[nodiscard]] QList<int> stepMinutes() const;
    [[nodiscard]] QStringList topicAreaNames() const;
    [[nodiscard]] QStringList topicAreaColours() const;
    [[nodiscard]] QStringList topicAreaIcons() const;
    [[nodiscard]] int minutes() const;
};

/** The templates that come with the plugin, the default ("goslar") first. */
[[nodiscard]] QList<Template> shippedTemplates();

/**
 * Shipped templates and those of `*.json` in `folders`; a file with a known id takes that one's place, later folders
 * win. A file that cannot be read or is wrong is left out and adds an English sentence to `problems` (may be nullptr).
 */
[[nodiscard]] QList<Template> templates(const QStringList &folders, QStringList *problems = nullptr);

/** Where people keep templates: dreischritt/templates in the data folders, the system's first, their own last. */
[[nodiscard]] QStringList templateFolders();

/** Als Vorlage speichern: method of a conference without what was said in it; empty where there is no such conference. */
[[nodiscard]] Template templateFromConference(const Records &records, const QString &conferenceId);
