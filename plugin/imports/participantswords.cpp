// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "participantswords.h"

#include <QMetaEnum>
#include <QRegularExpression>

namespace
{
using namespace ParticipantsWords;

struct HeadingWords {
    Column column;
    QLatin1String words;
};
constexpr HeadingWords headings[] = {
    {Pseudonym, QLatin1String(" pseudonym kuerzel kennung code anzeigename spitzname nickname displayname ")},
    {Wish, QLatin1String(" wuensche wishes themenfelder themenwuensche topicareas topics ")},
    {OrganisationColumn,
     QLatin1String(
         " organisation organisationsart artderorganisation organisationstyp organisationkind kindoforganisation organization einrichtung institution ")},
    {SettingColumn, QLatin1String(" stadtland stadtoderland landstadt raum raumtyp setting urbanrural urbanorrural townorcountry ")},
    {LanguageColumn, QLatin1String(" sprache language muttersprache ")},
    {Name, QLatin1String(" name vorundnachname vornamenachname vornamename fullname ")},
    {FirstName, QLatin1String(" vorname firstname givenname ")},
    {LastName, QLatin1String(" nachname familienname lastname familyname surname ")},
    {Mail, QLatin1String(" mail email mailadresse emailadresse emailaddress ")},
    {Phone, QLatin1String(" telefon telefonnummer handy mobil mobile phone phonenumber ")},
    {GroupColumn, QLatin1String(" gruppe fokusgruppe group focusgroup ")},
};

constexpr std::pair<QLatin1String, int> ordinals[] = {
    {QLatin1String("erst"), 1},
    {QLatin1String("zweit"), 2},
    {QLatin1String("dritt"), 3},
    {QLatin1String("viert"), 4},
    {QLatin1String("fuenft"), 5},
    {QLatin1String("first"), 1},
    {QLatin1String("second"), 2},
    {QLatin1String("third"), 3},
    {QLatin1String("fourth"), 4},
    {QLatin1String("fifth"), 5},
};

struct KindWords {
    OrganisationKind::Kind kind;
    QLatin1String words;
};
constexpr KindWords kinds[] = {
    {OrganisationKind::Other, QLatin1String(" sonstige sonstiges andere anderes keine privat privatperson ")},
    {OrganisationKind::Office,
     QLatin1String(" amt aemter fachdienst fachbereich verwaltung kreisverwaltung stadtverwaltung gemeindeverwaltung landkreis kommune behoerde "
                   "auslaenderbehoerde jugendamt "
                   "sozialamt gesundheitsamt ")},
    {OrganisationKind::JobCentre, QLatin1String(" jobcenter ")},
    {OrganisationKind::EmploymentAgency, QLatin1String(" agenturfuerarbeit arbeitsagentur bundesagenturfuerarbeit ")},
    {OrganisationKind::WelfareOrganisation,
     QLatin1String(" freiertraeger freietraeger traeger wohlfahrtsverband wohlfahrtsverbaende wohlfahrt caritas diakonie awo paritaetischer drk ")},
    {OrganisationKind::Club, QLatin1String(" verein vereine initiative sportverein verband ")},
    {OrganisationKind::School,
     QLatin1String(" schule schulen berufskolleg berufsschule grundschule hauptschule realschule oberschule gesamtschule gymnasium volkshochschule vhs "
                   "hochschule universitaet "
                   "bildungseinrichtung bildungstraeger ")},
    {OrganisationKind::DayCare, QLatin1String(" kita kindertagesstaette kindertagesstaetten kindergarten hort ")},
    {OrganisationKind::Chamber, QLatin1String(" kammer ihk hwk handwerkskammer industrieundhandelskammer ")},
    {OrganisationKind::Business, QLatin1String(" betrieb betriebe unternehmen firma wirtschaft arbeitgeber wohnungsbaugesellschaft ")},
    {OrganisationKind::HealthCare, QLatin1String(" praxis arztpraxis klinik klinikum krankenhaus gesundheit gesundheitswesen gesundheitsdienst ")},
    {OrganisationKind::Newcomers,
     QLatin1String(" zugewanderte migrantenselbstorganisation migrantenorganisation mso gefluechtete integrationsrat integrationsbeirat ")},
    {OrganisationKind::Volunteers, QLatin1String(" ehrenamt ehrenamtliche ehrenamtlich freiwillige volunteer ")},
    {OrganisationKind::Foundation, QLatin1String(" stiftung stiftungen ")},
};

constexpr struct {
    QLatin1String tag;
    QLatin1String words;
} languages[] = {
    {QLatin1String("de"), QLatin1String(" deutsch german ")},
    {QLatin1String("ar"), QLatin1String(" arabisch arabic ")},
    {QLatin1String("uk"), QLatin1String(" ukrainisch ukrainian ")},
    {QLatin1String("ru"), QLatin1String(" russisch russian ")},
    {QLatin1String("en"), QLatin1String(" englisch english ")},
    {QLatin1String("tr"), QLatin1String(" tuerkisch turkish ")},
    {QLatin1String("ku"), QLatin1String(" kurdisch kurdish kurmandschi kurmanji ")},
    {QLatin1String("fa"), QLatin1String(" persisch farsi persian ")},
    {QLatin1String("prs"), QLatin1String(" dari ")},
    {QLatin1String("ps"), QLatin1String(" paschtu pashto ")},
    {QLatin1String("ti"), QLatin1String(" tigrinya tigrinisch ")},
    {QLatin1String("so"), QLatin1String(" somali ")},
    {QLatin1String("fr"), QLatin1String(" franzoesisch french ")},
    {QLatin1String("es"), QLatin1String(" spanisch spanish ")},
    {QLatin1String("it"), QLatin1String(" italienisch italian ")},
    {QLatin1String("pl"), QLatin1String(" polnisch polish ")},
    {QLatin1String("ro"), QLatin1String(" rumaenisch romanian ")},
    {QLatin1String("bg"), QLatin1String(" bulgarisch bulgarian ")},
    {QLatin1String("sq"), QLatin1String(" albanisch albanian ")},
    {QLatin1String("sr"), QLatin1String(" serbisch serbian ")},
    {QLatin1String("vi"), QLatin1String(" vietnamesisch vietnamese ")},
};

bool isAmong(QLatin1String words, const QString &word)
{
    return !word.isEmpty() && words.contains(QString(u' ' + word + u' '));
}
}

