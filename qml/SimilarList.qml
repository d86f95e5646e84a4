// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Ähnliche Karten, shown below the field while somebody types: open one, or add what was typed to it. */
ColumnLayout {
    id: root

    required property Workspace workspace
    /** Id of the step. */
    required property string step
    /** What is being typed. */
    property string text
    /** True where what was typed may be merged with a card that is there. */
    property bool merges: false
    readonly property alias count: found.count

    signal chosen(id: string)
    signal mergeWanted(id: string)

    spacing: Kirigami.Units.smallSpacing
    visible: root.count > 0
    Accessible.role: Accessible.List
    Accessible.name: heading.text

    onCountChanged: {
        if (root.count > 0) {
            root.Accessible.announce(I18n.i18ncp("@info", "%1 similar card is there already.", "%1 similar cards are there already.", root.count));
        }
    }

    SimilarStatements {
        id: found

        workspace: root.workspace
        step: root.step
        text: root.text
    }

    Prose {
        id: heading

        Layout.fillWidth: true
        text: I18n.i18nc("@title list of similar cards while typing", "Somebody may have said this already:")
        quiet: true
    }

    Repeater {
        model: found

        Rectangle {
            id: row

            required property similarCard record

            objectName: "similar-" + row.record.id
            Layout.fillWidth: true
            implicitHeight: body.implicitHeight + Kirigami.Units.largeSpacing * 2
            Kirigami.Theme.inherit: false
            Kirigami.Theme.colorSet: Kirigami.Theme.View
            radius: Kirigami.Units.cornerRadius
            color: Kirigami.Theme.backgroundColor
            border.width: 1
            border.color: Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.18)
            Accessible.role: Accessible.ListItem
            Accessible.name: [row.record.text, row.record.groupName, row.record.clusterTitle].filter(part => part.length > 0).join(". ")

            GridLayout {
                id: body

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                anchors.margins: Kirigami.Units.largeSpacing
                columns: root.width > Kirigami.Units.gridUnit * 30 ? 2 : 1
                columnSpacing: Kirigami.Units.largeSpacing
                rowSpacing: Kirigami.Units.smallSpacing

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: Kirigami.Units.smallSpacing

                    Prose {
                        Layout.fillWidth: true
                        text: row.record.text
                        Accessible.ignored: true
                    }
                    Prose {
                        Layout.fillWidth: true
                        quiet: true
                        text: row.record.translation
                        visible: text.length > 0
                        Accessible.ignored: true
                    }
                    TopicChip {
                        Layout.fillWidth: true
                        name: row.record.groupName
                        colour: row.record.areaColour
                        icon: row.record.areaIcon
                        Accessible.ignored: true
                    }
                    StateBadge {
                        text: row.record.clusterTitle.length > 0 ? I18n.i18nc("@info %1 title of a cluster", "Merged: %1", row.record.clusterTitle) : ""
                        iconName: "merge"
                        Layout.maximumWidth: body.width
                    }
                }

                Flow {
                    Layout.fillWidth: body.columns === 1
                    Layout.preferredWidth: body.columns === 1 ? -1 : open.implicitWidth + (add.visible ? add.implicitWidth + spacing : 0)
                    spacing: Kirigami.Units.smallSpacing

                    PushButton {
                        id: open

                        objectName: "open"
                        text: I18n.i18nc("@action:button show a card", "Open it")
                        onClicked: root.chosen(row.record.id)
                    }
                    PushButton {
                        id: add

                        objectName: "add"
                        text: I18n.i18nc("@action:button merge what was typed with a card that is there", "Add mine to it")
                        icon.name: "merge"
                        visible: root.merges
                        onClicked: root.mergeWanted(row.record.id)
                    }
                }
            }
        }
    }
}
