// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

/**
 * Puts this process, and what it starts, into a network of its own in which there is nothing but this machine. To be
 * called before there is a second thread. False where the system does not allow that; then everything is as it was.
 */
[[nodiscard]] bool enterLoopbackOnly();
