// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

/** A JSON schema with a definition for each type. */
class OparlSchema
{
public:
    explicit OparlSchema(const QString &path);

    /** What in `object` does not fit the definition `type`; empty: it fits. */
    [[nodiscard]] QStringList problems(const QString &type, const QJsonObject &object) const;

private:
    QJsonObject m_schema;
};
