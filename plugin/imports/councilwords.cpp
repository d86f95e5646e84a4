// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "councilwords.h"

#include <QHash>
#include <QMetaEnum>
#include <QRegularExpression>

namespace
{
// Minutes are short; whatever is longer is a text and no result.
constexpr qsizetype longestWords = 2000;

QRegularExpression expression(const char *pattern)
{
    return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

bool has(const QString &words, const QRegularExpression &pattern)
{
    return pattern.match(words).hasMatch();
}

template<class Enum>
std::optional<Enum> byName(const QString &words)
{
    const QMetaEnum meta = QMetaEnum::fromType<Enum>();
    for (int i = 0; i < meta.keyCount(); ++i) {
        if (words.compare(QLatin1String(meta.key(i)), Qt::CaseInsensitive) == 0) {
            return Enum(meta.value(i));
        }
    }
    return std::nullopt;
}

/** 12 or "zwölf"; −1 where it is neither. */
int countOf(const QString &word)
{
    static const QStringList words{QStringLiteral("null"),
                                   QStringLiteral("eins"),
                                   QStringLiteral("zwei"),
                                   QStringLiteral("drei"),
                                   QStringLiteral("vier"),
                                   QStringLiteral("fünf"),
                                   QStringLiteral("sechs"),
                                   QStringLiteral("sieben"),
                                   QStringLiteral("acht"),
                                   QStringLiteral("neun"),
                                   QStringLiteral("zehn"),
                                   QStringLiteral("elf"),
                                   QStringLiteral("zwölf")};
    const QString text = word.toLower();
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber) {
        return number;
    }
    if (text == QLatin1String("ohne") || text.startsWith(QLatin1String("kein"))) {
        return 0;
    }
    if (text.startsWith(QLatin1String("ein"))) {
        return 1;
    }
    return int(words.indexOf(text));
}

/** The count that stands before or behind one of the words that `kind` knows. */
int countBeside(const QString &words, const QString &kind)
{
    static const QString count = QStringLiteral("(\\d{1,5}|null|eine?[rmn]?|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|keine[rn]?|ohne)");
    constexpr auto options = QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;
    const QRegularExpression before(QString(QLatin1String("\\b") + count + QLatin1String("\\s*[x×]?\\s*(?:stimmen?\\s+)?(?:") + kind + QLatin1Char(')')),
                                    options);
    const QRegularExpression behind(QString(QLatin1String("(?:") + kind + QLatin1String(")\\s*[:=]\\s*") + count + QLatin1String("\\b")), options);
    for (const QRegularExpression &pattern : {behind, before}) {
        const auto match = pattern.match(words);
        if (match.hasMatch()) {
            return countOf(match.captured(1));
        }
    }
    return -1;
}
}

bool saysPending(const QString &words)
{
    static const QRegularExpression pending = expression("^(offen|ausstehend|noch nicht beraten|noch offen|pending|–|-)?$");
    return has(words.simplified(), pending);
}

