// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfcheck.h"

#include "pdfcheckannotations.h"
#include "pdfcheckarchive.h"
#include "pdfcheckmetadata.h"
#include "pdfcheckstructure.h"
#include "pdfchecktables.h"

#include <qpdf/QPDFExc.hh>

#include <algorithm>

namespace
{
PdfReport walk(const QByteArray &bytes)
{
    PdfCheckFile file(bytes);
    PdfReport report;
    PdfCheckFindings findings;
    report.pages = int(file.pages().size());
    if (file.pages().empty()) {
        findings.add(Error(Error::Refused, "The file has no pages. Write it anew."));
    }
    PdfCheckTree tree;
    tree.read(file, findings);
    const bool hasHeadings = std::any_of(tree.elements().begin(), tree.elements().end(), [](const PdfCheckElement &element) {
        return element.isHeading();
    });
    checkPdfMetadata(file, report, findings);
    checkPdfCatalog(file, hasHeadings, findings);
    PdfCheckFonts fonts(file);
    PdfCheckColours colours;
    PdfCheckContent content(file, tree, fonts, colours, findings);
    content.check();
    if (tree.exists()) {
        checkPdfStructure(tree, findings);
        checkPdfTables(tree, findings);
    }
    checkPdfAnnotations(file, tree, content, findings);
    fonts.check(findings);
    checkPdfArchive(file, colours, findings);
    report.findings = findings.take();
    return report;
}
}

Result<PdfReport> checkPdf(const QByteArray &bytes, const QString &name)
{
    constexpr qsizetype headRoom = 1024;
    if (bytes.left(headRoom).indexOf("%PDF-") < 0) {
        return Error(Error::Unreadable, "“%1” is no PDF file.", {name});
    }
    try {
        return walk(bytes);
    } catch (const PdfCheckLimit &) {
        return Error(Error::Refused, "“%1” asks for more memory or time than any paper needs and is not checked. Write it anew from its source.", {name});
    } catch (const QPDFExc &problem) {
        if (problem.getErrorCode() == qpdf_e_password) {
            return Error(Error::Refused, "“%1” wants a password. Write it without one.", {name});
        }
        return Error(Error::Unreadable, "“%1” is damaged: %2. Write it anew.", {name, pdfCheckQuote(problem.getMessageDetail())});
    } catch (const std::bad_alloc &) {
        return Error(Error::Refused, "“%1” asks for more memory or time than any paper needs and is not checked. Write it anew from its source.", {name});
    } catch (const std::exception &problem) {
        return Error(Error::Unreadable, "“%1” is damaged: %2. Write it anew.", {name, pdfCheckQuote(std::string(problem.what()))});
    }
}
