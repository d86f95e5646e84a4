// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfcheckmetadata.h"

#include "pdfchecklanguage.h"
#include "pdfcheckxmp.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

namespace
{
constexpr std::size_t largestPacket = 8'000'000;
constexpr std::size_t pagesThatNeedBookmarks = 20;
const QString dublinCore = QStringLiteral("http://purl.org/dc/elements/1.1/");
const QString xmpSpace = QStringLiteral("http://ns.adobe.com/xap/1.0/");
const QString pdfSpace = QStringLiteral("http://ns.adobe.com/pdf/1.3/");
const QString universalAccess = QStringLiteral("http://www.aiim.org/pdfua/ns/id/");
const QString archive = QStringLiteral("http://www.aiim.org/pdfa/ns/id/");

/** "D:20200115120000+01'00'" */
QDateTime fromPdfDate(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^D:(\\d{4})(\\d\\d)?(\\d\\d)?(\\d\\d)?(\\d\\d)?(\\d\\d)?(?:Z|([+-])(\\d\\d)'?(\\d\\d)?'?)?"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch()) {
        return {};
    }
    const auto part = [&match](int index, int other) {
        return match.captured(index).isEmpty() ? other : match.captured(index).toInt();
    };
    QDateTime time(QDate(part(1, 0), part(2, 1), part(3, 1)), QTime(part(4, 0), part(5, 0), part(6, 0)), QTimeZone::UTC);
    const int offset = (part(8, 0) * 60 + part(9, 0)) * 60;
    return time.addSecs(match.captured(7) == QLatin1String("-") ? offset : -offset);
}

class MetadataRules
{
public:
    MetadataRules(PdfCheckFile &file, PdfReport &report, PdfCheckFindings &findings)
        : m_file(file)
        , m_report(report)
        , m_findings(findings)
    {
    }

    void check()
    {
        const std::string language = pdfCheckText(m_file.catalog().getKey("/Lang"));
        m_report.language = QString::fromStdString(language);
        if (language.empty()) {
            add(Error(Error::Refused,
                      "The file does not say in which language it is, so it is read aloud with the wrong pronunciation. Set the language of the document."));
        } else if (!isPdfCheckLanguage(language)) {
            add(badPdfCheckLanguage(language));
        }
        QPDFObjectHandle stream = m_file.catalog().getKey("/Metadata");
        QPDFObjectHandle info = m_file.qpdf().getTrailer().getKey("/Info");
        m_report.title = info.isDictionary() ? QString::fromStdString(pdfCheckText(info.getKey("/Title"))) : QString();
        std::string packet;
        if (!stream.isStream()) {
            add(Error(Error::Refused, "The file has no XMP metadata, so nobody can tell its title and what it says it is. Write it as PDF/A or PDF/UA."));
            return;
        }
        if (!m_file.read(stream, packet) || packet.size() > largestPacket || !m_xmp.read(QByteArray(packet.data(), qsizetype(packet.size())))) {
            add(Error(Error::Refused, "The XMP metadata cannot be read. Write the file anew."));
            return;
        }
        const QByteArray head = QByteArray(packet.data(), qsizetype(std::min<std::size_t>(packet.size(), 300)));
        static const QRegularExpression oldHead(QStringLiteral("<\\?xpacket begin=[^>]*(bytes|encoding)="));
        if (oldHead.match(QString::fromUtf8(head)).hasMatch()) {
            add(Error(Error::Refused, "The XMP metadata begin with bytes= or encoding=, which PDF/A does not allow. Write the file anew."));
        }
        checkTitle();
        checkClaims();
        if (info.isDictionary()) {
            compare(info);
        }
    }

private:
    void add(const Error &what)
    {
        m_findings.add(0, Error(Error::Refused, "metadata"), what);
    }

    void checkTitle()
    {
        const QString title = m_xmp.value(dublinCore, QStringLiteral("title"));
        if (title.trimmed().isEmpty()) {
            add(Error(Error::Refused, "The file has no title in its XMP metadata, so a reader shows the file name. Give the document a title."));
        } else {
            m_report.title = title;
        }
    }

    void checkClaims()
    {
        const QString part = m_xmp.value(universalAccess, QStringLiteral("part")).trimmed();
        m_report.claimsUniversalAccess = part == QLatin1String("1");
        if (part.isEmpty()) {
            add(Error(Error::Refused, "The file does not say that it is PDF/UA-1. Write it with “Universal Accessibility (PDF/UA)”."));
        } else if (part != QLatin1String("1")) {
            add(Error(Error::Refused, "The file says it is PDF/UA-%1, which is not known here. Write it as PDF/UA-1.", {pdfCheckQuote(part)}));
        }
        const QString archivePart = m_xmp.value(archive, QStringLiteral("part")).trimmed();
        const QString level = m_xmp.value(archive, QStringLiteral("conformance")).trimmed();
        if (archivePart.isEmpty()) {
            add(Error(Error::Refused, "The file does not say that it is PDF/A. Write it as PDF/A-2a."));
            return;
        }
        m_report.archiveClaim = pdfCheckQuote(QLatin1String("PDF/A-") + archivePart + level.toLower());
        if (archivePart != QLatin1String("2") || (level != QLatin1String("A") && level != QLatin1String("B") && level != QLatin1String("U"))) {
            add(Error(Error::Refused,
                      "The file says it is %1. This check knows PDF/A-2 with the levels A, B and U. Write it as PDF/A-2a.",
                      {m_report.archiveClaim}));
        }
        if (!part.isEmpty() && !m_xmp.describes(universalAccess, QStringLiteral("part"))) {
            add(Error(Error::Refused,
                      "The XMP metadata use the property of PDF/UA without describing it (extension schema), which PDF/A asks for. Write the file anew."));
        }
    }

