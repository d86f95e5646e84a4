// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "councilsource.h"

#include "jsonplaces.h"
#include "oparlreader.h"
#include "resultstable.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace
{
constexpr qint64 maximumFileSize = 256LL * 1024 * 1024;
constexpr qint64 maximumFolderSize = 1024LL * 1024 * 1024;
constexpr qsizetype maximumFiles = 200'000;
constexpr qint64 megabyte = 1024 * 1024;

class SourceReader
{
public:
    std::optional<Error> readFile(const QString &path, const QString &name, bool isAlone)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            return Error(Error::Unreadable, "It cannot be read: %1.", {file.errorString()});
        }
        const QByteArray bytes = file.read(maximumFileSize + 1);
        if (file.error() != QFileDevice::NoError) {
            return Error(Error::Unreadable, "It cannot be read: %1.", {file.errorString()});
        }
        if (bytes.size() > maximumFileSize) {
            return Error(Error::Refused, "It is larger than %1 MB. Export the answers in several files.", {QString::number(maximumFileSize / megabyte)});
        }
        m_bytes += bytes.size();
        return path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive) ? readTable(bytes, name, isAlone) : readJson(bytes, name, isAlone);
    }

    bool isTooMuch() const
    {
        return m_bytes > maximumFolderSize;
    }

    bool foundAnything() const
    {
        return m_found;
    }

    std::vector<StatedResult> results() const
    {
        std::vector<StatedResult> all = m_rows;
        const std::vector<StatedResult> objects = m_oparl.results();
        all.insert(all.end(), objects.begin(), objects.end());
        return all;
    }

private:
    std::optional<Error> readTable(const QByteArray &bytes, const QString &name, bool isAlone)
    {
        const auto rows = readResultsTable(name, bytes);
        if (!rows && isAlone) {
            return Error(Error::Refused,
                         "The first row of this table must name its columns, such as Vorlage; Gremium; Datum; Ergebnis; Ja; Nein; Enthaltungen; Beschluss; Was "
                         "folgt. “Vorlage” and “Ergebnis” are needed.");
        }
        if (rows) {
            m_found = true;
            m_rows.insert(m_rows.end(), rows->begin(), rows->end());
        }
        return std::nullopt;
    }

    std::optional<Error> readJson(const QByteArray &bytes, const QString &name, bool isAlone)
    {
        QJsonParseError parsing;
        const QByteArray text = bytes.startsWith("\xef\xbb\xbf") ? bytes.sliced(3) : bytes;
        const QJsonDocument document = QJsonDocument::fromJson(text, &parsing);
        if (parsing.error != QJsonParseError::NoError) {
            const TextPlace place = placeOf(text, parsing.offset);
            return Error(Error::Refused,
                         "This is not JSON: %1 in line %2, column %3.",
                         {parsing.errorString(), QString::number(place.line), QString::number(place.column)});
        }
        const bool isOparl = m_oparl.take(name, document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
        if (!isOparl && isAlone) {
            return Error(Error::Refused,
                         "This JSON holds no OParl objects. Take a paper, a list of papers or a folder of them from the council's system, or a CSV table.");
        }
        m_found = m_found || isOparl;
        return std::nullopt;
    }

    OparlReader m_oparl;
    std::vector<StatedResult> m_rows;
    qint64 m_bytes = 0;
    bool m_found = false;
};

Result<CouncilSource> readFolder(const QString &folder, const ResultsProgress &progress)
{
    QStringList names;
    QDirIterator it(folder, {QStringLiteral("*.json"), QStringLiteral("*.csv")}, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (it.hasNext() && names.size() <= maximumFiles) {
        names += QDir(folder).relativeFilePath(it.next());
    }
    if (names.size() > maximumFiles) {
        return Error(Error::Refused, "The folder holds more than %1 files. Choose the one with the council's answers.", {QString::number(maximumFiles)});
    }
    names.sort();
    CouncilSource source;
    SourceReader reader;
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (const auto error = reader.readFile(folder + u'/' + names.at(i), names.at(i), false)) {
            source.problems.push_back({names.at(i), 0, 0, *error});
        }
        if (reader.isTooMuch()) {
            return Error(Error::Refused,
                         "The files in this folder are larger than %1 MB together. Choose the folder with the council's answers.",
                         {QString::number(maximumFolderSize / megabyte)});
        }
        if (progress && !progress(int(i + 1), int(names.size()))) {
            return Error(Error::Cancelled, "The work was cancelled.");
        }
    }
    if (!reader.foundAnything() && source.problems.empty()) {
        return Error(Error::NotFound, "This folder holds neither OParl objects (JSON) nor a CSV table with results.");
    }
    source.results = reader.results();
    return source;
}
}

Result<CouncilSource> readCouncilSource(const QString &path, const ResultsProgress &progress)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return Error(Error::NotFound, "There is no such file or folder.");
    }
    if (info.isDir()) {
        return readFolder(info.absoluteFilePath(), progress);
    }
    CouncilSource source;
    SourceReader reader;
    if (const auto error = reader.readFile(path, {}, true)) {
        return *error;
    }
    if (progress && !progress(1, 1)) {
        return Error(Error::Cancelled, "The work was cancelled.");
    }
    source.results = reader.results();
    return source;
}
