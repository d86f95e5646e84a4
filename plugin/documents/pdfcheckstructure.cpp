// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfcheckstructure.h"

#include "pdfchecklanguage.h"

#include <algorithm>
#include <initializer_list>
#include <set>

namespace
{
using Types = std::initializer_list<std::string_view>;

class StructureRules
{
public:
    StructureRules(PdfCheckTree &tree, PdfCheckFindings &findings)
        : m_tree(tree)
        , m_findings(findings)
    {
    }

    void check()
    {
        const int count = int(m_tree.elements().size());
        for (int i = 0; i < count; ++i) {
            const PdfCheckElement &element = m_tree.elements()[std::size_t(i)];
            checkHeading(i, element);
            checkNesting(i, element);
            checkWords(i, element);
            checkLanguage(i, element);
        }
        if (m_numbered >= 0 && m_unnumbered >= 0) {
            add(m_unnumbered, Error(Error::Refused, "The file has headings with a level (H1 to H6) and without one (H). Give all of them a level."));
        }
        if (!m_hasContent) {
            m_findings.add(Error(Error::Refused, "The structure tree has no content, so a screen reader finds an empty file. Write the file with tags."));
        }
    }

private:
    void add(int index, const Error &what)
    {
        m_findings.add(m_tree.elements()[std::size_t(index)].page, m_tree.placeOf(index), what);
    }

    void checkHeading(int index, const PdfCheckElement &element)
    {
        m_hasContent |= element.hasContent;
        if (element.type == "H") {
            m_unnumbered = m_unnumbered < 0 ? index : m_unnumbered;
            return;
        }
        if (element.type.size() != 2 || element.type[0] != 'H' || element.type[1] < '1' || element.type[1] > '6') {
            return;
        }
        const int level = element.type[1] - '0';
        if (m_numbered < 0 && level != 1) {
            add(index, Error(Error::Refused, "The first heading has level %1. Let the first one have level 1.", {QString::number(level)}));
        } else if (m_numbered >= 0 && level > m_level + 1) {
            add(index,
                Error(Error::Refused,
                      "The heading has level %1 and follows one of level %2, so a level is skipped. Let it have level %3.",
                      {QString::number(level), QString::number(m_level), QString::number(m_level + 1)}));
        }
        m_numbered = m_numbered < 0 ? index : m_numbered;
        m_level = level;
    }

    void requireParent(int index, const PdfCheckElement &element, Types parents, const Error &what)
    {
        const std::string_view parent = element.parent < 0 ? std::string_view() : std::string_view(m_tree.elements()[std::size_t(element.parent)].type);
        if (std::find(parents.begin(), parents.end(), parent) == parents.end()) {
            add(index, what);
        }
    }

    void requireChildren(int index, const PdfCheckElement &element, Types types, const Error &what)
    {
        const bool isGood = std::all_of(element.children.begin(), element.children.end(), [&](int child) {
            return std::find(types.begin(), types.end(), std::string_view(m_tree.elements()[std::size_t(child)].type)) != types.end();
        });
        if (!isGood) {
            add(index, what);
        }
    }

    void checkNesting(int index, const PdfCheckElement &element)
    {
        if (element.type == "L") {
            requireChildren(index,
                            element,
                            {"L", "LI", "Caption"},
                            Error(Error::Refused, "The list holds something that is no list item. Put everything in it into items (LI)."));
        } else if (element.type == "LI") {
            requireParent(index, element, {"L"}, Error(Error::Refused, "A list item stands outside a list. Put it into a list (L)."));
            requireChildren(index,
                            element,
                            {"Lbl", "LBody"},
                            Error(Error::Refused, "A list item holds something beside its label and its body. Put the text into the body (LBody)."));
        } else if (element.type == "LBody") {
            requireParent(index, element, {"LI"}, Error(Error::Refused, "The body of a list item stands outside an item. Put it into an item (LI)."));
        } else if (element.type == "TOC") {
            requireChildren(index,
                            element,
                            {"TOC", "TOCI", "Caption"},
                            Error(Error::Refused, "The table of contents holds something that is no entry. Put everything in it into entries (TOCI)."));
        } else if (element.type == "TOCI") {
            requireParent(index, element, {"TOC"}, Error(Error::Refused, "An entry stands outside a table of contents. Put it into one (TOC)."));
        }
    }

    void checkWords(int index, const PdfCheckElement &element)
    {
        QPDFObjectHandle object = element.object;
        if (element.type == "Figure" || element.type == "Formula") {
            const bool hasWords = !pdfCheckQuote(pdfCheckText(object.getKey("/Alt"))).isEmpty() || !pdfCheckText(object.getKey("/ActualText")).empty();
            if (!hasWords && element.type == "Figure") {
                add(index, Error(Error::Refused, "The picture has no alternative text. Say in words what it shows, or mark it as decoration."));
            } else if (!hasWords) {
                add(index, Error(Error::Refused, "The formula has no alternative text. Say it in words."));
            }
        } else if (element.type == "Note") {
            const std::string id = pdfCheckText(object.getKey("/ID"));
            if (id.empty() || !m_notes.insert(id).second) {
                add(index, Error(Error::Refused, "The note has no ID of its own, so its place in the text is not found. Give each note one."));
            }
        }
    }

    void checkLanguage(int index, const PdfCheckElement &element)
    {
        QPDFObjectHandle object = element.object;
        const std::string language = pdfCheckText(object.getKey("/Lang"));
        if (!language.empty() && !isPdfCheckLanguage(language)) {
            add(index, badPdfCheckLanguage(language));
        }
    }

    PdfCheckTree &m_tree;
    PdfCheckFindings &m_findings;
    std::set<std::string> m_notes;
    int m_numbered = -1;
    int m_unnumbered = -1;
    int m_level = 0;
    bool m_hasContent = false;
};
}

void checkPdfStructure(PdfCheckTree &tree, PdfCheckFindings &findings)
{
    StructureRules(tree, findings).check();
}
