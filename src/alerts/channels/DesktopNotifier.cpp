// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/channels/DesktopNotifier.h"

#include <QCoreApplication>

namespace watchkeeper {

namespace {

DesktopNotifier *&currentDesktopNotifier()
{
    static DesktopNotifier *teller = nullptr;
    return teller;
}

} // namespace

DesktopNotifier *desktopNotifier()
{
    return currentDesktopNotifier();
}

void setDesktopNotifier(DesktopNotifier *teller)
{
    currentDesktopNotifier() = teller;
}

QCoro::Task<Verdict> notifyDesktop(AlertChannel channel, Alert alert, CancelToken token)
{
    DesktopNotifier *const desk = desktopNotifier();
    if (!desk)
        co_return Verdict(
            Verdict::Code::Refused,
            QCoreApplication::translate(
                "DesktopNotifier", "Notifications and sounds require the Watchkeeper window. Without it, they are skipped."));
    Verdict verdict = co_await desk->tell(channel, alert, token);
    co_return verdict;
}

} // namespace watchkeeper
