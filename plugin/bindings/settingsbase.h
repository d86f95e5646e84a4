// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <KConfigSkeleton>

#include <QtQml/qqmlregistration.h>

/** Base of the generated Settings: gives QML a way to store, which KConfigSkeleton itself does not show. */
class SettingsBase : public KConfigSkeleton
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using KConfigSkeleton::KConfigSkeleton;
    /** Writes what was changed to the person's configuration. */
    Q_INVOKABLE void store()
    {
        save();
    }
};
