// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QString>
#include <QStringList>

/** Wörter vergleichbar machen, without a dictionary and for any script. */
namespace WordFolding
{
/**
 * The words of a text in lower case and without marks: ä, ae and a are one, ß is ss, alef with and without hamza are one,
 * vowel signs are gone. What joins no letters separates words.
 */
[[nodiscard]] QStringList words(const QString &text);
/** True for words that say nothing of what a German sentence is about ("und", "nicht", "werden"); `word` is folded. */
[[nodiscard]] bool isFiller(const QString &word);
/**
 * What remains of a folded word when the endings of German inflection and some of derivation are off: Sprachkurs,
 * Sprachkurse and Sprachkursen are one, as are beraten, Beratung and Beratungen. From Arabic words the article is off.
 */
[[nodiscard]] QString stem(const QString &word);
}
