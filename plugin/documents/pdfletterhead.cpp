// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfletterhead.h"

#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

namespace
{
constexpr int deepest = 20;

/** Takes out marks and layers: they belong to a structure tree that stays behind. */
class WithoutMarks : public QPDFObjectHandle::TokenFilter
{
public:
    void handleToken(QPDFTokenizer::Token const &token) override
    {
        if (token.getType() == QPDFTokenizer::tt_word) {
            const std::string &word = token.getValue();
            if (word == "BMC" || word == "BDC" || word == "EMC" || word == "MP" || word == "DP") {
                m_operands.clear();
                return;
            }
            flush();
            writeToken(token);
        } else if (token.getType() == QPDFTokenizer::tt_inline_image) {
            flush();
            writeToken(token);
        } else {
            m_operands.push_back(token);
        }
    }
    void handleEOF() override
    {
        flush();
    }

private:
    void flush()
    {
        for (const QPDFTokenizer::Token &operand : m_operands) {
            writeToken(operand);
        }
        m_operands.clear();
        write(" ");
    }

    std::vector<QPDFTokenizer::Token> m_operands;
};

void takeMarksOut(QPDFObjectHandle form, QPDFObjGen::set &seen, int depth)
{
    if (depth > deepest || (form.isIndirect() && !seen.add(form.getObjGen()))) {
        return;
    }
    WithoutMarks filter;
    Pl_Buffer buffer("form");
    form.filterAsContents(&filter, &buffer);
    form.replaceStreamData(buffer.getBufferSharedPointer(), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
    QPDFObjectHandle dictionary = form.getDict();
    for (const char *key : {"/StructParents", "/StructParent", "/OC", "/Metadata", "/PieceInfo"}) {
        dictionary.removeKey(key);
    }
    QPDFObjectHandle resources = dictionary.getKey("/Resources");
    if (!resources.isDictionary()) {
        return;
    }
    resources.removeKey("/Properties");
    QPDFObjectHandle objects = resources.getKey("/XObject");
    if (!objects.isDictionary()) {
        return;
    }
    for (auto &[key, object] : objects.getDictAsMap()) {
        if (object.isFormXObject()) {
            takeMarksOut(object, seen, depth + 1);
        } else if (object.isImage()) {
            for (const char *unwanted : {"/StructParent", "/OC", "/Metadata", "/Alternates", "/OPI"}) {
                object.getDict().removeKey(unwanted);
            }
            if (object.getDict().hasKey("/Interpolate")) {
                object.getDict().replaceKey("/Interpolate", QPDFObjectHandle::newBool(false));
            }
        }
    }
}

bool runsScripts(QPDF &file)
{
    QPDFObjectHandle root = file.getRoot();
    QPDFObjectHandle names = root.getKey("/Names");
    QPDFObjectHandle opening = root.getKey("/OpenAction");
    if (root.hasKey("/AA") || (names.isDictionary() && names.hasKey("/JavaScript"))
        || (opening.isDictionary() && opening.hasKey("/S") && !opening.getKey("/S").isNameAndEquals("/GoTo"))) {
        return true;
    }
    for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(file).getAllPages()) {
        if (page.getObjectHandle().hasKey("/AA")) {
            return true;
        }
    }
    return false;
}
}

Result<Done> PdfLetterhead::read(const QByteArray &bytes)
{
    m_bytes = bytes;
    m_file = std::make_unique<QPDF>();
    m_file->setSuppressWarnings(true);
    try {
        m_file->processMemoryFile("letterhead", m_bytes.constData(), size_t(m_bytes.size()));
        if (m_file->isEncrypted()) {
            return Error(Error::Refused, "The letterhead is encrypted. Save it as a PDF without password and restrictions.");
        }
        if (runsScripts(*m_file)) {
            return Error(Error::Refused, "The letterhead runs scripts or actions. Save it as a plain PDF without them.");
        }
        std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(*m_file).getAllPages();
        if (pages.empty()) {
            return Error(Error::Refused, "The letterhead has no page.");
        }
        QPDFObjGen::set seen;
        m_first = pages.front().getFormXObjectForPage();
        takeMarksOut(m_first, seen, 0);
        m_following = pages.size() == 1 ? m_first : pages.back().getFormXObjectForPage();
        if (pages.size() > 1) {
            takeMarksOut(m_following, seen, 0);
        }
        m_pages = pages.size();
    } catch (const QPDFExc &problem) {
        if (problem.getErrorCode() == qpdf_e_password) {
            return Error(Error::Refused, "The letterhead is encrypted. Save it as a PDF without password and restrictions.");
        }
        return Error(Error::Refused, "The letterhead is not a PDF that can be read: %1.", {QString::fromUtf8(problem.what())});
    }
    return Done();
}

std::string PdfLetterhead::addTo(QPDF &pdf, QPDFPageObjectHelper page, QPDFObjectHandle objects, bool isFirst)
{
    QPDFObjectHandle &sheet = isFirst ? m_first : m_following;
    if (sheet.getOwningQPDF() != &pdf) {
        const bool isSame = m_first.isSameObjectAs(m_following);
        sheet = pdf.copyForeignObject(sheet);
        if (isSame) {
            m_first = m_following = sheet;
        }
    }
    objects.replaceKey("/Letterhead", sheet);
    return page.placeFormXObject(sheet, "/Letterhead", page.getMediaBox().getArrayAsRectangle(), false, true, true);
}
