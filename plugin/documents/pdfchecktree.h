// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "pdfcheckfile.h"
#include "pdfcheckfindings.h"

#include <unordered_map>

/** One element of the structure tree. */
struct PdfCheckElement {
    QPDFObjectHandle object;
    /** The standard type it stands for, without slash. */
    std::string type;
    /** Index of the parent, −1 at the top. */
    int parent = -1;
    std::vector<int> children;
    /** Of its first content, from 1; 0 where it has none. */
    int page = 0;
    int depth = 0;
    /** Counts elements of this type, from 1; rows within their table. */
    int ordinal = 0;
    bool hasContent = false;
    /** Index of the element, itself or above, that is named by the text in it, such as a heading; −1: none. */
    int namedByText = -1;
    QString text;

    /** H or H1 to H6. */
    [[nodiscard]] bool isHeading() const;
};

/** Strukturbaum: the elements of a PDF, read once, loops and all, and which content belongs to which element. */
class PdfCheckTree
{
public:
    /** Reads the tree; adds what is wrong with the tree itself. */
    void read(PdfCheckFile &file, PdfCheckFindings &findings);

    [[nodiscard]] bool exists() const
    {
        return m_exists;
    }
    /** In reading order, parents before children. */
    [[nodiscard]] const std::vector<PdfCheckElement> &elements() const
    {
        return m_elements;
    }
    /** Index of the element that the content `mcid` of `owner` (a page or a form) belongs to; −1: none. */
    [[nodiscard]] int elementOf(QPDFObjGen owner, int mcid) const;
    /** Index of the element that names this annotation or image as a whole; −1: none. */
    [[nodiscard]] int elementOfObject(QPDFObjGen object) const;
    /** The nearest element from `index` upwards, itself included, of this type; −1: none. */
    [[nodiscard]] int nearest(int index, std::string_view type) const;
    /** What the parent tree has under this key; null: nothing. */
    [[nodiscard]] QPDFObjectHandle parentEntry(int key) const;

    /** True where the text in this element names it or one above it. */
    [[nodiscard]] bool wantsText(int index) const;
    void addText(int index, const QString &text);
    /** "Table 2", "heading “Beschlussvorschlag”". */
    [[nodiscard]] Error placeOf(int index) const;
    /** Attribute `key` of the owner (such as "/Table"), from its attributes or classes; null: none. */
    [[nodiscard]] QPDFObjectHandle attribute(int index, const std::string &owner, const std::string &key);

private:
    struct Open {
        QPDFObjectHandle object;
        int parent;
        QPDFObjectHandle page;
    };
    void readRoles(PdfCheckFindings &findings);
    void readParents();
    std::string roleOf(const std::string &type) const;
    void takeKids(PdfCheckFile &file, int index, const QPDFObjectHandle &page, std::vector<Open> &open, PdfCheckFindings &findings);
    void takeContent(PdfCheckFile &file, int index, const QPDFObjectHandle &owner, const QPDFObjectHandle &page, QPDFObjectHandle mcid);
    QPDFObjectHandle attributeIn(QPDFObjectHandle attributes, const std::string &owner, const std::string &key) const;

    bool m_exists = false;
    QPDFObjectHandle m_root;
    std::vector<PdfCheckElement> m_elements;
    std::unordered_map<std::string, std::string> m_roles;
    std::unordered_map<std::string, int> m_counts;
    std::map<QPDFObjGen, std::vector<int>> m_contents;
    std::map<QPDFObjGen, int> m_objects;
    std::unordered_map<int, QPDFObjectHandle> m_parents;
    std::unordered_map<int, int> m_rows;
    std::size_t m_slots = 0;
};
