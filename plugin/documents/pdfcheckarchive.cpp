// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfcheckarchive.h"

#include "pdfcheckactions.h"

namespace
{
constexpr std::size_t mostObjects = 8'000'000;

class ArchiveRules
{
public:
    ArchiveRules(PdfCheckFile &file, const PdfCheckColours &colours, PdfCheckFindings &findings)
        : m_file(file)
        , m_colours(colours)
        , m_findings(findings)
    {
    }

    void check()
    {
        checkEnvelope();
        checkNames();
        checkColours();
        checkObjects();
    }

private:
    void add(const Error &what)
    {
        m_findings.add(what);
    }

    void checkEnvelope()
    {
        QPDF &pdf = m_file.qpdf();
        if (pdf.isEncrypted()) {
            add(Error(Error::Refused, "The file is encrypted, so archives refuse it. Write it without password and permissions."));
            if (!pdf.allowAccessibility()) {
                add(Error(Error::Refused, "The file does not let a screen reader in. Write it without password and permissions."));
            }
        }
        QPDFObjectHandle id = pdf.getTrailer().getKey("/ID");
        if (!id.isArray() || id.getArrayNItems() != 2 || !id.getArrayItem(0).isString() || id.getArrayItem(0).getStringValue().empty()) {
            add(Error(Error::Refused, "The file has no ID. Write it anew with a current program."));
        }
        const QByteArray start = m_file.bytes().left(32);
        const qsizetype second = start.indexOf('\n') + 1;
        bool hasMark = second > 0 && second + 4 < start.size() && start.at(second) == '%';
        for (qsizetype i = second + 1; hasMark && i < second + 5; ++i) {
            hasMark = static_cast<unsigned char>(start.at(i)) > 127;
        }
        if (!start.startsWith("%PDF-1.") || !hasMark) {
            add(Error(
                Error::Refused,
                "The file does not begin as an archive's PDF does, with its version and a line of bytes above 127. Write it anew with a current program."));
        }
        if (pdf.anyWarnings()) {
            add(Error(Error::Refused, "The file is damaged and was read only by mending it: %1. Write it anew.", {firstWarning()}));
        }
    }

    QString firstWarning()
    {
        const std::vector<QPDFExc> warnings = m_file.qpdf().getWarnings();
        return warnings.empty() ? QString() : pdfCheckQuote(warnings.front().getMessageDetail());
    }

    void checkNames()
    {
        QPDFObjectHandle catalog = m_file.catalog();
        checkPdfActions(catalog.getKey("/OpenAction"), 0, Error(), m_findings);
        checkPdfActions(catalog.getKey("/AA"), 0, Error(), m_findings);
        QPDFObjectHandle names = catalog.getKey("/Names");
        if (names.isDictionary()) {
            if (names.hasKey("/JavaScript")) {
                add(Error(Error::Refused, "The file runs a script (JavaScript). Take it out: archives and councils refuse such files."));
            }
            if (names.hasKey("/EmbeddedFiles")) {
                add(Error(Error::Refused, "Other files are embedded in the file, which PDF/A-2 allows for PDF/A only. Send them as files of their own."));
            }
        }
        QPDFObjectHandle form = catalog.getKey("/AcroForm");
        if (form.isDictionary()) {
            if (form.hasKey("/XFA")) {
                add(Error(Error::Refused, "The file has a form in XFA, which only few programs show. Write it as a usual PDF form or without one."));
            }
            QPDFObjectHandle appearances = form.getKey("/NeedAppearances");
            if (appearances.isBool() && appearances.getBoolValue()) {
                add(Error(Error::Refused, "The form leaves its look to the program (NeedAppearances). Write it with the look of its fields."));
            }
        }
        if (catalog.hasKey("/Requirements")) {
            add(Error(Error::Refused, "The file demands abilities of the program (Requirements), which PDF/A does not allow. Write it anew without them."));
        }
    }

    /** The ICC colour space of the output intent, such as "RGB ", or what stands there instead; empty: there is none. */
    std::string outputSpace()
    {
        QPDFObjectHandle intents = m_file.catalog().getKey("/OutputIntents");
        const int count = intents.isArray() ? intents.getArrayNItems() : 0;
        for (int i = 0; i < count; ++i) {
            QPDFObjectHandle intent = intents.getArrayItem(i);
            if (!intent.isDictionary() || pdfCheckName(intent.getKey("/S")) != "/GTS_PDFA1") {
                continue;
            }
            QPDFObjectHandle profile = intent.getKey("/DestOutputProfile");
            std::string data;
            if (!profile.isStream() || !m_file.read(profile, data) || data.size() < 128 || data.compare(36, 4, "acsp") != 0) {
                add(Error(Error::Refused, "The output intent's colour profile cannot be read. Write the file with an sRGB profile."));
                return "none";
            }
            const std::string space = data.substr(16, 4);
            QPDFObjectHandle components = profile.getDict().getKey("/N");
            const int wanted = space == "GRAY" ? 1 : space == "CMYK" ? 4 : 3;
            if (!components.isInteger() || components.getIntValue() != wanted) {
                add(Error(Error::Refused,
                          "The output intent's colour profile has another number of colours than it says. Write the file with an sRGB profile."));
            }
            return space;
        }
        return {};
    }

