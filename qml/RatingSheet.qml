// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Bewertungsbogen: each card by effect, feasibility, cost and urgency. A table that agrees is one voice. */
FocusScope {
    id: root

    required property Workspace workspace
    required property string step
    required property string group
    /** Id of the participant who rates; empty: the table together. */
    property string participant
    property bool editable: true
    property Operation operation: null

    /** The keyboard goes to the first card as soon as it is there. */
    property bool beginning: false

    function begin(): void {
        const first = list.itemAtIndex(0);
        root.beginning = first === null;
        first?.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
    }

    Accessible.role: Accessible.Form
    Accessible.name: I18n.i18nc("@title", "Rating by criteria")

    RatingSheetModel {
        id: sheet

        workspace: root.workspace
        step: root.step
        group: root.group
        participant: root.participant
        everything: everything.checked
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Kirigami.Units.largeSpacing

        Prose {
            Layout.fillWidth: true
            font.pointSize: TextSize.heading
            font.weight: Font.DemiBold
            text: I18n.i18nc("@info %1 of %2 cards", "%1 of %2 cards are rated by all four criteria.", sheet.complete, list.count)
            Accessible.role: Accessible.StatusBar
        }

        Prose {
            Layout.fillWidth: true
            quiet: true
            text: root.participant.length > 0 ? I18n.i18nc("@info", "1 is little, 5 is much; at the cost 5 is dear. What you leave out counts as not rated.")
                                              : I18n.i18nc("@info", "Your table agrees on each answer and counts as one voice. 1 is little, 5 is much; at the cost 5 is dear. What you leave out counts as not rated.")
        }

        ErrorBanner {
            Layout.fillWidth: true
            text: root.operation?.errorText ?? ""
        }

        QQC2.CheckBox {
            id: everything

            Layout.fillWidth: true
            text: I18n.i18nc("@option:check", "Cards of all groups")
            font.pointSize: TextSize.body
        }

        Prose {
            Layout.fillWidth: true
            Layout.fillHeight: true
            quiet: true
            text: I18n.i18nc("@info", "There is no card to rate.")
            visible: list.count === 0
        }

        ListView {
            id: list

            objectName: "sheet"
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            model: sheet
            reuseItems: true
            spacing: Kirigami.Units.smallSpacing
            boundsBehavior: Flickable.StopAtBounds
            visible: list.count > 0
            QQC2.ScrollBar.vertical: QQC2.ScrollBar {
                id: bar
            }
            Accessible.role: Accessible.List
            Accessible.name: I18n.i18nc("@title", "Cards to rate")

            delegate: FocusScope {
                id: card

                required property int index
                required property ratingSheetRow record

                width: list.width - bar.implicitWidth - Kirigami.Units.smallSpacing
                transform: Translate {
                    x: I18n.rightToLeft ? list.width - card.width : 0
                }
                implicitHeight: column.implicitHeight + Kirigami.Units.largeSpacing * 2
                Kirigami.Theme.inherit: false
                Kirigami.Theme.colorSet: Kirigami.Theme.View
                Accessible.role: Accessible.ListItem
                Accessible.name: card.record.text
                Component.onCompleted: {
                    if (root.beginning && card.index === 0) {
                        Qt.callLater(root.begin);
                    }
                }
                onActiveFocusChanged: {
                    if (card.activeFocus) {
                        list.currentIndex = card.index;
                        list.positionViewAtIndex(card.index, ListView.Contain);
                    }
                }

                Rectangle {
                    anchors.fill: parent
                    radius: Kirigami.Units.cornerRadius
                    color: Kirigami.Theme.backgroundColor
                    border.width: card.activeFocus ? 2 : 1
                    border.color: card.activeFocus ? Kirigami.Theme.focusColor : Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.18)
                }

                ColumnLayout {
                    id: column

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.top: parent.top
                    anchors.margins: Kirigami.Units.largeSpacing
                    spacing: Kirigami.Units.smallSpacing

                    Prose {
                        Layout.fillWidth: true
                        Layout.maximumWidth: Kirigami.Units.gridUnit * 40
                        text: card.record.text
                        font.pointSize: TextSize.statement
                        Accessible.ignored: true
                    }

                    Prose {
                        Layout.fillWidth: true
                        quiet: true
                        text: everything.checked ? card.record.groupName : ""
                        visible: text.length > 0
                        Accessible.ignored: true
                    }

                    Flow {
                        Layout.fillWidth: true
                        spacing: Kirigami.Units.largeSpacing * 2

                        Repeater {
                            model: [Criterion.Effect, Criterion.Feasibility, Criterion.Cost, Criterion.Urgency]

                            RatingScale {
                                id: scale

                                required property int modelData

                                objectName: "scale-" + scale.modelData + "-" + card.record.id
                                label: Labels.criterion(scale.modelData)
                                value: [card.record.effect, card.record.feasibility, card.record.cost, card.record.urgency][scale.modelData]
                                editable: root.editable
                                onRated: value => root.operation = sheet.rate(card.record.id, scale.modelData, value)
                            }
                        }
                    }
                }
            }
        }
    }
}
