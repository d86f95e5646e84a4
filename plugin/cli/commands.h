// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "arguments.h"

/** All commands, in the order of the help. */
[[nodiscard]] const QList<CommandInfo> &commands();

ExitStatus runTemplates(const Arguments &arguments, Console &console);
ExitStatus runNew(const Arguments &arguments, Console &console);
ExitStatus runShow(const Arguments &arguments, Console &console);
ExitStatus runApply(const Arguments &arguments, Console &console);
ExitStatus runLog(const Arguments &arguments, Console &console);
ExitStatus runGaps(const Arguments &arguments, Console &console);
ExitStatus runCheck(const Arguments &arguments, Console &console);
ExitStatus runExport(const Arguments &arguments, Console &console);
ExitStatus runCheckPdf(const Arguments &arguments, Console &console);
ExitStatus runImport(const Arguments &arguments, Console &console);
ExitStatus runParticipants(const Arguments &arguments, Console &console);
ExitStatus runAssign(const Arguments &arguments, Console &console);
ExitStatus runResults(const Arguments &arguments, Console &console);
ExitStatus runLookback(const Arguments &arguments, Console &console);
ExitStatus runRanking(const Arguments &arguments, Console &console);
ExitStatus runServe(const Arguments &arguments, Console &console);
