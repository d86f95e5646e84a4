// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "playthrough.h"

#include "session.h"

#include <QDir>
#include <QTime>

using namespace Qt::Literals::StringLiterals;

// What is played, scene by scene, in the words of the German catalogue. How is in playthrough.cpp and hand.cpp.

bool Playthrough::startsAndPlans()
{
    return click(u"5. Integrationskonferenz…"_s, QAccessible::Button) && picture(u"moderator-start"_s) //
        && click(u"#newConference"_s) && picture(u"moderator-templates"_s) //
        && fill(u"#conferenceTitle"_s, u"6. Integrationskonferenz des Landkreises Goslar"_s) //
        && click(u"#startConference"_s) && expect(u"Ablauf"_s) && stored() && picture(u"moderator-plan"_s) //
        && click(u"#wholeAgenda"_s) && fill(u"#clock"_s, QTime::currentTime().addSecs(-36 * 60).toString(u"H.mm")) && (m_hand->key(Qt::Key_Return), stored()) && picture(u"moderator-agenda"_s) //
        && click(u"6. Integrationskonferenz…"_s, QAccessible::Button) && click(u"5. Integrationskonferenz…"_s) && goToStep(3) && picture(u"moderator-run"_s);
}

bool Playthrough::leadsTheRoom()
{
    // Back to the first step: nothing is lost by it, and the page says so.
    return goToStep(1) && click(u"Schritt 1 wieder öffnen"_s) && picture(u"moderator-back"_s) && click(u"Schritt 1 öffnen"_s) //
        && expect(u"Schritt 2 öffnen"_s) && stored();
}

bool Playthrough::leadsOneGroup()
{
    return click(u"#verbs-1"_s) && picture(u"moderator-one-group"_s) && click(u"#pauseGroup"_s) && stored() && picture(u"moderator-apart"_s) //
        && click(u"#verbs-1"_s) && click(u"#followOthers"_s) && stored();
}

bool Playthrough::writesAtTheTable()
{
    return become(u"Fokusgruppe"_s) && picture(u"member-group"_s) && click(u"Bildung & Sprache…"_s) //
        && fill(u"Was?"_s, u"Das Sprachcafé im Mehrgenerationenhaus ist jeden Dienstag voll."_s) //
        && fill(u"Wo?"_s, u"Goslar-Jürgenohl"_s) && picture(u"member-writes"_s) //
        && (m_hand->key(Qt::Key_Return), expect(u"Das Sprachcafé…"_s, QAccessible::ListItem)) && holds(u"Was?"_s, {}) && stored() //
        && fill(u"Was?"_s, u"Die Patenschaften an der Grundschule"_s) && picture(u"member-table"_s);
}

bool Playthrough::movesOn()
{
    return become(u"Moderation"_s) && goToStep(1) && click(u"Schritt 1 aufdecken"_s) && picture(u"moderator-reveal"_s) && click(u"Schritt 1 aufdecken"_s) //
        && expect(u"Schritt 1 wieder öffnen"_s) && goToStep(3) && click(u"Schritt 3 wieder öffnen"_s) && click(u"Schritt 3 öffnen"_s) //
        && expect(u"Schritt 3 schließen"_s) && stored();
}

bool Playthrough::findsTheDraftAgain()
{
    return become(u"Fokusgruppe"_s) && goToStep(1) && holds(u"Was?"_s, u"Die Patenschaften an der Grundschule"_s) && picture(u"member-draft"_s) //
        && goToStep(3) && fill(u"Was?"_s, u"Ein Lesepatenkreis an drei Grundschulen, vermittelt vom Freiwilligenzentrum."_s) //
        && picture(u"member-project"_s) && (m_hand->key(Qt::Key_Return), expect(u"Ein Lesepatenkreis…"_s, QAccessible::ListItem)) && stored();
}

