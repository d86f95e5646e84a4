// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfcheckcontent.h"

#include "pdfchecklanguage.h"

#include <cstdint>

namespace
{
constexpr std::size_t deepestState = 28;
constexpr int highestMcid = 1'000'000;

/** The operation's letters as one number, to switch over. */
constexpr std::uint32_t code(std::string_view word)
{
    if (word.size() > 3) {
        return 0;
    }
    std::uint32_t all = 0;
    for (const char c : word) {
        all = all << 8 | static_cast<unsigned char>(c);
    }
    return all;
}
}

PdfCheckContent::PdfCheckContent(PdfCheckFile &file, PdfCheckTree &tree, PdfCheckFonts &fonts, PdfCheckColours &colours, PdfCheckFindings &findings)
    : m_file(file)
    , m_tree(tree)
    , m_fonts(fonts)
    , m_colours(colours)
    , m_findings(findings)
{
}

void PdfCheckContent::check()
{
    std::string content;
    int number = 0;
    for (const PdfCheckFile::Page &page : m_file.pages()) {
        ++number;
        if (!m_file.readContent(page, content)) {
            m_findings.add(number,
                           Error(),
                           Error(Error::Refused, "The content of the page is damaged or packed in a way that PDF does not know. Write the file anew."));
        }
        Walk one;
        one.owner = page.object;
        one.resources = page.resources;
        one.page = number;
        walk(one, content);
    }
}

void PdfCheckContent::walk(Walk &walk, std::string_view content)
{
    QPDFObjectHandle dictionary = walk.owner.isStream() ? walk.owner.getDict() : walk.owner;
    const QPDFObjectHandle key = dictionary.getKey("/StructParents");
    walk.parents = key.isInteger() ? m_tree.parentEntry(QPDFObjectHandle(key).getIntValueAsInt()) : QPDFObjectHandle::newNull();
    const std::size_t outer = walk.marks.size();
    PdfCheckScanner scanner(content);
    while (scanner.next()) {
        if (scanner.operation() == "EMC") {
            if (walk.marks.size() > outer) {
                walk.marks.pop_back();
            } else {
                walk.hasUnbalanced = true;
            }
            continue;
        }
        operate(walk, scanner);
    }
    walk.hasUnbalanced |= walk.marks.size() > outer;
    if (scanner.isBroken()) {
        m_findings.add(walk.page, Error(), Error(Error::Refused, "The content of the page breaks off in the middle of an instruction. Write the file anew."));
    }
    report(walk);
}

void PdfCheckContent::report(const Walk &walk)
{
    if (walk.untagged > 0) {
        m_findings.add(walk.page,
                       walk.firstUntagged,
                       Error(Error::Refused,
                             "Something painted on this page is neither part of the structure nor marked as decoration (%1 in all), so a screen reader does "
                             "not know what it is. Tag it or mark it as decoration.",
                             {QString::number(walk.untagged)}));
    }
    if (walk.lost > 0) {
        m_findings.add(walk.page,
                       Error(),
                       Error(Error::Refused,
                             "Marked content belongs to no element of the structure tree (%1 in all), so it is not read aloud. Write the file anew.",
                             {QString::number(walk.lost)}));
    }
    if (walk.hasUnbalanced) {
        m_findings.add(walk.page, Error(), Error(Error::Refused, "Marks around the content are opened and not closed, or closed twice. Write the file anew."));
    }
}

void PdfCheckContent::operate(Walk &walk, const PdfCheckScanner &scanner)
{
    switch (code(scanner.operation())) {
    case code("BMC"):
        begin(walk, scanner, false);
        break;
    case code("BDC"):
        begin(walk, scanner, true);
        break;
    case code("Tj"):
    case code("TJ"):
    case code("'"):
    case code("\""):
        showText(walk, scanner);
        break;
    case code("Tf"):
        chooseFont(walk, scanner);
        break;
    case code("q"):
        walk.fonts.push_back(walk.font);
        if (walk.fonts.size() == deepestState + 1) {
            m_findings.add(
                walk.page,
                Error(),
                Error(Error::Refused, "Graphics states are nested deeper than 28 times, more than an archive's program must take. Write the file anew."));
        }
        break;
    case code("Q"):
        if (!walk.fonts.empty()) {
            walk.font = walk.fonts.back();
            walk.fonts.pop_back();
        }
        break;
    case code("S"):
    case code("s"):
    case code("f"):
    case code("F"):
    case code("f*"):
    case code("B"):
    case code("B*"):
    case code("b"):
    case code("b*"):
        paint(walk, Error(Error::Refused, "line or area"));
        break;
    case code("sh"):
        paint(walk, Error(Error::Refused, "shaded area"));
        if (QPDFObjectHandle shading = resource(walk, "/Shading", scanner.name()); !shading.isNull()) {
            QPDFObjectHandle dictionary = shading.isStream() ? shading.getDict() : shading;
            if (dictionary.isDictionary()) {
                m_colours.addSpace(dictionary.getKey("/ColorSpace"), walk.resources, walk.page);
            }
        }
        break;
    case code("Do"):
        drawObject(walk, scanner);
        break;
    case code("BI"):
        drawInlineImage(walk, scanner);
        break;
    case code("g"):
    case code("G"):
        m_colours.addDevice('g', walk.resources, walk.page);
        break;
    case code("rg"):
    case code("RG"):
        m_colours.addDevice('r', walk.resources, walk.page);
        break;
    case code("k"):
    case code("K"):
        m_colours.addDevice('k', walk.resources, walk.page);
        break;
    case code("cs"):
    case code("CS"):
        if (const std::string_view name = scanner.name(); !name.empty()) {
            m_colours.addSpace(QPDFObjectHandle::newName("/" + std::string(name)), walk.resources, walk.page);
        }
        break;
    case code("scn"):
    case code("SCN"):
        if (const std::string_view name = scanner.name(); !name.empty()) {
            usePattern(walk, std::string(name));
        }
        break;
    case code("gs"):
        m_colours.addState(resource(walk, "/ExtGState", scanner.name()), walk.page);
        break;
    default:
        break;
    }
}

