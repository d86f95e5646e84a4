// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "result.h"

#include <QByteArray>
#include <QStringList>

#include <functional>

/** What LibreOffice makes of an ODT file. */
enum class OfficeFormat {
    Docx,
    Pdf, ///< exactly as the Writer template lays it out
};

/** Path of LibreOffice's program; empty where it is not installed. */
[[nodiscard]] QString officeProgram();
/** The sentence for that, which says what to install. */
[[nodiscard]] Error officeMissing();

/**
 * Lets LibreOffice convert the ODT files to `format`, all in one run: a child process with a profile of its own in a
 * folder that is removed afterwards. NotFound where LibreOffice is not installed, with what to install; Failed where
 * it makes no file or takes longer than `timeoutSeconds`; Cancelled where `goesOn` (asked several times a second)
 * answers false; whatever LibreOffice has started is ended with it. The results stand in the order of the files, a DOCX
 * has the same bytes each time. Waits, so not for the GUI thread.
 */
[[nodiscard]] Result<QList<QByteArray>>
convertWithOffice(const QList<QByteArray> &files, OfficeFormat format, const std::function<bool()> &goesOn = {}, int timeoutSeconds = 120);
