// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "pdfcheckfile.h"

#include <set>

/** Farben: where a file uses colours that mean nothing without an output intent, and transparency. Pages from 1, 0: nowhere. */
class PdfCheckColours
{
public:
    /** A colour space by name ("/DeviceRGB", "/RGB", one of the resources') or itself. */
    void addSpace(QPDFObjectHandle space, QPDFObjectHandle resources, int page);
    void addDevice(char letter, QPDFObjectHandle resources, int page);
    /** A graphics state parameter dictionary. */
    void addState(QPDFObjectHandle state, int page);
    void addTransparency(int page);

    int grayPage = 0;
    int rgbPage = 0;
    int cmykPage = 0;
    int transparentPage = 0;
    /** Of a blend mode that PDF does not know. */
    int blendPage = 0;

private:
    void addSpace(QPDFObjectHandle space, QPDFObjectHandle resources, int page, int depth);

    std::set<QPDFObjGen> m_spaces;
    std::set<QPDFObjGen> m_states;
};
