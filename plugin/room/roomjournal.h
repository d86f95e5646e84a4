// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "roommemory.h"

#include <QFile>
#include <QLockFile>

#include <memory>

/**
 * Tagebuch eines Geräts: keeps what it knows of a room in a folder of this person's. What is written there by append()
 * survives a dead battery; it is read again when the program is started again, with or without a line. One program at a
 * time has a folder; a second one on the same room gets a folder of its own.
 */
class RoomJournal
{
public:
    /** Takes the first free folder `shelf`, `shelf-2` … below `folder`. Errors: Failed (not writable). */
    [[nodiscard]] static Result<std::unique_ptr<RoomJournal>> open(const QString &folder, const QString &shelf);
    ~RoomJournal();

    /** Everything kept; to be called once, after open(). */
    [[nodiscard]] RoomMemory read();

    // Lines of the journal

    [[nodiscard]] static QJsonObject queued(const OwnChange &own);
    [[nodiscard]] static QJsonObject acknowledged(const OwnChange &own);
    /** The room's frames hold it now. */
    [[nodiscard]] static QJsonObject settled(const QString &change);
    [[nodiscard]] static QJsonObject refused(const RefusedWork &work);
    /** Refused work goes back into the queue. */
    [[nodiscard]] static QJsonObject again(const QString &work);
    [[nodiscard]] static QJsonObject thrownAway(const QString &work);
    /** A vote or rating made here. */
    [[nodiscard]] static QJsonObject ownMark(const QString &record);
    [[nodiscard]] static QJsonObject draft(const Draft &draft);
    [[nodiscard]] static QJsonObject draftGone(const QString &draft);

    /** Adds lines; `durable`: they are on the disk when it returns without an error. */
    [[nodiscard]] std::optional<Error> append(const QList<QJsonObject> &lines, bool durable);
    /** Writes the journal anew where it has grown long with drafts. */
    void tidy(const RoomMemory &memory);
    /** Who this device is to the room. */
    [[nodiscard]] std::optional<Error> keepIdentity(const RoomMemory &memory);
    /** The records as the room told them. */
    [[nodiscard]] std::optional<Error> keepRecords(const RoomMemory &memory);
    /**
     * The code opens another conference now: what belongs to `memory` stays in a folder named after its conference, and
     * what was kept of `conference` earlier is taken out again.
     */
    [[nodiscard]] RoomMemory exchange(const RoomMemory &memory, const QString &conference);

private:
    RoomJournal(const QString &folder, std::unique_ptr<QLockFile> lock);
    [[nodiscard]] QString file(const char *name) const;
    void readRecords(RoomMemory &memory) const;
    void readLines(RoomMemory &memory) const;
    static void take(RoomMemory &memory, const QJsonObject &line);
    [[nodiscard]] std::optional<Error> rewrite(const RoomMemory &memory);
    [[nodiscard]] Error cannotKeep(const QString &reason) const;

    QString m_folder;
    std::unique_ptr<QLockFile> m_lock;
    QFile m_lines;
};
