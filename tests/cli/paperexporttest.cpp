// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "toolfixture.h"

#include <QDir>
#include <QRegularExpression>

/** Papers as PDF and DOCX, packed, for one committee, on the municipality's own paper: looked at by other programs. */
class PaperExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void aPdfIsTaggedAndNamed();
    void aZipHoldsAPaperEach();
    void aCombinedPaperHoldsThemAll();
    void aCommitteeGetsWhatGoesToIt();
    void theLetterheadLiesUnderThePages();
    void aLetterheadThatCannotBeUsedIsRefused();
    void aWriterTemplateShapesOdtAndPdf();
    void aTemplateThatCannotBeUsedIsRefused();
    void docxComesFromLibreOffice();
    void withoutLibreOfficeItIsSaid();
    void whatDoesNotGoTogetherIsSaid_data();
    void whatDoesNotGoTogetherIsSaid();

private:
    Answer write(const QStringList &words) const
    {
        return m_tool.run(QStringList{QStringLiteral("export"), QStringLiteral("goslar.dreischritt")} + words);
    }
    /** One paper only, for what takes its time. */
    Answer writeOne(const QStringList &words) const
    {
        return write(QStringList{QStringLiteral("--recommendation"), m_recommendation} + words);
    }
    static QStringList paths(const Answer &answer)
    {
        return QString::fromUtf8(answer.out).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }
    QString say(const QString &line) const
    {
        const Answer answer = m_tool.shell(line);
        return answer.status == 0 ? QString::fromUtf8(answer.out) : QStringLiteral("failed: ") + QString::fromUtf8(answer.err);
    }
    /** The words of a PDF, a blank between them. */
    QString words(const QString &pdf) const
    {
        return say(QStringLiteral("pdftotext '%1' -").arg(pdf)).simplified();
    }
    /** Makes a file with Writer from these paragraphs. */
    QString made(const QString &name, const QByteArray &paragraphs) const
    {
        const QString source = name.section(QLatin1Char('.'), 0, 0) + QStringLiteral(".fodt");
        m_tool.write(source,
                     R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>)"
                         + paragraphs + "</office:text></office:body></office:document>");
        const Answer answer = m_tool.shell(QStringLiteral("soffice -env:UserInstallation=file://%1 --headless --norestore --convert-to %2 %3")
                                               .arg(m_tool.path(QStringLiteral("office")), name.section(QLatin1Char('.'), 1), source));
        return answer.status == 0 && QFile::exists(m_tool.path(name)) ? name : QString();
    }

    ToolFixture m_tool;
    QString m_recommendation;
    QString m_title;
    int m_count = 0;
};

void PaperExportTest::initTestCase()
{
    QCOMPARE(m_tool.run({QStringLiteral("import"), QStringLiteral("goslar.dreischritt"), QStringLiteral(EXAMPLES "/goslar/conference.json")}).status, 0);
    const QJsonArray recommendations = m_tool.records(QStringLiteral("goslar.dreischritt"), "recommendations");
    m_count = int(recommendations.size());
    QVERIFY(m_count > 5);
    m_recommendation = recommendations.first()[QStringLiteral("id")].toString();
    m_title = recommendations.first()[QStringLiteral("title")].toString();
}

void PaperExportTest::aPdfIsTaggedAndNamed()
{
    const Answer answer = writeOne({QStringLiteral("--format=pdf"), QStringLiteral("--output=one")});
    QVERIFY2(answer.status == 0, answer.err.constData());
    QCOMPARE(paths(answer).size(), 1);
    const QString facts = say(QStringLiteral("pdfinfo '%1'").arg(paths(answer).first()));
    QVERIFY2(facts.contains(QRegularExpression(QStringLiteral("Title: +Beschlussvorlage .*: ") + QRegularExpression::escape(m_title))), qPrintable(facts));
    QVERIFY2(facts.contains(QRegularExpression(QStringLiteral("Tagged: +yes"))), qPrintable(facts));
    QVERIFY2(facts.contains(QRegularExpression(QStringLiteral("Page size: +595.*A4"))), qPrintable(facts));
    QVERIFY(words(paths(answer).first()).contains(QLatin1String("Beschlussvorschlag")));
    QCOMPARE(m_tool.shell(QStringLiteral("qpdf --check '%1'").arg(paths(answer).first())).status, 0);
}

