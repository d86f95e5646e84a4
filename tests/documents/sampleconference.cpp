// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "sampleconference.h"

#include "uuid.h"

#include <QTimeZone>

namespace
{
QString text(const char8_t *utf8)
{
    return QString::fromUtf8(utf8);
}

const QString root = QStringLiteral("6f1d0ad2-60c5-5a34-9a39-6f3f6dd2c001");
}

QString SampleConference::id(const QString &name)
{
    return Uuid::derived(root, name);
}

SampleConference::SampleConference()
{
    addMunicipality();
    addConference();
    addStatements();
    addPathToTheCommittees();
    addPriorities();
}

void SampleConference::take(Change change, int revision)
{
    change.sequence = log.size() + 1;
    change.id = id(QStringLiteral("change %1").arg(change.sequence));
    change.revision = revision;
    change.at = QDateTime(QDate(2019, 11, 8), QTime(9, 0), QTimeZone::UTC).addSecs(change.sequence);
    records.apply(change);
    change.conference = records.conferenceOf(change.record, change.recordId);
    log += change;
}

void SampleConference::update(RecordType::Type type, const QString &name, const QJsonObject &fields)
{
    const QString recordId = id(name);
    const QJsonObject now = records.toJson(type, recordId);
    const int revision = now.value(QLatin1String("revision")).toInt();
    Change change = Change::update(type, recordId, revision, fields, QStringLiteral("administration"));
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        change.before.insert(it.key(), now.value(it.key()));
    }
    take(change, revision + 1);
}

void SampleConference::addMunicipality()
{
    Municipality municipality;
    municipality.name = text(u8"Landkreis Goslar");
    municipality.ags = text(u8"03153");
    municipality.language = text(u8"de");
    municipality.documentProfile = text(u8"standard");
    add(text(u8"municipality"), municipality);

    for (const auto &[name, title, kind] : {std::tuple{u8"office", u8"Fachbereich Familie, Jugend und Soziales", OrganisationKind::Office},
                                            std::tuple{u8"jobcentre", u8"Jobcenter Goslar", OrganisationKind::JobCentre},
                                            std::tuple{u8"school", u8"Kreisvolkshochschule", OrganisationKind::School}}) {
        Organisation organisation;
        organisation.name = text(title);
        organisation.kind = kind;
        add(text(name), organisation);
    }
    for (const auto &[name, title, brief] : {std::tuple{u8"committee.social", u8"Ausschuss für Soziales und Integration", u8"SozA"},
                                             std::tuple{u8"committee.finance", u8"Finanzausschuss", u8"FinA"},
                                             std::tuple{u8"committee.council", u8"Kreistag", u8"KT"}}) {
        Committee committee;
        committee.name = text(title);
        committee.shortName = text(brief);
        add(text(name), committee);
    }
    Guideline guideline;
    guideline.number = text(u8"3");
    guideline.title = text(u8"Sprache eröffnet Teilhabe");
    guideline.version = text(u8"2019");
    guideline.adoptedOn = QDate(2019, 6, 17);
    guideline.adoptedBy = text(u8"Kreistag");
    add(text(u8"guideline"), guideline);
    PlanningArea area;
    area.key = text(u8"007");
    area.name = text(u8"Oker");
    add(text(u8"oker"), area);
    LifeStage stage;
    stage.order = 4;
    stage.name = text(u8"18 bis 30 Jahre");
    stage.fromAge = 18;
    stage.toAge = 30;
    add(text(u8"young"), stage);
}

