// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdffinish.h"

#include "pdfletterhead.h"
#include "pdfmetadata.h"
#include "pdfstructure.h"

#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace
{
void mendImages(QPDFObjectHandle resources)
{
    if (!resources.isDictionary() || !resources.getKey("/XObject").isDictionary()) {
        return;
    }
    for (auto &[key, object] : resources.getKey("/XObject").getDictAsMap()) {
        if (object.isImage()) {
            object.getDict().replaceKey("/Interpolate", QPDFObjectHandle::newBool(false));
            if (QPDFObjectHandle mask = object.getDict().getKey("/SMask"); mask.isStream()) {
                mask.getDict().replaceKey("/Interpolate", QPDFObjectHandle::newBool(false));
            }
        }
    }
}

/** What PDF/A wants of fonts and cairo does not write. */
void mendFonts(QPDFObjectHandle resources, QPDFObjGen::set &seen)
{
    if (!resources.isDictionary() || !resources.getKey("/Font").isDictionary()) {
        return;
    }
    for (auto &[key, font] : resources.getKey("/Font").getDictAsMap()) {
        if (!seen.add(font.getObjGen())) {
            continue;
        }
        if (font.getKey("/Subtype").isNameAndEquals("/Type3")) {
            mendImages(font.getKey("/Resources"));
        }
        QPDFObjectHandle descendants = font.getKey("/DescendantFonts");
        if (descendants.isArray() && descendants.getArrayNItems() == 1) {
            QPDFObjectHandle descendant = descendants.getArrayItem(0);
            if (descendant.getKey("/Subtype").isNameAndEquals("/CIDFontType2")) {
                descendant.replaceKey("/CIDToGIDMap", QPDFObjectHandle::newName("/Identity"));
            }
        }
    }
}

/** A page of cairo's as a form, its content packed as it is. */
QPDFObjectHandle formOf(QPDF &pdf, QPDFObjectHandle page)
{
    QPDFObjectHandle form = pdf.copyForeignObject(page.getKey("/Contents"));
    QPDFObjectHandle dictionary = form.getDict();
    dictionary.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
    dictionary.replaceKey("/Subtype", QPDFObjectHandle::newName("/Form"));
    dictionary.replaceKey("/BBox", QPDFObjectHandle::newArray(QPDFObjectHandle::Rectangle(0, 0, pdfPageWidth, pdfPageHeight)));
    QPDFObjectHandle resources = page.getKey("/Resources");
    dictionary.replaceKey("/Resources", pdf.copyForeignObject(resources.isIndirect() ? resources : page.getOwningQPDF()->makeIndirectObject(resources)));
    return form;
}

Result<QByteArray> finish(const DrawnPdf &drawn, PdfPages &pages, const Document &document, const PdfOptions &options)
{
    compareWithDrawn(drawn.content, pages);
    QPDF content;
    content.setSuppressWarnings(true);
    content.processMemoryFile("content", drawn.content.constData(), size_t(drawn.content.size()));
    QPDF artifacts;
    artifacts.setSuppressWarnings(true);
    artifacts.processMemoryFile("artifacts", drawn.artifacts.constData(), size_t(drawn.artifacts.size()));
    PdfLetterhead letterhead;
    if (!options.letterhead.isEmpty()) {
        if (const auto read = letterhead.read(options.letterhead); !read) {
            return read.error();
        }
    }

    // Into a file of its own, for libqpdf would read all of cairo's structure tree before it takes in one new object.
    QPDF pdf;
    pdf.emptyPDF();
    pdf.setSuppressWarnings(true);
    for (const QPDFPageObjectHelper &page : QPDFPageDocumentHelper(content).getAllPages()) {
        QPDFPageDocumentHelper(pdf).addPage(page, false);
    }
    const std::vector<QPDFPageObjectHelper> contentPages = QPDFPageDocumentHelper(pdf).getAllPages();
    const std::vector<QPDFPageObjectHelper> artifactPages = QPDFPageDocumentHelper(artifacts).getAllPages();
    if (contentPages.size() != pages.pages.size() || artifactPages.size() != pages.pages.size()) {
        throw PdfContentMismatch();
    }
    QPDFObjGen::set seen;
    std::vector<QPDFObjectHandle> pageObjects;
    for (size_t i = 0; i < contentPages.size(); ++i) {
        QPDFObjectHandle page = contentPages[i].getObjectHandle();
        pageObjects.push_back(page);
        QPDFObjectHandle resources = page.getKey("/Resources");
        mendFonts(resources, seen);
        mendImages(resources);
        QPDFObjectHandle form = formOf(pdf, artifactPages[i].getObjectHandle());
        mendFonts(form.getDict().getKey("/Resources"), seen);
        mendImages(form.getDict().getKey("/Resources"));
        QPDFObjectHandle objects = resources.getKey("/XObject");
        if (!objects.isDictionary()) {
            objects = QPDFObjectHandle::newDictionary();
            resources.replaceKey("/XObject", objects);
        }
        objects.replaceKey("/Frame", form);
        std::string below = "/Artifact BMC\nq\n";
        if (letterhead.hasPages()) {
            below += letterhead.addTo(pdf, QPDFPageObjectHelper(page), objects, i == 0) + "Q\nq\n";
        }
        below += "/Frame Do\nQ\nEMC\n";
        QPDFPageObjectHelper(page).addPageContents(pdf.newStream(below), true);
    }
    setPdfStructure(pdf, pageObjects, pages);
    pages = {};
    setPdfMetadata(pdf, document, options.claims);
    return writtenPdf(pdf);
}
}

QByteArray writtenPdf(QPDF &pdf)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setMinimumPDFVersion("1.7");
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
}

Result<QByteArray> finishPdf(const DrawnPdf &drawn, PdfPages pages, const Document &document, const PdfOptions &options)
{
    try {
        return finish(drawn, pages, document, options);
    } catch (const std::exception &exception) {
        return Error(Error::Failed, "The PDF could not be finished: %1.", {QString::fromUtf8(exception.what())});
    }
}
