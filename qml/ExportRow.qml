// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Empfehlung in der Ausgabe: taken or not, and what it still lacks. */
ColumnLayout {
    id: root

    required property recommendation record
    required property list<string> missing
    property bool checked: true

    signal toggled(on: bool)

    spacing: 0

    QQC2.CheckBox {
        id: box

        Layout.fillWidth: true
        font.pointSize: TextSize.body
        text: root.record.title
        onToggled: root.toggled(box.checked)

        Binding on checked {
            value: root.checked
        }
        contentItem: Prose {
            leftPadding: box.mirrored ? 0 : box.indicator.width + Kirigami.Units.largeSpacing
            rightPadding: box.mirrored ? box.indicator.width + Kirigami.Units.largeSpacing : 0
            text: box.text
            Accessible.ignored: true
        }
    }

    Prose {
        Layout.fillWidth: true
        Layout.leftMargin: box.indicator.width + Kirigami.Units.largeSpacing
        quiet: true
        text: root.missing.length === 0 ? I18n.i18nc("@info", "complete") : I18n.i18nc("@info %1 is a list of fields", "still open: %1", root.missing.map(field => Labels.field(field)).join(", "))
    }
}
