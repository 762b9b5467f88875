// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! CRC-32 as of zlib and Ethernet (ISO 3309), to tell damaged bytes from sound ones.

#include <QByteArray>

namespace watchkeeper {

quint32 checksumOf(QByteArrayView bytes);

} // namespace watchkeeper
