// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import org.kde.kirigami as Kirigami

/** Fließtext: plain words that wrap and stand on the side their own language is written from. */
Text {
    id: root

    /** True for what is said beside the main thing. */
    property bool quiet: false

    color: root.quiet ? Kirigami.Theme.disabledTextColor : Kirigami.Theme.textColor
    font.family: Kirigami.Theme.defaultFont.family
    font.pointSize: TextSize.body
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text
}
