// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "blocks.h"
#include "figuresvg.h"
#include "golden.h"
#include "odttemplate.h"
#include "report.h"
#include "sampleconference.h"

#include <QTest>
#include <QXmlStreamReader>

class FigureTest : public QObject
{
    Q_OBJECT

private:
    struct Drawn {
        QStringList texts;
        QStringList fills;
        int paths = 0;
        double right = 0;
        double bottom = 0;
    };

    static Drawn read(const QByteArray &svg)
    {
        Drawn drawn;
        QXmlStreamReader reader(svg);
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement) {
                continue;
            }
            const auto attribute = [&reader](const char *name) {
                return reader.attributes().value(QLatin1String(name)).toString();
            };
            if (reader.name() == QLatin1String("rect")) {
                drawn.fills += attribute("fill");
                drawn.right = std::max(drawn.right, attribute("x").toDouble() + attribute("width").toDouble());
                drawn.bottom = std::max(drawn.bottom, attribute("y").toDouble() + attribute("height").toDouble());
            } else if (reader.name() == QLatin1String("path")) {
                ++drawn.paths;
            } else if (reader.name() == QLatin1String("text")) {
                drawn.bottom = std::max(drawn.bottom, attribute("y").toDouble());
                drawn.texts += reader.readElementText();
            }
        }
        return drawn;
    }

    static Figure figure()
    {
        return {QStringLiteral("Beiträge"),
                QStringLiteral("Gesundheit: Stärken 3, Bedarfe 0."),
                {QStringLiteral("Stärken"), QStringLiteral("Bedarfe")},
                {{QStringLiteral("Gesundheit"), {3, 0}}, {QStringLiteral("Überörtliche Träger"), {1500, 2.5}}},
                {}};
    }

    static Document document(const Figure &figure)
    {
        Document document;
        document.title = QStringLiteral("Schaubild");
        document.language = QStringLiteral("de");
        document.blocks = {figure};
        return document;
    }

    static Document report(const SampleConference &sample)
    {
        return buildReport(sample.records, SampleConference::id(QStringLiteral("conference")), findProfile({}).value());
    }

