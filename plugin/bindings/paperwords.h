// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "paperorder.h"
#include "profilerows.h"

#include <QObject>
#include <QQmlEngine>

/** Wörter des Profileditors: what a person reads for the parts, fields and wordings of papers; switches with the language. */
class PaperWords : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    explicit PaperWords(QObject *parent = nullptr);
    [[nodiscard]] Q_INVOKABLE QString kind(Paper::Kind kind) const;
    /** Where papers of this kind come from: "one per recommendation". */
    [[nodiscard]] Q_INVOKABLE QString kindHint(Paper::Kind kind) const;
    /** Name of a part, such as "financialEffects". */
    [[nodiscard]] Q_INVOKABLE QString part(const QString &name) const;
    /** What stands in it. */
    [[nodiscard]] Q_INVOKABLE QString partHint(const QString &name) const;
    /** True where the part lists fields of the recommendation and has tick boxes. */
    [[nodiscard]] Q_INVOKABLE bool hasForm(Paper::Kind kind, const QString &part) const;
    [[nodiscard]] Q_INVOKABLE QString field(const QString &name) const;
    /** Enum names a field may have; empty for one that is filled or empty. */
    [[nodiscard]] Q_INVOKABLE QStringList valuesOf(const QString &field) const;
    [[nodiscard]] Q_INVOKABLE QString value(const QString &field, const QString &name) const;
    /** "where Financial effects is Once or Every year". */
    [[nodiscard]] Q_INVOKABLE QString condition(const PaperBox &box) const;
    /** Name of a placeholder in a file name, without braces. */
    [[nodiscard]] Q_INVOKABLE QString placeholder(const QString &name) const;
    /** Title of a group of wordings, as in the role `group`. */
    [[nodiscard]] Q_INVOKABLE QString wordingGroup(const QString &group) const;
    /** What a wording is used for; empty where the group says it all. */
    [[nodiscard]] Q_INVOKABLE QString wordingUse(const QString &key) const;

    [[nodiscard]] static QString groupOf(const QString &key);
    [[nodiscard]] static int groupRank(const QString &key);
    /** Fields a form may list, in the order they are offered. */
    [[nodiscard]] static QStringList formFields();
    /** Fields a tick box may look at. */
    [[nodiscard]] static QStringList boxFields();
};
