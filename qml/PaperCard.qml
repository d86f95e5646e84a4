// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Vorlage in einem Gremium: its day, title, role and result; open, the result is entered and its whole way is seen. */
Rectangle {
    id: root

    required property Workspace workspace
    required property consultation record
    required property string recommendationTitle
    property bool expanded: false

    signal chosen
    signal recommendationChosen

    implicitHeight: column.implicitHeight + Kirigami.Units.smallSpacing * 2
    Kirigami.Theme.colorSet: Kirigami.Theme.View
    Kirigami.Theme.inherit: false
    radius: Kirigami.Units.cornerRadius
    color: Kirigami.Theme.backgroundColor
    border.width: face.visualFocus ? 2 : 1
    border.color: face.visualFocus ? Kirigami.Theme.focusColor : Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.15)

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Kirigami.Units.smallSpacing
        spacing: Kirigami.Units.smallSpacing

        QQC2.ItemDelegate {
            id: face

            objectName: "paper"
            Layout.fillWidth: true
            topPadding: Kirigami.Units.largeSpacing
            bottomPadding: Kirigami.Units.largeSpacing
            leftPadding: Kirigami.Units.largeSpacing
            rightPadding: Kirigami.Units.largeSpacing
            text: root.recommendationTitle
            Accessible.name: [root.recommendationTitle, Labels.date(root.record.date), Labels.consultationRole(root.record.role), Labels.consultationResult(root.record.result), votes.text].filter(part => part.length > 0).join(", ")
            Accessible.description: I18n.i18nc("@info:accessible", "Enter opens it to enter the result")
            Keys.onReturnPressed: root.chosen()
            Keys.onEnterPressed: root.chosen()
            onClicked: root.chosen()

            contentItem: GridLayout {
                columns: face.width > Kirigami.Units.gridUnit * 30 ? 3 : 1
                columnSpacing: Kirigami.Units.largeSpacing * 2
                rowSpacing: Kirigami.Units.smallSpacing

                Prose {
                    Layout.preferredWidth: Kirigami.Units.gridUnit * 7
                    Layout.alignment: Qt.AlignTop
                    text: root.record.date.getTime() > 0 ? Labels.date(root.record.date) : I18n.i18nc("@info", "no day yet")
                    quiet: !(root.record.date.getTime() > 0)
                    Accessible.ignored: true
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                    spacing: 0

                    Prose {
                        Layout.fillWidth: true
                        text: root.recommendationTitle
                        font.weight: Font.DemiBold
                        Accessible.ignored: true
                    }

                    Prose {
                        Layout.fillWidth: true
                        quiet: true
                        text: [Labels.consultationRole(root.record.role), root.record.authoritative ? I18n.i18nc("@info a committee", "decides for all") : ""].filter(part => part.length > 0).join(" · ")
                        Accessible.ignored: true
                    }
                }

                ColumnLayout {
                    Layout.preferredWidth: Kirigami.Units.gridUnit * 13
                    Layout.maximumWidth: face.width > Kirigami.Units.gridUnit * 30 ? Kirigami.Units.gridUnit * 13 : -1
                    Layout.alignment: Qt.AlignTop
                    spacing: Kirigami.Units.smallSpacing

                    StateBadge {
                        text: Labels.consultationResult(root.record.result)
                        iconName: Labels.consultationResultIcon(root.record.result)
                    }

                    VoteLine {
                        id: votes

                        Layout.fillWidth: true
                        yes: root.record.votesYes
                        no: root.record.votesNo
                        abstained: root.record.votesAbstained
                        Accessible.ignored: true
                    }
                }
            }
        }

        Prose {
            Layout.fillWidth: true
            Layout.leftMargin: Kirigami.Units.largeSpacing
            Layout.rightMargin: Kirigami.Units.largeSpacing
            Layout.bottomMargin: Kirigami.Units.largeSpacing
            text: I18n.i18nc("@info the wording a committee passed", "As passed: %1", root.record.resolutionText)
            visible: root.record.resolutionText.length > 0 && !root.expanded
        }

        Loader {
            Layout.fillWidth: true
            Layout.margins: Kirigami.Units.largeSpacing
            active: root.expanded
            visible: active

            sourceComponent: ColumnLayout {
                spacing: Kirigami.Units.largeSpacing * 2

                ConsultationEditor {
                    Layout.fillWidth: true
                    workspace: root.workspace
                    record: root.record
                    Component.onCompleted: edit()
                }

                Kirigami.Separator {
                    Layout.fillWidth: true
                }

                Prose {
                    Layout.fillWidth: true
                    quiet: true
                    text: I18n.i18nc("@title:group the committees a paper goes through", "Its whole way")
                }

                ConsultationStations {
                    Layout.fillWidth: true
                    workspace: root.workspace
                    recommendation: root.record.recommendation
                    here: root.record.id
                }

                PushButton {
                    icon.name: "document-preview"
                    text: I18n.i18nc("@action:button", "Open the recommendation")
                    onClicked: root.recommendationChosen()
                }
            }
        }
    }
}
