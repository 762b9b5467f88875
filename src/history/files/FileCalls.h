// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The system calls by which results reach the disk and come back: a test passes ones that fail.

#include <QByteArray>

#include <functional>

namespace watchkeeper {

//! Each sets errno where it fails.
struct FileCalls
{
    //! Writes some of the bytes. \return how many, or -1
    std::function<qint64(int descriptor, QByteArrayView bytes, qint64 offset)> write;
    //! Reads at most so many bytes. \return how many, 0 at the end of the file, or -1
    std::function<qint64(int descriptor, char *buffer, qint64 most, qint64 offset)> read;
    //! The bytes and the size of the file are on the disk when this returns true.
    std::function<bool(int descriptor)> sync;

    //! Those of the system.
    static FileCalls standard();
};

} // namespace watchkeeper