void PaperExportTest::aZipHoldsAPaperEach()
{
    const Answer answer = write({QStringLiteral("--format=pdf"), QStringLiteral("--packing=zip"), QStringLiteral("--output=zip")});
    QVERIFY2(answer.status == 0, answer.err.constData());
    QCOMPARE(paths(answer).size(), 1);
    const QString zip = paths(answer).first();
    QVERIFY(zip.endsWith(QLatin1String(".zip")));
    QVERIFY(say(QStringLiteral("unzip -t '%1'").arg(zip)).contains(QLatin1String("No errors detected")));
    const QStringList members = say(QStringLiteral("unzip -Z1 '%1'").arg(zip)).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(members.size(), m_count);
    for (const QString &member : members) {
        QVERIFY2(member.endsWith(QLatin1String(".pdf")) && !member.contains(QLatin1Char('/')), qPrintable(member));
    }
    QCOMPARE(m_tool.shell(QStringLiteral("unzip -oq '%1' -d unzipped && \"$TOOL\" check-pdf 'unzipped/%2'").arg(zip, members.first())).status, 0);
    const Answer again = write({QStringLiteral("--format=pdf"), QStringLiteral("--packing=zip"), QStringLiteral("--output=zip-again")});
    QCOMPARE(m_tool.read(paths(again).first()), m_tool.read(zip));
}

void PaperExportTest::aCombinedPaperHoldsThemAll()
{
    for (const QString &format : {QStringLiteral("pdf"), QStringLiteral("odt")}) {
        const Answer answer = write({QStringLiteral("--format"), format, QStringLiteral("--packing=combined"), QStringLiteral("--output=combined")});
        QVERIFY2(answer.status == 0, answer.err.constData());
        QCOMPARE(paths(answer).size(), 1);
        const QString text =
            format == QLatin1String("pdf") ? words(paths(answer).first()) : say(QStringLiteral("unzip -p '%1' content.xml").arg(paths(answer).first()));
        QVERIFY(text.contains(QLatin1String("Inhalt")));
        QCOMPARE(text.count(QLatin1String("Beschlussvorschlag")) >= m_count, true);
        QVERIFY(format == QLatin1String("odt") || m_tool.run({QStringLiteral("check-pdf"), paths(answer).first()}).status == 0);
    }
}

void PaperExportTest::aCommitteeGetsWhatGoesToIt()
{
    const Answer council = write({QStringLiteral("--format=pdf"), QStringLiteral("--committee=kreistag"), QStringLiteral("--output=council")});
    QVERIFY2(council.status == 0, council.err.constData());
    QVERIFY(!paths(council).isEmpty() && paths(council).size() < m_count);
    for (const QString &path : paths(council)) {
        QVERIFY2(words(path).contains(QLatin1String("Kreistag")), qPrintable(path));
    }
    const Answer combined = write(
        {QStringLiteral("--format=pdf"), QStringLiteral("--committee=Kreistag"), QStringLiteral("--packing=combined"), QStringLiteral("--output=council")});
    QVERIFY2(combined.status == 0, combined.err.constData());
    QVERIFY2(paths(combined).first().contains(QLatin1String("Kreistag")), combined.out.constData());
    const Answer unknown = write({QStringLiteral("--format=pdf"), QStringLiteral("--committee=Ältestenrat"), QStringLiteral("--output=unknown")});
    QCOMPARE(unknown.status, 3);
    QVERIFY2(unknown.err.contains("The workspace has no committee “Ältestenrat”. There are: Kreistag, "), unknown.err.constData());
    QVERIFY(!QFile::exists(m_tool.path(QStringLiteral("unknown"))));
}

void PaperExportTest::theLetterheadLiesUnderThePages()
{
    const QString letterhead = made(QStringLiteral("letterhead.pdf"), "<text:p>Landkreis Muster, Briefkopf</text:p>");
    QVERIFY(!letterhead.isEmpty());
    const Answer answer = writeOne({QStringLiteral("--format=pdf"), QStringLiteral("--letterhead"), letterhead, QStringLiteral("--output=letters")});
    QVERIFY2(answer.status == 0, answer.err.constData());
    QCOMPARE(answer.err, QByteArray());
    const QString pages = say(QStringLiteral("pdfinfo '%1'").arg(paths(answer).first()));
    const QRegularExpressionMatch count = QRegularExpression(QStringLiteral("Pages: +(\\d+)")).match(pages);
    QCOMPARE(words(paths(answer).first()).count(QLatin1String("Landkreis Muster, Briefkopf")), count.captured(1).toInt());
    const Answer checked = m_tool.run({QStringLiteral("check-pdf"), paths(answer).first()});
    QVERIFY2(checked.status == 0, checked.out.constData());
}