std::optional<ConsultationResult::Result> resultFromWords(const QString &words)
{
    static const QRegularExpression refused = expression(
        "\\babgelehnt|\\babgewiesen|\\bablehnung\\b|\\bablehnend|\\bnicht (?:\\w+ )?(beschlossen|angenommen|zugestimmt|empfohlen|gefolgt)|\\bkeine "
        "(mehrheit|zustimmung)|\\bdagegen$|\\brejected\\b|\\brefused\\b|\\bnot (agreed|adopted|approved)\\b");
    static const QRegularExpression recommendedRefusal = expression("\\bablehnung\\b");
    static const QRegularExpression agreed = expression(
        "\\bbeschlossen\\b|\\bangenommen\\b|\\bzugestimmt\\b|\\bzustimmung\\b|\\bzustimmend\\b|\\bempfohlen\\b|\\bgefolgt\\b|\\bgebilligt\\b|\\bbefürwortet\\b|"
        "\\bdafür$|\\bagreed\\b|\\badopted\\b|\\bapproved\\b|\\bpassed\\b|\\bcarried\\b");
    static const QRegularExpression amended = expression(
        "(?<!ohne )\\b(ge|ver|abge)ändert|(?<!ohne )(?<!keine )\\bänderung(en)?\\b|\\bmit (\\w+ )?(ergänzung|maßgabe|zusatz)|\\bergänzt\\b|\\bmodifiziert|"
        "\\bin (ab)?geänderter|\\bteilweise\\b|\\bamended\\b|\\bwith (changes|amendments)\\b");
    static const QRegularExpression unchanged = expression("\\b(un(ge|ver)ändert|wie vorgeschlagen|wie vorgelegt|unchanged|as proposed)");
    static const QRegularExpression noted = expression("\\bkenntnis(nahme)?\\b|\\bkenntnis genommen|\\bnoted\\b");
    static const QRegularExpression postponed = expression(
        "\\bvertagt|\\bvertagung|\\bverschoben|\\bzurückgestellt|\\babgesetzt|\\bvon der tagesordnung genommen|\\bnicht "
        "(behandelt|beraten)|\\bpostponed\\b|\\bdeferred\\b|\\badjourned\\b");
    static const QRegularExpression referred = expression("\\bverwiesen|\\bverweisung|\\büberwiesen|\\büberweisung|\\bzurückverwiesen|\\breferred\\b");
    static const QRegularExpression withdrawn = expression("\\bzurückgezogen|\\bzurückgenommen|\\bwithdrawn\\b");
    static const QRegularExpression bare = expression("^(einstimmig|mehrheitlich|unanimously|by majority)\\b");
    static const QRegularExpression several = expression("änderungsantr|ergänzungsantr|gegenantr|\\bpunkt \\d|\\bziffer \\d|\\bnummer \\d");

    const QString text = words.simplified();
    if (text.isEmpty() || text.size() > longestWords) {
        return std::nullopt;
    }
    if (const auto named = byName<ConsultationResult::Result>(text)) {
        return *named == ConsultationResult::Pending ? std::nullopt : named;
    }
    if (has(text, several)) {
        return std::nullopt;
    }
    const bool isRefused = has(text, refused);
    const bool isAgreed = has(text, agreed) && !(isRefused && has(text, expression("\\bnicht |\\bkeine |\\bnot ")));
    const bool isNoted = has(text, noted);
    QList<ConsultationResult::Result> procedural;
    if (has(text, postponed)) {
        procedural += ConsultationResult::Postponed;
    }
    if (has(text, referred)) {
        procedural += ConsultationResult::Referred;
    }
    if (has(text, withdrawn)) {
        procedural += ConsultationResult::Withdrawn;
    }
    if (!procedural.isEmpty()) {
        // "Vertagung beschlossen" is one thing, "abgelehnt und vertagt" two.
        return procedural.size() == 1 && !isRefused && !isNoted ? std::optional(procedural.constFirst()) : std::nullopt;
    }
    if (isRefused) {
        const bool decidedSo = has(text, recommendedRefusal) && !has(text, expression("\\babgelehnt"));
        return (isAgreed && !decidedSo) || isNoted ? std::nullopt : std::optional(ConsultationResult::Rejected);
    }
    if (isNoted) {
        const bool benevolent = has(text, expression("\\bzustimmend"));
        return isAgreed && !benevolent ? std::nullopt : std::optional(ConsultationResult::Noted);
    }
    const bool isUnchanged = has(text, unchanged);
    const bool isAmended = !isUnchanged && has(text, amended);
    if (isAgreed || isUnchanged || isAmended || has(text, bare)) {
        return isAmended ? ConsultationResult::AgreedAmended : ConsultationResult::Agreed;
    }
    return std::nullopt;
}

StatedVotes votesFromWords(const QString &words)
{
    const QString text = words.left(longestWords).simplified();
    StatedVotes votes;
    votes.yes = countBeside(text, QStringLiteral("ja(?:[- ]?stimmen?)?\\b|dafür\\b|zustimmungen?\\b|für[- ]?stimmen?\\b|yes\\b|in favour\\b|votes for\\b"));
    votes.no = countBeside(text, QStringLiteral("nein(?:[- ]?stimmen?)?\\b|dagegen\\b|gegen[- ]?stimmen?\\b|ablehnungen?\\b|no\\b|against\\b"));
    votes.abstained = countBeside(text, QStringLiteral("(?:stimm)?enthaltung(?:en)?\\b|enthalten\\b|abstentions?\\b|abstained\\b"));
    static const QRegularExpression against = expression("\\bgegen (\\d{1,5}|\\w+) stimmen?\\b");
    if (const auto match = against.match(text); votes.no < 0 && match.hasMatch()) {
        votes.no = countOf(match.captured(1));
    }
    static const QRegularExpression numbers = expression("\\b(\\d{1,5}) ?(?::|/|zu|gegen) ?(\\d{1,5})(?: ?[:/] ?(\\d{1,5}))?(?=$|[ ,;.)]| stimmen)");
    // 12.3.2026 or TOP 5/3 are no votes; only where the words speak of them, or say nothing else.
    static const QRegularExpression speaks = expression("\\bstimm|einstimmig|mehrheit|^[\\d :/]+$|beschlossen|angenommen|abgelehnt|zugestimmt|empfohlen");
    if (const auto match = numbers.match(text); votes.yes < 0 && votes.no < 0 && match.hasMatch() && has(text, speaks)) {
        votes.yes = match.captured(1).toInt();
        votes.no = match.captured(2).toInt();
        if (!match.captured(3).isEmpty()) {
            votes.abstained = match.captured(3).toInt();
        }
    }
    return votes;
}

