// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQml
import QtQuick
import QtQuick.Controls as QQC2
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Filter der Auswahl: what still needs a decision, one group's, one topic area's, one committee's, and in which order. */
Flow {
    id: root

    required property Workspace workspace
    property bool undecidedOnly: false
    property string search
    property string group
    property string topicArea
    property string committee
    property int sorting: RecommendationModel.AsWritten
    /** Room for search and what is open only; the rest stands behind a button. */
    property bool compact: false
    property bool unfolded: false
    readonly property bool full: !root.compact || root.unfolded
    readonly property bool narrows: root.search.length > 0 || root.group.length > 0 || root.topicArea.length > 0 || root.committee.length > 0
    readonly property list<string> orders: [I18n.i18nc("@item:inmenu order of a list", "In the conference's order"), I18n.i18nc("@item:inmenu order of a list", "By priority"), I18n.i18nc("@item:inmenu order of a list", "Complete ones first"), I18n.i18nc("@item:inmenu order of a list", "By group"), I18n.i18nc("@item:inmenu order of a list", "By topic area"), I18n.i18nc("@item:inmenu order of a list", "By decision, open ones first")]

    function clear(): void {
        field.clear();
        root.search = "";
        root.group = "";
        root.topicArea = "";
        root.committee = "";
    }

    spacing: Kirigami.Units.smallSpacing
    Accessible.role: Accessible.Grouping
    Accessible.name: I18n.i18nc("@title", "Filter")

    GroupModel {
        id: groups

        workspace: root.workspace
    }

    TopicAreaModel {
        id: areas

        workspace: root.workspace
    }

    CommitteeModel {
        id: committees

        workspace: root.workspace
    }

    Kirigami.SearchField {
        id: field

        objectName: "selectionSearch"
        width: Math.min(Kirigami.Units.gridUnit * 12, root.width)
        font.pointSize: TextSize.body
        focusSequence: ""
        placeholderText: I18n.i18nc("@info:placeholder", "Search")
        Accessible.name: I18n.i18nc("@label:textbox", "Search recommendations")
        onTextChanged: delay.restart()

        Timer {
            id: delay

            interval: 200
            onTriggered: root.search = field.text
        }
    }

    PushButton {
        objectName: "unfoldFilter"
        icon.name: "view-filter"
        text: I18n.i18nc("@action:button", "Filter and order")
        checked: root.unfolded
        visible: root.compact
        onClicked: root.unfolded = !root.unfolded
    }

    ChoiceButton {
        id: groupChoice

        objectName: "group"
        label: I18n.i18nc("@label", "Group")
        allText: I18n.i18nc("@item:inmenu", "All groups")
        value: root.group
        visible: root.full && groups.count > 1
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
        id: areaChoice

        objectName: "topicArea"
        label: I18n.i18nc("@label", "Topic area")
        allText: I18n.i18nc("@item:inmenu", "All topic areas")
        value: root.topicArea
        visible: root.full && areas.count > 1
        onChosen: id => root.topicArea = id

        Instantiator {
            model: areas
            delegate: Choice {
                required property topicArea record

                value: record.id
                text: record.name
            }
            onObjectAdded: (index, object) => areaChoice.insert(index, object as Choice)
            onObjectRemoved: (index, object) => areaChoice.take(object as Choice)
        }
    }

    ChoiceButton {
        id: committeeChoice

        objectName: "committee"
        label: I18n.i18nc("@label", "Committee")
        allText: I18n.i18nc("@item:inmenu", "All committees")
        value: root.committee
        visible: root.full && committees.count > 0
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

    ChoiceButton {
        id: orderChoice

        objectName: "order"
        label: I18n.i18nc("@label order of a list", "Order")
        value: String(root.sorting)
        visible: root.full
        onChosen: value => root.sorting = Number(value)

        Instantiator {
            model: root.orders
            delegate: Choice {
                required property int index
                required property string modelData

                value: String(index)
                text: modelData
            }
            onObjectAdded: (index, object) => orderChoice.insert(index, object as Choice)
            onObjectRemoved: (index, object) => orderChoice.take(object as Choice)
        }
    }

    PushButton {
        objectName: "clearFilter"
        text: I18n.i18nc("@action:button", "Clear filter")
        icon.name: "edit-clear-all"
        flat: true
        visible: root.narrows
        onClicked: root.clear()
    }

    QQC2.CheckBox {
        objectName: "undecidedOnly"
        height: Kirigami.Units.gridUnit * 2
        font.pointSize: TextSize.body
        text: I18n.i18nc("@option:check", "Only what still needs a decision")
        checked: root.undecidedOnly
        onToggled: root.undecidedOnly = checked
    }
}
