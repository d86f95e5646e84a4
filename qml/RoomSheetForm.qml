// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtCore as Core
import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** WLAN-Blatt: network, password, address and code on one page to print, in all languages. */
ColumnLayout {
    id: root

    required property Room room
    property Operation operation: null
    readonly property string path: root.operation?.succeeded ? root.operation.results[0] : ""

    spacing: Kirigami.Units.largeSpacing

    RoomSheet {
        id: sheet

        room: root.room
        network: network.text
        password: password.text
    }

    LabelledField {
        label: I18n.i18nc("@label:textbox", "Name of the Wi-Fi")
        hint: I18n.i18nc("@info", "Left empty, the sheet begins with the page.")

        QQC2.TextField {
            id: network

            objectName: "network"
            Layout.fillWidth: true
            focus: true
            font.pointSize: TextSize.body
            maximumLength: 32
            Accessible.name: I18n.i18nc("@label:textbox", "Name of the Wi-Fi")
        }
    }

    LabelledField {
        label: I18n.i18nc("@label:textbox", "Password of the Wi-Fi")
        hint: I18n.i18nc("@info", "It stands on the sheet and is kept nowhere else. Empty: a Wi-Fi without one.")
        errorText: sheet.passwordHint

        QQC2.TextField {
            id: password

            objectName: "password"
            Layout.fillWidth: true
            focus: true
            font.pointSize: TextSize.body
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
            Accessible.name: I18n.i18nc("@label:textbox", "Password of the Wi-Fi")
        }
    }

    FolderField {
        id: target

        folder: Settings.documentFolder.length > 0 ? Settings.documentFolder : Core.StandardPaths.writableLocation(Core.StandardPaths.DocumentsLocation).toString()
    }

    Flow {
        Layout.fillWidth: true
        spacing: Kirigami.Units.smallSpacing

        PushButton {
            objectName: "writeSheet"
            icon.name: "document-print"
            enabled: sheet.passwordHint.length === 0 && !(root.operation?.running ?? false)
            text: I18n.i18nc("@action:button", "Write the sheet as PDF")
            onClicked: root.operation = sheet.write(target.folder)
        }

        PushButton {
            id: previewButton

            objectName: "previewSheet"
            icon.name: "document-preview"
            enabled: sheet.passwordHint.length === 0
            text: I18n.i18nc("@action:button", "Preview")
            onClicked: {
                window.open();
                preview.showResult(sheet.preview(), I18n.i18nc("@title:group", "Sheet for the tables"));
            }

            QQC2.Popup {
                id: window

                objectName: "previewWindow"
                parent: QQC2.Overlay.overlay
                width: parent?.width ?? 0
                height: parent?.height ?? 0
                padding: 0
                modal: true
                focus: true
                closePolicy: QQC2.Popup.NoAutoClose
                onClosed: previewButton.forceActiveFocus()

                contentItem: PaperPreview {
                    id: preview

                    objectName: "paperPreview"
                    workspace: root.room.workspace
                    LayoutMirroring.enabled: I18n.rightToLeft
                    LayoutMirroring.childrenInherit: true
                    onClosed: {
                        window.close();
                        sheet.forgetPreview();
                    }
                }
            }
        }
    }

    ErrorBanner {
        Layout.fillWidth: true
        text: root.operation?.errorText ?? ""
        visible: text.length > 0
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Kirigami.Units.largeSpacing
        visible: root.path.length > 0

        Prose {
            objectName: "sheetPath"
            Layout.fillWidth: true
            text: root.path
            wrapMode: Text.WrapAnywhere
        }

        PushButton {
            icon.name: "document-open"
            text: I18n.i18nc("@action:button", "Open to print")
            onClicked: Qt.openUrlExternally("file://" + root.path.split("/").map(encodeURIComponent).join("/"))
        }
    }
}
