// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Widersprüche: two people changed one text. Both are here, side by side, until somebody settles it. */
FocusScope {
    id: root

    required property Workspace workspace
    property Operation operation: null

    ConflictModel {
        id: conflicts

        workspace: root.workspace
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Kirigami.Units.largeSpacing * 2
        spacing: Kirigami.Units.largeSpacing * 2

        PageHeading {
            Layout.fillWidth: true
            title: I18n.i18nc("@title", "Two versions of one text")
            subtitle: I18n.i18nc("@info", "Two people changed the same text at the same time. Nothing is lost; choose what shall stand, or write both together.")
            visible: conflicts.count > 0
        }

        UndoStrip {
            id: undo

            objectName: "undo"
            Layout.fillWidth: true
            workspace: root.workspace
        }

        OperationBar {
            Layout.fillWidth: true
            operation: root.operation
        }

        QQC2.ScrollView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            QQC2.ScrollBar.horizontal.policy: QQC2.ScrollBar.AlwaysOff

            ListView {
                id: list

                objectName: "conflicts"
                clip: true
                focus: true
                model: conflicts
                reuseItems: false
                spacing: Kirigami.Units.largeSpacing * 2
                Accessible.role: Accessible.List
                Accessible.name: I18n.i18nc("@title", "Two versions of one text")

                delegate: ConflictCard {
                    id: card

                    width: ListView.view.width
                    workspace: root.workspace
                    onSettled: text => {
                        root.operation = root.workspace.settle(card.record.id, text);
                        undo.show(I18n.i18nc("@info %1 says what was settled", "“%1” is settled", card.title));
                    }
                }

                EmptyState {
                    anchors.centerIn: parent
                    title: I18n.i18nc("@info", "Nothing to settle")
                    text: I18n.i18nc("@info", "Should two people change the same text at the same time, both versions will wait here.")
                    iconName: "checkmark"
                    visible: conflicts.count === 0
                }
            }
        }
    }
}
