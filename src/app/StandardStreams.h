// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The three streams every program has: input, output, errors.

namespace watchkeeper {

//! \brief Opens those that were closed when the program started, connected to nothing. Call it first in main().
//!
//! Otherwise the next things opened, such as the event loop's own pipes, get their numbers, and output would be written into these. Does
//! nothing on Windows, where these numbers aren't the system's.
void openStandardStreams();

} // namespace watchkeeper
