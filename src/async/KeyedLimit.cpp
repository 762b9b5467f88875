// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/KeyedLimit.h"

#include "async/SemaphoreState.h"

#include <limits>

namespace watchkeeper {

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
