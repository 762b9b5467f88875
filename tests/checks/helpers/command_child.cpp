// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file A test command in plain C++, for behaviour that is awkward to script in a shell.

#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <unistd.h>

namespace {

//! Prints the open descriptors, one per line.
int listDescriptors()
{
    for (int descriptor = 0; descriptor < 4096; ++descriptor) {
        if (fcntl(descriptor, F_GETFD) >= 0)
            printf("%d\n", descriptor);
    }
    return 0;
}

//! Prints its own process ID and process group.
int listIds()
{
    printf("%d %d\n", getpid(), getpgrp());
    return 0;
}

int ignoreTerm()
{
    signal(SIGTERM, SIG_IGN);
    puts("deaf");
    fflush(stdout);
    while (true)
        pause();
}

//! Starts a child that leaves the process group and session and keeps running. If `quiet`, the child closes its output.
int escape(bool quiet)
{
    if (fork() == 0) {
        setsid();
        if (quiet) {
            const int null = open("/dev/null", O_RDWR);
            dup2(null, 0);
            dup2(null, 1);
            dup2(null, 2);
        }
        signal(SIGTERM, SIG_IGN);
        while (true)
            pause();
    }
    return 0;
}

//! Starts children that start children, all of which keep running.
int fork3()
{
    for (int level = 0; level < 3; ++level)
        fork();
    while (true)
        pause();
}

//! Prints the bytes of a C-like literal with \xHH to standard output.
int printBytes(const char *literal)
{
    const size_t length = strlen(literal);
    for (size_t at = 0; at + 3 < length; at += 4)
        putchar(std::stoi(std::string(literal + at + 2, 2), nullptr, 16));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const std::string what = argc > 1 ? argv[1] : "";
    if (what == "descriptors")
        return listDescriptors();
    if (what == "ids")
        return listIds();
    if (what == "deaf")
        return ignoreTerm();
    if (what == "escape")
        return escape(false);
    if (what == "escape-quiet-and-stay") {
        escape(true);
        return ignoreTerm();
    }
    if (what == "forks")
        return fork3();
    if (what == "bytes" && argc > 2)
        return printBytes(argv[2]);
    return 64;
}
