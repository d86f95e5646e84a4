// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Zeile der Auswahl: a recommendation, how complete it is, what is decided; the reason is asked in place. */
Rectangle {
    id: root

    required property int index
    required property recommendation record
    required property list<string> missing
    required property disposition disposition
    required property topicArea area
    /** Names of the focus groups it comes from. */
    required property list<string> groups
    /** Chosen, to be written with others. */
    property bool checked: false
    property bool narrow: false
    property bool current: false
    property bool focused: false
    /** What a reason is asked for; Undecided: nothing. */
    property int askedDecision: DispositionDecision.Undecided
    readonly property bool asked: root.askedDecision !== DispositionDecision.Undecided
    readonly property string completenessText: I18n.i18nc("@info %1 of %2 parts are there", "%1 of %2", 8 - root.missing.length, 8)

    signal chosen
    signal toggled
    /** All rows from the last chosen one to this. */
    signal extended
    signal opened
    signal wanted(decision: int)
    signal reasoned(reason: string)
    signal givenUp

    implicitHeight: column.implicitHeight + Kirigami.Units.largeSpacing * 2
    Kirigami.Theme.colorSet: Kirigami.Theme.View
    Kirigami.Theme.inherit: false
    radius: Kirigami.Units.cornerRadius
    color: root.current ? Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.highlightColor, 0.12) : Kirigami.Theme.backgroundColor
    border.width: root.focused ? 2 : 1
    border.color: root.focused ? Kirigami.Theme.focusColor : Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.15)
    Accessible.role: Accessible.Row
    Accessible.name: [root.record.title, root.groups.join(", "), root.area.name, root.record.priority > 0 ? I18n.i18nc("@info", "priority %1", root.record.priority) : "", root.completenessText, Labels.decision(root.disposition.decision), root.disposition.reason].filter(part => part.length > 0).join(", ")
    Accessible.selected: root.current
    Accessible.checkable: true
    Accessible.checked: root.checked

    TapHandler {
        acceptedModifiers: Qt.NoModifier
        onTapped: root.chosen()
        onDoubleTapped: root.opened()
    }

    TapHandler {
        acceptedModifiers: Qt.ControlModifier
        onTapped: root.toggled()
    }

    TapHandler {
        acceptedModifiers: Qt.ShiftModifier
        onTapped: root.extended()
    }

    Rectangle {
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.margins: parent.border.width
        width: Kirigami.Units.smallSpacing
        color: root.area.colour.length > 0 ? root.area.colour : "transparent"
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Kirigami.Units.largeSpacing
        anchors.leftMargin: Kirigami.Units.largeSpacing + Kirigami.Units.smallSpacing
        spacing: Kirigami.Units.smallSpacing

        GridLayout {
            Layout.fillWidth: true
            columns: root.narrow ? 1 : 5
            columnSpacing: Kirigami.Units.largeSpacing * 2
            rowSpacing: Kirigami.Units.smallSpacing

            RowLayout {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                spacing: Kirigami.Units.smallSpacing

                QQC2.CheckBox {
                    objectName: "choose"
                    Layout.alignment: Qt.AlignTop
                    Layout.preferredWidth: Kirigami.Units.gridUnit * 1.7
                    focusPolicy: Qt.NoFocus
                    Accessible.name: I18n.i18nc("@option:check %1 is a recommendation", "Choose “%1”", root.record.title)
                    onToggled: root.toggled()

                    Binding on checked {
                        value: root.checked
                    }
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                    spacing: Kirigami.Units.smallSpacing

                    Prose {
                        Layout.fillWidth: true
                        text: root.record.title
                        font.weight: Font.DemiBold
                        Accessible.ignored: true
                    }

                    TopicChip {
                        Layout.fillWidth: true
                        name: root.area.name
                        colour: root.area.colour
                        icon: root.area.icon
                    }
                }
            }

            Prose {
                Layout.fillWidth: root.narrow
                Layout.preferredWidth: Kirigami.Units.gridUnit * 9
                Layout.maximumWidth: root.narrow ? -1 : Kirigami.Units.gridUnit * 9
                Layout.alignment: Qt.AlignTop
                quiet: true
                text: root.groups.join(", ")
                visible: !root.narrow || (text.length > 0 && text !== root.area.name)
                Accessible.ignored: true
            }

            Prose {
                Layout.preferredWidth: Kirigami.Units.gridUnit * 5
                Layout.maximumWidth: Kirigami.Units.gridUnit * 5
                Layout.alignment: Qt.AlignTop
                quiet: true
                // A number alone has no direction of its own.
                horizontalAlignment: Text.AlignLeft
                text: root.record.priority === 0 ? "" : root.narrow ? I18n.i18nc("@info", "Priority %1", root.record.priority) : String(root.record.priority)
                visible: !root.narrow || text.length > 0
                Accessible.ignored: true
            }

            ColumnLayout {
                Layout.preferredWidth: Kirigami.Units.gridUnit * 6
                Layout.maximumWidth: Kirigami.Units.gridUnit * 6
                Layout.alignment: Qt.AlignTop
                spacing: Kirigami.Units.smallSpacing

                Prose {
                    text: root.completenessText
                    quiet: true
                    Accessible.ignored: true
                }

                CompletenessMeter {
                    Layout.fillWidth: true
                    present: 8 - root.missing.length
                }
            }

            ColumnLayout {
                Layout.preferredWidth: Kirigami.Units.gridUnit * 12
                Layout.maximumWidth: root.narrow ? -1 : Kirigami.Units.gridUnit * 12
                Layout.alignment: Qt.AlignTop
                spacing: Kirigami.Units.smallSpacing

                StateBadge {
                    Layout.maximumWidth: parent.width
                    text: Labels.decision(root.disposition.decision)
                    iconName: Labels.decisionIcon(root.disposition.decision)
                }
            }
        }

        Prose {
            Layout.fillWidth: true
            Layout.leftMargin: Kirigami.Units.gridUnit * 1.7 + Kirigami.Units.smallSpacing
            Layout.maximumWidth: Kirigami.Units.gridUnit * 42
            quiet: true
            text: root.disposition.reason
            visible: text.length > 0 && !root.asked
            Accessible.ignored: true
        }

        Flow {
            Layout.fillWidth: true
            Layout.leftMargin: root.narrow ? 0 : Kirigami.Units.gridUnit * 1.7 + Kirigami.Units.smallSpacing
            spacing: Kirigami.Units.smallSpacing
            visible: root.current && !root.asked

            PushButton {
                objectName: "forward"
                icon.name: Labels.decisionIcon(DispositionDecision.Forwarded)
                text: I18n.i18nc("@action:button", "Forward")
                focusPolicy: Qt.TabFocus
                onClicked: root.wanted(DispositionDecision.Forwarded)

                QQC2.ToolTip.text: I18n.i18nc("@info:tooltip %1 is a key", "Key %1", "F")
                QQC2.ToolTip.visible: hovered
                QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
            }

            PushButton {
                objectName: "notForward"
                icon.name: Labels.decisionIcon(DispositionDecision.NotForwarded)
                text: I18n.i18nc("@action:button", "Do not forward…")
                focusPolicy: Qt.TabFocus
                onClicked: root.wanted(DispositionDecision.NotForwarded)

                QQC2.ToolTip.text: I18n.i18nc("@info:tooltip %1 is a key", "Key %1", "N")
                QQC2.ToolTip.visible: hovered
                QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
            }

            PushButton {
                objectName: "defer"
                icon.name: Labels.decisionIcon(DispositionDecision.Deferred)
                text: I18n.i18nc("@action:button", "Defer…")
                focusPolicy: Qt.TabFocus
                onClicked: root.wanted(DispositionDecision.Deferred)

                QQC2.ToolTip.text: I18n.i18nc("@info:tooltip %1 is a key", "Key %1", "D")
                QQC2.ToolTip.visible: hovered
                QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
            }
        }

        Loader {
            Layout.fillWidth: true
            active: root.asked
            visible: active

            sourceComponent: ReasonField {
                decision: root.askedDecision
                reason: root.disposition.reason
                onReasoned: reason => root.reasoned(reason)
                onGivenUp: root.givenUp()
            }
        }
    }
}
