// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include <KLocalizedString>

#include <QGuiApplication>
#include <QProcess>
#include <QQmlComponent>
#include <QQmlContext>
#include <QQmlEngine>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/** A host's context object with functions of the same names: the plugin must not lean on it. */
class HostContext : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    Q_INVOKABLE QString i18n(const QString &)
    {
        return u"the host"_s;
    }
    Q_INVOKABLE QString i18nc(const QString &, const QString &)
    {
        return u"the host"_s;
    }
};

class TranslationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void qmlSpeaksTheLanguageThatIsSet_data();
    void qmlSpeaksTheLanguageThatIsSet();
    void bindingsFollowTheLanguage();
    void numbersAndWordsOfEnumsAreTranslated();
    void theHostsOwnTextsAreLeftAlone();
    void theToolWithoutAScreenSpeaksGerman();

private:
    void setLanguage(const QString &language);
    [[nodiscard]] QString shown() const;

    QQmlEngine m_engine;
    HostContext m_context;
    std::unique_ptr<QObject> m_page;
};

void TranslationTest::initTestCase()
{
    m_engine.addImportPath(u"" MODULES ""_s);
    m_engine.rootContext()->setContextObject(&m_context);
    QQmlComponent component(&m_engine);
    component.setData(R"(
        import QtQml
        import org.dreischritt
        QtObject {
            property string text: I18n.i18nc("@action:button", "Undo")
            property string cards: I18n.i18ncp("@info cards of a step", "%1 card", "%1 cards", 12)
            property string state: Labels.stepState(StepState.Revealed)
            property bool rightToLeft: I18n.rightToLeft
            property list<string> languages: I18n.languages
            property string hosts: i18n("anything")
            function choose(language: string): void { I18n.language = language }
        }
    )",
                      QUrl());
    m_page.reset(component.create());
    QVERIFY2(m_page != nullptr, qPrintable(component.errorString()));
}

void TranslationTest::setLanguage(const QString &language)
{
    QMetaObject::invokeMethod(m_page.get(), "choose", Q_ARG(QString, language));
    QCoreApplication::processEvents();
}

QString TranslationTest::shown() const
{
    return m_page->property("text").toString();
}

void TranslationTest::qmlSpeaksTheLanguageThatIsSet_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("rightToLeft");
    QTest::addRow("German") << u"de"_s << u"Rückgängig"_s << false;
    QTest::addRow("Arabic") << u"ar"_s << u"تراجع"_s << true;
    QTest::addRow("Ukrainian") << u"uk"_s << u"Повернути"_s << false;
    QTest::addRow("English") << u"en"_s << u"Undo"_s << false;
}

void TranslationTest::qmlSpeaksTheLanguageThatIsSet()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(bool, rightToLeft);
    QVERIFY(m_page->property("languages").toStringList().contains(language));
    setLanguage(language);
    QTRY_COMPARE(shown(), text);
    QCOMPARE(m_page->property("rightToLeft").toBool(), rightToLeft);
}

void TranslationTest::bindingsFollowTheLanguage()
{
    setLanguage(u"de"_s);
    QTRY_COMPARE(shown(), u"Rückgängig"_s);
    setLanguage(u"en"_s);
    QTRY_COMPARE(shown(), u"Undo"_s);
}

void TranslationTest::numbersAndWordsOfEnumsAreTranslated()
{
    setLanguage(u"de"_s);
    QTRY_COMPARE(m_page->property("cards").toString(), u"12 Karten"_s);
    QTRY_COMPARE(m_page->property("state").toString(), u"Aufgedeckt"_s);
}

void TranslationTest::theHostsOwnTextsAreLeftAlone()
{
    QCOMPARE(m_page->property("hosts").toString(), u"the host"_s);
    QCOMPARE(m_engine.rootContext()->contextObject(), &m_context);
    QVERIFY(KLocalizedString::applicationDomain() != "dreischritt");
}

void TranslationTest::theToolWithoutAScreenSpeaksGerman()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"de_DE.UTF-8"_s);
    environment.insert(u"LANGUAGE"_s, u"de"_s);
    QProcess tool;
    tool.setProcessEnvironment(environment);
    tool.start(u"" TOOL ""_s, {u"--help"_s});
    QVERIFY(tool.waitForFinished());
    const QString output = QString::fromUtf8(tool.readAllStandardOutput());
    QVERIFY2(output.contains(u"Die Integrationskonferenz ohne Bildschirm"_s), qPrintable(output));
}

QTEST_MAIN(TranslationTest)

#include "translationtest.moc"
