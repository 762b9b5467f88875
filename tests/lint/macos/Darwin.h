// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What the headers of the C library differ in: `compilers.py macos` includes this file first. Sources are the manual pages of
//! macOS, such as fcntl(2) and getsockopt(2), https://developer.apple.com/library/archive/documentation/System/Conceptual/ManPages_iPhoneOS

#include <fcntl.h>
#include <netdb.h>
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#undef __GLIBC__

#define AF_LINK 18
#define F_FULLFSYNC 51
#define OPEN_MAX 10240
#define SO_NOSIGPIPE 0x1022

#undef O_PATH
#undef O_TMPFILE
#undef SOCK_CLOEXEC
#undef SOCK_NONBLOCK

// Functions and flags that only Linux has.
// clang-format off
#pragma clang poison accept4 close_range epoll_create1 eventfd fdatasync fallocate get_current_dir_name getrandom inotify_init1 \
    memfd_create pipe2 ppoll prctl recvmmsg sched_getaffinity secure_getenv sendmmsg signalfd sync_file_range timerfd_create \
    O_PATH O_TMPFILE SOCK_CLOEXEC SOCK_NONBLOCK
// clang-format on
