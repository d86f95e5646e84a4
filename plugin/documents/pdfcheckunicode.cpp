// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfcheckunicode.h"

#include "pdfcheckscanner.h"

#include <algorithm>

namespace
{
constexpr unsigned int highestCode = 0xffffff;
constexpr unsigned int longestRange = 0x10000;
constexpr std::size_t mostCodes = 200'000;

QString fromUtf16(std::string_view bytes)
{
    QString text;
    for (std::size_t i = 0; i + 1 < bytes.size() && i < 64; i += 2) {
        text += QChar(char16_t((static_cast<unsigned char>(bytes[i]) << 8) | static_cast<unsigned char>(bytes[i + 1])));
    }
    return text;
}
}

unsigned int pdfCheckCode(std::string_view bytes)
{
    unsigned int code = 0;
    for (const char byte : bytes.substr(0, 4)) {
        code = code << 8 | static_cast<unsigned char>(byte);
    }
    return code;
}

void PdfCheckUnicode::read(std::string_view map)
{
    PdfCheckScanner scanner(map);
    while (scanner.next()) {
        const std::vector<PdfCheckToken> &tokens = scanner.operands();
        if (scanner.operation() == "endbfchar") {
            for (std::size_t i = 0; i + 1 < tokens.size(); i += 2) {
                if (tokens[i].kind == PdfCheckToken::String && tokens[i + 1].kind == PdfCheckToken::String) {
                    const unsigned int code = pdfCheckCode(tokens[i].text);
                    addRange(code, code, fromUtf16(tokens[i + 1].text));
                }
            }
        } else if (scanner.operation() == "endbfrange") {
            for (std::size_t i = 0; i + 2 < tokens.size();) {
                const unsigned int first = pdfCheckCode(tokens[i].text);
                const unsigned int last = pdfCheckCode(tokens[i + 1].text);
                if (tokens[i + 2].kind != PdfCheckToken::ArrayStart) {
                    addRange(first, last, fromUtf16(tokens[i + 2].text));
                    i += 3;
                    continue;
                }
                unsigned int code = first;
                for (i += 3; i < tokens.size() && tokens[i].kind != PdfCheckToken::ArrayEnd; ++i, ++code) {
                    addRange(code, code, fromUtf16(tokens[i].text));
                }
                ++i;
            }
        }
    }
}

void PdfCheckUnicode::addRange(unsigned int first, unsigned int last, const QString &text)
{
    if (last < first || last > highestCode || last - first >= longestRange) {
        return;
    }
    QString next = text;
    for (unsigned int code = first; code <= last && m_texts.size() < mostCodes; ++code) {
        m_texts.insert_or_assign(code, next);
        if (!next.isEmpty()) {
            next.back() = QChar(char16_t(next.back().unicode() + 1));
        }
    }
}

const QString *PdfCheckUnicode::find(unsigned int code) const
{
    const auto text = m_texts.find(code);
    return text == m_texts.end() ? nullptr : &text->second;
}

PdfCheckCodes::PdfCheckCodes(int length)
    : m_length(length)
{
}

void PdfCheckCodes::read(std::string_view map)
{
    PdfCheckScanner scanner(map);
    while (scanner.next()) {
        if (scanner.operation() != "endcodespacerange") {
            continue;
        }
        const std::vector<PdfCheckToken> &tokens = scanner.operands();
        m_lengths.resize(256, 0);
        for (std::size_t i = 0; i + 1 < tokens.size(); i += 2) {
            if (tokens[i].text.empty() || tokens[i].text.size() > 4 || tokens[i + 1].text.empty()) {
                continue;
            }
            const auto last = static_cast<unsigned char>(tokens[i + 1].text[0]);
            for (unsigned int byte = static_cast<unsigned char>(tokens[i].text[0]); byte <= last; ++byte) {
                m_lengths[byte] = static_cast<unsigned char>(tokens[i].text.size());
            }
        }
    }
}

unsigned int PdfCheckCodes::next(std::string_view &bytes) const
{
    std::size_t length = std::size_t(m_length);
    if (!m_lengths.empty()) {
        length = std::max<std::size_t>(1, m_lengths[static_cast<unsigned char>(bytes.front())]);
    }
    length = std::min(length, bytes.size());
    const unsigned int code = pdfCheckCode(bytes.substr(0, length));
    bytes.remove_prefix(length);
    return code;
}
