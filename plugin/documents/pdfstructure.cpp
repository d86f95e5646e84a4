// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfstructure.h"

#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <map>
#include <string>

namespace
{
QPDFObjectHandle name(const std::string &text)
{
    return QPDFObjectHandle::newName("/" + text);
}

QPDFObjectHandle unicode(const QByteArray &utf8)
{
    return QPDFObjectHandle::newUnicodeString(utf8.toStdString());
}

QPDFObjectHandle attribute(const char *owner, const char *key, const QPDFObjectHandle &value)
{
    QPDFObjectHandle dictionary = QPDFObjectHandle::newDictionary();
    dictionary.replaceKey("/O", name(owner));
    dictionary.replaceKey(std::string("/") + key, value);
    return dictionary;
}

class StructureWriter
{
public:
    StructureWriter(QPDF &pdf, const std::vector<QPDFObjectHandle> &pageObjects, const PdfPages &pages)
        : m_pdf(pdf)
        , m_pageObjects(pageObjects)
        , m_pages(pages)
    {
    }
    void write();

private:
    void fill(size_t number);
    void setAttributes(const PdfNode &node, QPDFObjectHandle &element);
    QPDFObjectHandle link(const PdfLink &link, int page);
    void writeParentTree(QPDFObjectHandle &root);

    /** Objects that thousands of elements share; each of its own would cost more than the element. */
    QPDFObjectHandle sharedName(const char *text);
    QPDFObjectHandle sharedNumber(int number);
    QPDFObjectHandle sharedAttribute(const char *owner, const char *key, const char *value);

