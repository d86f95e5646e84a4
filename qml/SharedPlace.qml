// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import org.dreischritt

/** Geteilter Platz: names who has the same one. */
Prose {
    id: root

    property int rank: 0
    property list<string> others
    property int more: 0

    function excerpt(text: string): string {
        const line = text.replace(/\s+/g, " ").trim();
        return line.length > 60 ? line.slice(0, line.lastIndexOf(" ", 56) > 20 ? line.lastIndexOf(" ", 56) : 56) + " …" : line;
    }

    readonly property string names: root.others.map(other => I18n.i18nc("@info quoted text", "“%1”", root.excerpt(other))).join(I18n.i18nc("@info between parts of a list", ", "))

    quiet: true
    text: root.others.length === 0 ? ""
        : root.more > 0 ? I18n.i18ncp("@info %1 how many more, %2 place, %3 statements", "Shares place %2 with %3 and %1 other.", "Shares place %2 with %3 and %1 others.", root.more, root.rank, root.names)
        : I18n.i18nc("@info %1 place, %2 statements", "Shares place %1 with %2.", root.rank, root.names)
    visible: root.text.length > 0
}
