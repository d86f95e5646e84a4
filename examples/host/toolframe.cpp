// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "toolframe.h"

#include "session.h"

#include <KLocalizedString>

#include <QDesktopServices>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QUrl>

ToolFrame::ToolFrame(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemIsFocusScope);
}

Session *ToolFrame::session() const
{
    return m_session;
}

void ToolFrame::setSession(Session *session)
{
    if (m_session == session) {
        return;
    }
    m_session = session;
    connect(session, &Session::roleChanged, this, &ToolFrame::showPage);
    Q_EMIT sessionChanged();
    showPage();
}

QQuickItem *ToolFrame::page() const
{
    return m_page;
}

void ToolFrame::showPage()
{
    const QString type = m_session->page();
    // A tool may show several roles in one page; then that page follows the document's role by itself.
    if (type.isEmpty() || (type == m_type && m_page != nullptr)) {
        return;
    }
    m_type = type;
    delete m_page;
    QQmlComponent component(qmlEngine(this));
    component.loadFromModule(m_session->tool().pageModule(), type);
    QObject *object = component.createWithInitialProperties({{QStringLiteral("workspace"), QVariant::fromValue(m_session->workspace())}}, qmlContext(this));
    m_page = qobject_cast<QQuickItem *>(object);
    if (m_page == nullptr) {
        delete object;
        m_session->setErrorText(i18n("The page %1 of %2 could not be shown: %3", type, m_session->toolName(), component.errorString().trimmed()));
        return;
    }
    listenTo(m_page);
    m_page->setParent(this);
    m_page->setParentItem(this);
    m_page->setSize(size());
    m_page->setFocus(true);
}

void ToolFrame::listenTo(QObject *page)
{
    const QMetaObject *metaObject = page->metaObject();
    if (metaObject->indexOfSignal("openFileRequested()") >= 0) {
        connect(page, SIGNAL(openFileRequested()), this, SIGNAL(openFileRequested()));
    }
    if (metaObject->indexOfSignal("fullScreenRequested()") >= 0) {
        connect(page, SIGNAL(fullScreenRequested()), this, SIGNAL(fullScreenRequested()));
    }
    if (metaObject->indexOfSignal("exampleRequested()") >= 0) {
        connect(page, SIGNAL(exampleRequested()), m_session, SLOT(openExample()));
    }
    if (metaObject->indexOfSignal("roomJoined(QString)") >= 0) {
        connect(page, SIGNAL(roomJoined(QString)), m_session, SLOT(joinRoom(QString)));
    }
    if (metaObject->indexOfSignal("folderOpened(QString)") >= 0) {
        connect(page, SIGNAL(folderOpened(QString)), this, SLOT(onFolderOpened(QString)));
    }
}

void ToolFrame::onFolderOpened(const QString &folder)
{
    const QUrl url(folder);
    QDesktopServices::openUrl(url.isLocalFile() ? url : QUrl::fromLocalFile(folder));
}

void ToolFrame::geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry)
{
    QQuickItem::geometryChange(newGeometry, oldGeometry);
    if (m_page != nullptr) {
        m_page->setSize(newGeometry.size());
    }
}
