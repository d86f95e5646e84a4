// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "templates.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

struct TemplateForeign {
    Q_GADGET
    QML_FOREIGN(Template)
    QML_VALUE_TYPE(conferenceTemplate)
};

/** Vorlagen: methods to start from, shipped ones and the person's own. Role: record (conferenceTemplate). */
class TemplateModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    /** What is wrong with the person's own template files, one sentence each; empty where nothing is. */
    Q_PROPERTY(QStringList problems READ problems NOTIFY countChanged FINAL)
    /** Where own template files are looked for and written to. */
    Q_PROPERTY(QString folder READ folder CONSTANT FINAL)

public:
    enum Roles {
        RecordRole = Qt::UserRole,
    };
    explicit TemplateModel(QObject *parent = nullptr);
    [[nodiscard]] int count() const;
    [[nodiscard]] QStringList problems() const;
    [[nodiscard]] QString folder() const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    /** Reads the files again. */
    Q_INVOKABLE void reload();

    /** The folder of the person's own templates. */
    [[nodiscard]] static QString ownFolder();

Q_SIGNALS:
    void countChanged();

private:
    QList<Template> m_templates;
    QStringList m_problems;
};
