// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Skala von 1 bis 5: digits or arrow keys choose, 0 or Delete takes the rating back. One stop for the Tab key. */
FocusScope {
    id: root

    required property string label
    /** 0: not rated. */
    required property int value
    property bool editable: true
    readonly property string words: root.value > 0 ? I18n.i18nc("@info %1 a rating from 1 to 5", "%1 of 5", root.value) : I18n.i18nc("@info", "not rated")

    signal rated(value: int)

    function rate(value: int): void {
        if (root.editable && value !== root.value) {
            root.rated(value);
        }
    }

    implicitWidth: column.implicitWidth
    implicitHeight: column.implicitHeight
    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: root.label + ": " + root.words
    Accessible.focusable: true
    Accessible.onIncreaseAction: root.rate(Math.min(5, root.value + 1))
    Accessible.onDecreaseAction: root.rate(Math.max(0, root.value - 1))
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key >= Qt.Key_0 && event.key <= Qt.Key_5) {
            return root.rate(event.key - Qt.Key_0);
        }
        switch (event.key) {
        case Qt.Key_Delete:
        case Qt.Key_Backspace:
            return root.rate(0);
        case Qt.Key_Right:
            return root.rate(Math.max(0, Math.min(5, root.value + (I18n.rightToLeft ? -1 : 1))));
        case Qt.Key_Left:
            return root.rate(Math.max(0, Math.min(5, root.value + (I18n.rightToLeft ? 1 : -1))));
        }
        event.accepted = false;
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Kirigami.Units.smallSpacing

        Prose {
            Layout.fillWidth: true
            quiet: true
            text: root.label
            Accessible.ignored: true
        }

        Rectangle {
            implicitWidth: buttons.implicitWidth + Kirigami.Units.smallSpacing * 2
            implicitHeight: buttons.implicitHeight + Kirigami.Units.smallSpacing * 2
            radius: Kirigami.Units.cornerRadius
            color: "transparent"
            border.width: root.activeFocus ? 2 : 0
            border.color: Kirigami.Theme.focusColor

            Row {
                id: buttons

                anchors.centerIn: parent
                spacing: Kirigami.Units.smallSpacing

                Repeater {
                    model: 5

                    QQC2.AbstractButton {
                        id: figure

                        required property int index
                        readonly property int number: figure.index + 1
                        readonly property bool chosen: root.value === figure.number

                        implicitWidth: Kirigami.Units.gridUnit * 1.9
                        implicitHeight: implicitWidth
                        focusPolicy: Qt.NoFocus
                        enabled: root.editable
                        onClicked: {
                            root.forceActiveFocus(Qt.MouseFocusReason);
                            root.rate(figure.chosen ? 0 : figure.number);
                        }
                        Accessible.ignored: true
                        contentItem: Prose {
                            text: String(figure.number)
                            font.weight: figure.chosen ? Font.Bold : Font.Normal
                            horizontalAlignment: Text.AlignHCenter
                            verticalAlignment: Text.AlignVCenter
                            Accessible.ignored: true
                        }
                        background: Rectangle {
                            radius: width / 2
                            color: figure.chosen ? Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.linkColor, 0.35) : "transparent"
                            border.width: figure.chosen ? 3 : 1
                            border.color: figure.chosen ? Kirigami.Theme.textColor : Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.35)
                        }
                    }
                }
            }
        }

        Prose {
            Layout.fillWidth: true
            quiet: true
            text: root.words
            Accessible.ignored: true
        }
    }
}
