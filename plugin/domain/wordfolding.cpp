// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "wordfolding.h"

#include <QSet>

namespace
{
bool isVowel(QChar c)
{
    return QLatin1String("aeiouy").contains(c);
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’' || c == u'ʼ';
}

/** Letters that are written in more than one way. */
QChar unified(QChar c)
{
    switch (c.unicode()) {
    case 0x0629: // teh marbuta, heh
        return QChar(0x0647);
    case 0x0649: // alef maksura, Farsi yeh, yeh
    case 0x06cc:
        return QChar(0x064a);
    case 0x06a9: // keheh, kaf
        return QChar(0x0643);
    default:
        return c;
    }
}

/** ae, oe and ue for ä, ö and ü, but not in "neue" and "Quelle". */
QString withoutDigraphs(const QString &word)
{
    QString result;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const QChar c = word.at(i);
        const QChar before = i > 0 ? word.at(i - 1) : QChar(u' ');
        const bool second = c == u'e' && (before == u'a' || before == u'o' || before == u'u');
        const QChar first = i > 1 ? word.at(i - 2) : QChar(u' ');
        if (!second || isVowel(first) || first == u'q') {
            result += c;
        }
    }
    return result;
}

bool cut(QString &word, QLatin1String ending, qsizetype least)
{
    if (!word.endsWith(ending) || word.size() - ending.size() < least) {
        return false;
    }
    word.chop(ending.size());
    return true;
}

const QSet<QString> &fillers()
{
    static const QSet<QString> words = [] {
        const QString list = QStringLiteral(
            "aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus bei beim bereits bis bin bist da dabei "
            "dafür "
            "damit dann das dass dazu dein dem den denn der deren des dessen die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem "
            "einen einer "
            "eines er es etwas euch fehlen fehlt für gar geben geht gern gibt ganz gut hab habe haben hat hatte hatten hier ich ihm ihn ihnen ihr ihre ihrem "
            "ihren "
            "ihrer im immer in ins ist ja jede jedem jeden jeder jedes jetzt kann kaum kein keine keinem keinen keiner können könnte machen man mehr mein mich "
            "mir mit "
            "muss müssen nach nicht nichts noch nun nur ob oder oft ohne schon sehr sein seine seinem seinen seiner seit selbst sich sie sind so sollen sollte "
            "sondern "
            "sonst über um und uns unser unsere unserem unseren unserer unter viel viele vielen vom von vor wann war waren warum was weg weil welche welcher "
            "wenn wer "
            "werden wie wieder will wir wird wo wollen wurde wurden zu zum zur zwar zwischen brauchen braucht bräuchte bräuchten mal läuft wäre the of and to "
            "for");
        QSet<QString> folded;
        for (const QString &word : list.split(u' ')) {
            for (const QString &part : WordFolding::words(word)) {
                folded.insert(part);
            }
        }
        return folded;
    }();
    return words;
}
}

QStringList WordFolding::words(const QString &text)
{
    QString plain = text.toCaseFolded();
    plain.replace(u'ß', QLatin1String("ss"));
    plain = plain.normalized(QString::NormalizationForm_KD);
    QStringList found;
    QString word;
    const auto end = [&] {
        if (!word.isEmpty()) {
            found += withoutDigraphs(word);
            word.clear();
        }
    };
    for (const QChar c : std::as_const(plain)) {
        if (c.isLetterOrNumber() || c.isSurrogate()) {
            if (c.unicode() != 0x0640) {
                word += unified(c);
            }
        } else if (!c.isMark() && !isApostrophe(c) && c.category() != QChar::Other_Format) {
            end();
        }
    }
    end();
    return found;
}

bool WordFolding::isFiller(const QString &word)
{
    return fillers().contains(word);
}

QString WordFolding::stem(const QString &word)
{
    QString stem = word;
    if (stem.startsWith(QStringLiteral("\u0627\u0644")) && stem.size() >= 5) {
        return stem.mid(2);
    }
    if (std::any_of(stem.begin(), stem.end(), [](QChar c) {
            return c < u'a' || c > u'z';
        })) {
        return stem;
    }
    cut(stem, QLatin1String("innen"), 5) || cut(stem, QLatin1String("in"), 6);
    for (const QLatin1String ending :
         {QLatin1String("ern"), QLatin1String("em"), QLatin1String("en"), QLatin1String("er"), QLatin1String("es"), QLatin1String("e")}) {
        if (cut(stem, ending, 4)) {
            break;
        }
    }
    if (stem.size() > 5 && QLatin1String("bdfghklmnrt").contains(stem.at(stem.size() - 2))) {
        cut(stem, QLatin1String("s"), 4);
    }
    for (const QLatin1String ending : {QLatin1String("ung"),
                                       QLatin1String("keit"),
                                       QLatin1String("heit"),
                                       QLatin1String("lich"),
                                       QLatin1String("isch"),
                                       QLatin1String("ig"),
                                       QLatin1String("er")}) {
        if (cut(stem, ending, 4)) {
            break;
        }
    }
    if (stem.size() > 4) {
        cut(stem, QLatin1String("n"), 4);
    }
    return stem;
}
