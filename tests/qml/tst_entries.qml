// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import QtTest
import org.dreischritt

TestCase {
    id: root

    name: "Entries"

    function init(): void {
        I18n.language = "de";
    }

    function cleanupTestCase(): void {
        I18n.language = "en";
    }

    function test_daysAreReadAsPeopleTypeThem_data() {
        return [
            { tag: "German", text: "3.5.2026", day: "2026-05-03" },
            { tag: "two figures", text: "03.05.26", day: "2026-05-03" },
            { tag: "with blanks", text: " 3. 5. 2026 ", day: "2026-05-03" },
            { tag: "international", text: "2026-05-03", day: "2026-05-03" },
            { tag: "in words", text: "Sonntag, 3. Mai 2026", day: "2026-05-03" },
            { tag: "leap day", text: "29.2.2028", day: "2028-02-29" },
            { tag: "no leap day", text: "29.2.2027", day: "" },
            { tag: "no day", text: "bald", day: "" },
            { tag: "nothing", text: "", day: "" }
        ];
    }
    function test_daysAreReadAsPeopleTypeThem(data): void {
        root.compare(Entries.dayFromText(data.text), data.day);
    }

    function test_aDayShownCanBeReadAgain(): void {
        for (const language of ["de", "en", "ar", "uk"]) {
            I18n.language = language;
            root.compare(Entries.dayFromText(Entries.dayText("2026-05-03")), "2026-05-03", language);
        }
    }

    function test_aLanguageWithoutACatalogueIsLeftAgain(): void {
        I18n.language = "en";
        const before = Entries.dayText("2026-05-03");
        I18n.language = "fr";
        verify(Entries.dayText("2026-05-03") !== before);
        I18n.language = "en";
        compare(Entries.dayText("2026-05-03"), before);
    }

    function test_aDayMovesByDays(): void {
        root.compare(Entries.shiftedDay("2026-12-31", 1), "2027-01-01");
        root.compare(Entries.shiftedDay("2026-03-01", -1), "2026-02-28");
    }

    function test_amountsAreReadAsPeopleTypeThem_data() {
        return [
            { tag: "with separator", text: "48.000", amount: 48000 },
            { tag: "plain", text: "48000", amount: 48000 },
            { tag: "cents", text: "12,50", amount: 12.5 },
            { tag: "sign", text: "1.200 €", amount: 1200 },
            { tag: "nothing", text: "", amount: 0 },
            { tag: "words", text: "viel", amount: -1 },
            { tag: "below nothing", text: "-5", amount: -1 }
        ];
    }
    function test_amountsAreReadAsPeopleTypeThem(data): void {
        root.compare(Entries.amountFromText(data.text), data.amount);
    }
}
