// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Identifies a position in a log by a hash of the bytes before it. These functions block, so call them in the pool.

#include "checks/files/LogPosition.h"

namespace watchkeeper {

//! The position at `offset` in a file, with the hash that identifies it.
LogFilePosition positionAt(const OpenedFile &file, qint64 offset);

//! \brief Whether the file still has the same content before `place.offset`. This is false for a shorter file, and for a file that was
//! replaced or truncated and has grown beyond the position.
bool hasSameContentBefore(const OpenedFile &file, const LogFilePosition &place);

} // namespace watchkeeper
