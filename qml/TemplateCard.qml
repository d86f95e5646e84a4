// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Vorlage als Bild: its steps as a band and its topic areas as chips, drawn from the template itself. */
QQC2.AbstractButton {
    id: root

    required property conferenceTemplate record

    padding: Kirigami.Units.gridUnit
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    checkable: true
    autoExclusive: true
    Kirigami.Theme.inherit: false
    Kirigami.Theme.colorSet: Kirigami.Theme.View
    Accessible.role: Accessible.RadioButton
    Accessible.name: root.record.title
    Accessible.description: [root.record.description].concat(root.record.questions).join(" ")
    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    contentItem: ColumnLayout {
        spacing: Kirigami.Units.largeSpacing

        Prose {
            Layout.fillWidth: true
            text: root.record.title
            font.pointSize: TextSize.heading
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }

        Prose {
            Layout.fillWidth: true
            quiet: true
            text: root.record.description
            visible: text.length > 0
            Accessible.ignored: true
        }

        GridLayout {
            Layout.fillWidth: true
            columns: root.width > Kirigami.Units.gridUnit * 24 ? Math.max(1, root.record.questions.length) : 1
            uniformCellWidths: true
            columnSpacing: Kirigami.Units.smallSpacing
            rowSpacing: Kirigami.Units.smallSpacing

            Repeater {
                model: root.record.questions

                Rectangle {
                    id: segment

                    required property int index
                    required property string modelData
                    readonly property int minutes: root.record.stepMinutes[segment.index] ?? 0

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    implicitHeight: words.implicitHeight + Kirigami.Units.largeSpacing * 2
                    radius: Kirigami.Units.cornerRadius
                    color: Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.07)

                    ColumnLayout {
                        id: words

                        anchors.left: parent.left
                        anchors.right: parent.right
                        anchors.top: parent.top
                        anchors.margins: Kirigami.Units.largeSpacing
                        spacing: Kirigami.Units.smallSpacing

                        Prose {
                            Layout.fillWidth: true
                            text: String(segment.index + 1) + "  " + segment.modelData
                            Accessible.ignored: true
                        }
                        Prose {
                            Layout.fillWidth: true
                            quiet: true
                            text: I18n.i18ncp("@info", "%1 minute", "%1 minutes", segment.minutes)
                            visible: segment.minutes > 0
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }

        Flow {
            id: areas

            Layout.fillWidth: true
            spacing: Kirigami.Units.largeSpacing

            Repeater {
                model: root.record.topicAreaNames

                TopicChip {
                    required property int index
                    required property string modelData

                    width: Math.min(implicitWidth, areas.width)
                    name: modelData
                    colour: root.record.topicAreaColours[index] ?? ""
                    icon: root.record.topicAreaIcons[index] ?? ""
                }
            }
        }

        Item {
            Layout.fillHeight: true
        }
    }

    background: Rectangle {
        radius: Kirigami.Units.cornerRadius
        color: root.checked ? Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.linkColor, 0.12)
            : Kirigami.Theme.backgroundColor
        border.width: root.checked || root.activeFocus ? 2 : 1
        border.color: root.checked ? Kirigami.Theme.linkColor : root.activeFocus ? Kirigami.Theme.focusColor
            : Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, root.hovered ? 0.35 : 0.18)
    }
}
