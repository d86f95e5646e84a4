// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "documentmodel.h"
#include "result.h"

#include <QByteArray>

#include <map>
#include <memory>

/**
 * Schreibvorlage: a Writer document (.ott or .odt) that a municipality edits as it likes, checked before it is used.
 * - a placeholder field `<title>` takes the value of that field; in a paragraph of its own a field with several values repeats the paragraph;
 * - a placeholder `<content>` in a paragraph of its own is where the blocks of the document go;
 * - a section named `wiederhole:NAME` repeats for each entry of the list NAME, sections may stand in one another;
 * - a table row that holds `<NAME.field>` repeats for each entry of the list NAME;
 * - header and footer (styles.xml) are filled too;
 * - a placeholder that no field answers to stays as it is. Styles that a template lacks come from the shipped one.
 */
class OdtTemplate
{
public:
    /** Ids of the templates that ship. */
    [[nodiscard]] static QStringList shipped();
    /** One that ships. */
    [[nodiscard]] static Result<OdtTemplate> find(const QString &id);
    /** From a file of the municipality's. Refused: macros, scripts, objects, outside links, encryption, bombs. */
    [[nodiscard]] static Result<OdtTemplate> load(const QString &path);
    /** The same from bytes; `name` is what an error calls it. */
    [[nodiscard]] static Result<OdtTemplate> read(const QByteArray &bytes, const QString &name);

    /** The document as an ODT file: same document, same bytes. */
    [[nodiscard]] Result<QByteArray> fill(const Document &document) const;
    /** The template itself as an .ott file, to edit in Writer. */
    [[nodiscard]] Result<QByteArray> toFile() const;
    /** Names of the placeholders it uses, in ascending order. */
    [[nodiscard]] QStringList placeholders() const;
    /** Lists its sections repeat for, in ascending order. */
    [[nodiscard]] QStringList repeatedLists() const;
    /** Names of the styles it lacks, which come from the shipped one. */
    [[nodiscard]] QStringList borrowedStyles() const;

private:
    struct Parts;
    static Result<OdtTemplate> make(const std::map<QString, QByteArray> &members);

    /** Never changes once made, so copies share it, also between threads. */
    std::shared_ptr<const Parts> m_parts;
};
