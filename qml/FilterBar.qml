// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Filter: search, group, life stage, open ends. Bind a model's filters to the properties. */
Flow {
    id: root

    required property Workspace workspace
    property string search: ""
    /** Id of a group, or empty for all. */
    property string group: ""
    /** Id of a life stage, or empty for all. */
    property string lifeStage: ""
    property bool gapsOnly: false
    property bool showsGroups: true
    property bool showsLifeStages: true
    property bool showsGaps: true
    readonly property bool active: root.search.length > 0 || root.group.length > 0 || root.lifeStage.length > 0 || root.gapsOnly

    function clear(): void {
        field.clear();
        root.search = "";
        root.group = "";
        root.lifeStage = "";
        root.gapsOnly = false;
    }
    function focusSearch(): void {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    spacing: Kirigami.Units.smallSpacing
    Accessible.role: Accessible.Grouping
    Accessible.name: I18n.i18nc("@title", "Filter")

    GroupModel {
        id: groups
        workspace: root.workspace
    }
    LifeStageModel {
        id: stages
        workspace: root.workspace
    }

    Kirigami.SearchField {
        id: field

        width: Math.min(Kirigami.Units.gridUnit * 13, root.width)
        font.pointSize: TextSize.body
        placeholderText: I18n.i18nc("@info:placeholder", "Search")
        Accessible.name: I18n.i18nc("@label:textbox", "Search")
        focusSequence: ""
        onTextChanged: delay.restart()
        onAccepted: root.search = field.text

        Timer {
            id: delay
            interval: 200
            onTriggered: root.search = field.text
        }
    }

    ChoiceButton {
        id: groupChoice

        label: I18n.i18nc("@label", "Group")
        allText: I18n.i18nc("@item:inmenu", "All groups")
        value: root.group
        visible: root.showsGroups && groups.count > 1
        onChosen: id => root.group = id

        Instantiator {
            model: groups
            delegate: Choice {
                required property focusGroup record
                value: record.id
                text: record.name
            }
            onObjectAdded: (index, object) => groupChoice.insert(index, object as Choice)
            onObjectRemoved: (index, object) => groupChoice.take(object as Choice)
        }
    }

    ChoiceButton {
        id: stageChoice

        label: I18n.i18nc("@label", "Life stage")
        allText: I18n.i18nc("@item:inmenu", "All life stages")
        value: root.lifeStage
        visible: root.showsLifeStages && stages.count > 0
        onChosen: id => root.lifeStage = id

        Instantiator {
            model: stages
            delegate: Choice {
                required property string title
                required property lifeStage record
                value: record.id
                text: title
            }
            onObjectAdded: (index, object) => stageChoice.insert(index, object as Choice)
            onObjectRemoved: (index, object) => stageChoice.take(object as Choice)
        }
    }

    QQC2.CheckBox {
        text: I18n.i18nc("@option:check", "Open ends only")
        checked: root.gapsOnly
        font.pointSize: TextSize.body
        visible: root.showsGaps
        onToggled: root.gapsOnly = checked
    }

    PushButton {
        text: I18n.i18nc("@action:button", "Clear filter")
        icon.name: "edit-clear-all"
        flat: true
        visible: root.active
        onClicked: root.clear()
    }
}
