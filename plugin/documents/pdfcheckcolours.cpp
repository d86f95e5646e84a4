// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfcheckcolours.h"

#include <algorithm>
#include <iterator>

namespace
{
constexpr int deepestSpace = 8;

void note(int &first, int page)
{
    if (first == 0) {
        first = page;
    }
}

QPDFObjectHandle inResources(QPDFObjectHandle resources, const std::string &kind, const std::string &name)
{
    QPDFObjectHandle all = resources.isDictionary() ? resources.getKey(kind) : QPDFObjectHandle::newNull();
    return all.isDictionary() && name.size() > 1 ? all.getKey(name) : QPDFObjectHandle::newNull();
}
}

void PdfCheckColours::addDevice(char letter, QPDFObjectHandle resources, int page)
{
    int &first = letter == 'g' ? grayPage : letter == 'r' ? rgbPage : cmykPage;
    if (first != 0) {
        return;
    }
    const char *replacement = letter == 'g' ? "/DefaultGray" : letter == 'r' ? "/DefaultRGB" : "/DefaultCMYK";
    if (inResources(resources, "/ColorSpace", replacement).isNull()) {
        first = page;
    }
}

void PdfCheckColours::addSpace(QPDFObjectHandle space, QPDFObjectHandle resources, int page)
{
    addSpace(space, resources, page, 0);
}

void PdfCheckColours::addSpace(QPDFObjectHandle space, QPDFObjectHandle resources, int page, int depth)
{
    if (depth > deepestSpace || (space.isIndirect() && !m_spaces.insert(space.getObjGen()).second)) {
        return;
    }
    if (space.isName()) {
        const std::string name = space.getName();
        if (name == "/DeviceGray" || name == "/G" || name == "/CalGray") {
            if (name != "/CalGray") {
                addDevice('g', resources, page);
            }
        } else if (name == "/DeviceRGB" || name == "/RGB") {
            addDevice('r', resources, page);
        } else if (name == "/DeviceCMYK" || name == "/CMYK") {
            addDevice('k', resources, page);
        } else if (name != "/Pattern") {
            addSpace(inResources(resources, "/ColorSpace", name), resources, page, depth + 1);
        }
        return;
    }
    if (!space.isArray() || space.getArrayNItems() < 2) {
        return;
    }
    const std::string kind = pdfCheckName(space.getArrayItem(0));
    if (kind == "/Indexed" || kind == "/I" || kind == "/Pattern") {
        addSpace(space.getArrayItem(1), resources, page, depth + 1);
    } else if ((kind == "/Separation" || kind == "/DeviceN") && space.getArrayNItems() > 2) {
        addSpace(space.getArrayItem(2), resources, page, depth + 1);
    }
}

void PdfCheckColours::addTransparency(int page)
{
    note(transparentPage, page);
}

void PdfCheckColours::addState(QPDFObjectHandle state, int page)
{
    if (!state.isDictionary() || (state.isIndirect() && !m_states.insert(state.getObjGen()).second)) {
        return;
    }
    for (const char *key : {"/ca", "/CA"}) {
        QPDFObjectHandle opacity = state.getKey(key);
        if (opacity.isNumber() && opacity.getNumericValue() < 1) {
            addTransparency(page);
        }
    }
    if (state.getKey("/SMask").isDictionary()) {
        addTransparency(page);
    }
    QPDFObjectHandle mode = state.getKey("/BM");
    if (mode.isArray() && mode.getArrayNItems() > 0) {
        mode = mode.getArrayItem(0);
    }
    if (!mode.isName()) {
        return;
    }
    const std::string name = mode.getName();
    if (name != "/Normal" && name != "/Compatible") {
        addTransparency(page);
        constexpr const char *modes[] = {"/Multiply",
                                         "/Screen",
                                         "/Overlay",
                                         "/Darken",
                                         "/Lighten",
                                         "/ColorDodge",
                                         "/ColorBurn",
                                         "/HardLight",
                                         "/SoftLight",
                                         "/Difference",
                                         "/Exclusion",
                                         "/Hue",
                                         "/Saturation",
                                         "/Color",
                                         "/Luminosity"};
        if (std::find(std::begin(modes), std::end(modes), name) == std::end(modes)) {
            note(blendPage, page);
        }
    }
}
