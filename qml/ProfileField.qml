// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import org.dreischritt

/** Dokumentprofil: whose form the paper takes; begins with the municipality's own. */
ChoiceField {
    id: root

    required property Workspace workspace
    readonly property list<string> profiles: root.workspace.profiles()
    readonly property string profile: root.profiles.length > 0 ? root.profiles[Math.min(root.value, root.profiles.length - 1)] : ""

    label: I18n.i18nc("@label:listbox", "Form of the paper")
    choices: root.profiles.map(profile => root.workspace.profileName(profile))
    value: {
        const own = root.profiles.indexOf(root.workspace.municipality.documentProfile);
        return own >= 0 ? own : Math.max(0, root.profiles.indexOf("standard"));
    }
    onChosen: value => root.value = value
}
