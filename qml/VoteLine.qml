// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import org.dreischritt

/** Abstimmung in einer Zeile: "12 yes, 3 no, 1 abstained". */
Prose {
    id: root

    property int yes: -1
    property int no: -1
    property int abstained: -1

    readonly property list<string> counted: [root.yes < 0 ? "" : I18n.i18ncp("@info votes", "%1 yes", "%1 yes", root.yes), root.no < 0 ? "" : I18n.i18ncp("@info votes", "%1 no", "%1 no", root.no), root.abstained < 0 ? "" : I18n.i18ncp("@info votes", "%1 abstained", "%1 abstained", root.abstained)]

    quiet: true
    text: root.counted.filter(part => part.length > 0).join(" · ")
    visible: text.length > 0
}
