// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Spaltenköpfe der Auswahl, as wide as the columns of SelectionRow. */
RowLayout {
    id: root

    spacing: Kirigami.Units.largeSpacing * 2
    Accessible.ignored: true

    component Head: Prose {
        quiet: true
        Layout.alignment: Qt.AlignBottom
        Accessible.ignored: true
    }

    Head {
        Layout.fillWidth: true
        Layout.leftMargin: Kirigami.Units.gridUnit * 3
        text: I18n.i18nc("@title:column", "Recommendation")
    }

    Head {
        Layout.preferredWidth: Kirigami.Units.gridUnit * 9
        Layout.maximumWidth: Kirigami.Units.gridUnit * 9
        text: I18n.i18nc("@title:column", "Group")
    }

    Head {
        Layout.preferredWidth: Kirigami.Units.gridUnit * 5
        Layout.maximumWidth: Kirigami.Units.gridUnit * 5
        text: I18n.i18nc("@title:column", "Priority")
    }

    Head {
        Layout.preferredWidth: Kirigami.Units.gridUnit * 6
        Layout.maximumWidth: Kirigami.Units.gridUnit * 6
        text: I18n.i18nc("@title:column how complete", "Complete")
    }

    Head {
        Layout.preferredWidth: Kirigami.Units.gridUnit * 12
        Layout.maximumWidth: Kirigami.Units.gridUnit * 12
        Layout.rightMargin: Kirigami.Units.largeSpacing
        text: I18n.i18nc("@title:column", "Decision")
    }
}
