// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Auswahl von Datensätzen: what is chosen as chips, a list to search for more, and a new entry where there is none. */
LabelledField {
    id: root

    required property Workspace workspace
    property int recordType: RecordType.Organisation
    /** True: chooses among the official legal spheres. */
    property bool legalSpheres: false
    /** True: a new choice takes the old one's place. */
    property bool single: false
    property bool mayAdd: !root.legalSpheres
    property list<string> keys
    property string placeholder: root.legalSpheres || !root.mayAdd ? I18n.i18nc("@info:placeholder", "Search…") : I18n.i18nc("@info:placeholder", "Search or add…")
    property Operation operation: null
    readonly property string typed: field.text.trim()
    readonly property bool offersNew: root.mayAdd && root.typed.length > 0 && choices.keyOfTitle(root.typed).length === 0

    signal edited(keys: list<string>)

    function toggle(key: string) {
        if (key.length === 0) {
            return;
        }
        const held = root.keys.includes(key);
        const others = root.single ? [] : root.keys.filter(other => other !== key);
        root.edited(held ? others : others.concat([key]));
        field.clear();
        if (root.single) {
            list.close();
        }
    }

    function addNew() {
        root.operation = choices.add(root.typed);
    }

    function pick(row: int) {
        if (row >= 0 && row < choices.count) {
            root.toggle(choices.keyAt(row));
        } else if (root.offersNew) {
            root.addNew();
        }
    }

    Connections {
        target: root.operation

        function onFinished() {
            if (root.operation.succeeded && root.operation.results.length > 0) {
                root.toggle(root.operation.results[0]);
            }
        }
    }

    ReferenceModel {
        id: held

        workspace: root.workspace
        recordType: root.recordType
        legalSpheres: root.legalSpheres
        chosen: root.keys
    }

    ReferenceModel {
        id: choices

        workspace: root.workspace
        recordType: root.recordType
        legalSpheres: root.legalSpheres
        chosen: root.keys
        search: root.typed
    }

    Flow {
        Layout.fillWidth: true
        spacing: Kirigami.Units.smallSpacing

        Repeater {
            model: held.chosenTitles

            RemovableChip {
                id: chip

                required property int index
                required property string modelData

                text: chip.modelData.length > 0 ? chip.modelData : I18n.i18nc("@info a record that was removed", "no longer there")
                maximumWidth: root.width
                onRemoved: root.edited(root.keys.filter((key, place) => place !== chip.index))
            }
        }

        QQC2.TextField {
            id: field

            width: root.keys.length === 0 ? parent.width : Math.min(parent.width, Kirigami.Units.gridUnit * 13)
            focus: true
            font.pointSize: TextSize.body
            placeholderText: root.placeholder
            Accessible.name: root.label
            Accessible.description: list.visible ? (rows.currentItem as QQC2.ItemDelegate)?.text ?? "" : ""
            onTextEdited: {
                list.open();
                rows.currentIndex = 0;
            }
            onPressed: list.open()
            onActiveFocusChanged: {
                if (!activeFocus) {
                    list.close();
                }
            }
            Keys.onDownPressed: {
                if (list.visible) {
                    rows.incrementCurrentIndex();
                } else {
                    list.open();
                }
            }
            Keys.onUpPressed: rows.decrementCurrentIndex()
            Keys.onReturnPressed: list.visible ? root.pick(rows.currentIndex) : list.open()
            Keys.onEnterPressed: list.visible ? root.pick(rows.currentIndex) : list.open()
            Keys.onEscapePressed: event => {
                event.accepted = list.visible;
                list.close();
            }
            Keys.onPressed: event => {
                if (event.key === Qt.Key_Backspace && field.text.length === 0 && root.keys.length > 0) {
                    root.edited(root.keys.slice(0, -1));
                    event.accepted = true;
                }
            }

            QQC2.Popup {
                id: list

                /** True where there is no room below the field. */
                property bool above: false

                y: list.above ? -list.height - Kirigami.Units.smallSpacing : field.height + Kirigami.Units.smallSpacing
                width: Math.max(field.width, Math.min(root.width, Kirigami.Units.gridUnit * 24))
                padding: 1
                margins: Kirigami.Units.smallSpacing
                closePolicy: QQC2.Popup.CloseOnPressOutsideParent
                contentHeight: rows.implicitHeight
                onAboutToShow: list.above = field.Window.height - field.mapToItem(null, 0, field.height).y < Kirigami.Units.gridUnit * 14
                onOpened: rows.currentIndex = 0

                contentItem: ListView {
                    id: rows

                    implicitHeight: Math.min(contentHeight, Kirigami.Units.gridUnit * 14)
                    clip: true
                    model: choices
                    reuseItems: true
                    keyNavigationEnabled: false
                    QQC2.ScrollBar.vertical: QQC2.ScrollBar {}

                    delegate: QQC2.ItemDelegate {
                        id: row

                        required property int index
                        required property string key
                        required property string title
                        required property string detail
                        required property bool chosen

                        width: ListView.view.width
                        highlighted: ListView.isCurrentItem
                        focusPolicy: Qt.NoFocus
                        text: row.detail.length > 0 ? row.title + ", " + row.detail : row.title
                        Accessible.name: row.text
                        Accessible.checkable: true
                        Accessible.checked: row.chosen
                        onClicked: root.toggle(row.key)

                        contentItem: RowLayout {
                            spacing: Kirigami.Units.smallSpacing

                            Prose {
                                Layout.preferredWidth: Kirigami.Units.gridUnit
                                text: row.chosen ? "✓" : ""
                                color: row.highlighted ? Kirigami.Theme.highlightedTextColor : Kirigami.Theme.textColor
                                Accessible.ignored: true
                            }

                            ColumnLayout {
                                Layout.fillWidth: true
                                spacing: 0

                                Prose {
                                    Layout.fillWidth: true
                                    text: row.title
                                    color: row.highlighted ? Kirigami.Theme.highlightedTextColor : Kirigami.Theme.textColor
                                    Accessible.ignored: true
                                }

                                Prose {
                                    Layout.fillWidth: true
                                    quiet: !row.highlighted
                                    text: row.detail
                                    color: row.highlighted ? Kirigami.Theme.highlightedTextColor : Kirigami.Theme.disabledTextColor
                                    font.pointSize: TextSize.base
                                    visible: text.length > 0
                                    Accessible.ignored: true
                                }
                            }
                        }
                    }

                    footer: ColumnLayout {
                        width: rows.width
                        spacing: 0

                        Prose {
                            Layout.fillWidth: true
                            Layout.margins: Kirigami.Units.largeSpacing
                            quiet: true
                            text: I18n.i18nc("@info nothing matches the search", "Nothing found.")
                            visible: choices.count === 0 && !root.offersNew
                        }

                        QQC2.ItemDelegate {
                            Layout.fillWidth: true
                            focusPolicy: Qt.NoFocus
                            highlighted: choices.count === 0
                            font.pointSize: TextSize.body
                            icon.name: "list-add"
                            text: I18n.i18nc("@action:button", "Add “%1”", root.typed)
                            visible: root.offersNew
                            onClicked: root.addNew()
                        }
                    }
                }
            }
        }
    }
}
