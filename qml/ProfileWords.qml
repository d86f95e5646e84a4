// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Wendungen eines Profils: searched, changed in place, set back to those of the profile it is based on. */
ColumnLayout {
    id: root

    required property ProfileDraft draft

    spacing: Kirigami.Units.largeSpacing

    RowLayout {
        Layout.fillWidth: true
        spacing: Kirigami.Units.largeSpacing

        QQC2.TextField {
            id: search

            objectName: "searchWords"
            Layout.fillWidth: true
            focus: true
            font.pointSize: TextSize.body
            placeholderText: I18n.i18nc("@info:placeholder", "Search the words of the papers…")
            text: root.draft.wording.search
            Accessible.name: I18n.i18nc("@label:textbox", "Search")
            onTextEdited: root.draft.wording.search = search.text
            Keys.onDownPressed: list.forceActiveFocus()
        }

        QQC2.CheckBox {
            objectName: "changedOnly"
            font.pointSize: TextSize.body
            text: I18n.i18nc("@option:check %1 how many words of a paper differ", "Changed: %1", root.draft.wording.changedCount)
            checked: root.draft.wording.changedOnly
            onToggled: root.draft.wording.changedOnly = checked
        }
    }

    QQC2.ScrollView {
        Layout.fillWidth: true
        Layout.fillHeight: true
        QQC2.ScrollBar.horizontal.policy: QQC2.ScrollBar.AlwaysOff

        ListView {
            id: list

            objectName: "words"
            clip: true
            reuseItems: true
            model: root.draft.wording
            spacing: Kirigami.Units.largeSpacing
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: true
            Accessible.role: Accessible.List
            Accessible.name: I18n.i18nc("@title", "Words of the papers")

            section.property: "group"
            section.delegate: Prose {
                required property string section

                width: ListView.view.width
                topPadding: Kirigami.Units.gridUnit
                bottomPadding: Kirigami.Units.smallSpacing
                text: PaperWords.wordingGroup(section)
                font.pointSize: TextSize.heading
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }

            delegate: ProfileWord {
                width: ListView.view.width
                draft: root.draft
            }

            EmptyState {
                anchors.centerIn: parent
                title: I18n.i18nc("@info", "No such words")
                text: I18n.i18nc("@info", "Search for what stands in a paper, or for what it is about.")
                visible: list.count === 0
            }
        }
    }
}
