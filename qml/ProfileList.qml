// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Liste der Dokumentprofile: those that ship and one's own, what is wrong with a file, and the way to take in another. */
ColumnLayout {
    id: root

    required property ProfileModel profiles
    /** Id of the profile shown, and of the one all papers are written with. */
    required property string profile
    required property string taken
    property bool narrow: false

    signal chosen(id: string)
    /** A shared profile shall be taken in. */
    signal takingInWanted

    /** Brings the keyboard to the list. */
    function take(): void {
        list.forceActiveFocus();
    }

    spacing: 0

    Prose {
        Layout.fillWidth: true
        Layout.margins: Kirigami.Units.largeSpacing
        text: I18n.i18nc("@title", "Document profiles")
        font.pointSize: TextSize.heading
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    ListView {
        id: list

        objectName: "profiles"
        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        focus: true
        model: root.profiles
        reuseItems: true
        activeFocusOnTab: true
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        currentIndex: root.profiles.rowOf(root.profile)
        Accessible.role: Accessible.List
        Accessible.name: I18n.i18nc("@title", "Document profiles")
        Keys.onReturnPressed: root.chosen(root.profiles.idAt(list.currentIndex))
        Keys.onEnterPressed: root.chosen(root.profiles.idAt(list.currentIndex))

        delegate: ProfileRow {
            id: row

            required property int index

            width: ListView.view.width
            taken: row.record.id === root.taken
            highlighted: row.record.id === root.profile && !root.narrow
            current: row.ListView.isCurrentItem && list.activeFocus
            onClicked: {
                list.currentIndex = row.index;
                root.chosen(row.record.id);
            }
        }
    }

    Repeater {
        model: root.profiles.problems

        ErrorBanner {
            required property string modelData

            Layout.fillWidth: true
            Layout.margins: Kirigami.Units.smallSpacing
            text: modelData
        }
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.margins: Kirigami.Units.smallSpacing
        visible: root.profiles.removedName.length > 0

        Prose {
            Layout.fillWidth: true
            text: I18n.i18nc("@info %1 is a document profile", "%1 is removed", root.profiles.removedName)
        }

        PushButton {
            objectName: "restoreProfile"
            icon.name: "edit-undo"
            text: I18n.i18nc("@action:button", "Undo")
            onClicked: root.profiles.restore()
        }
    }

    PushButton {
        objectName: "takeProfile"
        Layout.margins: Kirigami.Units.largeSpacing
        icon.name: "document-import"
        text: I18n.i18nc("@action:button a shared document profile", "Take in a file…")
        onClicked: root.takingInWanted()
    }
}
