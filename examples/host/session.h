// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "tool.h"

#include <QObject>
#include <QQmlParserStatus>
#include <QStringList>
#include <QVariantList>

/**
 * Sitzung: the tool this window works with, its document and the role somebody works in. Talks to the document by the
 * names that every workshop tool gives its properties: source, role; and create() and importJson() where a folder is
 * to become a document.
 */
class Session : public QObject, public QQmlParserStatus
{
    Q_OBJECT
    Q_INTERFACES(QQmlParserStatus)
    QML_ELEMENT
    Q_PROPERTY(QString toolName READ toolName NOTIFY toolChanged FINAL)
    Q_PROPERTY(QString toolIcon READ toolIcon NOTIFY toolChanged FINAL)
    /** Ending of the tool's documents, without the dot. */
    Q_PROPERTY(QString fileSuffix READ fileSuffix NOTIFY toolChanged FINAL)
    Q_PROPERTY(QList<ToolRole> roles READ roles NOTIFY rolesChanged FINAL)
    /** Key of a role. */
    Q_PROPERTY(QString role READ role WRITE setRole NOTIFY roleChanged FINAL)
    /** The document's file name, or empty. */
    Q_PROPERTY(QString documentName READ documentName NOTIFY documentChanged FINAL)
    /** Paths, latest first. */
    Q_PROPERTY(QStringList recentFiles READ recentFiles NOTIFY recentFilesChanged FINAL)
    /** Tags of the languages this host speaks. */
    Q_PROPERTY(QStringList languages READ languages CONSTANT FINAL)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
    Q_PROPERTY(bool rightToLeft READ isRightToLeft NOTIFY languageChanged FINAL)
    /** What is wrong and what to do, or empty. Errors of a document are shown by the tool's own page. */
    Q_PROPERTY(QString errorText READ errorText NOTIFY errorTextChanged FINAL)

public:
    explicit Session(QObject *parent = nullptr);
    ~Session() override;
    void classBegin() override;
    /** Looks for tools and takes the first. */
    void componentComplete() override;

    [[nodiscard]] const Tool &tool() const;
    /** The tool's document, or null where there is no tool. */
    [[nodiscard]] QObject *workspace() const;
    [[nodiscard]] QString toolName() const;
    [[nodiscard]] QString toolIcon() const;
    [[nodiscard]] QString fileSuffix() const;
    [[nodiscard]] QList<ToolRole> roles() const;
    [[nodiscard]] QString role() const;
    void setRole(const QString &key);
    /** QML type of the page for the role. */
    [[nodiscard]] QString page() const;
    [[nodiscard]] QString documentName() const;
    [[nodiscard]] QStringList recentFiles() const;
    [[nodiscard]] QStringList languages() const;
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &language);
    [[nodiscard]] bool isRightToLeft() const;
    [[nodiscard]] QString errorText() const;
    void setErrorText(const QString &text);

    /** A language's name in itself. */
    [[nodiscard]] Q_INVOKABLE QString nameOfLanguage(const QString &language) const;
    /** File name of a path. */
    [[nodiscard]] Q_INVOKABLE QString nameOfFile(const QString &path) const;
    /**
     * Opens a document, or a folder with something a document can be made from: that is done once, into the person's
     * data folder, and what was made is opened again from then on. Takes a path or a URL.
     */
    Q_INVOKABLE void open(const QString &document);
    /** Begins an empty document; takes a path or a URL. */
    Q_INVOKABLE void create(const QString &document);

public Q_SLOTS:
    /** Opens the tool's example, which is beside the sources or installed with it. */
    void openExample();
    /** The tool's page has opened a document on another machine. */
    void joinRoom(const QString &source);

Q_SIGNALS:
    void toolChanged();
    void rolesChanged();
    void roleChanged();
    void documentChanged();
    void recentFilesChanged();
    void languageChanged();
    void errorTextChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openFile(const QString &path);
    void makeFromFolder(const QString &folder);
    /** Calls a function of the document that returns an operation, and goes on when that has succeeded. */
    void runOperation(const char *function, const QString &argument, void (Session::*next)());
    void importNow();
    void arrived();
    void remember(const QString &path);

    Tool m_tool;
    QObject *m_workspace = nullptr;
    QString m_role;
    QString m_path;
    QString m_importPath;
    QString m_errorText;

private Q_SLOTS:
    void onOperationFinished();

private:
    void (Session::*m_next)() = nullptr;
};
