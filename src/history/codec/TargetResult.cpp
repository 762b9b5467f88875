// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/TargetResult.h"

#include "history/codec/ByteStream.h"

#include <QtEndian>

#include <cstring>

namespace watchkeeper {

int groupOf(const TargetId &target)
{
    return static_cast<int>(computeChecksum(bytesOf(target)) % kTargetGroups); // hashed, because IDs might not be random
}

std::array<char, kTargetIdSize> bytesOf(const TargetId &target)
{
    std::array<char, kTargetIdSize> bytes{};
    qToBigEndian(target.data1, bytes.data());
    qToBigEndian(target.data2, bytes.data() + 4);
    qToBigEndian(target.data3, bytes.data() + 6);
    std::memcpy(bytes.data() + 8, target.data4, sizeof target.data4);
    return bytes;
}

} // namespace watchkeeper
