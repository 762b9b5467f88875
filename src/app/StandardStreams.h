// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Opens the three standard streams: input, output, errors.

namespace watchkeeper {

//! \brief Opens the standard streams that were closed when the program started, connected to the null device. Call it first in main().
//!
//! Otherwise the next descriptors to be opened, such as the event loop's pipes, would get the numbers of these streams, and output would be
//! written into them. Does nothing on Windows, where the system doesn't use these numbers.
void openStandardStreams();

} // namespace watchkeeper
