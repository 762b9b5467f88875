// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file How many of the written bytes the peer hasn't accepted yet.

#include <QIODevice>

namespace watchkeeper {

//! \brief [bytes] waiting in our memory; those in the system's buffers aren't known.
//!
//! A TLS socket has two buffers, and QIODevice::bytesToWrite() reports only the first, which empties into the second whatever the peer
//! does.
qint64 unsentBytes(const QIODevice &device);

} // namespace watchkeeper
