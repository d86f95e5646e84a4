// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "pdfcheck.h"

#include <QHash>

#include <string>

/** Befundliste: groups findings by what is wrong, and of each kind keeps the first ones and counts the rest. */
class PdfCheckFindings
{
public:
    /** `page` from 1; 0: the file as a whole. `place` like PdfFinding::place. */
    void add(int page, const Error &place, const Error &what);
    /** About the file as a whole. */
    void add(const Error &what);
    /** All of them, kind by kind, in the order in which each kind was found first. */
    [[nodiscard]] QList<PdfFinding> take() const;

private:
    struct Kind {
        QList<PdfFinding> findings;
        int more = 0;
    };
    QList<Kind> m_kinds;
    QHash<QByteArray, qsizetype> m_indexes;
};

/** A text from the file as it may stand in a sentence: on one line, not too long, without control characters. */
[[nodiscard]] QString pdfCheckQuote(const QString &text);
[[nodiscard]] QString pdfCheckQuote(const std::string &text);
