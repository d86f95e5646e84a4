// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <string>
#include <string_view>
#include <vector>

/** One operand of a content stream. The views live until the next operation is read. */
struct PdfCheckToken {
    enum Kind {
        Number,
        Name, ///< `text` without the slash
        String, ///< `text` holds its bytes, without escapes
        ArrayStart,
        ArrayEnd,
        DictionaryStart,
        DictionaryEnd,
        Word, ///< true, false, null
    };
    Kind kind = Word;
    double number = 0;
    std::string_view text;
};

/**
 * Reads a content stream or a character map operation by operation, without an object for each operand. Takes any bytes: what is no
 * syntax is skipped.
 */
class PdfCheckScanner
{
public:
    /** `content` must outlive the scanner. */
    explicit PdfCheckScanner(std::string_view content);

    /** False at the end. An inline image is one operation "BI" with the entries of its dictionary as operands. */
    bool next();
    [[nodiscard]] std::string_view operation() const
    {
        return m_operation;
    }
    [[nodiscard]] const std::vector<PdfCheckToken> &operands() const
    {
        return m_operands;
    }
    /** The operand `fromEnd` places before the last one, where it is a name; otherwise empty. */
    [[nodiscard]] std::string_view name(std::size_t fromEnd = 0) const;
    /** The value behind `key` in a dictionary that stands in the operands; null where it is not there. */
    [[nodiscard]] const PdfCheckToken *entry(std::string_view key) const;
    /** Arrays, dictionaries and strings were closed, and no operation had more operands than can be kept. */
    [[nodiscard]] bool isBroken() const
    {
        return m_broken;
    }

private:
    void readName();
    void readString();
    void readHexString();
    bool readNumber();
    bool readWord();
    void skipInlineImage();
    void add(PdfCheckToken::Kind kind, std::string_view text = {}, double number = 0);
    void addDecoded(PdfCheckToken::Kind kind, std::size_t start);

    std::string_view m_content;
    std::size_t m_position = 0;
    std::string_view m_operation;
    std::vector<PdfCheckToken> m_operands;
    struct Decoded {
        std::size_t operand;
        std::size_t start;
        std::size_t length;
    };
    std::vector<Decoded> m_decoded;
    std::string m_arena;
    bool m_broken = false;
};
