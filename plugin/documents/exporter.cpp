// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "exporter.h"

#include "completeness.h"
#include "csvtables.h"
#include "documentfilename.h"
#include "odttemplate.h"
#include "recommendationfields.h"
#include "report.h"
#include "resolution.h"
#include "workspacejson.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

#include <filesystem>

namespace
{
/** Complete or not at all, but without waiting for the disk after each file: an export can be made again. */
Result<ExportedFile> save(const QString &folder, const QString &name, const QByteArray &bytes)
{
    const QString path = QDir(folder).filePath(name);
    const auto failed = [&path](const QString &why) {
        return Error(Error::Failed, "“%1” could not be written: %2.", {path, why});
    };
    QTemporaryFile file(path + QStringLiteral(".XXXXXX"));
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush()) {
        return failed(file.errorString());
    }
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    file.close();
    std::error_code problem;
    std::filesystem::rename(std::filesystem::path(file.fileName().toStdU16String()), std::filesystem::path(path.toStdU16String()), problem);
    if (problem) {
        return failed(QString::fromStdString(problem.message()));
    }
    file.setAutoRemove(false);
    return ExportedFile{path, {}};
}

class PaperExport
{
public:
    PaperExport(const Records &records, const ExportRequest &request, const ProgressFunction &progress)
        : m_sources(records)
        , m_request(request)
        , m_progress(progress)
    {
    }

    Result<QList<ExportedFile>> run()
    {
        const QString profileId = m_request.profile.isEmpty() ? m_sources.municipality().documentProfile : m_request.profile;
        auto profile = findProfile(profileId, m_request.profileFolders);
        if (!profile && m_request.profile.isEmpty()) {
            profile = findProfile({}, m_request.profileFolders);
        }
        if (!profile) {
            return profile.error();
        }
        m_profile = profile.value();
        const auto found = m_request.templateFile.isEmpty() ? OdtTemplate::find(m_profile.templateId) : OdtTemplate::load(m_request.templateFile);
        if (!found) {
            return found.error();
        }
        m_template = found.value();
        return m_request.what == ExportRequest::Report ? reports() : resolutions();
    }

private:
    Result<QStringList> conferences() const
    {
        const Records &records = m_sources.records();
        if (!m_request.conference.isEmpty()) {
            if (!records.find<Conference>(m_request.conference)) {
                return Error(Error::NotFound, "There is no conference %1 in this workspace.", {m_request.conference.left(60)});
            }
            return QStringList{m_request.conference};
        }
        QStringList ids;
        for (const QString &id : records.sortedIds(RecordType::Conference)) {
            ids += id;
        }
        if (ids.isEmpty()) {
            return Error(Error::NotFound, "There is no conference in this workspace yet, so there is nothing to write.");
        }
        return ids;
    }

    Result<QList<ExportedFile>> resolutions()
    {
        std::vector<const Recommendation *> wanted;
        if (!m_request.recommendation.isEmpty()) {
            const Recommendation *recommendation = m_sources.records().find<Recommendation>(m_request.recommendation);
            if (!recommendation) {
                return Error(Error::NotFound, "There is no recommendation %1 in this workspace.", {m_request.recommendation.left(60)});
            }
            wanted.push_back(recommendation);
        } else {
            const auto ids = conferences();
            if (!ids) {
                return ids.error();
            }
            for (const QString &id : ids.value()) {
                const auto &list = m_sources.recommendations(id);
                wanted.insert(wanted.end(), list.begin(), list.end());
            }
        }
        if (wanted.empty()) {
            return Error(Error::NotFound, "There is no recommendation to write a paper of yet. Turn a project into one first.");
        }
        const PaperLanguage language(m_sources, m_profile);
        for (const Recommendation *recommendation : wanted) {
            const QString name = documentFileName(m_profile.fileNames.value(QStringLiteral("resolution")),
                                                  {{QStringLiteral("number"), language.recommendationNumber(*recommendation)},
                                                   {QStringLiteral("title"), recommendation->title},
                                                   {QStringLiteral("date"), paperDate(m_sources, *recommendation).toString(Qt::ISODate)},
                                                   {QStringLiteral("municipality"), m_sources.municipality().name}},
                                                  QStringLiteral(".odt"),
                                                  m_names);
            if (const auto error = write(buildResolution(m_sources, recommendation->id, m_profile), name, int(wanted.size()))) {
                return *error;
            }
            m_files.back().openPoints = missingIn(m_sources.records(), *recommendation);
        }
        return m_files;
    }

