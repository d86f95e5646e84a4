// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roomsession.h"

#include "roompermissions.h"
#include "wirerecords.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace
{
using namespace std::chrono_literals;
/** The records are written whole, so not for every change; what the room tells again after a restart is little. */
constexpr auto keepPause = 10s;
/** Below the room's 256 kB a message, which would end the line for ever. */
constexpr qsizetype largestChange = 200'000;
}

RoomSession::RoomSession(const RoomPlace &place, const QString &folder)
    : m_place(place)
    , m_folder(folder)
    , m_line(place, this)
    , m_keeping(this)
    , m_patience(this)
{
    m_keeping.setSingleShot(true);
    connect(&m_keeping, &QTimer::timeout, this, [this] {
        if (std::exchange(m_isUnsaved, false)) {
            (void)m_journal->keepRecords(m_memory);
            m_journal->tidy(m_memory);
        }
    });
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        for (OwnChange &own : m_memory.queue) {
            own.isOnItsWay = false;
        }
        m_onTheirWay = 0;
        handIn();
    });
    connect(&m_line, &RoomSocket::opened, this, &RoomSession::greet);
    connect(&m_line, &RoomSocket::heard, this, &RoomSession::hear);
    connect(&m_line, &RoomSocket::lost, this, &RoomSession::hearLoss);
    connect(&m_line, &RoomSocket::certificateMet, this, [this](const QByteArray &fingerprint) {
        m_memory.certificate = fingerprint;
        (void)m_journal->keepIdentity(m_memory);
    });
    connect(&m_line, &RoomSocket::certificateChanged, this, [this] {
        const auto error = Error(Error::Refused, "The room at %1 shows another certificate than before. It may be somebody else's: ask the moderation before you join it anew.", {m_place.host});
        m_state.isFinal = true;
        say(error.message(), error.arguments());
        failLoading(error);
    });
}

RoomSession::~RoomSession()
{
    if (m_journal && m_isUnsaved) {
        (void)m_journal->keepRecords(m_memory);
    }
    failLoading(Error(Error::Cancelled, "The room was left before anything was told."));
}

std::optional<Error> RoomSession::begin()
{
    auto journal = RoomJournal::open(m_folder, m_place.shelf());
    if (!journal) {
        return journal.error();
    }
    m_journal = std::move(journal.value());
    m_memory = m_journal->read();
    m_line.certificate = m_memory.certificate;
    m_view.begin(m_memory);
    tellState();
    m_line.open();
    return std::nullopt;
}

void RoomSession::load(const Loading &promise)
{
    m_loading.push_back(promise);
    if (m_memory.to >= 0) {
        answerLoading();
    } else if (m_state.isFinal) {
        failLoading(Error(Error::Refused, "The room does not let this device in. Join it anew with its code."));
    }
}

void RoomSession::answerLoading()
{
    for (const Loading &promise : std::exchange(m_loading, {})) {
        promise->addResult(Result<Snapshot>(Snapshot{std::make_shared<Records>(m_view.shown()), m_sequence}));
        promise->finish();
    }
}

void RoomSession::failLoading(const Error &error)
{
    for (const Loading &promise : std::exchange(m_loading, {})) {
        promise->addResult(Result<Snapshot>(error));
        promise->finish();
    }
}

Result<QList<Outcome>> RoomSession::apply(const QList<Change> &changes)
{
    Taking taking;
    taking.queued = m_memory.queue.size();
    QList<Outcome> outcomes;
    for (const Change &change : changes) {
        outcomes += change.record == RecordType::Draft ? takeDraft(change, taking) : takeOwn(change, taking);
    }
    if (const auto error = m_journal->append(taking.lines, true)) {
        putBack(taking);
        return *error;
    }
    publish(taking.shown);
    tellState();
    handIn();
    return outcomes;
}

/** Nothing of it is kept, so nothing of it may be shown. */
void RoomSession::putBack(const Taking &taking)
{
    m_memory.queue.resize(taking.queued);
    (void)m_view.refresh(m_memory, taking.touched);
    for (auto it = taking.drafts.crbegin(); it != taking.drafts.crend(); ++it) {
        const auto &[id, draft] = *it;
        if (draft) {
            m_memory.drafts.insert_or_assign(id, *draft);
        } else {
            m_memory.drafts.erase(id);
        }
    }
    m_view.setDrafts(m_memory.drafts);
}

Outcome RoomSession::takeDraft(const Change &change, Taking &taking)
{
    if (const auto fields = Codec::normalised(recordInfo(RecordType::Draft), change.fields); !fields) {
        return {Outcome::Refused, 0, 0, fields.error()};
    }
    const Draft *before = m_view.shown().find<Draft>(change.recordId);
    taking.drafts += {change.recordId, before ? std::optional<Draft>(*before) : std::nullopt};
    Change draft = m_view.takeDraft(change);
    draft.sequence = 0;
    if (draft.kind == ChangeKind::Remove) {
        m_memory.drafts.erase(draft.recordId);
        taking.lines += RoomJournal::draftGone(draft.recordId);
    } else {
        const Draft &kept = *m_view.shown().find<Draft>(draft.recordId);
        m_memory.drafts.insert_or_assign(draft.recordId, kept);
        taking.lines += RoomJournal::draft(kept);
    }
    taking.shown += draft;
    return {Outcome::Applied, 0, draft.revision, {}};
}

