// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "entries.h"

#include <KLocalizedString>

#include <QLocale>

namespace
{
QLocale shownLocale()
{
    const QStringList languages = KLocalizedString::languages();
    return languages.isEmpty() ? QLocale() : QLocale(languages.first());
}

/** Two figures mean this century: nobody plans a committee for 1926. */
QDate inThisCentury(QDate day)
{
    return day.isValid() && day.year() < 2000 && day.year() >= 1900 ? day.addYears(100) : day;
}

QString fourFigureYear(const QLocale &locale)
{
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains(QLatin1String("yyyy"))) {
        format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    }
    return format;
}
}

QString Entries::isoDay(const QDate &day) const
{
    return day.toString(Qt::ISODate);
}

QString Entries::today() const
{
    return isoDay(QDate::currentDate());
}

QString Entries::dayFromText(const QString &text) const
{
    const QString typed = text.simplified();
    if (typed.isEmpty()) {
        return {};
    }
    if (const QDate day = QDate::fromString(typed, Qt::ISODate); day.isValid()) {
        return isoDay(day);
    }
    const QLocale locale = shownLocale();
    const QString dayFirst = QString(typed).remove(QLatin1Char(' '));
    const QStringList formats{QStringLiteral("d.M.yyyy"), QStringLiteral("d.M.yy")};
    for (const QString &format : formats) {
        if (const QDate day = QDate::fromString(dayFirst, format); day.isValid()) {
            return isoDay(inThisCentury(day));
        }
    }
    const QStringList localFormats{fourFigureYear(locale), locale.dateFormat(QLocale::ShortFormat), locale.dateFormat(QLocale::LongFormat)};
    for (const QString &format : localFormats) {
        if (const QDate day = locale.toDate(typed, format); day.isValid()) {
            return isoDay(inThisCentury(day));
        }
    }
    return {};
}

QString Entries::dayText(const QString &isoDay) const
{
    const QDate day = QDate::fromString(isoDay, Qt::ISODate);
    if (!day.isValid()) {
        return {};
    }
    if (QQmlEngine *engine = qmlEngine(this)) {
        engine->markCurrentFunctionAsTranslationBinding();
    }
    const QLocale locale = shownLocale();
    return locale.toString(day, fourFigureYear(locale));
}

QString Entries::shiftedDay(const QString &isoDay, int days) const
{
    const QDate day = QDate::fromString(isoDay, Qt::ISODate);
    return this->isoDay((day.isValid() ? day : QDate::currentDate()).addDays(days));
}

QString Entries::amountText(double amount) const
{
    if (amount <= 0) {
        return {};
    }
    if (QQmlEngine *engine = qmlEngine(this)) {
        engine->markCurrentFunctionAsTranslationBinding();
    }
    const bool whole = amount == double(qint64(amount));
    return shownLocale().toString(amount, 'f', whole ? 0 : 2);
}

double Entries::amountFromText(const QString &text) const
{
    QString typed = text.simplified().remove(QLatin1Char(' ')).remove(QChar(0x20ac)).remove(QLatin1String("EUR"), Qt::CaseInsensitive);
    typed.remove(QChar(0xa0)).remove(QChar(0x202f));
    if (typed.isEmpty()) {
        return 0;
    }
    bool fits = false;
    double amount = shownLocale().toDouble(typed, &fits);
    if (!fits) {
        amount = QLocale::c().toDouble(typed, &fits);
    }
    return fits && amount >= 0 && amount < 1e12 ? amount : -1;
}

bool Entries::isDay(const QString &text) const
{
    return !dayFromText(text).isEmpty();
}
