// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The three streams every program has: input, output, errors.

namespace watchkeeper {

//! \brief Opens those that were closed when the program began, to nowhere. The first thing in main().
//!
//! Else their numbers go to the next things that are opened, the event loop's own pipes, and what is said would be written into these.
//! Does nothing on Windows, where these numbers are not the system's.
void openStandardStreams();

} // namespace watchkeeper
