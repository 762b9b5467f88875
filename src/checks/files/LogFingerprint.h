// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file How a position in a log is recognised again: by a hash of the bytes before it. These functions block: in the pool.

#include "checks/files/LogPosition.h"

namespace watchkeeper {

//! The position at `offset` of a file.
LogFilePosition placeAt(const OpenedFile &file, qint64 offset);

//! \brief Whether the file contains at `place.offset` what was read up to there. Not so for a file that was replaced or truncated and has
//! grown beyond the position, nor for a shorter one.
bool isAt(const OpenedFile &file, const LogFilePosition &place);

} // namespace watchkeeper
