// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Beratung ohne Ergebnis: when, where, which paper; open, its result is typed in place. */
Rectangle {
    id: root

    required property Workspace workspace
    required property int index
    required property consultation record
    required property string committeeName
    required property string paperNumber
    required property string recommendationTitle
    required property string conferenceTitle
    required property bool entered
    property bool current: false
    property bool open: false
    readonly property bool narrow: root.width < Kirigami.Units.gridUnit * 34

    signal chosen
    signal done
    signal givenUp

    function edit(): void {
        (form.item as ResultForm)?.edit();
    }

    implicitHeight: column.implicitHeight + Kirigami.Units.largeSpacing * 2
    Kirigami.Theme.colorSet: Kirigami.Theme.View
    Kirigami.Theme.inherit: false
    radius: Kirigami.Units.cornerRadius
    color: Kirigami.Theme.backgroundColor
    border.width: root.current ? 2 : 1
    border.color: root.current ? Kirigami.Theme.focusColor : Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.15)
    Accessible.role: Accessible.ListItem
    Accessible.name: [root.committeeName, Labels.date(root.record.date), root.paperNumber, root.recommendationTitle, Labels.consultationResult(root.record.result)].join(", ")

    TapHandler {
        enabled: !root.open
        onTapped: root.chosen()
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Kirigami.Units.largeSpacing
        spacing: Kirigami.Units.largeSpacing

        GridLayout {
            Layout.fillWidth: true
            columns: root.narrow ? 1 : 3
            columnSpacing: Kirigami.Units.largeSpacing * 2
            rowSpacing: Kirigami.Units.smallSpacing

            ColumnLayout {
                Layout.preferredWidth: root.narrow ? -1 : Kirigami.Units.gridUnit * 11
                Layout.maximumWidth: root.narrow ? -1 : Kirigami.Units.gridUnit * 11
                Layout.fillWidth: root.narrow
                Layout.alignment: Qt.AlignTop
                spacing: 0

                Prose {
                    Layout.fillWidth: true
                    text: root.committeeName
                    Accessible.ignored: true
                }

                Prose {
                    Layout.fillWidth: true
                    quiet: true
                    text: [Labels.date(root.record.date), root.record.agendaItem].filter(part => part.length > 0).join(" · ")
                    Accessible.ignored: true
                }
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
                    text: [root.paperNumber, Labels.consultationRole(root.record.role), root.conferenceTitle].filter(part => part.length > 0).join(" · ")
                    Accessible.ignored: true
                }
            }

            ColumnLayout {
                Layout.preferredWidth: root.narrow ? -1 : Kirigami.Units.gridUnit * 11
                Layout.maximumWidth: root.narrow ? -1 : Kirigami.Units.gridUnit * 11
                Layout.fillWidth: root.narrow
                Layout.alignment: Qt.AlignTop
                spacing: Kirigami.Units.smallSpacing

                StateBadge {
                    text: root.entered ? Labels.consultationResult(root.record.result) : I18n.i18nc("@info a committee", "no result yet")
                    iconName: Labels.consultationResultIcon(root.record.result)
                    emphasised: root.entered
                }

                VoteLine {
                    Layout.fillWidth: true
                    yes: root.record.votesYes
                    no: root.record.votesNo
                    abstained: root.record.votesAbstained
                    Accessible.ignored: true
                }
            }
        }

        Loader {
            id: form

            Layout.fillWidth: true
            active: root.open
            visible: active
            onLoaded: root.edit()

            sourceComponent: ResultForm {
                objectName: "resultForm"
                workspace: root.workspace
                consultation: root.record.id
                onEntered: root.done()
                onGivenUp: root.givenUp()
            }
        }
    }
}
