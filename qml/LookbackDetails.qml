// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Was daraus geworden ist: the selection, each committee with its votes, what follows, the last note, and what is open. */
ColumnLayout {
    id: root

    required property Workspace workspace
    property string recommendation
    property disposition disposition
    property progress latest
    /** Fields a committee will miss. */
    property list<string> missing
    property real wordSize: TextSize.body
    readonly property string decided: root.disposition.decision === DispositionDecision.Undecided ? I18n.i18nc("@info", "Administration: not decided yet") : I18n.i18nc("@info %1 is what the administration decided", "Administration: %1", [Labels.decision(root.disposition.decision), Labels.date(root.disposition.on)].filter(part => part.length > 0).join(", "))
    readonly property string noted: root.latest.id.length === 0 ? "" : [Labels.date(root.latest.date), root.latest.percent >= 0 ? I18n.i18nc("@info how much is done", "%1 %", root.latest.percent) : "", root.latest.note].filter(part => part.length > 0).join(" · ")
    /** Everything in one line, for who listens. */
    readonly property string summary: [root.decided, root.disposition.reason].concat(lines.spoken, [root.noted]).filter(part => part.length > 0).join(", ")

    spacing: Kirigami.Units.smallSpacing

    component Line: Prose {
        Layout.fillWidth: true
        Layout.maximumWidth: root.wordSize * 56
        font.pointSize: root.wordSize
        visible: text.length > 0
        Accessible.ignored: true
    }

    ConsultationModel {
        id: consultations

        workspace: root.workspace
        recommendation: root.recommendation
    }

    Line {
        text: [root.decided, root.disposition.reason].filter(part => part.length > 0).join("\n")
        quiet: root.disposition.decision === DispositionDecision.Undecided
    }

    Repeater {
        id: lines

        property list<string> spoken

        model: consultations
        onItemAdded: (index, item) => lines.listen()
        onItemRemoved: (index, item) => lines.listen()

        function listen(): void {
            const sentences = [];
            for (let i = 0; i < lines.count; ++i) {
                const line = lines.itemAt(i) as ConsultationLine;
                if (line !== null) {
                    sentences.push(line.sentence);
                }
            }
            lines.spoken = sentences;
        }

        ConsultationLine {
            Layout.fillWidth: true
            wordSize: root.wordSize
            onSentenceChanged: lines.listen()
        }
    }

    Line {
        text: root.noted.length > 0 ? I18n.i18nc("@info %1 is the last note on how far it has come", "Carried out: %1", root.noted) : ""
    }

    Line {
        quiet: true
        text: root.missing.length > 0 ? I18n.i18nc("@info %1 are parts of a paper", "Still missing: %1", root.missing.map(field => Labels.field(field)).join(", ")) : ""
    }
}