bool Playthrough::linksOpenEnds()
{
    if (!become(u"Moderation"_s) || !goToStep(3) || !click(u"%1 Lücken"_s.arg(property("gapCount").toInt())) || !picture(u"moderator-gaps"_s)) {
        return false;
    }
    // The project just written has no need yet: it is tied by keyboard alone.
    const int open = property("projectsWithoutNeed").toInt();
    if (!click(u"Ein Lesepatenkreis…"_s)) {
        return false;
    }
    m_hand->key(Qt::Key_L, Qt::ControlModifier);
    if (!walkTo(u"Für Elterngespräche…"_s, Qt::Key_Down)) {
        return false;
    }
    m_hand->key(Qt::Key_Return);
    const bool tied = Hand::waitFor([this, open] {
        return property("projectsWithoutNeed").toInt() == open - 1;
    });
    return (tied || fail(u"the project is still without a need"_s)) && stored() && picture(u"moderator-link"_s);
}

bool Playthrough::administers()
{
    return become(u"Verwaltung"_s) && click(u"Empfehlungen…"_s, QAccessible::PageTab) //
        && click(u"Lotsin für kleine Betriebe…"_s) && expect(u"Empfehlung löschen"_s) && picture(u"administrator-recommendation"_s);
}

bool Playthrough::selects()
{
    if (!goToPage(u"selection"_s) || !picture(u"administrator-selection"_s) || !click(u"#undecidedOnly"_s) || !click(u"Integrationsbeirat…"_s)) {
        return false;
    }
    m_hand->key(Qt::Key_N);
    return fill(u"#reason"_s, u"Der Kreistag hat das Thema schon im Frühjahr beschlossen; der Beschluss wird abgewartet."_s) //
        && picture(u"administrator-reason"_s) && (m_hand->key(Qt::Key_Return), stored()) && expect(u"Rückgängig"_s);
}

bool Playthrough::looksAtCommittees()
{
    return click(u"Gremien…"_s, QAccessible::PageTab) && picture(u"administrator-committees"_s) //
        && goToPage(u"lookback"_s) && picture(u"administrator-lookback"_s);
}

bool Playthrough::exports()
{
    if (!goToPage(u"export"_s) || !picture(u"administrator-export"_s) || !click(u"#report"_s) || !fill(u"#folder"_s, m_folder.absoluteFilePath(u"documents"_s))
        || !click(u"#write"_s)) {
        return false;
    }
    const QDir documents(m_folder.absoluteFilePath(u"documents"_s));
    const auto report = [&documents] {
        return documents.entryInfoList({u"*.odt"_s}, QDir::Files);
    };
    if (!Hand::waitFor(
            [&report] {
                return !report().isEmpty();
            },
            60000)
        || !expect(u"#written"_s)) {
        return fail(u"the report was not written"_s);
    }
    return listWritten({report().constFirst().absoluteFilePath()}) && picture(u"administrator-written"_s);
}

bool Playthrough::previews()
{
    return goToPage(u"export"_s) && click(u"#resolutions"_s) && click(u"#preview"_s) && expect(u"Seite 1 von…"_s) && picture(u"administrator-preview"_s)
        && click(u"#closePreview"_s);
}

bool Playthrough::shapesPapers()
{
    return goToPage(u"profiles"_s) && click(u"Standard…"_s) && expect(u"#profileEditor"_s) && picture(u"administrator-profile"_s);
}

bool Playthrough::entersResults()
{
    return goToPage(u"results"_s) && expect(u"Ergebnisse der Gremien"_s) && picture(u"administrator-results"_s);
}

bool Playthrough::opensTheRoom()
{
    if (!become(u"Moderation"_s) || !goToPage(u"room"_s) || !click(u"#openRoom"_s) || !expect(u"#code"_s) || !picture(u"moderator-room"_s)) {
        return false;
    }
    if (!click(u"#floor-1"_s) || !goToPage(u"beamer"_s) || !expect(u"#wallFloor"_s) || !picture(u"beamer-floor"_s)) {
        return false;
    }
    m_hand->key(Qt::Key_Home);
    if (!expect(u"#wallCode"_s) || !picture(u"beamer-join"_s)) {
        return false;
    }
    m_hand->key(Qt::Key_Escape);
    return goToPage(u"room"_s) && click(u"#closeRoom"_s) && expect(u"#openRoom"_s);
}

bool Playthrough::mergesCards()
{
    if (!goToStep(2) || !click(u"In Arztpraxen übersetzen…"_s) || !expect(u"#clusterTitle"_s) || !picture(u"moderator-cluster"_s)) {
        return false;
    }
    m_hand->key(Qt::Key_Escape);
    return click(u"#compare"_s) && expect(u"#similarPanel"_s) && picture(u"moderator-similar"_s) && click(u"#compare"_s);
}

