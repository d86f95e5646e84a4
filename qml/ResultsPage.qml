// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Ergebnisse der Gremien: typed in one after the other, or read from what the council's system gives out. */
FocusScope {
    id: root

    enum Sheet {
        Typing,
        Reading
    }

    required property Workspace workspace
    property int sheet: ResultsPage.Typing
    readonly property bool narrow: root.width < Kirigami.Units.gridUnit * 40

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: root.narrow ? Kirigami.Units.largeSpacing : Kirigami.Units.largeSpacing * 2
        spacing: Kirigami.Units.largeSpacing

        PageHeading {
            Layout.fillWidth: true
            title: I18n.i18nc("@title", "Results of the committees")
            subtitle: typing.outstanding === 0 ? I18n.i18nc("@info", "Nothing is outstanding.") : I18n.i18ncp("@info", "%1 meeting has been held and its result is outstanding.", "%1 meetings have been held and their results are outstanding.", typing.outstanding)
        }

        Flow {
            Layout.fillWidth: true
            spacing: Kirigami.Units.smallSpacing
            Accessible.role: Accessible.PageTabList

            Repeater {
                model: [I18n.i18nc("@title:tab", "Type them in"), I18n.i18nc("@title:tab", "Read them from a file")]

                PushButton {
                    id: tab

                    required property int index
                    required property string modelData

                    objectName: "sheet-" + tab.index
                    text: tab.modelData
                    checkable: true
                    checked: root.sheet === tab.index
                    font.weight: tab.checked ? Font.DemiBold : Font.Normal
                    Accessible.role: Accessible.PageTab
                    onClicked: {
                        root.sheet = tab.index;
                        tab.checked = Qt.binding(() => root.sheet === tab.index);
                    }
                }
            }
        }

        OutstandingList {
            id: typing

            objectName: "typing"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumWidth: Kirigami.Units.gridUnit * 56
            workspace: root.workspace
            visible: root.sheet === ResultsPage.Typing
        }

        ResultsReading {
            objectName: "reading"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumWidth: Kirigami.Units.gridUnit * 56
            workspace: root.workspace
            visible: root.sheet === ResultsPage.Reading
        }
    }
}
