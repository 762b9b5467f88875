// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/Event.h"

namespace watchkeeper {

void Event::set()
{
    m_isSet = true;
    m_waiters.wakeAll();
}

QCoro::Task<bool> Event::wait(CancelToken token)
{
    if (token.isCancelled())
        co_return false;
    if (m_isSet)
        co_return true;
    Waiter waiter(m_waiters, std::move(token));
    const bool woken = co_await waiter; // the Event may have been destroyed by now
    co_return woken;
}

} // namespace watchkeeper