void PaperExportTest::aLetterheadThatCannotBeUsedIsRefused()
{
    m_tool.write(QStringLiteral("text.pdf"), "Briefkopf\n");
    const auto refused = [this](const QStringList &words) {
        const Answer answer = writeOne(words + QStringList{QStringLiteral("--output=refused")});
        return answer.status == 3 && answer.out.isEmpty() ? answer.err : QByteArray("status ") + QByteArray::number(answer.status);
    };
    QVERIFY(refused({QStringLiteral("--format=pdf"), QStringLiteral("--letterhead=none.pdf")}).contains("The letterhead “none.pdf” cannot be read"));
    QVERIFY(refused({QStringLiteral("--format=pdf"), QStringLiteral("--letterhead=text.pdf")}).contains("The letterhead is not a PDF that can be read"));
    QVERIFY(refused({QStringLiteral("--format=odt"), QStringLiteral("--letterhead=text.pdf")}).contains("A letterhead lies under a PDF only."));
    QVERIFY(refused({QStringLiteral("--format=pdf"), QStringLiteral("--letterhead=text.pdf"), QStringLiteral("--template=x.ott")})
                .contains("A Writer template brings its own letterhead."));
    const QString paper = paths(writeOne({QStringLiteral("--format=pdf"), QStringLiteral("--output=one")})).first();
    QCOMPARE(m_tool.shell(QStringLiteral("qpdf --encrypt --user-password=a --owner-password=b --bits=256 -- '%1' locked.pdf").arg(paper)).status, 0);
    QVERIFY(refused({QStringLiteral("--format=pdf"), QStringLiteral("--letterhead=locked.pdf")}).contains("The letterhead is encrypted."));
    QVERIFY(QDir(m_tool.path(QStringLiteral("refused"))).isEmpty());
}

void PaperExportTest::aWriterTemplateShapesOdtAndPdf()
{
    const QString file = made(QStringLiteral("own.ott"),
                              "<text:p>Stadt Muster, eigene Vorlage</text:p>"
                              "<text:p><text:placeholder text:placeholder-type=\"text\">&lt;title&gt;</text:placeholder></text:p>"
                              "<text:p><text:placeholder text:placeholder-type=\"text\">&lt;content&gt;</text:placeholder></text:p>");
    QVERIFY(!file.isEmpty());
    const Answer odt = writeOne({QStringLiteral("--format=odt"), QStringLiteral("--template"), file, QStringLiteral("--output=shaped")});
    QVERIFY2(odt.status == 0, odt.err.constData());
    const QString content = say(QStringLiteral("unzip -p '%1' content.xml").arg(paths(odt).first()));
    QVERIFY(content.contains(QLatin1String("Stadt Muster, eigene Vorlage")));
    QVERIFY(content.contains(m_title));
    QVERIFY(!content.contains(QLatin1String("&lt;title&gt;")));
    const Answer pdf = writeOne({QStringLiteral("--format=pdf"), QStringLiteral("--template"), file, QStringLiteral("--output=shaped")});
    QVERIFY2(pdf.status == 0, pdf.err.constData());
    const QString text = words(paths(pdf).first());
    QVERIFY(text.contains(QLatin1String("Stadt Muster, eigene Vorlage")));
    QVERIFY(text.contains(QLatin1String("Beschlussvorschlag")));
    // What it finds is said, and a paper with findings does not say it is accessible.
    const Answer checked = m_tool.run({QStringLiteral("check-pdf"), paths(pdf).first(), QStringLiteral("--json")});
    QCOMPARE(pdf.err.contains("is not accessible in every place"), checked.status == 1);
    QCOMPARE(checked.object().value(QStringLiteral("claimsUniversalAccess")).toBool(), checked.status == 0);
}

