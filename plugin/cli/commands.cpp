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
         {{QStringLiteral("format"), QStringLiteral("odt|csv|json"), ki18n("what kind of files to write"), true},
          {QStringLiteral("what"),
           QStringLiteral("resolution|report"),
           ki18n("one paper per recommendation, or one per conference (default for odt: resolution)")},
          {QStringLiteral("recommendation"), QStringLiteral("ID"), ki18n("only this recommendation")},
          conference,
          {QStringLiteral("profile"), QStringLiteral("ID"), ki18n("document profile (default: the municipality's)")},
          {QStringLiteral("output"), QStringLiteral("FOLDER"), ki18n("where to write; made where it is missing"), true},
          json},
         runExport},
        {QStringLiteral("import"),
         {file, QStringLiteral("SOURCE")},
         ki18n("take in a JSON or CSV export, or a folder of CSV files"),
         {{QStringLiteral("dry-run"), {}, ki18n("only say what would change")}, json},
         runImport},
    };
    return all;
}
