// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Start: the conferences of this workspace, a new one from a template, or like last year. */
FocusScope {
    id: root

    required property Workspace workspace
    /** True where conferences can be started here. */
    property bool plans: true
    property bool choosing: false

    /** A conference shall be shown. */
    signal conferenceChosen(id: string)
    /** A conference has been started and shall be planned. */
    signal conferenceStarted(id: string)
    /** The person wants to open another file; the host shows its file dialog. */
    signal openFileRequested
    /** The person wants to take part in a conference on another computer. */
    signal joinRequested
    /** The person wants to see the example conference; the host opens it. */
    signal exampleRequested

    ConferenceModel {
        id: conferences
        workspace: root.workspace
    }

    CardList {
        id: list

        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width - Kirigami.Units.gridUnit * 2, Kirigami.Units.gridUnit * 62)
        focus: !root.choosing
        visible: !root.choosing && conferences.count > 0
        model: conferences
        spacing: Kirigami.Units.largeSpacing
        Accessible.name: I18n.i18nc("@title", "Conferences")
        onCurrentItemChanged: {
            if (list.activeFocus) {
                list.currentItem?.forceActiveFocus(Qt.OtherFocusReason);
            }
        }

        header: Item {
            width: list.cardWidth
            implicitHeight: heading.implicitHeight + Kirigami.Units.gridUnit * 2

            PageHeading {
                id: heading

                y: Kirigami.Units.gridUnit
                width: parent.width
                title: root.workspace.municipality.name.length > 0
                    ? I18n.i18nc("@title %1 name of a municipality", "Conferences of %1", root.workspace.municipality.name)
                    : I18n.i18nc("@title", "Conferences")
            }
        }

        delegate: ConferenceRow {
            id: row

            required property int index

            width: list.cardWidth
            current: row.record.id === root.workspace.conference
            openPoints: row.current ? root.workspace.gapCount : -1
            clonable: root.plans
            onClicked: {
                root.workspace.conference = row.record.id;
                root.conferenceChosen(row.record.id);
            }
            onCloneWanted: {
                gallery.previous = row.record.id;
                root.choosing = true;
            }
        }

        footer: Item {
            width: list.cardWidth
            implicitHeight: actions.implicitHeight + Kirigami.Units.gridUnit * 2

            Flow {
                id: actions

                y: Kirigami.Units.gridUnit
                width: parent.width
                layoutDirection: Qt.RightToLeft
                LayoutMirroring.enabled: false
                spacing: Kirigami.Units.largeSpacing

                PushButton {
                    objectName: "newConference"
                    text: I18n.i18nc("@action:button", "New conference")
                    icon.name: "list-add"
                    highlighted: true
                    font.pointSize: TextSize.statement
                    visible: root.plans
                    onClicked: root.begin()
                }

                PushButton {
                    text: I18n.i18nc("@action:button", "Open another file…")
                    icon.name: "document-open"
                    font.pointSize: TextSize.statement
                    onClicked: root.openFileRequested()
                }

                PushButton {
                    text: I18n.i18nc("@action:button", "Join a room…")
                    icon.name: "network-connect"
                    font.pointSize: TextSize.statement
                    onClicked: root.joinRequested()
                }
            }
        }
    }

    function begin(): void {
        gallery.previous = "";
        root.choosing = true;
    }

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - Kirigami.Units.gridUnit * 2, Kirigami.Units.gridUnit * 28)
        spacing: Kirigami.Units.largeSpacing
        visible: !root.choosing && conferences.count === 0

        EmptyState {
            Layout.fillWidth: true
            iconName: "view-calendar-workweek"
            title: I18n.i18nc("@title", "No conference yet")
            text: root.plans
                ? I18n.i18nc("@info", "Three questions lead from what works to recommendations the committees decide on. Start your own conference, or look at the example of Goslar first.")
                : I18n.i18nc("@info", "The moderation has not started a conference yet.")
            actionText: root.plans ? I18n.i18nc("@action:button", "New conference") : ""
            onActivated: root.begin()
        }

        PushButton {
            Layout.alignment: Qt.AlignHCenter
            text: I18n.i18nc("@action:button", "Open the Goslar example")
            onClicked: root.exampleRequested()
        }

        PushButton {
            Layout.alignment: Qt.AlignHCenter
            text: I18n.i18nc("@action:button", "Open another file…")
            flat: true
            onClicked: root.openFileRequested()
        }

        PushButton {
            Layout.alignment: Qt.AlignHCenter
            text: I18n.i18nc("@action:button", "Join a room…")
            flat: true
            onClicked: root.joinRequested()
        }
    }

    TemplateGallery {
        id: gallery

        anchors.fill: parent
        focus: root.choosing
        workspace: root.workspace
        visible: root.choosing
        onCancelled: root.choosing = false
        onStarted: id => {
            root.choosing = false;
            root.conferenceStarted(id);
        }
    }
}
