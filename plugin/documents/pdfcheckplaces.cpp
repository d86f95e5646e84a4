// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfchecktree.h"

namespace
{
constexpr qsizetype longestText = 200;
}

bool PdfCheckElement::isHeading() const
{
    return type == "H" || (type.size() == 2 && type[0] == 'H' && type[1] >= '1' && type[1] <= '6');
}

int PdfCheckTree::nearest(int index, std::string_view type) const
{
    while (index >= 0 && m_elements[std::size_t(index)].type != type) {
        index = m_elements[std::size_t(index)].parent;
    }
    return index;
}

bool PdfCheckTree::wantsText(int index) const
{
    const int named = index < 0 ? -1 : m_elements[std::size_t(index)].namedByText;
    return named >= 0 && m_elements[std::size_t(named)].text.size() < longestText;
}

void PdfCheckTree::addText(int index, const QString &text)
{
    if (wantsText(index)) {
        m_elements[std::size_t(m_elements[std::size_t(index)].namedByText)].text += text;
    }
}

QPDFObjectHandle PdfCheckTree::attributeIn(QPDFObjectHandle attributes, const std::string &owner, const std::string &key) const
{
    const bool isList = attributes.isArray();
    const int count = isList ? attributes.getArrayNItems() : 1;
    for (int i = 0; i < count; ++i) {
        QPDFObjectHandle one = isList ? attributes.getArrayItem(i) : attributes;
        if (one.isDictionary() && pdfCheckName(one.getKey("/O")) == owner && one.hasKey(key)) {
            return one.getKey(key);
        }
    }
    return QPDFObjectHandle::newNull();
}

QPDFObjectHandle PdfCheckTree::attribute(int index, const std::string &owner, const std::string &key)
{
    QPDFObjectHandle object = m_elements[std::size_t(index)].object;
    const QPDFObjectHandle own = attributeIn(object.getKey("/A"), owner, key);
    if (!own.isNull()) {
        return own;
    }
    QPDFObjectHandle classes = object.getKey("/C");
    QPDFObjectHandle map = m_root.getKey("/ClassMap");
    if (classes.isNull() || !map.isDictionary()) {
        return QPDFObjectHandle::newNull();
    }
    const bool isList = classes.isArray();
    const int count = isList ? classes.getArrayNItems() : 1;
    for (int i = 0; i < count; ++i) {
        const QPDFObjectHandle name = isList ? classes.getArrayItem(i) : classes;
        if (name.isName()) {
            const QPDFObjectHandle found = attributeIn(map.getKey(pdfCheckName(name)), owner, key);
            if (!found.isNull()) {
                return found;
            }
        }
    }
    return QPDFObjectHandle::newNull();
}

Error PdfCheckTree::placeOf(int index) const
{
    if (index < 0) {
        return {};
    }
    const PdfCheckElement &element = m_elements[std::size_t(index)];
    const QString number = QString::number(element.ordinal);
    const QString text = pdfCheckQuote(element.text);
    if (element.isHeading()) {
        return text.isEmpty() ? Error(Error::Refused, "heading of type %1", {QString::fromStdString(element.type)})
                              : Error(Error::Refused, "heading “%1”", {text});
    }
    if (element.type == "Link") {
        return text.isEmpty() ? Error(Error::Refused, "Link %1", {number}) : Error(Error::Refused, "link “%1”", {text});
    }
    const int table = nearest(index, "Table");
    if (table >= 0) {
        const QString tableNumber = QString::number(m_elements[std::size_t(table)].ordinal);
        const int row = nearest(index, "TR");
        if (row < 0) {
            return Error(Error::Refused, "Table %1", {tableNumber});
        }
        return Error(Error::Refused, "Table %1, row %2", {tableNumber, QString::number(m_elements[std::size_t(row)].ordinal)});
    }
    if (element.type == "Figure") {
        return Error(Error::Refused, "Figure %1", {number});
    }
    if (element.type == "Formula") {
        return Error(Error::Refused, "Formula %1", {number});
    }
    const int list = nearest(index, "L");
    if (list >= 0) {
        return Error(Error::Refused, "List %1", {QString::number(m_elements[std::size_t(list)].ordinal)});
    }
    return Error(Error::Refused, "element “%1”, number %2", {pdfCheckQuote(element.type), number});
}
