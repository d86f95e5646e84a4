// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

/** Auswahl aus wenigen Wörtern; the word's place in the list is its value. */
LabelledField {
    id: root

    property list<string> choices
    property int value: 0

    signal chosen(value: int)

    QQC2.ComboBox {
        id: box

        Layout.fillWidth: true
        focus: true
        model: root.choices
        implicitHeight: Kirigami.Units.gridUnit * 2
        // The style draws its text in the desktop's size; ours grows with the person's.
        displayText: ""
        Accessible.name: root.label + ": " + box.currentText
        onActivated: index => root.chosen(index)

        Prose {
            anchors.fill: parent
            anchors.leftMargin: Kirigami.Units.largeSpacing
            anchors.rightMargin: Kirigami.Units.gridUnit * 1.5
            text: box.currentText
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }

        delegate: QQC2.ItemDelegate {
            id: row

            required property int index
            required property string modelData

            width: ListView.view.width
            highlighted: box.highlightedIndex === row.index
            text: row.modelData
            font.pointSize: TextSize.body
        }

        // A choice made by hand must not cut the tie to the record.
        Binding on currentIndex {
            value: root.value
        }
    }
}
