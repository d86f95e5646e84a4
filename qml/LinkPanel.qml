// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/**
 * Eine Karte und was sie verbindet: the picked statement, its trace, what can be done with it, and the statements it may
 * be tied to, which light up here as partners. Enter on a partner ties or unties; a card can be dropped on one.
 */
FocusScope {
    id: root

    required property Workspace workspace
    required property DragGhost ghost
    /** Id of the picked statement, or empty. */
    required property string statement
    property bool moderates: false
    property bool recommends: false
    property bool editable: false

    property contribution record: root.workspace.contribution(root.statement)
    property statementMarks marks: root.workspace.marks(root.statement)
    property Operation operation: null
    property string search
    readonly property bool linkable: root.marks.stepKind !== StepKind.Other

    signal closed
    /** Another statement shall be picked. */
    signal chosen(id: string)
    /** A recommendation shall be opened. */
    signal recommendationChosen(id: string)
    signal recommendationWanted(project: string)

    function refresh(): void {
        root.record = root.workspace.contribution(root.statement);
        root.marks = root.workspace.marks(root.statement);
    }
    /** Brings the keyboard to the partners. */
    function beginLinking(): void {
        partners.forceActiveFocus(Qt.ShortcutFocusReason);
        if (partners.currentIndex < 0 && partners.count > 0) {
            partners.currentIndex = 0;
        }
        partners.currentItem?.forceActiveFocus(Qt.ShortcutFocusReason);
    }
    function split(id: string): void {
        root.operation = root.workspace.split(id);
        strip.show(I18n.i18nc("@info", "The card stands alone again."));
    }
    function withhold(withheld: bool): void {
        const visibility = withheld ? ContributionVisibility.Withheld : ContributionVisibility.Shown;
        strip.show(withheld ? I18n.i18nc("@info", "Taken away.") : I18n.i18nc("@info", "Put back."));
        root.operation = root.workspace.edit(RecordType.Contribution, root.statement, {"visibility": visibility});
    }
    function toggle(other: string): void {
        if (root.workspace.isLinked(root.statement, other)) {
            root.operation = root.workspace.unlink(root.statement, other);
            strip.show(I18n.i18nc("@info", "The tie is gone."));
        } else {
            root.operation = root.workspace.link(root.statement, other);
            strip.show(I18n.i18nc("@info", "Tied together."));
        }
    }

    onStatementChanged: {
        strip.text = "";
        root.search = "";
        root.refresh();
        partners.showHead();
    }
    Keys.onEscapePressed: root.closed()
    Accessible.role: Accessible.Pane
    Accessible.name: I18n.i18nc("@title a card and its links", "Card and trace")

    Connections {
        target: root.workspace

        function onUpdated(type: int, id: string): void {
            if (id === root.statement) {
                root.refresh();
            }
        }
        function onTouched(type: int, id: string): void {
            if (id === root.statement) {
                root.refresh();
            }
        }
        function onReset(): void {
            root.refresh();
        }
    }
    ContributionModel {
        id: candidates
        workspace: root.workspace
        partnersOf: root.statement.length > 0 ? root.statement : "none"
        search: root.search
    }

    Rectangle {
        anchors.fill: parent
        Kirigami.Theme.inherit: false
        Kirigami.Theme.colorSet: Kirigami.Theme.Window
        color: Kirigami.Theme.backgroundColor

        Kirigami.Separator {
            anchors.left: parent.left
            anchors.top: parent.top
            anchors.bottom: parent.bottom
        }
    }

    CardList {
        id: partners

        anchors.fill: parent
        anchors.margins: Kirigami.Units.largeSpacing
        anchors.rightMargin: Kirigami.Units.smallSpacing
        model: root.linkable ? candidates : null
        onCurrentItemChanged: {
            if (partners.activeFocus) {
                partners.currentItem?.forceActiveFocus(Qt.OtherFocusReason);
            }
        }

        header: Item {
            id: head

            width: partners.cardWidth
            implicitHeight: column.implicitHeight + Kirigami.Units.smallSpacing
            transform: Translate {
                x: I18n.rightToLeft ? partners.width - head.width : 0
            }

            ColumnLayout {
                id: column

                width: head.width
                spacing: Kirigami.Units.largeSpacing

                RowLayout {
                    Layout.fillWidth: true

                    Prose {
                        Layout.fillWidth: true
                        text: Labels.statement(root.marks.stepKind)
                        font.pointSize: TextSize.heading
                        font.weight: Font.DemiBold
                        Accessible.role: Accessible.Heading
                    }

                    PushButton {
                        text: I18n.i18nc("@action:button close a side panel", "Close")
                        icon.name: "dialog-close"
                        flat: true
                        onClicked: root.closed()
                    }
                }

                StatementCard {
                    id: card

                    Layout.fillWidth: true
                    workspace: root.workspace
                    record: root.record
                    marks: root.marks
                    showsGroup: true
                    showsDots: root.moderates
                    bundled: root.record.cluster.length > 0
                    editable: root.editable
                    picked: true
                    onChosen: card.edit()
                }

                CardActions {
                    Layout.fillWidth: true
                    record: root.record
                    stepKind: root.marks.stepKind
                    moderates: root.moderates
                    recommends: root.recommends
                    editable: root.editable && !card.editing
                    onEditWanted: card.edit()
                    onRecommendationWanted: root.recommendationWanted(root.statement)
                    onSplitWanted: root.split(root.statement)
                    onWithholdWanted: withheld => root.withhold(withheld)
                }

                Loader {
                    Layout.fillWidth: true
                    active: root.record.cluster.length > 0
                    visible: active
                    sourceComponent: ClusterBox {
                        workspace: root.workspace
                        cluster: root.record.cluster
                        statement: root.statement
                        editable: root.moderates
                        onChosen: id => root.chosen(id)
                        onSplitWanted: id => root.split(id)
                        onDissolveWanted: {
                            root.operation = root.workspace.dissolve(root.record.cluster);
                            strip.show(I18n.i18nc("@info", "Every card of the cluster stands alone again."));
                        }
                    }
                }

                Prose {
                    Layout.fillWidth: true
                    quiet: true
                    text: I18n.i18nc("@title the chain a statement belongs to", "Trace")
                    visible: trace.visible
                    Accessible.role: Accessible.Heading
                }

                TraceLine {
                    id: trace

                    Layout.fillWidth: true
                    workspace: root.workspace
                    start: root.statement
                    visible: count > 1
                    onCardChosen: (id, station) => station <= 2 ? root.chosen(id) : root.recommendationChosen(id)
                }

                OperationBar {
                    Layout.fillWidth: true
                    operation: root.operation
                }

                Prose {
                    Layout.fillWidth: true
                    text: candidates.count > 0 || root.search.length > 0 ? I18n.i18nc("@title list of possible links", "Can be tied to")
                                                                         : I18n.i18nc("@info", "There is no card yet this one could be tied to.")
                    font.weight: candidates.count > 0 ? Font.DemiBold : Font.Normal
                    visible: root.linkable
                    Accessible.role: Accessible.Heading
                }

                Kirigami.SearchField {
                    id: field

                    Layout.fillWidth: true
                    Layout.bottomMargin: Kirigami.Units.smallSpacing
                    font.pointSize: TextSize.body
                    placeholderText: I18n.i18nc("@info:placeholder", "Search these cards")
                    Accessible.name: placeholderText
                    focusSequence: ""
                    visible: root.linkable && (candidates.count > 6 || root.search.length > 0)
                    onAccepted: root.search = field.text
                }
            }
        }

        delegate: PartnerCard {
            id: partner

            width: partners.cardWidth
            transform: Translate {
                x: I18n.rightToLeft ? partners.width - partner.width : 0
            }
            workspace: root.workspace
            ghost: root.ghost
            statement: root.statement
            links: root.marks.foundations + root.marks.followers
            onChosen: root.toggle(partner.record.id)
            onTraceRequested: root.chosen(partner.record.id)
            onReceived: statement => {
                root.operation = root.workspace.link(statement, partner.record.id);
                strip.show(I18n.i18nc("@info", "Tied together."));
            }
        }

        footer: Item {
            width: 1
            height: Kirigami.Units.gridUnit * 3
        }
    }

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        implicitHeight: strip.implicitHeight + Kirigami.Units.largeSpacing * 2
        color: Kirigami.Theme.backgroundColor
        visible: strip.visible

        UndoStrip {
            id: strip

            anchors.fill: parent
            anchors.margins: Kirigami.Units.largeSpacing
            workspace: root.workspace
        }
    }
}
