// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ChannelTestRun.h"

#include <utility>

namespace watchkeeper {

ChannelTestRun::~ChannelTestRun()
{
    cancel();
}

void ChannelTestRun::start(DeliverySettings settings, const AlertChannel &channel, const Alert &alert)
{
    cancel();
    settings.retry.attempts = 1;
    m_deliverer = std::make_unique<Deliverer>(std::move(settings));
    m_cancel = CancelSource();
    QCoro::connect(m_deliverer->deliver(channel, alert, m_cancel.token()), this,
                   [this, number = ++m_testNumber](const Verdict &verdict) {
                       if (number == m_testNumber)
                           emit ended(verdict);
                   });
}

void ChannelTestRun::cancel()
{
    ++m_testNumber;
    m_cancel.cancel();
}

} // namespace watchkeeper

#include "moc_ChannelTestRun.cpp"
