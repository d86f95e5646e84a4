// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "exporter.h"

#include "combinedpaper.h"
#include "csvtables.h"
#include "documentfilename.h"
#include "oparlexport.h"
#include "outputfolder.h"
#include "paperlanguage.h"
#include "paperselection.h"
#include "paperwriter.h"
#include "workspacejson.h"
#include "ziparchive.h"

#include <QDir>

namespace
{
Error cancelled(qsizetype done, qsizetype total)
{
    return Error(Error::Cancelled, "Cancelled. %1 of %2 files are written.", {QString::number(done), QString::number(total)});
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
        if (const auto error = prepare()) {
            return *error;
        }
        return m_request.packing == ExportRequest::Combined ? combined() : singly();
    }

    Result<QByteArray> preview()
    {
        if (const auto error = prepare()) {
            return *error;
        }
        const auto written = m_writer.write({buildPaper(m_sources, m_papers.constFirst(), m_profile)}, {});
        if (!written) {
            return written.error();
        }
        return written.value().constFirst().bytes;
    }

private:
    std::optional<Error> prepare()
    {
        const auto profile = wantedProfile(m_sources, m_request);
        if (!profile) {
            return profile.error();
        }
        m_profile = profile.value();
        const auto writer = PaperWriter::make(m_request, m_profile.templateId);
        if (!writer) {
            return writer.error();
        }
        m_writer = writer.value();
        const auto papers = wantedPapers(m_sources, m_request);
        if (!papers) {
            return papers.error();
        }
        m_papers = papers.value();
        return std::nullopt;
    }

    std::function<bool()> goesOn(qsizetype done) const
    {
        return [this, done] {
            return !m_progress || m_progress(int(done), int(m_papers.size()));
        };
    }

    Result<QList<ExportedFile>> singly()
    {
        QList<ExportedFile> files;
        QList<ArchiveEntry> archive;
        QSet<QString> names;
        for (qsizetype first = 0; first < m_papers.size(); first += m_writer.portion()) {
            const QList<WantedPaper> part = m_papers.mid(first, m_writer.portion());
            QList<Document> documents;
            for (const WantedPaper &paper : part) {
                documents += buildPaper(m_sources, paper, m_profile);
            }
            const auto written = m_writer.write(documents, goesOn(first));
            if (!written) {
                return written.error();
            }
            for (qsizetype i = 0; i < part.size(); ++i) {
                const PaperWriter::Paper &paper = written.value().at(i);
                const QString name = paperFileName(m_sources, part.at(i), m_profile, m_writer.ending(), names);
                QString path = name;
                if (m_request.packing == ExportRequest::Archive) {
                    archive += {name, paper.bytes};
                } else if (const auto file = writeInto(m_request.folder, name, paper.bytes)) {
                    path = file.value();
                } else {
                    return file.error();
                }
                files += ExportedFile{path, openPointsOf(m_sources, part.at(i)), paper.findings};
            }
            if (m_progress && !m_progress(int(files.size()), int(m_papers.size()))) {
                return cancelled(m_request.packing == ExportRequest::Archive ? 0 : files.size(), m_papers.size());
            }
        }
        return m_request.packing == ExportRequest::Archive ? packed(archive, files) : files;
    }

    /** One file; what is open or was found is told of it as a whole. */
    Result<QList<ExportedFile>> packed(const QList<ArchiveEntry> &archive, const QList<ExportedFile> &papers) const
    {
        const auto bytes = packArchive(archive);
        if (!bytes) {
            return bytes.error();
        }
        const auto path = writeInto(m_request.folder, collectiveName(QStringLiteral(".zip")), bytes.value());
        if (!path) {
            return path.error();
        }
        ExportedFile file{path.value(), {}, {}};
        for (const ExportedFile &paper : papers) {
            takeIn(file, paper.openPoints, paper.findings);
        }
        return QList<ExportedFile>{file};
    }

