// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/CancellationError.h"

namespace watchkeeper {

CheckError cancellationError(const CancelToken &token, const QString &sentence)
{
    return {token.reason() == CancelReason::Timeout ? ErrorType::Timeout : ErrorType::Cancelled, sentence};
}

} // namespace watchkeeper
