// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/**
 * Beitragskarte: a statement as tall as its text, with the marks that say what it is tied to. Click or Enter chooses it,
 * F2 edits it where that is allowed, Space selects it. What is declared inside stands below the text.
 */
FocusScope {
    id: root

    required property Workspace workspace
    required property contribution record
    required property statementMarks marks
    /** The one card whose trace and links are shown. */
    property bool picked: false
    /** One of several selected cards. */
    property bool selected: false
    /** A card that a link may join to the picked one. */
    property bool lit: false
    /** True while another card is held over this one and may be dropped. */
    property bool awaited: false
    /** True where cards of several groups stand together. */
    property bool showsGroup: false
    /** True where many cards stand side by side: place and marks alone. */
    property bool brief: false
    /** True where dots may be seen, as in StatementMarkRow. */
    property bool showsDots: false
    /** True where the card stands in its cluster. */
    property bool bundled: false
    property bool editable: false
    property bool selectable: false
    /** Came in a moment ago; marked by a bar at the side. */
    property bool fresh: false
    property bool editing: false
    property real pointSize: TextSize.statement
    default property alias extras: footer.data

    signal chosen
    signal selectionToggled
    signal traceRequested

    implicitWidth: Kirigami.Units.gridUnit * 20
    implicitHeight: column.implicitHeight + Kirigami.Units.largeSpacing * 2
    activeFocusOnTab: true
    Kirigami.Theme.inherit: false
    Kirigami.Theme.colorSet: Kirigami.Theme.View
    Accessible.role: Accessible.ListItem
    Accessible.name: [root.record.text, root.marks.place, root.marks.groupName, markRow.words].filter(part => part.length > 0).join(". ")
    Accessible.focusable: true
    Accessible.selected: root.picked || root.selected
    Accessible.onPressAction: root.chosen()

    function edit(): void {
        if (root.editable) {
            root.editing = true;
        }
    }

    Keys.onReturnPressed: root.chosen()
    Keys.onEnterPressed: root.chosen()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_F2 && root.editable) {
            root.edit();
            event.accepted = true;
        } else if (event.key === Qt.Key_Space && root.selectable && !root.editing) {
            root.selectionToggled();
            event.accepted = true;
        }
    }

    TapHandler {
        acceptedModifiers: Qt.NoModifier
        onTapped: {
            root.forceActiveFocus(Qt.MouseFocusReason);
            root.chosen();
        }
        onDoubleTapped: root.edit()
    }
    TapHandler {
        acceptedModifiers: Qt.ControlModifier
        enabled: root.selectable
        onTapped: root.selectionToggled()
    }
    HoverHandler {
        id: hover
    }

    Rectangle {
        id: face

        readonly property color line: Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, hover.hovered ? 0.35 : 0.18)

        anchors.fill: parent
        radius: Kirigami.Units.cornerRadius
        color: root.picked || root.lit || root.selected || root.awaited
            ? Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.linkColor, 0.14) : Kirigami.Theme.backgroundColor
        border.width: root.awaited ? 3 : root.picked || root.selected || root.activeFocus ? 2 : 1
        border.color: root.picked || root.selected || root.awaited ? Kirigami.Theme.linkColor : root.activeFocus ? Kirigami.Theme.focusColor : face.line
    }

    Rectangle {
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.margins: 2
        width: Kirigami.Units.smallSpacing
        radius: width / 2
        color: root.marks.areaColour
        visible: root.marks.areaColour.length > 0
    }

    Rectangle {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.margins: 2
        width: Kirigami.Units.smallSpacing
        radius: width / 2
        color: Kirigami.Theme.linkColor
        opacity: root.fresh ? 1 : 0

        Behavior on opacity {
            NumberAnimation {
                duration: Kirigami.Units.veryLongDuration
            }
        }
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Kirigami.Units.largeSpacing
        anchors.leftMargin: Kirigami.Units.largeSpacing + Kirigami.Units.smallSpacing
        spacing: Kirigami.Units.smallSpacing

        Prose {
            Layout.fillWidth: true
            Layout.maximumWidth: Kirigami.Units.gridUnit * 40
            text: root.record.text
            font.pointSize: root.pointSize
            font.strikeout: root.record.visibility === ContributionVisibility.Withheld
            opacity: font.strikeout ? 0.6 : 1
            visible: !root.editing
            Accessible.ignored: true
        }

        Loader {
            id: editor

            Layout.fillWidth: true
            active: root.editing
            visible: active
            sourceComponent: StatementEditor {
                workspace: root.workspace
                record: root.record
                pointSize: root.pointSize
                asksWhere: root.workspace ? root.workspace.step(root.record.step).asksWhere : false
                onDone: {
                    root.editing = false;
                    root.forceActiveFocus();
                }
            }
            onLoaded: (editor.item as StatementEditor).edit()
        }

        Prose {
            Layout.fillWidth: true
            quiet: true
            text: root.record.translation
            visible: text.length > 0 && !root.editing
            Accessible.ignored: true
        }

        StatementMarkRow {
            id: markRow

            Layout.fillWidth: true
            record: root.record
            marks: root.marks
            showsGroup: root.showsGroup
            brief: root.brief
            showsDots: root.showsDots
            bundled: root.bundled
            selected: root.selected
            onTraceRequested: root.traceRequested()
        }

        Flow {
            id: footer

            Layout.fillWidth: true
            spacing: Kirigami.Units.smallSpacing
            visible: children.length > 0
        }
    }
}
