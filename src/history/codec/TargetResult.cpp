// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/TargetResult.h"

#include "history/codec/Checksum.h"

namespace watchkeeper {

int groupOf(const TargetId &target)
{
    return static_cast<int>(checksumOf(bytesOf(target)) % kTargetGroups); // ids need not be random
}

QByteArray bytesOf(const TargetId &target)
{
    return target.toRfc4122();
}

} // namespace watchkeeper
