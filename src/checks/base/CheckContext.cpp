// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/base/CheckContext.h"

#include <QCoreApplication>

namespace watchkeeper {

const Target &CheckContext::target() const
{
    static const Target nobody;
    return m_target ? *m_target : nobody;
}

CheckError CheckContext::stopped(const QString &until) const
{
    switch (m_token.reason()) {
    case CancelReason::Timeout:
        return CheckError(ErrorType::Timeout,
                          QCoreApplication::translate("CheckContext", "No answer within %1: %2.")
                              .arg(humanDuration(static_cast<double>(m_timeout.count())), until));
    case CancelReason::Overdue:
        return CheckError(
            ErrorType::Cancelled,
            QCoreApplication::translate("CheckContext", "The check was interrupted, because %1. It will be repeated.")
                .arg(until));
    case CancelReason::Requested:
    case CancelReason::None:
        break;
    }
    return CheckError(ErrorType::Cancelled,
                      QCoreApplication::translate("CheckContext", "The check was cancelled: %1.").arg(until));
}

CheckError cancellationError(const CancelToken &token, const QString &sentence)
{
    return {token.reason() == CancelReason::Timeout ? ErrorType::Timeout : ErrorType::Cancelled, sentence};
}

} // namespace watchkeeper
