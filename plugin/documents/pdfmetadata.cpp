// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfmetadata.h"

#include "pdftext.h"

#include <QColorSpace>
#include <QXmlStreamWriter>

#include <qpdf/QPDFObjectHandle.hh>

namespace
{
constexpr char producer[] = "Dreischritt";

const QByteArray &sRgbProfile()
{
    static const QByteArray profile = QColorSpace(QColorSpace::SRgb).iccProfile();
    return profile;
}

QString oneLine(const QString &text)
{
    return pdfText(text).replace(QChar(0x2028), QLatin1Char(' ')).simplified();
}

QPDFObjectHandle unicode(const QString &text)
{
    return QPDFObjectHandle::newUnicodeString(text.toUtf8().toStdString());
}

/** Writes rdf:Alt, rdf:Seq or rdf:Bag with one entry. */
void writeContainer(QXmlStreamWriter &writer, const QString &property, const QString &container, const QString &text)
{
    writer.writeStartElement(property);
    writer.writeStartElement(container);
    writer.writeStartElement(QStringLiteral("rdf:li"));
    if (container == QLatin1String("rdf:Alt")) {
        writer.writeAttribute(QStringLiteral("xml:lang"), QStringLiteral("x-default"));
    }
    writer.writeCharacters(text);
    writer.writeEndElement();
    writer.writeEndElement();
    writer.writeEndElement();
}

/** PDF/A wants to be told what pdfuaid:part is. */
void writeExtensionSchema(QXmlStreamWriter &writer)
{
    const auto resource = [&](const QString &name) {
        writer.writeStartElement(name);
        writer.writeAttribute(QStringLiteral("rdf:parseType"), QStringLiteral("Resource"));
    };
    const auto text = [&](const char *name, const char *value) {
        writer.writeTextElement(QString::fromLatin1(name), QString::fromLatin1(value));
    };
    writer.writeStartElement(QStringLiteral("pdfaExtension:schemas"));
    writer.writeStartElement(QStringLiteral("rdf:Bag"));
    resource(QStringLiteral("rdf:li"));
    text("pdfaSchema:schema", "PDF/UA identification schema");
    text("pdfaSchema:namespaceURI", "http://www.aiim.org/pdfua/ns/id/");
    text("pdfaSchema:prefix", "pdfuaid");
    writer.writeStartElement(QStringLiteral("pdfaSchema:property"));
    writer.writeStartElement(QStringLiteral("rdf:Seq"));
    resource(QStringLiteral("rdf:li"));
    text("pdfaProperty:name", "part");
    text("pdfaProperty:valueType", "Integer");
    text("pdfaProperty:category", "internal");
    text("pdfaProperty:description", "Part of ISO 14289 to which the file conforms");
    for (int depth = 0; depth < 6; ++depth) {
        writer.writeEndElement();
    }
}
}

QByteArray pdfMetadata(const Document &document, bool claims)
{
    QByteArray xml;
    QXmlStreamWriter writer(&xml);
    writer.writeProcessingInstruction(QStringLiteral("xpacket"), QStringLiteral("begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\""));
    writer.writeStartElement(QStringLiteral("x:xmpmeta"));
    writer.writeAttribute(QStringLiteral("xmlns:x"), QStringLiteral("adobe:ns:meta/"));
    writer.writeStartElement(QStringLiteral("rdf:RDF"));
    writer.writeAttribute(QStringLiteral("xmlns:rdf"), QStringLiteral("http://www.w3.org/1999/02/22-rdf-syntax-ns#"));
    writer.writeStartElement(QStringLiteral("rdf:Description"));
    writer.writeAttribute(QStringLiteral("rdf:about"), QString());
    static constexpr std::pair<const char *, const char *> namespaces[] = {
        {"dc", "http://purl.org/dc/elements/1.1/"},
        {"pdf", "http://ns.adobe.com/pdf/1.3/"},
        {"xmp", "http://ns.adobe.com/xap/1.0/"},
        {"pdfaid", "http://www.aiim.org/pdfa/ns/id/"},
        {"pdfuaid", "http://www.aiim.org/pdfua/ns/id/"},
        {"pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/"},
        {"pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#"},
        {"pdfaProperty", "http://www.aiim.org/pdfa/ns/property#"},
    };
    for (const auto &[prefix, uri] : namespaces) {
        writer.writeAttribute(QLatin1String("xmlns:") + QLatin1String(prefix), QString::fromLatin1(uri));
    }
    writer.writeTextElement(QStringLiteral("dc:format"), QStringLiteral("application/pdf"));
    writeContainer(writer, QStringLiteral("dc:title"), QStringLiteral("rdf:Alt"), oneLine(document.title));
    if (const QString author = oneLine(document.author); !author.isEmpty()) {
        writeContainer(writer, QStringLiteral("dc:creator"), QStringLiteral("rdf:Seq"), author);
    }
    if (const QByteArray language = pdfLanguage(document.language); !language.isEmpty()) {
        writeContainer(writer, QStringLiteral("dc:language"), QStringLiteral("rdf:Bag"), QString::fromLatin1(language));
    }
    writer.writeTextElement(QStringLiteral("pdf:Producer"), QString::fromLatin1(producer));
    writer.writeTextElement(QStringLiteral("xmp:CreatorTool"), QString::fromLatin1(producer));
    if (claims) {
        writer.writeTextElement(QStringLiteral("pdfaid:part"), QStringLiteral("2"));
        writer.writeTextElement(QStringLiteral("pdfaid:conformance"), QStringLiteral("A"));
        writer.writeTextElement(QStringLiteral("pdfuaid:part"), QStringLiteral("1"));
        writeExtensionSchema(writer);
    }
    writer.writeEndElement();
    writer.writeEndElement();
    writer.writeEndElement();
    writer.writeProcessingInstruction(QStringLiteral("xpacket"), QStringLiteral("end=\"w\""));
    return xml;
}

void setPdfMetadata(QPDF &pdf, const Document &document, bool claims)
{
    QPDFObjectHandle root = pdf.getRoot();
    if (const QByteArray language = pdfLanguage(document.language); !language.isEmpty()) {
        root.replaceKey("/Lang", QPDFObjectHandle::newString(language.toStdString()));
    }
    root.replaceKey("/MarkInfo", QPDFObjectHandle::parse("<< /Marked true >>"));
    if (!root.getKey("/ViewerPreferences").isDictionary()) {
        root.replaceKey("/ViewerPreferences", QPDFObjectHandle::newDictionary());
    }
    root.getKey("/ViewerPreferences").replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));

    QPDFObjectHandle metadata = pdf.newStream(pdfMetadata(document, claims).toStdString());
    metadata.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    metadata.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    root.replaceKey("/Metadata", metadata);

    QPDFObjectHandle profile = pdf.newStream(sRgbProfile().toStdString());
    profile.getDict().replaceKey("/N", QPDFObjectHandle::newInteger(3));
    QPDFObjectHandle intent = QPDFObjectHandle::parse("<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2.1) >>");
    intent.replaceKey("/DestOutputProfile", profile);
    QPDFObjectHandle intents = QPDFObjectHandle::newArray();
    intents.appendItem(intent);
    root.replaceKey("/OutputIntents", intents);

    // Without dates, so that the same paper gives the same bytes.
    QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
    info.replaceKey("/Title", unicode(oneLine(document.title)));
    if (const QString author = oneLine(document.author); !author.isEmpty()) {
        info.replaceKey("/Author", unicode(author));
    }
    info.replaceKey("/Creator", QPDFObjectHandle::newString(producer));
    info.replaceKey("/Producer", QPDFObjectHandle::newString(producer));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
}
