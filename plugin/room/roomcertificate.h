// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "result.h"

#include <boost/asio/ssl/context.hpp>

#include <QString>

#include <memory>

/**
 * TLS 1.2 and later with the municipality's certificate and key (PEM files), or, where both are empty, with a self-made
 * one that is kept beside `keysFile` so that devices that trusted it once go on doing so. Errors name the file.
 */
[[nodiscard]] Result<std::shared_ptr<boost::asio::ssl::context>> roomTls(const QString &certificateFile, const QString &keyFile, const QString &keysFile);
