// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfhyphens.h"

#include <QFile>
#include <QStringConverter>

#include <hyphen.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <vector>

namespace
{
constexpr int lettersBeforeTheHyphen = 3;
constexpr int lettersAfterTheHyphen = 3;
/** The dictionary knows no longer word, and what is longer is no word. */
constexpr qsizetype longestWord = 90;
constexpr QChar softHyphen(0x00ad);

struct Release {
    void operator()(HyphenDict *dictionary) const
    {
        hnj_hyphen_free(dictionary);
    }
};

/**
 * The patterns alone. In front of them the file has 69,000 whole words, and to read those takes libhyphen seconds and
 * more memory than all of the writing.
 */
QByteArray patternsOf(const QByteArray &file)
{
    const qsizetype charset = file.indexOf('\n') + 1;
    const qsizetype level = file.indexOf("\nNEXTLEVEL");
    if (level < 0) {
        return file;
    }
    return file.first(charset) + file.sliced(file.indexOf('\n', level + 1) + 1);
}

/** Read once and never changed afterwards. */
HyphenDict *germanDictionary()
{
    static const std::unique_ptr<HyphenDict, Release> dictionary([]() -> HyphenDict * {
        QFile file(QStringLiteral("/usr/share/hyphen/hyph_de_DE.dic"));
        if (!file.open(QIODevice::ReadOnly)) {
            return nullptr;
        }
        QByteArray patterns = patternsOf(file.readAll());
        FILE *stream = fmemopen(patterns.data(), size_t(patterns.size()), "r");
        if (!stream) {
            return nullptr;
        }
        HyphenDict *loaded = hnj_hyphen_load_file(stream);
        fclose(stream);
        return loaded;
    }());
    return dictionary.get();
}

void appendHyphenated(QString &out, QStringView word, HyphenDict *dictionary)
{
    const QString lower = word.toString().toLower();
    if (lower.size() != word.size()) {
        out += word;
        return;
    }
    QStringEncoder encoder(dictionary->cset);
    const QByteArray bytes = encoder(lower);
    if (!encoder.isValid() || encoder.hasError()) {
        out += word;
        return;
    }
    std::vector<char> marks(size_t(bytes.size()) + 5);
    char **replacements = nullptr;
    int *positions = nullptr;
    int *cuts = nullptr;
    hnj_hyphen_hyphenate3(dictionary,
                          bytes.constData(),
                          int(bytes.size()),
                          marks.data(),
                          nullptr,
                          &replacements,
                          &positions,
                          &cuts,
                          lettersBeforeTheHyphen,
                          lettersAfterTheHyphen,
                          0,
                          0);
    for (qsizetype i = 0; i < word.size(); ++i) {
        out += word.at(i);
        // A replacement changes letters at the break, as German did before 1996.
        if ((marks[size_t(i)] & 1) && i + 1 < word.size() && !(replacements && replacements[i])) {
            out += softHyphen;
        }
    }
    if (replacements) {
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            free(replacements[i]);
        }
        free(replacements);
        free(positions);
        free(cuts);
    }
}
}

QString hyphenatedGerman(const QString &text, int shortest)
{
    HyphenDict *dictionary = germanDictionary();
    if (!dictionary) {
        return text;
    }
    QString out;
    out.reserve(text.size() + text.size() / 8);
    qsizetype start = 0;
    while (start < text.size()) {
        qsizetype end = start;
        while (end < text.size() && text.at(end).isLetter()) {
            ++end;
        }
        const qsizetype length = end - start;
        const QStringView word = QStringView(text).sliced(start, length);
        if (length >= shortest && length <= longestWord && word.front().script() == QChar::Script_Latin) {
            appendHyphenated(out, word, dictionary);
        } else {
            out += word;
        }
        if (end < text.size()) {
            out += text.at(end++);
        }
        start = end;
    }
    return out;
}
