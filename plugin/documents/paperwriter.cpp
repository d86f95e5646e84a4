// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "paperwriter.h"

#include "officeconverter.h"
#include "pdfrepair.h"

#include <QFile>

namespace
{
constexpr qint64 maximumLetterheadSize = 20'000'000;

Result<QByteArray> readLetterhead(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error(Error::NotFound, "The letterhead “%1” cannot be read: %2.", {path, file.errorString()});
    }
    if (file.size() > maximumLetterheadSize) {
        return Error(Error::Refused, "The letterhead “%1” is larger than %2 MB.", {path, QString::number(maximumLetterheadSize / 1'000'000)});
    }
    return file.readAll();
}
}

Result<PaperWriter> PaperWriter::make(const ExportRequest &request, const QString &templateId)
{
    PaperWriter writer;
    writer.m_format = request.format;
    writer.m_hasTemplate = !request.templateFile.isEmpty();
    if (request.format == ExportRequest::Pdf && writer.m_hasTemplate && !request.letterheadFile.isEmpty()) {
        return Error(Error::Refused, "A Writer template brings its own letterhead. Choose either the template or the letterhead.");
    }
    if (!request.letterheadFile.isEmpty() && request.format != ExportRequest::Pdf) {
        return Error(Error::Refused, "A letterhead lies under a PDF only. Choose PDF, or put the letterhead into the Writer template.");
    }
    if (writer.needsOffice() && officeProgram().isEmpty()) {
        return officeMissing();
    }
    if (request.format != ExportRequest::Pdf || writer.m_hasTemplate) {
        const auto found = writer.m_hasTemplate ? OdtTemplate::load(request.templateFile) : OdtTemplate::find(templateId);
        if (!found) {
            return found.error();
        }
        writer.m_template = found.value();
    }
    if (!request.letterheadFile.isEmpty()) {
        const auto letterhead = readLetterhead(request.letterheadFile);
        if (!letterhead) {
            return letterhead.error();
        }
        writer.m_options.letterhead = letterhead.value();
    }
    return writer;
}

bool PaperWriter::needsOffice() const
{
    return m_format == ExportRequest::Docx || (m_format == ExportRequest::Pdf && m_hasTemplate);
}

qsizetype PaperWriter::portion() const
{
    return needsOffice() ? 20 : 1;
}

QString PaperWriter::ending() const
{
    switch (m_format) {
    case ExportRequest::Pdf:
        return QStringLiteral(".pdf");
    case ExportRequest::Docx:
        return QStringLiteral(".docx");
    default:
        return QStringLiteral(".odt");
    }
}

Result<PaperWriter::Paper> PaperWriter::writeOwnPdf(const Document &document) const
{
    auto bytes = writePdf(document, m_options);
    if (!bytes) {
        return bytes.error();
    }
    const auto report = checkPdf(bytes.value(), document.title);
    if (!report) {
        return report.error();
    }
    if (report.value().findings.isEmpty()) {
        return Paper{bytes.value(), {}};
    }
    PdfOptions humble = m_options;
    humble.claims = false;
    auto unclaimed = writePdf(document, humble);
    if (!unclaimed) {
        return unclaimed.error();
    }
    return Paper{unclaimed.value(), report.value().findings};
}

Result<QList<PaperWriter::Paper>> PaperWriter::write(const QList<Document> &documents, const std::function<bool()> &goesOn) const
{
    QList<Paper> papers;
    if (m_format == ExportRequest::Pdf && !m_hasTemplate) {
        for (const Document &document : documents) {
            const auto paper = writeOwnPdf(document);
            if (!paper) {
                return paper.error();
            }
            papers += paper.value();
        }
        return papers;
    }
    QList<QByteArray> files;
    for (const Document &document : documents) {
        const auto bytes = m_template.fill(document);
        if (!bytes) {
            return bytes.error();
        }
        files += bytes.value();
    }
    if (needsOffice()) {
        const auto converted = convertWithOffice(files, m_format == ExportRequest::Docx ? OfficeFormat::Docx : OfficeFormat::Pdf, goesOn);
        if (!converted) {
            return converted.error();
        }
        files = converted.value();
    }
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (m_format != ExportRequest::Pdf) {
            papers += Paper{files.at(i), {}};
            continue;
        }
        const auto repaired = repairOfficePdf(files.at(i), documents.at(i));
        if (!repaired) {
            return repaired.error();
        }
        papers += Paper{repaired.value().bytes, repaired.value().findings};
    }
    return papers;
}
