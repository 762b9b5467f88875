// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/WaitQueue.h"

namespace watchkeeper {

Waiter *WaitQueue::takeFirst()
{
    if (m_waiters.empty())
        return nullptr;
    Waiter *waiter = m_waiters.begin()->second;
    waiter->leaveQueue();
    return waiter;
}

void WaitQueue::wakeAll()
{
    while (Waiter *waiter = takeFirst())
        waiter->wake();
}

void WaitQueue::failAll()
{
    while (Waiter *waiter = takeFirst())
        waiter->fail();
}

Waiter::Waiter(WaitQueue &queue, CancelToken token, int priority)
    : m_queue(&queue)
    , m_token(std::move(token))
    , m_priority(priority)
{
}

Waiter::~Waiter()
{
    Q_ASSERT(!m_isQueued); // a suspended coroutine is never destroyed, because QCoro's tasks detach
}

void Waiter::suspend(std::coroutine_handle<> coroutine)
{
    m_coroutine = coroutine;
    m_position = m_queue->m_waiters.emplace_hint(m_queue->m_waiters.end(), m_queue->nextPosition(m_priority), this);
    m_isQueued = true;
    m_cancelCallback.emplace(m_token, [this] { handleCancellation(); });
}

void Waiter::settle(Outcome outcome)
{
    Q_ASSERT(!m_isQueued && m_outcome == Outcome::Waiting && m_coroutine);
    m_outcome = outcome;
    resumeLater(m_coroutine);
}

void Waiter::handleCancellation()
{
    if (m_isQueued) {
        leaveQueue();
        fail();
    } else if (m_outcome == Outcome::Woken && giveBack()) {
        m_outcome = Outcome::Failed; // the coroutine was already scheduled to resume
    }
}

void Waiter::leaveQueue()
{
    m_queue->m_waiters.erase(m_position);
    m_isQueued = false;
    m_queue = nullptr;
}

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
    const bool woken = co_await waiter; // the Event may have been destroyed during the wait
    co_return woken;
}

} // namespace watchkeeper
