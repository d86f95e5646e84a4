// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.dreischritt

/** Sprache der Oberfläche; it is kept for the next time. */
QQC2.Menu {
    id: root

    title: I18n.i18nc("@title:menu", "Language")
    font.pointSize: TextSize.body

    Instantiator {
        model: I18n.languages
        delegate: QQC2.MenuItem {
            required property string modelData
            text: I18n.nameOf(modelData)
            checkable: true
            checked: I18n.language === modelData
            font.pointSize: TextSize.body
            onTriggered: {
                I18n.language = modelData;
                Settings.language = modelData;
                Settings.store();
            }
        }
        onObjectAdded: (index, object) => root.insertItem(index, object as QQC2.MenuItem)
        onObjectRemoved: (index, object) => root.removeItem(object as QQC2.MenuItem)
    }
}
