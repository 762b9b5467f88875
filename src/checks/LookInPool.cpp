// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/LookInPool.h"

#include <QCoreApplication>

namespace watchkeeper {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Command", text);
}

} // namespace

CheckError stoppedByEarlierLook(const CheckContext &context)
{
    return context.stopped(say(QT_TRANSLATE_NOOP("Command",
                                                 "an earlier look at its files and folders has not ended; perhaps a disk or "
                                                 "network share does not answer")));
}

CheckError stoppedInPool(const CheckContext &context, bool hasBegun, const QString &until)
{
    if (hasBegun || context.token().reason() != CancelReason::Timeout)
        return context.stopped(until);
    return CheckError(ErrorType::Internal,
                      say(QT_TRANSLATE_NOOP("Command",
                                            "Its files and folders were not looked at, since too many other looks have not "
                                            "ended; perhaps a disk or network share does not answer.")));
}

} // namespace watchkeeper
