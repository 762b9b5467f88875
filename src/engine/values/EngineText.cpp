// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/values/EngineText.h"

#include "model/base/Quantity.h"

#include <QCoreApplication>

namespace watchkeeper::text {

namespace {

class EngineMessages
{
    Q_DECLARE_TR_FUNCTIONS(Engine)
};

} // namespace

QString cancelledWhileWaiting()
{
    return EngineMessages::tr("The check was cancelled before it started.");
}

QString cancelledWhileRunning()
{
    return EngineMessages::tr("The check was cancelled.");
}

QString interruptedBySleep()
{
    return EngineMessages::tr("The check was interrupted because the computer went to sleep. It will be repeated.");
}

QString unknownKind(const QString &kind)
{
    return EngineMessages::tr("Unknown check type “%1”. Choose another type for this target.").arg(kind);
}

QString checkException()
{
    return EngineMessages::tr("The check failed because of a bug in Watchkeeper. Please report it.");
}

QString tooManyOpenFiles(int open, int limit)
{
    return EngineMessages::tr("Too many open files: %1 of %2 are in use. Raise the limit on open files (ulimit -n), or run "
                              "fewer checks at the same time.")
        .arg(open)
        .arg(limit);
}

QString waitedTooLong(WaitReason reason, double waited)
{
    const QString after = humanDuration(waited);
    switch (reason) {
    case WaitReason::Host:
        return EngineMessages::tr(
                   "Not checked: waited %1 for other checks of the same host. Check this host less often, or raise "
                   "the limit per host.")
            .arg(after);
    case WaitReason::Kind:
        return EngineMessages::
            tr("Not checked: waited %1 for other checks of the same type. Check less often, or raise the limit for this type.")
                .arg(after);
    case WaitReason::Rate:
        return EngineMessages::tr(
                   "Not checked: waited %1 to start. Check less often, or raise the number of starts per second.")
            .arg(after);
    case WaitReason::Limit:
    case WaitReason::Members:
    case WaitReason::None:
        break;
    }
    return EngineMessages::tr(
               "Not checked: waited %1 for other checks. Check less often, or allow more checks at the same time.")
        .arg(after);
}

QString didNotEnd()
{
    return EngineMessages::tr(
        "The check didn't stop at its timeout because of a bug in Watchkeeper, and was abandoned. Please report it.");
}

QString checkOverdue()
{
    return EngineMessages::tr(
        "The check of this target is overdue because of a bug in Watchkeeper. It is running now. Please report it.");
}

QString computerOffline()
{
    return EngineMessages::tr(
        "No data, because this computer is offline. The check will be repeated once the connection is back.");
}

QString gateway(const QString &addresses)
{
    if (addresses.isEmpty())
        return EngineMessages::tr("the default gateway");
    return EngineMessages::tr("the default gateway %1").arg(addresses);
}

QString conditionFails(const QString &shown, const QString &reason)
{
    const QString text = EngineMessages::tr("Condition failed: %1.").arg(shown);
    return reason.isEmpty() ? text : text + u' ' + reason;
}

QString conditionUndetermined(const QString &condition, const QString &reason)
{
    return EngineMessages::tr("%1 can't be evaluated. %2").arg(condition, reason);
}

QString moreConditions(int count)
{
    return EngineMessages::tr("More conditions with this outcome: %1.").arg(count);
}

} // namespace watchkeeper::text
