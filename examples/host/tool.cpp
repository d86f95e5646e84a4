// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "tool.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace
{
QString translated(const QJsonObject &object, const QString &key, const QString &language)
{
    const QString own = object.value(QLatin1StringView("%1[%2]").arg(key, language)).toString();
    return own.isEmpty() ? object.value(key).toString() : own;
}
}

Tool::Tool(const KPluginMetaData &metaData)
    : m_metaData(metaData)
{
}

QList<Tool> Tool::findAll()
{
    QList<Tool> tools;
    const QList<KPluginMetaData> found = KPluginMetaData::findPlugins(QStringLiteral("workshoptools"));
    for (const KPluginMetaData &metaData : found) {
        if (const Tool tool(metaData); tool.isValid()) {
            tools.append(tool);
        }
    }
    return tools;
}

bool Tool::isValid() const
{
    return m_metaData.isValid() && !module().isEmpty() && !pageModule().isEmpty() && !roles({}).isEmpty();
}

QString Tool::id() const
{
    return m_metaData.pluginId();
}

QString Tool::name() const
{
    return m_metaData.name();
}

QString Tool::description() const
{
    return m_metaData.description();
}

QString Tool::iconName() const
{
    return m_metaData.iconName();
}

QString Tool::version() const
{
    return m_metaData.version();
}

QString Tool::fileName() const
{
    return m_metaData.fileName();
}

QString Tool::module() const
{
    return text("X-Workshop-Module");
}

QString Tool::workspaceType() const
{
    return text("X-Workshop-Workspace");
}

QString Tool::pageModule() const
{
    return text("X-Workshop-PageModule");
}

QList<ToolRole> Tool::roles(const QString &language) const
{
    const QJsonObject pages = m_metaData.rawData().value(QLatin1StringView("X-Workshop-Pages")).toObject();
    const QJsonArray roles = m_metaData.rawData().value(QLatin1StringView("X-Workshop-Roles")).toArray();
    QList<ToolRole> result;
    for (const QJsonValue &value : roles) {
        const QJsonObject role = value.toObject();
        const QString key = role.value(QLatin1StringView("Role")).toString();
        const QString page = pages.value(key).toString();
        if (!page.isEmpty()) {
            result.append({key, translated(role, QStringLiteral("Name"), language), role.value(QLatin1StringView("Icon")).toString(), page});
        }
    }
    return result;
}

QString Tool::fileSuffix() const
{
    return text("X-Workshop-FileSuffix");
}

QString Tool::importFile() const
{
    return text("X-Workshop-ImportFile");
}

QStringList Tool::importPaths() const
{
    const QDir folder = QFileInfo(m_metaData.fileName()).dir();
    const QString marker = pageModule().replace(QLatin1Char('.'), QLatin1Char('/')) + QLatin1StringView("/qmldir");
    QStringList paths;
    // Beside the folder of a build; beside the plugin folder of an installation.
    for (const QString &relative : {QStringLiteral(".."), QStringLiteral("../../qml")}) {
        const QString path = QDir::cleanPath(folder.filePath(relative));
        if (QFileInfo::exists(QDir(path).filePath(marker))) {
            paths.append(path);
        }
    }
    return paths;
}

QString Tool::text(const char *key) const
{
    return m_metaData.rawData().value(QLatin1StringView(key)).toString();
}
