// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <memory>

struct TemplateReport;

/** Unbekannter Name in a template, and the one that was probably meant. */
struct UnknownName {
    Q_GADGET
    QML_VALUE_TYPE(unknownName)
    /** As it stands in the template. */
    Q_PROPERTY(QString name MEMBER name FINAL)
    /** Empty: none is like it. */
    Q_PROPERTY(QString suggestion MEMBER suggestion FINAL)

public:
    QString name;
    QString suggestion;
    bool operator==(const UnknownName &) const = default;
};

/**
 * Eigene Schreibvorlage: reads a municipality's Writer template in the background and says what is to be known about it
 * before papers are written with it; and which placeholders there are.
 */
class WriterTemplate : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /** URL or path of an .ott or .odt file; setting it has it checked. Empty: none. */
    Q_PROPERTY(QString file READ file WRITE setFile NOTIFY fileChanged FINAL)
    Q_PROPERTY(bool checking READ isChecking NOTIFY checked FINAL)
    /** Papers can be written with it; what is unknown or missing does not stop anybody. */
    Q_PROPERTY(bool usable READ isUsable NOTIFY checked FINAL)
    /** Why it is refused and what to do; empty where it is not. */
    Q_PROPERTY(QString errorText READ errorText NOTIFY checked FINAL)
    /** Placeholders that will be filled. */
    Q_PROPERTY(QStringList used READ used NOTIFY checked FINAL)
    /** Placeholders nobody fills. */
    Q_PROPERTY(QList<UnknownName> unknown READ unknown NOTIFY checked FINAL)
    /** Sections that repeat for a list there is none of. */
    Q_PROPERTY(QList<UnknownName> unknownLists READ unknownLists NOTIFY checked FINAL)
    /** The paper's text has no place in it. */
    Q_PROPERTY(bool lacksContent READ lacksContent NOTIFY checked FINAL)
    /** Nothing in it says what the paper is about. */
    Q_PROPERTY(bool lacksTitle READ lacksTitle NOTIFY checked FINAL)
    /** Styles that come from the shipped template, as Writer names them. */
    Q_PROPERTY(QStringList borrowedStyles READ borrowedStyles NOTIFY checked FINAL)
    /** All placeholders outside of lists, in the order they are explained. */
    Q_PROPERTY(QStringList placeholders READ placeholders CONSTANT FINAL)
    /** Lists that a section or a table row repeats for. */
    Q_PROPERTY(QStringList lists READ lists CONSTANT FINAL)

public:
    explicit WriterTemplate(QObject *parent = nullptr);
    ~WriterTemplate() override;
    [[nodiscard]] QString file() const;
    void setFile(const QString &file);
    [[nodiscard]] bool isChecking() const;
    [[nodiscard]] bool isUsable() const;
    [[nodiscard]] QString errorText() const;
    [[nodiscard]] QStringList used() const;
    [[nodiscard]] QList<UnknownName> unknown() const;
    [[nodiscard]] QList<UnknownName> unknownLists() const;
    [[nodiscard]] bool lacksContent() const;
    [[nodiscard]] bool lacksTitle() const;
    [[nodiscard]] QStringList borrowedStyles() const;
    [[nodiscard]] QStringList placeholders() const;
    [[nodiscard]] QStringList lists() const;

    /** Reads the file again, after it was edited in Writer. */
    Q_INVOKABLE void check();
    /** Placeholders of a list's entries, with its name in front. */
    [[nodiscard]] Q_INVOKABLE QStringList placeholdersOf(const QString &list) const;
    /** What stands in the place of a placeholder. */
    [[nodiscard]] Q_INVOKABLE QString meaning(const QString &placeholder) const;
    /** What a list holds: "the committees a paper goes through". */
    [[nodiscard]] Q_INVOKABLE QString meaningOfList(const QString &list) const;
    /** Papers that fill it; empty: all of them. */
    [[nodiscard]] Q_INVOKABLE QString papersOf(const QString &placeholder) const;

Q_SIGNALS:
    void fileChanged();
    void checked();

private:
    QString m_file;
    QString m_errorText;
    std::unique_ptr<TemplateReport> m_report;
    bool m_checking = false;
    /** Counts checks, so that an answer about an earlier file is passed over. */
    int m_asked = 0;
};