private Q_SLOTS:
    void everyNameAndValueIsInThePicture()
    {
        const FigurePicture picture = drawFigure(figure(), QStringLiteral("de"));
        QCOMPARE(xmlProblems(picture.svg), QString());
        QCOMPARE(read(picture.svg).texts,
                 QStringList({QStringLiteral("Stärken"),
                              QStringLiteral("Bedarfe"),
                              QStringLiteral("Gesundheit"),
                              QStringLiteral("3"),
                              QStringLiteral("0"),
                              QStringLiteral("Überörtliche Träger"),
                              QStringLiteral("1.500"),
                              QStringLiteral("2,5")}));
    }

    void everythingIsInsideThePicture()
    {
        const FigurePicture picture = drawFigure(figure(), QStringLiteral("de"));
        const Drawn drawn = read(picture.svg);
        QVERIFY(drawn.right < picture.width);
        QVERIFY(drawn.bottom <= picture.height);
    }

    void seriesDifferWithoutColour()
    {
        Figure four = figure();
        four.series = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")};
        four.bars = {{QStringLiteral("x"), {1, 1, 1, 1}}};
        const Drawn drawn = read(drawFigure(four, QStringLiteral("de")).svg);
        // A dark, a hatched, a light and a striped one, each in the legend and as a bar.
        QCOMPARE(drawn.fills.size(), 8);
        QCOMPARE(drawn.fills.mid(0, 4), drawn.fills.mid(4));
        QCOMPARE(QSet<QString>(drawn.fills.begin(), drawn.fills.end()).size(), 3);
        QCOMPARE(drawn.paths, 4);
    }

    void oneSeriesNeedsNoLegend()
    {
        Figure one = figure();
        one.series = {QStringLiteral("Teilnehmende")};
        one.bars = {{QStringLiteral("Vereine"), {7}}};
        QCOMPARE(read(drawFigure(one, QStringLiteral("de")).svg).texts, QStringList({QStringLiteral("Vereine"), QStringLiteral("7")}));
    }

    void hostileNamesStayInTheirColumn()
    {
        Figure hostile = figure();
        hostile.bars = {{QString(10'000, QLatin1Char('W')), {1, 2}},
                        {QStringLiteral("</text><script>&\u0001\u202e verkehrt \U0001F600 ") + QChar(0xd800), {0, 0}},
                        {QStringLiteral("ما يسير على ما يرام في مجال الصحة والمشورة والمدارس ورياض الأطفال"), {4, 1}},
                        {QString(), {-3, 1e9}}};
        const FigurePicture picture = drawFigure(hostile, QStringLiteral("de"));
        QCOMPARE(xmlProblems(picture.svg), QString());
        const Drawn drawn = read(picture.svg);
        for (const QString &text : drawn.texts) {
            QVERIFY2(text.size() <= 40, qPrintable(text));
        }
        QVERIFY(drawn.texts.contains(QString(34, QLatin1Char('W'))));
        QVERIFY(drawn.bottom <= picture.height && picture.height < 300);
    }

    void aNameThatRunsFromTheRightKeepsItsOrder()
    {
        Figure mixed = figure();
        mixed.bars = {{QStringLiteral("المشاركة في Goslar"), {1, 2}}};
        const QStringList texts = read(drawFigure(mixed, QStringLiteral("de")).svg).texts;
        QVERIFY(texts.contains(QStringLiteral("\u202bالمشاركة في Goslar\u202c")));
    }

    void theSameFigureGivesTheSameBytes()
    {
        const QByteArray before = drawFigure(figure(), QStringLiteral("de")).svg;
        const QLocale own;
        QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
        const QByteArray after = drawFigure(figure(), QStringLiteral("de")).svg;
        QLocale::setDefault(own);
        QCOMPARE(after, before);
    }

    void theOdtShowsThePictureAndSaysItInWords()
    {
        const auto odt = OdtTemplate::find({}).value().fill(document(figure()));
        QVERIFY(odt);
        const QString content = QString::fromUtf8(memberOf(odt.value(), QStringLiteral("content.xml")));
        QCOMPARE(xmlProblems(content.toUtf8()), QString());
        QVERIFY(content.contains(QStringLiteral("<svg:title>Beiträge</svg:title><svg:desc>Gesundheit: Stärken 3, Bedarfe 0.</svg:desc>")));
        static const QRegularExpression place(QStringLiteral("<draw:image xlink:href=\"(Pictures/[0-9a-f]{40}\\.svg)\""));
        const QString member = place.match(content).captured(1);
        QCOMPARE(memberOf(odt.value(), member), drawFigure(figure(), QStringLiteral("de")).svg);
        const QString manifest = QString::fromUtf8(memberOf(odt.value(), QStringLiteral("META-INF/manifest.xml")));
        QVERIFY(manifest.contains(QStringLiteral("manifest:full-path=\"%1\" manifest:media-type=\"image/svg+xml\"").arg(member)));
    }

    void aFigureTallerThanAPageIsMadeSmaller()
    {
        Figure tall = figure();
        for (int i = 0; i < 60; ++i) {
            tall.bars += {QString::number(i), {1, 2}};
        }
        const auto odt = OdtTemplate::find({}).value().fill(document(tall));
        static const QRegularExpression size(QStringLiteral("svg:width=\"([0-9.]+)cm\" svg:height=\"([0-9.]+)cm\""));
        const auto match = size.match(QString::fromUtf8(memberOf(odt.value(), QStringLiteral("content.xml"))));
        QVERIFY(match.hasMatch());
        QVERIFY(match.captured(2).toDouble() < 22);
        const FigurePicture picture = drawFigure(tall, QStringLiteral("de"));
        QVERIFY(std::abs(match.captured(1).toDouble() / match.captured(2).toDouble() - picture.width / picture.height) < 0.01);
    }

    void theReportShowsStatementsParticipantsAndOutcomes()
    {
        const QList<Figure> figures = blocksOf<Figure>(report(SampleConference()));
        QCOMPARE(figures.size(), 3);
        for (const Figure &figure : figures) {
            for (const Figure::Bar &bar : figure.bars) {
                QCOMPARE(bar.values.size(), figure.series.size());
                QVERIFY2(figure.alternative.contains(bar.label + QLatin1Char(':')), qPrintable(bar.label));
            }
        }
        QCOMPARE(figures.at(0).bars.at(0), (Figure::Bar{QStringLiteral("Bildung & Sprache"), {1, 2, 1}}));
        QVERIFY(figures.at(0).alternative.contains(QStringLiteral("Bildung & Sprache: Stärken 1, Handlungsbedarfe 2, Projekte 1.")));
        QCOMPARE(figures.at(2).bars,
                 QList<Figure::Bar>({{QStringLiteral("geändert zugestimmt (Vorberatung)"), {1}}, {QStringLiteral("nicht weitergegeben"), {1}}}));
    }

    void aPictureSuppressesWhatTheTableSuppresses()
    {
        const Figure figure = blocksOf<Figure>(report(SampleConference())).at(1);
        QStringList labels;
        for (const Figure::Bar &bar : figure.bars) {
            QVERIFY(bar.values.constFirst() >= 5);
            labels += bar.label;
        }
        QVERIFY(labels.contains(QStringLiteral("Ehrenamtliche")));
        for (const char *small : {"Kammern", "Jobcenter"}) {
            QVERIFY2(!labels.contains(QLatin1String(small)) && !figure.alternative.contains(QLatin1String(small)), small);
        }
    }

    void whatIsNotThereIsNotDrawn()
    {
        SampleConference sample;
        sample.records.all<Contribution>().clear();
        sample.records.all<Participant>().clear();
        sample.records.all<Recommendation>().clear();
        const Document document = report(sample);
        QVERIFY(blocksOf<Figure>(document).isEmpty());
        QVERIFY(!headingsOf(document, 1).contains(QStringLiteral("Die Konferenz in Schaubildern")));
    }

    void theTotalOfAFewIsNotDrawn()
    {
        SampleConference sample;
        sample.update(RecordType::Municipality, QStringLiteral("municipality"), {{QStringLiteral("privacyThreshold"), 50}});
        for (const Figure &figure : blocksOf<Figure>(report(sample))) {
            QVERIFY(!figure.alternative.contains(QLatin1String("Teilnehmende")));
        }
    }
};

QTEST_GUILESS_MAIN(FigureTest)
#include "figuretest.moc"
