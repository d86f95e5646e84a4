// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "rowmodel.h"

#include <QStringList>

/** Abschnitt eines Papiers, as the editor of a document profile lists it. */
struct PaperPart {
    Q_GADGET
    QML_VALUE_TYPE(paperPart)
    /** Which one; PaperWords.part() has its words. */
    Q_PROPERTY(QString part MEMBER part FINAL)
    /** Empty: without a heading. */
    Q_PROPERTY(QString heading MEMBER heading FINAL)
    /** A sentence in front. */
    Q_PROPERTY(QString text MEMBER text FINAL)
    /** The heading stands even where there is nothing to say. */
    Q_PROPERTY(bool alwaysShown MEMBER alwaysShown FINAL)
    Q_PROPERTY(QStringList fields MEMBER fields FINAL)
    /** Texts of its tick boxes. */
    Q_PROPERTY(QStringList boxes MEMBER boxes FINAL)

public:
    QString part;
    QString heading;
    QString text;
    bool alwaysShown = false;
    QStringList fields;
    QStringList boxes;
    bool operator==(const PaperPart &) const = default;
};

/** Ankreuzkästchen in the editor; PaperWords.condition() says when it is ticked. */
struct PaperBox {
    Q_GADGET
    QML_VALUE_TYPE(paperBox)
    Q_PROPERTY(QString text MEMBER text FINAL)
    /** A field of a recommendation. */
    Q_PROPERTY(QString field MEMBER field FINAL)
    /** Ticked where the field has one of these; empty: `whenFilled` decides. */
    Q_PROPERTY(QStringList values MEMBER values FINAL)
    Q_PROPERTY(bool whenFilled MEMBER whenFilled FINAL)

public:
    QString text;
    QString field;
    QStringList values;
    bool whenFilled = true;
    bool operator==(const PaperBox &) const = default;
};

/** Eine Zeile des Formulars: a field, and what the paper writes before it. */
struct PaperField {
    Q_GADGET
    QML_VALUE_TYPE(paperField)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString label MEMBER label FINAL)

public:
    QString name;
    QString label;
    bool operator==(const PaperField &) const = default;
};

/** Eine Wendung des Papiers. */
struct PaperWording {
    Q_GADGET
    QML_VALUE_TYPE(paperWording)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString text MEMBER text FINAL)
    /** What the profile it is based on writes. */
    Q_PROPERTY(QString baseText MEMBER baseText FINAL)
    Q_PROPERTY(bool changed MEMBER changed FINAL)
    /** Placeholders such as %1 that the base fills in and this text has lost. */
    Q_PROPERTY(QStringList lost MEMBER lost FINAL)

public:
    QString key;
    QString text;
    QString baseText;
    bool changed = false;
    QStringList lost;
    bool operator==(const PaperWording &) const = default;
};

class PaperPartModel : public RowModelOf(PaperPart)
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of a ProfileDraft")

public:
    using RowModel::RowModel;
};

class PaperBoxModel : public RowModelOf(PaperBox)
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of a ProfileDraft")

public:
    using RowModel::RowModel;
};

class PaperFieldModel : public RowModelOf(PaperField)
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of a ProfileDraft")

public:
    using RowModel::RowModel;
};

/** Wendungen by group. Roles: record (paperWording) and group (string, for sections). */
class PaperWordingModel : public RowModelOf(PaperWording)
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of a ProfileDraft")
    /** Words that must all occur in key, text or what it is used for. */
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY filterChanged FINAL)
    /** True: only what differs from the base. */
    Q_PROPERTY(bool changedOnly READ changedOnly WRITE setChangedOnly NOTIFY filterChanged FINAL)
    /** How many differ, whatever the filter. */
    Q_PROPERTY(int changedCount READ changedCount NOTIFY changedCountChanged FINAL)

public:
    using RowModel::RowModel;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QString search() const;
    void setSearch(const QString &search);
    [[nodiscard]] bool changedOnly() const;
    void setChangedOnly(bool changedOnly);
    [[nodiscard]] int changedCount() const;
    void setTexts(const QHash<QString, QString> &texts, const QHash<QString, QString> &base);

Q_SIGNALS:
    void filterChanged();
    void changedCountChanged();

protected:
    [[nodiscard]] QVariant extra(const PaperWording &row, int role) const override;

private:
    enum ExtraRoles {
        GroupRole = FirstExtraRole,
    };
    void filter();

    QList<PaperWording> m_all;
    QString m_search;
    int m_changedCount = 0;
    bool m_changedOnly = false;
};
