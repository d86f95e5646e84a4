// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQml
import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Welche Empfehlungen: all, those that go to one committee, or some of them. */
ColumnLayout {
    id: root

    enum Scope {
        All,
        OneCommittee,
        Some
    }

    required property Workspace workspace
    property int scope: root.chosen.length > 0 ? ExportScope.Some : ExportScope.All
    /** Ids of the chosen ones, in no order. */
    property list<string> chosen
    property string committee
    /** What to ask for: ids in the order of the list; empty: all. */
    readonly property list<string> recommendations: root.scope === ExportScope.Some ? root.inOrder() : []
    readonly property string committeeWanted: root.scope === ExportScope.OneCommittee ? root.committee : ""
    /** False: nothing would come out. */
    readonly property bool ready: rows.count > 0 && (root.scope === ExportScope.All || (root.scope === ExportScope.OneCommittee ? root.committee.length > 0 : root.recommendations.length > 0))
    /** One paper comes out and no more. */
    readonly property bool single: rows.count === 1 || (root.scope === ExportScope.Some && root.recommendations.length === 1)

    function inOrder(): list<string> {
        const ids = [];
        for (let row = 0; row < rows.count; ++row) {
            const id = rows.idAt(row);
            if (root.chosen.includes(id)) {
                ids.push(id);
            }
        }
        return ids;
    }

    function everything(): list<string> {
        const ids = [];
        for (let row = 0; row < rows.count; ++row) {
            ids.push(rows.idAt(row));
        }
        return ids;
    }

    function toggle(id: string, on: bool): void {
        root.chosen = on ? root.chosen.concat([id]) : root.chosen.filter(other => other !== id);
    }

    spacing: Kirigami.Units.largeSpacing

    RecommendationModel {
        id: rows

        workspace: root.workspace
    }

    CommitteeModel {
        id: committees

        workspace: root.workspace
    }

    QQC2.ButtonGroup {
        id: group
    }

    Prose {
        Layout.fillWidth: true
        quiet: true
        text: I18n.i18nc("@info", "There is no recommendation yet.")
        visible: rows.count === 0
    }

    ExportChoice {
        objectName: "allRecommendations"
        text: I18n.i18ncp("@option:radio", "The one recommendation there is", "All %1 recommendations", rows.count)
        checked: root.scope === ExportScope.All
        visible: rows.count > 0
        QQC2.ButtonGroup.group: group
        onClicked: root.scope = ExportScope.All
    }

    ExportChoice {
        objectName: "toCommittee"
        text: I18n.i18nc("@option:radio", "All that go to one committee")
        description: I18n.i18nc("@info", "What the administration holds back stays out")
        checked: root.scope === ExportScope.OneCommittee
        visible: rows.count > 0 && committees.count > 0
        QQC2.ButtonGroup.group: group
        onClicked: root.scope = ExportScope.OneCommittee
    }

    ChoiceButton {
        id: committeeChoice

        objectName: "committeeChoice"
        Layout.leftMargin: Kirigami.Units.gridUnit * 2
        label: I18n.i18nc("@label:listbox", "Choose the committee")
        value: root.committee
        visible: root.scope === ExportScope.OneCommittee
        onChosen: id => root.committee = id

        Instantiator {
            model: committees
            delegate: Choice {
                required property committee record

                value: record.id
                text: record.name
            }
            onObjectAdded: (index, object) => committeeChoice.insert(index, object as Choice)
            onObjectRemoved: (index, object) => committeeChoice.take(object as Choice)
        }
    }

    ExportChoice {
        objectName: "someRecommendations"
        text: root.scope === ExportScope.Some ? I18n.i18nc("@option:radio", "Only some: %1 of %2", root.recommendations.length, rows.count) : I18n.i18nc("@option:radio", "Only some…")
        checked: root.scope === ExportScope.Some
        visible: rows.count > 1
        QQC2.ButtonGroup.group: group
        onClicked: root.scope = ExportScope.Some
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.leftMargin: Kirigami.Units.gridUnit * 2
        spacing: Kirigami.Units.smallSpacing
        visible: root.scope === ExportScope.Some

        PushButton {
            objectName: "chooseAll"
            flat: true
            text: I18n.i18nc("@action:button", "Choose all")
            enabled: root.recommendations.length < rows.count
            onClicked: root.chosen = root.everything()
        }

        PushButton {
            objectName: "chooseNone"
            flat: true
            text: I18n.i18nc("@action:button", "Choose none")
            enabled: root.recommendations.length > 0
            onClicked: root.chosen = []
        }
    }

    ListView {
        id: list

        objectName: "picker"
        Layout.fillWidth: true
        Layout.leftMargin: Kirigami.Units.gridUnit * 2
        implicitHeight: Math.min(contentHeight, Kirigami.Units.gridUnit * 22)
        visible: root.scope === ExportScope.Some
        clip: true
        model: rows
        spacing: Kirigami.Units.largeSpacing
        boundsBehavior: Flickable.StopAtBounds
        QQC2.ScrollBar.vertical: QQC2.ScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: I18n.i18nc("@title:group", "Which recommendations")

        delegate: ExportRow {
            id: row

            width: ListView.view.width - Kirigami.Units.gridUnit
            checked: root.chosen.includes(row.record.id)
            onToggled: on => root.toggle(row.record.id, on)
        }
    }
}
