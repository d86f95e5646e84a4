// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace
{
/** As the editor's page would write it. */
const auto page = R"(
import QtQml
import org.dreischritt

QtObject {
    id: root
    property ProfileModel profiles: ProfileModel {}
    property ProfileDraft draft: ProfileDraft {}
    function copy(id: string, name: string) : string { return profiles.copy(id, name) }
    function take(file: string) : string { return profiles.take(file) }
    function share(id: string, file: string) : bool { return profiles.share(id, file) }
    function remove(id: string) : bool { return profiles.remove(id) }
    function restore() { profiles.restore() }
    function addPart(name: string) { draft.addPart(name) }
    function removePart(row: int) { draft.removePart(row) }
    function movePart(from: int, to: int) { draft.movePart(from, to) }
    function setHeading(row: int, text: string) { draft.setHeading(row, text) }
    function addField(name: string) { draft.addField(name) }
    function moveField(from: int, to: int) { draft.moveField(from, to) }
    function addBox(text: string) { draft.addBox(text) }
    function setBoxField(row: int, name: string) { draft.setBoxField(row, name) }
    function setBoxValue(row: int, value: string, taken: bool) { draft.setBoxValue(row, value, taken) }
    function setBoxFilled(row: int, filled: bool) { draft.setBoxFilled(row, filled) }
    function boxCondition(row: int) : string { return PaperWords.condition(draft.boxes.data(draft.boxes.index(row, 0), Qt.UserRole)) }
    function removeField(row: int) { draft.removeField(row) }
    function wordOfPart(name: string) : string { return PaperWords.part(name) }
    function wordOfField(name: string) : string { return PaperWords.field(name) }
    function wordOfGroup(name: string) : string { return PaperWords.wordingGroup(name) }
    function setWording(key: string, text: string) { draft.setWording(key, text) }
    function resetWording(key: string) { draft.resetWording(key) }
    function resetParts() { draft.resetParts() }
    function undo() { draft.undo() }
    function redo() { draft.redo() }
    function store() : bool { return draft.store() }
}
)";
}

class ProfileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/dreischritt/profiles"_s;
        m_engine.addImportPath(QStringLiteral(MODULES));
    }

    void init()
    {
        QDir(m_folder).removeRecursively();
        QQmlComponent component(&m_engine);
        component.setData(page, QUrl(u"page.qml"_s));
        m_page.reset(component.create());
        QVERIFY2(m_page, qPrintable(component.errorString()));
        m_draft = m_page->property("draft").value<QObject *>();
        m_profiles = m_page->property("profiles").value<QObject *>();
        for (const char *name : {"parts", "fields", "boxes", "wording"}) {
            auto *model = m_draft->property(name).value<QAbstractItemModel *>();
            QVERIFY2(model, name);
            new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest, m_page.get());
        }
        new QAbstractItemModelTester(qobject_cast<QAbstractItemModel *>(m_profiles), QAbstractItemModelTester::FailureReportingMode::QtTest, m_page.get());
    }

    void cleanup()
    {
        m_page.reset();
        QDir(m_folder).removeRecursively();
    }

    void theThreeThatShipAreThereAndCannotBeChanged()
    {
        QCOMPARE(qobject_cast<QAbstractItemModel *>(m_profiles)->rowCount(), 3);
        m_draft->setProperty("profile", u"standard"_s);
        QVERIFY(!m_draft->property("editable").toBool());
        const int parts = count("parts");
        QVERIFY(parts > 10);
        call("removePart", 0);
        QCOMPARE(count("parts"), parts);
        QVERIFY(!m_draft->property("canUndo").toBool());
    }

    void aCopyIsEditedAndStandsInItsFile()
    {
        const QString id = open(u"ankreuz"_s, u"Landkreis Goslar"_s);
        QCOMPARE(id, u"landkreis_goslar"_s);
        QVERIFY(m_draft->property("editable").toBool());
        QCOMPARE(m_draft->property("baseName").toString(), u"Ankreuzvorlage"_s);
        const QStringList before = m_draft->property("outline").toStringList();
        QCOMPARE(before.at(1), u"1 Art der Vorlage"_s);
        call("movePart", 1, 3);
        call("setHeading", 1, u"Wer berät"_s);
        const QStringList after = m_draft->property("outline").toStringList();
        QCOMPARE(after.at(1), u"1 Wer berät"_s);
        QCOMPARE(after.at(3), u"3 Art der Vorlage"_s);
        QVERIFY(m_draft->property("partsChanged").toBool());
        QVERIFY(!m_draft->property("saved").toBool());
        QVERIFY(ask<bool>("store"));
        QVERIFY(m_draft->property("saved").toBool());
        reopen(id);
        QCOMPARE(m_draft->property("outline").toStringList(), after);
        call("resetParts");
        QCOMPARE(m_draft->property("outline").toStringList(), before);
    }

    void twoCopiesHaveTwoNames()
    {
        const QString first = open(u"standard"_s, u"Landkreis"_s);
        const QString second = open(u"standard"_s, u"Landkreis"_s);
        QVERIFY(first != second);
        QCOMPARE(m_draft->property("name").toString(), u"Landkreis 2"_s);
    }

    void whatIsTypedIsStoredWithoutAsking()
    {
        const QString id = open(u"standard"_s, u"Eigenes"_s);
        m_draft->setProperty("name", u"Unser Profil"_s);
        QTRY_VERIFY(m_draft->property("saved").toBool());
        const QJsonObject stored = json(id);
        QCOMPARE(stored.value(u"name").toString(), u"Unser Profil"_s);
        QVERIFY2(!stored.contains(u"wording"), "what does not differ is left to the base");
        m_draft->setProperty("description", u"Noch nicht gespeichert"_s);
        m_page.reset();
        QCOMPARE(json(id).value(u"description").toString(), u"Noch nicht gespeichert"_s);
    }

    void eachStepCanBeTakenBackAndTypingIsOneStep()
    {
        open(u"standard"_s, u"Eigenes"_s);
        const QStringList before = m_draft->property("outline").toStringList();
        for (const QString &text : {u"B"_s, u"Be"_s, u"Ber"_s}) {
            call("setHeading", 1, text);
        }
        call("removePart", 0);
        QCOMPARE(m_draft->property("outline").toStringList().at(0), u"Ber"_s);
        call("undo");
        QCOMPARE(m_draft->property("outline").toStringList().at(1), u"Ber"_s);
        call("undo");
        QCOMPARE(m_draft->property("outline").toStringList(), before);
        QVERIFY(!m_draft->property("canUndo").toBool());
        call("redo");
        call("redo");
        QCOMPARE(m_draft->property("outline").toStringList().at(0), u"Ber"_s);
        QVERIFY(!m_draft->property("canRedo").toBool());
        QVERIFY(ask<bool>("store"));
    }

    void undoLeadsBackToThePaperItHappenedIn()
    {
        open(u"standard"_s, u"Eigenes"_s);
        call("removePart", 0);
        m_draft->setProperty("kind", 2);
        QCOMPARE(m_draft->property("outline").toStringList().at(1), u"Inhalt"_s);
        call("undo");
        QCOMPARE(m_draft->property("kind").toInt(), 0);
    }

    void fieldsAndBoxesOfAPartAreArranged()
    {
        const QString id = open(u"standard"_s, u"Eigenes"_s);
        m_draft->setProperty("openedPart", 5);
        QCOMPARE(count("boxes"), 2);
        const int fields = count("fields");
        QVERIFY(m_draft->property("addableFields").toStringList().contains(u"title"_s));
        call("addField", u"title"_s);
        call("addField", u"title"_s);
        QCOMPARE(count("fields"), fields + 1);
        call("moveField", fields, 0);
        call("addBox", u"Deckung fehlt"_s);
        QCOMPARE(count("boxes"), 3);
        call("setBoxValue", 2, u"Yearly"_s, true);
        QVERIFY(ask<QString>("boxCondition", 2).contains(u" or "_s));
        call("setBoxValue", 2, u"Yearly"_s, false);
        call("setBoxValue", 2, u"None"_s, false);
        call("setBoxField", 2, u"cover"_s);
        QCOMPARE(ask<QString>("boxCondition", 2), u"Ticked where Cover is filled in"_s);
        call("setBoxFilled", 2, false);
        QCOMPARE(ask<QString>("boxCondition", 2), u"Ticked where Cover is empty"_s);
        QVERIFY(ask<bool>("store"));
        const QJsonObject part = json(id).value(u"resolution").toArray().at(5).toObject();
        QCOMPARE(part.value(u"fields").toArray().at(0).toString(), u"title"_s);
        const QJsonObject box = part.value(u"boxes").toArray().at(2).toObject();
        QCOMPARE(box.value(u"field").toString(), u"cover"_s);
        QCOMPARE(box.value(u"whenFilled").toBool(true), false);
        QVERIFY(!box.contains(u"values"));
    }

    void theOpenedPartStaysOpenWhereverItGoes()
    {
        open(u"standard"_s, u"Eigenes"_s);
        m_draft->setProperty("openedPart", 5);
        call("movePart", 5, 0);
        QCOMPARE(m_draft->property("openedPart").toInt(), 0);
        QCOMPARE(count("boxes"), 2);
        call("movePart", 3, 0);
        QCOMPARE(m_draft->property("openedPart").toInt(), 1);
        call("removePart", 0);
        QCOMPARE(m_draft->property("openedPart").toInt(), 0);
        call("removePart", 0);
        QCOMPARE(m_draft->property("openedPart").toInt(), -1);
        QCOMPARE(count("boxes"), 0);
    }

    void aWordingIsFoundChangedAndReset()
    {
        open(u"standard"_s, u"Eigenes"_s);
        auto *wording = m_draft->property("wording").value<QAbstractItemModel *>();
        QVERIFY(wording->rowCount() > 100);
        wording->setProperty("search", u"label.number vorlage"_s);
        QCOMPARE(wording->rowCount(), 1);
        call("setWording", u"label.number"_s, u"Drucksache"_s);
        wording->setProperty("search", u"drucksache"_s);
        QCOMPARE(wording->rowCount(), 1);
        QCOMPARE(wording->property("changedCount").toInt(), 1);
        call("setWording", u"origin.where"_s, u"Ort"_s);
        wording->setProperty("search", QString());
        wording->setProperty("changedOnly", true);
        QCOMPARE(wording->rowCount(), 2);
        call("resetWording", u"label.number"_s);
        QCOMPARE(wording->rowCount(), 1);
    }

    void everyPartGroupAndFieldHasWords()
    {
        open(u"standard"_s, u"Eigenes"_s);
        for (int kind = 0; kind < 5; ++kind) {
            m_draft->setProperty("kind", kind);
            QVERIFY2(count("parts") > 0, "each kind of paper has parts");
            QVERIFY(!m_draft->property("fileName").toString().isEmpty());
            while (count("parts") > 0) {
                call("removePart", 0);
            }
            const QStringList names = m_draft->property("addableParts").toStringList();
            QVERIFY(names.size() > 5);
            for (const QString &name : names) {
                QVERIFY2(ask<QString>("wordOfPart", name) != name, qPrintable(name));
            }
        }
        m_draft->setProperty("kind", 0);
        call("addPart", u"form"_s);
        m_draft->setProperty("openedPart", 0);
        while (count("fields") > 0) {
            call("removeField", 0);
        }
        for (const QString &name : m_draft->property("addableFields").toStringList()) {
            QVERIFY2(ask<QString>("wordOfField", name) != name, qPrintable(name));
        }
        auto *wording = m_draft->property("wording").value<QAbstractItemModel *>();
        for (int row = 0; row < wording->rowCount(); ++row) {
            const QString group = wording->index(row, 0).data(Qt::UserRole + 1).toString();
            QVERIFY2(ask<QString>("wordOfGroup", group) != u"Further words"_s, qPrintable(group));
        }
    }

    void theExampleOfAFileNameFollowsThePattern()
    {
        open(u"standard"_s, u"Eigenes"_s);
        m_draft->setProperty("fileName", u"Drucksache {number} {title}"_s);
        const QString example = m_draft->property("fileNameExample").toString();
        QVERIFY2(example.startsWith(u"Drucksache_3-1_Language_mediation"_s), qPrintable(example));
        QVERIFY(example.endsWith(u".odt"_s));
    }

    void aProfileIsSharedAndTakenInAgain()
    {
        const QString id = open(u"produktgruppen"_s, u"Stadt"_s);
        call("setWording", u"label.number"_s, u"Drucksache"_s);
        QVERIFY(ask<bool>("store"));
        const QString file = m_outside.filePath(u"stadt.json"_s);
        QVERIFY(ask<bool>("share", id, file));
        const QString taken = ask<QString>("take", file);
        QVERIFY(!taken.isEmpty());
        QVERIFY2(taken != id, "what is there is not replaced");
        m_draft->setProperty("profile", taken);
        QVERIFY(m_draft->property("editable").toBool());
        QCOMPARE(m_draft->property("wording").value<QObject *>()->property("changedCount").toInt(), 1);
    }

    void aBadFileIsASentenceAndHarmsNothing()
    {
        const QString file = m_outside.filePath(u"kaputt.json"_s);
        QVERIFY(write(file, R"({"id": "x", "resolution": [{"part": "erfunden"}]})"));
        QCOMPARE(ask<QString>("take", file), QString());
        QVERIFY2(m_profiles->property("errorText").toString().contains(u"erfunden"_s), qPrintable(m_profiles->property("errorText").toString()));
        QVERIFY(ask<QString>("take", m_outside.filePath(u"fehlt.json"_s)).isEmpty());
        QVERIFY(m_profiles->property("errorText").toString().contains(u"fehlt.json"_s));
        QVERIFY(QDir().mkpath(m_folder));
        QVERIFY(write(m_folder + u"/halb.json"_s, R"({"id": "halb")"));
        QMetaObject::invokeMethod(m_profiles, "reload");
        QCOMPARE(m_profiles->property("problems").toStringList().size(), 1);
        QCOMPARE(qobject_cast<QAbstractItemModel *>(m_profiles)->rowCount(), 3);
        const QString copy = open(u"standard"_s, u"halb"_s);
        QVERIFY(!copy.isEmpty() && copy != u"halb"_s);
        QVERIFY2(QFile::exists(m_folder + u"/halb.json"_s), "the broken file stays for whoever can mend it");
    }

    void aRemovedProfileComesBack()
    {
        const QString id = open(u"standard"_s, u"Eigenes"_s);
        m_draft->setProperty("profile", QString());
        QVERIFY(ask<bool>("remove", id));
        QCOMPARE(m_profiles->property("removedName").toString(), u"Eigenes"_s);
        QCOMPARE(qobject_cast<QAbstractItemModel *>(m_profiles)->rowCount(), 3);
        call("restore");
        QCOMPARE(qobject_cast<QAbstractItemModel *>(m_profiles)->rowCount(), 4);
        m_draft->setProperty("profile", id);
        QCOMPARE(m_draft->property("name").toString(), u"Eigenes"_s);
        QVERIFY2(!ask<bool>("remove", u"standard"_s), "what ships stays");
    }

