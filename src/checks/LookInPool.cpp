// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/LookInPool.h"

#include <QCoreApplication>

namespace watchkeeper {

namespace {

class LookInPoolText
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

} // namespace

CheckError stoppedByEarlierLook(const CheckContext &context)
{
    return context.stopped(LookInPoolText::tr("an earlier look at its files and folders has not ended; perhaps a disk or "
                                              "network share does not answer"));
}

CheckError stoppedInPool(const CheckContext &context, bool hasBegun, const QString &until)
{
    if (hasBegun || context.token().reason() != CancelReason::Timeout)
        return context.stopped(until);
    return CheckError(ErrorType::Internal,
                      LookInPoolText::tr("Its files and folders were not looked at, since too many other looks have not "
                                         "ended; perhaps a disk or network share does not answer."));
}

} // namespace watchkeeper
