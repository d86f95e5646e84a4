// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "paperkind.h"
#include "result.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <map>

/** Ankreuzkästchen: ticked where a field of the recommendation has one of the values, or is filled or empty. */
struct TickBox {
    QString text;
    /** A field of Recommendation. */
    QString field;
    /** Enum names such as "Once"; empty: `whenFilled` decides. */
    QStringList values;
    bool whenFilled = true;

    bool operator==(const TickBox &) const = default;
};

/** Abschnitt eines Papiers, as a profile orders it. */
struct ProfilePart {
    /** What stands there: one of the names that partNames() lists. */
    QString part;
    /** Empty: without a heading. */
    QString heading;
    /** For forms: fields in order. */
    QStringList fields;
    QList<TickBox> boxes;
    /** A sentence in front. */
    QString text;
    /** True: where there is nothing to say, the heading stands with the wording "nothingStated". */
    bool alwaysShown = false;

    bool operator==(const ProfilePart &) const = default;
};

/**
 * Dokumentprofil: how one municipality's papers look: headings and their order, wording, tick boxes, numbering and file
 * names. Data: a JSON file, laid out in profiles/README.md.
 */
struct Profile {
    enum Numbering {
        None,
        Single, ///< 1. 2. 3. at the first level
        Nested, ///< 1, 1.1, 1.1.1
    };

    QString id;
    /** Id of the profile that whatever it leaves out comes from; empty: it stands alone. */
    QString basedOn;
    QString name;
    QString description;
    /** BCP 47 tag of what it writes. */
    QString language;
    /** Id of the Writer template, see odttemplate.h. */
    QString templateId;
    Numbering numbering = None;
    /** What stands in each kind of paper, in order. */
    std::map<PaperKind, QList<ProfilePart>> parts;
    /** Words by key, such as "ConsultationRole.Hearing" or "label.leadOrganisation". */
    QHash<QString, QString> wording;
    /** Patterns such as "Vorlage {number} {title}" by kind of paper, see paperKindName(). */
    QHash<QString, QString> fileNames;

    /** Empty where it orders nothing for this kind. */
    [[nodiscard]] const QList<ProfilePart> &partsOf(PaperKind kind) const;
    /** The wording for `key`, or the key's last part where the profile has none. */
    [[nodiscard]] QString text(const QString &key) const;
    /** The wording with %1, %2 … filled in. */
    [[nodiscard]] QString text(const QString &key, const QStringList &arguments) const;

    bool operator==(const Profile &) const = default;
};

/** Names of the parts a profile may order in a paper of this kind. */
[[nodiscard]] const QStringList &partNames(PaperKind kind);

/** Folders with the person's own profiles, beside their templates. */
[[nodiscard]] QStringList profileFolders();

/**
 * All profiles, by id: those that ship and those in `folders` (files *.json). A file that bears the id of one that
 * ships takes its place; one that cannot be read is passed over here and named by findProfile().
 */
[[nodiscard]] QList<Profile> profiles(const QStringList &folders = {});
/** NotFound where there is none, Refused where its file is not a profile. An empty id is "standard". */
[[nodiscard]] Result<Profile> findProfile(const QString &id, const QStringList &folders = {});
/** A profile from the bytes of its file; what it leaves out comes from the profile it names in "basedOn", what it sets to null is left out altogether. */
[[nodiscard]] Result<Profile> readProfile(const QByteArray &json, const QStringList &folders = {});
