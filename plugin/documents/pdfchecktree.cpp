// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfchecktree.h"

#include <algorithm>
#include <set>

namespace
{
constexpr std::size_t mostElements = 4'000'000;
constexpr std::size_t mostSlots = 30'000'000;
constexpr int deepest = 500;
constexpr long long highestMcid = 1'000'000;

const std::set<std::string, std::less<>> standardTypes{
    "Document", "Part", "Art",   "Sect",  "Div",     "BlockQuote", "Caption", "TOC",    "TOCI",      "Index",    "NonStruct", "Private", "P",
    "H",        "H1",   "H2",    "H3",    "H4",      "H5",         "H6",      "L",      "LI",        "Lbl",      "LBody",     "Table",   "TR",
    "TH",       "TD",   "THead", "TBody", "TFoot",   "Span",       "Quote",   "Note",   "Reference", "BibEntry", "Code",      "Link",    "Annot",
    "Ruby",     "RB",   "RT",    "RP",    "Warichu", "WT",         "WP",      "Figure", "Formula",   "Form"};
}

void PdfCheckTree::read(PdfCheckFile &file, PdfCheckFindings &findings)
{
    m_root = file.catalog().getKey("/StructTreeRoot");
    m_exists = m_root.isDictionary();
    if (!m_exists) {
        return;
    }
    readRoles(findings);
    readParents();
    std::vector<Open> open{{m_root, -1, QPDFObjectHandle()}};
    std::set<QPDFObjGen> seen;
    while (!open.empty()) {
        const Open next = open.back();
        open.pop_back();
        QPDFObjectHandle object = next.object;
        if (object.isIndirect() && !seen.insert(object.getObjGen()).second) {
            findings.add(0,
                         placeOf(next.parent),
                         Error(Error::Refused, "The structure tree has the same element twice or runs in a circle. Write the file anew."));
            continue;
        }
        if (m_elements.size() >= mostElements) {
            throw PdfCheckLimit("too many elements");
        }
        int index = -1;
        QPDFObjectHandle page = object.getKey("/Pg");
        if (!page.isDictionary()) {
            page = next.page;
        }
        if (object.isSameObjectAs(m_root)) {
            takeKids(file, index, page, open, findings);
            continue;
        }
        const std::string written = pdfCheckName(object.getKey("/S"));
        PdfCheckElement element;
        element.object = object;
        element.type = roleOf(written.empty() ? written : written.substr(1));
        element.parent = next.parent;
        element.depth = next.parent < 0 ? 1 : m_elements[std::size_t(next.parent)].depth + 1;
        if (element.depth > deepest) {
            throw PdfCheckLimit("nested too deep");
        }
        const bool isRow = element.type == "TR";
        element.ordinal = isRow ? ++m_rows[nearest(next.parent, "Table")] : ++m_counts[element.type];
        index = int(m_elements.size());
        if (element.isHeading() || element.type == "Link") {
            element.namedByText = index;
        } else if (next.parent >= 0) {
            element.namedByText = m_elements[std::size_t(next.parent)].namedByText;
        }
        m_elements.push_back(std::move(element));
        if (next.parent >= 0) {
            m_elements[std::size_t(next.parent)].children.push_back(index);
        }
        if (!standardTypes.contains(m_elements.back().type)) {
            findings.add(
                0,
                Error(Error::Refused, "element “%1”", {pdfCheckQuote(m_elements.back().type)}),
                Error(Error::Refused, "The type of an element is none of those a reader knows, and the role map does not lead to one. Enter it there."));
        }
        takeKids(file, index, page, open, findings);
    }
    for (auto element = m_elements.rbegin(); element != m_elements.rend(); ++element) {
        if (element->parent < 0) {
            continue;
        }
        PdfCheckElement &parent = m_elements[std::size_t(element->parent)];
        if (element->page > 0 && (parent.page == 0 || element->page < parent.page)) {
            parent.page = element->page;
        }
        parent.hasContent |= element->hasContent;
    }
}

void PdfCheckTree::readRoles(PdfCheckFindings &findings)
{
    const QPDFObjectHandle map = m_root.getKey("/RoleMap");
    if (!map.isDictionary()) {
        return;
    }
    for (const auto &[key, value] : map.getDictAsMap()) {
        const std::string target = pdfCheckName(value);
        const std::string name = key.substr(1);
        if (target.empty()) {
            continue;
        }
        if (standardTypes.contains(name) && target != key) {
            findings.add(0,
                         Error(Error::Refused, "element “%1”", {pdfCheckQuote(name)}),
                         Error(Error::Refused, "The role map gives a type that every reader knows another meaning. Take it out there."));
            continue;
        }
        m_roles[name] = target.substr(1);
    }
}

