// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QPointer>
#include <QQuickItem>

class Session;

/** Rahmen: the place in the window where the tool's page for the session's role stands. */
class ToolFrame : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Session *session READ session WRITE setSession NOTIFY sessionChanged REQUIRED FINAL)

public:
    explicit ToolFrame(QQuickItem *parent = nullptr);
    [[nodiscard]] Session *session() const;
    void setSession(Session *session);
    /** The tool's page, or null. */
    [[nodiscard]] QQuickItem *page() const;

Q_SIGNALS:
    void sessionChanged();
    /** The person wants to open another document. */
    void openFileRequested();
    /** The page wants the whole screen, or gives it back. */
    void fullScreenRequested();

protected:
    void geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry) override;

private Q_SLOTS:
    void onFolderOpened(const QString &folder);

private:
    void showPage();
    /** What a page asks for; a page that does not ask is fine, too. */
    void listenTo(QObject *page);

    QPointer<Session> m_session;
    QPointer<QQuickItem> m_page;
    QString m_type;
};
