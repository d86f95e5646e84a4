// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "result.h"

#include <QByteArray>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

/** Briefbogen: the municipality's own PDF that lies under each page; its first page under the first, its last under all others. */
class PdfLetterhead
{
public:
    /** Refused: no PDF, encrypted, runs scripts. Throws what libqpdf throws later on. */
    [[nodiscard]] Result<Done> read(const QByteArray &bytes);
    [[nodiscard]] bool hasPages() const
    {
        return m_pages > 0;
    }
    /** Puts the sheet into `objects`, the page's XObjects, and says how to draw it. */
    [[nodiscard]] std::string addTo(QPDF &pdf, QPDFPageObjectHelper page, QPDFObjectHandle objects, bool isFirst);

private:
    QByteArray m_bytes;
    std::unique_ptr<QPDF> m_file;
    size_t m_pages = 0;
    QPDFObjectHandle m_first;
    QPDFObjectHandle m_following;
};
