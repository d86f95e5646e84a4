// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "benchprocess.h"

#include <QElapsedTimer>

#include <cerrno>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

ProcessCost runMeasured(const QString &program, const QStringList &arguments)
{
    std::vector<QByteArray> words{program.toLocal8Bit()};
    for (const QString &argument : arguments) {
        words.push_back(argument.toLocal8Bit());
    }
    std::vector<char *> pointers;
    for (QByteArray &word : words) {
        pointers.push_back(word.data());
    }
    pointers.push_back(nullptr);
    ProcessCost cost;
    int channel[2];
    if (pipe(channel) != 0) {
        return cost;
    }
    QElapsedTimer clock;
    clock.start();
    // fork and wait4 rather than QProcess: only the parent that waits is told what the child's memory was.
    const pid_t child = fork();
    if (child == 0) {
        dup2(channel[1], STDOUT_FILENO);
        close(channel[0]);
        close(channel[1]);
        const int nothing = open("/dev/null", O_RDONLY);
        dup2(nothing, STDIN_FILENO);
        execvp(pointers[0], pointers.data());
        _exit(127);
    }
    close(channel[1]);
    if (child < 0) {
        close(channel[0]);
        return cost;
    }
    char buffer[4096];
    ssize_t count = 0;
    while ((count = read(channel[0], buffer, sizeof buffer)) > 0 || (count < 0 && errno == EINTR)) {
        cost.output.append(buffer, std::max<ssize_t>(count, 0));
    }
    close(channel[0]);
    int status = 0;
    rusage usage{};
    while (wait4(child, &status, 0, &usage) < 0 && errno == EINTR) {
    }
    cost.seconds = double(clock.nsecsElapsed()) / 1e9;
    cost.megabytes = double(usage.ru_maxrss) / 1024;
    cost.succeeded = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    return cost;
}
