// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "templatemodel.h"

#include <QStandardPaths>

TemplateModel::TemplateModel(QObject *parent)
    : QAbstractListModel(parent)
{
    m_templates = templates(templateFolders(), &m_problems);
}

QString TemplateModel::ownFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/dreischritt/templates");
}

int TemplateModel::count() const
{
    return int(m_templates.size());
}

QStringList TemplateModel::problems() const
{
    return m_problems;
}

QString TemplateModel::folder() const
{
    return ownFolder();
}

int TemplateModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant TemplateModel::data(const QModelIndex &index, int role) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) && role == RecordRole ? QVariant::fromValue(m_templates.at(index.row())) : QVariant();
}

QHash<int, QByteArray> TemplateModel::roleNames() const
{
    return {{RecordRole, "record"}};
}

void TemplateModel::reload()
{
    beginResetModel();
    m_problems.clear();
    m_templates = templates(templateFolders(), &m_problems);
    endResetModel();
    Q_EMIT countChanged();
}
