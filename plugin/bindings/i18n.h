// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QStringList>

class Error;

/** An error's sentence in the user's language. */
[[nodiscard]] QString translated(const Error &error);

// KI18n would turn the functions below into macros.
#undef TRANSLATION_DOMAIN

/**
 * Übersetzung: texts of the domain "dreischritt", independent of the host's own translations. Bindings that call these
 * functions are evaluated again when the language changes.
 */
class I18n : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /** True where the language is written from right to left; for LayoutMirroring. */
    Q_PROPERTY(bool rightToLeft READ isRightToLeft NOTIFY languageChanged FINAL)
    /** BCP 47 tag of the language shown now. Setting it switches the whole process at run time. */
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
    /** Tags of the languages there is a catalogue for, and English. */
    Q_PROPERTY(QStringList languages READ languages CONSTANT FINAL)

public:
    explicit I18n(QObject *parent = nullptr);
    ~I18n() override;

    [[nodiscard]] bool isRightToLeft() const;
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &language);
    [[nodiscard]] QStringList languages() const;
    /** A language's name in itself: "Deutsch", "العربية". */
    [[nodiscard]] Q_INVOKABLE QString nameOf(const QString &language) const;

    [[nodiscard]] Q_INVOKABLE QString i18n(const QString &text, const QVariant &a = {}, const QVariant &b = {}, const QVariant &c = {}) const;
    [[nodiscard]] Q_INVOKABLE QString i18nc(const QString &context, const QString &text, const QVariant &a = {}, const QVariant &b = {}, const QVariant &c = {}) const;
    [[nodiscard]] Q_INVOKABLE QString i18np(const QString &singular, const QString &plural, int n, const QVariant &a = {}, const QVariant &b = {}) const;
    [[nodiscard]] Q_INVOKABLE QString
    i18ncp(const QString &context, const QString &singular, const QString &plural, int n, const QVariant &a = {}, const QVariant &b = {}) const;

Q_SIGNALS:
    void languageChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};