    Result<QList<ExportedFile>> reports()
    {
        const auto ids = conferences();
        if (!ids) {
            return ids.error();
        }
        for (const QString &id : ids.value()) {
            const Conference &conference = *m_sources.records().find<Conference>(id);
            const QString name = documentFileName(m_profile.fileNames.value(QStringLiteral("report")),
                                                  {{QStringLiteral("number"), QString::number(conference.number)},
                                                   {QStringLiteral("title"), conference.title},
                                                   {QStringLiteral("date"), conference.startsOn.toString(Qt::ISODate)},
                                                   {QStringLiteral("municipality"), m_sources.municipality().name}},
                                                  QStringLiteral(".odt"),
                                                  m_names);
            if (const auto error = write(buildReport(m_sources, id, m_profile), name, int(ids.value().size()))) {
                return *error;
            }
        }
        return m_files;
    }

    std::optional<Error> write(const Document &document, const QString &name, int total)
    {
        const auto bytes = m_template.fill(document);
        if (!bytes) {
            return bytes.error();
        }
        const auto file = save(m_request.folder, name, bytes.value());
        if (!file) {
            return file.error();
        }
        m_files += file.value();
        if (m_progress && !m_progress(int(m_files.size()), total)) {
            return Error(Error::Cancelled, "Cancelled. %1 of %2 files are written.", {QString::number(m_files.size()), QString::number(total)});
        }
        return std::nullopt;
    }

    PaperSources m_sources;
    const ExportRequest &m_request;
    const ProgressFunction &m_progress;
    Profile m_profile;
    OdtTemplate m_template;
    QSet<QString> m_names;
    QList<ExportedFile> m_files;
};

Result<QList<ExportedFile>> exportTables(const Records &records, const QList<Change> &log, const ExportRequest &request, const ProgressFunction &progress)
{
    QList<ExportedFile> files;
    const QList<CsvTable> tables = csvTables(records, log, request.conference);
    for (const CsvTable &table : tables) {
        const auto file = save(request.folder, table.fileName, table.bytes);
        if (!file) {
            return file.error();
        }
        files += file.value();
        if (progress && !progress(int(files.size()), int(tables.size()))) {
            return Error(Error::Cancelled, "Cancelled. %1 of %2 files are written.", {QString::number(files.size()), QString::number(tables.size())});
        }
    }
    return files;
}

Result<QList<ExportedFile>> exportJson(const Records &records, const QList<Change> &log, const ExportRequest &request, const ProgressFunction &progress)
{
    const PaperSources sources(records);
    QSet<QString> names;
    const QString name = documentFileName(QStringLiteral("Dreischritt_{municipality}"),
                                          {{QStringLiteral("municipality"), sources.municipality().name}},
                                          QStringLiteral(".json"),
                                          names);
    const auto file = save(request.folder, name, workspaceToJson(records, log));
    if (!file) {
        return file.error();
    }
    if (progress) {
        progress(1, 1);
    }
    return QList<ExportedFile>{file.value()};
}
}

Result<QList<ExportedFile>> exportDocuments(const Records &records, const QList<Change> &log, const ExportRequest &request, const ProgressFunction &progress)
{
    if (request.folder.isEmpty() || !QDir().mkpath(request.folder)) {
        return Error(Error::Failed, "The folder “%1” could not be made. Choose another one.", {request.folder});
    }
    switch (request.format) {
    case ExportRequest::Odt:
        return PaperExport(records, request, progress).run();
    case ExportRequest::Csv:
        if (!request.conference.isEmpty() && !records.find<Conference>(request.conference)) {
            return Error(Error::NotFound, "There is no conference %1 in this workspace.", {request.conference.left(60)});
        }
        return exportTables(records, log, request, progress);
    case ExportRequest::Json:
        return exportJson(records, log, request, progress);
    }
    return Error(Error::Refused, "This format is not known.");
}