int PdfCheckContent::numberOf(const Walk &walk, const PdfCheckScanner &scanner, QPDFObjectHandle &properties) const
{
    if (const std::string_view name = scanner.name(); !name.empty()) {
        properties = resource(walk, "/Properties", name);
        const QPDFObjectHandle number = properties.isDictionary() ? properties.getKey("/MCID") : QPDFObjectHandle::newNull();
        return number.isInteger() ? QPDFObjectHandle(number).getIntValueAsInt() : -1;
    }
    const PdfCheckToken *number = scanner.entry("MCID");
    return number && number->kind == PdfCheckToken::Number && number->number >= 0 && number->number <= highestMcid ? int(number->number) : -1;
}

void PdfCheckContent::begin(Walk &walk, const PdfCheckScanner &scanner, bool hasProperties)
{
    const std::vector<PdfCheckToken> &operands = scanner.operands();
    const std::string_view tag = !operands.empty() && operands.front().kind == PdfCheckToken::Name ? operands.front().text : std::string_view();
    Mark mark = walk.marks.empty() ? Mark() : walk.marks.back();
    QPDFObjectHandle properties;
    const int number = hasProperties ? numberOf(walk, scanner, properties) : -1;
    if (tag == "Artifact") {
        if (mark.around == Tagged) {
            m_findings.add(walk.page,
                           m_tree.placeOf(mark.element),
                           Error(Error::Refused, "Decoration is marked inside content that has its place in the structure. Keep the two apart."));
        }
        mark = {Decoration, -1};
    } else if (number >= 0) {
        if (mark.around == Decoration) {
            m_findings.add(walk.page, Error(), Error(Error::Refused, "Content with a place in the structure is marked inside decoration. Keep the two apart."));
        }
        mark = {Tagged, takeNumber(walk, number)};
    }
    if (hasProperties) {
        const PdfCheckToken *language = scanner.entry("Lang");
        const bool isGiven = language && language->kind == PdfCheckToken::String;
        const std::string given = isGiven                             ? std::string(language->text)
            : properties.isInitialized() && properties.isDictionary() ? pdfCheckText(properties.getKey("/Lang"))
                                                                      : std::string();
        if (!given.empty() && !isPdfCheckLanguage(given)) {
            m_findings.add(walk.page, m_tree.placeOf(mark.element), badPdfCheckLanguage(given));
        }
    }
    walk.marks.push_back(mark);
}

int PdfCheckContent::takeNumber(Walk &walk, int number)
{
    const std::size_t place = std::size_t(number);
    if (walk.numbers.size() <= place) {
        walk.numbers.resize(place + 1);
    }
    if (walk.numbers[place]) {
        m_findings.add(walk.page, Error(), Error(Error::Refused, "Two marked pieces of content on this page have the same number. Write the file anew."));
    }
    walk.numbers[place] = true;
    if (!m_tree.exists()) {
        return -1;
    }
    const int element = m_tree.elementOf(walk.owner.getObjGen(), number);
    const bool isListed = walk.parents.isArray() && number < walk.parents.getArrayNItems();
    if (element < 0 || !isListed) {
        ++walk.lost;
        return element;
    }
    QPDFObjectHandle listed = walk.parents.getArrayItem(number);
    if (listed.getObjGen() != m_tree.elements()[std::size_t(element)].object.getObjGen()) {
        m_findings.add(walk.page,
                       m_tree.placeOf(element),
                       Error(Error::Refused, "The structure tree and the parent tree name different elements for the same content. Write the file anew."));
    }
    return element;
}

void PdfCheckContent::paint(Walk &walk, const Error &what)
{
    if (!walk.marks.empty() && walk.marks.back().around != Nothing) {
        return;
    }
    if (walk.untagged == 0) {
        walk.firstUntagged = what;
    }
    ++walk.untagged;
}