private:
    template<class... Arguments>
    void call(const char *function, Arguments... arguments)
    {
        QVERIFY(QMetaObject::invokeMethod(m_page.get(), function, arguments...));
    }
    template<class Answer, class... Arguments>
    Answer ask(const char *function, Arguments... arguments)
    {
        Answer answer{};
        QMetaObject::invokeMethod(m_page.get(), function, qReturnArg(answer), arguments...);
        return answer;
    }
    int count(const char *model) const
    {
        return m_draft->property(model).value<QAbstractItemModel *>()->rowCount();
    }
    QString open(const QString &base, const QString &name)
    {
        const QString id = ask<QString>("copy", base, name);
        m_draft->setProperty("profile", id);
        return id;
    }
    void reopen(const QString &id)
    {
        m_draft->setProperty("profile", QString());
        m_draft->setProperty("profile", id);
    }
    QJsonObject json(const QString &id) const
    {
        QFile file(m_folder + u'/' + id + u".json"_s);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }
    static bool write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    QQmlEngine m_engine;
    QString m_folder;
    QTemporaryDir m_outside;
    std::unique_ptr<QObject> m_page;
    QObject *m_draft = nullptr;
    QObject *m_profiles = nullptr;
};

QTEST_GUILESS_MAIN(ProfileTest)
#include "profiletest.moc"
