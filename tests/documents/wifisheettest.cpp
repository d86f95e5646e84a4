// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfcheck.h"
#include "pdftree.h"
#include "pdfwriter.h"
#include "roomnotice.h"
#include "wifisheet.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace
{
WifiSheet sheet()
{
    WifiSheet sheet;
    sheet.title = QStringLiteral("5. Integrationskonferenz");
    sheet.publisher = QStringLiteral("Landkreis Goslar");
    sheet.network = QStringLiteral("Kreishaus; Saal");
    sheet.password = QStringLiteral("p\\a:s,s\"w;ort");
    sheet.address = QStringLiteral("http://192.168.1.5:8517/");
    sheet.code = QStringLiteral("K7PM4X");
    // Not a code that says something, but a pattern that shows which way round it is drawn.
    sheet.networkFields = QByteArray("110" "100" "001");
    sheet.pageFields = sheet.networkFields;
    sheet.words += WifiSheetWords{QStringLiteral("de"),
                                  QStringLiteral("Machen Sie mit Ihrem Telefon mit"),
                                  QStringLiteral("Ins WLAN"),
                                  QStringLiteral("WLAN"),
                                  QStringLiteral("Passwort"),
                                  QStringLiteral("Ohne Passwort"),
                                  QStringLiteral("Auf die Seite"),
                                  QStringLiteral("Adresse"),
                                  QStringLiteral("Code"),
                                  QStringLiteral("QR-Code für das WLAN"),
                                  QStringLiteral("QR-Code für die Seite")};
    WifiSheetWords arabic = sheet.words.constFirst();
    arabic.language = QStringLiteral("ar");
    arabic.joinNetwork = QString::fromUtf8(u8"اتصل بالشبكة اللاسلكية");
    sheet.words += arabic;
    return sheet;
}
}

