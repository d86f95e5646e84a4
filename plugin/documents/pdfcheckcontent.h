// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "pdfcheckcolours.h"
#include "pdfcheckfonts.h"
#include "pdfcheckscanner.h"
#include "pdfchecktree.h"

/** Seiteninhalt: walks the content of all pages and forms, and sees whether each thing painted has its place in the structure tree. */
class PdfCheckContent
{
public:
    PdfCheckContent(PdfCheckFile &file, PdfCheckTree &tree, PdfCheckFonts &fonts, PdfCheckColours &colours, PdfCheckFindings &findings);

    /** All pages. */
    void check();
    /** The appearance of an annotation, whose place in the tree is that of the annotation. */
    void checkAppearance(QPDFObjectHandle stream, int page);

private:
    /** What stands around some content. */
    enum Around {
        Nothing,
        Decoration, ///< Artifact
        Tagged,
    };
    struct Mark {
        Around around = Nothing;
        int element = -1;
    };
    /** One page or form while it is walked. */
    struct Walk {
        QPDFObjectHandle owner;
        QPDFObjectHandle resources;
        QPDFObjectHandle parents;
        int page = 0;
        int depth = 0;
        std::vector<Mark> marks;
        std::vector<int> fonts;
        int font = -1;
        std::map<std::string, int, std::less<>> fontNames;
        std::vector<bool> numbers;
        int untagged = 0;
        Error firstUntagged;
        int lost = 0;
        bool hasUnbalanced = false;
    };

    void walk(Walk &walk, std::string_view content);
    void operate(Walk &walk, const PdfCheckScanner &scanner);
    void begin(Walk &walk, const PdfCheckScanner &scanner, bool hasProperties);
    int numberOf(const Walk &walk, const PdfCheckScanner &scanner, QPDFObjectHandle &properties) const;
    int takeNumber(Walk &walk, int number);
    void paint(Walk &walk, const Error &what);
    void showText(Walk &walk, const PdfCheckScanner &scanner);
    void chooseFont(Walk &walk, const PdfCheckScanner &scanner);
    void drawObject(Walk &walk, const PdfCheckScanner &scanner);
    void drawInlineImage(Walk &walk, const PdfCheckScanner &scanner);
    void drawForm(const Walk &walk, QPDFObjectHandle form);
    void usePattern(const Walk &walk, const std::string &name);
    void report(const Walk &walk);
    [[nodiscard]] QPDFObjectHandle resource(const Walk &walk, const char *kind, std::string_view name) const;

    PdfCheckFile &m_file;
    PdfCheckTree &m_tree;
    PdfCheckFonts &m_fonts;
    PdfCheckColours &m_colours;
    PdfCheckFindings &m_findings;
    std::set<std::pair<QPDFObjGen, int>> m_forms;
    std::set<QPDFObjGen> m_images;
};