std::optional<Error> RoomSession::objectionTo(const Change &change) const
{
    if (change.record == RecordType::Person) {
        return Error(Error::Refused, "Names and addresses stay on the computer that holds the room. Enter them there.");
    }
    if (Uuid::normalised(change.id) != change.id || change.id.isEmpty() || Uuid::normalised(change.recordId) != change.recordId || change.recordId.isEmpty()) {
        return Error(Error::Refused, "“%1” must be a UUID, not “%2”.", {QStringLiteral("id"), change.recordId.left(60)});
    }
    if (const auto fields = Codec::normalised(recordInfo(change.record), change.fields); !fields) {
        return fields.error();
    }
    if (change.kind == ChangeKind::Update && !m_view.shown().find(change.record, change.recordId)) {
        return Error(Error::NotFound, "What you changed is not there any more.");
    }
    if (QJsonDocument(change.fields).toJson(QJsonDocument::Compact).size() > largestChange) {
        return Error(Error::Refused, "This text is too long to be sent to the room. Shorten it or split it into several.");
    }
    return std::nullopt;
}

Outcome RoomSession::takeOwn(const Change &wish, Taking &taking)
{
    if (m_memory.find(wish.id)) {
        return {Outcome::Duplicate, 0, 0, {}};
    }
    if (const auto error = objectionTo(wish)) {
        return {Outcome::Refused, 0, 0, *error};
    }
    const RoomGuest guest{m_memory.participant, {m_memory.role, m_memory.group}, m_memory.isTable};
    const auto allowed = permitted(m_view.shown(), m_memory.conference, guest, wish);
    if (!allowed) {
        return {Outcome::Refused, 0, 0, allowed.error()};
    }
    OwnChange own;
    own.change = allowed.value();
    own.change.sequence = 0;
    own.change.at = wish.at.isValid() ? wish.at : QDateTime::currentDateTimeUtc();
    if (own.change.base > 0) {
        const RoomView::Seen seen = m_view.seen(wish.recordId, wish.base);
        own.change.base = seen.revision;
        if (const OwnChange *earlier = m_memory.find(seen.own)) {
            if (earlier->isAcknowledged) {
                own.follow(*earlier);
            } else {
                own.after = seen.own;
            }
        }
    }
    const bool isMark = wish.record == RecordType::Vote || wish.record == RecordType::Rating;
    if (isMark && wish.kind == ChangeKind::Insert && !m_memory.ownMarks.contains(wish.recordId)) {
        m_memory.ownMarks.insert(wish.recordId);
        taking.lines += RoomJournal::ownMark(wish.recordId);
    }
    const RoomView::Key key{wish.record, wish.recordId};
    m_memory.queue.push_back(own);
    QList<Change> shown = m_view.refresh(m_memory, {key});
    if (shown.isEmpty()) {
        // Says what is there already.
        m_memory.queue.pop_back();
        (void)m_view.refresh(m_memory, {key});
        return {Outcome::Duplicate, 0, 0, {}};
    }
    Change &change = shown.first();
    change.id = own.change.id;
    change.actor = own.change.actor;
    change.at = own.change.at;
    taking.touched.insert(key);
    taking.lines += RoomJournal::queued(own);
    taking.shown += shown;
    return {Outcome::Applied, 0, change.revision, {}};
}

void RoomSession::publish(QList<Change> changes)
{
    if (changes.isEmpty()) {
        return;
    }
    for (Change &change : changes) {
        if (!isUnlogged(change.record)) {
            change.sequence = ++m_sequence;
        }
    }
    if (committed) {
        committed(changes);
    }
}

void RoomSession::show(const Touched &touched)
{
    publish(m_view.refresh(m_memory, touched));
}

void RoomSession::say(const char *message, const QStringList &arguments)
{
    m_state.message = message;
    m_state.arguments = arguments;
    tellState();
}

void RoomSession::tellState()
{
    m_state.isConnected = m_isJoined && m_isCurrent;
    m_state.unsent = int(std::count_if(m_memory.queue.begin(), m_memory.queue.end(), [](const OwnChange &own) {
        return !own.isAcknowledged;
    }));
    m_state.role = m_memory.role;
    m_state.participant = m_memory.participant;
    m_state.group = m_memory.group;
    m_state.isTable = m_memory.isTable;
    m_state.conference = m_memory.conference;
    m_state.stage = stage();
    m_state.refused.clear();
    for (const RefusedWork &work : std::as_const(m_memory.refused)) {
        const Change &change = work.changes.constFirst().change;
        RefusedCard card{work.id(), change.record, {}, work.message, work.arguments};
        for (const FieldInfo &field : recordInfo(change.record).fields) {
            if (field.kind == FieldInfo::Text && !field.isReference && field.name != QLatin1String("language") && card.text.isEmpty()) {
                card.text = change.fields.value(field.name).toString();
            }
        }
        m_state.refused += card;
    }
    if (!(m_state == m_told) && stateChanged) {
        m_told = m_state;
        stateChanged(m_state);
    }
}

void RoomSession::keepLater()
{
    m_isUnsaved = true;
    if (!m_keeping.isActive()) {
        m_keeping.start(keepPause);
    }
}
