// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The system calls that write and read results: a test passes ones that fail.

#include <QByteArray>

#include <functional>

namespace watchkeeper {

//! Each sets errno on failure.
struct FileCalls
{
    //! Writes some of the bytes. \return how many, or -1
    std::function<qint64(int descriptor, QByteArrayView bytes, qint64 offset)> write;
    //! Reads up to that many bytes. \return how many, 0 at the end of the file, or -1
    std::function<qint64(int descriptor, char *buffer, qint64 most, qint64 offset)> read;
    //! When this returns true, the bytes and the size of the file are on the disk.
    std::function<bool(int descriptor)> sync;

    //! The calls of the system.
    static FileCalls standard();
};

} // namespace watchkeeper
