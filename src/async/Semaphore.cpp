// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/SemaphoreState.h"

namespace watchkeeper {

bool Permit::State::take()
{
    if (closed || inUse >= limit)
        return false;
    ++inUse;
    return true;
}

void Permit::State::giveBack()
{
    Q_ASSERT(inUse > 0);
    --inUse;
    grantPermits();
    checkIdle();
}

void Permit::State::setLimit(int permits)
{
    Q_ASSERT(permits > 0);
    limit = permits;
    grantPermits();
}

void Permit::State::close()
{
    closed = true;
    idle = nullptr;
    waiters.failAll();
}

void Permit::State::checkIdle()
{
    if (idle && inUse == 0 && acquirerCount == 0)
        idle();
}

void Permit::State::grantPermits()
{
    while (inUse < limit && !waiters.isEmpty()) {
        ++inUse;
        waiters.takeFirst()->wake();
    }
}

Permit::Permit(std::shared_ptr<State> state)
    : m_state(std::move(state))
{
}

Permit::Permit(Permit &&other) noexcept = default;

Permit &Permit::operator=(Permit &&other) noexcept
{
    if (this != &other) {
        release();
        m_state = std::move(other.m_state);
    }
    return *this;
}

Permit::~Permit()
{
    release();
}

void Permit::release()
{
    if (const std::shared_ptr<State> state = std::move(m_state))
        state->giveBack();
}

Semaphore::Semaphore(int permits)
    : m_state(std::make_shared<Permit::State>(permits))
{
    Q_ASSERT(permits > 0);
}

Semaphore::~Semaphore()
{
    m_state->close();
}

Semaphore::Acquire Semaphore::acquire(int priority, CancelToken token)
{
    return Acquire(m_state, priority, std::move(token));
}

Permit Semaphore::tryAcquire()
{
    return m_state->take() ? Permit(m_state) : Permit();
}

void Semaphore::setLimit(int permits)
{
    m_state->setLimit(permits);
}

int Semaphore::limit() const
{
    return m_state->limit;
}

int Semaphore::permitsInUse() const
{
    return m_state->inUse;
}

int Semaphore::waiting() const
{
    return m_state->waiters.size();
}

Semaphore::Acquire::Acquire(std::shared_ptr<Permit::State> state, int priority, CancelToken token)
    : Waiter(state->waiters, std::move(token), priority)
    , m_state(std::move(state))
{
    ++m_state->acquirerCount;
}

Semaphore::Acquire::~Acquire()
{
    --m_state->acquirerCount;
    m_state->checkIdle();
}

bool Semaphore::Acquire::isReady()
{
    if (Waiter::isReady() || m_state->closed)
        return true;
    m_hasPermit = m_state->take();
    return m_hasPermit;
}

Permit Semaphore::Acquire::result()
{
    if (!m_hasPermit && !Waiter::result())
        return Permit();
    Permit permit(m_state);
    if (m_state->closed)
        permit.release();
    return permit;
}

bool Semaphore::Acquire::giveBack()
{
    m_state->giveBack();
    return true;
}

} // namespace watchkeeper
