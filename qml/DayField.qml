// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Tag: typed as people write it; Up and Down move by a day, Page Up and Page Down by a week. */
LabelledField {
    id: root

    /** yyyy-mm-dd, or empty. */
    property string day

    signal dayEdited(day: string)

    function show() {
        field.text = Entries.dayText(root.day);
        root.errorText = "";
    }

    function take() {
        const typed = field.text.trim();
        const found = Entries.dayFromText(typed);
        if (typed.length > 0 && found.length === 0) {
            root.errorText = I18n.i18nc("@info", "This is no day. Write it like %1.", Entries.dayText(Entries.today()));
            return;
        }
        root.errorText = "";
        if (found !== root.day) {
            root.dayEdited(found);
        } else {
            root.show();
        }
    }

    function shift(days: int) {
        field.text = Entries.dayText(Entries.shiftedDay(Entries.dayFromText(field.text), days));
    }

    hint: ""
    onDayChanged: root.show()
    Component.onCompleted: root.show()

    QQC2.TextField {
        id: field

        Layout.fillWidth: true
        focus: true
        font.pointSize: TextSize.body
        placeholderText: Entries.dayText(Entries.today())
        inputMethodHints: Qt.ImhDate
        Accessible.name: root.label
        onEditingFinished: root.take()
        Keys.onUpPressed: root.shift(1)
        Keys.onDownPressed: root.shift(-1)
        Keys.onPressed: event => {
            if (event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown) {
                root.shift(event.key === Qt.Key_PageUp ? 7 : -7);
                event.accepted = true;
            }
        }

        QQC2.ToolTip.text: I18n.i18nc("@info:tooltip", "Up and Down change the day, Page Up and Page Down the week")
        QQC2.ToolTip.visible: field.hovered
        QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
    }
}
