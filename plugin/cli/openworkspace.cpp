// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "openworkspace.h"

#include "arguments.h"
#include "startconference.h"

namespace
{
constexpr int logPage = 1000;
}

std::optional<Error> OpenWorkspace::readLog(qint64 since, const std::function<bool(const Change &)> &take) const
{
    for (qint64 from = since;;) {
        const auto page = await(repository->changesSince(from, logPage));
        if (!page) {
            return page.error();
        }
        for (const Change &change : page.value()) {
            if (!take(change)) {
                return std::nullopt;
            }
            from = change.sequence;
        }
        if (page.value().size() < logPage) {
            return std::nullopt;
        }
    }
}

Result<OpenWorkspace> openWorkspace(const QString &path, SqliteRepository::Mode mode)
{
    auto repository = await(SqliteRepository::open(path, mode));
    if (!repository) {
        return repository.error();
    }
    auto snapshot = await(repository.value()->load());
    if (!snapshot) {
        return snapshot.error();
    }
    return OpenWorkspace{repository.value(), snapshot.value().records, snapshot.value().sequence, {}};
}

Result<QString> wantedConference(const Arguments &arguments, const Records &records)
{
    const QString given = arguments.value(QStringLiteral("conference"));
    if (!arguments.has(QStringLiteral("conference"))) {
        return QString();
    }
    const QString id = Uuid::normalised(given);
    if (!records.find<Conference>(id)) {
        return Error(Error::NotFound, "The workspace has no conference “%1”.", {given.left(60)});
    }
    return id;
}

Result<OpenWorkspace> openConference(const QString &path, const Arguments &arguments)
{
    auto workspace = openWorkspace(path);
    if (!workspace) {
        return workspace;
    }
    const auto wanted = wantedConference(arguments, *workspace.value().records);
    if (!wanted) {
        return wanted.error();
    }
    workspace.value().conference = wanted.value().isEmpty() ? latestConference(*workspace.value().records) : wanted.value();
    if (workspace.value().conference.isEmpty()) {
        return Error(Error::NotFound, "The workspace has no conference yet. Start one: dreischritt new");
    }
    return workspace;
}
