// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "writertemplate.h"

#include "i18n.h"
#include "labeltext.h"
#include "localpath.h"
#include "paperwords.h"
#include "templatefields.h"

#include <QHash>
#include <QtConcurrentRun>

using LabelText::domain;
using LabelText::in;

namespace
{
QList<UnknownName> namesOf(const QList<TemplateReport::Unknown> &found)
{
    QList<UnknownName> names;
    for (const TemplateReport::Unknown &unknown : found) {
        names += UnknownName{unknown.name, unknown.suggestion};
    }
    return names;
}

const TemplateField *fieldOf(const QString &name)
{
    const QList<TemplateField> &fields = templateFields();
    const auto it = std::find_if(fields.begin(), fields.end(), [&name](const TemplateField &field) {
        return field.name == name;
    });
    return it == fields.end() ? nullptr : &*it;
}

Paper::Kind kindOf(PaperKind kind)
{
    switch (kind) {
    case PaperKind::Resolution:
        return Paper::Resolution;
    case PaperKind::Information:
        return Paper::Information;
    case PaperKind::Report:
        return Paper::Report;
    case PaperKind::Reply:
        return Paper::Reply;
    case PaperKind::Handout:
        return Paper::Handout;
    }
    return Paper::Resolution;
}
}

WriterTemplate::WriterTemplate(QObject *parent)
    : QObject(parent)
{
}

WriterTemplate::~WriterTemplate() = default;

QString WriterTemplate::file() const
{
    return m_file;
}

void WriterTemplate::setFile(const QString &file)
{
    if (file != m_file) {
        m_file = file;
        Q_EMIT fileChanged();
        check();
    }
}

bool WriterTemplate::isChecking() const
{
    return m_checking;
}

bool WriterTemplate::isUsable() const
{
    return m_report != nullptr;
}

QString WriterTemplate::errorText() const
{
    return m_errorText;
}

QStringList WriterTemplate::used() const
{
    return m_report ? m_report->used : QStringList();
}

QList<UnknownName> WriterTemplate::unknown() const
{
    return m_report ? namesOf(m_report->unknown) : QList<UnknownName>();
}

QList<UnknownName> WriterTemplate::unknownLists() const
{
    return m_report ? namesOf(m_report->unknownLists) : QList<UnknownName>();
}

bool WriterTemplate::lacksContent() const
{
    return m_report && m_report->missing.contains(QLatin1String("content"));
}

bool WriterTemplate::lacksTitle() const
{
    return m_report && m_report->missing.contains(QLatin1String("title"));
}

QStringList WriterTemplate::borrowedStyles() const
{
    return m_report ? m_report->borrowedStyles : QStringList();
}

QStringList WriterTemplate::placeholders() const
{
    return placeholdersOf({});
}

QStringList WriterTemplate::lists() const
{
    return templateLists();
}

QStringList WriterTemplate::placeholdersOf(const QString &list) const
{
    QStringList names;
    for (const TemplateField &field : templateFields()) {
        if (field.list() == list) {
            names += field.name;
        }
    }
    return names;
}

void WriterTemplate::check()
{
    ++m_asked;
    m_report.reset();
    m_errorText.clear();
    m_checking = !m_file.isEmpty();
    Q_EMIT checked();
    if (!m_checking) {
        return;
    }
    QtConcurrent::run([path = localPath(m_file)]() -> Result<TemplateReport> {
        const auto odt = OdtTemplate::load(path);
        if (!odt) {
            return odt.error();
        }
        return reportOnTemplate(odt.value());
    }).then(this, [this, asked = m_asked](const Result<TemplateReport> &report) {
        if (asked != m_asked) {
            return;
        }
        m_checking = false;
        if (report) {
            m_report = std::make_unique<TemplateReport>(report.value());
        } else {
            m_errorText = translated(report.error());
        }
        Q_EMIT checked();
    });
}

