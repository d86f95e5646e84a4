// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "change.h"
#include "paperkind.h"
#include "pdfcheck.h"
#include "records.h"
#include "result.h"

#include <QStringList>

#include <functional>

/** Ausgabeauftrag: what to write, as what, and where to. */
struct ExportRequest {
    enum Format {
        Odt,
        Pdf, ///< accessible and archivable; with a `templateFile` laid out by LibreOffice exactly as that says
        Docx, ///< by LibreOffice, where installed
        Csv, ///< one file per record type and a data dictionary, whatever `what` says
        Json, ///< the whole workspace in one file, whatever `what` says
        OParl, ///< the papers as OParl 1.1 objects with their documents, to put on a web server; whatever `what` says
    };
    enum Packing {
        Folder, ///< one file each
        Archive, ///< one ZIP file with all of them
        Combined, ///< one paper with all of them, each on a page of its own, with a table of contents
    };
    Format format = Odt;
    PaperKind what = PaperKind::Resolution;
    /** For papers alone; tables, JSON and OParl are always a folder. */
    Packing packing = Folder;
    /** Ids of recommendations, in the order they shall come; empty: all. */
    QStringList recommendations;
    /** Id of a committee: only what it shall consult on and the administration has not held back. Empty: all. */
    QString committee;
    /** Id, or empty: all conferences. */
    QString conference;
    /** Id of a profile; empty: the municipality's, or "standard". */
    QString profile;
    /** Folders with the municipality's own profiles. */
    QStringList profileFolders;
    /** A Writer template (.ott, .odt); empty: the profile's own. */
    QString templateFile;
    /** The municipality's letterhead (.pdf) under our own PDF; not together with `templateFile`. */
    QString letterheadFile;
    /** Folder to write to; made where it is missing. Files of the same name are replaced. */
    QString folder;
};

/** One written file. */
struct ExportedFile {
    QString path;
    /** For a draft resolution: what a committee will miss, as in missingIn(). */
    QStringList openPoints;
    /** What the accessibility check found in a PDF; then the file makes no claim. */
    QList<PdfFinding> findings;
};

/** Told after each file; false cancels. */
using ProgressFunction = std::function<bool(int done, int total)>;

/**
 * Writes the files and says which. Runs to the end in the caller's thread on what it is given and touches nothing else,
 * so a worker may run it on its own copy. `log` is needed for Json and Csv (a step that was anonymous once stays so) and for OParl (when things changed).
 * Each file appears complete or not at all; after Cancelled and Failed those already written stay.
 */
[[nodiscard]] Result<QList<ExportedFile>>
exportDocuments(const Records &records, const QList<Change> &log, const ExportRequest &request, const ProgressFunction &progress = {});
/** The first paper of the request as PDF bytes, checked, without writing a file: what a preview shows. */
[[nodiscard]] Result<QByteArray> previewPaper(const Records &records, const ExportRequest &request);
