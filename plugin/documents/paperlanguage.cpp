// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "paperlanguage.h"

#include <cmath>

PaperLanguage::PaperLanguage(const PaperSources &sources, const Profile &profile)
    : m_sources(sources)
    , m_profile(profile)
    , m_locale(profile.language == QLatin1String("de") ? QLocale(QLocale::German, QLocale::Germany) : QLocale(profile.language))
{
}

QString PaperLanguage::date(QDate date) const
{
    if (!date.isValid()) {
        return {};
    }
    QString format = m_locale.dateFormat(QLocale::LongFormat);
    format.remove(QLatin1String("dddd, ")).remove(QLatin1String("dddd"));
    return m_locale.toString(date, format.trimmed());
}

QString PaperLanguage::shortDate(QDate date) const
{
    if (!date.isValid()) {
        return {};
    }
    return m_locale.language() == QLocale::German ? date.toString(QStringLiteral("dd.MM.yyyy")) : m_locale.toString(date, QLocale::ShortFormat);
}

QString PaperLanguage::dateRange(QDate from, QDate to) const
{
    if (!to.isValid() || to == from) {
        return date(from);
    }
    return from.isValid() ? text("cover.dateRange", {date(from), date(to)}) : date(to);
}

QString PaperLanguage::euro(double amount) const
{
    const bool whole = std::round(amount) == amount;
    return text("value.euro", {m_locale.toString(amount, 'f', whole ? 0 : 2)});
}

QString PaperLanguage::number(int value) const
{
    return m_locale.toString(value);
}

QString PaperLanguage::votes(int value) const
{
    return value < 0 ? QString() : m_locale.toString(value);
}

QString PaperLanguage::recommendationNumber(const Recommendation &recommendation) const
{
    const QString reference = recommendation.reference.simplified();
    if (!reference.isEmpty()) {
        return reference;
    }
    const Conference *conference = m_sources.records().find<Conference>(recommendation.conference);
    const QString ordinal = QString::number(m_sources.ordinal(recommendation.id));
    return conference && conference->number > 0 ? text("number.recommendation", {QString::number(conference->number), ordinal})
                                                : text("number.recommendationAlone", {ordinal});
}

QString PaperLanguage::committee(const Consultation &consultation) const
{
    const Committee *committee = m_sources.records().find<Committee>(consultation.committee);
    return committee ? committee->name : text("value.notStated");
}

QString PaperLanguage::agendaItem(const Consultation &consultation) const
{
    const QString item = consultation.agendaItem.simplified();
    const QString word = text("consultations.agendaItem", {QString()}).trimmed();
    return item.isEmpty() || item.startsWith(word, Qt::CaseInsensitive) ? item : text("consultations.agendaItem", {item});
}

QString PaperLanguage::guideline(const Guideline &guideline) const
{
    QStringList parts{text(guideline.number.isEmpty() ? "guidelines.entryWithoutNumber" : "guidelines.entry", {guideline.number, guideline.title})};
    if (!guideline.version.isEmpty()) {
        parts += text("guidelines.version", {guideline.version});
    }
    QStringList adoption;
    for (const QString &part : {guideline.adoptedBy.simplified(), date(guideline.adoptedOn)}) {
        if (!part.isEmpty()) {
            adoption += part;
        }
    }
    const QString entry = parts.join(QLatin1String(", "));
    return adoption.isEmpty() ? entry : text("guidelines.adopted", {entry, adoption.join(QLatin1String(", "))});
}

QString PaperLanguage::where(const Contribution &contribution) const
{
    QStringList parts = names<PlanningArea>({contribution.planningArea});
    const QString words = contribution.where.simplified();
    if (!words.isEmpty() && !parts.contains(words)) {
        parts += words;
    }
    return parts.join(QLatin1String(", "));
}

QString PaperLanguage::languageOf(const Contribution &contribution) const
{
    return contribution.language == m_profile.language ? QString() : contribution.language;
}

QList<Spans> PaperLanguage::statement(const Contribution &contribution) const
{
    QList<Spans> paragraphs = lines(contribution.text, languageOf(contribution));
    if (!contribution.translation.trimmed().isEmpty()) {
        paragraphs += plain(text("origin.translation", {contribution.translation.simplified()}));
    }
    const QString place = where(contribution);
    if (!place.isEmpty()) {
        paragraphs += plain(text("origin.where", {place}));
    }
    return paragraphs;
}

Spans PaperLanguage::excerpt(const Contribution &contribution, qsizetype length) const
{
    return contribution.translation.trimmed().isEmpty() ? plain(shortened(contribution.text, length), languageOf(contribution))
                                                        : plain(shortened(contribution.translation, length));
}

QString shortened(const QString &text, qsizetype length)
{
    QString whole = text.simplified();
    if (whole.size() <= length) {
        return whole;
    }
    qsizetype cut = whole.lastIndexOf(QLatin1Char(' '), length);
    if (cut < length / 2) {
        cut = whole.at(length).isLowSurrogate() ? length - 1 : length;
    }
    whole.truncate(cut);
    return whole + QChar(0x2026);
}

Heading HeadingNumbers::next(int level, const QString &text)
{
    const bool counted = m_numbering == Profile::Nested || (m_numbering == Profile::Single && level == 1);
    if (!counted || level < 1 || level > 3) {
        return {level, text, {}};
    }
    ++m_counts[level - 1];
    std::fill(m_counts + level, m_counts + 3, 0);
    QString number = QString::number(m_counts[0]);
    for (int i = 1; i < level; ++i) {
        number += QLatin1Char('.') + QString::number(m_counts[i]);
    }
    if (m_numbering == Profile::Single) {
        number += QLatin1Char('.');
    }
    return {level, number + QLatin1Char(' ') + text, {}};
}
