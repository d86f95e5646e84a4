// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Station der Beratungsfolge: a dot on the line, the committee, its role and day, its result and votes. */
FocusScope {
    id: root

    required property Workspace workspace
    required property consultation record
    property string title
    property bool first: false
    property bool last: false
    property bool expanded: false
    property bool movable: true
    /** How far it is dragged just now. */
    property real offset: 0
    readonly property bool answered: root.record.result !== ConsultationResult.Pending

    signal chosen
    signal moved(steps: int)
    signal dropped(y: real)
    signal removed

    implicitHeight: column.implicitHeight + Kirigami.Units.largeSpacing
    z: drag.active ? 1 : 0
    transform: Translate {
        y: root.offset
    }
    Accessible.role: Accessible.ListItem
    Accessible.name: [root.title, Labels.consultationRole(root.record.role), Labels.date(root.record.date), Labels.consultationResult(root.record.result), votes.text].filter(part => part.length > 0).join(", ")

    Keys.onPressed: event => {
        if (root.movable && event.modifiers & Qt.AltModifier && (event.key === Qt.Key_Up || event.key === Qt.Key_Down)) {
            root.moved(event.key === Qt.Key_Up ? -1 : 1);
            event.accepted = true;
        }
    }

    Item {
        id: rail

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: Kirigami.Units.gridUnit * 1.5

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            anchors.topMargin: root.first ? dot.y + dot.height / 2 : 0
            anchors.bottomMargin: root.last ? parent.height - dot.y - dot.height / 2 : 0
            width: 2
            color: Kirigami.Theme.disabledTextColor
            opacity: 0.6
        }

        Rectangle {
            id: dot

            anchors.horizontalCenter: parent.horizontalCenter
            y: Kirigami.Units.largeSpacing
            width: Kirigami.Units.gridUnit
            height: width
            radius: width / 2
            color: root.answered ? Kirigami.Theme.textColor : Kirigami.Theme.backgroundColor
            border.width: 2
            border.color: root.answered ? Kirigami.Theme.textColor : Kirigami.Theme.disabledTextColor
        }
    }

    ColumnLayout {
        id: column

        anchors.left: rail.right
        anchors.right: parent.right
        spacing: Kirigami.Units.smallSpacing

        RowLayout {
            Layout.fillWidth: true
            spacing: Kirigami.Units.smallSpacing

            QQC2.ItemDelegate {
                id: face

                Layout.fillWidth: true
                focus: true
                padding: Kirigami.Units.smallSpacing
                text: root.title
                Accessible.name: root.Accessible.name
                Accessible.description: I18n.i18nc("@info:accessible", "Enter opens it, Alt+Up and Alt+Down move it, Delete removes it")
                onClicked: root.chosen()
                Keys.onReturnPressed: root.chosen()
                Keys.onEnterPressed: root.chosen()
                Keys.onDeletePressed: root.removed()

                QQC2.ToolTip.text: root.movable ? I18n.i18nc("@info:tooltip", "Enter opens it, Alt+Up and Alt+Down move it, Delete removes it") : ""
                QQC2.ToolTip.visible: root.movable && face.hovered && !root.expanded
                QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay

                contentItem: ColumnLayout {
                    spacing: 0

                    Flow {
                        Layout.fillWidth: true
                        spacing: Kirigami.Units.largeSpacing

                        Prose {
                            width: Math.min(implicitWidth, parent.width)
                            text: root.title
                            font.weight: Font.DemiBold
                            Accessible.ignored: true
                        }

                        StateBadge {
                            text: Labels.consultationResult(root.record.result)
                            emphasised: false
                            iconName: Labels.consultationResultIcon(root.record.result)
                            Accessible.ignored: true
                        }
                    }

                    Prose {
                        Layout.fillWidth: true
                        quiet: true
                        text: [Labels.consultationRole(root.record.role), root.record.authoritative ? I18n.i18nc("@info a committee", "decides for all") : "", Labels.date(root.record.date)].filter(part => part.length > 0).join(" · ")
                        Accessible.ignored: true
                    }

                    VoteLine {
                        id: votes

                        Layout.fillWidth: true
                        yes: root.record.votesYes
                        no: root.record.votesNo
                        abstained: root.record.votesAbstained
                        Accessible.ignored: true
                    }
                }
            }

            Prose {
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: Kirigami.Units.smallSpacing
                text: "⠿"
                quiet: true
                font.pointSize: TextSize.heading
                visible: root.movable
                Accessible.ignored: true

                HoverHandler {
                    cursorShape: Qt.SizeVerCursor
                }

                DragHandler {
                    id: drag

                    target: null
                    xAxis.enabled: false
                    onActiveTranslationChanged: {
                        if (active) {
                            root.offset = activeTranslation.y;
                        }
                    }
                    onActiveChanged: {
                        if (!active) {
                            const y = root.y + dot.y + root.offset;
                            root.offset = 0;
                            root.dropped(y);
                        }
                    }
                }
            }
        }

        Loader {
            Layout.fillWidth: true
            Layout.leftMargin: Kirigami.Units.smallSpacing
            Layout.bottomMargin: Kirigami.Units.largeSpacing
            active: root.expanded
            visible: active

            sourceComponent: ColumnLayout {
                spacing: Kirigami.Units.largeSpacing

                ConsultationEditor {
                    Layout.fillWidth: true
                    workspace: root.workspace
                    record: root.record
                }

                Flow {
                    Layout.fillWidth: true
                    spacing: Kirigami.Units.smallSpacing

                    PushButton {
                        icon.name: "arrow-up"
                        text: I18n.i18nc("@action:button", "Earlier")
                        visible: root.movable
                        enabled: !root.first
                        onClicked: root.moved(-1)
                    }

                    PushButton {
                        icon.name: "arrow-down"
                        text: I18n.i18nc("@action:button", "Later")
                        visible: root.movable
                        enabled: !root.last
                        onClicked: root.moved(1)
                    }

                    PushButton {
                        icon.name: "edit-delete"
                        text: I18n.i18nc("@action:button", "Remove from the sequence")
                        onClicked: root.removed()
                    }
                }
            }
        }
    }
}
