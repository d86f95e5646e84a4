// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import org.dreischritt

/** Rückfrage zu einem Schritt: what opening, closing or revealing it does to the whole room, and who is still writing there. */
ConfirmStrip {
    id: root

    required property Workspace workspace
    required property StepModel steps
    /** Id of the step shown, and its place from 1. */
    required property string step
    required property int number
    /** The room that is open, can be opened or is led from here, or null. */
    property Room room: null
    property string verb
    property string target
    property string wording
    /** Id of the step somebody may still be writing in. */
    readonly property string inStep: root.verb === "open" ? root.workspace.currentStep : root.step

    /** What was asked about is on its way. */
    signal begun(operation: Operation)
    /** Another step is the one to show now. */
    signal stepOpened(id: string)

    /** Who is still at work in a step that is about to close, and which groups come along; nothing of an anonymous step. Asked anew with `turn`. */
    function stillThere(id: string, turn: int): string {
        const typing = root.room?.typingIn(id) ?? 0;
        const apart = root.workspace.groupsApart(id);
        return [
            typing > 0 ? I18n.i18ncp("@info", "%1 person is still typing there.", "%1 people are still typing there.", typing) : "",
            apart > 0 ? I18n.i18ncp("@info", "%1 group that went its own way comes along.", "%1 groups that went their own way come along.", apart) : ""
        ].filter(part => part.length > 0).join(" ");
    }
    function ask(verb: string, id: string, title: string, text: string, action: string): void {
        root.verb = verb;
        root.target = id;
        root.title = title;
        root.wording = text;
        root.actionText = action;
        root.visible = true;
    }
    function open(id: string): void {
        const place = root.steps.rowOf(id) + 1;
        const openNow = root.workspace.step(root.workspace.currentStep);
        const action = I18n.i18nc("@action:button", "Open step %1", place);
        const stays = I18n.i18nc("@info", "Nothing is lost: what somebody is typing stays theirs as a draft, all cards stay, and you can come back at any time.");
        if (openNow.id.length > 0 && openNow.id !== id && (openNow.state === StepState.Open || openNow.state === StepState.Paused)) {
            root.ask("open", id, I18n.i18nc("@title", "Step %1 closes, step %2 opens", root.steps.rowOf(openNow.id) + 1, place),
                I18n.i18nc("@info", "All groups see the question of step %1 and write there from now on.", place) + " " + stays, action);
        } else {
            root.ask("open", id, I18n.i18nc("@title", "Step %1 opens", place),
                I18n.i18nc("@info", "All groups can enter cards now, and the timer starts.") + " " + stays, action);
        }
    }
    function close(): void {
        root.ask("close", root.step, I18n.i18nc("@title", "Step %1 closes", root.number),
            I18n.i18nc("@info", "Nobody can enter cards in this step until you open it again. Nothing is lost: drafts stay with those who write them."),
            I18n.i18nc("@action:button", "Close step %1", root.number));
    }
    function reveal(): void {
        root.ask("reveal", root.step, I18n.i18nc("@title", "Step %1 is shown to everybody", root.number),
            root.workspace.step(root.step).anonymity ? I18n.i18nc("@info", "Every group sees the cards of all groups. Who wrote them stays unknown.")
                                  : I18n.i18nc("@info", "Every group sees the cards of all groups."),
            I18n.i18nc("@action:button", "Reveal step %1", root.number));
    }
    function run(): void {
        root.visible = false;
        if (root.verb === "open") {
            root.begun(root.workspace.openStep(root.target));
            root.stepOpened(root.target);
        } else if (root.verb === "close") {
            root.begun(root.workspace.closeStep(root.target));
        } else {
            root.begun(root.workspace.revealStep(root.target));
        }
    }

    text: [root.stillThere(root.inStep, root.room?.typing ?? 0), root.wording].filter(part => part.length > 0).join(" ")
    visible: false
    onConfirmed: root.run()
    onCancelled: root.visible = false
}
