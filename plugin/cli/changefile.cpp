// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "changefile.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryFile>

#include <cstdio>
#include <unistd.h>

namespace
{
constexpr qint64 chunkSize = 1 << 20;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/** Calls `take(byte)` for all bytes from the start, until it returns false. */
template<class Take>
void scan(QFile &file, Take take)
{
    file.seek(0);
    QByteArray chunk(chunkSize, Qt::Uninitialized);
    while (true) {
        const qint64 got = file.read(chunk.data(), chunk.size());
        for (qint64 i = 0; i < got; ++i) {
            if (!take(chunk.at(i))) {
                return;
            }
        }
        if (got <= 0) {
            return;
        }
    }
}

// What cannot be read twice (a pipe, standard input) is copied to a file first.
Result<std::unique_ptr<QFile>> spooled(QFile &source)
{
    auto copy = std::make_unique<QTemporaryFile>();
    if (!copy->open()) {
        return Error(Error::Failed, "A temporary file cannot be made: %1.", {copy->errorString()});
    }
    QByteArray chunk(chunkSize, Qt::Uninitialized);
    while (true) {
        const qint64 got = source.read(chunk.data(), chunk.size());
        if (got < 0) {
            return Error(Error::Unreadable, "It cannot be read: %1.", {source.errorString()});
        }
        if (got == 0) {
            break;
        }
        if (copy->write(chunk.constData(), got) != got) {
            return Error(Error::Failed, "The temporary file cannot be written: %1.", {copy->errorString()});
        }
    }
    if (!copy->flush()) {
        return Error(Error::Failed, "The temporary file cannot be written: %1.", {copy->errorString()});
    }
    return std::unique_ptr<QFile>(std::move(copy));
}
}

ChangeFile::ChangeFile(std::unique_ptr<QFile> file)
    : m_file(std::move(file))
{
}

Result<ChangeFile> ChangeFile::open(const QString &path)
{
    auto file = std::make_unique<QFile>();
    if (path == QLatin1String("-")) {
        if (!file->open(STDIN_FILENO, QIODevice::ReadOnly | QIODevice::Unbuffered)) {
            return Error(Error::Unreadable, "Standard input cannot be read.");
        }
    } else {
        const QFileInfo info(path);
        if (!info.exists()) {
            return Error(Error::NotFound, "There is no such file.");
        }
        if (info.isDir()) {
            return Error(Error::Unreadable, "This is a folder; a file of changes is needed.");
        }
        file->setFileName(path);
        if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
            return Error(Error::Unreadable, "It cannot be read: %1.", {file->errorString()});
        }
    }
    if (path == QLatin1String("-") || file->isSequential()) {
        auto copy = spooled(*file);
        if (!copy) {
            return copy.error();
        }
        file = std::move(copy.value());
    }
    ChangeFile changes(std::move(file));
    if (!changes.findElements()) {
        changes.findLines();
    }
    return changes;
}

bool ChangeFile::findElements()
{
    int depth = 0;
    bool quoted = false;
    bool escaped = false;
    bool closed = false;
    bool sound = true;
    qint64 offset = -1;
    int line = 1;
    Place element;
    const auto endElement = [&] {
        if (element.line > 0) {
            m_places.push_back(element);
        }
        element = {};
    };
    scan(*m_file, [&](char c) {
        ++offset;
        const int here = line;
        line += c == '\n';
        const bool mark = offset < 3 && (uchar(c) == 0xef || uchar(c) == 0xbb || uchar(c) == 0xbf);
        if (depth == 0) {
            if (c == '[' && !closed) {
                depth = 1;
            } else if (!isBlank(c) && !mark) {
                sound = false;
            }
            return sound;
        }
        if (!quoted && depth == 1 && (c == ',' || c == ']')) {
            endElement();
            closed = c == ']';
            depth = closed ? 0 : 1;
            return true;
        }
        if (!isBlank(c)) {
            if (element.line == 0) {
                element = {offset, 0, here};
            }
            element.length = offset - element.offset + 1;
        }
        if (quoted) {
            quoted = escaped || c != '"';
            escaped = !escaped && c == '\\';
        } else if (c == '"') {
            quoted = true;
        } else {
            depth += (c == '{' || c == '[') - (c == '}' || c == ']');
        }
        return true;
    });
    if (!sound || !closed) {
        m_places.clear();
        return false;
    }
    return true;
}

void ChangeFile::findLines()
{
    qint64 offset = -1;
    int line = 1;
    Place place;
    const auto endLine = [&] {
        if (place.line > 0) {
            m_places.push_back(place);
        }
        place = {};
    };
    scan(*m_file, [&](char c) {
        ++offset;
        const bool mark = offset < 3 && (uchar(c) == 0xef || uchar(c) == 0xbb || uchar(c) == 0xbf);
        if (c == '\n') {
            endLine();
            ++line;
        } else if (!isBlank(c) && !mark) {
            if (place.line == 0) {
                place = {offset, 0, line};
            }
            place.length = offset - place.offset + 1;
        }
        return true;
    });
    endLine();
}

std::size_t ChangeFile::count() const
{
    return m_places.size();
}

int ChangeFile::line(std::size_t index) const
{
    return m_places[index].line;
}

qint64 ChangeFile::length(std::size_t index) const
{
    return m_places[index].length;
}

Result<Change> ChangeFile::read(std::size_t index)
{
    const Place &place = m_places[index];
    if (place.length > maximumLength) {
        return Error(Error::Refused, "This change takes %1 bytes; at most %2 fit.", {QString::number(place.length), QString::number(maximumLength)});
    }
    if (!m_file->seek(place.offset)) {
        return Error(Error::Unreadable, "It cannot be read: %1.", {m_file->errorString()});
    }
    const QByteArray bytes = m_file->read(place.length);
    if (bytes.size() != place.length) {
        return Error(Error::Unreadable, "The file became shorter while it was read.");
    }
    if (!QUtf8StringView(bytes).isValidUtf8()) {
        return Error(Error::Refused, "This is not UTF-8. Save the file as UTF-8.");
    }
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parsing);
    if (parsing.error != QJsonParseError::NoError) {
        return Error(Error::Refused, "This is not JSON: %1 at byte %2 of the change.", {parsing.errorString(), QString::number(parsing.offset)});
    }
    if (!document.isObject()) {
        return Error(Error::Refused, "A change must be an object: {\"id\", \"kind\", \"record\", \"recordId\", \"base\", \"fields\", \"actor\"}.");
    }
    return Change::fromJson(document.object());
}
