// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfcheckcontent.h"

namespace
{
constexpr int deepestForm = 12;
}

void PdfCheckContent::checkAppearance(QPDFObjectHandle stream, int page)
{
    Walk around;
    around.page = page;
    around.marks.push_back({Tagged, -1});
    drawForm(around, stream);
}

QPDFObjectHandle PdfCheckContent::resource(const Walk &walk, const char *kind, std::string_view name) const
{
    QPDFObjectHandle resources = walk.resources;
    QPDFObjectHandle all = resources.isDictionary() ? resources.getKey(kind) : QPDFObjectHandle::newNull();
    return all.isDictionary() && !name.empty() ? all.getKey("/" + std::string(name)) : QPDFObjectHandle::newNull();
}

void PdfCheckContent::drawInlineImage(Walk &walk, const PdfCheckScanner &scanner)
{
    paint(walk, Error(Error::Refused, "picture"));
    for (const std::string_view key : {"I", "Interpolate"}) {
        const PdfCheckToken *value = scanner.entry(key);
        if (value && value->kind == PdfCheckToken::Word && value->text == "true") {
            m_findings.add(walk.page,
                           Error(Error::Refused, "picture"),
                           Error(Error::Refused, "A picture asks to be smoothed (Interpolate), which PDF/A does not allow. Write the file without that."));
        }
    }
    for (const std::string_view key : {"CS", "ColorSpace"}) {
        const PdfCheckToken *value = scanner.entry(key);
        if (value && value->kind == PdfCheckToken::Name) {
            m_colours.addSpace(QPDFObjectHandle::newName("/" + std::string(value->text)), walk.resources, walk.page);
        }
    }
}

void PdfCheckContent::drawObject(Walk &walk, const PdfCheckScanner &scanner)
{
    QPDFObjectHandle object = resource(walk, "/XObject", scanner.name());
    if (!object.isStream()) {
        m_findings.add(walk.page,
                       Error(Error::Refused, "picture"),
                       Error(Error::Refused, "The page uses a picture or form that the file does not have. Write the file anew."));
        return;
    }
    QPDFObjectHandle dictionary = object.getDict();
    if (pdfCheckName(dictionary.getKey("/Subtype")) == "/Form") {
        drawForm(walk, object);
        return;
    }
    paint(walk, Error(Error::Refused, "picture"));
    if (!m_images.insert(object.getObjGen()).second) {
        return;
    }
    const QPDFObjectHandle interpolate = dictionary.getKey("/Interpolate");
    if (interpolate.isBool() && QPDFObjectHandle(interpolate).getBoolValue()) {
        m_findings.add(walk.page,
                       Error(Error::Refused, "picture"),
                       Error(Error::Refused, "A picture asks to be smoothed (Interpolate), which PDF/A does not allow. Write the file without that."));
    }
    m_colours.addSpace(dictionary.getKey("/ColorSpace"), walk.resources, walk.page);
    QPDFObjectHandle mask = dictionary.getKey("/SMask");
    if (mask.isStream()) {
        m_colours.addTransparency(walk.page);
        const QPDFObjectHandle smooth = mask.getDict().getKey("/Interpolate");
        if (smooth.isBool() && QPDFObjectHandle(smooth).getBoolValue()) {
            m_findings.add(walk.page,
                           Error(Error::Refused, "picture"),
                           Error(Error::Refused, "A picture asks to be smoothed (Interpolate), which PDF/A does not allow. Write the file without that."));
        }
    }
}

void PdfCheckContent::usePattern(const Walk &walk, const std::string &name)
{
    QPDFObjectHandle pattern = resource(walk, "/Pattern", name);
    if (pattern.isStream()) {
        Walk around;
        around.page = walk.page;
        around.depth = walk.depth;
        around.marks.push_back({Tagged, -1});
        drawForm(around, pattern);
        return;
    }
    QPDFObjectHandle shading = pattern.isDictionary() ? pattern.getKey("/Shading") : QPDFObjectHandle::newNull();
    if (shading.isStream()) {
        shading = shading.getDict();
    }
    if (shading.isDictionary()) {
        m_colours.addSpace(shading.getKey("/ColorSpace"), walk.resources, walk.page);
    }
}

void PdfCheckContent::drawForm(const Walk &outer, QPDFObjectHandle form)
{
    const Mark around = outer.marks.empty() ? Mark() : outer.marks.back();
    if (!form.isStream() || !m_forms.emplace(form.getObjGen(), around.around).second) {
        return;
    }
    if (outer.depth >= deepestForm) {
        m_findings.add(outer.page, Error(), Error(Error::Refused, "Forms are nested too deep to be checked. Write the file anew."));
        return;
    }
    QPDFObjectHandle dictionary = form.getDict();
    QPDFObjectHandle group = dictionary.getKey("/Group");
    if (group.isDictionary() && pdfCheckName(group.getKey("/S")) == "/Transparency") {
        m_colours.addTransparency(outer.page);
        m_colours.addSpace(group.getKey("/CS"), outer.resources.isInitialized() ? outer.resources : QPDFObjectHandle::newNull(), outer.page);
    }
    std::string content;
    if (!m_file.read(form, content)) {
        m_findings.add(outer.page,
                       Error(),
                       Error(Error::Refused, "The content of the page is damaged or packed in a way that PDF does not know. Write the file anew."));
    }
    Walk inner;
    inner.owner = form;
    inner.resources = dictionary.getKey("/Resources");
    if (!inner.resources.isDictionary() && outer.resources.isInitialized()) {
        inner.resources = outer.resources;
    }
    inner.page = outer.page;
    inner.depth = outer.depth + 1;
    inner.font = outer.font;
    if (around.around != Nothing) {
        inner.marks.push_back(around);
    }
    walk(inner, content);
}
