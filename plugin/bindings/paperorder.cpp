// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "paperorder.h"

#include "exporter.h"
#include "localpath.h"
#include "profile.h"

namespace
{
ExportRequest::Format formatOf(Paper::Format format)
{
    switch (format) {
    case Paper::Odt:
        return ExportRequest::Odt;
    case Paper::Pdf:
        return ExportRequest::Pdf;
    case Paper::Docx:
        return ExportRequest::Docx;
    case Paper::Csv:
        return ExportRequest::Csv;
    case Paper::Json:
        return ExportRequest::Json;
    case Paper::OParl:
        return ExportRequest::OParl;
    }
    return ExportRequest::Odt;
}

PaperKind kindOf(Paper::Kind kind)
{
    switch (kind) {
    case Paper::Resolution:
        return PaperKind::Resolution;
    case Paper::Information:
        return PaperKind::Information;
    case Paper::Report:
        return PaperKind::Report;
    case Paper::Reply:
        return PaperKind::Reply;
    case Paper::Handout:
        return PaperKind::Handout;
    }
    return PaperKind::Resolution;
}

ExportRequest::Packing packingOf(Paper::Packing packing)
{
    switch (packing) {
    case Paper::Folder:
        return ExportRequest::Folder;
    case Paper::Archive:
        return ExportRequest::Archive;
    case Paper::Combined:
        return ExportRequest::Combined;
    }
    return ExportRequest::Folder;
}
}

ExportRequest PaperOrder::request(const QString &conference) const
{
    ExportRequest request;
    request.format = formatOf(format);
    request.what = kindOf(what);
    request.packing = packingOf(packing);
    request.recommendations = recommendations;
    request.committee = committee;
    request.conference = conference;
    request.profile = profile;
    request.profileFolders = profileFolders();
    request.templateFile = localPath(templateFile);
    request.letterheadFile = localPath(letterheadFile);
    request.folder = localPath(folder);
    return request;
}
