// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/**
 * Zeile des Stimmzettels: a card and the number of dots on it. The number is typed, or goes up and down with + and −; Enter
 * stores it and asks for the next.
 */
FocusScope {
    id: root

    required property ballotRow record
    readonly property int dots: root.record.dots
    property bool editable: true
    property bool showsGroup: false
    readonly property bool narrow: root.width < Kirigami.Units.gridUnit * 30

    signal counted(dots: int)
    signal nextWanted
    signal previousWanted

    function edit(): void {
        field.forceActiveFocus(Qt.TabFocusReason);
    }

    /** Stores what was typed; false where it is no number of dots. */
    function take(): bool {
        const typed = field.text.trim();
        const dots = typed.length === 0 ? 0 : Number(typed);
        if (!Number.isInteger(dots) || dots < 0 || dots > 9999) {
            hint.text = I18n.i18nc("@info", "A whole number, please.");
            return false;
        }
        hint.text = "";
        if (dots !== root.dots) {
            root.counted(dots);
        }
        // What a rule refuses is not there.
        root.show();
        return root.dots === dots;
    }

    function show(): void {
        field.text = root.dots > 0 ? String(root.dots) : "";
        if (field.activeFocus) {
            field.selectAll();
        }
    }

    function step(by: int): void {
        if (root.take()) {
            root.counted(Math.max(0, root.dots + by));
        }
    }

    onDotsChanged: root.show()

    implicitHeight: column.implicitHeight + Kirigami.Units.largeSpacing * 2
    Component.onCompleted: root.show()
    Kirigami.Theme.inherit: false
    Kirigami.Theme.colorSet: Kirigami.Theme.View
    Accessible.role: Accessible.Row
    Accessible.name: root.record.text + ": " + I18n.i18ncp("@info", "%1 dot", "%1 dots", root.record.dots)

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: root.record.isMember ? Kirigami.Units.gridUnit * 2 : 0
        radius: Kirigami.Units.cornerRadius
        color: Kirigami.Theme.backgroundColor
        border.width: root.activeFocus ? 2 : 1
        border.color: root.activeFocus ? Kirigami.Theme.focusColor : Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.18)
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Kirigami.Units.largeSpacing
        anchors.leftMargin: Kirigami.Units.largeSpacing + (root.record.isMember ? Kirigami.Units.gridUnit * 2 : 0)
        spacing: Kirigami.Units.smallSpacing

        GridLayout {
            Layout.fillWidth: true
            columns: root.narrow ? 1 : 2
            columnSpacing: Kirigami.Units.largeSpacing * 2
            rowSpacing: Kirigami.Units.smallSpacing

            ColumnLayout {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignVCenter
                spacing: 0

                Prose {
                    Layout.fillWidth: true
                    Layout.maximumWidth: Kirigami.Units.gridUnit * 40
                    text: root.record.text
                    font.pointSize: root.record.isMember ? TextSize.body : TextSize.statement
                    Accessible.ignored: true
                }

                Prose {
                    Layout.fillWidth: true
                    quiet: true
                    text: root.record.isCluster ? I18n.i18nc("@info", "Merged from several cards")
                        : root.record.isMember ? I18n.i18nc("@info a card of a cluster", "One of the merged cards") : root.showsGroup ? root.record.groupName : ""
                    visible: text.length > 0
                    Accessible.ignored: true
                }
            }

            RowLayout {
                Layout.alignment: Qt.AlignVCenter | (root.narrow ? Qt.AlignLeft : Qt.AlignRight)
                spacing: Kirigami.Units.smallSpacing

                PushButton {
                    objectName: "less"
                    text: "−"
                    font.pointSize: TextSize.heading
                    focusPolicy: Qt.NoFocus
                    enabled: root.editable && root.record.dots > 0
                    Accessible.name: I18n.i18nc("@action:button %1 a card", "One dot less on “%1”", root.record.text)
                    onClicked: root.step(-1)
                }

                QQC2.TextField {
                    id: field

                    objectName: "dots"
                    Layout.preferredWidth: Kirigami.Units.gridUnit * 3.5
                    focus: true
                    readOnly: !root.editable
                    placeholderText: "0"
                    font.pointSize: TextSize.heading
                    horizontalAlignment: TextInput.AlignHCenter
                    inputMethodHints: Qt.ImhDigitsOnly
                    selectByMouse: true
                    Accessible.name: I18n.i18nc("@label:textbox %1 a card", "Dots on “%1”", root.record.text)
                    Accessible.description: hint.text
                    onActiveFocusChanged: {
                        if (field.activeFocus) {
                            field.selectAll();
                        } else {
                            root.take();
                        }
                    }
                    Keys.onReturnPressed: root.take() && root.nextWanted()
                    Keys.onEnterPressed: root.take() && root.nextWanted()
                    Keys.onDownPressed: root.take() && root.nextWanted()
                    Keys.onUpPressed: root.take() && root.previousWanted()
                    Keys.onPressed: event => {
                        if (root.editable && (event.key === Qt.Key_Plus || event.key === Qt.Key_Minus)) {
                            root.step(event.key === Qt.Key_Plus ? 1 : -1);
                            event.accepted = true;
                        }
                    }
                }

                PushButton {
                    objectName: "more"
                    text: "+"
                    font.pointSize: TextSize.heading
                    focusPolicy: Qt.NoFocus
                    enabled: root.editable && (root.record.most < 0 || root.record.dots < root.record.most)
                    Accessible.name: I18n.i18nc("@action:button %1 a card", "One dot more on “%1”", root.record.text)
                    onClicked: root.step(1)
                }
            }
        }

        Prose {
            id: hint

            Layout.fillWidth: true
            text: ""
            visible: text.length > 0
            Accessible.role: Accessible.AlertMessage
        }

        StateBadge {
            text: root.record.tooMany ? I18n.i18nc("@info", "More dots than the rule allows on one card") : ""
            iconName: "data-warning"
        }
    }
}