QString withoutMarkup(const QString &text)
{
    static const QRegularExpression isMarkup = expression("</?(p|br|div|span|ul|ol|li|b|i|u|em|strong|font|table|tr|td)\\b[^<>]*>");
    if (!has(text, isMarkup)) {
        return text;
    }
    static const QRegularExpression breaks = expression("<br\\b[^<>]*>|</(p|div|li|tr|ul|ol|table)\\s*>");
    static const QRegularExpression tags = expression("<[^<>]*>");
    static const QRegularExpression references = expression("&(#\\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,6});");
    static const QHash<QString, QString> named{{QStringLiteral("amp"), QStringLiteral("&")},
                                               {QStringLiteral("lt"), QStringLiteral("<")},
                                               {QStringLiteral("gt"), QStringLiteral(">")},
                                               {QStringLiteral("quot"), QStringLiteral("\"")},
                                               {QStringLiteral("nbsp"), QStringLiteral(" ")},
                                               {QStringLiteral("auml"), QStringLiteral("ä")},
                                               {QStringLiteral("ouml"), QStringLiteral("ö")},
                                               {QStringLiteral("uuml"), QStringLiteral("ü")},
                                               {QStringLiteral("Auml"), QStringLiteral("Ä")},
                                               {QStringLiteral("Ouml"), QStringLiteral("Ö")},
                                               {QStringLiteral("Uuml"), QStringLiteral("Ü")},
                                               {QStringLiteral("szlig"), QStringLiteral("ß")},
                                               {QStringLiteral("sect"), QStringLiteral("§")},
                                               {QStringLiteral("euro"), QStringLiteral("€")}};
    QString plain = text;
    plain.replace(QRegularExpression(QStringLiteral("\\s+")), QStringLiteral(" "));
    plain.replace(breaks, QStringLiteral("\n"));
    plain.remove(tags);
    QString read;
    qsizetype last = 0;
    auto it = references.globalMatch(plain);
    while (it.hasNext()) {
        const auto match = it.next();
        read += QStringView(plain).sliced(last, match.capturedStart() - last);
        const QString name = match.captured(1);
        if (name.startsWith(u'#')) {
            const bool isHex = name.size() > 1 && name.at(1).toLower() == u'x';
            const uint code = isHex ? name.sliced(2).toUInt(nullptr, 16) : name.sliced(1).toUInt();
            read += code > 0 && code <= 0x10ffff && !QChar::isSurrogate(code) ? QString(QChar::fromUcs4(code)) : QStringLiteral(" ");
        } else {
            read += named.value(name, match.captured());
        }
        last = match.capturedEnd();
    }
    read += QStringView(plain).sliced(last);
    QStringList lines;
    for (const QString &line : read.split(u'\n')) {
        if (!line.trimmed().isEmpty()) {
            lines += line.trimmed();
        }
    }
    return lines.join(u'\n');
}

std::optional<ConsultationRole::Role> roleFromWords(const QString &words)
{
    static const QHash<QString, ConsultationRole::Role> known{{QStringLiteral("anhörung"), ConsultationRole::Hearing},
                                                              {QStringLiteral("kenntnisnahme"), ConsultationRole::Information},
                                                              {QStringLiteral("vorberatung"), ConsultationRole::PreliminaryAdvice},
                                                              {QStringLiteral("empfehlung"), ConsultationRole::Advice},
                                                              {QStringLiteral("beschlussempfehlung"), ConsultationRole::Advice},
                                                              {QStringLiteral("entscheidung"), ConsultationRole::Decision},
                                                              {QStringLiteral("beschluss"), ConsultationRole::Decision},
                                                              {QStringLiteral("beschlussfassung"), ConsultationRole::Decision}};
    const QString text = words.simplified();
    if (const auto named = byName<ConsultationRole::Role>(text)) {
        return named;
    }
    const auto it = known.constFind(text.toLower());
    return it == known.constEnd() ? std::nullopt : std::optional(*it);
}
