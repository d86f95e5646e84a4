// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Dokumentprofil in Bearbeitung: papers, words and the rest, each on a sheet of its own; stored while one types. */
FocusScope {
    id: root

    enum Sheet {
        Papers,
        Words,
        About
    }

    required property Workspace workspace
    required property ProfileDraft draft
    property int sheet: ProfileEditor.Papers
    readonly property bool wide: root.width > Kirigami.Units.gridUnit * 48
    readonly property list<int> kinds: [Paper.Resolution, Paper.Information, Paper.Report, Paper.Reply, Paper.Handout]

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Flow {
            Layout.fillWidth: true
            Layout.leftMargin: Kirigami.Units.largeSpacing * 2
            Layout.rightMargin: Kirigami.Units.largeSpacing * 2
            Layout.bottomMargin: Kirigami.Units.largeSpacing
            spacing: Kirigami.Units.smallSpacing
            Accessible.role: Accessible.PageTabList

            Repeater {
                model: [I18n.i18nc("@title:tab of a document profile", "Papers and their parts"), I18n.i18nc("@title:tab of a document profile", "Words"), I18n.i18nc("@title:tab of a document profile", "Name and form")]

                PushButton {
                    id: tab

                    required property int index
                    required property string modelData

                    objectName: "sheet-" + tab.index
                    text: tab.modelData
                    checkable: true
                    checked: root.sheet === tab.index
                    font.weight: tab.checked ? Font.DemiBold : Font.Normal
                    Accessible.role: Accessible.PageTab
                    onClicked: {
                        root.sheet = tab.index;
                        tab.checked = Qt.binding(() => root.sheet === tab.index);
                    }
                }
            }
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0
            visible: root.sheet === ProfileEditor.Papers

            FormScroll {
                id: sheet

                objectName: "papersSheet"
                Layout.fillWidth: true
                Layout.fillHeight: true
                content: papers

                ColumnLayout {
                    id: papers

                    spacing: Kirigami.Units.largeSpacing

                    ChoiceField {
                        objectName: "kind"
                        label: I18n.i18nc("@label:listbox", "Kind of paper")
                        hint: PaperWords.kindHint(root.draft.kind)
                        choices: root.kinds.map(kind => PaperWords.kind(kind))
                        value: root.draft.kind
                        onChosen: value => root.draft.kind = value
                    }

                    ProfileFileName {
                        Layout.fillWidth: true
                        draft: root.draft
                    }

                    Prose {
                        Layout.fillWidth: true
                        Layout.topMargin: Kirigami.Units.largeSpacing
                        text: I18n.i18nc("@title:group", "Parts in order")
                        font.pointSize: TextSize.heading
                        font.weight: Font.DemiBold
                        Accessible.role: Accessible.Heading
                    }

                    Repeater {
                        model: root.draft.parts

                        ProfilePartRow {
                            objectName: "part-" + index
                            Layout.fillWidth: true
                            draft: root.draft
                        }
                    }

                    Flow {
                        Layout.fillWidth: true
                        spacing: Kirigami.Units.smallSpacing
                        visible: root.draft.editable

                        ChoiceMenu {
                            objectName: "addPart"
                            icon.name: "list-add"
                            text: I18n.i18nc("@action:button", "Add a part")
                            values: root.draft.addableParts
                            words: root.draft.addableParts.map(part => PaperWords.part(part))
                            onPicked: part => root.draft.addPart(part)
                        }

                        PushButton {
                            objectName: "resetParts"
                            icon.name: "edit-undo"
                            flat: true
                            text: I18n.i18nc("@action:button %1 is a document profile", "As in %1", root.draft.baseName)
                            visible: root.draft.partsChanged
                            onClicked: root.draft.resetParts()
                        }
                    }

                    ProfileOutline {
                        Layout.fillWidth: true
                        Layout.topMargin: Kirigami.Units.gridUnit
                        draft: root.draft
                        visible: !root.wide
                    }
                }
            }

            Flickable {
                Layout.preferredWidth: Kirigami.Units.gridUnit * 17
                Layout.fillHeight: true
                contentHeight: beside.implicitHeight + Kirigami.Units.gridUnit * 2
                boundsBehavior: Flickable.StopAtBounds
                clip: true
                visible: root.wide
                QQC2.ScrollBar.vertical: QQC2.ScrollBar {}

                ProfileOutline {
                    id: beside

                    objectName: "outline"
                    y: Kirigami.Units.largeSpacing * 2
                    width: parent.width - Kirigami.Units.gridUnit
                    draft: root.draft
                }
            }
        }

        Loader {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: Kirigami.Units.largeSpacing * 2
            Layout.rightMargin: Kirigami.Units.largeSpacing
            active: root.sheet === ProfileEditor.Words
            visible: active

            sourceComponent: ProfileWords {
                draft: root.draft
            }
        }

        FormScroll {
            Layout.fillWidth: true
            Layout.fillHeight: true
            content: about
            visible: root.sheet === ProfileEditor.About

            ColumnLayout {
                id: about

                spacing: Kirigami.Units.largeSpacing * 2

                TextEntry {
                    objectName: "profileName"
                    Layout.fillWidth: true
                    label: I18n.i18nc("@label:textbox name of a document profile", "Name")
                    value: root.draft.name
                    readOnly: !root.draft.editable
                    errorText: root.draft.name.trim().length === 0 ? I18n.i18nc("@info", "Without a name nobody finds it in a list.") : ""
                    onTyped: text => root.draft.name = text
                }

                TextEntry {
                    objectName: "profileDescription"
                    Layout.fillWidth: true
                    multiline: true
                    label: I18n.i18nc("@label:textbox of a document profile", "Description")
                    value: root.draft.description
                    readOnly: !root.draft.editable
                    onTyped: text => root.draft.description = text
                }

                ChoiceField {
                    objectName: "numbering"
                    label: I18n.i18nc("@label:listbox numbers of headings", "Numbers of the headings")
                    choices: [I18n.i18nc("@item:inlistbox numbers of headings", "none"), I18n.i18nc("@item:inlistbox numbers of headings", "1. 2. 3."), I18n.i18nc("@item:inlistbox numbers of headings", "1, 1.1, 1.1.1")]
                    value: root.draft.numbering
                    enabled: root.draft.editable
                    onChosen: value => root.draft.numbering = value
                }

                ChoiceField {
                    objectName: "template"
                    label: I18n.i18nc("@label:listbox", "Writer template that ships")
                    hint: I18n.i18nc("@info", "A template of your own is chosen when a paper is written.")
                    choices: root.draft.templateIds
                    value: Math.max(0, root.draft.templateIds.indexOf(root.draft.templateId))
                    enabled: root.draft.editable
                    onChosen: value => root.draft.templateId = root.draft.templateIds[value]
                }

                Prose {
                    Layout.fillWidth: true
                    quiet: true
                    text: I18n.i18nc("@info", "Letterhead: a PDF of one page, or two for the first and the following pages, is chosen when a PDF is written. Keep its head and foot free of what the papers say.")
                }
            }
        }
    }
}
