// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "roomlistener.h"

/** Serves one connection until it ends; `open` counts those that are. */
void serveConnection(boost::asio::ip::tcp::socket socket,
                     RoomHub &hub,
                     const RoomLimits &limits,
                     const std::shared_ptr<boost::asio::ssl::context> &tls,
                     const std::shared_ptr<std::size_t> &open);
