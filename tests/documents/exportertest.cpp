// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "exporter.h"

#include "sampleconference.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <KZip>

class ExporterTest : public QObject
{
    Q_OBJECT

private:
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static QByteArray member(const QString &path, const QString &name)
    {
        KZip zip(path);
        const KArchiveFile *file = zip.open(QIODevice::ReadOnly) ? zip.directory()->file(name) : nullptr;
        return file ? file->data() : QByteArray();
    }

    static ExportRequest request(const QString &folder, ExportRequest::Format format, ExportRequest::What what = ExportRequest::Resolution)
    {
        ExportRequest request;
        request.format = format;
        request.what = what;
        request.folder = folder;
        return request;
    }

private Q_SLOTS:
    void everyRecommendationBecomesAPaperOfItsOwn()
    {
        QTemporaryDir folder;
        const SampleConference sample;
        auto wish = request(folder.path(), ExportRequest::Odt);
        wish.conference = SampleConference::id(QStringLiteral("conference"));
        const auto files = exportDocuments(sample.records, sample.log, wish);
        QVERIFY2(files, qPrintable(files ? QString() : files.error().text()));
        QCOMPARE(files.value().size(), 2);
        QCOMPARE(QFileInfo(files.value().at(0).path).fileName(), QStringLiteral("Beschlussvorlage_5-1_Sprachkurse_mit_Kinderbetreuung_in_allen_Teilen_des_Landkreises.odt"));
        QCOMPARE(files.value().at(0).openPoints, QStringList());
        QVERIFY(files.value().at(1).openPoints.contains(QStringLiteral("resolutionText")));
        QVERIFY(files.value().at(1).openPoints.contains(QStringLiteral("committee")));
    }
};

QTEST_GUILESS_MAIN(ExporterTest)
#include "exportertest.moc"
