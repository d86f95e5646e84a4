// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "commands.h"

const QList<CommandInfo> &commands()
{
    static const OptionInfo json{QStringLiteral("json"), {}, ki18n("write JSON")};
    static const OptionInfo conference{QStringLiteral("conference"), QStringLiteral("ID"), ki18n("of one conference only")};
    static const QString file = QStringLiteral("FILE");
    static const QList<CommandInfo> all{
        {QStringLiteral("templates"), {}, ki18n("list the templates a conference can start from"), {json}, runTemplates},
        {QStringLiteral("new"),
         {file},
         ki18n("make a workspace with a planned conference"),
         {{QStringLiteral("template"), QStringLiteral("ID"), ki18n("start from this template"), true},
          {QStringLiteral("title"), QStringLiteral("TITLE"), ki18n("title of the conference")},
          {QStringLiteral("date"), QStringLiteral("YYYY-MM-DD"), ki18n("first day of the conference")},
          json},
         runNew},
        {QStringLiteral("show"), {file}, ki18n("show what a workspace holds"), {conference, json}, runShow},
        {QStringLiteral("apply"),
         {file, QStringLiteral("CHANGES")},
         ki18n("apply changes, one JSON object per line or a JSON array; “-” reads standard input"),
         {json},
         runApply},
        {QStringLiteral("log"),
         {file},
         ki18n("show the change log"),
         {{QStringLiteral("since"), QStringLiteral("N"), ki18n("only what came after number N")}, json},
         runLog},
        {QStringLiteral("gaps"),
         {file},
         ki18n("needs without a project, projects without a need, recommendations without either"),
         {conference, json},
         runGaps},
        {QStringLiteral("check"), {file}, ki18n("what committees will miss, per recommendation"), {conference, json}, runCheck},
        {QStringLiteral("export"),
         {file},
         ki18n("write papers or data"),
         {{QStringLiteral("format"), QStringLiteral("odt|pdf|docx|csv|json|oparl"), ki18n("what kind of files to write"), true},
          {QStringLiteral("what"),
           QStringLiteral("resolution|information|report|reply|handout"),
           ki18n("draft resolutions (default) or information papers, one per recommendation; report or handout, one per conference; reply, one per focus group")},
          {QStringLiteral("recommendation"), QStringLiteral("ID[,ID…]"), ki18n("only these recommendations")},
          {QStringLiteral("committee"), QStringLiteral("NAME"), ki18n("only what goes to this committee (name, short name or id)")},
          conference,
          {QStringLiteral("profile"), QStringLiteral("ID"), ki18n("document profile (default: the municipality's)")},
          {QStringLiteral("template"), QStringLiteral("FILE"), ki18n("Writer template for odt, docx and pdf; a pdf is then laid out by LibreOffice")},
          {QStringLiteral("letterhead"), QStringLiteral("FILE"), ki18n("letterhead (PDF) to lie under the pages of a pdf")},
          {QStringLiteral("packing"),
           QStringLiteral("folder|zip|combined"),
           ki18n("one file each (default), one ZIP, or one paper with all of them")},
          {QStringLiteral("output"), QStringLiteral("FOLDER"), ki18n("where to write; made where it is missing"), true},
          json},
         runExport},
        {QStringLiteral("check-pdf"),
         {file},
         ki18n("say what in a PDF file is not accessible (PDF/UA-1) or not archivable (PDF/A-2)"),
         {json},
         runCheckPdf},
        {QStringLiteral("import"),
         {file, QStringLiteral("SOURCE")},
         ki18n("take in a JSON or CSV export, or a folder of CSV files"),
         {{QStringLiteral("dry-run"), {}, ki18n("only say what would change")}, json},
         runImport},
    };
    return all;
}
