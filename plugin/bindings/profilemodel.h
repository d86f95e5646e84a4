// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "rowmodel.h"

#include <QByteArray>
#include <QStringList>

/** Dokumentprofil in der Liste. */
struct ProfileSummary {
    Q_GADGET
    QML_VALUE_TYPE(profileSummary)
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString description MEMBER description FINAL)
    /** True: the person's own, which can be edited and removed. */
    Q_PROPERTY(bool own MEMBER own FINAL)
    /** Name of the profile it is based on, or empty. */
    Q_PROPERTY(QString baseName MEMBER baseName FINAL)

public:
    QString id;
    QString name;
    QString description;
    bool own = false;
    QString baseName;
    bool operator==(const ProfileSummary &) const = default;
};

/** Dokumentprofile: those that ship and the person's own, and what is done with them as files. Role: record (profileSummary). */
class ProfileModel : public RowModelOf(ProfileSummary)
{
    Q_OBJECT
    QML_ELEMENT
    /** Files of the person's own that cannot be read, a sentence each; they stay where they are. */
    Q_PROPERTY(QStringList problems READ problems NOTIFY reloaded FINAL)
    /** Where own profiles are stored. */
    Q_PROPERTY(QString folder READ folder CONSTANT FINAL)
    /** Why the last thing asked for was not done, in the user's language; empty where it was. */
    Q_PROPERTY(QString errorText READ errorText NOTIFY errorTextChanged FINAL)
    /** Name of the profile removed last, as long as restore() brings it back. */
    Q_PROPERTY(QString removedName READ removedName NOTIFY reloaded FINAL)

public:
    explicit ProfileModel(QObject *parent = nullptr);
    [[nodiscard]] QStringList problems() const;
    [[nodiscard]] QString folder() const;
    [[nodiscard]] QString errorText() const;
    [[nodiscard]] QString removedName() const;

    /** Reads the files again. */
    Q_INVOKABLE void reload();
    [[nodiscard]] Q_INVOKABLE QString idAt(int row) const;
    [[nodiscard]] Q_INVOKABLE int rowOf(const QString &id) const;
    /** A profile of one's own that begins as `id` is; answers its id, or nothing. */
    Q_INVOKABLE QString copy(const QString &id, const QString &name);
    /** Removes an own profile; refused while others are based on it. */
    Q_INVOKABLE bool remove(const QString &id);
    /** Brings back what was removed last. */
    Q_INVOKABLE void restore();
    /** Takes a shared file in as a profile of its own; answers its id, or nothing. */
    Q_INVOKABLE QString take(const QString &file);
    /** Writes a file to share that works wherever this plugin is. */
    Q_INVOKABLE bool share(const QString &id, const QString &file);

Q_SIGNALS:
    void reloaded();
    void errorTextChanged();

private:
    void setError(const QString &text);

    QStringList m_problems;
    QString m_errorText;
    QString m_removedName;
    QString m_removedPath;
    QByteArray m_removedBytes;
};