    QPDF &m_pdf;
    std::map<std::string, QPDFObjectHandle> m_names;
    std::map<int, QPDFObjectHandle> m_numbers;
    std::map<std::string, QPDFObjectHandle> m_attributes;
    const std::vector<QPDFObjectHandle> &m_pageObjects;
    const PdfPages &m_pages;
    std::vector<QPDFObjectHandle> m_elements;
    std::vector<std::vector<int>> m_owners;
    /** Elements of the annotations, by the order of their StructParent. */
    std::vector<int> m_linkOwners;
};

QPDFObjectHandle StructureWriter::sharedName(const char *text)
{
    QPDFObjectHandle &known = m_names[text];
    if (!known) {
        known = name(text);
    }
    return known;
}

QPDFObjectHandle StructureWriter::sharedNumber(int number)
{
    QPDFObjectHandle &known = m_numbers[number];
    if (!known) {
        known = QPDFObjectHandle::newInteger(number);
    }
    return known;
}

QPDFObjectHandle StructureWriter::sharedAttribute(const char *owner, const char *key, const char *value)
{
    QPDFObjectHandle &known = m_attributes[value];
    if (!known) {
        known = m_pdf.makeIndirectObject(attribute(owner, key, name(value)));
    }
    return known;
}

void StructureWriter::setAttributes(const PdfNode &node, QPDFObjectHandle &element)
{
    if (!node.language.isEmpty()) {
        element.replaceKey("/Lang", QPDFObjectHandle::newString(node.language.toStdString()));
    }
    if (node.scope) {
        element.replaceKey("/A", sharedAttribute("Table", "Scope", node.scope));
    }
    if (node.numbering) {
        element.replaceKey("/A", sharedAttribute("List", "ListNumbering", node.numbering));
    }
    if (node.figure >= 0) {
        const PdfFigureText &words = m_pages.figures[size_t(node.figure)];
        element.replaceKey("/Alt", unicode(words.alternative));
        QPDFObjectHandle box = QPDFObjectHandle::newArray(
            QPDFObjectHandle::Rectangle(words.x, pdfPageHeight - words.y - words.height, words.x + words.width, pdfPageHeight - words.y));
        QPDFObjectHandle layout = attribute("Layout", "BBox", box);
        layout.replaceKey("/Placement", name("Block"));
        element.replaceKey("/A", layout);
    }
}

QPDFObjectHandle StructureWriter::link(const PdfLink &link, int page)
{
    const PdfHeading &heading = m_pages.headings[size_t(link.heading)];
    QPDFObjectHandle annotation = QPDFObjectHandle::parse("<< /Type /Annot /Subtype /Link /F 4 /Border [0 0 0] >>");
    annotation.replaceKey(
        "/Rect",
        QPDFObjectHandle::newArray(QPDFObjectHandle::Rectangle(link.x, pdfPageHeight - link.y - link.height, link.x + link.width, pdfPageHeight - link.y)));
    annotation.replaceKey("/Contents", unicode(heading.text));
    QPDFObjectHandle destination = QPDFObjectHandle::newArray();
    destination.appendItem(m_pageObjects[size_t(heading.page)]);
    destination.appendItem(name("XYZ"));
    destination.appendItem(QPDFObjectHandle::newInteger(0));
    destination.appendItem(QPDFObjectHandle::newReal(pdfPageHeight - heading.y + 8, 2));
    destination.appendItem(QPDFObjectHandle::newNull());
    annotation.replaceKey("/Dest", destination);
    annotation.replaceKey("/StructParent", QPDFObjectHandle::newInteger(qint64(m_pageObjects.size() + m_linkOwners.size())));
    m_linkOwners.push_back(link.node);
    QPDFObjectHandle object = m_pdf.makeIndirectObject(annotation);
    QPDFObjectHandle pageObject = m_pageObjects[size_t(page)];
    QPDFObjectHandle annotations = pageObject.getKey("/Annots");
    if (!annotations.isArray()) {
        annotations = QPDFObjectHandle::newArray();
        pageObject.replaceKey("/Annots", annotations);
    }
    annotations.appendItem(object);
    return object;
}

void StructureWriter::fill(size_t number)
{
    const PdfNode &node = m_pages.nodes[number];
    QPDFObjectHandle &element = m_elements[number];
    int ownPage = -1;
    for (const PdfKid &kid : node.kids) {
        if (kid.kind != PdfKid::Node) {
            ownPage = kid.page;
            element.replaceKey("/Pg", m_pageObjects[size_t(ownPage)]);
            break;
        }
    }
    std::vector<QPDFObjectHandle> kids;
    for (const PdfKid &kid : node.kids) {
        switch (kid.kind) {
        case PdfKid::Node:
            kids.push_back(m_elements[size_t(kid.number)]);
            break;
        case PdfKid::Content:
            m_owners[size_t(kid.page)][size_t(kid.number)] = int(number);
            if (kid.page == ownPage) {
                kids.push_back(sharedNumber(kid.number));
            } else {
                QPDFObjectHandle reference = QPDFObjectHandle::newDictionary();
                reference.replaceKey("/Type", name("MCR"));
                reference.replaceKey("/Pg", m_pageObjects[size_t(kid.page)]);
                reference.replaceKey("/MCID", QPDFObjectHandle::newInteger(kid.number));
                kids.push_back(reference);
            }
            break;
        case PdfKid::Link: {
            QPDFObjectHandle reference = QPDFObjectHandle::newDictionary();
            reference.replaceKey("/Type", name("OBJR"));
            reference.replaceKey("/Pg", m_pageObjects[size_t(kid.page)]);
            reference.replaceKey("/Obj", link(m_pages.pages[size_t(kid.page)].links[size_t(kid.number)], kid.page));
            kids.push_back(reference);
            break;
        }
        }
    }
    if (kids.size() == 1) {
        element.replaceKey("/K", kids.front());
    } else if (!kids.empty()) {
        element.replaceKey("/K", QPDFObjectHandle::newArray(kids));
    }
    setAttributes(node, element);
}

void StructureWriter::writeParentTree(QPDFObjectHandle &root)
{
    std::vector<QPDFObjectHandle> numbers;
    for (size_t page = 0; page < m_owners.size(); ++page) {
        std::vector<QPDFObjectHandle> owners;
        owners.reserve(m_owners[page].size());
        for (const int owner : m_owners[page]) {
            owners.push_back(m_elements[size_t(owner)]);
        }
        numbers.push_back(QPDFObjectHandle::newInteger(qint64(page)));
        numbers.push_back(m_pdf.makeIndirectObject(QPDFObjectHandle::newArray(owners)));
    }
    for (size_t i = 0; i < m_linkOwners.size(); ++i) {
        numbers.push_back(QPDFObjectHandle::newInteger(qint64(m_owners.size() + i)));
        numbers.push_back(m_elements[size_t(m_linkOwners[i])]);
    }
    QPDFObjectHandle tree = QPDFObjectHandle::newDictionary();
    tree.replaceKey("/Nums", QPDFObjectHandle::newArray(numbers));
    root.replaceKey("/ParentTree", m_pdf.makeIndirectObject(tree));
    root.replaceKey("/ParentTreeNextKey", QPDFObjectHandle::newInteger(qint64(m_owners.size() + m_linkOwners.size())));
}

void StructureWriter::write()
{
    QPDFObjectHandle root = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    root.replaceKey("/Type", name("StructTreeRoot"));
    m_elements.reserve(m_pages.nodes.size());
    for (const PdfNode &node : m_pages.nodes) {
        QPDFObjectHandle element = QPDFObjectHandle::newDictionary();
        element.replaceKey("/S", sharedName(node.type));
        element.replaceKey("/P", node.parent < 0 ? root : m_elements[size_t(node.parent)]);
        m_elements.push_back(m_pdf.makeIndirectObject(element));
    }
    m_owners.resize(m_pages.pages.size());
    for (size_t i = 0; i < m_pages.pages.size(); ++i) {
        m_owners[i].resize(m_pages.pages[i].drawnPieces);
        QPDFObjectHandle page = m_pageObjects[i];
        page.replaceKey("/StructParents", QPDFObjectHandle::newInteger(qint64(i)));
        page.replaceKey("/Tabs", name("S"));
    }
    for (size_t i = 0; i < m_elements.size(); ++i) {
        fill(i);
    }
    root.replaceKey("/K", m_elements.front());
    writeParentTree(root);
    m_pdf.getRoot().replaceKey("/StructTreeRoot", root);
}

void setBookmarks(QPDF &pdf, const std::vector<QPDFObjectHandle> &pageObjects, const PdfPages &pages)
{
    if (pages.headings.empty()) {
        return;
    }
    struct Open {
        int level = 0;
        QPDFObjectHandle object;
        QPDFObjectHandle last;
        int count = 0;
    };
    QPDFObjectHandle outlines = pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Outlines >>"));
    std::vector<Open> open;
    open.push_back({0, outlines, QPDFObjectHandle::newNull(), 0});
    const auto close = [&] {
        if (open.back().count > 0) {
            // Below the first two levels the tree stays folded.
            open.back().object.replaceKey("/Count", QPDFObjectHandle::newInteger(open.size() > 2 ? -open.back().count : open.back().count));
            open.back().object.replaceKey("/Last", open.back().last);
        }
        open.pop_back();
    };
    for (const PdfHeading &heading : pages.headings) {
        if (heading.text.isEmpty()) {
            continue;
        }
        while (open.back().level >= heading.level) {
            close();
        }
        QPDFObjectHandle entry = QPDFObjectHandle::newDictionary();
        entry.replaceKey("/Title", unicode(heading.text));
        entry.replaceKey("/Parent", open.back().object);
        QPDFObjectHandle destination = QPDFObjectHandle::newArray();
        destination.appendItem(pageObjects[size_t(heading.page)]);
        destination.appendItem(name("XYZ"));
        destination.appendItem(QPDFObjectHandle::newInteger(0));
        destination.appendItem(QPDFObjectHandle::newReal(pdfPageHeight - heading.y + 8, 2));
        destination.appendItem(QPDFObjectHandle::newNull());
        entry.replaceKey("/Dest", destination);
        QPDFObjectHandle object = pdf.makeIndirectObject(entry);
        if (open.back().count == 0) {
            open.back().object.replaceKey("/First", object);
        } else {
            object.replaceKey("/Prev", open.back().last);
            open.back().last.replaceKey("/Next", object);
        }
        open.back().last = object;
        ++open.back().count;
        open.push_back({heading.level, object, QPDFObjectHandle::newNull(), 0});
    }
    while (!open.empty()) {
        close();
    }
    pdf.getRoot().replaceKey("/Outlines", outlines);
}
}

