// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "change.h"
#include "records.h"
#include "result.h"

#include <QStringList>

#include <functional>

/** Ausgabeauftrag: what to write, as what, and where to. */
struct ExportRequest {
    enum Format {
        Odt,
        Csv, ///< one file per record type and a data dictionary, whatever `what` says
        Json, ///< the whole workspace in one file, whatever `what` says
    };
    enum What {
        Resolution, ///< one paper per recommendation
        Report, ///< one paper per conference
    };
    Format format = Odt;
    What what = Resolution;
    /** Id, or empty: all of the conference. */
    QString recommendation;
    /** Id, or empty: all conferences. */
    QString conference;
    /** Id of a profile; empty: the municipality's, or "standard". */
    QString profile;
    /** Folders with the municipality's own profiles. */
    QStringList profileFolders;
    /** A Writer template (.ott, .odt); empty: the profile's own. */
    QString templateFile;
    /** Folder to write to; made where it is missing. Files of the same name are replaced. */
    QString folder;
};

/** One written file. */
struct ExportedFile {
    QString path;
    /** For a draft resolution: what a committee will miss, as in missingIn(). */
    QStringList openPoints;
};

/** Told after each file; false cancels. */
using ProgressFunction = std::function<bool(int done, int total)>;

/**
 * Writes the files and says which. Runs to the end in the caller's thread on what it is given and touches nothing else,
 * so a worker may run it on its own copy. `log` is needed for Json and Csv: a step that was anonymous once stays so. Each file appears complete or not at all;
 * after Cancelled and Failed those already written stay.
 */
[[nodiscard]] Result<QList<ExportedFile>>
exportDocuments(const Records &records, const QList<Change> &log, const ExportRequest &request, const ProgressFunction &progress = {});
