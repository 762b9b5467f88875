// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How much of what was written the other side has not taken.

#include <QIODevice>

namespace watchkeeper {

//! \brief [bytes] that wait in our memory; those that wait in the system's are not known.
//!
//! A socket over TLS has two places for them, and QIODevice::bytesToWrite() tells of the first alone, which empties into the second
//! whatever the other side does.
qint64 unsentBytes(const QIODevice &device);

} // namespace watchkeeper
