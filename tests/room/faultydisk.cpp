// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

/**
 * A disk with faults, loaded in front of a program (LD_PRELOAD): every flush takes DISK_FLUSH_MILLISECONDS, and while
 * the file DISK_FULL_FILE is there no workspace grows.
 */

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <dlfcn.h>
#include <string>
#include <sys/types.h>
#include <unistd.h>

namespace
{
template<class Function>
Function *next(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

void wait()
{
    static const char *const milliseconds = std::getenv("DISK_FLUSH_MILLISECONDS");
    if (milliseconds) {
        const long length = std::strtol(milliseconds, nullptr, 10);
        const timespec time{length / 1000, length % 1000 * 1'000'000};
        nanosleep(&time, nullptr);
    }
}

bool isFull(int file)
{
    static const char *const flag = std::getenv("DISK_FULL_FILE");
    if (!flag || access(flag, F_OK) != 0) {
        return false;
    }
    char path[4096];
    const ssize_t length = readlink(("/proc/self/fd/" + std::to_string(file)).c_str(), path, sizeof path - 1);
    if (length <= 0) {
        return false;
    }
    path[length] = 0;
    return std::strstr(path, ".dreischritt") != nullptr;
}

template<class Offset>
ssize_t write(const char *name, int file, const void *bytes, std::size_t size, Offset offset)
{
    if (isFull(file)) {
        errno = ENOSPC;
        return -1;
    }
    return next<ssize_t(int, const void *, std::size_t, Offset)>(name)(file, bytes, size, offset);
}
}

extern "C" {

__attribute__((visibility("default"))) int fsync(int file)
{
    static auto *const original = next<int(int)>("fsync");
    wait();
    return original(file);
}

__attribute__((visibility("default"))) int fdatasync(int file)
{
    static auto *const original = next<int(int)>("fdatasync");
    wait();
    return original(file);
}

__attribute__((visibility("default"))) ssize_t pwrite(int file, const void *bytes, size_t size, off_t offset)
{
    return write("pwrite", file, bytes, size, offset);
}

__attribute__((visibility("default"))) ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t offset)
{
    return write("pwrite64", file, bytes, size, offset);
}
}
