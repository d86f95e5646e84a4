// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/**
 * Zeitzeichen: the time of a step is up, told by a word, a shape, a frame that swells and fades for some seconds (once a
 * second, not at all where nothing shall move), and a sound. Lies over the page and takes no click.
 */
Item {
    id: root

    required property StepTimer timer
    /** False while the step is not under way. */
    property bool live: true
    /** False where the word stands in the page already. */
    property bool showsWord: true
    property real pointSize: TextSize.heading
    readonly property bool isUp: root.live && root.timer.running && root.timer.overtime
    /** How many sounds were given. */
    property int strokes: 0

    function sound(tone: string): void {
        if (!Settings.silent && root.live) {
            ++root.strokes;
            chime.setSource("Chime.qml", {"tone": tone});
        }
    }

    objectName: "timeSignal"
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.isUp ? word.text : ""

    Connections {
        target: root.timer

        function onExpired(): void {
            root.sound(Sounds.timeIsUp);
            if (!Settings.reduceMotion) {
                swelling.restart();
            }
        }
        function onMinuteLeft(): void {
            root.sound(Sounds.minuteLeft);
        }
    }

    // Loaded when it is needed: a computer without sound has none of it.
    Loader {
        id: chime
    }

    Rectangle {
        id: frame

        objectName: "timeFrame"
        anchors.fill: parent
        visible: root.isUp
        color: "transparent"
        border.color: Kirigami.Theme.textColor
        border.width: Math.max(4, root.pointSize * 0.5)

        SequentialAnimation {
            id: swelling

            loops: 6
            onStopped: frame.opacity = 1

            NumberAnimation {
                target: frame
                property: "opacity"
                from: 1
                to: 0.15
                duration: 500
            }
            NumberAnimation {
                target: frame
                property: "opacity"
                from: 0.15
                to: 1
                duration: 500
            }
        }
    }

    Rectangle {
        anchors.top: parent.top
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, row.implicitWidth + root.pointSize * 4)
        height: row.implicitHeight + root.pointSize * 1.2
        color: Kirigami.Theme.textColor
        visible: root.isUp && root.showsWord

        RowLayout {
            id: row

            anchors.centerIn: parent
            spacing: root.pointSize

            // A bell drawn of two shapes: the same in every icon theme and in grey.
            Rectangle {
                implicitWidth: root.pointSize * 1.4
                implicitHeight: implicitWidth
                radius: width / 2
                color: "transparent"
                border.width: Math.max(2, root.pointSize * 0.18)
                border.color: Kirigami.Theme.backgroundColor

                Rectangle {
                    x: parent.width / 2 - width / 2
                    y: parent.height * 0.2
                    width: Math.max(2, root.pointSize * 0.18)
                    height: parent.height * 0.35
                    color: Kirigami.Theme.backgroundColor
                }
                Rectangle {
                    x: parent.width / 2
                    y: parent.height * 0.5
                    width: parent.width * 0.28
                    height: Math.max(2, root.pointSize * 0.18)
                    color: Kirigami.Theme.backgroundColor
                }
            }

            Prose {
                id: word

                objectName: "timeWord"
                text: I18n.i18nc("@info the time of a step is up", "Time is up")
                color: Kirigami.Theme.backgroundColor
                font.pointSize: root.pointSize
                font.weight: Font.Bold
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
