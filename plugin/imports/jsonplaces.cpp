// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "jsonplaces.h"

TextPlace placeOf(QByteArrayView text, qsizetype offset)
{
    TextPlace place{1, 1};
    for (qsizetype i = 0; i < qMin(offset, text.size()); ++i) {
        if (text[i] == '\n') {
            ++place.line;
            place.column = 1;
        } else {
            ++place.column;
        }
    }
    return place;
}

JsonPlaces::JsonPlaces(QByteArrayView json)
{
    int depth = 0;
    int line = 1;
    qsizetype lineStart = 0;
    QByteArray text;
    List *list = nullptr;
    bool awaitsEntry = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        const TextPlace here{line, int(i - lineStart) + 1};
        if (c == '\n') {
            ++line;
            lineStart = i + 1;
            continue;
        }
        if (c == ' ' || c == '\t' || c == '\r') {
            continue;
        }
        if (depth == 2 && list && awaitsEntry && c != ']') {
            list->entries.push_back(here);
            awaitsEntry = false;
        }
        if (c == '"') {
            const qsizetype start = ++i;
            while (i < json.size() && json[i] != '"') {
                i += json[i] == '\\' ? 2 : 1;
            }
            if (depth == 1) {
                text = json.sliced(start, qMin(i, json.size()) - start).toByteArray();
            }
        } else if (c == '{' || c == '[') {
            ++depth;
            if (depth == 2) {
                list = &m_lists[QString::fromUtf8(text)];
                list->place = here;
                list->entries.clear();
                awaitsEntry = c == '[';
            }
        } else if (c == '}' || c == ']') {
            --depth;
        } else if (c == ',' && depth == 2) {
            awaitsEntry = true;
        }
    }
}

TextPlace JsonPlaces::ofList(const QString &key) const
{
    const auto it = m_lists.find(key);
    return it == m_lists.end() ? TextPlace() : it->second.place;
}

TextPlace JsonPlaces::ofEntry(const QString &key, qsizetype index) const
{
    const auto it = m_lists.find(key);
    if (it == m_lists.end() || std::size_t(index) >= it->second.entries.size()) {
        return {};
    }
    return it->second.entries[std::size_t(index)];
}
