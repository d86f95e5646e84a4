// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <KPluginMetaData>

#include <QList>
#include <QString>
#include <QtQml/qqmlregistration.h>

/** Rolle, as a tool offers it: the key in its Role enum and what a person reads. */
struct ToolRole {
    Q_GADGET
    QML_VALUE_TYPE(toolRole)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString icon MEMBER icon FINAL)

public:
    QString key;
    QString name;
    QString icon;
    /** QML type of the page for this role, in the tool's page module. */
    QString page;
    bool operator==(const ToolRole &) const = default;
};

/**
 * Werkzeug: one workshop tool, known by its metadata alone. The host compiles against none of them: what it needs to
 * open a document and show a page are names that stand in the metadata.
 */
class Tool
{
public:
    Tool() = default;
    explicit Tool(const KPluginMetaData &metaData);

    /** Every tool in folders called "workshoptools" of the library paths, without those that lack a page. */
    [[nodiscard]] static QList<Tool> findAll();

    [[nodiscard]] bool isValid() const;
    [[nodiscard]] QString id() const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString description() const;
    [[nodiscard]] QString iconName() const;
    [[nodiscard]] QString version() const;
    /** Where its metadata was found. */
    [[nodiscard]] QString fileName() const;
    /** URI of the module with the document type, and that type's name. */
    [[nodiscard]] QString module() const;
    [[nodiscard]] QString workspaceType() const;
    /** URI of the module with the pages. */
    [[nodiscard]] QString pageModule() const;
    /** Roles in the tool's order, named in the given language (a tag such as "de"). */
    [[nodiscard]] QList<ToolRole> roles(const QString &language) const;
    /** Ending of its documents, without the dot. */
    [[nodiscard]] QString fileSuffix() const;
    /** File in a folder that a new document can be made from. */
    [[nodiscard]] QString importFile() const;
    /** Where its QML modules are, seen from where the metadata was found; empty where the usual paths suffice. */
    [[nodiscard]] QStringList importPaths() const;

private:
    [[nodiscard]] QString text(const char *key) const;

    KPluginMetaData m_metaData;
};
