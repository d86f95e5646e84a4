// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Wie viele da sind: devices in the room, and how many are typing. */
ColumnLayout {
    id: root

    required property Room room

    spacing: Kirigami.Units.largeSpacing

    QQC2.Label {
        objectName: "devices"
        Layout.fillWidth: true
        font.pointSize: TextSize.body
        text: I18n.i18ncp("@info", "One device is here.", "%1 devices are here.", root.room.devices)
        wrapMode: Text.Wrap
    }

    QQC2.Label {
        objectName: "typing"
        Layout.fillWidth: true
        font.pointSize: TextSize.body
        text: I18n.i18ncp("@info", "One is typing.", "%1 are typing.", root.room.typing)
        visible: root.room.typing > 0
        wrapMode: Text.Wrap
    }
}
