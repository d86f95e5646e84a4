// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfcheckannotations.h"

#include "pdfcheckactions.h"

#include <algorithm>
#include <iterator>

namespace
{
constexpr int invisible = 1;
constexpr int hidden = 2;
constexpr int print = 4;
constexpr int noView = 32;
constexpr int toggleNoView = 256;
constexpr int mostAnnotations = 1'000'000;

class AnnotationRules
{
public:
    AnnotationRules(PdfCheckFile &file, PdfCheckTree &tree, PdfCheckContent &content, PdfCheckFindings &findings)
        : m_file(file)
        , m_tree(tree)
        , m_content(content)
        , m_findings(findings)
    {
    }

    void check()
    {
        for (const PdfCheckFile::Page &page : m_file.pages()) {
            ++m_page;
            QPDFObjectHandle object = page.object;
            checkPdfActions(object.getKey("/AA"), m_page, Error(), m_findings);
            QPDFObjectHandle annotations = object.getKey("/Annots");
            const int count = annotations.isArray() ? annotations.getArrayNItems() : 0;
            bool needsOrder = false;
            for (int i = 0; i < count; ++i) {
                QPDFObjectHandle annotation = annotations.getArrayItem(i);
                if (++m_count > mostAnnotations) {
                    throw PdfCheckLimit("too many annotations");
                }
                if (annotation.isDictionary()) {
                    needsOrder = true;
                    m_onPage = i + 1;
                    checkOne(annotation);
                }
            }
            if (needsOrder && pdfCheckName(object.getKey("/Tabs")) != "/S") {
                m_findings.add(m_page,
                               Error(),
                               Error(Error::Refused, "The tab key does not follow the structure on this page. Set its tab order to structure (Tabs)."));
            }
        }
    }

private:
    void checkOne(QPDFObjectHandle annotation)
    {
        const std::string type = pdfCheckName(annotation.getKey("/Subtype"));
        const int element = annotation.isIndirect() ? m_tree.elementOfObject(annotation.getObjGen()) : -1;
        const int link = m_tree.nearest(element, "Link");
        const Error place = link >= 0 ? m_tree.placeOf(link) : placeOf(annotation, type);
        const auto add = [&](const Error &what) {
            m_findings.add(m_page, place, what);
        };
        checkPdfActions(annotation.getKey("/A"), m_page, place, m_findings);
        checkPdfActions(annotation.getKey("/AA"), m_page, place, m_findings);
        QPDFObjectHandle flagsObject = annotation.getKey("/F");
        const int flags = flagsObject.isInteger() ? flagsObject.getIntValueAsInt() : 0;
        constexpr const char *forbidden[] = {"/Sound", "/Movie", "/Screen", "/3D", "/RichMedia", "/TrapNet", "/PrinterMark"};
        if (std::find(std::begin(forbidden), std::end(forbidden), type) != std::end(forbidden)) {
            add(Error(Error::Refused, "Sound, film and 3D are not allowed in an archive's file. Take them out."));
        }
        if (type == "/Popup") {
            return;
        }
        if ((flags & print) == 0 || (flags & (invisible | hidden | noView | toggleNoView)) != 0) {
            add(Error(Error::Refused, "It is hidden or is not printed, which PDF/A does not allow. Let it show and print (flag F 4)."));
        }
        const bool isHidden = (flags & hidden) != 0;
        checkAppearance(annotation, type, add);
        if (isHidden) {
            return;
        }
        checkWords(annotation, type, element, add);
        checkElement(annotation, type, element, add);
    }

    Error placeOf(QPDFObjectHandle annotation, const std::string &type) const
    {
        if (type != "/Link") {
            return Error(Error::Refused, "annotation of type %1", {pdfCheckQuote(type.empty() ? type : type.substr(1))});
        }
        QPDFObjectHandle action = annotation.getKey("/A");
        const std::string address = action.isDictionary() ? pdfCheckText(action.getKey("/URI")) : std::string();
        return address.empty() ? Error(Error::Refused, "link number %1 of the page", {QString::number(m_onPage)})
                               : Error(Error::Refused, "link to <%1>", {pdfCheckQuote(address)});
    }

