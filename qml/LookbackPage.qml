// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Rückblick: what became of the last conference's recommendations, open ones first. */
FocusScope {
    id: root

    required property Workspace workspace
    /** Id of the conference looked back at. */
    property string conference: root.workspace.conferenceRecord.previous
    readonly property bool narrow: root.width < Kirigami.Units.gridUnit * 40

    signal recommendationChosen(id: string)

    ConferenceModel {
        id: conferences

        workspace: root.workspace
    }

    RecommendationSums {
        id: sums

        workspace: root.workspace
        conference: root.conference
    }

    LookbackModel {
        id: rows

        workspace: root.workspace
        conference: root.conference
    }

    EmptyState {
        anchors.centerIn: parent
        title: I18n.i18nc("@info", "Nothing to look back at")
        text: root.conference.length === 0 ? I18n.i18nc("@info", "This is the first conference here. The next one will begin with what became of this one's recommendations.") : I18n.i18nc("@info", "The last conference left no recommendations.")
        iconName: "view-history"
        visible: root.conference.length === 0 || rows.count === 0
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: root.narrow ? Kirigami.Units.largeSpacing : Kirigami.Units.largeSpacing * 2
        spacing: Kirigami.Units.largeSpacing * 2
        visible: root.conference.length > 0 && rows.count > 0

        PageHeading {
            Layout.fillWidth: true
            title: I18n.i18nc("@title", "What became of it")
            subtitle: root.workspace.conferenceTitle(root.conference)
        }

        LookbackSums {
            Layout.fillWidth: true
            sums: sums
        }

        QQC2.ScrollView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            QQC2.ScrollBar.horizontal.policy: QQC2.ScrollBar.AlwaysOff

            ListView {
                id: list

                objectName: "lookback"
                focus: true
                clip: true
                model: rows
                reuseItems: true
                spacing: Kirigami.Units.largeSpacing
                activeFocusOnTab: true
                keyNavigationEnabled: true
                Accessible.role: Accessible.List
                Accessible.name: I18n.i18nc("@title", "What became of it")
                Keys.onReturnPressed: root.recommendationChosen(rows.idAt(list.currentIndex))
                Keys.onEnterPressed: root.recommendationChosen(rows.idAt(list.currentIndex))

                delegate: LookbackCard {
                    id: card

                    required property int index

                    width: ListView.view.width
                    workspace: root.workspace
                    focused: card.ListView.isCurrentItem && list.activeFocus

                    TapHandler {
                        onTapped: {
                            list.currentIndex = card.index;
                            root.recommendationChosen(card.record.id);
                        }
                    }
                }
            }
        }
    }
}
