// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfcheckscanner.h"

namespace
{
int hexValue(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}
}

void PdfCheckScanner::readString()
{
    const std::size_t start = m_arena.size();
    int depth = 1;
    for (++m_position; m_position < m_content.size(); ++m_position) {
        char c = m_content[m_position];
        if (c == '(') {
            ++depth;
        } else if (c == ')' && --depth == 0) {
            ++m_position;
            addDecoded(PdfCheckToken::String, start);
            return;
        } else if (c == '\\' && m_position + 1 < m_content.size()) {
            c = m_content[++m_position];
            if (c >= '0' && c <= '7') {
                int value = 0;
                for (int digits = 0; digits < 3 && m_position < m_content.size() && m_content[m_position] >= '0' && m_content[m_position] <= '7'; ++digits) {
                    value = value * 8 + (m_content[m_position++] - '0');
                }
                --m_position;
                m_arena += char(value);
                continue;
            }
            if (c == '\r' || c == '\n') {
                if (c == '\r' && m_position + 1 < m_content.size() && m_content[m_position + 1] == '\n') {
                    ++m_position;
                }
                continue;
            }
            constexpr std::string_view letters = "nrtbf";
            constexpr std::string_view meanings = "\n\r\t\b\f";
            const std::size_t letter = letters.find(c);
            m_arena += letter == std::string_view::npos ? c : meanings[letter];
            continue;
        }
        m_arena += c;
    }
    m_broken = true;
}

void PdfCheckScanner::readHexString()
{
    const std::size_t start = m_arena.size();
    int high = -1;
    for (++m_position; m_position < m_content.size(); ++m_position) {
        const char c = m_content[m_position];
        if (c == '>') {
            ++m_position;
            if (high >= 0) {
                m_arena += char(high * 16);
            }
            addDecoded(PdfCheckToken::String, start);
            return;
        }
        const int value = hexValue(c);
        if (value < 0) {
            continue;
        }
        if (high < 0) {
            high = value;
        } else {
            m_arena += char(high * 16 + value);
            high = -1;
        }
    }
    m_broken = true;
}
