// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "samplepdf.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFWriter.hh>

#include <QColorSpace>

#include <memory>
#include <stdexcept>

namespace
{
/** Places before objects that are made later refer to them. */
constexpr const char *names[] = {"catalog", "pages", "page1", "page2",  "tree",   "parents", "document",   "h1",   "p",          "link",
                                 "table",   "row1",  "row2",  "th1",    "th2",    "td1",     "td2",        "h2",   "list",       "item1",
                                 "item2",   "body1", "body2", "label1", "label2", "figure",  "annotation", "font", "descendant", "descriptor"};

std::string marked(const std::string &type, int mcid, const std::string &content)
{
    return "/" + type + " <</MCID " + std::to_string(mcid) + ">> BDC\n" + content + "EMC\n";
}
}

std::string SamplePdf::show(const std::u16string &text)
{
    static const char digits[] = "0123456789abcdef";
    std::string hex;
    for (const char16_t c : text) {
        for (const int shift : {12, 8, 4, 0}) {
            hex += digits[(c >> shift) & 15];
        }
    }
    return "BT /F1 12 Tf 72 700 Td <" + hex + "> Tj ET\n";
}

SamplePdf::SamplePdf()
{
    m_qpdf.emptyPDF();
    m_qpdf.setSuppressWarnings(true);
    for (const char *name : names) {
        m_objects.emplace(name, m_qpdf.makeIndirectObject(QPDFObjectHandle::newDictionary()));
    }
    m_objects["catalog"] = m_qpdf.getRoot();
    addFont();
    addMetadata();
    addStructure();
    addPages();
    for (const auto &[key, value] :
         {std::pair("/Lang", "(de-DE)"),
          std::pair("/MarkInfo", "<< /Marked true >>"),
          std::pair("/Metadata", "@metadata"),
          std::pair("/OutputIntents", "[ << /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /DestOutputProfile @profile >> ]"),
          std::pair("/Pages", "@pages"),
          std::pair("/StructTreeRoot", "@tree"),
          std::pair("/ViewerPreferences", "<< /DisplayDocTitle true >>")}) {
        set("catalog", key, value);
    }
    m_objects["info"] = m_qpdf.makeIndirectObject(parse("<< /Title (Beschlussvorlage) /CreationDate (D:20200115120000+01'00') >>"));
    m_qpdf.getTrailer().replaceKey("/Info", m_objects["info"]);
}

QPDFObjectHandle SamplePdf::parse(std::string text)
{
    if (text.starts_with('@')) {
        return m_objects.at(text.substr(1));
    }
    for (std::size_t at = text.find('@'); at != std::string::npos; at = text.find('@', at + 1)) {
        std::size_t end = at + 1;
        while (end < text.size() && isalnum(static_cast<unsigned char>(text[end]))) {
            ++end;
        }
        const QPDFObjGen id = m_objects.at(text.substr(at + 1, end - at - 1)).getObjGen();
        text.replace(at, end - at, id.unparse(' ') + " R");
    }
    return QPDFObjectHandle::parse(&m_qpdf, text);
}

void SamplePdf::add(const std::string &name, const std::string &value)
{
    QPDFObjectHandle parsed = parse(value);
    const auto known = m_objects.find(name);
    if (known == m_objects.end()) {
        m_objects.emplace(name, m_qpdf.makeIndirectObject(parsed));
    } else {
        m_qpdf.replaceObject(known->second.getObjGen(), parsed);
        known->second = m_qpdf.getObject(known->second.getObjGen());
    }
}

void SamplePdf::addStream(const std::string &name, const std::string &dictionary, const std::string &data)
{
    QPDFObjectHandle stream = m_qpdf.newStream(data);
    for (const auto &[key, value] : parse(dictionary).getDictAsMap()) {
        stream.getDict().replaceKey(key, value);
    }
    m_objects.insert_or_assign(name, stream);
}

void SamplePdf::set(const std::string &name, const std::string &key, const std::string &value)
{
    QPDFObjectHandle object = m_objects.at(name);
    (object.isStream() ? object.getDict() : object).replaceKey(key, parse(value));
}

void SamplePdf::remove(const std::string &name, const std::string &key)
{
    QPDFObjectHandle object = m_objects.at(name);
    (object.isStream() ? object.getDict() : object).removeKey(key);
}

