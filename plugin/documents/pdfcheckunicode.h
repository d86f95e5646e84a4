// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QString>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/** What the codes of a font mean in Unicode: its ToUnicode map. */
class PdfCheckUnicode
{
public:
    /** Reads the character map. */
    void read(std::string_view map);
    /** Null: the code is not in the map. */
    [[nodiscard]] const QString *find(unsigned int code) const;

private:
    void addRange(unsigned int first, unsigned int last, const QString &text);

    std::unordered_map<unsigned int, QString> m_texts;
};

/** How many bytes a code has where the first byte is this, in a font's own encoding; from its codespace ranges. */
class PdfCheckCodes
{
public:
    /** Every code has this many bytes, 1 or 2. */
    explicit PdfCheckCodes(int length = 1);
    /** Takes the ranges of a character map in. */
    void read(std::string_view map);
    /** Takes the next code off the front of `bytes`. */
    [[nodiscard]] unsigned int next(std::string_view &bytes) const;

private:
    int m_length = 1;
    std::vector<unsigned char> m_lengths;
};

/** A code as the bytes of a string, the first one the highest. */
[[nodiscard]] unsigned int pdfCheckCode(std::string_view bytes);
