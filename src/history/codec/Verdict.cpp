// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/Verdict.h"

#include <limits>

namespace watchkeeper {

namespace {

constexpr int kMaxErrorNumber = static_cast<int>(ErrorType::Internal) + 1;

} // namespace

qint64 packedVerdict(const StoredResult &result)
{
    const int error = result.errorType ? 1 + static_cast<int>(*result.errorType) : 0;
    const int low = static_cast<int>(result.outcome) | (result.hard ? 4 : 0) | (error << 3);
    return result.attempt * qint64(256) + low;
}

bool applyVerdict(qint64 packed, StoredResult *result)
{
    const qint64 attempt = packed >> 8;
    const int low = static_cast<int>(packed & 255);
    const int error = low >> 3;
    if (attempt < std::numeric_limits<int>::min() || attempt > std::numeric_limits<int>::max() || error > kMaxErrorNumber)
        return false;
    result->attempt = static_cast<int>(attempt);
    result->outcome = static_cast<Outcome>(low & 3);
    result->hard = (low & 4) != 0;
    result->errorType = error == 0 ? std::nullopt : std::optional(static_cast<ErrorType>(error - 1));
    return true;
}

} // namespace watchkeeper
