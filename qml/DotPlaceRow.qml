// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Platz nach Punkten: the place, the statement or cluster, its dots as a bar and as a number; a cluster opens. */
FocusScope {
    id: root

    required property dotPlace record
    /** The most that one row has. */
    property int most: 1
    property bool expanded: false
    property bool current: false
    readonly property bool opens: root.record.members.length > 0
    readonly property bool narrow: root.width < Kirigami.Units.gridUnit * 34
    readonly property string dotsText: I18n.i18ncp("@info", "%1 dot", "%1 dots", root.record.dots)
    readonly property string details: [
        root.record.paperDots > 0 ? I18n.i18ncp("@info of some dots", "%1 of them on paper", "%1 of them on paper", root.record.paperDots) : "",
        root.record.voters > 0 ? I18n.i18ncp("@info", "%1 person voted", "%1 people voted", root.record.voters) : ""
    ].filter(part => part.length > 0).join(", ")

    signal toggled

    implicitHeight: column.implicitHeight + Kirigami.Units.largeSpacing * 2
    Kirigami.Theme.inherit: false
    Kirigami.Theme.colorSet: Kirigami.Theme.View
    Accessible.role: Accessible.Row
    Accessible.name: [
        root.record.dots > 0 ? I18n.i18nc("@info", "Place %1", root.record.rank) : "",
        root.record.text,
        root.dotsText,
        root.details,
        shared.text,
        root.opens ? I18n.i18ncp("@info", "Merged from %1 card", "Merged from %1 cards", root.record.members.length) : ""
    ].filter(part => part.length > 0).join(". ")
    Accessible.description: root.opens ? (root.expanded ? I18n.i18nc("@info", "Enter closes it.") : I18n.i18nc("@info", "Enter shows its cards.")) : ""
    Accessible.selected: root.current
    Accessible.onPressAction: root.toggled()

    TapHandler {
        onTapped: root.toggled()
    }

    Rectangle {
        anchors.fill: parent
        radius: Kirigami.Units.cornerRadius
        color: Kirigami.Theme.backgroundColor
        border.width: root.current ? 2 : 1
        border.color: root.current ? Kirigami.Theme.focusColor : Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.18)
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Kirigami.Units.largeSpacing
        spacing: Kirigami.Units.smallSpacing

        RowLayout {
            Layout.fillWidth: true
            spacing: root.narrow ? Kirigami.Units.largeSpacing : Kirigami.Units.largeSpacing * 2

            Prose {
                Layout.minimumWidth: implicitWidth
                Layout.preferredWidth: Kirigami.Units.gridUnit * (root.narrow ? 1.6 : 2.6)
                Layout.alignment: Qt.AlignTop
                text: root.record.dots > 0 ? (root.record.sharedWith.length > 0 ? I18n.i18nc("@item place of a ranking, shared", "%1 =", root.record.rank) : String(root.record.rank)) : "–"
                font.pointSize: TextSize.heading
                font.weight: Font.DemiBold
                font.features: {"tnum": 1}
                Accessible.ignored: true
            }

            GridLayout {
                Layout.fillWidth: true
                columns: root.narrow ? 1 : 2
                columnSpacing: Kirigami.Units.largeSpacing * 2
                rowSpacing: Kirigami.Units.smallSpacing

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                    spacing: Kirigami.Units.smallSpacing

                    Prose {
                        Layout.fillWidth: true
                        Layout.maximumWidth: Kirigami.Units.gridUnit * 40
                        text: root.record.text
                        font.pointSize: TextSize.statement
                        Accessible.ignored: true
                    }

                    Prose {
                        Layout.fillWidth: true
                        quiet: true
                        text: root.opens ? (root.expanded ? I18n.i18ncp("@info", "Merged from %1 card", "Merged from %1 cards", root.record.members.length)
                                                          : I18n.i18ncp("@info", "Merged from %1 card. Enter or a click shows it.", "Merged from %1 cards. Enter or a click shows them.", root.record.members.length))
                            : root.record.groupName
                        visible: text.length > 0
                        Accessible.ignored: true
                    }

                    SharedPlace {
                        id: shared

                        Layout.fillWidth: true
                        rank: root.record.rank
                        others: root.record.sharedWith
                        more: root.record.sharedWithMore
                        Accessible.ignored: true
                    }
                }

                ColumnLayout {
                    Layout.preferredWidth: Kirigami.Units.gridUnit * 13
                    Layout.maximumWidth: Kirigami.Units.gridUnit * 13
                    Layout.alignment: Qt.AlignTop
                    spacing: Kirigami.Units.smallSpacing

                    RowLayout {
                        Layout.fillWidth: true
                        spacing: Kirigami.Units.largeSpacing

                        Prose {
                            text: root.dotsText
                            font.weight: Font.DemiBold
                            font.pointSize: TextSize.statement
                            wrapMode: Text.NoWrap
                            Accessible.ignored: true
                        }

                        Item {
                            Layout.fillWidth: true
                            implicitHeight: Kirigami.Units.largeSpacing

                            Rectangle {
                                anchors.left: parent.left
                                width: root.most > 0 ? parent.width * root.record.dots / root.most : 0
                                height: parent.height
                                radius: Kirigami.Units.cornerRadius / 2
                                color: Kirigami.Theme.linkColor
                            }
                        }
                    }

                    Prose {
                        Layout.fillWidth: true
                        quiet: true
                        text: root.details
                        visible: text.length > 0
                        Accessible.ignored: true
                    }
                }
            }
        }

        Repeater {
            model: root.expanded ? root.record.members : []

            RowLayout {
                id: member

                required property dotPlaceMember modelData

                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.gridUnit * 4
                spacing: Kirigami.Units.largeSpacing
                Accessible.role: Accessible.ListItem
                Accessible.name: member.modelData.text + ". " + memberDots.text

                Prose {
                    Layout.fillWidth: true
                    Layout.maximumWidth: Kirigami.Units.gridUnit * 40
                    text: member.modelData.groupName.length > 0 ? member.modelData.text + " (" + member.modelData.groupName + ")" : member.modelData.text
                    Accessible.ignored: true
                }

                Prose {
                    id: memberDots

                    text: I18n.i18ncp("@info", "%1 dot", "%1 dots", member.modelData.dots)
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }

        Prose {
            Layout.fillWidth: true
            Layout.leftMargin: Kirigami.Units.gridUnit * 4
            quiet: true
            text: root.expanded && root.record.ownDots > 0 ? I18n.i18ncp("@info", "%1 dot is on all of them together.", "%1 dots are on all of them together.", root.record.ownDots) : ""
            visible: text.length > 0
        }
    }
}
