// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import org.dreischritt

/** Seiten neben den drei Schritten: which there are, and what each role is offered of them. */
QtObject {
    id: root

    required property Workspace workspace
    /** Name of the page shown. */
    required property string page
    readonly property bool moderates: root.workspace.role === Role.Moderator
    readonly property bool administers: root.workspace.role === Role.Administrator
    /** In the order of the bar. */
    readonly property list<PageAction> all: [
        Offer {
            page: "plan"
            weight: 5
            text: I18n.i18nc("@action:button page", "Plan")
            icon.name: "view-calendar-agenda"
            offered: root.moderates
        },
        Offer {
            page: "agenda"
            weight: 7
            text: I18n.i18nc("@action:button page", "Agenda")
            icon.name: "chronometer"
            offered: root.moderates
        },
        Offer {
            page: "assignment"
            weight: 3
            text: I18n.i18nc("@action:button page: who works in which group", "People")
            icon.name: "system-users"
            offered: root.moderates || root.administers
        },
        Offer {
            page: "room"
            weight: 10
            text: I18n.i18nc("@action:button page: phones and laptops in the hall", "Room")
            icon.name: "network-wireless"
            offered: root.moderates
        },
        Offer {
            page: "priorities"
            weight: root.administers ? 6 : 8
            text: I18n.i18nc("@action:button page: what the room finds most important", "Priorities")
            icon.name: "rating"
            offered: !(root.workspace.role === Role.Member)
        },
        Offer {
            page: "paper"
            weight: 6
            text: I18n.i18nc("@action:button page: cards written by hand are typed", "Paper")
            icon.name: "document-edit"
            offered: root.moderates
        },
        Offer {
            page: "gaps"
            weight: root.administers ? 8 : 9
            text: I18n.i18ncp("@action:button page; %1 number of open ends", "%1 gap", "%1 gaps", root.workspace.gapCount)
            icon.name: "view-list-details"
        },
        Offer {
            page: "conflicts"
            weight: 11
            text: I18n.i18ncp("@action:button page; two versions of one text", "%1 conflict", "%1 conflicts", root.workspace.conflictCount)
            icon.name: "vcs-conflicting"
            offered: root.workspace.conflictCount > 0 && !(root.workspace.role === Role.Member)
        },
        Offer {
            page: "selection"
            weight: 12
            text: I18n.i18nc("@action:button page", "Selection")
            icon.name: "view-task"
            offered: root.administers
        },
        Offer {
            page: "results"
            weight: 12
            text: I18n.i18nc("@action:button page: what committees came to", "Results")
            icon.name: "checkmark"
            offered: root.administers
        },
        Offer {
            page: "lookback"
            weight: root.administers ? 9 : 2
            text: I18n.i18nc("@action:button page: what became of last year's recommendations", "Look back")
            icon.name: "view-history"
            offered: root.workspace.conferenceRecord.previous.length > 0
        },
        Offer {
            page: "export"
            weight: root.administers ? 11 : 4
            text: I18n.i18nc("@action:button page", "Export")
            icon.name: "document-export"
            offered: root.workspace.role !== Role.Member
        },
        Offer {
            page: "beamer"
            weight: root.administers ? 5 : 10
            text: I18n.i18nc("@action:button page for the wall", "Beamer")
            icon.name: "video-display"
            offered: root.workspace.role !== Role.Member
        },
        Offer {
            page: "profiles"
            weight: root.administers ? 4 : 1
            text: I18n.i18nc("@action:button page: how the municipality's papers look", "Document profiles")
            icon.name: "document-properties"
            offered: root.administers
        }
    ]

    signal chosen(page: string)

    component Offer: PageAction {
        checked: root.page === page
        onTriggered: root.chosen(page)
    }
}
