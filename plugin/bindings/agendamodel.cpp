// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "agendamodel.h"

#include "workspacefollower.h"

#include <QRegularExpression>

namespace
{
constexpr int longestDelaySeconds = 12 * 60 * 60;

QString clockText(const QDateTime &moment)
{
    return moment.isValid() ? moment.toLocalTime().toString(QStringLiteral("HH:mm")) : QString();
}

/** Begun minutes count, in both directions. */
int wholeMinutes(int seconds)
{
    return seconds > 0 ? (seconds + 59) / 60 : -(-seconds / 60);
}

QTime timeFrom(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^\\s*(\\d{1,2})(?:\\s*[:.h]\\s*|(?=\\d\\d\\s*$))?(\\d{2})?\\s*$"));
    const QRegularExpressionMatch match = form.match(text);
    return match.hasMatch() ? QTime(match.captured(1).toInt(), match.captured(2).toInt()) : QTime();
}
}

AgendaModel::AgendaModel(QObject *parent)
    : RowModel(parent)
{
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, &AgendaModel::workOut);
    // Many changes arrive at once; they are worked out once.
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &AgendaModel::workOut);
}

Workspace *AgendaModel::workspace() const
{
    return m_workspace;
}

void AgendaModel::setWorkspace(Workspace *workspace)
{
    if (!changeWorkspace(m_workspace, workspace, this)) {
        return;
    }
    if (workspace) {
        connect(workspace, &Workspace::reset, this, &AgendaModel::workOut);
        connect(workspace, &Workspace::conferenceChanged, this, &AgendaModel::workOut);
        followRecords(workspace, this, &AgendaModel::onRecord);
        m_clock.start();
    } else {
        m_clock.stop();
    }
    m_isProposing = false;
    Q_EMIT workspaceChanged();
    workOut();
}

QString AgendaModel::startText() const
{
    return m_told.start;
}

QString AgendaModel::endText() const
{
    return m_told.end;
}

QString AgendaModel::expectedEndText() const
{
    return m_told.expectedEnd;
}

int AgendaModel::minutes() const
{
    return m_told.minutes;
}

int AgendaModel::lateMinutes() const
{
    return m_told.lateMinutes;
}

bool AgendaModel::isProposing() const
{
    return m_told.proposing;
}

bool AgendaModel::helps() const
{
    return m_told.helps;
}

int AgendaModel::missingMinutes() const
{
    return m_told.missingMinutes;
}

QString AgendaModel::proposedEndText() const
{
    return m_told.proposedEnd;
}

void AgendaModel::onRecord(RecordType::Type type)
{
    if (type == RecordType::Step || type == RecordType::AgendaEntry || type == RecordType::Conference) {
        m_soon.start();
    }
}

