// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "oparlexport.h"

#include "oparlremains.h"
#include "outputfolder.h"
#include "paperselection.h"
#include "paperwriter.h"
#include "ziparchive.h"

#include <QCryptographicHash>
#include <QFile>

namespace
{
struct DocumentFormat {
    ExportRequest::Format format;
    const char *mimeType;
};

// The accessible one is what OParl shows first.
constexpr DocumentFormat documentFormats[] = {{ExportRequest::Pdf, "application/pdf"}, {ExportRequest::Odt, "application/vnd.oasis.opendocument.text"}};

Result<std::vector<const Recommendation *>> published(const PaperSources &sources, const ExportRequest &request)
{
    auto wanted = wantedRecommendations(sources, request);
    if (!wanted || !request.recommendations.isEmpty()) {
        return wanted;
    }
    std::erase_if(wanted.value(), [&sources](const Recommendation *recommendation) {
        const Disposition *disposition = sources.disposition(recommendation->id);
        return !disposition || disposition->decision != DispositionDecision::Forwarded;
    });
    if (wanted.value().empty()) {
        return Error(Error::NotFound,
                     "Nothing of it has been passed on to the committees, so there is nothing to publish. Decide on the recommendations first, or name those "
                     "that shall be published all the same.");
    }
    return wanted;
}

class OparlExport
{
public:
    OparlExport(const Records &records, const QList<Change> &log, const ExportRequest &request, const ProgressFunction &progress)
        : m_sources(records)
        , m_times(records, log)
        , m_request(request)
        , m_progress(progress)
    {
    }

    Result<QList<ExportedFile>> run()
    {
        const auto address = OparlAddress::of(m_sources.municipality());
        if (!address) {
            return address.error();
        }
        const auto profile = wantedProfile(m_sources, m_request);
        if (!profile) {
            return profile.error();
        }
        const auto wanted = published(m_sources, m_request);
        if (!wanted) {
            return wanted.error();
        }
        m_count = int(wanted.value().size());
        if (const auto error = writeDocuments(wanted.value(), profile.value())) {
            return *error;
        }
        const PaperLanguage language(m_sources, profile.value());
        const OparlObjects objects(m_sources, language, address.value(), m_times);
        QList<OparlFile> files = oparlBundle(m_sources, objects, m_papers);
        QStringList obsolete;
        if (m_request.packing != ExportRequest::Archive) {
            const OparlRemains remains = oparlRemains(m_request.folder, files, m_names, address.value(), m_times.overall().modified);
            files = remains.deleted + files;
            obsolete = remains.obsolete;
        }
        // First, for a deleted object does not say any more what its document was called.
        for (const QString &path : std::as_const(obsolete)) {
            QFile file(m_request.folder + u'/' + path);
            if (!file.remove()) {
                return Error(Error::Failed,
                             "“%1” is published no more, but could not be removed: %2. Remove it by hand.",
                             {file.fileName(), file.errorString()});
            }
        }
        for (qsizetype i = 0; i < files.size(); ++i) {
            if (const auto error = take(files.at(i).path, files.at(i).bytes(), {}, {})) {
                return *error;
            }
            if (!goesOn(m_count + int(m_count * (i + 1) / files.size()))) {
                return cancelled();
            }
        }
        return m_request.packing == ExportRequest::Archive ? packed() : m_files;
    }

private:
    /** Half of the way are the documents, the other half the objects. */
    bool goesOn(int done) const
    {
        return !m_progress || m_progress(done, 2 * m_count);
    }

    Error cancelled() const
    {
        return Error(Error::Cancelled,
                     "Cancelled. %1 files of the bundle are written, so it is not complete. Do not publish it.",
                     {QString::number(m_request.packing == ExportRequest::Archive ? 0 : m_files.size())});
    }

