// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/EngineText.h"

#include "model/Duration.h"

#include <QCoreApplication>

namespace watchkeeper::text {

namespace {

QString translated(const char *sentence)
{
    return QCoreApplication::translate("Engine", sentence);
}

} // namespace

QString cancelledWhileWaiting()
{
    return translated(QT_TRANSLATE_NOOP("Engine", "The check was cancelled before it began."));
}

QString cancelledWhileRunning()
{
    return translated(QT_TRANSLATE_NOOP("Engine", "The check was cancelled."));
}

QString interrupted()
{
    return translated(
        QT_TRANSLATE_NOOP("Engine", "The check was interrupted because the computer slept meanwhile. It is repeated."));
}

QString unknownKind(const QString &kind)
{
    return translated(
               QT_TRANSLATE_NOOP("Engine", "There is no kind of check named \"%1\". Choose another kind for this target."))
        .arg(kind);
}

QString exception()
{
    return translated(QT_TRANSLATE_NOOP("Engine", "The check failed by a fault of this program. Please report it."));
}

QString tooManyOpenFiles(int open, int limit)
{
    return translated(
               QT_TRANSLATE_NOOP("Engine",
                                 "Too many open files: %1 of %2 are in use. Raise the limit of open files (ulimit -n), or "
                                 "let fewer checks run at once."))
        .arg(open)
        .arg(limit);
}

QString waitedTooLong(WaitReason reason, double waited)
{
    const QString after = humanDuration(waited);
    switch (reason) {
    case WaitReason::Host:
        return translated(QT_TRANSLATE_NOOP("Engine",
                                            "Not checked: it waited %1 for other checks of the same host. Check this host less "
                                            "often, or raise the limit per host."))
            .arg(after);
    case WaitReason::Kind:
        return translated(
                   QT_TRANSLATE_NOOP("Engine",
                                     "Not checked: it waited %1 for other checks of its kind. Check less often, or raise "
                                     "the limit of this kind."))
            .arg(after);
    case WaitReason::Rate:
        return translated(QT_TRANSLATE_NOOP("Engine",
                                            "Not checked: it waited %1 for its turn to start. Check less often, or raise the "
                                            "number of starts a second."))
            .arg(after);
    case WaitReason::Limit:
    case WaitReason::Members:
    case WaitReason::None:
        break;
    }
    return translated(
               QT_TRANSLATE_NOOP("Engine",
                                 "Not checked: it waited %1 for other checks. Check less often, or let more checks run at "
                                 "once."))
        .arg(after);
}

QString didNotEnd()
{
    return translated(
        QT_TRANSLATE_NOOP("Engine",
                          "The check did not end when its time was up, by a fault of this program, and was given up. "
                          "Please report it."));
}

QString missed()
{
    return translated(QT_TRANSLATE_NOOP("Engine",
                                        "No check of this target came in time, by a fault of this program. It is checked now. "
                                        "Please report it."));
}

QString linkDown()
{
    return translated(QT_TRANSLATE_NOOP(
        "Engine",
        "Nothing could be observed, because this computer's own link is down. The check is repeated once it is back."));
}

QString gateway(const QString &addresses)
{
    if (addresses.isEmpty())
        return translated(QT_TRANSLATE_NOOP("Engine", "the default gateway"));
    return translated(QT_TRANSLATE_NOOP("Engine", "the default gateway %1")).arg(addresses);
}

QString conditionFails(const QString &shown, const QString &reason)
{
    const QString text = translated(QT_TRANSLATE_NOOP("Engine", "%1 does not hold.")).arg(shown);
    return reason.isEmpty() ? text : text + u' ' + reason;
}

QString conditionUntold(const QString &condition, const QString &reason)
{
    return translated(QT_TRANSLATE_NOOP("Engine", "Whether %1 holds cannot be told. %2")).arg(condition, reason);
}

QString moreConditions(int count)
{
    return translated(QT_TRANSLATE_NOOP("Engine", "Conditions of which the same is true: %1 more.")).arg(count);
}

} // namespace watchkeeper::text
