// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Gremien: per committee its papers by day and state; results, votes and wording are entered where they stand. */
FocusScope {
    id: root

    required property Workspace workspace
    /** Id of the committee shown. */
    property string committee
    property Operation operation: null
    readonly property bool narrow: root.width < Kirigami.Units.gridUnit * 44
    readonly property bool showsPapers: root.committee.length > 0

    signal recommendationChosen(id: string)

    function chooseFirst(): void {
        if (!root.narrow && committees.count > 0 && committees.rowOf(root.committee) < 0) {
            root.committee = committees.idAt(0);
        }
    }

    function create(): void {
        root.operation = root.workspace.insert(RecordType.Committee, {
            name: I18n.i18nc("@item name of a new committee", "New committee")
        });
    }

    Component.onCompleted: root.chooseFirst()
    onNarrowChanged: root.chooseFirst()

    Connections {
        target: root.operation

        function onFinished(): void {
            if (root.operation.succeeded && root.operation.results.length > 0) {
                root.committee = root.operation.results[0];
                papers.editsCommittee = true;
            }
        }
    }

    CommitteeModel {
        id: committees

        workspace: root.workspace
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
            visible: !root.narrow || !root.showsPapers

            RowLayout {
                Layout.fillWidth: true
                Layout.margins: Kirigami.Units.largeSpacing

                Prose {
                    Layout.fillWidth: true
                    text: I18n.i18nc("@title", "Committees")
                    font.pointSize: TextSize.heading
                    font.weight: Font.DemiBold
                    Accessible.role: Accessible.Heading
                }

                PushButton {
                    objectName: "newCommittee"
                    icon.name: "list-add"
                    text: I18n.i18nc("@action:button a new committee", "New")
                    Accessible.name: I18n.i18nc("@action:button", "New committee")
                    onClicked: root.create()
                }
            }

            OperationBar {
                Layout.fillWidth: true
                Layout.margins: Kirigami.Units.largeSpacing
                operation: root.operation
            }

            QQC2.ScrollView {
                Layout.fillWidth: true
                Layout.fillHeight: true
                QQC2.ScrollBar.horizontal.policy: QQC2.ScrollBar.AlwaysOff

                ListView {
                    id: list

                    objectName: "committees"
                    clip: true
                    focus: true
                    model: committees
                    reuseItems: true
                    activeFocusOnTab: true
                    keyNavigationEnabled: true
                    highlightMoveDuration: 0
                    currentIndex: committees.rowOf(root.committee)
                    Accessible.role: Accessible.List
                    Accessible.name: I18n.i18nc("@title", "Committees")
                    Keys.onReturnPressed: root.committee = committees.idAt(list.currentIndex)
                    Keys.onEnterPressed: root.committee = committees.idAt(list.currentIndex)

                    delegate: CommitteeRow {
                        id: row

                        required property int index

                        width: ListView.view.width
                        highlighted: row.record.id === root.committee && !root.narrow
                        current: row.ListView.isCurrentItem && list.activeFocus
                        onClicked: {
                            list.currentIndex = row.index;
                            root.committee = row.record.id;
                        }
                    }

                    EmptyState {
                        anchors.centerIn: parent
                        title: I18n.i18nc("@info", "No committee yet")
                        text: I18n.i18nc("@info", "Committees, councils and advisory boards that papers go to.")
                        actionText: I18n.i18nc("@action:button", "New committee")
                        iconName: "user-group-properties"
                        visible: committees.count === 0
                        onActivated: root.create()
                    }
                }
            }
        }

        Kirigami.Separator {
            Layout.fillHeight: true
            visible: !root.narrow
        }

        CommitteePapers {
            id: papers

            objectName: "papers"
            Layout.fillWidth: true
            Layout.fillHeight: true
            workspace: root.workspace
            committee: root.committee
            mayGoBack: root.narrow
            visible: root.showsPapers
            onWentBack: root.committee = ""
            onRecommendationChosen: id => root.recommendationChosen(id)
        }
    }
}
