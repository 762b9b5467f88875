// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/Checksum.h"

#include <zlib.h>

namespace watchkeeper {

quint32 computeChecksum(QByteArrayView bytes)
{
    return static_cast<quint32>(crc32_z(0, reinterpret_cast<const Bytef *>(bytes.data()), static_cast<size_t>(bytes.size())));
}

} // namespace watchkeeper
