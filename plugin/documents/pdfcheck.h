// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "result.h"

#include <QByteArray>
#include <QList>
#include <QString>

/** Befund: what a reader that needs the tags would miss, or an archive would refuse. */
struct PdfFinding {
    /** From 1; 0: the file as a whole. */
    int page = 0;
    /** The element, such as "Table 2, row 3": a piece of a sentence to translate like one; its text may be empty. */
    Error place;
    /** What is wrong and what to do, see Error::text(). */
    Error what;
};

/** What a walk through a PDF saw. */
struct PdfReport {
    int pages = 0;
    QString title;
    /** BCP 47 tag of the file, empty: none. */
    QString language;
    /** The file calls itself PDF/UA-1. */
    bool claimsUniversalAccess = false;
    /** What the file calls itself, such as "PDF/A-2a"; empty: no PDF/A. */
    QString archiveClaim;
    /** Kind by kind, of each the first twenty and how many more there are; empty: nothing found. */
    QList<PdfFinding> findings;
};

/**
 * Barrierefreiheitsprüfung: walks every object of a PDF by libqpdf and compares it with what a machine can decide of
 * PDF/UA-1 (ISO 14289-1) and PDF/A-2 (ISO 19005-2). An Error where the bytes are no readable PDF, want a password or
 * unpack to more than any paper does; `name` is what it calls the file. Takes any bytes. Any thread.
 */
[[nodiscard]] Result<PdfReport> checkPdf(const QByteArray &bytes, const QString &name);
