// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Empfehlungen: the list at the side, the paper's parts beside it; on a narrow screen one after the other. */
FocusScope {
    id: root

    required property Workspace workspace
    /** Id of the recommendation shown. */
    property string recommendation
    /** Folder papers are written to. */
    property string folder
    property Operation operation: null
    readonly property bool narrow: root.width < Kirigami.Units.gridUnit * 44
    readonly property bool showsEditor: root.recommendation.length > 0 && rows.count > 0

    signal cardChosen(id: string, station: int)
    signal folderOpened(folder: string)
    /** The person wants to make or check a Writer template. */
    signal templateCheckRequested

    function create(): void {
        root.operation = root.workspace.insert(RecordType.Recommendation, {
            title: I18n.i18nc("@item title of a new recommendation", "New recommendation")
        });
    }

    function removeShown(): void {
        const title = root.workspace.recommendation(root.recommendation).title;
        const row = rows.rowOf(root.recommendation);
        root.workspace.remove(RecordType.Recommendation, root.recommendation);
        root.recommendation = root.narrow ? "" : rows.idAt(row > 0 ? row - 1 : 1);
        undo.show(I18n.i18nc("@info %1 is a recommendation", "“%1” is deleted", title));
    }

    function chooseFirst(): void {
        if (!root.narrow && rows.count > 0 && rows.rowOf(root.recommendation) < 0) {
            root.recommendation = rows.idAt(0);
        }
    }

    Component.onCompleted: root.chooseFirst()
    onNarrowChanged: root.chooseFirst()

    Connections {
        target: root.operation

        function onFinished(): void {
            if (root.operation.succeeded && root.operation.results.length > 0) {
                root.recommendation = root.operation.results[0];
                editor.focusField("title");
            }
        }
    }

    RecommendationModel {
        id: rows

        workspace: root.workspace
        search: search.text
        onCountChanged: root.chooseFirst()
    }

    RowLayout {
        anchors.fill: parent
        spacing: 0

        ColumnLayout {
            Layout.fillWidth: root.narrow
            Layout.preferredWidth: Kirigami.Units.gridUnit * 17
            Layout.maximumWidth: root.narrow ? -1 : Kirigami.Units.gridUnit * 17
            Layout.fillHeight: true
            spacing: 0
            visible: !root.narrow || !root.showsEditor

            RowLayout {
                Layout.fillWidth: true
                Layout.margins: Kirigami.Units.largeSpacing
                spacing: Kirigami.Units.smallSpacing

                Kirigami.SearchField {
                    id: search

                    objectName: "search"
                    Layout.fillWidth: true
                    font.pointSize: TextSize.body
                    focusSequence: ""
                    placeholderText: I18n.i18nc("@info:placeholder", "Search…")
                    Accessible.name: I18n.i18nc("@label:textbox", "Search recommendations")
                    Keys.onDownPressed: list.forceActiveFocus()
                }

                PushButton {
                    objectName: "new"
                    icon.name: "list-add"
                    text: I18n.i18nc("@action:button a new recommendation", "New")
                    Accessible.name: I18n.i18nc("@action:button", "New recommendation")
                    onClicked: root.create()
                }
            }

            OperationBar {
                Layout.fillWidth: true
                Layout.margins: Kirigami.Units.largeSpacing
                operation: root.operation
            }

            UndoStrip {
                id: undo

                Layout.fillWidth: true
                Layout.margins: Kirigami.Units.largeSpacing
                workspace: root.workspace
            }

            QQC2.ScrollView {
                Layout.fillWidth: true
                Layout.fillHeight: true
                QQC2.ScrollBar.horizontal.policy: QQC2.ScrollBar.AlwaysOff

                ListView {
                    id: list

                    objectName: "recommendations"
                    clip: true
                    model: rows
                    reuseItems: true
                    activeFocusOnTab: true
                    keyNavigationEnabled: true
                    currentIndex: rows.rowOf(root.recommendation)
                    highlightMoveDuration: 0
                    Accessible.role: Accessible.List
                    Accessible.name: I18n.i18nc("@title", "Recommendations")
                    Keys.onReturnPressed: root.recommendation = rows.idAt(list.currentIndex)
                    Keys.onEnterPressed: root.recommendation = rows.idAt(list.currentIndex)

                    Connections {
                        target: root

                        function onRecommendationChanged(): void {
                            list.currentIndex = rows.rowOf(root.recommendation);
                        }
                    }

                    delegate: RecommendationRow {
                        id: row

                        required property int index

                        width: ListView.view.width
                        highlighted: row.record.id === root.recommendation && !root.narrow
                        current: row.ListView.isCurrentItem && list.activeFocus
                        onClicked: {
                            list.currentIndex = row.index;
                            root.recommendation = row.record.id;
                        }
                    }

                    EmptyState {
                        anchors.centerIn: parent
                        title: search.text.length > 0 ? I18n.i18nc("@info", "Nothing found") : I18n.i18nc("@info", "No recommendation yet")
                        text: search.text.length > 0 ? "" : I18n.i18nc("@info", "Recommendations grow out of the projects of the third step, or begin here.")
                        actionText: search.text.length > 0 ? "" : I18n.i18nc("@action:button", "New recommendation")
                        iconName: "document-edit"
                        visible: rows.count === 0
                        onActivated: root.create()
                    }
                }
            }
        }

        Kirigami.Separator {
            Layout.fillHeight: true
            visible: !root.narrow
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0
            visible: root.showsEditor

            RowLayout {
                Layout.fillWidth: true
                Layout.margins: Kirigami.Units.smallSpacing
                Layout.leftMargin: Kirigami.Units.largeSpacing
                Layout.rightMargin: Kirigami.Units.largeSpacing
                spacing: Kirigami.Units.smallSpacing

                PushButton {
                    objectName: "back"
                    icon.name: "go-previous"
                    flat: true
                    text: I18n.i18nc("@action:button back to the list", "All recommendations")
                    visible: root.narrow
                    onClicked: root.recommendation = ""
                }

                Item {
                    Layout.fillWidth: true
                }

                PushButton {
                    objectName: "delete"
                    icon.name: "edit-delete"
                    flat: true
                    text: I18n.i18nc("@action:button", "Delete recommendation")
                    onClicked: root.removeShown()
                }
            }

            RecommendationEditor {
                id: editor

                objectName: "editor"
                Layout.fillWidth: true
                Layout.fillHeight: true
                workspace: root.workspace
                recommendation: root.recommendation
                folder: root.folder
                onCardChosen: (id, station) => root.cardChosen(id, station)
                onFolderOpened: folder => root.folderOpened(folder)
                onTemplateCheckRequested: root.templateCheckRequested()
            }
        }
    }
}
