// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import org.dreischritt

/** Wer es trägt: who leads, who takes part, and under which law. */
EditorSection {
    id: root

    function editLead(): void {
        lead.edit();
    }
    function editSpheres(): void {
        spheres.edit();
    }

    title: I18n.i18nc("@title:group", "Who carries it")

    ReferencePicker {
        id: lead

        objectName: "leadOrganisation"
        workspace: root.workspace
        recordType: RecordType.Organisation
        single: true
        label: Labels.field("leadOrganisation")
        keys: root.record.leadOrganisation.length > 0 ? [root.record.leadOrganisation] : []
        onEdited: keys => root.stored(root.workspace.edit(RecordType.Recommendation, root.record.id, { leadOrganisation: keys.length > 0 ? keys[0] : "" }))
    }

    ReferencePicker {
        objectName: "partners"
        workspace: root.workspace
        recordType: RecordType.Organisation
        label: Labels.field("partners")
        keys: root.record.partners
        onEdited: keys => root.stored(root.workspace.edit(RecordType.Recommendation, root.record.id, { partners: keys }))
    }

    ReferencePicker {
        id: spheres

        objectName: "legalSpheres"
        workspace: root.workspace
        legalSpheres: true
        label: Labels.field("legalSpheres")
        keys: root.record.legalSpheres
        onEdited: keys => root.stored(root.workspace.edit(RecordType.Recommendation, root.record.id, { legalSpheres: keys }))
    }
}
