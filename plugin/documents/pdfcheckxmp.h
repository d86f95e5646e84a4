// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QStringList>

/** Metadaten: the properties of an XMP packet, simple ones and lists alike. */
class PdfCheckXmp
{
public:
    /** False where the packet is no well-formed XML. */
    bool read(const QByteArray &packet);
    /** Its first value; null where it is not there. */
    [[nodiscard]] QString value(const QString &space, const QString &name) const;
    [[nodiscard]] QStringList values(const QString &space, const QString &name) const;
    /** The packet describes the properties of this namespace in an extension schema, this one among them. */
    [[nodiscard]] bool describes(const QString &space, const QString &property) const;

private:
    QHash<QString, QStringList> m_values;
    QStringList m_schemas;
    QStringList m_properties;
};
