// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfcheckcontent.h"

namespace
{
constexpr std::size_t longestString = 32767;
}

void PdfCheckContent::showText(Walk &walk, const PdfCheckScanner &scanner)
{
    const int element = walk.marks.empty() ? -1 : walk.marks.back().element;
    const bool isUntagged = walk.marks.empty() || walk.marks.back().around == Nothing;
    const bool isWanted = (isUntagged && walk.untagged == 0) || m_tree.wantsText(element);
    QString text;
    bool isEmpty = true;
    for (const PdfCheckToken &operand : scanner.operands()) {
        if (operand.kind != PdfCheckToken::String || operand.text.empty()) {
            continue;
        }
        isEmpty = false;
        m_fonts.use(walk.font, operand.text, walk.page);
        if (isWanted) {
            text += m_fonts.text(walk.font, operand.text);
        }
        if (operand.text.size() > longestString) {
            m_findings.add(
                walk.page,
                Error(),
                Error(Error::Refused, "A piece of text is longer than 32,767 bytes, more than an archive's program must take. Write the file anew."));
        }
    }
    if (isEmpty) {
        return;
    }
    if (isUntagged) {
        text = isWanted ? pdfCheckQuote(text) : QString();
        paint(walk, text.isEmpty() ? Error(Error::Refused, "text") : Error(Error::Refused, "text “%1”", {text}));
    } else if (isWanted) {
        m_tree.addText(element, text);
    }
}

void PdfCheckContent::chooseFont(Walk &walk, const PdfCheckScanner &scanner)
{
    const std::string_view name = scanner.name(1);
    const auto known = walk.fontNames.find(name);
    if (known != walk.fontNames.end()) {
        walk.font = known->second;
        return;
    }
    walk.font = m_fonts.indexOf(resource(walk, "/Font", name));
    walk.fontNames.emplace(std::string(name), walk.font);
    if (walk.font < 0) {
        m_findings.add(walk.page,
                       Error(Error::Refused, "font “%1”", {pdfCheckQuote(std::string(name))}),
                       Error(Error::Refused, "The page uses a font that the file does not have. Write the file anew."));
    }
}
