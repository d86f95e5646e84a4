// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "pdfcheckfile.h"
#include "pdfcheckfindings.h"
#include "pdfcheckunicode.h"

#include <array>
#include <memory>

/** Schriften: each font once, and which of its codes the file uses where. */
class PdfCheckFonts
{
public:
    explicit PdfCheckFonts(PdfCheckFile &file);

    /** The number of the font; −1 where it is none. */
    [[nodiscard]] int indexOf(QPDFObjectHandle font);
    /** Notes that `page` shows these bytes in the font. */
    void use(int font, std::string_view bytes, int page);
    /** What these bytes say, for a sentence; what the font does not say is left out. */
    [[nodiscard]] QString text(int font, std::string_view bytes) const;
    /** Adds what is wrong with the fonts in use. */
    void check(PdfCheckFindings &findings) const;

private:
    using Block = std::array<int, 256>;
    struct Font {
        QPDFObjectHandle object;
        /** The descendant of a composite font, otherwise the font itself. */
        QPDFObjectHandle described;
        std::string subtype;
        QString name;
        bool isComposite = false;
        bool isIdentity = false;
        bool hasUnicode = false;
        /** The encoding says what the codes mean, or a standard collection does. */
        bool isKnownEncoding = false;
        std::vector<QString> differences;
        PdfCheckUnicode unicode;
        PdfCheckCodes codes;
        /** Page of the first use of each code. */
        std::vector<std::unique_ptr<Block>> uses;
        int firstPage = 0;
    };

    void readComposite(Font &font);
    void readSimple(Font &font);
    void checkProgram(const Font &font, PdfCheckFindings &findings) const;
    void checkUnicode(const Font &font, PdfCheckFindings &findings) const;
    void checkComposite(const Font &font, PdfCheckFindings &findings) const;
    void checkSimple(const Font &font, PdfCheckFindings &findings) const;
    static QPDFObjectHandle programOf(const Font &font);
    static Error placeOf(const Font &font);

    PdfCheckFile &m_file;
    std::vector<std::unique_ptr<Font>> m_fonts;
    std::map<QPDFObjGen, int> m_indexes;
};
