// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "roomclient.h"
#include "roomjournal.h"
#include "roomsocket.h"
#include "roomview.h"

#include <QPromise>

#include <functional>

/**
 * Sitzung eines Geräts im Raum: takes own changes in, hands them in, and shows what the room tells. Belongs to the
 * client's thread; its callbacks are called there.
 */
class RoomSession : public QObject
{
    Q_OBJECT

public:
    using Loading = std::shared_ptr<QPromise<Result<Snapshot>>>;

    RoomSession(const RoomPlace &place, const QString &folder);
    ~RoomSession() override;

    /** Reads what is kept and opens the line. */
    [[nodiscard]] std::optional<Error> begin();
    void load(const Loading &promise);
    [[nodiscard]] Result<QList<Outcome>> apply(const QList<Change> &changes);
    void chooseGroup(const QString &group);
    void tellTyping(const QString &step);
    void tryAgain(const QString &refused);
    void throwAway(const QString &refused);
    void reconnect();
    /** Asks the room for what the moderation may do; announcement, floor and plenary are kept until it has told them all. */
    void direct(const QJsonObject &wish);

    std::function<void(const QList<Change> &)> committed;
    std::function<void(const QString &record)> conflicted;
    std::function<void(const RoomLinkState &)> stateChanged;

private:
    using Touched = QSet<RoomView::Key>;
    /** What apply() does, to be kept before anybody is told. */
    struct Taking {
        QList<QJsonObject> lines;
        QList<Change> shown;
        Touched touched;
        /** What was there before, where nothing can be kept. */
        std::size_t queued = 0;
        QList<std::pair<QString, std::optional<Draft>>> drafts;
    };

    // Own changes
    [[nodiscard]] Outcome takeOwn(const Change &change, Taking &taking);
    [[nodiscard]] Outcome takeDraft(const Change &change, Taking &taking);
    [[nodiscard]] std::optional<Error> objectionTo(const Change &change) const;
    void putBack(const Taking &taking);
    void publish(QList<Change> changes);

    // The line
    void greet();
    void hear(const QJsonObject &message);
    void hearWelcome(const QJsonObject &message);
    void hearSnapshot(const QJsonObject &message);
    void hearChanges(const QJsonObject &message);
    void hearAcks(const QJsonObject &message);
    void hearError(const QJsonObject &message);
    void hearLoss();
    void hearCurrent(const QJsonObject &message);
    void becomeCurrent();
    void handIn();
    [[nodiscard]] static bool isAbout(const OwnChange &own, const QSet<QString> &records);
    [[nodiscard]] static bool mustWait(const OwnChange &own, const QSet<QString> &ahead);
    void acknowledge(const QJsonObject &ack, Touched &touched);
    void settle(const QString &change, Touched &touched);
    void settleKnown(Touched &touched);
    void refuse(const OwnChange &own, const QJsonObject &error, Touched &touched);
    void show(const Touched &touched);
    void askAnew();

    // What the moderation tells all
    [[nodiscard]] bool hearStage(const QJsonObject &message);
    [[nodiscard]] bool hearPresence(const QJsonObject &message);
    void forgetStage();
    [[nodiscard]] RoomStage stage() const;

    // What everybody is told
    void answerLoading();
    void failLoading(const Error &error);
    void say(const char *message, const QStringList &arguments = {});
    void tellState();
    void keepLater();

    RoomPlace m_place;
    QString m_folder;
    std::unique_ptr<RoomJournal> m_journal;
    RoomMemory m_memory;
    RoomView m_view;
    RoomSocket m_line;
    RoomLinkState m_state;
    RoomLinkState m_told;
    /** Step somebody here writes for, or empty. */
    QString m_typing;
    /** Group a member has chosen and the room has not yet confirmed. */
    QString m_wantedGroup;
    /** As the room has told it. */
    RoomStage m_stage;
    /** What was asked for here and the room has not yet told all, the last of each type. */
    QMap<QString, QJsonObject> m_wishes;
    std::vector<Loading> m_loading;
    QTimer m_keeping;
    QTimer m_patience;
    qint64 m_sequence = 0;
    /** Records of own changes that came in a frame before they were acknowledged, by change. */
    QHash<QString, QString> m_early;
    /** The latest frame that could not be taken because an earlier one is missing. */
    qint64 m_heardOf = -1;
    int m_onTheirWay = 0;
    int m_failures = 0;
    bool m_isJoined = false;
    bool m_isCurrent = false;
    bool m_isUnsaved = false;
    /** The room has said all it tells a device of the moderation that has just come. */
    bool m_isBriefed = false;
};
