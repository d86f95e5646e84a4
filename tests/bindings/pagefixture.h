// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QAbstractItemModelTester>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

/**
 * A page in QML that has a Workspace `ws` with models beside it, in a folder of its own. Its functions start operations:
 * the page sets `done`, `results` and `error` when one has ended.
 */
class PageFixture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_engine.addImportPath(QStringLiteral(MODULES));
    }

    void cleanup()
    {
        m_page.reset();
        m_folder.reset();
    }

protected:
    /** An operation may take so many milliseconds. */
    explicit PageFixture(int patience)
        : m_patience(patience)
    {
    }

    /** Makes the page anew, with a tester at each of its models; says what is wrong, or nothing. */
    QString makePage(const char *page, std::initializer_list<const char *> models)
    {
        m_page.reset();
        QQmlComponent component(&m_engine);
        component.setData(page, QUrl(QStringLiteral("page.qml")));
        m_page.reset(component.create());
        if (!m_page) {
            return component.errorString();
        }
        for (const char *name : models) {
            auto *model = object<QAbstractItemModel>(name);
            if (!model) {
                return QLatin1String(name) + QStringLiteral(" is no model of the page");
            }
            new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest, m_page.get());
        }
        return {};
    }

    template<class T = QObject>
    T *object(const char *name) const
    {
        return qobject_cast<T *>(m_page->property(name).value<QObject *>());
    }
    int count(const char *model) const
    {
        return object<QAbstractItemModel>(model)->rowCount();
    }
    QString idAt(const char *model, int row) const
    {
        QString id;
        QMetaObject::invokeMethod(object(model), "idAt", qReturnArg(id), row);
        return id;
    }
    /** True when the operation has ended in time. */
    template<class... Arguments>
    bool finish(const char *function, Arguments... arguments)
    {
        m_page->setProperty("done", false);
        return QMetaObject::invokeMethod(m_page.get(), function, arguments...) && QTest::qWaitFor(
                   [this] {
                       return m_page->property("done").toBool();
                   },
                   m_patience);
    }
    QString result() const
    {
        return m_page->property("results").toStringList().value(0);
    }
    /** The first result. */
    template<class... Arguments>
    QString call(const char *function, Arguments... arguments)
    {
        if (!finish(function, arguments...)) {
            QTest::qFail(function, __FILE__, __LINE__);
        }
        return result();
    }
    template<class... Arguments>
    QString ask(const char *function, Arguments... arguments)
    {
        QString answer;
        QMetaObject::invokeMethod(m_page.get(), function, qReturnArg(answer), arguments...);
        return answer;
    }
    void undo()
    {
        QObject *ws = object("ws");
        QTRY_COMPARE(ws->property("pendingChanges").toInt(), 0);
        QMetaObject::invokeMethod(ws, "undo");
        QTRY_COMPARE(ws->property("pendingChanges").toInt(), 0);
    }

    QQmlEngine m_engine;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QObject> m_page;

private:
    int m_patience;
};
