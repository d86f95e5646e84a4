// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QDate>
#include <QObject>
#include <QQmlEngine>

/** Eingaben: days and amounts as people type them, in the language shown, and as records take them. */
class Entries : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;
    /** yyyy-mm-dd as a record's day field takes it; empty for no day. */
    [[nodiscard]] Q_INVOKABLE QString isoDay(const QDate &day) const;
    /** Today as yyyy-mm-dd. */
    [[nodiscard]] Q_INVOKABLE QString today() const;
    /** yyyy-mm-dd of what was typed (3.5.2026, 03.05.26, 2026-05-03, or as the language writes it); empty: no day. */
    [[nodiscard]] Q_INVOKABLE QString dayFromText(const QString &text) const;
    /** A day given as yyyy-mm-dd, short, as the language writes it; empty for none. */
    [[nodiscard]] Q_INVOKABLE QString dayText(const QString &isoDay) const;
    /** `isoDay` some days later or earlier; from today where it is empty. */
    [[nodiscard]] Q_INVOKABLE QString shiftedDay(const QString &isoDay, int days) const;
    /** An amount of euros with the language's separators; empty for 0. */
    [[nodiscard]] Q_INVOKABLE QString amountText(double amount) const;
    /** What was typed as euros, with or without separators and sign; negative: it is no amount. */
    [[nodiscard]] Q_INVOKABLE double amountFromText(const QString &text) const;
    /** True where dayFromText() finds a day. */
    [[nodiscard]] Q_INVOKABLE bool isDay(const QString &text) const;
};
