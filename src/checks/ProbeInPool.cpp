// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/ProbeInPool.h"

#include <QCoreApplication>

namespace watchkeeper {

namespace {

class ProbeInPoolText
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

} // namespace

CheckError blockedByEarlierCheck(const CheckContext &context)
{
    return context.stopped(ProbeInPoolText::tr(
        "an earlier check of its files and folders is still running (a disk or network share may not be responding)"));
}

CheckError cancelledInPool(const CheckContext &context, bool hasBegun, const QString &until)
{
    if (hasBegun || context.token().reason() != CancelReason::Timeout)
        return context.stopped(until);
    return CheckError(ErrorType::Internal,
                      ProbeInPoolText::tr("Its files and folders weren't checked because too many other file checks are still "
                                          "running. A disk or network share may not be responding."));
}

} // namespace watchkeeper