void compareWithDrawn(const QByteArray &content, const PdfPages &pages)
{
    // A reader of its own: what it unpacks for this is gone before the file is put together.
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("content", content.constData(), size_t(content.size()));
    QPDFObjectHandle tree = pdf.getRoot().getKey("/StructTreeRoot");
    QPDFObjectHandle numbers = tree.isDictionary() ? tree.getKey("/ParentTree").getKey("/Nums") : QPDFObjectHandle::newNull();
    std::map<long long, size_t> drawn;
    for (int i = 0; numbers.isArray() && i + 1 < numbers.getArrayNItems(); i += 2) {
        QPDFObjectHandle entry = numbers.getArrayItem(i + 1);
        drawn[numbers.getArrayItem(i).getIntValue()] = entry.isArray() ? size_t(entry.getArrayNItems()) : 0;
    }
    const std::vector<QPDFPageObjectHelper> drawnPages = QPDFPageDocumentHelper(pdf).getAllPages();
    bool isSame = drawnPages.size() == pages.pages.size();
    for (size_t i = 0; isSame && i < drawnPages.size(); ++i) {
        QPDFObjectHandle key = drawnPages[i].getObjectHandle().getKey("/StructParents");
        isSame = (key.isInteger() ? drawn[key.getIntValue()] : 0) == pages.pages[i].drawnPieces;
    }
    if (!isSame) {
        throw PdfContentMismatch();
    }
}

void setPdfStructure(QPDF &pdf, const std::vector<QPDFObjectHandle> &pageObjects, const PdfPages &pages)
{
    StructureWriter(pdf, pageObjects, pages).write();
    setBookmarks(pdf, pageObjects, pages);
}
