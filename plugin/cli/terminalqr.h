// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QString>
#include <QStringList>

/** The text as a QR code in half-block characters, a line each, with the quiet zone around it; empty where it does not fit. */
[[nodiscard]] QStringList terminalQr(const QString &text);
