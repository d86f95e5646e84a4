// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Farbe eines Themenfelds, out of hues that stay apart. */
Flow {
    id: root

    required property list<string> hues
    property string colour

    signal colourChosen(colour: string)

    spacing: Kirigami.Units.smallSpacing
    Accessible.role: Accessible.Grouping
    Accessible.name: I18n.i18nc("@label", "Colour")

    Repeater {
        model: root.hues

        QQC2.AbstractButton {
            id: swatch

            required property int index
            required property string modelData
            readonly property bool taken: root.colour.toLowerCase() === swatch.modelData

            implicitWidth: Kirigami.Units.gridUnit * 1.8
            implicitHeight: implicitWidth
            focusPolicy: Qt.StrongFocus
            Accessible.role: Accessible.RadioButton
            Accessible.name: I18n.i18nc("@option %1 a number", "Colour %1", swatch.index + 1)
            Accessible.checked: swatch.taken
            onClicked: root.colourChosen(swatch.modelData)
            Keys.onReturnPressed: swatch.clicked()

            background: Rectangle {
                radius: Kirigami.Units.cornerRadius
                color: swatch.modelData
                border.width: swatch.taken ? 3 : swatch.visualFocus ? 2 : 0
                border.color: swatch.taken ? Kirigami.Theme.textColor : Kirigami.Theme.focusColor
            }
        }
    }
}
