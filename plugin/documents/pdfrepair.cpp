// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfrepair.h"

#include "pdffinish.h"
#include "pdfmetadata.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <QRegularExpression>

#include <set>

namespace
{
/** Invisible, belongs to the letter before it and does not part words: the dot or vowel sign that has no letter of its own. */
constexpr char silent[] = "034F";

std::string dataOf(QPDFObjectHandle stream)
{
    const auto buffer = stream.getStreamData(qpdf_dl_generalized);
    return std::string(reinterpret_cast<const char *>(buffer->getBuffer()), buffer->getSize());
}

/** Codes of one byte that a ToUnicode map knows. */
std::set<int> mappedCodes(const QString &map)
{
    std::set<int> codes;
    static const QRegularExpression section(QStringLiteral("beginbf(char|range)(.*?)endbf"), QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression single(QStringLiteral("<([0-9A-Fa-f]{2})>\\s*<[0-9A-Fa-f]*>"));
    static const QRegularExpression range(QStringLiteral("<([0-9A-Fa-f]{2})>\\s*<([0-9A-Fa-f]{2})>\\s*(?:<[0-9A-Fa-f]*>|\\[[^\\]]*\\])"));
    auto sections = section.globalMatch(map);
    while (sections.hasNext()) {
        const QRegularExpressionMatch found = sections.next();
        const bool isRange = found.captured(1) == QLatin1String("range");
        auto entries = (isRange ? range : single).globalMatch(found.captured(2));
        while (entries.hasNext()) {
            const QRegularExpressionMatch entry = entries.next();
            const int first = entry.captured(1).toInt(nullptr, 16);
            const int last = isRange ? entry.captured(2).toInt(nullptr, 16) : first;
            for (int code = first; code <= last; ++code) {
                codes.insert(code);
            }
        }
    }
    return codes;
}

/** LibreOffice tells the letter of a group's first glyph only; the marks on it are left without. */
void mendFont(QPDF &pdf, QPDFObjectHandle font)
{
    QPDFObjectHandle widths = font.getKey("/Widths");
    QPDFObjectHandle map = font.getKey("/ToUnicode");
    if (!widths.isArray() || !map.isStream() || !font.getKey("/FirstChar").isInteger()) {
        return;
    }
    QString text = QString::fromStdString(dataOf(map));
    const std::set<int> known = mappedCodes(text);
    const int first = font.getKey("/FirstChar").getIntValueAsInt();
    QStringList missing;
    for (int code = first; code < std::min(256, first + widths.getArrayNItems()); ++code) {
        // Code 0 is the glyph for what a font does not have, and nothing uses it.
        if (code > 0 && !known.contains(code)) {
            missing += QStringLiteral("<%1> <%2>").arg(code, 2, 16, QLatin1Char('0')).arg(QLatin1String(silent));
        }
    }
    const qsizetype end = text.lastIndexOf(QLatin1String("endcmap"));
    if (missing.isEmpty() || end < 0) {
        return;
    }
    QString sections;
    for (qsizetype i = 0; i < missing.size(); i += 100) {
        const QStringList part = missing.mid(i, 100);
        sections += QStringLiteral("%1 beginbfchar\n%2\nendbfchar\n").arg(part.size()).arg(part.join(QLatin1Char('\n')));
    }
    text.insert(end, sections);
    font.replaceKey("/ToUnicode", pdf.newStream(text.toStdString()));
}

void mend(QPDF &pdf)
{
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        if (object.isDictionaryOfType("/Font") && !object.getKey("/Subtype").isNameAndEquals("/Type0")) {
            mendFont(pdf, object);
        } else if (object.isImage() && object.getDict().hasKey("/Interpolate")) {
            object.getDict().replaceKey("/Interpolate", QPDFObjectHandle::newBool(false));
        }
    }
    // A sum over the bytes as they were, with the time in it.
    pdf.getTrailer().removeKey("/DocChecksum");
}
}

Result<RepairedPdf> repairOfficePdf(const QByteArray &bytes, const Document &document)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("office", bytes.constData(), size_t(bytes.size()));
        mend(pdf);
        setPdfMetadata(pdf, document, true);
        RepairedPdf repaired;
        repaired.bytes = writtenPdf(pdf);
        const auto report = checkPdf(repaired.bytes, document.title);
        if (!report) {
            return report.error();
        }
        repaired.findings = report.value().findings;
        if (!repaired.findings.isEmpty()) {
            setPdfMetadata(pdf, document, false);
            repaired.bytes = writtenPdf(pdf);
        }
        return repaired;
    } catch (const std::exception &problem) {
        return Error(Error::Failed, "LibreOffice's PDF could not be read: %1.", {QString::fromUtf8(problem.what())});
    }
}
