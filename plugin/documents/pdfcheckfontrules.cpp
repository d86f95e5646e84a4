// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfcheckfonts.h"

#include <algorithm>

namespace
{
constexpr int symbolicFlag = 4;

/** A name such as those of the Adobe Glyph List, not one that only counts glyphs. */
bool saysMeaning(const QString &name)
{
    if (name.startsWith(QLatin1String("uni")) && name.size() >= 7) {
        return true;
    }
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar c) {
        return c.unicode() < 0x80 && c.isLetter();
    });
}
}

Error PdfCheckFonts::placeOf(const Font &font)
{
    return Error(Error::Refused, "font “%1”", {font.name});
}

QPDFObjectHandle PdfCheckFonts::programOf(const Font &font)
{
    QPDFObjectHandle described = font.described;
    QPDFObjectHandle descriptor = described.getKey("/FontDescriptor");
    if (!descriptor.isDictionary()) {
        return QPDFObjectHandle::newNull();
    }
    for (const char *key : {"/FontFile", "/FontFile2", "/FontFile3"}) {
        const QPDFObjectHandle program = descriptor.getKey(key);
        if (program.isStream()) {
            return program;
        }
    }
    return QPDFObjectHandle::newNull();
}

void PdfCheckFonts::check(PdfCheckFindings &findings) const
{
    for (const std::unique_ptr<Font> &font : m_fonts) {
        if (font->uses.empty()) {
            continue;
        }
        checkProgram(*font, findings);
        checkUnicode(*font, findings);
        if (font->isComposite) {
            checkComposite(*font, findings);
        } else {
            checkSimple(*font, findings);
        }
    }
}

void PdfCheckFonts::checkProgram(const Font &font, PdfCheckFindings &findings) const
{
    if (font.subtype != "/Type3" && programOf(font).isNull()) {
        findings.add(font.firstPage, placeOf(font), Error(Error::Refused, "The font is not embedded, so other computers show other letters. Embed all fonts."));
    }
}

void PdfCheckFonts::checkUnicode(const Font &font, PdfCheckFindings &findings) const
{
    if (font.isKnownEncoding && !font.hasUnicode && font.differences.empty()) {
        return;
    }
    int missing = 0;
    int wrong = 0;
    int missingPage = 0;
    int wrongPage = 0;
    for (std::size_t block = 0; block < font.uses.size(); ++block) {
        for (std::size_t low = 0; font.uses[block] && low < 256; ++low) {
            const int page = (*font.uses[block])[low];
            if (page == 0) {
                continue;
            }
            const auto code = static_cast<unsigned int>(block << 8 | low);
            const QString *text = font.unicode.find(code);
            if (text && (text->contains(QChar(0)) || text->contains(QChar(0xfeff)) || text->contains(QChar(0xfffe)))) {
                ++wrong;
                wrongPage = wrongPage == 0 ? page : std::min(wrongPage, page);
            } else if (!text || text->isEmpty()) {
                const bool hasName = low < font.differences.size() && saysMeaning(font.differences[low]);
                const bool isKnown = font.isKnownEncoding && (low >= font.differences.size() || font.differences[low].isEmpty());
                if (!hasName && !isKnown) {
                    ++missing;
                    missingPage = missingPage == 0 ? page : std::min(missingPage, page);
                }
            }
        }
    }
    if (missing > 0 && !font.hasUnicode) {
        findings.add(missingPage,
                     placeOf(font),
                     Error(Error::Refused,
                           "The font does not say which letters its glyphs stand for (ToUnicode), so the text can be neither read aloud nor searched. Write "
                           "the file with a program that adds this."));
    } else if (missing > 0) {
        findings.add(missingPage,
                     placeOf(font),
                     Error(Error::Refused,
                           "For glyphs in use (%1 in all) the font does not say which letter they stand for (ToUnicode), so they are not read aloud. Write the "
                           "file with another font or program.",
                           {QString::number(missing)}));
    }
    if (wrong > 0) {
        findings.add(wrongPage,
                     placeOf(font),
                     Error(Error::Refused,
                           "Glyphs in use (%1 in all) stand for no letter but for U+0000, U+FEFF or U+FFFE. Write the file with another font or program.",
                           {QString::number(wrong)}));
    }
}

void PdfCheckFonts::checkComposite(const Font &font, PdfCheckFindings &findings) const
{
    QPDFObjectHandle described = font.described;
    const QPDFObjectHandle map = described.getKey("/CIDToGIDMap");
    const bool isTrueType = pdfCheckName(described.getKey("/Subtype")) == "/CIDFontType2";
    if (isTrueType && !programOf(font).isNull() && !map.isStream() && pdfCheckName(map) != "/Identity") {
        findings.add(
            font.firstPage,
            placeOf(font),
            Error(Error::Refused, "The font does not say which glyph belongs to which number (CIDToGIDMap). Write the file anew with a current program."));
    }
    const QPDFObjectHandle encoding = font.object.isDictionary() ? QPDFObjectHandle(font.object).getKey("/Encoding") : QPDFObjectHandle::newNull();
    if (!encoding.isStream() && !encoding.isName()) {
        findings.add(font.firstPage, placeOf(font), Error(Error::Refused, "The font has no encoding. Write the file anew with a current program."));
    }
    if (!font.isIdentity) {
        return;
    }
    if (!font.uses.empty() && font.uses[0] && (*font.uses[0])[0] != 0) {
        findings.add((*font.uses[0])[0],
                     placeOf(font),
                     Error(Error::Refused, "A letter is missing in the font and shows as an empty box. Choose a font that has it."));
    }
    QPDFObjectHandle descriptor = described.getKey("/FontDescriptor");
    const QPDFObjectHandle set = descriptor.isDictionary() ? descriptor.getKey("/CIDSet") : QPDFObjectHandle::newNull();
    std::string bits;
    if (!set.isStream() || !m_file.read(set, bits)) {
        return;
    }
    for (std::size_t code = 0; code < font.uses.size() * 256; ++code) {
        const auto &block = font.uses[code >> 8];
        const bool isSet = code / 8 < bits.size() && (static_cast<unsigned char>(bits[code / 8]) >> (7 - code % 8) & 1) != 0;
        if (block && (*block)[code & 0xff] != 0 && !isSet) {
            findings.add((*block)[code & 0xff],
                         placeOf(font),
                         Error(Error::Refused, "The font's list of glyphs (CIDSet) leaves out some that are in use. Leave the list out; nobody needs it."));
            return;
        }
    }
}

void PdfCheckFonts::checkSimple(const Font &font, PdfCheckFindings &findings) const
{
    if (font.subtype != "/TrueType") {
        return;
    }
    QPDFObjectHandle object = font.object;
    QPDFObjectHandle descriptor = object.getKey("/FontDescriptor");
    const bool isSymbolic =
        descriptor.isDictionary() && descriptor.getKey("/Flags").isInteger() && (descriptor.getKey("/Flags").getIntValue() & symbolicFlag) != 0;
    if (isSymbolic != object.getKey("/Encoding").isNull() || (!isSymbolic && !font.isKnownEncoding)) {
        findings.add(
            font.firstPage,
            placeOf(font),
            Error(Error::Refused,
                  "The font's flags and its encoding contradict each other, so programs show different letters. Write the file anew with a current program."));
    }
}
