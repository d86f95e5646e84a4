// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "golden.h"

#include <KZip>

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QProcess>

QString differenceFromGolden(const QString &name, const QByteArray &bytes)
{
    QFile file(QStringLiteral(GOLDEN "/") + name);
    if (qEnvironmentVariableIsSet("DREISCHRITT_UPDATE_GOLDEN")) {
        QDir().mkpath(QStringLiteral(GOLDEN));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? QString() : file.errorString();
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return name + QStringLiteral(": ") + file.errorString();
    }
    const QByteArray wanted = file.readAll();
    if (wanted == bytes) {
        return {};
    }
    const QList<QByteArray> wantedLines = wanted.split('\n');
    const QList<QByteArray> lines = bytes.split('\n');
    qsizetype i = 0;
    while (i < lines.size() && i < wantedLines.size() && lines.at(i) == wantedLines.at(i)) {
        ++i;
    }
    return QStringLiteral("%1 line %2:\nis     %3\nwanted %4")
        .arg(name)
        .arg(i + 1)
        .arg(QString::fromUtf8(lines.value(i)), QString::fromUtf8(wantedLines.value(i)));
}

QByteArray tagsOnLines(QByteArray xml)
{
    return xml.replace("><", ">\n<") + '\n';
}

QByteArray memberOf(const QByteArray &package, const QString &member)
{
    QByteArray copy = package;
    QBuffer buffer(&copy);
    KZip zip(&buffer);
    const KArchiveFile *file = buffer.open(QIODevice::ReadOnly) && zip.open(QIODevice::ReadOnly) ? zip.directory()->file(member) : nullptr;
    return file ? file->data() : QByteArray();
}

QString xmlProblems(const QByteArray &xml)
{
    QProcess process;
    process.start(QStringLiteral("xmllint"), {QStringLiteral("--noout"), QStringLiteral("--nonet"), QStringLiteral("--huge"), QStringLiteral("-")});
    process.write(xml);
    process.closeWriteChannel();
    if (!process.waitForFinished()) {
        return process.errorString();
    }
    return process.exitCode() == 0 ? QString() : QString::fromUtf8(process.readAllStandardError()) + QStringLiteral("xmllint says no");
}
