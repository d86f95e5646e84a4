// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <QByteArray>
#include <QString>

#include <map>
#include <stdexcept>
#include <string>
#include <vector>

/** Thrown where a file asks for more time or memory than any paper needs. */
class PdfCheckLimit : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/** An opened PDF with its pages, and streams that cannot unpack to too much. Throws what libqpdf throws, and PdfCheckLimit. */
class PdfCheckFile
{
public:
    struct Page {
        QPDFObjectHandle object;
        /** Its own or inherited. */
        QPDFObjectHandle resources;
    };

    /** `bytes` must outlive the file. */
    explicit PdfCheckFile(const QByteArray &bytes);

    [[nodiscard]] QPDF &qpdf()
    {
        return m_qpdf;
    }
    [[nodiscard]] QPDFObjectHandle catalog()
    {
        return m_qpdf.getRoot();
    }
    [[nodiscard]] const QByteArray &bytes() const
    {
        return m_bytes;
    }
    [[nodiscard]] const std::vector<Page> &pages() const
    {
        return m_pages;
    }
    /** From 1; 0 where the object is no page. */
    [[nodiscard]] int pageNumber(const QPDFObjectHandle &page) const;

    /** Unpacks into `content`; false where the stream is damaged or has a filter that is not one for text. */
    bool read(QPDFObjectHandle stream, std::string &content);
    /** All content streams of the page. */
    bool readContent(const Page &page, std::string &content);

private:
    void findPages();
    void append(QPDFObjectHandle stream, std::string &content, bool &isWhole);

    const QByteArray &m_bytes;
    QPDF m_qpdf;
    std::vector<Page> m_pages;
    std::map<QPDFObjGen, int> m_numbers;
    std::size_t m_unpacked = 0;
};

/** The name's text with its slash, or empty. */
[[nodiscard]] std::string pdfCheckName(QPDFObjectHandle object);
/** A text string, or empty. */
[[nodiscard]] std::string pdfCheckText(QPDFObjectHandle object);
