// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/channels/DesktopNotifier.h"

#include <QCoreApplication>

namespace watchkeeper {

namespace {

DesktopNotifier *&currentDesktopNotifier()
{
    static DesktopNotifier *notifier = nullptr;
    return notifier;
}

} // namespace

DesktopNotifier *desktopNotifier()
{
    return currentDesktopNotifier();
}

void setDesktopNotifier(DesktopNotifier *notifier)
{
    currentDesktopNotifier() = notifier;
}

QCoro::Task<Verdict> notifyDesktop(AlertChannel channel, Alert alert, CancelToken token)
{
    DesktopNotifier *const desk = desktopNotifier();
    if (!desk)
        co_return Verdict(
            Verdict::Code::Refused,
            QCoreApplication::translate(
                "DesktopNotifier", "Notifications and sounds require the Watchkeeper window. Without it, they are skipped."));
    Verdict verdict = co_await desk->deliver(channel, alert, token);
    co_return verdict;
}

} // namespace watchkeeper
