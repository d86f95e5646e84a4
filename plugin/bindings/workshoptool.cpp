// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include <KPluginFactory>

/**
 * Visitenkarte: carries the metadata by which a host finds the QML modules without compiling against them. There is
 * nothing to create: the modules are imported by the names that the metadata gives.
 */
class WorkshopTool : public QObject
{
    Q_OBJECT

public:
    explicit WorkshopTool(QObject *parent, const QVariantList & = {})
        : QObject(parent)
    {
    }
};

K_PLUGIN_CLASS_WITH_JSON(WorkshopTool, "dreischritt.json")

#include "workshoptool.moc"
