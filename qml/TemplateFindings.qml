// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Vorlagenbefund: why a template is refused, or what in it will not do what was meant. */
ColumnLayout {
    id: root

    required property WriterTemplate source
    readonly property int findings: root.source.unknown.length + root.source.unknownLists.length + (root.source.lacksContent ? 1 : 0) + (root.source.lacksTitle ? 1 : 0)

    spacing: Kirigami.Units.largeSpacing
    visible: root.source.checking || root.source.usable || root.source.errorText.length > 0

    component Finding: RowLayout {
        id: finding

        property string text

        Layout.fillWidth: true
        spacing: Kirigami.Units.smallSpacing
        Accessible.role: Accessible.ListItem
        Accessible.name: finding.text

        Kirigami.Icon {
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: Kirigami.Units.iconSizes.small
            Layout.preferredHeight: Kirigami.Units.iconSizes.small
            source: "data-warning"
            visible: valid
        }

        Prose {
            objectName: "finding"
            Layout.fillWidth: true
            text: finding.text
            Accessible.ignored: true
        }
    }

    QQC2.ProgressBar {
        Layout.fillWidth: true
        indeterminate: true
        visible: root.source.checking
        Accessible.name: I18n.i18nc("@info:progress", "Checking the template…")
    }

    ErrorBanner {
        objectName: "refusal"
        Layout.fillWidth: true
        text: root.source.errorText
    }

    StateBadge {
        objectName: "verdict"
        text: !root.source.usable ? "" : root.findings === 0 ? I18n.i18nc("@info a template", "Ready to be used") : I18n.i18nc("@info a template", "Can be used, but look at this:")
        iconName: root.findings === 0 ? "checkmark" : "data-warning"
    }

    Finding {
        text: I18n.i18nc("@info", "The placeholder <content> is missing: the paper's text has no place in this template.")
        visible: root.source.lacksContent
    }

    Finding {
        text: I18n.i18nc("@info", "None of <title>, <subject> and <paper> is in it: nothing will say what the paper is about.")
        visible: root.source.lacksTitle
    }

    Repeater {
        model: root.source.unknown

        Finding {
            required property unknownName modelData

            text: modelData.suggestion.length > 0 ? I18n.i18nc("@info", "Nothing is filled in for <%1>. Did you mean <%2>?", modelData.name, modelData.suggestion) : I18n.i18nc("@info", "Nothing is filled in for <%1>: there is no such placeholder. It will stand in the paper as it is.", modelData.name)
        }
    }

    Repeater {
        model: root.source.unknownLists

        Finding {
            required property unknownName modelData

            text: modelData.suggestion.length > 0 ? I18n.i18nc("@info", "The section “wiederhole:%1” does not repeat. Did you mean “wiederhole:%2”?", modelData.name, modelData.suggestion) : I18n.i18nc("@info", "The section “wiederhole:%1” does not repeat: there is no such list.", modelData.name)
        }
    }

    Prose {
        objectName: "usedPlaceholders"
        Layout.fillWidth: true
        quiet: true
        text: I18n.i18nc("@info %1 is a list of placeholders", "Will be filled: %1", root.source.used.map(name => "<" + name + ">").join(" "))
        visible: root.source.used.length > 0
    }

    Prose {
        Layout.fillWidth: true
        quiet: true
        text: I18n.i18nc("@info %1 is a list of styles", "Styles it lacks and takes from the shipped template: %1", root.source.borrowedStyles.join(", "))
        visible: root.source.borrowedStyles.length > 0
    }
}
