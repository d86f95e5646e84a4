// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import org.dreischritt

/** Textfeld einer Handlungsempfehlung: stored when the person leaves it, never overwriting anybody. */
FieldText {
    id: root

    required property Workspace workspace
    required property string recommendation
    /** Name of the field. */
    required property string field

    label: Labels.field(root.field)
    buffer: FieldBuffer {
        workspace: root.workspace
        recordType: RecordType.Recommendation
        recordId: root.recommendation
        field: root.field
    }
}
