// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Rückmeldung in der Vormerkliste: which paper, which committee, what would change from what to what, or why it cannot. */
Rectangle {
    id: root

    required property int index
    required property answerRow record
    property bool current: false
    readonly property bool mayBeTaken: root.record.kind === AnswerKind.New || root.record.kind === AnswerKind.Changed
    readonly property string heading: root.record.title.length > 0 ? root.record.title : root.record.reference

    signal toggled(chosen: bool)

    implicitHeight: row.implicitHeight + Kirigami.Units.largeSpacing * 2
    Kirigami.Theme.colorSet: Kirigami.Theme.View
    Kirigami.Theme.inherit: false
    radius: Kirigami.Units.cornerRadius
    color: Kirigami.Theme.backgroundColor
    border.width: root.current ? 2 : 1
    border.color: root.current ? Kirigami.Theme.focusColor : Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.15)
    Accessible.role: Accessible.ListItem
    Accessible.name: [root.heading, root.record.committee, Labels.date(root.record.date), state.text, root.record.problem].filter(part => part.length > 0).join(", ")

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Kirigami.Units.largeSpacing
        spacing: Kirigami.Units.largeSpacing

        QQC2.CheckBox {
            objectName: "chosen-" + root.index
            Layout.alignment: Qt.AlignTop
            enabled: root.mayBeTaken
            checked: root.record.chosen
            focusPolicy: Qt.TabFocus
            Accessible.name: I18n.i18nc("@option:check %1 is a paper", "Take in: %1", root.heading)
            onToggled: {
                root.toggled(checked);
                checked = Qt.binding(() => root.record.chosen);
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Kirigami.Units.smallSpacing

            Prose {
                Layout.fillWidth: true
                text: root.heading
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }

            Prose {
                Layout.fillWidth: true
                quiet: true
                text: [root.record.title.length > 0 ? root.record.reference : "", root.record.committee, Labels.date(root.record.date), root.record.place].filter(part => part.length > 0).join(" · ")
                Accessible.ignored: true
            }

            StateBadge {
                id: state

                text: root.record.kind === AnswerKind.New ? I18n.i18nc("@info answer of a committee", "new") : root.record.kind === AnswerKind.Changed ? I18n.i18nc("@info answer of a committee", "changes what stands there") : root.record.kind === AnswerKind.Unchanged ? I18n.i18nc("@info answer of a committee", "stands there already") : I18n.i18nc("@info answer of a committee", "cannot be taken in")
                iconName: root.record.kind === AnswerKind.New ? "list-add" : root.record.kind === AnswerKind.Changed ? "document-edit" : root.record.kind === AnswerKind.Unchanged ? "checkmark" : "question"
                emphasised: root.mayBeTaken
            }

            Prose {
                Layout.fillWidth: true
                Layout.maximumWidth: Kirigami.Units.gridUnit * 42
                text: root.record.problem
                visible: text.length > 0
                Accessible.ignored: true
            }

            Prose {
                Layout.fillWidth: true
                quiet: true
                text: [root.record.addsCommittee ? I18n.i18nc("@info", "This committee is not known yet and will be added.") : "", root.record.addsConsultation ? I18n.i18nc("@info", "It was not in the sequence of committees: a line is added to it.") : ""].filter(part => part.length > 0).join(" ")
                visible: text.length > 0 && root.mayBeTaken
                Accessible.ignored: true
            }

            Flow {
                Layout.fillWidth: true
                spacing: Kirigami.Units.largeSpacing

                Repeater {
                    model: root.record.changes

                    Prose {
                        required property answerChange modelData

                        width: Math.min(implicitWidth, parent.width)
                        text: I18n.i18nc("@info a field, what stood there and what comes", "%1: %2 → %3", Labels.answerField(modelData.field), Labels.answerValue(modelData.field, modelData.before), Labels.answerValue(modelData.field, modelData.after))
                    }
                }
            }
        }
    }
}
