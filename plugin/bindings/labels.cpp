// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "labels.h"

#include "labeltext.h"
#include "municipality.h"
#include "ranking.h"

#include <QLocale>
#include <QRegularExpression>

using LabelText::domain;
using LabelText::in;

namespace
{
/** Nobody counts in so many days: the day itself says more. */
bool isFar(int days)
{
    constexpr int mostCounted = 60;
    return std::abs(days) > mostCounted;
}
}

Labels::Labels(QObject *parent)
    : QObject(parent)
{
}

QString Labels::role(Role::Role role) const
{
    switch (role) {
    case Role::Moderator:
        return in(this, ki18ndc(domain, "@label role of a user", "Moderation"));
    case Role::Member:
        return in(this, ki18ndc(domain, "@label role of a user", "Focus group member"));
    case Role::Administrator:
        return in(this, ki18ndc(domain, "@label role of a user", "Administration"));
    case Role::Observer:
        return in(this, ki18ndc(domain, "@label role of a user", "Guest"));
    }
    return {};
}

QString Labels::conferencePhase(ConferencePhase::Phase phase) const
{
    switch (phase) {
    case ConferencePhase::Planned:
        return in(this, ki18ndc(domain, "@label phase of a conference", "Being planned"));
    case ConferencePhase::Running:
        return in(this, ki18ndc(domain, "@label phase of a conference", "Running"));
    case ConferencePhase::GroupWork:
        return in(this, ki18ndc(domain, "@label phase of a conference", "Focus groups at work"));
    case ConferencePhase::Selection:
        return in(this, ki18ndc(domain, "@label phase of a conference", "Administration selects"));
    case ConferencePhase::InCommittees:
        return in(this, ki18ndc(domain, "@label phase of a conference", "In committees"));
    case ConferencePhase::Finished:
        return in(this, ki18ndc(domain, "@label phase of a conference", "Finished"));
    }
    return {};
}

QString Labels::organisationKind(OrganisationKind::Kind kind) const
{
    switch (kind) {
    case OrganisationKind::Other:
        return in(this, ki18ndc(domain, "@label kind of organisation", "Other"));
    case OrganisationKind::Office:
        return in(this, ki18ndc(domain, "@label kind of organisation", "Office"));
    case OrganisationKind::JobCentre:
        return in(this, ki18ndc(domain, "@label kind of organisation", "Job centre"));
    case OrganisationKind::EmploymentAgency:
        return in(this, ki18ndc(domain, "@label kind of organisation", "Employment agency"));
    case OrganisationKind::WelfareOrganisation:
        return in(this, ki18ndc(domain, "@label kind of organisation", "Welfare organisation"));
    case OrganisationKind::Club:
        return in(this, ki18ndc(domain, "@label kind of organisation", "Club"));
    case OrganisationKind::School:
        return in(this, ki18ndc(domain, "@label kind of organisation", "School"));
    case OrganisationKind::DayCare:
        return in(this, ki18ndc(domain, "@label kind of organisation", "Day care"));
    case OrganisationKind::Chamber:
        return in(this, ki18ndc(domain, "@label kind of organisation", "Chamber"));
    case OrganisationKind::Business:
        return in(this, ki18ndc(domain, "@label kind of organisation", "Business"));
    case OrganisationKind::HealthCare:
        return in(this, ki18ndc(domain, "@label kind of organisation", "Health care"));
    case OrganisationKind::Newcomers:
        return in(this, ki18ndc(domain, "@label kind of organisation", "Newcomers"));
    case OrganisationKind::Volunteers:
        return in(this, ki18ndc(domain, "@label kind of organisation", "Volunteers"));
    case OrganisationKind::Foundation:
        return in(this, ki18ndc(domain, "@label kind of organisation", "Foundation"));
    }
    return {};
}

QString Labels::setting(Setting::Setting setting) const
{
    switch (setting) {
    case Setting::NotStated:
        return {};
    case Setting::Urban:
        return in(this, ki18ndc(domain, "@label where somebody comes from", "Town"));
    case Setting::Rural:
        return in(this, ki18ndc(domain, "@label where somebody comes from", "Country"));
    case Setting::Mixed:
        return in(this, ki18ndc(domain, "@label where somebody comes from", "Town and country"));
    }
    return {};
}

QString Labels::deadline(const QDate &day) const
{
    if (!day.isValid()) {
        return {};
    }
    const int left = int(QDate::currentDate().daysTo(day));
    if (left == 0) {
        return in(this, ki18ndc(domain, "@info deadline of a group", "ends today"));
    }
    if (isFar(left)) {
        const KLocalizedString text = left > 0 ? ki18ndc(domain, "@info deadline of a group, %1 is a day", "until %1") : ki18ndc(domain, "@info deadline of a group, %1 is a day", "over since %1");
        return in(this, text.subs(date(day)));
    }
    return left > 0 ? in(this, ki18ndcp(domain, "@info deadline of a group", "%1 day left", "%1 days left").subs(left))
                    : in(this, ki18ndcp(domain, "@info deadline of a group", "over since %1 day", "over since %1 days").subs(-left));
}

QString Labels::groupDeadline(const QDate &day) const
{
    if (!day.isValid()) {
        return {};
    }
    const int left = int(QDate::currentDate().daysTo(day));
    if (isFar(left)) {
        const KLocalizedString text = left > 0 ? ki18ndc(domain, "@info %1 a day", "Your group has until %1.") : ki18ndc(domain, "@info %1 a day", "Your group had until %1.");
        return in(this, text.subs(date(day)));
    }
    const KLocalizedString text = left < 0 ? ki18ndc(domain, "@info %1 a day, %2 how long until then", "Your group had until %1 (%2).")
                                           : ki18ndc(domain, "@info %1 a day, %2 how long until then", "Your group has until %1 (%2).");
    return in(this, text.subs(date(day)).subs(deadline(day)));
}

QString Labels::date(const QDate &date) const
{
    LabelText::markAsBinding(this);
    if (!date.isValid()) {
        return {};
    }
    const QStringList languages = KLocalizedString::languages();
    return QLocale(languages.isEmpty() ? QString() : languages.constFirst()).toString(date, QLocale::LongFormat).remove(QRegularExpression(QStringLiteral("^[^,،]*[,،]\\s*")));
}

QString Labels::criterion(Criterion::Kind criterion) const
{
    switch (criterion) {
    case Criterion::Effect:
        return in(this, ki18ndc(domain, "@label criterion", "Effect"));
    case Criterion::Feasibility:
        return in(this, ki18ndc(domain, "@label criterion", "Feasibility"));
    case Criterion::Cost:
        return in(this, ki18ndc(domain, "@label criterion", "Cost"));
    case Criterion::Urgency:
        return in(this, ki18ndc(domain, "@label criterion", "Urgency"));
    }
    return {};
}

QString Labels::agreement(double agreement) const
{
    if (agreement < 0) {
        return {};
    }
    if (agreement < dissentBelow) {
        return in(this, ki18ndc(domain, "@info opinions on a statement", "Opinions differ"));
    }
    return agreement < agreedFrom ? in(this, ki18ndc(domain, "@info opinions on a statement", "Rather agreed"))
                                 : in(this, ki18ndc(domain, "@info opinions on a statement", "Agreed"));
}

QString Labels::agreementIcon(double agreement) const
{
    return agreement < 0 ? QString() : agreement < dissentBelow ? QStringLiteral("vcs-conflicting") : agreement < agreedFrom ? QStringLiteral("list-add") : QStringLiteral("checkmark");
}

QStringList Labels::legalSpheres() const
{
    return ::legalSpheres();
}