void PaperExportTest::aTemplateThatCannotBeUsedIsRefused()
{
    m_tool.write(QStringLiteral("text.ott"), "Vorlage\n");
    for (const QString &format : {QStringLiteral("odt"), QStringLiteral("pdf"), QStringLiteral("docx")}) {
        const Answer missing = writeOne({QStringLiteral("--format"), format, QStringLiteral("--template=none.ott"), QStringLiteral("--output=refused")});
        QCOMPARE(missing.status, 3);
        QVERIFY2(missing.err.contains("The template “none.ott” cannot be read"), missing.err.constData());
        const Answer text = writeOne({QStringLiteral("--format"), format, QStringLiteral("--template=text.ott"), QStringLiteral("--output=refused")});
        QCOMPARE(text.status, 3);
        QVERIFY2(text.err.contains("is not a Writer document, or it is damaged."), text.err.constData());
    }
    QVERIFY(QDir(m_tool.path(QStringLiteral("refused"))).isEmpty());
}

void PaperExportTest::docxComesFromLibreOffice()
{
    const Answer answer =
        write({QStringLiteral("--format=docx"), QStringLiteral("--packing=zip"), QStringLiteral("--committee=Kreistag"), QStringLiteral("--output=docx")});
    QVERIFY2(answer.status == 0, answer.err.constData());
    QCOMPARE(m_tool.shell(QStringLiteral("unzip -oq '%1' -d docx").arg(paths(answer).first())).status, 0);
    const QStringList papers = QDir(m_tool.path(QStringLiteral("docx"))).entryList({QStringLiteral("*.docx")});
    QVERIFY(papers.size() > 1 && papers.size() < m_count);
    for (const QString &paper : papers) {
        QVERIFY(say(QStringLiteral("unzip -t 'docx/%1'").arg(paper)).contains(QLatin1String("No errors detected")));
        const QString text = say(QStringLiteral("unzip -p 'docx/%1' word/document.xml").arg(paper));
        QVERIFY(text.contains(QLatin1String("Beschlussvorschlag")) && text.contains(QLatin1String("w:val=\"Heading1\"")));
    }
}

void PaperExportTest::withoutLibreOfficeItIsSaid()
{
    for (const QString &words : {QStringLiteral("--format docx"), QStringLiteral("--format pdf --template none.ott")}) {
        const Answer answer = m_tool.shell(QStringLiteral("PATH=/nowhere \"$TOOL\" export goslar.dreischritt %1 --output refused").arg(words));
        QCOMPARE(answer.status, 3);
        QVERIFY2(answer.err.contains("This needs LibreOffice, which is not installed here."), answer.err.constData());
    }
    QCOMPARE(m_tool.shell(QStringLiteral("PATH=/nowhere \"$TOOL\" export goslar.dreischritt --format odt --output without")).status, 0);
}

void PaperExportTest::whatDoesNotGoTogetherIsSaid_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QByteArray>("sentence");
    const auto row = [](const char *options, const char *sentence) {
        QTest::newRow(options) << QString::fromLatin1(options) << QByteArray(sentence);
    };
    row("--format csv --packing zip", "--packing does not go together with --format csv.");
    row("--format json --letterhead x.pdf", "--letterhead does not go together with --format json.");
    row("--format csv --template x.ott", "--template does not go together with --format csv.");
    row("--format json --committee Kreistag", "--committee does not go together with --format json.");
    row("--format csv --what report", "--what does not go together with --format csv.");
    row("--format oparl --packing combined", "--packing does not go together with --format oparl.");
    row("--format pdf --what report --committee Kreistag", "--committee does not go together with --what report.");
    row("--format odt --what handout --recommendation x", "--recommendation does not go together with --what handout.");
}

void PaperExportTest::whatDoesNotGoTogetherIsSaid()
{
    QFETCH(QString, options);
    QFETCH(QByteArray, sentence);
    const Answer answer = write(options.split(QLatin1Char(' ')) + QStringList{QStringLiteral("--output=none")});
    QCOMPARE(answer.status, 2);
    QVERIFY2(answer.err.contains(sentence), answer.err.constData());
    QVERIFY(!QFile::exists(m_tool.path(QStringLiteral("none"))));
}

QTEST_GUILESS_MAIN(PaperExportTest)

#include "paperexporttest.moc"
