// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "labels.h"
#include "labeltext.h"

using LabelText::domain;
using LabelText::in;

QString Labels::stepKind(StepKind::Kind kind) const
{
    switch (kind) {
    case StepKind::WhatWorks:
        return in(this, ki18ndc(domain, "@label kind of step", "What works"));
    case StepKind::NeedForAction:
        return in(this, ki18ndc(domain, "@label kind of step", "Need for action"));
    case StepKind::Project:
        return in(this, ki18ndc(domain, "@label kind of step", "Projects"));
    case StepKind::Other:
        return in(this, ki18ndc(domain, "@label kind of step", "Further question"));
    }
    return {};
}

QString Labels::statement(StepKind::Kind kind) const
{
    switch (kind) {
    case StepKind::WhatWorks:
        return in(this, ki18ndc(domain, "@label one statement", "Strength"));
    case StepKind::NeedForAction:
        return in(this, ki18ndc(domain, "@label one statement", "Need"));
    case StepKind::Project:
        return in(this, ki18ndc(domain, "@label one statement", "Project"));
    case StepKind::Other:
        return in(this, ki18ndc(domain, "@label one statement", "Statement"));
    }
    return {};
}

QString Labels::foundations(StepKind::Kind kind, int count) const
{
    if (count <= 0) {
        return {};
    }
    switch (kind) {
    case StepKind::NeedForAction:
        return in(this, ki18ndcp(domain, "@info mark of a need", "builds on %1 strength", "builds on %1 strengths").subs(count));
    case StepKind::Project:
        return in(this, ki18ndcp(domain, "@info mark of a project", "answers %1 need", "answers %1 needs").subs(count));
    case StepKind::WhatWorks:
    case StepKind::Other:
        break;
    }
    return {};
}

QString Labels::followers(StepKind::Kind kind, int count) const
{
    if (count <= 0) {
        return {};
    }
    switch (kind) {
    case StepKind::WhatWorks:
        return in(this, ki18ndcp(domain, "@info mark of a strength", "%1 need builds on it", "%1 needs build on it").subs(count));
    case StepKind::NeedForAction:
        return in(this, ki18ndcp(domain, "@info mark of a need", "%1 project answers it", "%1 projects answer it").subs(count));
    case StepKind::Project:
    case StepKind::Other:
        break;
    }
    return {};
}

QString Labels::gap(StepKind::Kind kind) const
{
    switch (kind) {
    case StepKind::NeedForAction:
        return in(this, ki18ndc(domain, "@info open end of a need", "no project yet"));
    case StepKind::Project:
        return in(this, ki18ndc(domain, "@info open end of a project", "no need yet"));
    case StepKind::WhatWorks:
    case StepKind::Other:
        break;
    }
    return {};
}

QString Labels::stepState(StepState::State state) const
{
    switch (state) {
    case StepState::Planned:
        return in(this, ki18ndc(domain, "@label state of a step", "Planned"));
    case StepState::Open:
        return in(this, ki18ndc(domain, "@label state of a step", "Open"));
    case StepState::Paused:
        return in(this, ki18ndc(domain, "@label state of a step", "Paused"));
    case StepState::Closed:
        return in(this, ki18ndc(domain, "@label state of a step", "Closed"));
    case StepState::Revealed:
        return in(this, ki18ndc(domain, "@label state of a step", "Revealed"));
    }
    return {};
}

QString Labels::stepStateIcon(StepState::State state) const
{
    switch (state) {
    case StepState::Planned:
        return QStringLiteral("clock");
    case StepState::Open:
        return QStringLiteral("media-playback-start");
    case StepState::Paused:
        return QStringLiteral("media-playback-pause");
    case StepState::Closed:
        return QStringLiteral("lock");
    case StepState::Revealed:
        return QStringLiteral("view-visible");
    }
    return {};
}

QString Labels::newStatement()
{
    return ki18ndc(domain, "@action:undo", "New statement").toString();
}