void SampleConference::addConference()
{
    Conference earlier;
    earlier.title = text(u8"4. Integrationskonferenz");
    earlier.number = 4;
    earlier.startsOn = QDate(2018, 11, 9);
    add(text(u8"earlier"), earlier);

    Conference conference;
    conference.title = text(u8"5. Integrationskonferenz des Landkreises Goslar");
    conference.number = 5;
    conference.startsOn = QDate(2019, 11, 8);
    conference.venue = text(u8"Kreishaus, großer Sitzungssaal");
    conference.previous = id(text(u8"earlier"));
    add(text(u8"conference"), conference);

    int order = 0;
    for (const auto &[name, question, kind] : {std::tuple{u8"step.strength", u8"Was läuft gut in der Integrationsarbeit, und wo?", StepKind::WhatWorks},
                                               std::tuple{u8"step.need", u8"Wo besteht Handlungsbedarf?", StepKind::NeedForAction},
                                               std::tuple{u8"step.project", u8"Mit welchen Projekten kann der Bedarf erfüllt werden?", StepKind::Project}}) {
        Step step;
        step.conference = id(text(u8"conference"));
        step.order = ++order;
        step.question = text(question);
        step.kind = kind;
        step.minutes = 30;
        step.asksWhere = kind == StepKind::WhatWorks;
        step.anonymity = kind == StepKind::NeedForAction;
        step.visibility = kind == StepKind::NeedForAction ? StepVisibility::Private : StepVisibility::Open;
        step.state = StepState::Revealed;
        if (kind == StepKind::Project) {
            step.permissions |= StepPermission::Vote | StepPermission::Rate;
            step.dotsPerPerson = 3;
            step.dotsPerItem = 2;
        }
        add(text(name), step);
    }
    order = 0;
    for (const auto &[name, title] :
         {std::pair{u8"language", u8"Bildung & Sprache"}, std::pair{u8"work", u8"Arbeitswelt & Wirtschaft"}, std::pair{u8"health", u8"Gesundheit"}}) {
        TopicArea area;
        area.conference = id(text(u8"conference"));
        area.order = ++order;
        area.name = text(title);
        area.colour = text(u8"#2a6f97");
        add(QStringLiteral("area.") + text(name), area);
        FocusGroup group;
        group.conference = area.conference;
        group.topicArea = id(QStringLiteral("area.") + text(name));
        group.order = order;
        group.name = text(u8"Gruppe ") + text(title);
        add(QStringLiteral("group.") + text(name), group);
    }
    int number = 0;
    const auto people = [&](OrganisationKind::Kind kind, int count) {
        for (int i = 0; i < count; ++i) {
            Participant participant;
            participant.conference = id(text(u8"conference"));
            participant.pseudonym = QStringLiteral("Platz %1").arg(++number);
            participant.organisationKind = kind;
            participant.group = id(text(u8"group.language"));
            add(QStringLiteral("participant %1").arg(number), participant);
        }
    };
    people(OrganisationKind::Office, 12);
    people(OrganisationKind::Volunteers, 9);
    people(OrganisationKind::School, 6);
    people(OrganisationKind::JobCentre, 4);
    people(OrganisationKind::Chamber, 2);
}

void SampleConference::addStatements()
{
    const auto statement = [this](const char8_t *name, const char8_t *step, const char8_t *group, const char8_t *words) {
        Contribution contribution;
        contribution.step = id(text(step));
        contribution.group = id(text(group));
        contribution.text = text(words);
        contribution.author = id(text(u8"participant 1"));
        if (text(name) == QLatin1String("strength.work")) {
            contribution.where = text(u8"im ganzen Kreisgebiet");
        } else if (text(name) == QLatin1String("strength.network")) {
            contribution.planningArea = id(text(u8"oker"));
            contribution.where = text(u8"Integrationszentrum");
        } else if (text(name) == QLatin1String("need.arabic")) {
            contribution.language = text(u8"ar");
            contribution.translation = text(u8"Wir brauchen mehr weibliche Sprachmittlerinnen beim Arzt.");
        } else if (text(name) == QLatin1String("need.courses")) {
            contribution.targetGroup = text(u8"Frauen mit Kindern");
            contribution.lifeStages = {id(text(u8"young"))};
            contribution.cluster = id(text(u8"cluster"));
        } else if (text(name) == QLatin1String("need.evening")) {
            contribution.cluster = id(text(u8"cluster"));
        } else if (text(name) == QLatin1String("need.withheld")) {
            contribution.visibility = ContributionVisibility::Withheld;
        }
        add(text(name), contribution);
    };
    Cluster cluster;
    cluster.step = id(text(u8"step.need"));
    cluster.title = text(u8"Sprachkurse");
    add(text(u8"cluster"), cluster);
    statement(u8"strength.network", u8"step.strength", u8"group.language", u8"Die Netzwerke von Haupt- und Ehrenamt tragen seit 2015.");
    statement(u8"strength.work", u8"step.strength", u8"group.work", u8"Rund 570 geflüchtete Menschen sind seit 2017 in Arbeit vermittelt worden.");
    statement(u8"need.courses", u8"step.need", u8"group.language", u8"Es fehlen Sprachkurse mit Kinderbetreuung.");
    statement(u8"need.evening", u8"step.need", u8"group.language", u8"Es fehlen berufsbegleitende Kurse am Abend.");
    statement(u8"need.arabic", u8"step.need", u8"group.health", u8"نحتاج إلى مزيد من المترجمات عند الطبيب.");
    statement(u8"need.withheld", u8"step.need", u8"group.health", u8"ZURÜCKGEHALTEN: eine Beleidigung");
    statement(u8"project.courses", u8"step.project", u8"group.language", u8"Kurs plus Kita: Sprachkurse dort, wo Kinder betreut werden.");
    statement(u8"project.loose", u8"step.project", u8"group.work", u8"Praktikumstage in Handwerksbetrieben.");

    const auto link = [this](const char8_t *from, const char8_t *to, LinkKind::Kind kind) {
        Link link;
        link.from = id(text(from));
        link.to = id(text(to));
        link.kind = kind;
        add(text(from) + QStringLiteral(" → ") + text(to), link);
    };
    link(u8"need.courses", u8"strength.network", LinkKind::BuildsOn);
    link(u8"need.withheld", u8"strength.network", LinkKind::BuildsOn);
    link(u8"project.courses", u8"need.courses", LinkKind::Answers);
    link(u8"project.courses", u8"need.evening", LinkKind::Answers);
    link(u8"recommendation", u8"project.courses", LinkKind::ArisesFrom);
    for (int i = 1; i <= 3; ++i) {
        Vote vote;
        vote.participant = id(QStringLiteral("participant %1").arg(i));
        vote.contribution = id(text(u8"project.courses"));
        vote.dots = 2;
        add(QStringLiteral("vote %1").arg(i), vote);
    }
}

