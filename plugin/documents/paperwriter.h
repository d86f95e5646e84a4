// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "exporter.h"
#include "odttemplate.h"
#include "pdfwriter.h"

/** Papierschreiber: brings documents into the format, template and letterhead a request names. */
class PaperWriter
{
public:
    /** One written paper. */
    struct Paper {
        QByteArray bytes;
        QList<PdfFinding> findings;
    };

    /** Reads template and letterhead; an Error where one of them cannot be used or LibreOffice is wanted and missing. */
    [[nodiscard]] static Result<PaperWriter> make(const ExportRequest &request, const QString &templateId);

    /** In the order of the documents. `goesOn` is asked while LibreOffice works. */
    [[nodiscard]] Result<QList<Paper>> write(const QList<Document> &documents, const std::function<bool()> &goesOn) const;
    /** As many documents as are worth being written at once: LibreOffice takes longer to start than to convert. */
    [[nodiscard]] qsizetype portion() const;
    /** ".odt" */
    [[nodiscard]] QString ending() const;

private:
    [[nodiscard]] Result<Paper> writeOwnPdf(const Document &document) const;
    [[nodiscard]] bool needsOffice() const;

    ExportRequest::Format m_format = ExportRequest::Odt;
    bool m_hasTemplate = false;
    OdtTemplate m_template;
    PdfOptions m_options;
};
