// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/EngineText.h"

#include "model/Duration.h"

#include <QCoreApplication>

namespace watchkeeper::text {

namespace {

class EngineWords
{
    Q_DECLARE_TR_FUNCTIONS(Engine)
};

} // namespace

QString cancelledWhileWaiting()
{
    return EngineWords::tr("The check was cancelled before it began.");
}

QString cancelledWhileRunning()
{
    return EngineWords::tr("The check was cancelled.");
}

QString interrupted()
{
    return EngineWords::tr("The check was interrupted because the computer slept meanwhile. It is repeated.");
}

QString unknownKind(const QString &kind)
{
    return EngineWords::tr("There is no kind of check named \"%1\". Choose another kind for this target.").arg(kind);
}

QString exception()
{
    return EngineWords::tr("The check failed by a fault of this program. Please report it.");
}

QString tooManyOpenFiles(int open, int limit)
{
    return EngineWords::tr("Too many open files: %1 of %2 are in use. Raise the limit of open files (ulimit -n), or "
                           "let fewer checks run at once.")
        .arg(open)
        .arg(limit);
}

QString waitedTooLong(WaitReason reason, double waited)
{
    const QString after = humanDuration(waited);
    switch (reason) {
    case WaitReason::Host:
        return EngineWords::tr("Not checked: it waited %1 for other checks of the same host. Check this host less "
                               "often, or raise the limit per host.")
            .arg(after);
    case WaitReason::Kind:
        return EngineWords::tr("Not checked: it waited %1 for other checks of its kind. Check less often, or raise "
                               "the limit of this kind.")
            .arg(after);
    case WaitReason::Rate:
        return EngineWords::tr("Not checked: it waited %1 for its turn to start. Check less often, or raise the "
                               "number of starts a second.")
            .arg(after);
    case WaitReason::Limit:
    case WaitReason::Members:
    case WaitReason::None:
        break;
    }
    return EngineWords::tr("Not checked: it waited %1 for other checks. Check less often, or let more checks run at "
                           "once.")
        .arg(after);
}

QString didNotEnd()
{
    return EngineWords::tr("The check did not end when its time was up, by a fault of this program, and was given up. "
                           "Please report it.");
}

QString missed()
{
    return EngineWords::tr("No check of this target came in time, by a fault of this program. It is checked now. "
                           "Please report it.");
}

QString linkDown()
{
    return EngineWords::tr(
        "Nothing could be observed, because this computer's own link is down. The check is repeated once it is back.");
}

QString gateway(const QString &addresses)
{
    if (addresses.isEmpty())
        return EngineWords::tr("the default gateway");
    return EngineWords::tr("the default gateway %1").arg(addresses);
}

QString conditionFails(const QString &shown, const QString &reason)
{
    const QString text = EngineWords::tr("%1 does not hold.").arg(shown);
    return reason.isEmpty() ? text : text + u' ' + reason;
}

QString conditionUntold(const QString &condition, const QString &reason)
{
    return EngineWords::tr("Whether %1 holds cannot be told. %2").arg(condition, reason);
}

QString moreConditions(int count)
{
    return EngineWords::tr("Conditions of which the same is true: %1 more.").arg(count);
}

} // namespace watchkeeper::text