void SampleConference::addPathToTheCommittees()
{
    Recommendation recommendation;
    recommendation.conference = id(text(u8"conference"));
    recommendation.order = 1;
    recommendation.title = text(u8"Sprachkurse mit Kinderbetreuung in allen Teilen des Landkreises");
    recommendation.resolutionText = text(
        u8"1. Der Landkreis richtet ab dem Schuljahr 2020/21 vier Sprachkurse mit Kinderbetreuung ein.\n"
        u8"2. Die Kreisvolkshochschule wird mit der Durchführung beauftragt.\n"
        u8"3. Die Verwaltung berichtet dem Ausschuss jährlich über Teilnahme und Abschlüsse.");
    recommendation.rationale = text(
        u8"Frauen mit Kindern erreichen die vorhandenen Kurse selten, weil während der Kurszeiten niemand die Kinder betreut.\n"
        u8"Ausbildungs- und berufsbegleitende Angebote fehlen ebenso. Die Konferenz hat den Bedarf in zwei Fokusgruppen unabhängig voneinander benannt.");
    recommendation.alternatives = text(u8"Gutscheine für Kinderbetreuung; sie setzen freie Plätze voraus, die es nicht gibt.");
    recommendation.leadOrganisation = id(text(u8"office"));
    recommendation.partners = {id(text(u8"jobcentre")), id(text(u8"school"))};
    recommendation.legalSpheres = {text(u8"SGB II"), text(u8"SGB VIII")};
    recommendation.guidelines = {id(text(u8"guideline"))};
    recommendation.topicArea = id(text(u8"area.language"));
    recommendation.lifeStages = {id(text(u8"young"))};
    recommendation.planningAreas = {id(text(u8"oker"))};
    recommendation.targetGroup = text(u8"Frauen mit Kindern unter sechs Jahren");
    recommendation.cost = CostStatement::Yearly;
    recommendation.costAmount = 48000;
    recommendation.budgetProduct = text(u8"0271.01");
    recommendation.cover = text(u8"Haushaltsansatz Integration");
    recommendation.fundingProgramme = text(u8"Integrationsfonds des Landes");
    recommendation.equalityEffect = text(u8"Verbessert den Zugang von Frauen zu Bildung und Arbeit.");
    recommendation.dueDate = QDate(2020, 8, 31);
    recommendation.measureOfSuccess = text(u8"Teilnehmerinnen mit Abschluss B1");
    recommendation.baseline = text(u8"12 im Jahr");
    recommendation.target = text(u8"60 im Jahr");
    recommendation.priority = 1;
    recommendation.status = RecommendationStatus::InCommittees;
    add(text(u8"recommendation"), recommendation);

    Recommendation bare;
    bare.conference = recommendation.conference;
    bare.order = 2;
    bare.title = text(u8"Kennzahlen zur Wirkung der Integrationsarbeit");
    bare.kind = RecommendationKind::Demand;
    bare.topicArea = id(text(u8"area.work"));
    add(text(u8"bare"), bare);

    Recommendation old;
    old.conference = id(text(u8"earlier"));
    old.title = text(u8"Leitlinien der Integration fortschreiben");
    add(text(u8"old"), old);

    const auto disposition = [this](const char8_t *name, DispositionDecision::Decision decision, const char8_t *reason) {
        Disposition disposition;
        disposition.recommendation = id(text(name));
        disposition.decision = decision;
        disposition.reason = text(reason);
        disposition.by = text(u8"Fachbereich Familie, Jugend und Soziales");
        disposition.on = QDate(2020, 1, 15);
        add(QStringLiteral("disposition of ") + text(name), disposition);
    };
    disposition(u8"recommendation", DispositionDecision::Forwarded, u8"");
    disposition(u8"bare", DispositionDecision::NotForwarded, u8"Der Datenschutz setzt der Erhebung Grenzen; die Gruppe arbeitet weiter daran.");
    disposition(u8"old", DispositionDecision::Forwarded, u8"");

    int order = 0;
    const auto consultation = [&](const char8_t *name,
                                  const char8_t *committee,
                                  ConsultationRole::Role role,
                                  QDate date,
                                  ConsultationResult::Result result,
                                  int yes,
                                  int no,
                                  int abstained) {
        Consultation consultation;
        consultation.recommendation = id(text(name));
        consultation.order = ++order;
        consultation.committee = id(text(committee));
        consultation.role = role;
        consultation.date = date;
        consultation.authoritative = role == ConsultationRole::Decision;
        consultation.result = result;
        consultation.votesYes = yes;
        consultation.votesNo = no;
        consultation.votesAbstained = abstained;
        if (result == ConsultationResult::AgreedAmended) {
            consultation.resolutionText = text(u8"Der Landkreis richtet ab dem Schuljahr 2020/21 drei Sprachkurse mit Kinderbetreuung ein.");
        }
        add(QStringLiteral("consultation %1").arg(order), consultation);
    };
    consultation(u8"recommendation", u8"committee.social", ConsultationRole::PreliminaryAdvice, QDate(2020, 2, 18), ConsultationResult::AgreedAmended, 9, 2, 1);
    consultation(u8"recommendation", u8"committee.finance", ConsultationRole::PreliminaryAdvice, QDate(2020, 3, 3), ConsultationResult::Pending, -1, -1, -1);
    consultation(u8"recommendation", u8"committee.council", ConsultationRole::Decision, QDate(2020, 3, 16), ConsultationResult::Pending, -1, -1, -1);
    consultation(u8"old", u8"committee.council", ConsultationRole::Decision, QDate(2019, 6, 17), ConsultationResult::Agreed, 41, 0, 3);

    Progress progress;
    progress.recommendation = id(text(u8"old"));
    progress.date = QDate(2019, 9, 1);
    progress.percent = 80;
    progress.note = text(u8"Entwurf liegt vor.");
    add(text(u8"progress"), progress);

    Conflict conflict;
    conflict.record = text(u8"Contribution");
    conflict.recordId = id(text(u8"need.courses"));
    conflict.field = text(u8"text");
    conflict.shown = text(u8"Es fehlen Sprachkurse mit Kinderbetreuung.");
    conflict.kept = text(u8"Es fehlen Sprachkurse für Frauen.");
    conflict.shownBy = id(text(u8"participant 1"));
    conflict.keptBy = id(text(u8"participant 2"));
    conflict.at = QDateTime(QDate(2019, 11, 8), QTime(10, 0), QTimeZone::UTC);
    add(text(u8"conflict"), conflict);
}

