// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

// The functions of KI18n come from the context, where qmllint does not see them.
// qmllint disable unqualified

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import org.workshop.host

/** What belongs to the host: which role, which document, which language. The rest of the window is the tool's. */
QQC2.ToolBar {
    id: root

    required property Session session
    readonly property bool narrow: width < Kirigami.Units.gridUnit * 40

    signal openRequested
    signal createRequested

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Kirigami.Units.smallSpacing
        anchors.rightMargin: Kirigami.Units.smallSpacing
        spacing: Kirigami.Units.smallSpacing

        Kirigami.Icon {
            source: root.session.toolIcon
            visible: !root.narrow
            Layout.preferredWidth: Kirigami.Units.iconSizes.smallMedium
            Layout.preferredHeight: Kirigami.Units.iconSizes.smallMedium
            Layout.leftMargin: Kirigami.Units.smallSpacing
        }
        QQC2.Label {
            text: root.session.documentName.length > 0 ? root.session.documentName : root.session.toolName
            visible: !root.narrow
            elide: Text.ElideMiddle
            Layout.maximumWidth: Kirigami.Units.gridUnit * 14
            Layout.rightMargin: Kirigami.Units.largeSpacing
        }
        Repeater {
            model: root.narrow ? [] : root.session.roles

            QQC2.ToolButton {
                required property toolRole modelData

                text: modelData.name
                icon.name: modelData.icon
                display: QQC2.AbstractButton.TextBesideIcon
                checkable: true
                checked: root.session.role === modelData.key
                autoExclusive: true
                Accessible.role: Accessible.RadioButton
                onClicked: root.session.role = modelData.key
            }
        }
        QQC2.ComboBox {
            visible: root.narrow
            model: root.session.roles
            textRole: "name"
            valueRole: "key"
            currentIndex: root.session.roles.findIndex(role => role.key === root.session.role)
            Layout.fillWidth: true
            Accessible.name: i18nc("@label", "Role")
            onActivated: index => root.session.role = root.session.roles[index].key
        }
        Item {
            Layout.fillWidth: !root.narrow
        }
        QQC2.ToolButton {
            text: i18nc("@action:button", "Open")
            icon.name: "document-open"
            display: root.narrow ? QQC2.AbstractButton.TextOnly : QQC2.AbstractButton.TextBesideIcon
            checked: openMenu.opened
            QQC2.ToolTip.text: i18nc("@info:tooltip", "Open a document (Ctrl+O)")
            QQC2.ToolTip.visible: hovered && !openMenu.opened
            QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
            onClicked: openMenu.popup(this, 0, height)

            QQC2.Menu {
                id: openMenu

                QQC2.MenuItem {
                    text: i18nc("@action:inmenu", "Open a document …")
                    icon.name: "document-open"
                    onTriggered: root.openRequested()
                }
                QQC2.MenuItem {
                    text: i18nc("@action:inmenu", "Begin a new document …")
                    icon.name: "document-new"
                    onTriggered: root.createRequested()
                }
                QQC2.MenuSeparator {}
                Repeater {
                    model: root.session.recentFiles

                    QQC2.MenuItem {
                        required property string modelData

                        text: root.session.nameOfFile(modelData)
                        icon.name: root.session.toolIcon
                        onTriggered: root.session.open(modelData)
                    }
                }
            }
        }
        QQC2.ToolButton {
            text: i18nc("@action:button", "Language")
            icon.name: "preferences-desktop-locale"
            display: root.narrow ? QQC2.AbstractButton.TextOnly : QQC2.AbstractButton.TextBesideIcon
            checked: languageMenu.opened
            onClicked: languageMenu.popup(this, 0, height)

            QQC2.Menu {
                id: languageMenu

                Repeater {
                    model: root.session.languages

                    QQC2.MenuItem {
                        required property string modelData

                        text: root.session.nameOfLanguage(modelData)
                        checkable: true
                        checked: root.session.language === modelData
                        onTriggered: root.session.language = modelData
                    }
                }
            }
        }
    }
}
