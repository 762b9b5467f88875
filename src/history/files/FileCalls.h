// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The system calls for reading and writing results. Tests replace them with failing ones.

#include <QByteArray>

#include <functional>

namespace watchkeeper {

//! Each call sets errno on failure.
struct FileCalls
{
    //! Writes some of the bytes. \return the number of bytes written, or -1
    std::function<qint64(int descriptor, QByteArrayView bytes, qint64 offset)> write;
    //! Reads up to that many bytes. \return the number of bytes read, 0 at the end of the file, or -1
    std::function<qint64(int descriptor, char *buffer, qint64 most, qint64 offset)> read;
    //! Syncs a file. If this returns true, the bytes and the size of the file are on disk.
    std::function<bool(int descriptor)> sync;

    //! The calls of the operating system.
    static FileCalls standard();
};

} // namespace watchkeeper