    void checkColours()
    {
        const std::string space = outputSpace();
        const int device = m_colours.rgbPage != 0 ? m_colours.rgbPage : m_colours.grayPage != 0 ? m_colours.grayPage : m_colours.cmykPage;
        if (space.empty() && device != 0) {
            m_findings.add(device,
                           Error(),
                           Error(Error::Refused,
                                 "The file uses colours without saying which ones they are (output intent). Write it with an sRGB profile, as PDF/A does."));
        } else if (!space.empty() && space != "none" && m_colours.rgbPage != 0 && space != "RGB ") {
            m_findings.add(m_colours.rgbPage,
                           Error(),
                           Error(Error::Refused, "The page uses RGB colours, but the output intent is for others. Write the file with an sRGB profile."));
        }
        if (!space.empty() && space != "none" && m_colours.cmykPage != 0 && space != "CMYK") {
            m_findings.add(m_colours.cmykPage,
                           Error(),
                           Error(Error::Refused, "The page uses CMYK colours, but the output intent is for others. Write the file in RGB colours."));
        }
        if (space.empty() && m_colours.transparentPage != 0 && !hasGroupColour(m_colours.transparentPage)) {
            m_findings.add(m_colours.transparentPage,
                           Error(),
                           Error(Error::Refused,
                                 "The page has transparent parts, but the file has no output intent to mix their colours in. Write it with an sRGB profile."));
        }
        if (m_colours.blendPage != 0) {
            m_findings.add(m_colours.blendPage, Error(), Error(Error::Refused, "The page mixes colours in a way PDF does not know. Write the file anew."));
        }
    }

    bool hasGroupColour(int page)
    {
        QPDFObjectHandle object = m_file.pages()[std::size_t(page) - 1].object;
        QPDFObjectHandle group = object.getKey("/Group");
        return group.isDictionary() && group.hasKey("/CS");
    }

    void checkObjects()
    {
        if (m_file.qpdf().getObjectCount() > mostObjects) {
            throw PdfCheckLimit("too many objects");
        }
        for (QPDFObjectHandle object : m_file.qpdf().getAllObjects()) {
            if (object.isStream()) {
                checkStream(object.getDict());
            } else if (object.isDictionary() && object.hasKey("/S") && pdfCheckName(object.getKey("/S")) == "/JavaScript" && object.hasKey("/JS")) {
                checkPdfActions(object, 0, Error(), m_findings);
            } else if (object.isDictionary() && object.hasKey("/EF") && !hasEmbedded()) {
                add(Error(Error::Refused, "Other files are embedded in the file, which PDF/A-2 allows for PDF/A only. Send them as files of their own."));
            }
        }
    }

    bool hasEmbedded()
    {
        QPDFObjectHandle names = m_file.catalog().getKey("/Names");
        return names.isDictionary() && names.hasKey("/EmbeddedFiles");
    }

    void checkStream(QPDFObjectHandle dictionary)
    {
        QPDFObjectHandle filters = dictionary.getKey("/Filter");
        const int count = filters.isArray() ? filters.getArrayNItems() : 1;
        for (int i = 0; i < count; ++i) {
            const std::string filter = pdfCheckName(filters.isArray() ? filters.getArrayItem(i) : filters);
            if (filter == "/LZWDecode" || filter == "/LZW") {
                add(Error(Error::Refused, "The file uses LZW compression, which PDF/A does not allow. Write it anew with a current program."));
            }
        }
        if (dictionary.hasKey("/F") && !dictionary.getKey("/F").isNull()) {
            add(Error(Error::Refused, "A part of the file lies in another file or on the web, where it can be lost. Write it as one file."));
        }
        if (dictionary.hasKey("/OPI") || dictionary.hasKey("/Alternates") || dictionary.hasKey("/Ref")) {
            add(Error(Error::Refused, "A picture refers to another one or to another file. Write the file with that picture itself."));
        }
    }

    PdfCheckFile &m_file;
    const PdfCheckColours &m_colours;
    PdfCheckFindings &m_findings;
};
}

void checkPdfArchive(PdfCheckFile &file, const PdfCheckColours &colours, PdfCheckFindings &findings)
{
    ArchiveRules(file, colours, findings).check();
}
