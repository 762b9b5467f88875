// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/Semaphore.h"

#include <limits>

namespace watchkeeper {

//! \brief Shared by the Semaphore, its permits and its waiters, because each can outlive the others.
struct Permit::State
{
    explicit State(int permits)
        : limit(permits)
    {
    }

    //! Takes a free permit. \return false if no permit is free. This is always the case while coroutines wait, because a
    //! returned permit goes to the next waiter immediately
    bool take();
    void giveBack();
    void setLimit(int permits);
    //! Called when the owner is destroyed. Waiters fail and no more permits are granted.
    void close();
    //! Notifies the owner if no coroutine holds a permit, waits for a permit or is about to wait.
    void checkIdle();

    int limit;
    int inUse = 0;
    int acquirerCount = 0; // number of existing Acquire objects
    bool closed = false;
    WaitQueue waiters;
    std::function<void()> idle; // called by checkIdle(); may drop the owner's reference to this object

private:
    void grantPermits();
};

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

KeyedLimit::KeyedLimit(int permitsPerKey)
    : m_limit(permitsPerKey)
    , m_unlimited(std::make_shared<Permit::State>(std::numeric_limits<int>::max()))
{
    Q_ASSERT(permitsPerKey > 0);
}

KeyedLimit::~KeyedLimit()
{
    m_unlimited->close();
    for (const std::shared_ptr<Permit::State> &state : qAsConst(m_states))
        state->close();
}

Semaphore::Acquire KeyedLimit::acquire(const QString &key, int priority, CancelToken token)
{
    return Semaphore::Acquire(key.isEmpty() ? m_unlimited : state(key), priority, std::move(token));
}

void KeyedLimit::setLimit(const QString &key, int permits)
{
    Q_ASSERT(!key.isEmpty() && permits > 0);
    m_limitsByKey.insert(key, permits);
    if (const std::shared_ptr<Permit::State> state = m_states.value(key))
        state->setLimit(permits);
}

void KeyedLimit::setLimit(int permits)
{
    Q_ASSERT(permits > 0);
    m_limit = permits;
    for (auto it = m_states.cbegin(); it != m_states.cend(); ++it) {
        if (!m_limitsByKey.contains(it.key()))
            it.value()->setLimit(permits);
    }
}

int KeyedLimit::permitsInUse(const QString &key) const
{
    const std::shared_ptr<Permit::State> state = key.isEmpty() ? m_unlimited : m_states.value(key);
    return state ? state->inUse : 0;
}

int KeyedLimit::activeKeyCount() const
{
    return static_cast<int>(m_states.size());
}

std::shared_ptr<Permit::State> KeyedLimit::state(const QString &key)
{
    std::shared_ptr<Permit::State> &state = m_states[key];
    if (!state) {
        state = std::make_shared<Permit::State>(m_limitsByKey.value(key, m_limit));
        state->idle = [this, key] { m_states.remove(key); };
    }
    return state;
}

} // namespace watchkeeper
