// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <QByteArray>

#include <map>
#include <string>

/**
 * Muster-PDF: two pages that keep every rule of PDF/UA-1 and PDF/A-2a, made object by object without the product's
 * writer, to break one rule at a time.
 */
class SamplePdf
{
public:
    SamplePdf();

    /** The object called `name` in the source, such as "table" or "catalog". */
    QPDFObjectHandle &operator[](const std::string &name)
    {
        return m_objects[name];
    }
    /** A value in the syntax of PDF; "@name" stands for an object. */
    QPDFObjectHandle parse(std::string text);
    /** Sets `key` of the object to the value. */
    void set(const std::string &name, const std::string &key, const std::string &value);
    void remove(const std::string &name, const std::string &key);
    /** Replaces a piece of the stream, which must be there. */
    void replace(const std::string &name, const std::string &before, const std::string &after);
    /** Adds an element under `parent`; its name is used for `operator[]`. */
    void addElement(const std::string &name, const std::string &parent, const std::string &entries);
    void addStream(const std::string &name, const std::string &dictionary, const std::string &data);
    QPDF &qpdf()
    {
        return m_qpdf;
    }

    [[nodiscard]] QByteArray bytes();
    /** Encrypted for everybody to read. */
    [[nodiscard]] QByteArray encrypted(const char *userPassword, bool accessible);

    /** Operators that show the text in the sample's font. */
    static std::string show(const std::u16string &text);

private:
    void add(const std::string &name, const std::string &value);
    void addStructure();
    void addPages();
    void addFont();
    void addMetadata();

    QPDF m_qpdf;
    std::map<std::string, QPDFObjectHandle> m_objects;
};