QString ParticipantsWords::folded(QStringView text)
{
    QString result;
    const QString lower = text.toString().toCaseFolded().normalized(QString::NormalizationForm_C);
    for (const QChar c : lower) {
        switch (c.unicode()) {
        case u'ä':
            result += QLatin1String("ae");
            break;
        case u'ö':
            result += QLatin1String("oe");
            break;
        case u'ü':
            result += QLatin1String("ue");
            break;
        case u'ß':
            result += QLatin1String("ss");
            break;
        default:
            if (c.isLetterOrNumber() || c.isSurrogate()) {
                result += c;
            }
        }
    }
    return result;
}

ParticipantsWords::Column ParticipantsWords::columnOf(const QString &heading, int &place)
{
    place = 0;
    const QString word = folded(heading);
    for (const HeadingWords &entry : headings) {
        if (isAmong(entry.words, word)) {
            return entry.column;
        }
    }
    static const QRegularExpression wish(
        QStringLiteral("^(\\d*|[a-z]+?)(?:e|er|es)?(?:wunsch|wahl|wish|choice|prioritaet|priority|themenfeld|topicarea)(?:themenfeld)?(\\d*)$"));
    const QRegularExpressionMatch match = wish.match(word);
    if (!match.hasMatch()) {
        return Unknown;
    }
    place = qMax(match.captured(1).toInt(), match.captured(2).toInt());
    for (const auto &[ordinal, number] : ordinals) {
        place = match.captured(1) == ordinal ? number : place;
    }
    const bool plain = match.captured(1).isEmpty() || match.captured(1).at(0).isDigit();
    return plain || place > 0 ? Wish : Unknown;
}

std::optional<OrganisationKind::Kind> ParticipantsWords::organisationKindOf(const QString &text)
{
    const QString word = folded(text);
    const QMetaEnum names = QMetaEnum::fromType<OrganisationKind::Kind>();
    for (int i = 0; i < names.keyCount(); ++i) {
        if (word == folded(QString::fromLatin1(names.key(i)))) {
            return OrganisationKind::Kind(names.value(i));
        }
    }
    for (const KindWords &entry : kinds) {
        if (isAmong(entry.words, word)) {
            return entry.kind;
        }
    }
    // "Jobcenter Goslar", "Verein Miteinander e. V.": the first word says it.
    static const QRegularExpression noWord(QStringLiteral("[^\\p{L}\\p{M}\\p{N}]+"));
    const QStringList parts = text.split(noWord, Qt::SkipEmptyParts);
    const QString first = parts.isEmpty() ? QString() : folded(parts.first());
    for (const KindWords &entry : kinds) {
        if (parts.size() > 1 && entry.kind != OrganisationKind::Other && isAmong(entry.words, first)) {
            return entry.kind;
        }
    }
    return std::nullopt;
}

std::optional<Setting::Setting> ParticipantsWords::settingOf(const QString &text)
{
    const QString word = folded(text);
    if (isAmong(QLatin1String(" stadt staedtisch urban city town s "), word)) {
        return Setting::Urban;
    }
    if (isAmong(QLatin1String(" land laendlich dorf rural country l "), word)) {
        return Setting::Rural;
    }
    if (isAmong(QLatin1String(" gemischt beides mixed both stadtundland "), word)) {
        return Setting::Mixed;
    }
    return word.isEmpty() || isAmong(QLatin1String(" keineangabe notstated "), word) ? std::optional(Setting::NotStated) : std::nullopt;
}

std::optional<QString> ParticipantsWords::languageOf(const QString &text)
{
    const QString word = folded(text);
    for (const auto &entry : languages) {
        if (isAmong(entry.words, word)) {
            return QString(entry.tag);
        }
    }
    static const QRegularExpression tag(QStringLiteral("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"));
    return tag.match(text.trimmed()).hasMatch() ? std::optional(text.trimmed()) : std::nullopt;
}