void AgendaModel::workOut()
{
    QList<AgendaRow> rows;
    Told told;
    if (m_workspace) {
        const Records &records = m_workspace->records();
        const Agenda agenda = agendaOf(records, m_workspace->conference());
        // In the months after, or of a day long gone, nobody is late.
        const QDateTime now = m_workspace->now();
        const bool isTheDay = m_workspace->conferenceRecord().phase <= ConferencePhase::Running;
        AgendaOutlook outlook = isTheDay ? outlookOf(agenda, records, now) : AgendaOutlook();
        if (agenda.endsAt.isValid() && now > agenda.endsAt.addSecs(longestDelaySeconds)) {
            outlook.lateSeconds = 0;
            outlook.endsAt = agenda.endsAt;
            outlook.ahead.clear();
        }
        m_isProposing = m_isProposing && outlook.lateSeconds > 0;
        const AgendaShortening shortening = m_isProposing ? shortenedAgenda(agenda, outlook) : AgendaShortening();
        told.start = clockText(agenda.startsAt);
        told.end = clockText(agenda.endsAt);
        told.expectedEnd = outlook.endsAt.isValid() ? clockText(outlook.endsAt) : told.end;
        told.lateMinutes = wholeMinutes(outlook.lateSeconds);
        told.proposing = m_isProposing;
        told.missingMinutes = shortening.minutesMissing;
        told.proposedEnd = clockText(shortening.endsAt);
        int steps = 0;
        for (std::size_t i = 0; i < agenda.items.size(); ++i) {
            const AgendaItem &item = agenda.items[i];
            AgendaRow row;
            row.id = item.step.isEmpty() ? item.entry : item.step;
            row.step = item.step.isEmpty() ? 0 : ++steps;
            row.title = item.title;
            row.minutes = item.minutes;
            row.startText = clockText(item.startsAt);
            row.endText = clockText(item.endsAt);
            row.isCurrent = int(i) == outlook.current;
            row.isPast = int(i) < outlook.next && !row.isCurrent && isTheDay;
            const std::size_t ahead = i - std::size_t(outlook.next);
            if (int(i) >= outlook.next && ahead < outlook.ahead.size()) {
                const QString expected = clockText(outlook.ahead[ahead].startsAt);
                row.expectedText = expected == row.startText ? QString() : expected;
            }
            const int proposed = m_isProposing ? shortening.minutes.value(qsizetype(i), item.minutes) : item.minutes;
            row.proposedMinutes = proposed == item.minutes ? -1 : proposed;
            told.helps = told.helps || row.proposedMinutes >= 0;
            told.minutes += item.minutes;
            rows += row;
        }
    }
    setRows(rows);
    if (told != m_told) {
        m_told = told;
        Q_EMIT changed();
    }
}

Operation *AgendaModel::setStart(const QString &text)
{
    const QTime time = timeFrom(text);
    if (!m_workspace || (!time.isValid() && !text.trimmed().isEmpty())) {
        return nullptr;
    }
    const Conference conference = m_workspace->conferenceRecord();
    const QDate day = conference.startsOn.isValid() ? conference.startsOn : QDate::currentDate();
    const QVariant startsAt = time.isValid() ? QVariant(QDateTime(day, time)) : QVariant();
    return m_workspace->edit(RecordType::Conference, conference.id, {{QStringLiteral("startsAt"), startsAt}});
}

void AgendaModel::propose()
{
    m_isProposing = true;
    workOut();
}

void AgendaModel::dropProposal()
{
    m_isProposing = false;
    workOut();
}

Operation *AgendaModel::applyProposal()
{
    QVariantMap minutes;
    for (const AgendaRow &row : rows()) {
        if (row.proposedMinutes >= 0) {
            minutes.insert(row.id, row.proposedMinutes);
        }
    }
    m_isProposing = false;
    return m_workspace ? m_workspace->giveMinutes(minutes) : nullptr;
}

Operation *AgendaModel::insertEntry(int row, const QString &title, int minutes)
{
    if (!m_workspace) {
        return nullptr;
    }
    AgendaEntry entry;
    entry.id = Uuid::create();
    entry.conference = m_workspace->conference();
    entry.title = title;
    entry.minutes = minutes;
    QStringList ids;
    for (const AgendaRow &present : rows()) {
        ids += present.id;
    }
    ids.insert(std::clamp<qsizetype>(row, 0, ids.size()), entry.id);
    return m_workspace->insertIntoAgenda(entry, ids);
}

Operation *AgendaModel::moveRow(int row, int place)
{
    QStringList ids;
    for (const AgendaRow &present : rows()) {
        ids += present.id;
    }
    if (!m_workspace || row < 0 || row >= ids.size()) {
        return nullptr;
    }
    ids.move(row, std::clamp<qsizetype>(place, 0, ids.size() - 1));
    return m_workspace->arrangeAgenda(ids);
}

Operation *AgendaModel::startEntry(const QString &id)
{
    return m_workspace ? m_workspace->startEntry(id) : nullptr;
}

Operation *AgendaModel::endEntry(const QString &id)
{
    return m_workspace ? m_workspace->edit(RecordType::AgendaEntry, id, {{QStringLiteral("endedAt"), m_workspace->now()}}) : nullptr;
}
