// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "odttemplate.h"
#include "paperkind.h"

/** Platzhalter: a name that a Writer template may have filled in. */
struct TemplateField {
    /** "title"; of a list's entry "consultations.committee". */
    QString name;
    /** Papers that fill it. */
    QList<PaperKind> kinds;

    /** "consultations", or empty. */
    [[nodiscard]] QString list() const;
    bool operator==(const TemplateField &) const = default;
};

/**
 * Every placeholder there is, in the order in which they are explained: first what every paper has, then what a
 * recommendation brings along, then the lists. `<content>` is the paper's whole text.
 */
[[nodiscard]] const QList<TemplateField> &templateFields();
/** Lists that a section `wiederhole:NAME` or a table row repeats for. */
[[nodiscard]] QStringList templateLists();

/** Vorlagenbefund: what a municipality should know about its own template before it is used. */
struct TemplateReport {
    struct Unknown {
        /** As it stands in the template. */
        QString name;
        /** The one that was probably meant, or empty. */
        QString suggestion;

        bool operator==(const Unknown &) const = default;
    };
    /** Placeholders that will be filled, in ascending order. */
    QStringList used;
    /** Placeholders nobody fills: they will stand in the paper as they are. */
    QList<Unknown> unknown;
    /** Sections that shall repeat for a list there is none of. */
    QList<Unknown> unknownLists;
    /** "content" where the paper's text has no place, "title" where nothing says what it is about. */
    QStringList missing;
    /** Names of the styles that come from the shipped template, as Writer shows them. */
    QStringList borrowedStyles;

    bool operator==(const TemplateReport &) const = default;
};

[[nodiscard]] TemplateReport reportOnTemplate(const OdtTemplate &odt);
