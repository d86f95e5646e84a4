// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfcheckscanner.h"

#include <array>
#include <charconv>
#include <cstdint>

namespace
{
constexpr std::size_t maximumOperands = 200'000;

enum Class : std::uint8_t {
    Regular,
    Space,
    Delimiter,
};

constexpr std::array<Class, 256> classes = [] {
    std::array<Class, 256> table{};
    for (const char c : {'\0', '\t', '\n', '\f', '\r', ' '}) {
        table[std::uint8_t(c)] = Space;
    }
    for (const char c : {'(', ')', '<', '>', '[', ']', '{', '}', '/', '%'}) {
        table[std::uint8_t(c)] = Delimiter;
    }
    return table;
}();

Class classOf(char c)
{
    return classes[std::uint8_t(c)];
}
}

PdfCheckScanner::PdfCheckScanner(std::string_view content)
    : m_content(content)
{
}

std::string_view PdfCheckScanner::name(std::size_t fromEnd) const
{
    if (fromEnd >= m_operands.size()) {
        return {};
    }
    const PdfCheckToken &token = m_operands[m_operands.size() - 1 - fromEnd];
    return token.kind == PdfCheckToken::Name ? token.text : std::string_view();
}

const PdfCheckToken *PdfCheckScanner::entry(std::string_view key) const
{
    for (std::size_t i = 0; i + 1 < m_operands.size(); ++i) {
        if (m_operands[i].kind == PdfCheckToken::Name && m_operands[i].text == key) {
            return &m_operands[i + 1];
        }
    }
    return nullptr;
}

void PdfCheckScanner::add(PdfCheckToken::Kind kind, std::string_view text, double number)
{
    if (m_operands.size() >= maximumOperands) {
        m_broken = true;
        return;
    }
    m_operands.push_back({kind, number, text});
}

void PdfCheckScanner::addDecoded(PdfCheckToken::Kind kind, std::size_t start)
{
    const std::size_t before = m_operands.size();
    add(kind);
    if (m_operands.size() > before) {
        m_decoded.push_back({before, start, m_arena.size() - start});
    }
}

bool PdfCheckScanner::next()
{
    m_operands.clear();
    m_decoded.clear();
    m_arena.clear();
    while (m_position < m_content.size()) {
        const char c = m_content[m_position];
        if (classOf(c) == Space) {
            ++m_position;
            continue;
        }
        switch (c) {
        case '%':
            m_position = std::min(m_content.find_first_of("\r\n", m_position), m_content.size());
            continue;
        case '/':
            readName();
            continue;
        case '(':
            readString();
            continue;
        case '<':
            if (m_position + 1 < m_content.size() && m_content[m_position + 1] == '<') {
                add(PdfCheckToken::DictionaryStart);
                m_position += 2;
            } else {
                readHexString();
            }
            continue;
        case '>':
            add(PdfCheckToken::DictionaryEnd);
            m_position += m_position + 1 < m_content.size() && m_content[m_position + 1] == '>' ? 2 : 1;
            continue;
        case '[':
            add(PdfCheckToken::ArrayStart);
            ++m_position;
            continue;
        case ']':
            add(PdfCheckToken::ArrayEnd);
            ++m_position;
            continue;
        case ')':
        case '{':
        case '}':
            ++m_position;
            continue;
        default:
            break;
        }
        if (readNumber() || !readWord()) {
            continue;
        }
        // Only now does the arena stand still.
        for (const Decoded &decoded : m_decoded) {
            m_operands[decoded.operand].text = std::string_view(m_arena).substr(decoded.start, decoded.length);
        }
        return true;
    }
    return false;
}

void PdfCheckScanner::readName()
{
    const std::size_t start = ++m_position;
    bool isEscaped = false;
    while (m_position < m_content.size() && classOf(m_content[m_position]) == Regular) {
        isEscaped |= m_content[m_position] == '#';
        ++m_position;
    }
    const std::string_view raw = m_content.substr(start, m_position - start);
    if (!isEscaped) {
        add(PdfCheckToken::Name, raw);
        return;
    }
    const std::size_t place = m_arena.size();
    for (std::size_t i = 0; i < raw.size(); ++i) {
        unsigned int code = 0;
        const char *digits = raw.data() + i + 1;
        if (raw[i] == '#' && i + 2 < raw.size() && std::from_chars(digits, digits + 2, code, 16).ptr == digits + 2) {
            m_arena += char(code);
            i += 2;
        } else {
            m_arena += raw[i];
        }
    }
    addDecoded(PdfCheckToken::Name, place);
}

bool PdfCheckScanner::readNumber()
{
    std::size_t i = m_position;
    const bool isNegative = m_content[i] == '-';
    if (isNegative || m_content[i] == '+') {
        ++i;
    }
    double value = 0;
    double fraction = 0;
    bool hasDigit = false;
    for (; i < m_content.size(); ++i) {
        const char c = m_content[i];
        if (c >= '0' && c <= '9') {
            hasDigit = true;
            if (fraction == 0) {
                value = value * 10 + (c - '0');
            } else {
                value += (c - '0') * fraction;
                fraction /= 10;
            }
        } else if (c == '.' && fraction == 0) {
            fraction = 0.1;
        } else {
            break;
        }
    }
    if (!hasDigit || (i < m_content.size() && classOf(m_content[i]) == Regular)) {
        return false;
    }
    m_position = i;
    add(PdfCheckToken::Number, {}, isNegative ? -value : value);
    return true;
}

bool PdfCheckScanner::readWord()
{
    const std::size_t start = m_position;
    while (m_position < m_content.size() && classOf(m_content[m_position]) == Regular) {
        ++m_position;
    }
    const std::string_view word = m_content.substr(start, m_position - start);
    if (word == "true" || word == "false" || word == "null" || word == "BI") {
        if (word != "BI") {
            add(PdfCheckToken::Word, word);
        }
        return false;
    }
    m_operation = word;
    if (word == "ID") {
        m_operation = "BI";
        skipInlineImage();
    }
    return true;
}

void PdfCheckScanner::skipInlineImage()
{
    for (std::size_t i = m_content.find("EI", m_position); i != std::string_view::npos; i = m_content.find("EI", i + 1)) {
        const bool startsAlone = i > 0 && classOf(m_content[i - 1]) == Space;
        const bool endsAlone = i + 2 >= m_content.size() || classOf(m_content[i + 2]) != Regular;
        if (startsAlone && endsAlone) {
            m_position = i + 2;
            return;
        }
    }
    m_broken = true;
    m_position = m_content.size();
}
