// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QByteArray>
#include <QString>

/** The QR code of a text as dark ('1') and light fields of a square, row by row; empty where it is too long for one. */
[[nodiscard]] QByteArray qrFields(const QString &text);
