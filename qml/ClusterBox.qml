// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Bündel einer Karte: its title, which can be changed, the sum of all dots, and every other original with its own. */
ColumnLayout {
    id: root

    required property Workspace workspace
    /** Id of the cluster. */
    required property string cluster
    /** Id of the card that is shown already. */
    property string statement
    property bool editable: false
    property clusterMarks marks: root.workspace.clusterMarks(root.cluster)

    signal chosen(id: string)
    signal splitWanted(id: string)
    signal dissolveWanted

    function refresh(): void {
        root.marks = root.workspace.clusterMarks(root.cluster);
    }

    spacing: Kirigami.Units.smallSpacing
    onClusterChanged: root.refresh()
    Accessible.role: Accessible.Grouping
    Accessible.name: I18n.i18nc("@title cards that mean the same", "Cluster")

    Connections {
        target: root.workspace

        function onTouched(type: int, id: string): void {
            if (id === root.cluster) {
                root.refresh();
            }
        }
        function onUpdated(type: int, id: string): void {
            if (id === root.cluster) {
                root.refresh();
            }
        }
        function onReset(): void {
            root.refresh();
        }
    }
    ContributionModel {
        id: members
        workspace: root.workspace
        cluster: root.cluster.length > 0 ? root.cluster : "none"
    }

    Prose {
        Layout.fillWidth: true
        objectName: "clusterSums"
        text: [
            I18n.i18ncp("@info merged cards", "%1 card merged", "%1 cards merged", root.marks.members),
            root.marks.dots > 0 ? I18n.i18ncp("@info dots of all cards of a cluster", "%1 dot together", "%1 dots together", root.marks.dots) : "",
            root.marks.ownDots > 0 ? I18n.i18ncp("@info dots", "%1 of them on the cluster itself", "%1 of them on the cluster itself", root.marks.ownDots) : ""
        ].filter(part => part.length > 0).join(" · ")
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    FieldText {
        objectName: "clusterTitle"
        Layout.fillWidth: true
        label: I18n.i18nc("@label:textbox title of a cluster", "Title of the cluster")
        readOnly: !root.editable
        buffer: FieldBuffer {
            workspace: root.workspace
            recordType: RecordType.Cluster
            recordId: root.cluster
            field: "title"
        }
    }

    Repeater {
        model: members

        StatementCard {
            id: member

            objectName: "member-" + member.record.id
            Layout.fillWidth: true
            workspace: root.workspace
            showsGroup: true
            showsDots: true
            brief: true
            bundled: true
            pointSize: TextSize.body
            visible: member.record.id !== root.statement
            onChosen: root.chosen(member.record.id)
            onTraceRequested: root.chosen(member.record.id)

            PushButton {
                objectName: "split-" + member.record.id
                text: I18n.i18nc("@action:button take a card out of its cluster", "Split off")
                icon.name: "split"
                visible: root.editable
                onClicked: root.splitWanted(member.record.id)
            }
        }
    }

    PushButton {
        objectName: "dissolve"
        text: I18n.i18nc("@action:button let all cards of a cluster stand alone again", "Dissolve the cluster")
        icon.name: "split"
        flat: true
        visible: root.editable
        onClicked: root.dissolveWanted()
    }
}
