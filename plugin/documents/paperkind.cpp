// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "paperkind.h"

const QList<PaperKind> &paperKinds()
{
    static const QList<PaperKind> kinds{PaperKind::Resolution, PaperKind::Information, PaperKind::Report, PaperKind::Reply, PaperKind::Handout};
    return kinds;
}

QString paperKindName(PaperKind kind)
{
    switch (kind) {
    case PaperKind::Resolution:
        return QStringLiteral("resolution");
    case PaperKind::Information:
        return QStringLiteral("information");
    case PaperKind::Report:
        return QStringLiteral("report");
    case PaperKind::Reply:
        return QStringLiteral("reply");
    case PaperKind::Handout:
        return QStringLiteral("handout");
    }
    return {};
}

std::optional<PaperKind> paperKindOf(const QString &name)
{
    for (const PaperKind kind : paperKinds()) {
        if (paperKindName(kind) == name) {
            return kind;
        }
    }
    return std::nullopt;
}
