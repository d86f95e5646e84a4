// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Ein Widerspruch: the text shown and the one kept, who wrote them and when, and three ways to settle it. */
Rectangle {
    id: root

    required property Workspace workspace
    required property conflict record
    required property string title
    property bool writes: false
    readonly property bool wide: root.width > Kirigami.Units.gridUnit * 34

    signal settled(text: string)

    implicitHeight: column.implicitHeight + Kirigami.Units.largeSpacing * 4
    Kirigami.Theme.colorSet: Kirigami.Theme.View
    Kirigami.Theme.inherit: false
    radius: Kirigami.Units.cornerRadius
    color: Kirigami.Theme.backgroundColor
    border.width: 1
    border.color: Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.15)
    Accessible.role: Accessible.ListItem
    Accessible.name: root.title

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Kirigami.Units.largeSpacing * 2
        spacing: Kirigami.Units.largeSpacing

        Prose {
            Layout.fillWidth: true
            text: root.title
            font.pointSize: TextSize.statement
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }

        Prose {
            Layout.fillWidth: true
            quiet: true
            text: [Labels.field(root.record.field), root.record.at.toLocaleString(Qt.locale(I18n.language), Locale.ShortFormat)].filter(part => part.length > 0).join(" · ")
        }

        GridLayout {
            Layout.fillWidth: true
            columns: root.wide ? 2 : 1
            columnSpacing: Kirigami.Units.largeSpacing * 2
            rowSpacing: Kirigami.Units.largeSpacing
            uniformCellWidths: true

            ConflictSide {
                Layout.fillWidth: true
                Layout.fillHeight: true
                heading: I18n.i18nc("@title:group the text that stands now", "Shown now")
                who: root.workspace.actorName(root.record.shownBy)
                text: root.record.shown
                actionText: I18n.i18nc("@action:button", "Keep shown")
                onChosen: root.settled(root.record.shown)
            }

            ConflictSide {
                Layout.fillWidth: true
                Layout.fillHeight: true
                heading: I18n.i18nc("@title:group the text that was kept aside", "Kept aside")
                who: root.workspace.actorName(root.record.keptBy)
                text: root.record.kept
                actionText: I18n.i18nc("@action:button", "Take the other")
                onChosen: root.settled(root.record.kept)
            }
        }

        PushButton {
            objectName: "writeTogether"
            icon.name: "document-edit"
            text: I18n.i18nc("@action:button", "Write both together")
            visible: !root.writes
            onClicked: {
                root.writes = true;
                together.forceActiveFocus();
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Kirigami.Units.smallSpacing
            visible: root.writes

            QQC2.TextArea {
                id: together

                objectName: "together"
                Layout.fillWidth: true
                Layout.maximumWidth: Kirigami.Units.gridUnit * 46
                font.pointSize: TextSize.statement
                text: root.record.shown + "\n" + root.record.kept
                textFormat: TextEdit.PlainText
                wrapMode: TextEdit.Wrap
                KeyNavigation.priority: KeyNavigation.BeforeItem
                Accessible.name: I18n.i18nc("@label:textbox", "Both together")
                Keys.onEscapePressed: root.writes = false
                Keys.onTabPressed: together.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                Keys.onReturnPressed: event => together.enter(event)
                Keys.onEnterPressed: event => together.enter(event)

                function enter(event: KeyEvent): void {
                    event.accepted = (event.modifiers & Qt.ControlModifier) !== 0;
                    if (event.accepted) {
                        store.clicked();
                    }
                }
            }

            RowLayout {
                spacing: Kirigami.Units.smallSpacing

                PushButton {
                    id: store

                    objectName: "storeTogether"
                    highlighted: true
                    text: I18n.i18nc("@action:button", "Let this text stand")
                    enabled: together.text.trim().length > 0
                    onClicked: root.settled(together.text.trim())

                    QQC2.ToolTip.text: I18n.i18nc("@info:tooltip", "Ctrl+Enter")
                    QQC2.ToolTip.visible: hovered
                    QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
                }

                PushButton {
                    text: I18n.i18nc("@action:button", "Cancel")
                    onClicked: root.writes = false
                }
            }
        }
    }
}
