// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! By what a place in a log is recognised again: a hash of the bytes before it. They blocks: in the pool.

#include "checks/files/LogPosition.h"

namespace watchkeeper {

//! The place at `offset` of a file.
LogPlace placeAt(const OpenedFile &file, qint64 offset);

//! \brief The file holds at `place.offset` what was read up to there. A file that was replaced or truncated and has grown beyond the
//! place does not; nor does one that is shorter.
bool isAt(const OpenedFile &file, const LogPlace &place);

} // namespace watchkeeper