void SamplePdf::replace(const std::string &name, const std::string &before, const std::string &after)
{
    QPDFObjectHandle stream = m_objects.at(name);
    const std::shared_ptr<Buffer> buffer = stream.getStreamData();
    std::string data(reinterpret_cast<const char *>(buffer->getBuffer()), buffer->getSize());
    const std::size_t at = data.find(before);
    if (at == std::string::npos) {
        throw std::logic_error("not in the stream: " + before);
    }
    stream.replaceStreamData(data.replace(at, before.size(), after), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
}

void SamplePdf::addElement(const std::string &name, const std::string &parent, const std::string &entries)
{
    add(name, "<< /Type /StructElem /P @" + parent + " " + entries + " >>");
    QPDFObjectHandle kids = m_objects.at(parent).getKey("/K");
    if (!kids.isArray()) {
        kids = QPDFObjectHandle::newArray(kids.isNull() ? std::vector<QPDFObjectHandle>() : std::vector<QPDFObjectHandle>{kids});
        m_objects.at(parent).replaceKey("/K", kids);
    }
    kids.appendItem(m_objects.at(name));
}

void SamplePdf::addFont()
{
    addStream("program", "<< >>", "no program that anybody draws with");
    addStream("unicode",
              "<< >>",
              "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
              "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
              "2 beginbfrange <0020> <007e> <0020> <00a0> <00ff> <00a0> endbfrange\n"
              "1 beginbfchar <20ac> <20ac> endbfchar\n"
              "endcmap end end\n");
    add("descriptor", "<< /Type /FontDescriptor /FontName /ABCDEF+NotoSans /Flags 4 /FontFile2 @program >>");
    add("descendant",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+NotoSans /CIDToGIDMap /Identity /FontDescriptor @descriptor"
        " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>");
    add("font", "<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+NotoSans /Encoding /Identity-H /DescendantFonts [ @descendant ] /ToUnicode @unicode >>");
}

void SamplePdf::addMetadata()
{
    addStream("metadata",
              "<< /Type /Metadata /Subtype /XML >>",
              R"(<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" pdfaid:part="2" pdfaid:conformance="A">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Beschlussvorlage</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>2020-01-15T12:00:00+01:00</xmp:CreateDate>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>)");
    const QByteArray profile = QColorSpace(QColorSpace::SRgb).iccProfile();
    addStream("profile", "<< /N 3 >>", std::string(profile.constData(), std::size_t(profile.size())));
}

void SamplePdf::addStructure()
{
    add("tree", "<< /Type /StructTreeRoot /ParentTree @parents /ParentTreeNextKey 3 /RoleMap << /Einleitung /P >> >>");
    addElement("document", "tree", "/S /Document");
    addElement("h1", "document", "/S /H1 /Pg @page1 /K 0");
    addElement("p", "document", "/S /Einleitung /Pg @page1 /K 1");
    addElement("link", "p", "/S /Link /Pg @page1 /K [ 2 << /Type /OBJR /Obj @annotation >> ]");
    addElement("table", "document", "/S /Table /Pg @page1");
    addElement("row1", "table", "/S /TR /Pg @page1");
    addElement("th1", "row1", "/S /TH /A << /O /Table /Scope /Column >> /Pg @page1 /K 3");
    addElement("th2", "row1", "/S /TH /A << /O /Table /Scope /Column >> /Pg @page1 /K 4");
    addElement("row2", "table", "/S /TR /Pg @page1");
    addElement("td1", "row2", "/S /TD /Pg @page1 /K 5");
    addElement("td2", "row2", "/S /TD /Lang (ar) /Pg @page1 /K 6");
    addElement("h2", "document", "/S /H2 /Pg @page2 /K 0");
    addElement("list", "document", "/S /L /Pg @page2");
    for (const char *number : {"1", "2"}) {
        const std::string n(number);
        addElement("item" + n, "list", "/S /LI /Pg @page2");
        addElement("label" + n, "item" + n, "/S /Lbl /Pg @page2 /K " + std::to_string(2 * stoi(n) - 1));
        addElement("body" + n, "item" + n, "/S /LBody /Pg @page2 /K " + std::to_string(2 * stoi(n)));
    }
    addElement("figure", "document", "/S /Figure /Alt (Balken: 12 daf\\374r, 3 dagegen) /Pg @page2 /K 5");
    add("parents", "<< /Nums [ 0 [ @h1 @p @link @th1 @th2 @td1 @td2 ] 1 [ @h2 @label1 @body1 @label2 @body2 @figure ] 2 @link ] >>");
}

void SamplePdf::addPages()
{
    addStream("content1",
              "<< >>",
              "0 g\n" + marked("H1", 0, show(u"Beschlussvorlage 5/1")) + marked("P", 1, show(u"Der Rat beschlie\u00dft:")) + marked("Link", 2, show(u"Anlage"))
                  + marked("TH", 3, show(u"Wer")) + marked("TH", 4, show(u"Was")) + marked("TD", 5, show(u"Amt")) + marked("TD", 6, show(u"Kurse"))
                  + "/Artifact BMC\n72 60 m 500 60 l S\n" + show(u"Seite 1") + "EMC\n");
    addStream("content2",
              "<< >>",
              marked("H2", 0, show(u"Beschlussvorschlag")) + marked("Lbl", 1, show(u"1.")) + marked("LBody", 2, show(u"Es wird"))
                  + marked("Lbl", 3, show(u"2.")) + marked("LBody", 4, show(u"so sein.")) + marked("Figure", 5, "0.5 0.5 0.5 rg 72 300 200 20 re f\n"));
    add("annotation",
        "<< /Type /Annot /Subtype /Link /Rect [ 72 600 200 620 ] /Border [ 0 0 0 ] /F 4 /StructParent 2 /Contents (Anlage im Netz)"
        " /A << /S /URI /URI (https://example.org/anlage) >> >>");
    const std::string common = "<< /Type /Page /Parent @pages /MediaBox [ 0 0 595 842 ] /Resources << /Font << /F1 @font >> >> ";
    add("page1", common + "/Contents @content1 /StructParents 0 /Tabs /S /Annots [ @annotation ] >>");
    add("page2", common + "/Contents @content2 /StructParents 1 >>");
    add("pages", "<< /Type /Pages /Count 2 /Kids [ @page1 @page2 ] >>");
}

QByteArray SamplePdf::bytes()
{
    QPDFWriter writer(m_qpdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setMinimumPDFVersion("1.7");
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
}

QByteArray SamplePdf::encrypted(const char *userPassword, bool accessible)
{
    QPDFWriter writer(m_qpdf);
    writer.setOutputMemory();
    writer.setMinimumPDFVersion("1.7");
    if (accessible) {
        writer.setR4EncryptionParametersInsecure(userPassword, "owner", true, true, true, true, true, true, qpdf_r3p_full, true, true);
    } else {
        // Only the older encryption knows the permission.
        writer.setR3EncryptionParametersInsecure(userPassword, "owner", false, false, true, true, true, true, qpdf_r3p_full);
    }
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
}
