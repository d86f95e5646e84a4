// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "change.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/** What one call of the tool answered. */
struct Answer {
    /** Exit status; −1 where it crashed or never ended. */
    int status = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject object() const
    {
        return QJsonDocument::fromJson(out).object();
    }
    [[nodiscard]] QJsonArray array() const
    {
        return QJsonDocument::fromJson(out).array();
    }
    /** {"applied", "duplicate", "conflict", number of refused} */
    [[nodiscard]] QList<int> tally() const
    {
        const QJsonObject counts = object();
        return {counts.value(QStringLiteral("applied")).toInt(-1),
                counts.value(QStringLiteral("duplicate")).toInt(-1),
                counts.value(QStringLiteral("conflict")).toInt(-1),
                int(counts.value(QStringLiteral("refused")).toArray().size())};
    }
    [[nodiscard]] QString reason(qsizetype refusal = 0) const
    {
        return object().value(QStringLiteral("refused")).toArray().at(refusal).toObject().value(QStringLiteral("reason")).toString();
    }
};

/** The built tool, run as from a shell, in a folder of its own with time zone, language and home fixed. */
class ToolFixture
{
public:
    QTemporaryDir folder;

    [[nodiscard]] QString path(const QString &name) const
    {
        return folder.filePath(name);
    }

    /** For a program that is to run as the tool does. */
    void prepare(QProcess &process, const QString &language) const
    {
        QProcessEnvironment environment;
        for (const QString &name : {QStringLiteral("PATH"),
                                    QStringLiteral("LD_LIBRARY_PATH"),
                                    QStringLiteral("ASAN_OPTIONS"),
                                    QStringLiteral("UBSAN_OPTIONS"),
                                    QStringLiteral("LSAN_OPTIONS")}) {
            if (qEnvironmentVariableIsSet(name.toLatin1().constData())) {
                environment.insert(name, qEnvironmentVariable(name.toLatin1().constData()));
            }
        }
        environment.insert(QStringLiteral("HOME"), folder.path());
        environment.insert(QStringLiteral("TZ"), QStringLiteral("UTC"));
        environment.insert(QStringLiteral("LC_ALL"), language);
        environment.insert(QStringLiteral("TOOL"), QStringLiteral(TOOL));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(folder.path());
    }

