// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Betrag in Euro, typed with or without separators. */
LabelledField {
    id: root

    property real amount: 0

    signal amountEdited(amount: real)

    function show() {
        field.text = Entries.amountText(root.amount);
        root.errorText = "";
    }

    function take() {
        const found = Entries.amountFromText(field.text);
        if (found < 0) {
            root.errorText = I18n.i18nc("@info", "This is no amount. Write it like %1.", Entries.amountText(12500));
            return;
        }
        root.errorText = "";
        if (found !== root.amount) {
            root.amountEdited(found);
        } else {
            root.show();
        }
    }

    onAmountChanged: root.show()
    Component.onCompleted: root.show()

    RowLayout {
        Layout.fillWidth: true
        spacing: Kirigami.Units.smallSpacing

        QQC2.TextField {
            id: field

            Layout.fillWidth: true
            Layout.maximumWidth: Kirigami.Units.gridUnit * 12
            focus: true
            font.pointSize: TextSize.body
            horizontalAlignment: Text.AlignRight
            inputMethodHints: Qt.ImhFormattedNumbersOnly
            Accessible.name: root.label
            onEditingFinished: root.take()
        }

        Prose {
            text: I18n.i18nc("@label after an amount", "euros")
            Accessible.ignored: true
        }

        Item {
            Layout.fillWidth: true
        }
    }
}