    std::optional<Error> writeDocuments(const std::vector<const Recommendation *> &recommendations, const Profile &profile)
    {
        QList<Document> documents;
        for (const Recommendation *recommendation : recommendations) {
            documents += buildPaper(m_sources, {PaperKind::Resolution, recommendation->id}, profile);
            m_papers += OparlPaper{recommendation, {}};
        }
        int done = 0;
        for (const DocumentFormat &format : documentFormats) {
            ExportRequest asked = m_request;
            asked.format = format.format;
            if (format.format == ExportRequest::Odt) {
                asked.letterheadFile.clear();
            }
            const auto writer = PaperWriter::make(asked, profile.templateId);
            if (!writer) {
                return writer.error();
            }
            for (qsizetype first = 0; first < documents.size(); first += writer.value().portion()) {
                const int before = done / int(std::size(documentFormats));
                const auto written = writer.value().write(documents.mid(first, writer.value().portion()), [this, before] {
                    return goesOn(before);
                });
                if (!written) {
                    return written.error();
                }
                for (qsizetype i = 0; i < written.value().size(); ++i) {
                    if (const auto error =
                            takeDocument(first + i, documents.at(first + i).title, written.value().at(i), profile, format, writer.value().ending())) {
                        return error;
                    }
                    ++done;
                }
                if (!goesOn(done / int(std::size(documentFormats)))) {
                    return cancelled();
                }
            }
        }
        return std::nullopt;
    }

    std::optional<Error> takeDocument(qsizetype index,
                                      const QString &title,
                                      const PaperWriter::Paper &paper,
                                      const Profile &profile,
                                      const DocumentFormat &format,
                                      const QString &ending)
    {
        const WantedPaper wanted{PaperKind::Resolution, m_papers.at(index).recommendation->id};
        const QString name = paperFileName(m_sources, wanted, profile, ending, m_taken);
        m_names.insert(name);
        m_papers[index].documents += OparlDocument{name,
                                                   QLatin1String(format.mimeType),
                                                   title,
                                                   QCryptographicHash::hash(paper.bytes, QCryptographicHash::Sha512).toHex(),
                                                   paper.bytes.size()};
        return take(QLatin1String("documents/") + name, paper.bytes, openPointsOf(m_sources, wanted), paper.findings);
    }

    std::optional<Error> take(const QString &name, const QByteArray &bytes, const QStringList &openPoints, const QList<PdfFinding> &findings)
    {
        QString path = name;
        if (m_request.packing == ExportRequest::Archive) {
            m_archive += ArchiveEntry{name, bytes};
        } else if (const auto written = writeInto(m_request.folder, name, bytes)) {
            path = written.value();
        } else {
            return written.error();
        }
        m_files += ExportedFile{path, openPoints, findings};
        return std::nullopt;
    }

    Result<QList<ExportedFile>> packed() const
    {
        const auto bytes = packArchive(m_archive);
        if (!bytes) {
            return bytes.error();
        }
        const auto path = writeInto(m_request.folder, QStringLiteral("OParl.zip"), bytes.value());
        if (!path) {
            return path.error();
        }
        ExportedFile file{path.value(), {}, {}};
        for (const ExportedFile &inside : m_files) {
            for (const QString &point : inside.openPoints) {
                if (!file.openPoints.contains(point)) {
                    file.openPoints += point;
                }
            }
            file.findings += inside.findings;
        }
        return QList<ExportedFile>{file};
    }

    PaperSources m_sources;
    OparlTimes m_times;
    const ExportRequest &m_request;
    const ProgressFunction &m_progress;
    int m_count = 0;
    QList<OparlPaper> m_papers;
    /** As paperFileName() keeps them, and as they are. */
    QSet<QString> m_taken;
    QSet<QString> m_names;
    QList<ArchiveEntry> m_archive;
    QList<ExportedFile> m_files;
};
}

Result<QList<ExportedFile>> exportOparl(const Records &records, const QList<Change> &log, const ExportRequest &request, const ProgressFunction &progress)
{
    const auto &consultations = records.all<Consultation>();
    const bool isAllPublic = std::all_of(consultations.begin(), consultations.end(), [](const auto &entry) {
        return isPublicItem(entry.second.agendaItem);
    });
    if (isAllPublic) {
        return OparlExport(records, log, request, progress).run();
    }
    // Neither the objects nor the documents may tell what was decided behind closed doors.
    Records published = records;
    for (auto &[id, consultation] : published.all<Consultation>()) {
        if (!isPublicItem(consultation.agendaItem)) {
            consultation.resolutionText.clear();
            consultation.followUp.clear();
        }
    }
    return OparlExport(published, log, request, progress).run();
}
