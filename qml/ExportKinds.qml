// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Was ausgegeben wird: five kinds of papers, and data to take elsewhere. */
GridLayout {
    id: root

    /** Papers are counted as Paper.Kind is. */
    enum What {
        Resolutions,
        Information,
        Report,
        Replies,
        Handout,
        Tables,
        Everything,
        Council
    }

    property int what: ExportKinds.Resolutions
    readonly property bool papers: root.what < ExportKinds.Tables
    /** One paper for each recommendation. */
    readonly property bool eachRecommendation: root.what === ExportKinds.Resolutions || root.what === ExportKinds.Information
    readonly property bool choosesRecommendations: root.eachRecommendation || root.what === ExportKinds.Council

    columns: root.width > Kirigami.Units.gridUnit * 32 ? 2 : 1
    columnSpacing: Kirigami.Units.largeSpacing * 2
    rowSpacing: Kirigami.Units.largeSpacing * 2
    uniformCellWidths: true

    component Heading: Prose {
        Layout.fillWidth: true
        quiet: true
        Accessible.role: Accessible.Heading
    }

    QQC2.ButtonGroup {
        id: group
    }

    ColumnLayout {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        spacing: Kirigami.Units.largeSpacing

        Heading {
            text: I18n.i18nc("@title:group", "Papers")
        }

        ExportChoice {
            objectName: "resolutions"
            text: I18n.i18nc("@option:radio", "Draft resolutions")
            description: I18n.i18nc("@info", "One for each recommendation: the committees decide")
            checked: root.what === ExportKinds.Resolutions
            QQC2.ButtonGroup.group: group
            onClicked: root.what = ExportKinds.Resolutions
        }

        ExportChoice {
            objectName: "information"
            text: I18n.i18nc("@option:radio", "Information papers")
            description: I18n.i18nc("@info", "One for each recommendation: the committees take note, nothing is resolved")
            checked: root.what === ExportKinds.Information
            QQC2.ButtonGroup.group: group
            onClicked: root.what = ExportKinds.Information
        }

        ExportChoice {
            objectName: "report"
            text: I18n.i18nc("@option:radio", "Conference report")
            description: I18n.i18nc("@info", "The whole conference in one document")
            checked: root.what === ExportKinds.Report
            QQC2.ButtonGroup.group: group
            onClicked: root.what = ExportKinds.Report
        }

        ExportChoice {
            objectName: "replies"
            text: I18n.i18nc("@option:radio", "Replies to the focus groups")
            description: I18n.i18nc("@info", "One for each group: what was passed on, what was not and why")
            checked: root.what === ExportKinds.Replies
            QQC2.ButtonGroup.group: group
            onClicked: root.what = ExportKinds.Replies
        }

        ExportChoice {
            objectName: "handout"
            text: I18n.i18nc("@option:radio", "Handout for the plenary")
            description: I18n.i18nc("@info", "All recommendations on few pages, to lay on the tables")
            checked: root.what === ExportKinds.Handout
            QQC2.ButtonGroup.group: group
            onClicked: root.what = ExportKinds.Handout
        }
    }

    ColumnLayout {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        spacing: Kirigami.Units.largeSpacing

        Heading {
            text: I18n.i18nc("@title:group", "Data")
        }

        ExportChoice {
            objectName: "csv"
            text: I18n.i18nc("@option:radio", "Tables")
            description: I18n.i18nc("@info", "For a spreadsheet (CSV), with a description of every column")
            checked: root.what === ExportKinds.Tables
            QQC2.ButtonGroup.group: group
            onClicked: root.what = ExportKinds.Tables
        }

        ExportChoice {
            objectName: "json"
            text: I18n.i18nc("@option:radio", "Everything, to take elsewhere")
            description: I18n.i18nc("@info", "One file (JSON) that another Dreischritt reads without loss; no names of persons")
            checked: root.what === ExportKinds.Everything
            QQC2.ButtonGroup.group: group
            onClicked: root.what = ExportKinds.Everything
        }

        ExportChoice {
            objectName: "oparl"
            text: I18n.i18nc("@option:radio", "For the council's information system")
            description: I18n.i18nc("@info", "The papers as OParl files, for its web server or to read in")
            checked: root.what === ExportKinds.Council
            QQC2.ButtonGroup.group: group
            onClicked: root.what = ExportKinds.Council
        }
    }
}
