// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Lückenliste: statements with an open end. */
ColumnLayout {
    id: root

    property string title
    property int number: 0
    property string socketText
    property string emptyText
    required property ContributionModel model

    signal chosen(id: string)

    spacing: Kirigami.Units.largeSpacing

    GapHeading {
        Layout.fillWidth: true
        title: root.title
        number: root.number
    }

    QQC2.ScrollView {
        Layout.fillWidth: true
        Layout.fillHeight: true
        QQC2.ScrollBar.horizontal.policy: QQC2.ScrollBar.AlwaysOff

        ListView {
            id: list

            objectName: "gaps"
            clip: true
            spacing: Kirigami.Units.largeSpacing
            model: root.model
            reuseItems: true
            activeFocusOnTab: true
            keyNavigationEnabled: true
            Accessible.role: Accessible.List
            Accessible.name: root.title
            Keys.onReturnPressed: root.chosen(root.model.idAt(list.currentIndex))
            Keys.onEnterPressed: root.chosen(root.model.idAt(list.currentIndex))

            delegate: GapCard {
                id: card

                required property int index
                required property contribution record
                required property statementMarks marks

                width: ListView.view.width
                text: card.record.text
                areaName: card.marks.groupName.length > 0 ? card.marks.groupName : card.marks.areaName
                areaColour: card.marks.areaColour
                areaIcon: card.marks.areaIcon
                socketText: root.socketText
                current: card.ListView.isCurrentItem && list.activeFocus
                onChosen: root.chosen(card.record.id)
            }

            Prose {
                width: parent.width
                quiet: true
                text: root.emptyText
                visible: root.model.count === 0
            }
        }
    }
}
