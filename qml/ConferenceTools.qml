// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Werkzeugzeile: where one is, the pages beside the spine, undo, language, and whether everything is on disk. */
Rectangle {
    id: root

    required property Workspace workspace
    /** Name of the page shown, as in ConferencePage. */
    property string page
    /** True while the page shows something that is no record yet and takes back its own steps. */
    property bool undoElsewhere: false
    readonly property bool narrow: root.width < Kirigami.Units.gridUnit * 58
    /** Pages beside the spine as they stand in the bar; what has no room there stands in the menu. */
    readonly property list<PageAction> pages: offers.all
    readonly property list<string> inBar: root.narrow ? [] : root.fitting(root.width - row.anchors.leftMargin - row.anchors.rightMargin - home.Layout.minimumWidth
        - undoTool.Layout.minimumWidth - (redoTool.visible ? redoTool.implicitWidth : 0) - viewButton.implicitWidth - saved.implicitWidth - row.spacing * 6)
    /** True where the menu holds pages. */
    readonly property bool inMenu: root.isCrowded(root.inBar)
    readonly property string savedText: root.workspace.pendingChanges === 0 ? I18n.i18nc("@info:status everything is on disk", "All saved")
                                                                            : I18n.i18nc("@info:status", "Saving…")

    signal pageChosen(page: string)

    Kirigami.Theme.inherit: false
    Kirigami.Theme.colorSet: Kirigami.Theme.Header
    color: Kirigami.Theme.backgroundColor
    implicitHeight: row.implicitHeight + Kirigami.Units.smallSpacing * 2
    Accessible.role: Accessible.ToolBar
    Accessible.name: I18n.i18nc("@title", "Conference tools")

    component Tool: QQC2.ToolButton {
        id: tool

        property string hint: ""

        objectName: "page-" + ((tool.action as PageAction)?.page ?? "")
        visible: (tool.action as PageAction)?.offered ?? true
        display: QQC2.AbstractButton.TextBesideIcon
        focusPolicy: Qt.StrongFocus
        font.pointSize: TextSize.body
        QQC2.ToolTip.text: tool.hint
        QQC2.ToolTip.visible: tool.hovered && tool.hint.length > 0
        QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
    }
    component Entry: QQC2.MenuItem {
        id: entry

        font.pointSize: TextSize.body
        visible: (entry.action as PageAction)?.offered ?? true
        height: entry.visible ? entry.implicitHeight : 0
    }

    ConferencePages {
        id: offers

        workspace: root.workspace
        page: root.page
        onChosen: page => root.pageChosen(page)
    }
    QQC2.Action {
        id: undo
        text: root.workspace.canUndo && root.workspace.undoText.length > 0 ? I18n.i18nc("@action:button %1 what is taken back", "Undo: %1", root.workspace.undoText)
                                                                           : I18n.i18nc("@action:button", "Undo")
        icon.name: "edit-undo"
        shortcut: "Ctrl+Z"
        // A profile is no record: that page takes back its own steps.
        enabled: root.workspace.canUndo && root.page !== "profiles" && !root.undoElsewhere
        onTriggered: root.workspace.undo()
    }
    QQC2.Action {
        id: redo
        text: I18n.i18nc("@action:button", "Redo")
        icon.name: "edit-redo"
        shortcut: "Ctrl+Shift+Z"
        enabled: root.workspace.canRedo && root.page !== "profiles" && !root.undoElsewhere
        onTriggered: root.workspace.redo()
    }

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Kirigami.Units.smallSpacing
        anchors.rightMargin: Kirigami.Units.largeSpacing
        spacing: Kirigami.Units.smallSpacing

        PushButton {
            id: home

            // Title and undo give way first: the saved state at the end must never be pushed off the screen.
            Layout.fillWidth: true
            Layout.minimumWidth: Kirigami.Units.gridUnit * 7
            Layout.maximumWidth: root.narrow ? -1 : Kirigami.Units.gridUnit * 17
            text: root.workspace.conferenceRecord.title.length > 0 ? root.workspace.conferenceRecord.title : I18n.i18nc("@action:button", "Conferences")
            flat: true
            font.weight: Font.DemiBold
            QQC2.ToolTip.text: I18n.i18nc("@info:tooltip %1 title of the conference", "%1. Show all conferences", home.text)
            QQC2.ToolTip.visible: home.hovered
            QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
            onClicked: root.pageChosen("start")
        }

        Repeater {
            id: tabs

            model: root.pages

            Tool {
                id: tab

                required property PageAction modelData

                objectName: "page-" + tab.modelData.page
                action: tab.modelData
                visible: root.inBar.includes(tab.modelData.page)
            }
        }

        Item {
            Layout.fillWidth: true
            visible: !root.narrow
        }

        TextMetrics {
            id: undoWords
            font: undoTool.font
            text: undo.text
        }
        Tool {
            id: undoTool

            action: undo
            // What does not fit is not cut in the middle: the tooltip has it whole.
            text: root.inMenu || undoWords.width > Kirigami.Units.gridUnit * 10 ? I18n.i18nc("@action:button", "Undo") : undo.text
            Accessible.name: undo.text
            visible: !root.narrow
            Layout.fillWidth: true
            Layout.minimumWidth: Kirigami.Units.gridUnit * 7
            Layout.maximumWidth: Kirigami.Units.gridUnit * 14
            hint: undo.text + " (" + undo.shortcut + ")"
        }
        Tool {
            id: redoTool

            action: redo
            visible: !root.narrow && root.workspace.canRedo
            hint: redo.text + " (" + redo.shortcut + ")"
        }

        Tool {
            id: viewButton

            objectName: "menu"
            text: I18n.i18nc("@action:button", "Menu")
            icon.name: "application-menu"
            hint: I18n.i18nc("@info:tooltip", "More pages, language and text size")
            Accessible.role: Accessible.ButtonMenu
            onClicked: menu.popup(viewButton, 0, viewButton.height)

            QQC2.Menu {
                id: menu

                Instantiator {
                    model: root.pages
                    delegate: Entry {
                        id: entry

                        required property PageAction modelData

                        objectName: "page-" + entry.modelData.page
                        action: entry.modelData
                        visible: entry.modelData.offered && !root.inBar.includes(entry.modelData.page)
                    }
                    onObjectAdded: (index, object) => menu.insertItem(index, object as QQC2.MenuItem)
                    onObjectRemoved: (index, object) => menu.removeItem(object as QQC2.MenuItem)
                }
                Entry {
                    action: undo
                    visible: root.narrow
                }
                Entry {
                    action: redo
                    visible: root.narrow
                }
                QQC2.MenuSeparator {
                    visible: root.inMenu
                    height: visible ? implicitHeight : 0
                }
                LanguageMenu {}
                Entry {
                    text: I18n.i18nc("@action:inmenu", "Larger text")
                    icon.name: "zoom-in"
                    onTriggered: root.resize(10)
                }
                Entry {
                    text: I18n.i18nc("@action:inmenu", "Smaller text")
                    icon.name: "zoom-out"
                    onTriggered: root.resize(-10)
                }
                Entry {
                    text: I18n.i18nc("@option:check", "Nothing moves by itself")
                    checkable: true
                    checked: Settings.reduceMotion
                    onTriggered: {
                        Settings.reduceMotion = !Settings.reduceMotion;
                        Settings.store();
                    }
                }
                Entry {
                    text: I18n.i18nc("@option:check", "No sound when time is up")
                    checkable: true
                    checked: Settings.silent
                    onTriggered: {
                        Settings.silent = !Settings.silent;
                        Settings.store();
                    }
                }
            }
        }

        Prose {
            id: saved

            Layout.minimumWidth: implicitWidth
            quiet: true
            text: root.savedText
            wrapMode: Text.NoWrap
            Accessible.role: Accessible.StatusBar
        }
    }

    /** The pages that have room in `space`, the heaviest before the others. */
    function fitting(space: real): list<string> {
        let left = space;
        const fit = [];
        const tools = [];
        for (let i = 0; i < tabs.count; ++i) {
            const tool = tabs.itemAt(i) as Tool;
            const page = root.pages[i];
            if (tool && page.offered) {
                tools.push({page: page.page, weight: page.weight, width: tool.implicitWidth + row.spacing});
            }
        }
        tools.sort((one, other) => other.weight - one.weight);
        for (const tool of tools) {
            left -= tool.width;
            if (left < 0) {
                break;
            }
            fit.push(tool.page);
        }
        return fit;
    }

    function isCrowded(shown: list<string>): bool {
        for (let i = 0; i < root.pages.length; ++i) {
            const page = root.pages[i];
            if (page.offered && !shown.includes(page.page)) {
                return true;
            }
        }
        return false;
    }

    function resize(by: int): void {
        Settings.textSize = Math.max(75, Math.min(300, Settings.textSize + by));
        Settings.store();
    }

    Kirigami.Separator {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
}
