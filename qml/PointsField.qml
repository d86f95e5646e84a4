// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Beschlussvorschlag: one point a line, numbered at the side as the paper will number it. */
LabelledField {
    id: root

    required property FieldBuffer buffer
    readonly property list<string> points: root.buffer.text.split("\n")
    readonly property int filledPoints: root.points.filter(point => point.trim().length > 0).length

    /** What stands before line `line`: its number among the filled ones, nothing where there is only one. */
    function numberOf(line: int): string {
        if (root.filledPoints < 2 || (root.points[line] ?? "").trim().length === 0) {
            return "";
        }
        return root.points.slice(0, line + 1).filter(point => point.trim().length > 0).length + ".";
    }

    function startOf(line: int): int {
        return root.points.slice(0, line).reduce((sum, point) => sum + point.length + 1, 0);
    }

    hint: I18n.i18nc("@info", "One point a line. Several points are numbered in the paper.")
    errorText: root.buffer.errorText

    Prose {
        Layout.fillWidth: true
        text: I18n.i18nc("@info", "Somebody else changed this meanwhile; both texts are kept.")
        visible: root.buffer.changedElsewhere
        font.italic: true
    }

    QQC2.TextArea {
        id: area

        Layout.fillWidth: true
        focus: true
        font.pointSize: TextSize.statement
        leftPadding: Kirigami.Units.largeSpacing + (I18n.rightToLeft ? 0 : Kirigami.Units.gridUnit * 2)
        rightPadding: Kirigami.Units.largeSpacing + (I18n.rightToLeft ? Kirigami.Units.gridUnit * 2 : 0)
        wrapMode: TextEdit.Wrap
        textFormat: TextEdit.PlainText
        Accessible.name: root.label
        KeyNavigation.priority: KeyNavigation.BeforeItem
        Keys.onTabPressed: area.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onBacktabPressed: area.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        Keys.onEscapePressed: root.buffer.revert()
        onTextChanged: {
            if (root.buffer.text !== text) {
                root.buffer.text = text;
            }
        }
        onActiveFocusChanged: {
            if (!activeFocus) {
                root.buffer.commit();
            }
        }
        Component.onCompleted: text = root.buffer.text

        Connections {
            target: root.buffer

            function onTextChanged() {
                if (area.text !== root.buffer.text) {
                    area.text = root.buffer.text;
                }
            }
        }

        Repeater {
            model: root.points.length

            Prose {
                id: number

                required property int index
                // Asked again whenever a line may have wrapped anew.
                readonly property rect place: area.width > 0 && area.contentHeight > 0 ? area.positionToRectangle(Math.min(root.startOf(number.index), area.length)) : Qt.rect(0, 0, 0, 0)

                x: I18n.rightToLeft ? area.width - width - Kirigami.Units.largeSpacing : Kirigami.Units.largeSpacing
                y: number.place.y
                width: Kirigami.Units.gridUnit * 1.5
                quiet: true
                text: root.numberOf(number.index)
                font.pointSize: TextSize.statement
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
