// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfcheckfonts.h"

#include <algorithm>

namespace
{
constexpr std::size_t mostFonts = 20'000;

bool isNamedEncoding(const std::string &name)
{
    return name == "/WinAnsiEncoding" || name == "/MacRomanEncoding" || name == "/MacExpertEncoding";
}
}

PdfCheckFonts::PdfCheckFonts(PdfCheckFile &file)
    : m_file(file)
{
}

int PdfCheckFonts::indexOf(QPDFObjectHandle font)
{
    if (!font.isDictionary()) {
        return -1;
    }
    if (font.isIndirect()) {
        const auto known = m_indexes.find(font.getObjGen());
        if (known != m_indexes.end()) {
            return known->second;
        }
    }
    if (m_fonts.size() >= mostFonts) {
        throw PdfCheckLimit("too many fonts");
    }
    auto entry = std::make_unique<Font>();
    entry->object = font;
    entry->described = font;
    entry->subtype = pdfCheckName(font.getKey("/Subtype"));
    std::string name = pdfCheckName(font.getKey("/BaseFont"));
    const std::size_t plus = name.find('+');
    name.erase(0, plus == 7 ? 8 : 1);
    entry->name = pdfCheckQuote(name);
    entry->isComposite = entry->subtype == "/Type0";
    std::string map;
    const QPDFObjectHandle unicode = font.getKey("/ToUnicode");
    if (unicode.isStream() && m_file.read(unicode, map)) {
        entry->hasUnicode = true;
        entry->unicode.read(map);
    }
    if (entry->isComposite) {
        readComposite(*entry);
    } else {
        readSimple(*entry);
    }
    const int index = int(m_fonts.size());
    m_fonts.push_back(std::move(entry));
    if (font.isIndirect()) {
        m_indexes.emplace(font.getObjGen(), index);
    }
    return index;
}

void PdfCheckFonts::readComposite(Font &font)
{
    font.codes = PdfCheckCodes(2);
    QPDFObjectHandle descendants = font.object.getKey("/DescendantFonts");
    if (descendants.isArray() && descendants.getArrayNItems() > 0 && descendants.getArrayItem(0).isDictionary()) {
        font.described = descendants.getArrayItem(0);
    }
    const QPDFObjectHandle encoding = font.object.getKey("/Encoding");
    const std::string name = pdfCheckName(encoding);
    font.isIdentity = name == "/Identity-H" || name == "/Identity-V";
    std::string map;
    if (encoding.isStream() && m_file.read(encoding, map)) {
        font.codes.read(map);
    }
    QPDFObjectHandle system = font.described.getKey("/CIDSystemInfo");
    const std::string ordering = system.isDictionary() ? pdfCheckText(system.getKey("/Ordering")) : std::string();
    font.isKnownEncoding = ordering == "GB1" || ordering == "CNS1" || ordering == "Japan1" || ordering == "Korea1";
}

void PdfCheckFonts::readSimple(Font &font)
{
    QPDFObjectHandle encoding = font.object.getKey("/Encoding");
    font.isKnownEncoding = isNamedEncoding(pdfCheckName(encoding));
    if (!encoding.isDictionary()) {
        return;
    }
    font.isKnownEncoding = isNamedEncoding(pdfCheckName(encoding.getKey("/BaseEncoding")));
    QPDFObjectHandle differences = encoding.getKey("/Differences");
    if (!differences.isArray()) {
        return;
    }
    font.differences.resize(256);
    long long code = 0;
    const int count = differences.getArrayNItems();
    for (int i = 0; i < count; ++i) {
        QPDFObjectHandle item = differences.getArrayItem(i);
        if (item.isInteger()) {
            code = item.getIntValue();
        } else if (item.isName()) {
            if (code >= 0 && code < 256) {
                font.differences[std::size_t(code)] = QString::fromStdString(item.getName().substr(1));
            }
            ++code;
        }
    }
}

void PdfCheckFonts::use(int index, std::string_view bytes, int page)
{
    if (index < 0) {
        return;
    }
    Font &font = *m_fonts[std::size_t(index)];
    if (font.firstPage == 0) {
        font.firstPage = page;
    }
    while (!bytes.empty()) {
        const unsigned int code = font.codes.next(bytes);
        const std::size_t block = (code >> 8) & 0xff;
        if (font.uses.size() <= block) {
            font.uses.resize(block + 1);
        }
        if (!font.uses[block]) {
            font.uses[block] = std::make_unique<Block>();
            font.uses[block]->fill(0);
        }
        int &first = (*font.uses[block])[code & 0xff];
        if (first == 0) {
            first = page;
        }
    }
}

QString PdfCheckFonts::text(int index, std::string_view bytes) const
{
    QString text;
    if (index < 0) {
        return text;
    }
    const Font &font = *m_fonts[std::size_t(index)];
    while (!bytes.empty() && text.size() < 200) {
        const unsigned int code = font.codes.next(bytes);
        if (const QString *known = font.unicode.find(code)) {
            text += *known;
        } else if (!font.isComposite && code >= 0x20) {
            text += QChar(char16_t(code));
        }
    }
    return text;
}
