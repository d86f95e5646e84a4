// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

struct ExportRequest;

/** Papiere: the words a PaperOrder is made of. */
namespace Paper
{
Q_NAMESPACE
QML_ELEMENT

enum Format {
    Odt, ///< editable; in the municipality's own Writer template where one is named
    Pdf, ///< accessible and archivable; with a template laid out by LibreOffice exactly as that says
    Docx, ///< by LibreOffice, see Workspace::officeHint()
    Csv, ///< tables of the shown conference, whatever `what` says
    Json, ///< the whole workspace in one file, whatever `what` says
    OParl, ///< the papers for the council's web server, whatever `what` says
};
Q_ENUM_NS(Format)

enum Kind {
    Resolution, ///< Beschlussvorlage, one per recommendation
    Information, ///< Mitteilungsvorlage, one per recommendation
    Report, ///< Konferenzbericht
    Reply, ///< Rückmeldung, one per focus group
    Handout, ///< Tischvorlage fürs Plenum
};
Q_ENUM_NS(Kind)

enum Packing {
    Folder, ///< one file each
    Archive, ///< one ZIP file
    Combined, ///< one paper with all of them and a table of contents
};
Q_ENUM_NS(Packing)
}

/**
 * Ausgabeauftrag, as a page writes it: `workspace.exportDocuments({ format: Paper.Pdf, what: Paper.Report, folder: … })`.
 * What is left out stays as below. Files and the folder are URLs or paths.
 */
struct PaperOrder {
    Q_GADGET
    QML_VALUE_TYPE(paperOrder)
    QML_STRUCTURED_VALUE
    Q_PROPERTY(Paper::Format format MEMBER format FINAL)
    Q_PROPERTY(Paper::Kind what MEMBER what FINAL)
    Q_PROPERTY(Paper::Packing packing MEMBER packing FINAL)
    /** Ids in the order they shall come; empty: all of the shown conference. */
    Q_PROPERTY(QStringList recommendations MEMBER recommendations FINAL)
    /** Id: only what goes to this committee and is not held back. Empty: all. */
    Q_PROPERTY(QString committee MEMBER committee FINAL)
    /** Id; empty: the municipality's own, or "standard". */
    Q_PROPERTY(QString profile MEMBER profile FINAL)
    /** The municipality's own Writer template (.ott, .odt), or empty. */
    Q_PROPERTY(QString templateFile MEMBER templateFile FINAL)
    /** The municipality's letterhead (.pdf) under a PDF without a template, or empty. */
    Q_PROPERTY(QString letterheadFile MEMBER letterheadFile FINAL)
    Q_PROPERTY(QString folder MEMBER folder FINAL)

public:
    /** What the documents' room is asked for, about the shown `conference`. */
    [[nodiscard]] ExportRequest request(const QString &conference) const;

    Paper::Format format = Paper::Odt;
    Paper::Kind what = Paper::Resolution;
    Paper::Packing packing = Paper::Folder;
    QStringList recommendations;
    QString committee;
    QString profile;
    QString templateFile;
    QString letterheadFile;
    QString folder;
    bool operator==(const PaperOrder &) const = default;
};

/** Geschriebene Datei, with what its reader will miss. */
struct WrittenFile {
    Q_GADGET
    QML_VALUE_TYPE(writtenFile)
    Q_PROPERTY(QString path MEMBER path FINAL)
    /** Without the folder. */
    Q_PROPERTY(QString name MEMBER name FINAL)
    /** For draft resolutions: fields a committee will miss; Labels.field() gives their words. */
    Q_PROPERTY(QStringList openPoints MEMBER openPoints FINAL)
    /** What the accessibility check found, a sentence each; then the file does not call itself accessible. */
    Q_PROPERTY(QStringList findings MEMBER findings FINAL)

public:
    QString path;
    QString name;
    QStringList openPoints;
    QStringList findings;
    bool operator==(const WrittenFile &) const = default;
};
