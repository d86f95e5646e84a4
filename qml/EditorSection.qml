// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import org.dreischritt
import org.kde.kirigami as Kirigami

/** Abschnitt einer Handlungsempfehlung in its form: some of its fields, stored one by one. */
FormSection {
    id: root

    required property Workspace workspace
    required property recommendation record
    readonly property bool wide: root.width > Kirigami.Units.gridUnit * 30

    /** Something was stored, or is on its way. */
    signal stored(operation: Operation)
}
