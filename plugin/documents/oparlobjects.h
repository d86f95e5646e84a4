// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "oparladdress.h"
#include "oparltimes.h"
#include "paperlanguage.h"

#include <QJsonArray>

/** A document of a paper as it lies in the bundle. */
struct OparlDocument {
    QString fileName;
    QString mimeType;
    /** What it is called, such as "Beschlussvorlage 5/3: …". */
    QString name;
    QByteArray sha512;
    qint64 size = 0;
};

/** Where a consultation is dealt with: its meeting, and its place in the agenda there, from 1. */
struct OparlPlace {
    QString meeting;
    int order = 0;
};

/**
 * OParl-Objekte: records as objects of OParl 1.1, complete with id, type, created and modified; what is empty is left
 * out. Own properties begin with `dreischritt:`. Nobody's name is in them. Keeps references to all it is given.
 */
class OparlObjects
{
public:
    OparlObjects(const PaperSources &sources, const PaperLanguage &language, const OparlAddress &address, const OparlTimes &times);

    [[nodiscard]] QJsonObject system() const;
    [[nodiscard]] QJsonObject body() const;
    [[nodiscard]] QJsonObject legislativeTerm() const;
    [[nodiscard]] QJsonObject organization(const Committee &committee) const;
    [[nodiscard]] QJsonObject organization(const Organisation &organisation) const;
    /** The first document is the main one; of the others it is said that they are the same in another format. */
    [[nodiscard]] QJsonObject paper(const Recommendation &recommendation, const QList<QJsonObject> &files, const QHash<QString, OparlPlace> &places) const;
    [[nodiscard]] QJsonObject file(const Recommendation &recommendation, const OparlDocument &document) const;
    [[nodiscard]] QJsonObject consultation(const Consultation &consultation, const QHash<QString, OparlPlace> &places) const;
    /** With its agenda; all consultations are of one committee and day. */
    [[nodiscard]] QJsonObject meeting(const QString &id, const std::vector<const Consultation *> &consultations) const;
    [[nodiscard]] QJsonObject agendaItem(const Consultation &consultation, const OparlPlace &place) const;

    /** Addresses of a list's pages as they stand on page `page` of `pages`. */
    [[nodiscard]] QJsonObject pageLinks(const char *list, qsizetype page, qsizetype pages) const;

    /** Id of the meeting of a committee on a day. */
    [[nodiscard]] static QString meetingId(const Consultation &consultation);

private:
    [[nodiscard]] QJsonObject begin(const char *type, const QString &file, const OparlTime &time) const;
    [[nodiscard]] QJsonObject answer(const Consultation &consultation) const;
    [[nodiscard]] OparlTime timeOf(const Consultation &consultation) const;
    [[nodiscard]] OparlTime timeOf(const Recommendation &recommendation) const;

    const PaperSources &m_sources;
    const PaperLanguage &m_language;
    const OparlAddress &m_address;
    const OparlTimes &m_times;
};

/** False where the number of an agenda item says that the public was excluded, as in N 3. */
[[nodiscard]] bool isPublicItem(const QString &number);