/** The sheet that lies on the tables: what it says, to people, cameras and screen readers. */
class WifiSheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRoomsSheetBeginsInItsLanguageAndRunsAsThatDoes()
    {
        const auto languages = [](const QStringList &asked) {
            QStringList found;
            const WifiSheet made = wifiSheetOf({QStringLiteral("Konferenz"), QStringLiteral(" Saal "), {}, QStringLiteral("http://192.168.1.5:8517/"), QStringLiteral("K7PM4X"), asked});
            for (const WifiSheetWords &words : made.words) {
                found += words.language;
            }
            return found;
        };
        const QString german = QStringLiteral("de");
        const QString arabic = QStringLiteral("ar");
        const QString english = QStringLiteral("en");
        QCOMPARE(languages({german, arabic, english, german}), QStringList({german, english, arabic}));
        QCOMPARE(languages({arabic, german, english}), QStringList({arabic, german, english}));
        QCOMPARE(languages({}).count(english), 1);
    }

    void aPasswordIsOneThatAWifiTakes()
    {
        QVERIFY(isWifiPassword({}));
        QVERIFY(isWifiPassword(QStringLiteral("acht1234")));
        QVERIFY(!isWifiPassword(QStringLiteral("kurz")));
        QVERIFY(isWifiPassword(QString(63, u'x')));
        // Counted as a router counts, in bytes.
        QVERIFY(!isWifiPassword(QString(32, u'ü')));
    }

    void aCameraReadsTheNetworkWhateverItIsCalled_data()
    {
        QTest::addColumn<QString>("network");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("payload");
        const auto row = [](const char *name, const char *network, const char *password, const char *payload) {
            QTest::newRow(name) << QString::fromUtf8(network) << QString::fromUtf8(password) << QString::fromUtf8(payload);
        };
        row("plain", "Saal", "geheim12", "WIFI:T:WPA;S:Saal;P:geheim12;;");
        row("open", "Saal", "", "WIFI:T:nopass;S:Saal;;");
        row("separators", "a;b:c,d", "\\;,:\"", R"(WIFI:T:WPA;S:a\;b\:c\,d;P:\\\;\,\:\";;)");
        row("umlauts and per cent", "Bürgersaal %1 %2", "Straße%3", "WIFI:T:WPA;S:Bürgersaal %1 %2;P:Straße%3;;");
    }

    void aCameraReadsTheNetworkWhateverItIsCalled()
    {
        QFETCH(const QString, network);
        QFETCH(const QString, password);
        QTEST(wifiPayload(network, password), "payload");
    }

    void theSheetSaysAllThatHasToBeTyped()
    {
        const auto bytes = writePdf(buildWifiSheet(sheet()));
        QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().text()));
        if (const QString kept = qEnvironmentVariable("DREISCHRITT_PICTURES"); !kept.isEmpty()) {
            QFile file(QDir(kept).filePath(QStringLiteral("wifisheet.pdf")));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes.value());
        }
        const QString words = textOf(bytes.value());
        for (const QString &wanted : {sheet().network, sheet().password, sheet().address, sheet().code, sheet().title, QStringLiteral("1. Ins WLAN"), QStringLiteral("2. Auf die Seite")}) {
            QVERIFY2(words.contains(wanted), qPrintable(words));
        }
        const QString facts = told(QStringLiteral("pdfinfo"), {QStringLiteral("%1")}, bytes.value());
        QVERIFY2(facts.contains(QRegularExpression(QStringLiteral("Pages: +1\n"))), qPrintable(facts));
        QVERIFY(facts.contains(QRegularExpression(QStringLiteral("Tagged: +yes"))));
        // The secret is in the page and in nothing that is shown of the file from outside.
        QVERIFY(!facts.contains(sheet().password));
        QVERIFY(told(QStringLiteral("qpdf"), {QStringLiteral("--check"), QStringLiteral("%1")}, bytes.value()).contains(QStringLiteral("No syntax or stream encoding errors")));
    }

    void aScreenReaderIsToldWhatTheCodesAreFor()
    {
        const auto bytes = writePdf(buildWifiSheet(sheet()));
        QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().text()));
        const auto report = checkPdf(bytes.value(), QStringLiteral("sheet.pdf"));
        QVERIFY(report);
        QVERIFY(report.value().findings.isEmpty());
        const PdfTree tree = readTree(bytes.value());
        QCOMPARE(tree.problems, QStringList());
        QStringList told;
        for (const PdfElement &figure : tree.all(QStringLiteral("Figure"))) {
            told += figure.alternative;
        }
        QCOMPARE(told, QStringList({QStringLiteral("QR-Code für das WLAN"), QStringLiteral("QR-Code für die Seite")}));
    }

    void theFieldsStandWhereTheyBelong()
    {
        const QTemporaryDir folder;
        WifiSheet bare = sheet();
        bare.network.clear();
        const auto bytes = writePdf(buildWifiSheet(bare));
        QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().text()));
        (void)told(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QStringLiteral("72"), QStringLiteral("-gray"), QStringLiteral("%1"), folder.filePath(QStringLiteral("page"))}, bytes.value());
        QFile picture(folder.filePath(QStringLiteral("page-1.pgm")));
        QVERIFY(picture.open(QIODevice::ReadOnly));
        const QByteArray pixels = picture.readAll();
        constexpr int width = 596;
        constexpr int height = 842;
        const qsizetype start = pixels.size() - width * height;
        QVERIFY(start > 0);
        const auto isDark = [&](int x, int y) {
            return quint8(pixels.at(start + y * width + x)) < 100;
        };
        // Where the left edge is dark for longer than a letter is tall, the code begins.
        constexpr int left = 71;
        constexpr int field = 36;
        int top = 0;
        while (top < height - 3 * field && !(isDark(left + 5, top) && isDark(left + 5, top + field / 2) && isDark(left + 5, top + field))) {
            ++top;
        }
        QString seen;
        for (int i = 0; i < 9; ++i) {
            seen += isDark(left + field * (i % 3) + field / 2, top + field * (i / 3) + field / 2) ? u'1' : u'0';
        }
        QCOMPARE(seen, QStringLiteral("110100001"));
    }

    void anOpenNetworkSaysSo()
    {
        WifiSheet open = sheet();
        open.password.clear();
        const auto bytes = writePdf(buildWifiSheet(open));
        QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().text()));
        const Document document = buildWifiSheet(open);
        QVERIFY(std::any_of(document.blocks.begin(), document.blocks.end(), [](const Block &block) {
            const auto *paragraph = std::get_if<Paragraph>(&block);
            return paragraph && plainText(paragraph->spans).contains(QStringLiteral("Ohne Passwort"));
        }));
    }
};

QTEST_GUILESS_MAIN(WifiSheetTest)
#include "wifisheettest.moc"