QString WriterTemplate::meaning(const QString &placeholder) const
{
    static const QHash<QString, KLocalizedString> words{
        {QStringLiteral("content"), ki18ndc(domain, "@info what a placeholder stands for", "The whole text of the paper")},
        {QStringLiteral("title"), ki18ndc(domain, "@info what a placeholder stands for", "What the paper is about")},
        {QStringLiteral("venue"), ki18ndc(domain, "@info what a placeholder stands for", "Where the conference took place")},
        {QStringLiteral("group"), ki18ndc(domain, "@info what a placeholder stands for", "The focus group that gets the reply")},
        {QStringLiteral("subject"), ki18ndc(domain, "@info what a placeholder stands for", "The recommendation's title")},
        {QStringLiteral("openPoints"), ki18ndc(domain, "@info what a placeholder stands for", "What a committee will miss, one line each")},
        {QStringLiteral("consultations.committee"), ki18ndc(domain, "@info what a placeholder stands for", "Name of the committee")},
        {QStringLiteral("consultations.role"), ki18ndc(domain, "@info what a placeholder stands for", "What the committee does with the paper")},
        {QStringLiteral("consultations.date"), ki18ndc(domain, "@info what a placeholder stands for", "Day of the meeting")},
        {QStringLiteral("consultations.agendaItem"), ki18ndc(domain, "@info what a placeholder stands for", "Number on the agenda")},
        {QStringLiteral("consultations.authoritative"), ki18ndc(domain, "@info what a placeholder stands for", "“yes” for the committee that decides for all")},
        {QStringLiteral("consultations.result"), ki18ndc(domain, "@info what a placeholder stands for", "What the committee came to")},
        {QStringLiteral("consultations.votesYes"), ki18ndc(domain, "@info what a placeholder stands for", "Votes in favour")},
        {QStringLiteral("consultations.votesNo"), ki18ndc(domain, "@info what a placeholder stands for", "Votes against")},
        {QStringLiteral("consultations.votesAbstained"), ki18ndc(domain, "@info what a placeholder stands for", "Abstentions")},
        {QStringLiteral("consultations.resolutionText"), ki18ndc(domain, "@info what a placeholder stands for", "Wording as passed, where it differs")},
        {QStringLiteral("consultations.followUp"), ki18ndc(domain, "@info what a placeholder stands for", "What the committee asks for next")},
        {QStringLiteral("topicAreas.groups"), ki18ndc(domain, "@info what a placeholder stands for", "Names of its focus groups")},
        {QStringLiteral("selection"), ki18ndc(domain, "@info what a placeholder stands for", "What the administration decided, in a sentence")},
        {QStringLiteral("mark"), ki18ndc(domain, "@info what a placeholder stands for", "The mark it bears in the report")},
    };
    auto it = words.find(placeholder);
    if (it == words.end()) {
        it = words.find(placeholder.section(QLatin1Char('.'), -1));
    }
    if (it != words.end()) {
        return in(this, *it);
    }
    LabelText::markAsBinding(this);
    return PaperWords().field(placeholder.section(QLatin1Char('.'), -1));
}

QString WriterTemplate::meaningOfList(const QString &list) const
{
    static const QHash<QString, KLocalizedString> words{
        {QStringLiteral("consultations"), ki18ndc(domain, "@info what a list in a template holds", "The committees a paper goes through, in order")},
        {QStringLiteral("topicAreas"), ki18ndc(domain, "@info what a list in a template holds", "The topic areas of the conference")},
        {QStringLiteral("strengths"), ki18ndc(domain, "@info what a list in a template holds", "What works, inside a topic area")},
        {QStringLiteral("needs"), ki18ndc(domain, "@info what a list in a template holds", "Needs for action, inside a topic area")},
        {QStringLiteral("projects"), ki18ndc(domain, "@info what a list in a template holds", "Projects, inside a topic area")},
        {QStringLiteral("statements"), ki18ndc(domain, "@info what a list in a template holds", "Statements of further steps, inside a topic area")},
        {QStringLiteral("recommendations"), ki18ndc(domain, "@info what a list in a template holds", "The recommendations a paper is about")},
    };
    const auto it = words.find(list);
    return it == words.end() ? list : in(this, *it);
}

QString WriterTemplate::papersOf(const QString &placeholder) const
{
    LabelText::markAsBinding(this);
    const TemplateField *field = fieldOf(placeholder);
    if (!field || field->kinds.size() == paperKinds().size()) {
        return {};
    }
    const PaperWords words;
    QStringList names;
    for (const PaperKind kind : field->kinds) {
        names += words.kind(kindOf(kind));
    }
    return names.join(QStringLiteral(", "));
}
