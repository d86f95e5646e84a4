// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QObject>
#include <QQmlEngine>

/** Klänge: short tones that need no file, as data: URLs of WAV sound (16 bit, mono, 22,050 Hz). */
class Sounds : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /** The time of a step is up: three strokes of a bell. */
    Q_PROPERTY(QString timeIsUp READ timeIsUp CONSTANT FINAL)
    /** One minute is left: one soft stroke. */
    Q_PROPERTY(QString minuteLeft READ minuteLeft CONSTANT FINAL)

public:
    using QObject::QObject;
    [[nodiscard]] QString timeIsUp() const;
    [[nodiscard]] QString minuteLeft() const;
};
