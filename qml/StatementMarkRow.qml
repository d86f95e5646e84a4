// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Zeichen der Spur: what a statement is tied to, in words; touching one asks for the whole trace. */
Flow {
    id: root

    required property contribution record
    required property statementMarks marks
    property bool showsGroup: false
    property bool selected: false
    property bool brief: false
    /** True where dots may be seen: beside who leads the room, not while people still set them. */
    property bool showsDots: false
    /** True where the cluster stands around the card already. */
    property bool bundled: false
    /** All marks as one sentence, for who does not see them. */
    readonly property string words: [foundations.text, followers.text, became.text, root.marks.gap ? gap.text : "", dots.text].filter(part => part.length > 0).join(". ")

    signal traceRequested

    spacing: Kirigami.Units.smallSpacing
    visible: root.words.length > 0 || [group, place, stages, target, dots, cluster, state, conflict, marked].some(part => part.text.length > 0)

    component Detail: RowLayout {
        id: detail

        property string text
        property string iconName

        spacing: Kirigami.Units.smallSpacing
        width: Math.min(implicitWidth, root.width)
        visible: detail.text.length > 0

        Kirigami.Icon {
            Layout.preferredWidth: Kirigami.Units.iconSizes.small
            Layout.preferredHeight: Kirigami.Units.iconSizes.small
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Math.round(Kirigami.Units.smallSpacing / 2)
            source: detail.iconName
            isMask: true
            color: Kirigami.Theme.disabledTextColor
            visible: valid
        }

        Prose {
            Layout.fillWidth: true
            quiet: true
            text: detail.text
            Accessible.ignored: true
        }
    }

    component Mark: QQC2.AbstractButton {
        id: mark

        property bool shown: true

        visible: mark.shown && mark.text.length > 0
        width: Math.min(implicitWidth, root.width)
        padding: Kirigami.Units.smallSpacing
        leftPadding: Kirigami.Units.largeSpacing
        rightPadding: Kirigami.Units.largeSpacing
        topPadding: 1
        bottomPadding: 1
        hoverEnabled: true
        focusPolicy: Qt.TabFocus
        font.pointSize: TextSize.body
        onClicked: root.traceRequested()
        Keys.onReturnPressed: mark.clicked()
        Keys.onEnterPressed: mark.clicked()
        Accessible.name: mark.text
        Accessible.description: I18n.i18nc("@info:tooltip", "Show the trace")
        QQC2.ToolTip.text: I18n.i18nc("@info:tooltip", "Show the trace")
        QQC2.ToolTip.visible: mark.hovered
        QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
        contentItem: Prose {
            text: mark.text
            Accessible.ignored: true
        }
        background: Rectangle {
            radius: Kirigami.Units.cornerRadius
            color: Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, mark.hovered ? 0.16 : 0.08)
            border.width: mark.visualFocus ? 2 : 0
            border.color: Kirigami.Theme.focusColor
        }
    }

    Detail {
        id: group
        text: root.showsGroup ? root.marks.groupName : ""
        iconName: "group"
    }
    Detail {
        id: place
        text: root.marks.place
        iconName: "mark-location"
    }
    Detail {
        id: stages
        text: root.brief ? "" : root.marks.lifeStageNames.join(", ")
        iconName: "view-calendar-timeline"
    }
    Detail {
        id: target
        text: root.brief ? "" : root.record.targetGroup
        iconName: "user-group-properties"
    }
    Detail {
        id: dots
        text: root.showsDots && root.marks.dots > 0 ? I18n.i18ncp("@info dots people set on a card", "%1 dot", "%1 dots", root.marks.dots) : ""
        iconName: "draw-circle"
    }
    Mark {
        id: foundations
        text: Labels.foundations(root.marks.stepKind, root.marks.foundations)
    }
    Mark {
        id: followers
        text: Labels.followers(root.marks.stepKind, root.marks.followers)
    }
    Mark {
        id: became
        text: root.marks.recommendations > 0 ? I18n.i18ncp("@info mark of a project", "became %1 recommendation", "became %1 recommendations", root.marks.recommendations) : ""
    }
    GapSocket {
        id: gap
        width: Math.min(implicitWidth, root.width)
        text: Labels.gap(root.marks.stepKind)
        visible: root.marks.gap
    }
    StateBadge {
        id: cluster
        width: Math.min(implicitWidth, root.width)
        text: root.record.cluster.length === 0 || root.bundled ? "" : root.marks.clusterTitle.length > 0
            ? I18n.i18nc("@info %1 title of a cluster", "Merged: %1", root.marks.clusterTitle) : I18n.i18nc("@info", "Merged")
        iconName: "merge"
    }
    StateBadge {
        id: state
        width: Math.min(implicitWidth, root.width)
        text: root.record.visibility === ContributionVisibility.Withheld ? I18n.i18nc("@info a card the moderator took away", "Taken away") : ""
        iconName: "view-hidden"
    }
    StateBadge {
        id: conflict
        width: Math.min(implicitWidth, root.width)
        text: root.marks.conflicts > 0 ? I18n.i18nc("@info two people wrote in the same text", "Two versions") : ""
        iconName: "vcs-conflicting"
    }
    StateBadge {
        id: marked
        width: Math.min(implicitWidth, root.width)
        text: root.selected ? I18n.i18nc("@info a card among several selected ones", "Selected") : ""
        iconName: "checkmark"
        emphasised: true
    }
}
