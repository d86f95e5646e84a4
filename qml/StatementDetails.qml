// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Nähere Angaben zu einer Karte: life stages, target group, place, language, written on paper. */
GridLayout {
    id: root

    required property Workspace workspace
    required property StatementDraft draft
    readonly property bool broad: root.width > Kirigami.Units.gridUnit * 28

    columns: root.broad ? 2 : 1
    columnSpacing: Kirigami.Units.largeSpacing
    rowSpacing: Kirigami.Units.smallSpacing

    LifeStageModel {
        id: stages
        workspace: root.workspace
    }
    PlanningAreaModel {
        id: areas
        workspace: root.workspace
    }

    component Caption: Prose {
        Layout.alignment: root.broad ? Qt.AlignRight | Qt.AlignVCenter : Qt.AlignLeft
        quiet: true
        Accessible.ignored: true
    }

    Caption {
        text: I18n.i18nc("@label", "Life stage")
        visible: stages.count > 0
    }
    Flow {
        Layout.fillWidth: true
        spacing: Kirigami.Units.smallSpacing
        visible: stages.count > 0

        Repeater {
            model: stages

            PushButton {
                id: chip

                required property string title
                required property lifeStage record
                readonly property bool taken: root.draft.lifeStages.includes(chip.record.id)

                text: chip.title
                checkable: true
                checked: chip.taken
                icon.name: chip.taken ? "checkmark" : ""
                Accessible.role: Accessible.CheckBox
                onToggled: {
                    const others = root.draft.lifeStages.filter(id => id !== chip.record.id);
                    root.draft.lifeStages = chip.checked ? others.concat([chip.record.id]) : others;
                }
            }
        }
    }

    Caption {
        text: I18n.i18nc("@label:textbox", "Target group")
    }
    QQC2.TextField {
        Layout.fillWidth: true
        text: root.draft.targetGroup
        font.pointSize: TextSize.body
        Accessible.name: I18n.i18nc("@label:textbox", "Target group")
        onTextEdited: root.draft.targetGroup = text
        onAccepted: {
            if (root.draft.canSubmit) {
                root.draft.submit();
            }
        }
    }

    Caption {
        text: I18n.i18nc("@label", "Planning area")
        visible: areas.count > 0
    }
    ChoiceButton {
        id: areaChoice

        label: I18n.i18nc("@label", "Planning area")
        allText: I18n.i18nc("@item:inmenu no planning area", "Not stated")
        value: root.draft.planningArea
        visible: areas.count > 0
        onChosen: id => root.draft.planningArea = id

        Instantiator {
            model: areas
            delegate: Choice {
                required property string title
                required property planningArea record
                value: record.id
                text: title
            }
            onObjectAdded: (index, object) => areaChoice.insert(index, object as Choice)
            onObjectRemoved: (index, object) => areaChoice.take(object as Choice)
        }
    }

    Caption {
        text: I18n.i18nc("@label", "Language")
    }
    ChoiceButton {
        id: languageChoice

        label: I18n.i18nc("@label", "Language")
        allText: I18n.i18nc("@item:inmenu the language of the municipality", "As usual here")
        value: root.draft.language
        onChosen: tag => root.draft.language = tag

        Instantiator {
            model: ["de", "en", "ar", "fa", "fr", "pl", "ro", "ru", "tr", "uk"]
            delegate: Choice {
                required property string modelData
                value: modelData
                text: I18n.nameOf(modelData)
            }
            onObjectAdded: (index, object) => languageChoice.insert(index, object as Choice)
            onObjectRemoved: (index, object) => languageChoice.take(object as Choice)
        }
    }

    Item {
        visible: root.broad
    }
    QQC2.CheckBox {
        text: I18n.i18nc("@option:check", "Written by hand; I type it for the group")
        checked: root.draft.fromPaper
        font.pointSize: TextSize.body
        onToggled: root.draft.fromPaper = checked
    }
}
