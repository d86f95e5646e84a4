// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "change.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <vector>

/** All records of one type by id; pointers stay valid until that record is removed. */
template<class T>
using Table = std::unordered_map<QString, T>;

/**
 * Arbeitsstand: every record of a workspace in memory, as the changes add up to. A value without locks: it belongs to
 * one thread at a time.
 */
class Records
{
public:
    template<class T>
    [[nodiscard]] const Table<T> &all() const
    {
        return std::get<Table<T>>(m_tables);
    }
    template<class T>
    [[nodiscard]] Table<T> &all()
    {
        return std::get<Table<T>>(m_tables);
    }
    /** The record, or nullptr. */
    template<class T>
    [[nodiscard]] const T *find(const QString &id) const
    {
        const auto &table = all<T>();
        const auto it = table.find(id);
        return it == table.end() ? nullptr : &it->second;
    }
    /** The record of a type only known at run time, or nullptr. */
    [[nodiscard]] const void *find(RecordType::Type type, const QString &id) const;
    /** The type of whatever record bears this id, of those that links may join. */
    [[nodiscard]] std::optional<RecordType::Type> typeOfLinked(const QString &id) const;
    [[nodiscard]] std::size_t count(RecordType::Type type) const;
    /** Ids in ascending order. */
    [[nodiscard]] std::vector<QString> sortedIds(RecordType::Type type) const;
    /** The record as JSON with id and revision; empty where there is none. */
    [[nodiscard]] QJsonObject toJson(RecordType::Type type, const QString &id) const;

    /** Takes a stored change in. Changes of earlier revisions than the record has are passed over. */
    void apply(const Change &change);

    /** The conference a record belongs to, or an empty string (committees, guidelines …). */
    [[nodiscard]] QString conferenceOf(RecordType::Type type, const QString &id) const;

    /** Records that satisfy `wanted`, in ascending order of (`order` where there is one, id). */
    template<class T, class Predicate>
    [[nodiscard]] std::vector<const T *> select(Predicate wanted) const;

private:
    template<class Tuple>
    struct Tables;
    template<class... Ts>
    struct Tables<std::tuple<Ts...>> {
        using type = std::tuple<Table<Ts>...>;
    };
    Tables<RecordTuple>::type m_tables;
};

template<class T, class Predicate>
std::vector<const T *> Records::select(Predicate wanted) const
{
    std::vector<const T *> found;
    for (const auto &[id, record] : all<T>()) {
        if (wanted(record)) {
            found.push_back(&record);
        }
    }
    std::sort(found.begin(), found.end(), [](const T *a, const T *b) {
        if constexpr (requires { a->order; }) {
            if (a->order != b->order) {
                return a->order < b->order;
            }
        }
        return a->id < b->id;
    });
    return found;
}

/** Calls `visitor(std::type_identity<Record>)` for the struct that `type` stands for. */
template<class Visitor>
decltype(auto) visitRecordType(RecordType::Type type, Visitor &&visitor)
{
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
        using Answer = decltype(visitor(std::type_identity<std::tuple_element_t<0, RecordTuple>>{}));
        if constexpr (std::is_void_v<Answer>) {
            ((std::size_t(type) == I ? visitor(std::type_identity<std::tuple_element_t<I, RecordTuple>>{}) : void()), ...);
        } else {
            Answer answer{};
            ((std::size_t(type) == I ? void(answer = visitor(std::type_identity<std::tuple_element_t<I, RecordTuple>>{})) : void()), ...);
            return answer;
        }
    }(std::make_index_sequence<recordTypeCount>());
}
