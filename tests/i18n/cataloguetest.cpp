// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace
{
struct Entry {
    QString source;
    QStringList translations;
};

QString unquoted(const QString &line)
{
    const qsizetype start = line.indexOf(u'"') + 1;
    return line.mid(start, line.lastIndexOf(u'"') - start);
}

/** Every entry of a catalogue; continued lines are put together. */
QList<Entry> entries(const QString &path)
{
    QFile file(path);
    QList<Entry> result;
    if (!file.open(QIODevice::ReadOnly)) {
        return result;
    }
    Entry entry;
    QString *current = nullptr;
    QString ignored;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith("msgctxt "_L1)) {
            current = &ignored;
        } else if (line.startsWith("msgid "_L1)) {
            result.append(entry);
            entry = {unquoted(line), {}};
            current = &entry.source;
            continue;
        } else if (line.startsWith("msgid_plural "_L1)) {
            current = &entry.source;
        } else if (line.startsWith("msgstr"_L1)) {
            entry.translations.append(QString());
            current = &entry.translations.last();
        } else if (!line.startsWith(u'"')) {
            continue;
        }
        *current += unquoted(line);
    }
    result.append(entry);
    result.removeIf([](const Entry &one) {
        return one.source.isEmpty();
    });
    return result;
}

QSet<QString> placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%[1-9]"_s);
    QSet<QString> found;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(text)) {
        found.insert(match.captured());
    }
    return found;
}
}

class CatalogueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void noErrorHidesItsSentence();
    void everySentenceIsGerman_data();
    void everySentenceIsGerman();
    void everyCatalogueIsWellFormed_data();
    void everyCatalogueIsWellFormed();
    void placeholdersSurviveTranslation_data();
    void placeholdersSurviveTranslation();
    void whatMembersReadIsInEveryLanguage_data();
    void whatMembersReadIsInEveryLanguage();

private:
    QString run(const QString &program, const QStringList &arguments);
    static void addCatalogues();

    QTemporaryDir m_folder;
};

QString CatalogueTest::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(60000)) {
        return program + u" did not end: "_s + process.errorString();
    }
    const QString output = QString::fromUtf8(process.readAll());
    return process.exitCode() == 0 ? QString() : u"%1 ends with %2: %3"_s.arg(program).arg(process.exitCode()).arg(output);
}

void CatalogueTest::addCatalogues()
{
    QTest::addColumn<QString>("path");
    QDirIterator catalogues(u"" CATALOGUES ""_s, {u"*.po"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (catalogues.hasNext()) {
        const QString path = catalogues.next();
        QTest::addRow("%s", qPrintable(path.mid(qstrlen(CATALOGUES) + 1))) << path;
    }
}

void CatalogueTest::initTestCase()
{
    QCOMPARE(run(u"" CATALOGUES "/Messages.sh"_s, {m_folder.path()}), QString());
}

/** xgettext finds a sentence in Error(…), not in the declaration of a variable of that type. */
void CatalogueTest::noErrorHidesItsSentence()
{
    static const QRegularExpression hidden(uR"(\bError\s+\w+\s*[({]\s*Error::\w+\s*,\s*")"_s);
    QVERIFY(hidden.match(u"const Error error(Error::Failed, \"Lost\");"_s).hasMatch());
    int read = 0;
    QDirIterator sources(u"" CATALOGUES "/../plugin"_s, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (sources.hasNext()) {
        QFile file(sources.next());
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const auto found = hidden.match(QString::fromUtf8(file.readAll()));
        QVERIFY2(!found.hasMatch(), qPrintable(file.fileName() + u": "_s + found.captured()));
        ++read;
    }
    QVERIFY(read > 100);
}

void CatalogueTest::everySentenceIsGerman_data()
{
    QTest::addColumn<QString>("domain");
    QTest::addRow("dreischritt") << u"dreischritt"_s;
    QTest::addRow("dreischritt-host") << u"dreischritt-host"_s;
}

void CatalogueTest::everySentenceIsGerman()
{
    QFETCH(QString, domain);
    const QString pattern = m_folder.filePath(domain + u".pot"_s);
    QVERIFY(entries(pattern).size() > 5);
    // Names those that are missing, empty or uncertain.
    QCOMPARE(run(u"msgcmp"_s, {u"" CATALOGUES "/de/"_s + domain + u".po"_s, pattern}), QString());
}

void CatalogueTest::everyCatalogueIsWellFormed_data()
{
    addCatalogues();
}

void CatalogueTest::everyCatalogueIsWellFormed()
{
    QFETCH(QString, path);
    QCOMPARE(run(u"msgfmt"_s, {u"--check"_s, u"-o"_s, u"/dev/null"_s, path}), QString());
}

void CatalogueTest::placeholdersSurviveTranslation_data()
{
    addCatalogues();
}

void CatalogueTest::placeholdersSurviveTranslation()
{
    QFETCH(QString, path);
    const QList<Entry> all = entries(path);
    QVERIFY(!all.isEmpty());
    for (const Entry &entry : all) {
        const QSet<QString> wanted = placeholders(entry.source);
        for (const QString &translation : entry.translations) {
            if (translation.isEmpty()) {
                continue;
            }
            QSet<QString> missing = wanted - placeholders(translation);
            // A plural form may say the number as a word.
            if (entry.translations.size() > 1) {
                missing.remove(u"%1"_s);
            }
            const QSet<QString> unknown = placeholders(translation) - wanted;
            QVERIFY2(missing.isEmpty() && unknown.isEmpty(), qPrintable(entry.source + u" → "_s + translation));
        }
    }
}

void CatalogueTest::whatMembersReadIsInEveryLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addRow("ar") << u"ar"_s;
    QTest::addRow("uk") << u"uk"_s;
}

void CatalogueTest::whatMembersReadIsInEveryLanguage()
{
    QFETCH(QString, language);
    const QString selected = m_folder.filePath(u"members.pot"_s);
    const QString pages = u"" CATALOGUES "/../qml/"_s;
    QStringList arguments{u"-o"_s, selected};
    for (const QString &page :
         {u"TablePage"_s, u"TableHead"_s, u"StatementForm"_s, u"StatementDetails"_s, u"StatementCard"_s, u"GroupPicker"_s, u"NeedList"_s, u"StepBand"_s}) {
        QVERIFY2(QFile::exists(pages + page + u".qml"_s), qPrintable(page));
        arguments += {u"-N"_s, u"qml/"_s + page + u".qml"_s};
    }
    arguments.append(m_folder.filePath(u"dreischritt.pot"_s));
    QCOMPARE(run(u"msggrep"_s, arguments), QString());
    QCOMPARE(run(u"msgcmp"_s, {u"" CATALOGUES "/"_s + language + u"/dreischritt.po"_s, selected}), QString());
}

QTEST_GUILESS_MAIN(CatalogueTest)

#include "cataloguetest.moc"