    template<class Add>
    void checkAppearance(QPDFObjectHandle annotation, const std::string &type, const Add &add)
    {
        QPDFObjectHandle appearances = annotation.getKey("/AP");
        QPDFObjectHandle usual = appearances.isDictionary() ? appearances.getKey("/N") : QPDFObjectHandle::newNull();
        if (usual.isStream()) {
            m_content.checkAppearance(usual, m_page);
        } else if (usual.isDictionary()) {
            for (const auto &[state, stream] : usual.getDictAsMap()) {
                m_content.checkAppearance(stream, m_page);
            }
        } else if (type != "/Link") {
            add(Error(Error::Refused, "It has no appearance of its own, so each program draws it differently. Write the file anew."));
        }
    }

    template<class Add>
    void checkWords(QPDFObjectHandle annotation, const std::string &type, int element, const Add &add)
    {
        if (type == "/Widget") {
            QPDFObjectHandle parent = annotation.getKey("/Parent");
            if (pdfCheckText(annotation.getKey("/TU")).empty() && (!parent.isDictionary() || pdfCheckText(parent.getKey("/TU")).empty())) {
                add(Error(Error::Refused, "The form field has no name that can be read aloud. Give it a tooltip (TU)."));
            }
            return;
        }
        if (!pdfCheckText(annotation.getKey("/Contents")).empty()) {
            return;
        }
        if (type == "/Link") {
            add(Error(Error::Refused, "The link does not say in words where it leads (Contents). Give it a description."));
            return;
        }
        QPDFObjectHandle object = element < 0 ? QPDFObjectHandle::newNull() : m_tree.elements()[std::size_t(element)].object;
        if (!object.isDictionary() || pdfCheckText(object.getKey("/Alt")).empty()) {
            add(Error(Error::Refused, "It has no description that can be read aloud (Contents). Give it one."));
        }
    }

    template<class Add>
    void checkElement(QPDFObjectHandle annotation, const std::string &type, int element, const Add &add)
    {
        if (!m_tree.exists()) {
            return;
        }
        const std::string_view wanted = type == "/Link" ? "Link" : type == "/Widget" ? "Form" : "Annot";
        const std::string_view found = element < 0 ? std::string_view() : std::string_view(m_tree.elements()[std::size_t(element)].type);
        if (found != wanted) {
            if (type == "/Link") {
                add(Error(Error::Refused, "The link is not part of the structure, so a screen reader does not find it. Put it into a Link element."));
            } else {
                add(Error(Error::Refused, "It is not part of the structure, so a screen reader does not find it. Put it into an Annot or Form element."));
            }
            return;
        }
        const QPDFObjectHandle key = annotation.getKey("/StructParent");
        const QPDFObjectHandle entry = key.isInteger() ? m_tree.parentEntry(QPDFObjectHandle(key).getIntValueAsInt()) : QPDFObjectHandle::newNull();
        if (entry.getObjGen() != m_tree.elements()[std::size_t(element)].object.getObjGen() || entry.isNull()) {
            add(Error(Error::Refused, "The way from it to its element (parent tree) is missing or leads elsewhere. Write the file anew."));
        }
    }

    PdfCheckFile &m_file;
    PdfCheckTree &m_tree;
    PdfCheckContent &m_content;
    PdfCheckFindings &m_findings;
    int m_page = 0;
    int m_onPage = 0;
    int m_count = 0;
};
}

void checkPdfAnnotations(PdfCheckFile &file, PdfCheckTree &tree, PdfCheckContent &content, PdfCheckFindings &findings)
{
    AnnotationRules(file, tree, content, findings).check();
}
