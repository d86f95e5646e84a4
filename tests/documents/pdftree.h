// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

/** An element of a PDF's structure tree as a reader that needs it finds it. */
struct PdfElement {
    /** "TH" */
    QString type;
    /** How far below the document. */
    int depth = 0;
    QString language;
    QString alternative;
    /** "Scope Column", "ListNumbering Decimal". */
    QStringList attributes;
    /** Marked contents and annotations that hang on it directly. */
    int contents = 0;
    int links = 0;
    /** Pages on which it has content, from 1. */
    QList<int> pages;
};

/** Strukturbaum: what libqpdf reads of a PDF, and everything that does not fit together in it. */
struct PdfTree {
    QList<PdfElement> elements;
    /** Empty: each marked content belongs to one element, each element to the parent that names it. */
    QStringList problems;
    QString language;
    QString title;
    QByteArray metadata;
    QStringList bookmarks;
    /** "page y" of each link, in the order of the tree. */
    QStringList linkTargets;
    /** All content streams of each page, unpacked. */
    QList<QByteArray> pageContents;

    /** Types of all elements, in order. */
    [[nodiscard]] QStringList types() const;
    [[nodiscard]] QList<PdfElement> all(const QString &type) const;
};

[[nodiscard]] PdfTree readTree(const QByteArray &pdf);

/** What a program says about the file, standard output and error; `%1` among the arguments is the file. */
[[nodiscard]] QString told(const QString &program, const QStringList &arguments, const QByteArray &pdf);
/** The text of the file in the order a reader finds it, as poppler sees it. */
[[nodiscard]] QString textOf(const QByteArray &pdf);
/** The structure tree with its text, as poppler sees it. */
[[nodiscard]] QString structureText(const QByteArray &pdf);
