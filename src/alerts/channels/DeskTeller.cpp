// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/channels/DeskTeller.h"

#include <QCoreApplication>

namespace watchkeeper {

namespace {

DeskTeller *&currentDesk()
{
    static DeskTeller *teller = nullptr;
    return teller;
}

} // namespace

DeskTeller *deskTeller()
{
    return currentDesk();
}

void setDeskTeller(DeskTeller *teller)
{
    currentDesk() = teller;
}

QCoro::Task<Verdict> tellDesk(AlertChannel channel, Alert alert, CancelToken token)
{
    DeskTeller *const desk = deskTeller();
    if (!desk)
        co_return Verdict(
            Verdict::Code::Refused,
            QCoreApplication::translate(
                "DeskTeller", "Notifications and sounds require the Watchkeeper window. Without it, they are skipped."));
    Verdict verdict = co_await desk->tell(channel, alert, token);
    co_return verdict;
}

} // namespace watchkeeper
