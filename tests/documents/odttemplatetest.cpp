// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "odttemplate.h"

#include "golden.h"
#include "officeconverter.h"

#include <KZip>

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

namespace
{
const QByteArray namespaces =
    "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
    "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
    "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:script=\"urn:oasis:names:tc:opendocument:xmlns:script:1.0\" "
    "xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.3\"";

QByteArray contentWith(const QByteArray &body)
{
    return "<?xml version=\"1.0\"?><office:document-content " + namespaces
        + "><office:automatic-styles><style:style style:name=\"P1\" style:family=\"paragraph\"/>" + "</office:automatic-styles><office:body><office:text>"
        + body + "</office:text></office:body></office:document-content>";
}

QByteArray stylesWith(const QByteArray &header)
{
    return "<?xml version=\"1.0\"?><office:document-styles " + namespaces + "><office:styles/><office:master-styles><style:master-page style:name=\"Standard\">"
        + "<style:header><text:p>" + header + "</text:p></style:header></style:master-page></office:master-styles></office:document-styles>";
}

using Members = QList<std::pair<QString, QByteArray>>;

QByteArray package(const Members &extra, const QByteArray &content = contentWith({}), const QByteArray &styles = stylesWith({}))
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    KZip zip(&buffer);
    if (!buffer.open(QIODevice::WriteOnly) || !zip.open(QIODevice::WriteOnly)) {
        return {};
    }
    zip.setCompression(KZip::NoCompression);
    zip.writeFile(QStringLiteral("mimetype"), "application/vnd.oasis.opendocument.text-template");
    zip.setCompression(KZip::DeflateCompression);
    zip.writeFile(QStringLiteral("content.xml"), content);
    zip.writeFile(QStringLiteral("styles.xml"), styles);
    for (const auto &[path, data] : extra) {
        zip.writeFile(path, data);
    }
    zip.close();
    return bytes;
}

QByteArray placeholder(const QByteArray &name)
{
    return "<text:placeholder text:placeholder-type=\"text\">&lt;" + name + "&gt;</text:placeholder>";
}

QString refusal(const QByteArray &bytes)
{
    const auto made = OdtTemplate::read(bytes, QStringLiteral("letter.ott"));
    return made ? QString() : made.error().text();
}

Document document()
{
    Document document;
    document.title = QStringLiteral("Beschlussvorlage");
    document.language = QStringLiteral("de");
    document.blocks = {Heading{1, QStringLiteral("Sachverhalt"), {}}, Paragraph{plain(QStringLiteral("Ein Satz.")), Paragraph::Body}};
    Fields &fields = document.fields;
    fields.values[QStringLiteral("title")] = {QStringLiteral("Kurse & Kita")};
    fields.values[QStringLiteral("partners")] = {QStringLiteral("Jobcenter"), QStringLiteral("Schule")};
    fields.values[QStringLiteral("reason")] = {};
    fields.values[QStringLiteral("arabic")] = {QStringLiteral("مزيد من المترجمات")};
    for (const char *name : {"Arbeit", "Sprache"}) {
        Fields area;
        area.values[QStringLiteral("name")] = {QString::fromLatin1(name)};
        for (const char *need : {"mehr Kurse", "mehr Zeit"}) {
            Fields entry;
            entry.values[QStringLiteral("text")] = {QString::fromLatin1(name) + QLatin1String(": ") + QString::fromLatin1(need)};
            area.lists[QStringLiteral("needs")] += entry;
        }
        fields.lists[QStringLiteral("topicAreas")] += area;
    }
    return document;
}

QByteArray filled(const QByteArray &body, const QByteArray &header = {}, const char *member = "content.xml")
{
    const auto made = OdtTemplate::read(package({}, contentWith(body), stylesWith(header)), QStringLiteral("letter.ott"));
    if (!made) {
        return made.error().text().toUtf8();
    }
    const auto bytes = made.value().fill(document());
    const QByteArray xml = bytes ? memberOf(bytes.value(), QString::fromLatin1(member)) : QByteArray();
    const qsizetype start = xml.indexOf("<office:text>");
    return start < 0 ? xml : xml.mid(start + 13, xml.indexOf("</office:text>") - start - 13);
}
}

class OdtTemplateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFieldTakesItsValueInBodyAndHeader()
    {
        QCOMPARE(filled("<text:p>Zu: " + placeholder("title") + "!</text:p>"), QByteArray("<text:p>Zu: Kurse &amp; Kita!</text:p>"));
        QVERIFY(filled({}, placeholder("title"), "styles.xml").contains("<text:p>Kurse &amp; Kita</text:p>"));
    }

    void aFieldNobodyKnowsStaysInSight()
    {
        QVERIFY(filled("<text:p>" + placeholder("titel") + "</text:p>").contains("&lt;titel&gt;"));
    }

    void aParagraphWithSeveralValuesRepeats()
    {
        QCOMPARE(filled("<text:p>– " + placeholder("partners") + "</text:p>"), QByteArray("<text:p>– Jobcenter</text:p><text:p>– Schule</text:p>"));
        QCOMPARE(
            filled("<text:list><text:list-item><text:p>" + placeholder("partners") + "</text:p></text:list-item></text:list>"),
            QByteArray(
                "<text:list><text:list-item><text:p>Jobcenter</text:p></text:list-item><text:list-item><text:p>Schule</text:p></text:list-item></text:list>"));
        QCOMPARE(filled("<text:p>" + placeholder("reason") + "</text:p><text:p>x</text:p>"), QByteArray("<text:p>x</text:p>"));
    }

    void thePackageHasTheVersionOfItsTemplate()
    {
        for (const QByteArray &version : {QByteArray("1.2"), QByteArray("1.3"), QByteArray("1.4")}) {
            const QByteArray written = "office:version=\"" + version + "\"";
            QByteArray content = contentWith("<text:p>" + placeholder("title") + "</text:p>");
            content.replace("office:version=\"1.3\"", written);
            const auto made = OdtTemplate::read(package({}, content), QStringLiteral("letter.ott"));
            QVERIFY2(bool(made), qPrintable(refusal(package({}, content))));
            const auto bytes = made.value().fill(document());
            QVERIFY(bool(bytes));
            const QByteArray manifest = memberOf(bytes.value(), QStringLiteral("META-INF/manifest.xml"));
            QCOMPARE(manifest.count(QByteArray("manifest:version=\"" + version + "\"")), 2);
            QVERIFY(memberOf(bytes.value(), QStringLiteral("content.xml")).contains(written));
            const auto opened = convertWithOffice({bytes.value()}, OfficeFormat::Docx);
            QVERIFY2(bool(opened), opened ? "" : qPrintable(opened.error().text()));
        }
    }

    void sectionsRepeatInsideOneAnother()
    {
        const QByteArray body = "<text:section text:name=\"wiederhole:topicAreas\"><text:p>" + placeholder("name")
            + "</text:p><text:section text:name=\"wiederhole:needs\"><text:p>" + placeholder("topicAreas.name") + "/" + placeholder("text") + " zu "
            + placeholder("title") + "</text:p></text:section></text:section>";
        QCOMPARE(filled(body),
                 QByteArray("<text:p>Arbeit</text:p><text:p>Arbeit/Arbeit: mehr Kurse zu Kurse &amp; Kita</text:p><text:p>Arbeit/Arbeit: mehr Zeit zu Kurse "
                            "&amp; Kita</text:p>"
                            "<text:p>Sprache</text:p><text:p>Sprache/Sprache: mehr Kurse zu Kurse &amp; Kita</text:p><text:p>Sprache/Sprache: mehr Zeit zu "
                            "Kurse &amp; Kita</text:p>"));
    }

    void aTableRowRepeats()
    {
        const QByteArray body =
            "<table:table table:name=\"T\"><table:table-row><table:table-cell><text:p>Feld</text:p></table:table-cell></table:table-row>"
            "<table:table-row><table:table-cell><text:p>"
            + placeholder("topicAreas.name") + "</text:p></table:table-cell></table:table-row></table:table>";
        const QByteArray xml = filled(body);
        QCOMPARE(xml.count("<table:table-row>"), 3);
        QVERIFY(xml.contains("<text:p>Arbeit</text:p>") && xml.contains("<text:p>Sprache</text:p>"));
    }

    void whatMayStandOnlyOnceIsNotRepeated()
    {
        const QByteArray body = "<text:section text:name=\"wiederhole:topicAreas 2\"><text:p xml:id=\"one\"><text:bookmark text:name=\"b\"/>"
            + placeholder("name") + "</text:p><table:table table:name=\"T\"/></text:section>";
        const QByteArray xml = filled(body);
        QCOMPARE(xml.count("xml:id=\"one\""), 1);
        QCOMPARE(xml.count("<text:bookmark "), 1);
        QCOMPARE(xml.count("table:name=\"T\""), 1);
        QCOMPARE(xml.count("table:name="), 2);
    }

    void theContentsStandWhereTheirPlaceholderStood()
    {
        const QByteArray xml = filled("<text:p>davor</text:p><text:p>" + placeholder("content") + "</text:p><text:p>danach</text:p>");
        QVERIFY(xml.startsWith("<text:p>davor</text:p><text:h "));
        QVERIFY(xml.endsWith("Ein Satz.</text:p><text:p>danach</text:p>"));
        QVERIFY(xml.contains("text:outline-level=\"1\""));
    }

    void rightToLeftTextTurnsItsParagraph()
    {
        const QByteArray body =
            "<text:p text:style-name=\"P1\">" + placeholder("arabic") + "</text:p><text:p text:style-name=\"P1\">" + placeholder("title") + "</text:p>";
        const QByteArray xml = filled(body);
        QVERIFY(xml.contains("<text:p text:style-name=\"Drei.1\">مزيد"));
        QVERIFY(xml.contains("<text:p text:style-name=\"P1\">Kurse"));
    }

    void stylesATemplateLacksAreAdded()
    {
        const QByteArray styles = filled({}, {}, "styles.xml");
        for (const char *name : {"Title", "Heading_20_1", "Text_20_body", "Text_20_body_20_rtl", "Table_20_Heading", "Contents_20_2", "Numbering_20_123"}) {
            QVERIFY2(styles.contains(QByteArray(QByteArray("style:name=\"") + name + '"')), name);
        }
        QCOMPARE(xmlProblems(styles), QString());
    }

    void prefixesOfOtherProgramsAreUnderstood()
    {
        const QByteArray content =
            "<o:document-content xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:t=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
            "xmlns:text=\"http://example.org/own\"><o:body><o:text text:mark=\"1\"><t:p><t:placeholder t:placeholder-type=\"text\">&lt;title&gt;"
            "</t:placeholder></t:p></o:text></o:body></o:document-content>";
        const auto made = OdtTemplate::read(package({}, content), QStringLiteral("letter.ott"));
        QVERIFY2(made, qPrintable(made ? QString() : made.error().text()));
        const QByteArray xml = memberOf(made.value().fill(document()).value(), QStringLiteral("content.xml"));
        QCOMPARE(xmlProblems(xml), QString());
        QVERIFY(xml.contains("<text:p>Kurse &amp; Kita</text:p>"));
    }

    void thePicturesOfATemplateComeAlong()
    {
        const auto made = OdtTemplate::read(package({{QStringLiteral("Pictures/crest.png"), "\x89PNG"}, {QStringLiteral("Thumbnails/thumbnail.png"), "x"}}),
                                            QStringLiteral("letter.ott"));
        QVERIFY(made);
        const QByteArray bytes = made.value().fill(document()).value();
        QCOMPARE(memberOf(bytes, QStringLiteral("Pictures/crest.png")), QByteArray("\x89PNG"));
        QVERIFY(memberOf(bytes, QStringLiteral("Thumbnails/thumbnail.png")).isEmpty());
        QVERIFY(memberOf(bytes, QStringLiteral("META-INF/manifest.xml")).contains("Pictures/crest.png"));
    }

    void whatMayHarmIsRefusedByName_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *title, const QByteArray &bytes, const char *named) {
            QTest::newRow(title) << bytes << QString::fromLatin1(named);
        };
        const auto body = [](const QByteArray &xml) {
            return package({}, contentWith(xml));
        };
        row("basic macro", package({{QStringLiteral("Basic/Standard/Module1.xml"), "x"}}), "Basic/Standard/Module1.xml");
        row("python script", package({{QStringLiteral("Scripts/python/a.py"), "x"}}), "Scripts/python/a.py");
        row("embedded object", package({{QStringLiteral("Object 1/content.xml"), "x"}}), "Object 1/content.xml");
        row("other picture", package({{QStringLiteral("Pictures/a.wmf"), "x"}}), "Pictures/a.wmf");
        row("script in a picture",
            package({{QStringLiteral("Pictures/a.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"}}),
            "Pictures/a.svg");
        row("picture that fetches",
            package({{QStringLiteral("Pictures/a.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"file:///etc/passwd\"/></svg>"}}),
            "file:///etc/passwd");
        row("event", body("<script:event-listener xlink:href=\"vnd.sun.star.script:a\"/>"), "script:event-listener");
        row("macro field", body("<text:p><text:execute-macro/></text:p>"), "text:execute-macro");
        row("object", body("<text:p><draw:frame><draw:object xlink:href=\"./Object 1\"/></draw:frame></text:p>"), "draw:object");
        row("picture from the web", body("<text:p><draw:image xlink:href=\"https://example.org/a.png\"/></text:p>"), "https://example.org/a.png");
        row("picture from a file", body("<text:p><draw:image xlink:href=\"../../a.png\"/></text:p>"), "../../a.png");
        row("link", body("<text:p><text:a xlink:href=\"http://example.org\">x</text:a></text:p>"), "http://example.org");
        row("section from a file", body("<text:section text:name=\"s\"><text:section-source xlink:href=\"file:///x\"/></text:section>"), "text:section-source");
        row("link in the header", package({}, contentWith({}), stylesWith("<text:a xlink:href=\"file:///x\">x</text:a>")), "styles.xml");
        row("entities", package({}, "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]>" + contentWith("<text:p>&c;</text:p>")), "content.xml");
        row("not well-formed", package({}, contentWith("<text:p>")), "content.xml");
        row("nested without end",
            package({}, contentWith(QByteArray("<text:section>").repeated(5'000) + QByteArray("</text:section>").repeated(5'000))),
            "content.xml");
        row("password",
            package({{QStringLiteral("META-INF/manifest.xml"),
                      "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry "
                      "manifest:full-path=\"content.xml\">"
                      "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>"}}),
            "encrypted");
        row("no document", "PK\x05\x06 nonsense", "letter.ott");
        row("nothing", {}, "letter.ott");
        row("cut off", package({}).left(200), "letter.ott");

        // Same length, so that the rest of the archive stays in order.
        row("climbing", package({{QStringLiteral("AAAetc/passwd"), "x"}}).replace("AAAetc", "../etc"), "../etc/passwd");
        row("absolute", package({{QStringLiteral("Aetc/passwd"), "x"}}).replace("Aetc", "/etc"), "/etc/passwd");
        row("twice", package({{QStringLiteral("contenA.xml"), "x"}}).replace("contenA", "content"), "letter.ott");

        QByteArray encrypted = package({});
        const qsizetype entry = encrypted.lastIndexOf("PK\x01\x02");
        encrypted[entry + 8] = char(encrypted.at(entry + 8) | 1);
        row("encrypted member", encrypted, "encrypted");

        const QByteArray large = contentWith("<text:p>" + QByteArray(101'000'000, 'x') + "</text:p>");
        QByteArray bomb = package({}, large);
        row("bomb", bomb, "content.xml");
        const qsizetype name = bomb.lastIndexOf("content.xml");
        qToLittleEndian<quint32>(100, bomb.data() + name - 22);
        row("bomb that lies about its size", bomb, "content.xml");
    }
    void whatMayHarmIsRefusedByName()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, named);
        const QString sentence = refusal(bytes);
        QVERIFY2(sentence.contains(named), qPrintable(sentence));
    }

    void aLetterToSomebodyAndALinkInsideAreFine()
    {
        QCOMPARE(refusal(package(
                     {},
                     contentWith("<text:p><text:a xlink:href=\"mailto:rathaus@example.org\">x</text:a><text:a xlink:href=\"#mark\">y</text:a></text:p>"))),
                 QString());
    }

    void theShippedTemplateCanBeEditedAndUsedAgain()
    {
        const auto shipped = OdtTemplate::find({});
        QVERIFY(shipped);
        const QByteArray file = shipped.value().toFile().value();
        QVERIFY(file.mid(30, 60).startsWith("mimetypeapplication/vnd.oasis.opendocument.text-template"));
        QTemporaryDir folder;
        QFile copy(folder.filePath(QStringLiteral("own.ott")));
        QVERIFY(copy.open(QIODevice::WriteOnly));
        copy.write(file);
        copy.close();
        const auto own = OdtTemplate::load(copy.fileName());
        QVERIFY2(own, qPrintable(own ? QString() : own.error().text()));
        QCOMPARE(own.value().placeholders(),
                 QStringList({QStringLiteral("content"), QStringLiteral("date"), QStringLiteral("municipality"), QStringLiteral("paper")}));
        QCOMPARE(own.value().fill(document()).value(), shipped.value().fill(document()).value());
    }

    void aPaperInAnotherLanguageSaysSo()
    {
        Document english = document();
        english.language = QStringLiteral("en-GB");
        const QByteArray bytes = OdtTemplate::find({}).value().fill(english).value();
        const QByteArray styles = memberOf(bytes, QStringLiteral("styles.xml"));
        QVERIFY(styles.contains("fo:language=\"en\" fo:country=\"GB\""));
        QVERIFY(styles.contains("style:language-complex=\"ar\""));
        QVERIFY(memberOf(bytes, QStringLiteral("meta.xml")).contains("<dc:language>en-GB</dc:language>"));
    }

    void aTemplateThatIsNotThereIsNamed()
    {
        const auto missing = OdtTemplate::find(QStringLiteral("atlantis"));
        QVERIFY(!missing);
        QVERIFY(missing.error().text().contains(QLatin1String("atlantis")));
    }
};

QTEST_GUILESS_MAIN(OdtTemplateTest)
#include "odttemplatetest.moc"
