// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/CancelToken.h"

namespace watchkeeper {

//! The callbacks form an intrusive list, so adding or removing a callback takes constant time.
struct CancelToken::State : std::enable_shared_from_this<CancelToken::State>
{
    void append(CancelCallback *callback);
    void remove(CancelCallback *callback);
    void fire(CancelReason why);

    CancelReason reason = CancelReason::None;
    CancelCallback *first = nullptr;
    CancelCallback *last = nullptr;
    int count = 0;
};

void CancelToken::State::append(CancelCallback *callback)
{
    callback->m_state = shared_from_this();
    callback->m_previous = last;
    (last ? last->m_next : first) = callback;
    last = callback;
    ++count;
}

void CancelToken::State::remove(CancelCallback *callback)
{
    (callback->m_previous ? callback->m_previous->m_next : first) = callback->m_next;
    (callback->m_next ? callback->m_next->m_previous : last) = callback->m_previous;
    callback->m_previous = nullptr;
    callback->m_next = nullptr;
    --count;
    callback->m_state.reset(); // must be last, because this can destroy the state
}

void CancelToken::State::fire(CancelReason why)
{
    Q_ASSERT(why != CancelReason::None);
    if (reason != CancelReason::None)
        return;
    const std::shared_ptr<State> self = shared_from_this();
    reason = why;
    while (CancelCallback *callback = first) {
        // The action is moved out of its callback first, because the action may destroy the callback.
        const std::function<void()> action = std::move(callback->m_action);
        remove(callback);
        action();
    }
}

CancelReason CancelToken::reason() const
{
    return m_state ? m_state->reason : CancelReason::None;
}

CancelSource::CancelSource()
    : m_state(std::make_shared<CancelToken::State>())
{
}

CancelSource::CancelSource(const CancelToken &parent)
    : CancelSource()
{
    if (!parent.m_state)
        return;
    // Plain pointers fit into the std::function without an allocation. Both states outlive the callback that this source owns.
    CancelToken::State *above = parent.m_state.get();
    CancelToken::State *own = m_state.get();
    if (above->reason != CancelReason::None)
        own->reason = above->reason;
    else
        m_parent = std::make_unique<CancelCallback>(parent, [above, own] { own->fire(above->reason); });
}

CancelSource::~CancelSource() = default;
CancelSource::CancelSource(CancelSource &&) noexcept = default;
CancelSource &CancelSource::operator=(CancelSource &&) noexcept = default;

CancelToken CancelSource::token() const
{
    return CancelToken(m_state);
}

void CancelSource::cancel(CancelReason reason)
{
    if (m_state)
        m_state->fire(reason);
}

int CancelSource::callbackCount() const
{
    return m_state ? m_state->count : 0;
}

CancelCallback::CancelCallback(const CancelToken &token, std::function<void()> action)
    : m_action(std::move(action))
{
    if (!token.m_state)
        return;
    if (!token.isCancelled()) {
        token.m_state->append(this);
        return;
    }
    const std::function<void()> now = std::move(m_action);
    now();
}

CancelCallback::~CancelCallback()
{
    if (m_state)
        m_state->remove(this);
}

} // namespace watchkeeper
