// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "documentmodel.h"
#include "papersources.h"
#include "profile.h"

#include <QLocale>
#include <QMetaEnum>

/** Sprache der Papiere: dates, sums, names and states as a profile words them. Keeps references to both. */
class PaperLanguage
{
public:
    PaperLanguage(const PaperSources &sources, const Profile &profile);

    [[nodiscard]] QString text(const char *key, const QStringList &arguments = {}) const
    {
        return m_profile.text(QLatin1String(key), arguments);
    }
    [[nodiscard]] QString text(const QString &key) const
    {
        return m_profile.text(key);
    }
    [[nodiscard]] QString label(const QString &field) const
    {
        return m_profile.text(QLatin1String("label.") + field);
    }
    /** "ConsultationRole.Hearing" as the profile words it. */
    template<class Enum>
    [[nodiscard]] QString state(Enum value) const
    {
        const QMetaEnum meta = QMetaEnum::fromType<Enum>();
        return m_profile.text(QLatin1String(meta.scope()) + QLatin1Char('.') + QLatin1String(meta.valueToKey(int(value))));
    }
    /** 8. November 2019; empty where there is none. */
    [[nodiscard]] QString date(QDate date) const;
    /** 08.11.2019; empty where there is none. */
    [[nodiscard]] QString shortDate(QDate date) const;
    [[nodiscard]] QString dateRange(QDate from, QDate to) const;
    [[nodiscard]] QString euro(double amount) const;
    [[nodiscard]] QString number(int value) const;
    /** Empty for −1: not counted. */
    [[nodiscard]] QString votes(int value) const;

    /** Number of the paper: the council's own, such as VO/2026/0147, or until there is one that of the conference, such as 5/3. */
    [[nodiscard]] QString recommendationNumber(const Recommendation &recommendation) const;
    [[nodiscard]] QString committee(const Consultation &consultation) const;
    /** TOP Ö 7; empty where it has none. */
    [[nodiscard]] QString agendaItem(const Consultation &consultation) const;
    [[nodiscard]] QString guideline(const Guideline &guideline) const;
    /** Names of the records with these ids, those that are gone left out. */
    template<class T>
    [[nodiscard]] QStringList names(const QStringList &ids) const
    {
        QStringList found;
        for (const QString &id : ids) {
            const T *record = m_sources.records().find<T>(id);
            if (record && !record->name.isEmpty()) {
                found += record->name;
            }
        }
        return found;
    }
    /** Where a statement holds, in words: planning area, free text, or both. */
    [[nodiscard]] QString where(const Contribution &contribution) const;
    /** The statement with its translation and where, a paragraph each. */
    [[nodiscard]] QList<Spans> statement(const Contribution &contribution) const;
    /** The statement's first `length` characters, in the language the paper is written in where there is a translation. */
    [[nodiscard]] Spans excerpt(const Contribution &contribution, qsizetype length = 90) const;
    /** Empty where the language is the paper's own. */
    [[nodiscard]] QString languageOf(const Contribution &contribution) const;

private:
    const PaperSources &m_sources;
    const Profile &m_profile;
    QLocale m_locale;
};

/** The first `length` characters, cut between words and marked with an ellipsis. */
[[nodiscard]] QString shortened(const QString &text, qsizetype length);

/** Gliederungsnummern: puts a profile's numbering in front of headings. */
class HeadingNumbers
{
public:
    explicit HeadingNumbers(Profile::Numbering numbering)
        : m_numbering(numbering)
    {
    }
    [[nodiscard]] Heading next(int level, const QString &text);

private:
    Profile::Numbering m_numbering;
    int m_counts[3] = {0, 0, 0};
};
