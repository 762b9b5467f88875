// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Returns how many of the written bytes the peer hasn't accepted yet.

#include <QIODevice>

namespace watchkeeper {

//! \brief [bytes] The bytes waiting in this process, without those in the system's buffers.
//!
//! A TLS socket has two buffers. QIODevice::bytesToWrite() only reports the first buffer, whose content is moved to the second buffer even
//! if the peer accepts no data.
qint64 unsentBytes(const QIODevice &device);

} // namespace watchkeeper