bool Playthrough::assignsGroups()
{
    return goToPage(u"assignment"_s) && click(u"#assign"_s) && expect(u"#takeOver"_s) && picture(u"moderator-assignment"_s) && click(u"#discard"_s)
        && expect(u"#assign"_s);
}

bool Playthrough::typesPaperCards()
{
    if (!become(u"Moderation"_s) || !goToPage(u"paper"_s) || !fill(u"#paperText"_s, u"Ein Fahrdienst zu den Abendkursen, getragen von den Dorfvereinen."_s)) {
        return false;
    }
    m_hand->key(Qt::Key_Return);
    m_hand->type(u"Ein Abend im Monat, an dem Betriebe und Sprachschüler"_s);
    return expect(u"Ein Fahrdienst…"_s, QAccessible::ListItem) && holds(u"#paperText"_s, u"Ein Abend im Monat, an dem Betriebe und Sprachschüler"_s)
        && picture(u"moderator-paper"_s) && (m_hand->key(Qt::Key_Return), holds(u"#paperText"_s, {})) && stored();
}

bool Playthrough::setsDots()
{
    if (!become(u"Fokusgruppe"_s) || !goToStep(3) || !click(u"#vote"_s) || !expect(u"#ballot"_s)) {
        return false;
    }
    m_hand->key(Qt::Key_2);
    m_hand->key(Qt::Key_Return);
    return picture(u"member-dots"_s) && stored() && click(u"#backToCards"_s);
}

bool Playthrough::weighs()
{
    if (!become(u"Moderation"_s) || !goToPage(u"priorities"_s) || !expect(u"#dotRanking"_s) || !expect(u"#place-0"_s) || !picture(u"moderator-priorities"_s)
        || !click(u"#byCriteria"_s) || !expect(u"#rated-0"_s) || !picture(u"moderator-criteria"_s) || !click(u"#countPaper"_s) || !click(u"#paperGroup-1"_s)
        || !expect(u"#ballot"_s)) {
        return false;
    }
    m_hand->key(Qt::Key_4);
    m_hand->key(Qt::Key_Return);
    if (!picture(u"moderator-paper-dots"_s) || !stored()) {
        return false;
    }
    setLanguage(u"ar"_s);
    const bool good = click(u"#countPaper"_s) && expect(u"#place-0"_s) && picture(u"moderator-priorities"_s);
    setLanguage(u"de"_s);
    return good;
}

bool Playthrough::shows()
{
    if (!become(u"Beamer"_s)) {
        return false;
    }
    m_hand->key(Qt::Key_F11);
    if (!picture(u"beamer-question"_s)) {
        return false;
    }
    m_hand->key(Qt::Key_Right);
    if (!picture(u"beamer-cards"_s)) {
        return false;
    }
    m_hand->key(Qt::Key_Right);
    if (!picture(u"beamer-group"_s)) {
        return false;
    }
    m_hand->key(Qt::Key_End);
    if (!picture(u"beamer-lookback"_s)) {
        return false;
    }
    m_hand->key(Qt::Key_Left);
    const bool good = picture(u"beamer-recommendations"_s);
    m_hand->key(Qt::Key_F11);
    return good;
}

bool Playthrough::speaksOtherLanguages()
{
    if (!become(u"Moderation"_s) || !goToStep(3)) {
        return false;
    }
    setLanguage(u"en"_s);
    if (!picture(u"moderator-run"_s)) {
        return false;
    }
    setLanguage(u"ar"_s);
    if (!picture(u"moderator-run"_s) || !setRole(u"Member"_s) || !picture(u"member-table"_s)) {
        return false;
    }
    setLanguage(u"de"_s);
    return true;
}

bool Playthrough::fitsAPhone()
{
    resize(400, 760);
    if (!setRole(u"Member"_s) || !picture(u"member-phone"_s) || !setRole(u"Moderator"_s) || !picture(u"moderator-phone"_s)) {
        return false;
    }
    resize(1366, 768);
    return true;
}

bool Playthrough::writesTheRest()
{
    return write("Odt") && write("Csv") && write("Json");
}