    Answer run(const QStringList &words, const QByteArray &input = {}, const QString &language = QStringLiteral("C.UTF-8")) const
    {
        QProcess process;
        prepare(process, language);
        process.start(QStringLiteral(TOOL), words);
        process.write(input);
        process.closeWriteChannel();
        Answer answer;
        if (process.waitForFinished(600'000) && process.exitStatus() == QProcess::NormalExit) {
            answer.status = process.exitCode();
        }
        answer.out = process.readAllStandardOutput();
        answer.err = process.readAllStandardError();
        return answer;
    }
    /** A line of shell with the tool as "$TOOL". */
    Answer shell(const QString &line) const
    {
        QProcess process;
        prepare(process, QStringLiteral("C.UTF-8"));
        process.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), line});
        process.closeWriteChannel();
        Answer answer;
        if (process.waitForFinished(600'000) && process.exitStatus() == QProcess::NormalExit) {
            answer.status = process.exitCode();
        }
        answer.out = process.readAllStandardOutput();
        answer.err = process.readAllStandardError();
        return answer;
    }

    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        return written ? file.fileName() : QString();
    }
    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /** A workspace from the template goslar; its path. */
    QString newWorkspace(const QString &name = QStringLiteral("goslar.dreischritt")) const
    {
        const Answer made =
            run({QStringLiteral("new"), name, QStringLiteral("--template"), QStringLiteral("goslar"), QStringLiteral("--date"), QStringLiteral("2027-03-01")});
        return made.status == 0 ? name : QString();
    }
    [[nodiscard]] QJsonObject show(const QString &file) const
    {
        return run({QStringLiteral("show"), file, QStringLiteral("--json")}).object();
    }
    [[nodiscard]] QJsonArray records(const QString &file, const char *plural) const
    {
        return show(file).value(QLatin1String(plural)).toArray();
    }
    /** The step that asks for this kind. */
    [[nodiscard]] QString step(const QString &file, const QString &kind) const
    {
        const QJsonArray steps = records(file, "steps");
        for (const QJsonValue &step : steps) {
            if (step[QStringLiteral("kind")] == kind) {
                return step[QStringLiteral("id")].toString();
            }
        }
        return {};
    }
    Answer apply(const QString &file, const QByteArray &lines) const
    {
        return run({QStringLiteral("apply"), file, QStringLiteral("-")}, lines);
    }
    /** The change as a line somebody would write: without what the store gives. */
    static QByteArray line(const Change &change)
    {
        QJsonObject object = change.toJson();
        for (const char *given : {"sequence", "conference", "revision", "before", "at"}) {
            object.remove(QLatin1String(given));
        }
        return QJsonDocument(object).toJson(QJsonDocument::Compact) + "\n";
    }
    static QByteArray lines(const QList<Change> &changes)
    {
        QByteArray all;
        for (const Change &change : changes) {
            all += line(change);
        }
        return all;
    }
    static Change statement(const QString &step, const QString &text, const QString &actor = QStringLiteral("Member"))
    {
        Contribution contribution;
        contribution.step = step;
        contribution.text = text;
        return Change::insert(contribution, actor);
    }

    /** A lively half hour: statements, concurrent edits, links, removals. The log of it, or what was said against it. */
    QByteArray livelyLog(const QString &file) const
    {
        const QString needs = step(file, QStringLiteral("NeedForAction"));
        const QString projects = step(file, QStringLiteral("Project"));
        QList<Change> changes;
        QStringList ids;
        for (int i = 0; i < 12; ++i) {
            changes += statement(i % 2 ? projects : needs, QStringLiteral("Aussage %1").arg(i), QStringLiteral("Gruppe %1").arg(i % 3));
            ids += changes.last().recordId;
        }
        const auto update = [&](int i, int base, const char *field, const QString &text, const QString &actor) {
            changes += Change::update(RecordType::Contribution, ids.at(i), base, {{QLatin1String(field), text}}, actor);
        };
        for (int i = 0; i < 10; ++i) {
            update(i, 1, "text", QStringLiteral("Fassung A %1").arg(i), QStringLiteral("A"));
            update(i, 2, "where", QStringLiteral("Ort A %1").arg(i), QStringLiteral("A"));
            update(i, 1, "text", QStringLiteral("Fassung B %1").arg(i), QStringLiteral("B"));
            update(i, 2, "where", QStringLiteral("Ort C %1").arg(i), QStringLiteral("C"));
            update(i, 5, "text", QStringLiteral("Einigung %1").arg(i), QStringLiteral("Moderator"));
        }
        for (int i = 0; i + 1 < 10; i += 2) {
            Link link{{}, 0, ids.at(i + 1), ids.at(i), LinkKind::Answers};
            changes += Change::insert(link, QStringLiteral("Moderator"));
        }
        changes += Change::remove(RecordType::Contribution, ids.at(0), 6, QStringLiteral("Moderator"));
        changes += Change::remove(RecordType::Contribution, ids.at(11), 1, QStringLiteral("Moderator"));
        changes += Change::update(RecordType::Contribution, ids.at(11), 1, {{QStringLiteral("text"), QStringLiteral("kam zu spät")}}, QStringLiteral("B"));
        const Answer applied = apply(file, lines(changes));
        return applied.status == 0 ? run({QStringLiteral("log"), file, QStringLiteral("--json")}).out : applied.err;
    }

    /** A workspace without a single record, for something to be brought into. */
    QString emptyWorkspace(const QString &name) const
    {
        write(QStringLiteral("nothing.json"), R"({"conferences": []})");
        return run({QStringLiteral("import"), name, QStringLiteral("nothing.json")}).status == 0 ? name : QString();
    }
    /** Exports the workspace as JSON; the file's bytes. */
    QByteArray exported(const QString &file, const QString &output) const
    {
        const Answer answer = run({QStringLiteral("export"), file, QStringLiteral("--format"), QStringLiteral("json"), QStringLiteral("--output"), output});
        return answer.status == 0 ? read(QString::fromUtf8(answer.out.trimmed())) : answer.err;
    }
};
