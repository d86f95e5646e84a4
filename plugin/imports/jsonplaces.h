// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <unordered_map>
#include <vector>

/** A place in a text, both from 1; 0: unknown. */
struct TextPlace {
    int line = 0;
    int column = 0;
};

/** Where byte `offset` of `text` lies. */
[[nodiscard]] TextPlace placeOf(QByteArrayView text, qsizetype offset);

/** Fundstellen: where the lists of an object of lists stand, and each of their entries. Only for text that parses. */
class JsonPlaces
{
public:
    explicit JsonPlaces(QByteArrayView json);
    [[nodiscard]] TextPlace ofList(const QString &key) const;
    [[nodiscard]] TextPlace ofEntry(const QString &key, qsizetype index) const;

private:
    struct List {
        TextPlace place;
        std::vector<TextPlace> entries;
    };
    std::unordered_map<QString, List> m_lists;
};
