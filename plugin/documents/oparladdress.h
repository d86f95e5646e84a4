// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "municipality.h"
#include "result.h"

/**
 * Adresse: where the municipality's OParl objects live on the web. Each id is the address of the file that holds the
 * object, so that a web server needs no rules to serve the bundle.
 */
class OparlAddress
{
public:
    OparlAddress() = default;
    /** Refused where the municipality states no address or one that cannot begin an id; the sentence says where to state it. */
    [[nodiscard]] static Result<OparlAddress> of(const Municipality &municipality);

    /** The address of a file of the bundle, such as papers.json. */
    [[nodiscard]] QString url(const QString &file) const
    {
        return m_base + file;
    }

private:
    explicit OparlAddress(const QString &base)
        : m_base(base)
    {
    }

    /** Ends with a slash. */
    QString m_base;
};

/** File of an object: "papers" and its id give papers/ID.json. */
[[nodiscard]] QString oparlFile(const char *folder, const QString &id);
/** File of a list's page, from 1: papers.json, papers-2.json … */
[[nodiscard]] QString oparlPageFile(const char *folder, qsizetype page);
