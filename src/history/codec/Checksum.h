// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file CRC-32 as in zlib and Ethernet (ISO 3309), to detect damaged bytes.

#include <QByteArray>

namespace watchkeeper {

quint32 computeChecksum(QByteArrayView bytes);

} // namespace watchkeeper
