// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Beratungsfolge zum Lesen: the stations of one paper, side by side, the one looked at in bold. */
Flow {
    id: root

    required property Workspace workspace
    property string recommendation
    /** Id of the consultation that is looked at. */
    property string here

    spacing: Kirigami.Units.largeSpacing
    Accessible.role: Accessible.List
    Accessible.name: I18n.i18nc("@title committees a paper goes through", "Committees in order")

    ConsultationModel {
        id: stations

        workspace: root.workspace
        recommendation: root.recommendation
    }

    Repeater {
        model: stations

        RowLayout {
            id: station

            required property int index
            required property consultation record
            required property string committeeName
            readonly property bool answered: station.record.result !== ConsultationResult.Pending

            width: Math.min(implicitWidth, root.width)
            spacing: Kirigami.Units.smallSpacing
            Accessible.role: Accessible.ListItem
            Accessible.name: [station.committeeName, Labels.date(station.record.date), Labels.consultationResult(station.record.result)].filter(part => part.length > 0).join(", ")

            Prose {
                quiet: true
                text: I18n.rightToLeft ? "←" : "→"
                visible: station.index > 0
                Accessible.ignored: true
            }

            Rectangle {
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: Kirigami.Units.smallSpacing
                implicitWidth: Math.round(Kirigami.Units.gridUnit * 0.8)
                implicitHeight: implicitWidth
                radius: width / 2
                color: station.answered ? Kirigami.Theme.textColor : "transparent"
                border.width: 2
                border.color: station.answered ? Kirigami.Theme.textColor : Kirigami.Theme.disabledTextColor
            }

            ColumnLayout {
                Layout.maximumWidth: Kirigami.Units.gridUnit * 14
                spacing: 0

                Prose {
                    Layout.fillWidth: true
                    text: station.committeeName
                    font.weight: station.record.id === root.here ? Font.Bold : Font.Normal
                    Accessible.ignored: true
                }

                Prose {
                    Layout.fillWidth: true
                    quiet: true
                    text: [Labels.date(station.record.date), Labels.consultationResult(station.record.result)].filter(part => part.length > 0).join(" · ")
                    Accessible.ignored: true
                }
            }
        }
    }
}