    void compare(QPDFObjectHandle info)
    {
        struct Pair {
            const char *key;
            QString space;
            QString name;
        };
        const Pair pairs[] = {{"/Title", dublinCore, QStringLiteral("title")},
                              {"/Author", dublinCore, QStringLiteral("creator")},
                              {"/Subject", dublinCore, QStringLiteral("description")},
                              {"/Keywords", pdfSpace, QStringLiteral("Keywords")},
                              {"/Creator", xmpSpace, QStringLiteral("CreatorTool")},
                              {"/Producer", pdfSpace, QStringLiteral("Producer")}};
        for (const Pair &pair : pairs) {
            const QString inInfo = QString::fromStdString(pdfCheckText(info.getKey(pair.key)));
            const QString inXmp = m_xmp.values(pair.space, pair.name).join(QLatin1String(", "));
            const bool isSame = inInfo == inXmp || inInfo == m_xmp.value(pair.space, pair.name);
            const bool isMissedAlready = inXmp.trimmed().isEmpty() && pair.name == QLatin1String("title");
            if (!inInfo.isEmpty() && !isSame && !isMissedAlready) {
                differ(pair.key, inInfo, inXmp);
            }
        }
        const Pair dates[] = {{"/CreationDate", xmpSpace, QStringLiteral("CreateDate")}, {"/ModDate", xmpSpace, QStringLiteral("ModifyDate")}};
        for (const Pair &pair : dates) {
            const QString inInfo = QString::fromStdString(pdfCheckText(info.getKey(pair.key)));
            const QString inXmp = m_xmp.value(pair.space, pair.name).trimmed();
            const QDateTime time = QDateTime::fromString(inXmp, Qt::ISODate);
            if (!inInfo.isEmpty() && (!time.isValid() || fromPdfDate(inInfo) != time)) {
                differ(pair.key, inInfo, inXmp);
            }
        }
    }

    void differ(const char *key, const QString &inInfo, const QString &inXmp)
    {
        add(Error(Error::Refused,
                  "“%1” is “%2” in the file's properties and “%3” in its XMP metadata. Write the same in both.",
                  {QString::fromLatin1(key + 1), pdfCheckQuote(inInfo), pdfCheckQuote(inXmp)}));
    }

    PdfCheckFile &m_file;
    PdfReport &m_report;
    PdfCheckFindings &m_findings;
    PdfCheckXmp m_xmp;
};

bool isTrue(QPDFObjectHandle object)
{
    return object.isBool() && object.getBoolValue();
}
}

void checkPdfMetadata(PdfCheckFile &file, PdfReport &report, PdfCheckFindings &findings)
{
    MetadataRules(file, report, findings).check();
}

void checkPdfCatalog(PdfCheckFile &file, bool hasHeadings, PdfCheckFindings &findings)
{
    QPDFObjectHandle catalog = file.catalog();
    QPDFObjectHandle marks = catalog.getKey("/MarkInfo");
    const bool isMarked = marks.isDictionary() && isTrue(marks.getKey("/Marked"));
    if (!catalog.getKey("/StructTreeRoot").isDictionary()) {
        findings.add(
            Error(Error::Refused, "The file has no structure tree: headings, tables and reading order are not there for a screen reader. Write it with tags."));
    } else if (!isMarked) {
        findings.add(Error(Error::Refused, "The file does not say that it is tagged (MarkInfo), so readers leave its structure unused. Write it with tags."));
    }
    if (marks.isDictionary() && isTrue(marks.getKey("/Suspects"))) {
        findings.add(Error(Error::Refused, "The file says that its tags are only guessed (Suspects). Check the tags and take that mark out."));
    }
    QPDFObjectHandle preferences = catalog.getKey("/ViewerPreferences");
    if (!preferences.isDictionary() || !isTrue(preferences.getKey("/DisplayDocTitle"))) {
        findings.add(Error(Error::Refused, "The window does not show the title but the file name (DisplayDocTitle). Switch on “show document title”."));
    }
    QPDFObjectHandle outlines = catalog.getKey("/Outlines");
    if (hasHeadings && file.pages().size() >= pagesThatNeedBookmarks && (!outlines.isDictionary() || !outlines.getKey("/First").isDictionary())) {
        findings.add(Error(Error::Refused,
                           "The file has headings and %1 pages, but no bookmarks. Write the headings as bookmarks.",
                           {QString::number(file.pages().size())}));
    }
    QPDFObjectHandle layers = catalog.getKey("/OCProperties");
    QPDFObjectHandle usual = layers.isDictionary() ? layers.getKey("/D") : QPDFObjectHandle::newNull();
    if (usual.isDictionary() && (pdfCheckText(usual.getKey("/Name")).empty() || usual.hasKey("/AS"))) {
        findings.add(Error(Error::Refused, "The layers have no name or switch themselves on and off. Write the file without layers."));
    }
}
