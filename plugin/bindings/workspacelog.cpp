// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "workspaceprivate.h"

QFuture<Result<QList<Change>>> Workspace::logOf(const QStringList &records) const
{
    if (!d->repository) {
        return QtFuture::makeReadyValueFuture(Result<QList<Change>>(Error(Error::Failed, "No workspace is open, so nothing can be read. Open a file first.")));
    }
    return d->repository->changesOf(records);
}

QFuture<Result<Snapshot>> Workspace::snapshot() const
{
    if (!d->repository) {
        return QtFuture::makeReadyValueFuture(Result<Snapshot>(Error(Error::Failed, "No workspace is open, so nothing can be read. Open a file first.")));
    }
    return d->repository->load();
}
