// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "codec.h"

#include <memory>

/** One record of a type that is only known at run time. */
class Gadget
{
public:
    explicit Gadget(const RecordInfo &info)
        : m_info(&info)
        , m_data(info.meta->metaType().create(), Destroy{info.meta->metaType()})
    {
    }

    [[nodiscard]] const RecordInfo &info() const
    {
        return *m_info;
    }
    [[nodiscard]] void *data()
    {
        return m_data.get();
    }
    [[nodiscard]] const void *data() const
    {
        return m_data.get();
    }
    /** The record as the struct it is; T must be the type of info(). */
    template<class T>
    [[nodiscard]] const T &as() const
    {
        return *static_cast<const T *>(m_data.get());
    }
    [[nodiscard]] QJsonValue value(const FieldInfo &field) const
    {
        return Codec::toJson(field, m_data.get());
    }
    [[nodiscard]] QJsonObject fields() const
    {
        return Codec::fieldsToJson(*m_info, m_data.get());
    }

private:
    struct Destroy {
        QMetaType type;
        void operator()(void *data) const
        {
            type.destroy(data);
        }
    };
    const RecordInfo *m_info;
    std::unique_ptr<void, Destroy> m_data;
};
