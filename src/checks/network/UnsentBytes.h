// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Returns how many of the written bytes the peer hasn't accepted yet.

#include <QIODevice>

namespace watchkeeper {

//! \brief [bytes] The bytes waiting in this process. Those in the system's buffers aren't included.
//!
//! A TLS socket has two buffers. QIODevice::bytesToWrite() reports only the first one, which is moved to the second one even if the peer
//! accepts nothing.
qint64 unsentBytes(const QIODevice &device);

} // namespace watchkeeper
