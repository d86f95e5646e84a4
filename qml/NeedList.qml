// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Bedarfe zur Auswahl: what a project can answer, those without a project first in sight. */
FocusScope {
    id: root

    required property Workspace workspace
    /** Id of the need that is chosen, or empty. */
    property string chosenNeed
    readonly property Item firstCard: list.count > 0 ? list.itemAtIndex(0) : null

    signal chosen(id: string)

    ContributionModel {
        id: needs

        workspace: root.workspace
        step: root.workspace.stepOfKind(StepKind.NeedForAction)
        group: everywhere.checked ? "" : root.workspace.group
        gapsOnly: open.checked
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Kirigami.Units.smallSpacing

        Prose {
            Layout.fillWidth: true
            text: I18n.i18nc("@title list of needs", "Needs")
            font.pointSize: TextSize.heading
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }

        Prose {
            Layout.fillWidth: true
            quiet: true
            text: I18n.i18nc("@info", "Choose a need and write the project that answers it.")
        }

        Flow {
            Layout.fillWidth: true
            spacing: Kirigami.Units.smallSpacing

            QQC2.CheckBox {
                id: open
                text: I18n.i18nc("@option:check", "Without a project")
                font.pointSize: TextSize.body
            }
            QQC2.CheckBox {
                id: everywhere
                text: I18n.i18nc("@option:check", "All groups")
                font.pointSize: TextSize.body
            }
        }

        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            model: needs
            clip: true
            spacing: Kirigami.Units.smallSpacing
            reuseItems: true
            keyNavigationEnabled: true
            currentIndex: -1
            boundsBehavior: Flickable.StopAtBounds
            QQC2.ScrollBar.vertical: QQC2.ScrollBar {
                id: bar
                visible: list.contentHeight > list.height
            }
            Accessible.role: Accessible.List
            Accessible.name: I18n.i18nc("@title list of needs", "Needs")
            onCurrentItemChanged: {
                if (list.activeFocus) {
                    list.currentItem?.forceActiveFocus(Qt.OtherFocusReason);
                }
            }

            delegate: StatementCard {
                id: card

                required property int index

                width: list.width - bar.implicitWidth - Kirigami.Units.smallSpacing
                transform: Translate {
                    x: I18n.rightToLeft ? list.width - card.width : 0
                }
                brief: true
                workspace: root.workspace
                pointSize: TextSize.body
                showsGroup: everywhere.checked
                picked: root.chosenNeed === card.record.id
                onChosen: {
                    list.currentIndex = card.index;
                    root.chosen(card.record.id);
                }
                onTraceRequested: root.chosen(card.record.id)
            }

            Prose {
                anchors.centerIn: parent
                width: parent.width - Kirigami.Units.gridUnit
                quiet: true
                text: open.checked ? I18n.i18nc("@info:placeholder", "Every need has a project.") : I18n.i18nc("@info:placeholder", "No needs have been named yet.")
                horizontalAlignment: Text.AlignHCenter
                visible: list.count === 0
            }
        }
    }
}
