// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "i18n.h"

#include "catalogues.h"
#include "result.h"

#include <KLocalizedString>

#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QLocale>

#include <dlfcn.h>

namespace
{
constexpr auto domain = "dreischritt";

/**
 * An empty catalogue is cached once a text was asked for, so the folder beside this library has to be known from the
 * moment it is loaded. It is found by the library's own path, which makes a moved prefix work.
 */
void addCatalogueFolders()
{
    Dl_info info{};
    if (!dladdr(reinterpret_cast<const void *>(&addCatalogueFolders), &info) || !info.dli_fname) {
        return;
    }
    QDir folder = QFileInfo(QFile::decodeName(info.dli_fname)).absoluteDir();
    for (int up = 0; up < 8; ++up) {
        for (const char *candidate : {"share/locale", "locale"}) {
            const QString path = folder.filePath(QLatin1String(candidate));
            if (!QDir(path).entryList({QStringLiteral("*")}, QDir::Dirs | QDir::NoDotAndDotDot).isEmpty()
                && QFileInfo::exists(path + QLatin1String("/de/LC_MESSAGES/dreischritt.mo"))) {
                KLocalizedString::addDomainLocaleDir(domain, path);
                return;
            }
        }
        if (!folder.cdUp()) {
            return;
        }
    }
}
Q_CONSTRUCTOR_FUNCTION(addCatalogueFolders)

QString substituted(KLocalizedString text, std::initializer_list<QVariant> arguments)
{
    for (const QVariant &argument : arguments) {
        if (!argument.isValid() || argument.isNull()) {
            break;
        }
        switch (argument.typeId()) {
        case QMetaType::Int:
            text = text.subs(argument.toInt());
            break;
        case QMetaType::LongLong:
            text = text.subs(argument.toLongLong());
            break;
        case QMetaType::Double: {
            const double number = argument.toDouble();
            text = number == qint64(number) ? text.subs(qint64(number)) : text.subs(number);
            break;
        }
        default:
            text = text.subs(argument.toString());
        }
    }
    return text.toString();
}

void markAsBinding(const I18n *object)
{
    if (QQmlEngine *engine = qmlEngine(object)) {
        engine->markCurrentFunctionAsTranslationBinding();
    }
}

QStringList startingWith(const QString &language)
{
    return language.startsWith(QLatin1String("en")) ? QStringList{QStringLiteral("en_US")} : QStringList{language};
}
}

QString translated(const Error &error)
{
    if (!*error.message()) {
        return {};
    }
    KLocalizedString text = ki18nd(domain, error.message());
    for (const QString &argument : error.arguments()) {
        text = text.subs(argument);
    }
    return text.toString();
}

I18n::I18n(QObject *parent)
    : QObject(parent)
{
    if (auto *application = QCoreApplication::instance()) {
        application->installEventFilter(this);
    }
}

I18n::~I18n() = default;

bool I18n::isRightToLeft() const
{
    return QLocale(language()).textDirection() == Qt::RightToLeft;
}

QString I18n::language() const
{
    return shownLanguage();
}

void I18n::setLanguage(const QString &language)
{
    // Days and numbers are written as the first one wants, also where there is no catalogue of it.
    const QStringList wanted = KLocalizedString::languages();
    const bool leads = !wanted.isEmpty() && QLocale(wanted.constFirst()).language() == QLocale(language).language();
    if (language.isEmpty() || (leads && language == this->language())) {
        return;
    }
    KLocalizedString::setLanguages(startingWith(language));
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(QCoreApplication::instance(), &change);
}

QStringList I18n::languages() const
{
    return catalogueLanguages();
}

QString I18n::nameOf(const QString &language) const
{
    const QString name = QLocale(language).nativeLanguageName();
    if (language == QLatin1String("en")) {
        return QStringLiteral("English");
    }
    return name.isEmpty() ? language : name.left(1).toUpper() + name.mid(1);
}

QString I18n::i18n(const QString &text, const QVariant &a, const QVariant &b, const QVariant &c) const
{
    markAsBinding(this);
    return text.isEmpty() ? QString() : substituted(ki18nd(domain, text.toUtf8().constData()), {a, b, c});
}

QString I18n::i18nc(const QString &context, const QString &text, const QVariant &a, const QVariant &b, const QVariant &c) const
{
    markAsBinding(this);
    return text.isEmpty() ? QString() : substituted(ki18ndc(domain, context.toUtf8().constData(), text.toUtf8().constData()), {a, b, c});
}

QString I18n::i18np(const QString &singular, const QString &plural, int n, const QVariant &a, const QVariant &b) const
{
    markAsBinding(this);
    return substituted(ki18ndp(domain, singular.toUtf8().constData(), plural.toUtf8().constData()), {n, a, b});
}

QString I18n::i18ncp(const QString &context, const QString &singular, const QString &plural, int n, const QVariant &a, const QVariant &b) const
{
    markAsBinding(this);
    return substituted(ki18ndcp(domain, context.toUtf8().constData(), singular.toUtf8().constData(), plural.toUtf8().constData()), {n, a, b});
}

bool I18n::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && watched == QCoreApplication::instance()) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                Q_EMIT languageChanged();
                if (QQmlEngine *engine = qmlEngine(this)) {
                    engine->retranslate();
                }
            },
            Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}