    Result<QList<ExportedFile>> combined()
    {
        QList<Document> documents;
        ExportedFile file;
        for (const WantedPaper &paper : std::as_const(m_papers)) {
            documents += buildPaper(m_sources, paper, m_profile);
            takeIn(file, openPointsOf(m_sources, paper), {});
            if (m_progress && !m_progress(int(documents.size()) - 1, int(m_papers.size()))) {
                return cancelled(0, 1);
            }
        }
        const Document document = combinedPaper(documents, collectiveTitle(), m_profile.text(QStringLiteral("combined.contents")));
        documents.clear();
        const auto written = m_writer.write({document}, goesOn(m_papers.size() - 1));
        if (!written) {
            return written.error();
        }
        const PaperWriter::Paper &paper = written.value().constFirst();
        takeIn(file, {}, paper.findings);
        const auto path = writeInto(m_request.folder, collectiveName(m_writer.ending()), paper.bytes);
        if (!path) {
            return path.error();
        }
        file.path = path.value();
        if (m_progress) {
            m_progress(int(m_papers.size()), int(m_papers.size()));
        }
        return QList<ExportedFile>{file};
    }

    static void takeIn(ExportedFile &file, const QStringList &openPoints, const QList<PdfFinding> &findings)
    {
        for (const QString &point : openPoints) {
            if (!file.openPoints.contains(point)) {
                file.openPoints += point;
            }
        }
        file.findings += findings;
    }

    QString collectiveTitle() const
    {
        const QString kind = m_profile.text(QLatin1String("combined.") + paperKindName(m_request.what));
        const Records &records = m_sources.records();
        if (const Committee *committee = records.find<Committee>(m_request.committee)) {
            return m_profile.text(QStringLiteral("combined.for"), {kind, committee->name});
        }
        if (const Conference *conference = records.find<Conference>(m_request.conference)) {
            return m_profile.text(QStringLiteral("combined.for"), {kind, conference->title.simplified()});
        }
        return kind;
    }

    QString collectiveName(const QString &ending) const
    {
        QSet<QString> none;
        return documentFileName(QStringLiteral("{title}"), {{QStringLiteral("title"), collectiveTitle()}}, ending, none);
    }

    PaperSources m_sources;
    const ExportRequest &m_request;
    const ProgressFunction &m_progress;
    Profile m_profile;
    PaperWriter m_writer;
    QList<WantedPaper> m_papers;
};

Result<QList<ExportedFile>> exportTables(const Records &records, const QList<Change> &log, const ExportRequest &request, const ProgressFunction &progress)
{
    QList<ExportedFile> files;
    const QList<CsvTable> tables = csvTables(records, log, request.conference);
    for (const CsvTable &table : tables) {
        const auto path = writeInto(request.folder, table.fileName, table.bytes);
        if (!path) {
            return path.error();
        }
        files += {path.value(), {}, {}};
        if (progress && !progress(int(files.size()), int(tables.size()))) {
            return cancelled(files.size(), tables.size());
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
    const auto path = writeInto(request.folder, name, workspaceToJson(records, log));
    if (!path) {
        return path.error();
    }
    if (progress) {
        progress(1, 1);
    }
    return QList<ExportedFile>{{path.value(), {}, {}}};
}
}

Result<QList<ExportedFile>> exportDocuments(const Records &records, const QList<Change> &log, const ExportRequest &request, const ProgressFunction &progress)
{
    if (request.folder.isEmpty() || !QDir().mkpath(request.folder)) {
        return Error(Error::Failed, "The folder “%1” could not be made. Choose another one.", {request.folder});
    }
    switch (request.format) {
    case ExportRequest::Odt:
    case ExportRequest::Pdf:
    case ExportRequest::Docx:
        return PaperExport(records, request, progress).run();
    case ExportRequest::Csv:
        if (!request.conference.isEmpty() && !records.find<Conference>(request.conference)) {
            return Error(Error::NotFound, "There is no conference %1 in this workspace.", {request.conference.left(60)});
        }
        return exportTables(records, log, request, progress);
    case ExportRequest::Json:
        return exportJson(records, log, request, progress);
    case ExportRequest::OParl:
        return exportOparl(records, log, request, progress);
    }
    return Error(Error::Refused, "This format is not known.");
}

Result<QByteArray> previewPaper(const Records &records, const ExportRequest &request)
{
    ExportRequest asked = request;
    asked.format = ExportRequest::Pdf;
    return PaperExport(records, asked, {}).preview();
}
