// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "profilerows.h"

#include "paperwords.h"

#include <QRegularExpression>
#include <QSet>

namespace
{
QStringList placeholdersIn(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%\\d"));
    QStringList found;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        found += matches.next().captured();
    }
    found.removeDuplicates();
    return found;
}

PaperWording wordingOf(const QString &key, const QHash<QString, QString> &texts, const QHash<QString, QString> &base)
{
    PaperWording row;
    row.key = key;
    row.text = texts.value(key);
    row.baseText = base.value(key);
    row.changed = row.text != row.baseText;
    for (const QString &placeholder : placeholdersIn(row.baseText)) {
        if (!row.text.contains(placeholder)) {
            row.lost += placeholder;
        }
    }
    return row;
}
}

QHash<int, QByteArray> PaperWordingModel::roleNames() const
{
    auto names = RowModel::roleNames();
    names.insert(GroupRole, "group");
    return names;
}

QVariant PaperWordingModel::extra(const PaperWording &row, int role) const
{
    return role == GroupRole ? QVariant(PaperWords::groupOf(row.key)) : QVariant();
}

QString PaperWordingModel::search() const
{
    return m_search;
}

void PaperWordingModel::setSearch(const QString &search)
{
    if (m_search != search) {
        m_search = search;
        filter();
        Q_EMIT filterChanged();
    }
}

bool PaperWordingModel::changedOnly() const
{
    return m_changedOnly;
}

void PaperWordingModel::setChangedOnly(bool changedOnly)
{
    if (m_changedOnly != changedOnly) {
        m_changedOnly = changedOnly;
        filter();
        Q_EMIT filterChanged();
    }
}

int PaperWordingModel::changedCount() const
{
    return m_changedCount;
}

void PaperWordingModel::setTexts(const QHash<QString, QString> &texts, const QHash<QString, QString> &base)
{
    QSet<QString> keys(texts.keyBegin(), texts.keyEnd());
    keys.unite(QSet<QString>(base.keyBegin(), base.keyEnd()));
    m_all.clear();
    for (const QString &key : std::as_const(keys)) {
        m_all += wordingOf(key, texts, base);
    }
    std::sort(m_all.begin(), m_all.end(), [](const PaperWording &a, const PaperWording &b) {
        return std::pair(PaperWords::groupRank(a.key), a.key) < std::pair(PaperWords::groupRank(b.key), b.key);
    });
    const auto changed = int(std::count_if(m_all.cbegin(), m_all.cend(), [](const PaperWording &row) {
        return row.changed;
    }));
    filter();
    if (changed != m_changedCount) {
        m_changedCount = changed;
        Q_EMIT changedCountChanged();
    }
}

void PaperWordingModel::filter()
{
    const QStringList words = m_search.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<PaperWording> rows;
    const PaperWords names;
    for (const PaperWording &row : std::as_const(m_all)) {
        if (m_changedOnly && !row.changed) {
            continue;
        }
        const QString all = QStringList{row.key, row.text, row.baseText, names.wordingGroup(PaperWords::groupOf(row.key)), names.wordingUse(row.key)}.join(QLatin1Char('\n'));
        const bool matches = std::all_of(words.cbegin(), words.cend(), [&all](const QString &word) {
            return all.contains(word, Qt::CaseInsensitive);
        });
        if (matches) {
            rows += row;
        }
    }
    setRows(rows);
}