void SampleConference::addPriorities()
{
    const auto onPaper = [this](const char8_t *name, const char8_t *group, int dots, bool isCluster) {
        Vote vote;
        vote.group = id(text(group));
        (isCluster ? vote.cluster : vote.contribution) = id(text(name));
        vote.dots = dots;
        add(QStringLiteral("paper dots on ") + text(name), vote);
    };
    onPaper(u8"project.loose", u8"group.work", 6, false);
    onPaper(u8"cluster", u8"group.language", 2, true);
    onPaper(u8"need.evening", u8"group.language", 1, false);
    onPaper(u8"need.arabic", u8"group.health", 2, false);

    const auto rating = [this](const char8_t *participant, const char8_t *name, int effect, int feasibility, int cost, int urgency) {
        Rating rating;
        rating.participant = *participant ? id(text(participant)) : QString();
        rating.contribution = id(text(name));
        rating.effect = effect;
        rating.feasibility = feasibility;
        rating.cost = cost;
        rating.urgency = urgency;
        add(QStringLiteral("rating of ") + text(name) + text(participant), rating);
    };
    rating(u8"participant 1", u8"project.courses", 5, 3, 4, 5);
    rating(u8"participant 2", u8"project.courses", 4, 3, 4, 1);
    rating(u8"", u8"project.loose", 3, 5, 0, 2);
}

void SampleConference::addRecommendations(int count)
{
    for (int i = 0; i < count; ++i) {
        const QString name = QStringLiteral("extra %1").arg(i);
        Recommendation recommendation = *records.find<Recommendation>(id(text(u8"recommendation")));
        recommendation.order = 10 + i;
        recommendation.title = QStringLiteral("Empfehlung %1").arg(i);
        recommendation.rationale += text(u8"\nنحتاج إلى مزيد من المترجمات عند الطبيب.");
        add(name, recommendation);
        Link link;
        link.from = id(name);
        link.to = id(text(u8"project.courses"));
        link.kind = LinkKind::ArisesFrom;
        add(name + QStringLiteral(" link"), link);
        Consultation consultation;
        consultation.recommendation = id(name);
        consultation.committee = id(text(u8"committee.council"));
        add(name + QStringLiteral(" consultation"), consultation);
    }
}
