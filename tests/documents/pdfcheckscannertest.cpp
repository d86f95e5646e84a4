// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfcheckscanner.h"
#include "pdfcheckunicode.h"

#include <QTest>

namespace
{
/** Operation by operation, its operands in front of it. */
QString read(std::string_view content)
{
    PdfCheckScanner scanner(content);
    QStringList words;
    while (scanner.next()) {
        for (const PdfCheckToken &token : scanner.operands()) {
            const QString text = QString::fromLatin1(token.text.data(), qsizetype(token.text.size()));
            switch (token.kind) {
            case PdfCheckToken::Number:
                words += QString::number(token.number);
                break;
            case PdfCheckToken::Name:
                words += QLatin1Char('/') + text;
                break;
            case PdfCheckToken::String:
                words += QLatin1Char('(') + text + QLatin1Char(')');
                break;
            case PdfCheckToken::ArrayStart:
                words += QStringLiteral("[");
                break;
            case PdfCheckToken::ArrayEnd:
                words += QStringLiteral("]");
                break;
            case PdfCheckToken::DictionaryStart:
                words += QStringLiteral("<<");
                break;
            case PdfCheckToken::DictionaryEnd:
                words += QStringLiteral(">>");
                break;
            case PdfCheckToken::Word:
                words += text;
                break;
            }
        }
        words += QLatin1Char('!') + QString::fromLatin1(scanner.operation().data(), qsizetype(scanner.operation().size()));
    }
    return words.join(QLatin1Char(' ')) + (scanner.isBroken() ? QStringLiteral(" broken") : QString());
}
}

class PdfCheckScannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contentIsReadOperationByOperation_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *content, const char *words) {
            QTest::newRow(content) << QByteArray(content) << QString::fromLatin1(words);
        };
        row("q 1 0 0 -1.5 .25 +7. cm Q", "!q 1 0 0 -1.5 0.25 7 !cm !Q");
        row("[(A)-120(B\\)(C))]TJ", "[ (A) -120 (B)(C)) ] !TJ");
        row("(\\101\\7x\\n\\\nz) Tj", "(A\ax\nz) !Tj");
        row("<48 65 6C6c6> ' ", "(Hell`) !'");
        row("/P<</MCID 3/Lang(de)>>BDC", "/P << /MCID 3 /Lang (de) >> !BDC");
        row("/A#20B#2 gs/C gs", "/A B#2 !gs /C !gs");
        row("% Q Q\n1 g%x\rBT", "1 !g !BT");
        row("BI /W 1 /I true ID \001EI2 EI Q", "/W 1 /I true !BI !Q");
        row("T* f* B*", "!T* !f* !B*");
        row("0 0 1e5 m", "0 0 !1e5 !m");
        row("(open", " broken");
        row("BI ID never ends", "!BI broken");
        row("", "");
    }
    void contentIsReadOperationByOperation()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, words);
        QCOMPARE(read(std::string_view(content.constData(), std::size_t(content.size()))), words);
    }

    void operandsAreFoundByTheirPlace()
    {
        PdfCheckScanner scanner("/F1 12 Tf /P << /MCID 7 >> BDC");
        QVERIFY(scanner.next());
        QCOMPARE(scanner.name(1), std::string_view("F1"));
        QCOMPARE(scanner.name(0), std::string_view());
        QVERIFY(!scanner.entry("MCID"));
        QVERIFY(scanner.next());
        QVERIFY(scanner.entry("MCID"));
        QCOMPARE(scanner.entry("MCID")->number, 7.0);
    }

    void aFontSaysWhatItsCodesMean()
    {
        PdfCheckUnicode unicode;
        unicode.read(
            "2 beginbfchar <01> <00660069> <02> <> endbfchar 2 beginbfrange <0010> <0012> <0041> <20> <21> [<0391> <d835dc00>] endbfrange "
            "1 beginbfrange <0000> <ffffffff> <0041> endbfrange");
        QCOMPARE(*unicode.find(1), QStringLiteral("fi"));
        QCOMPARE(*unicode.find(2), QString());
        QCOMPARE(*unicode.find(0x12), QStringLiteral("C"));
        QCOMPARE(*unicode.find(0x20), QStringLiteral("Α"));
        QCOMPARE(unicode.find(0x21)->toUcs4().first(), 0x1d400U);
        QVERIFY(!unicode.find(0x13));
        QVERIFY(!unicode.find(0));
    }

    void codesHaveTheLengthTheirFirstByteSays()
    {
        PdfCheckCodes codes;
        codes.read("2 begincodespacerange <00> <7f> <8000> <ffff> endcodespacerange");
        std::string_view bytes("A\x81\x42\x43\x90", 5);
        QCOMPARE(codes.next(bytes), 0x41U);
        QCOMPARE(codes.next(bytes), 0x8142U);
        QCOMPARE(codes.next(bytes), 0x43U);
        QCOMPARE(codes.next(bytes), 0x90U);
        QVERIFY(bytes.empty());
    }
};

QTEST_GUILESS_MAIN(PdfCheckScannerTest)

#include "pdfcheckscannertest.moc"