void PdfCheckTree::readParents()
{
    std::vector<QPDFObjectHandle> open{m_root.getKey("/ParentTree")};
    std::set<QPDFObjGen> seen;
    while (!open.empty()) {
        QPDFObjectHandle node = open.back();
        open.pop_back();
        if (!node.isDictionary() || (node.isIndirect() && !seen.insert(node.getObjGen()).second)) {
            continue;
        }
        QPDFObjectHandle numbers = node.getKey("/Nums");
        if (numbers.isArray()) {
            const int count = numbers.getArrayNItems();
            for (int i = 0; i + 1 < count; i += 2) {
                const QPDFObjectHandle key = numbers.getArrayItem(i);
                if (key.isInteger()) {
                    m_parents.emplace(int(QPDFObjectHandle(key).getIntValueAsInt()), numbers.getArrayItem(i + 1));
                }
            }
        }
        QPDFObjectHandle kids = node.getKey("/Kids");
        if (kids.isArray()) {
            const int count = kids.getArrayNItems();
            for (int i = 0; i < count; ++i) {
                open.push_back(kids.getArrayItem(i));
            }
        }
    }
}

std::string PdfCheckTree::roleOf(const std::string &type) const
{
    std::string role = type;
    for (std::size_t steps = 0; steps <= m_roles.size(); ++steps) {
        const auto mapped = m_roles.find(role);
        if (standardTypes.contains(role) || mapped == m_roles.end()) {
            return role;
        }
        role = mapped->second;
    }
    return type;
}

void PdfCheckTree::takeKids(PdfCheckFile &file, int index, const QPDFObjectHandle &page, std::vector<Open> &open, PdfCheckFindings &findings)
{
    QPDFObjectHandle element = index < 0 ? m_root : m_elements[std::size_t(index)].object;
    QPDFObjectHandle kids = element.getKey("/K");
    const bool isList = kids.isArray();
    const int count = isList ? kids.getArrayNItems() : 1;
    const std::size_t first = open.size();
    for (int i = 0; i < count; ++i) {
        QPDFObjectHandle kid = isList ? kids.getArrayItem(i) : kids;
        if (kid.isInteger() && index >= 0) {
            takeContent(file, index, page, page, kid);
            continue;
        }
        if (!kid.isDictionary()) {
            continue;
        }
        const std::string type = pdfCheckName(kid.getKey("/Type"));
        QPDFObjectHandle where = kid.getKey("/Pg");
        if (!where.isDictionary()) {
            where = page;
        }
        if (type == "/MCR" && index >= 0) {
            const QPDFObjectHandle stream = kid.getKey("/Stm");
            takeContent(file, index, stream.isStream() ? stream : where, where, kid.getKey("/MCID"));
        } else if (type == "/OBJR" && index >= 0) {
            const QPDFObjectHandle object = kid.getKey("/Obj");
            PdfCheckElement &own = m_elements[std::size_t(index)];
            own.hasContent = true;
            if (own.page == 0) {
                own.page = file.pageNumber(where);
            }
            if (object.isIndirect()) {
                m_objects.emplace(object.getObjGen(), index);
            }
        } else if (kid.hasKey("/S")) {
            open.push_back({kid, index, page});
        } else if (type != "/MCR" && type != "/OBJR") {
            findings.add(0, placeOf(index), Error(Error::Refused, "An element of the structure tree has no type. Write the file anew."));
        }
    }
    std::reverse(open.begin() + std::ptrdiff_t(first), open.end());
}

void PdfCheckTree::takeContent(PdfCheckFile &file, int index, const QPDFObjectHandle &owner, const QPDFObjectHandle &page, QPDFObjectHandle mcid)
{
    if (!owner.isInitialized() || !owner.isIndirect() || !mcid.isInteger()) {
        return;
    }
    const long long number = mcid.getIntValue();
    if (number < 0 || number > highestMcid) {
        return;
    }
    std::vector<int> &elements = m_contents[owner.getObjGen()];
    if (elements.size() <= std::size_t(number)) {
        m_slots += std::size_t(number) + 1 - elements.size();
        if (m_slots > mostSlots) {
            throw PdfCheckLimit("too many marks");
        }
        elements.resize(std::size_t(number) + 1, -1);
    }
    elements[std::size_t(number)] = index;
    PdfCheckElement &element = m_elements[std::size_t(index)];
    element.hasContent = true;
    if (element.page == 0) {
        element.page = file.pageNumber(page);
    }
}

int PdfCheckTree::elementOf(QPDFObjGen owner, int mcid) const
{
    const auto elements = m_contents.find(owner);
    if (elements == m_contents.end() || mcid < 0 || std::size_t(mcid) >= elements->second.size()) {
        return -1;
    }
    return elements->second[std::size_t(mcid)];
}

int PdfCheckTree::elementOfObject(QPDFObjGen object) const
{
    const auto element = m_objects.find(object);
    return element == m_objects.end() ? -1 : element->second;
}

QPDFObjectHandle PdfCheckTree::parentEntry(int key) const
{
    const auto entry = m_parents.find(key);
    return entry == m_parents.end() ? QPDFObjectHandle::newNull() : entry->second;
}
