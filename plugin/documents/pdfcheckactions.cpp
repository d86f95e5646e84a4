// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfcheckactions.h"

#include <algorithm>
#include <iterator>

namespace
{
constexpr std::size_t mostActions = 200;

void checkOne(QPDFObjectHandle action, int page, const Error &place, PdfCheckFindings &findings)
{
    const std::string type = pdfCheckName(action.getKey("/S"));
    constexpr const char *forbidden[] =
        {"/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/Hide", "/SetOCGState", "/Rendition", "/Trans", "/GoTo3DView"};
    constexpr const char *named[] = {"/NextPage", "/PrevPage", "/FirstPage", "/LastPage"};
    if (type == "/JavaScript") {
        findings.add(page, place, Error(Error::Refused, "The file runs a script (JavaScript). Take it out: archives and councils refuse such files."));
    } else if (std::find(std::begin(forbidden), std::end(forbidden), type) != std::end(forbidden)) {
        findings.add(page,
                     place,
                     Error(Error::Refused,
                           "The file starts something by itself or by a click (%1), which PDF/A does not allow. Take it out.",
                           {QString::fromStdString(type.substr(1))}));
    } else if (type == "/Named") {
        const std::string name = pdfCheckName(action.getKey("/N"));
        if (std::find(std::begin(named), std::end(named), name) == std::end(named)) {
            findings.add(page,
                         place,
                         Error(Error::Refused,
                               "The file starts something by itself or by a click (%1), which PDF/A does not allow. Take it out.",
                               {pdfCheckQuote(name)}));
        }
    }
}
}

void checkPdfActions(QPDFObjectHandle actions, int page, const Error &place, PdfCheckFindings &findings)
{
    std::vector<QPDFObjectHandle> open{actions};
    for (std::size_t i = 0; i < open.size() && i < mostActions; ++i) {
        QPDFObjectHandle one = open[i];
        if (one.isArray()) {
            const int count = std::min(one.getArrayNItems(), int(mostActions));
            for (int item = 0; item < count; ++item) {
                open.push_back(one.getArrayItem(item));
            }
        } else if (one.isDictionary() && one.hasKey("/S")) {
            checkOne(one, page, place, findings);
            open.push_back(one.getKey("/Next"));
        } else if (one.isDictionary()) {
            for (const auto &[trigger, action] : one.getDictAsMap()) {
                if (action.isDictionary() && QPDFObjectHandle(action).hasKey("/S")) {
                    open.push_back(action);
                }
            }
        }
    }
}
