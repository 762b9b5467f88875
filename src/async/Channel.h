// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A bounded queue between coroutines of one thread. Senders wait while the queue is full, receivers while it is empty.

#include "async/CancelToken.h"
#include "async/WaitQueue.h"

#include <QCoroTask>

#include <map>
#include <optional>

namespace watchkeeper {

//! \brief Producers `co_await channel.send(value, token)`, a consumer `while (auto v = co_await channel.receive(token))`. The
//! await must be a separate statement (docs/contributing/coroutines.md 1).
//!
//! Values are ordered by priority (lower first), then in order of sending, including those of waiting senders. After close(),
//! senders fail immediately, and receivers get the remaining values, then nullopt. Destroying the channel has the same effect,
//! except that remaining values are lost. T must be movable and not an aggregate.
template<typename T>
class Channel
{
public:
    //! \param capacity  > 0
    explicit Channel(qsizetype capacity)
        : m_capacity(capacity)
    {
        Q_ASSERT(capacity > 0);
    }

    //! \return false if the value wasn't accepted, because the channel was closed or the wait cancelled
    [[nodiscard]] QCoro::Task<bool> send(T value, CancelToken token, int priority = 0);
    //! Never waits. Returns false if the channel is full or closed.
    bool trySend(T value, int priority = 0);
    //! \return nullopt if the wait was cancelled, or if the channel is closed and empty. If the receiver was assigned a value
    //! before the token fired, it still returns that value.
    [[nodiscard]] QCoro::Task<std::optional<T>> receive(CancelToken token);
    std::optional<T> tryReceive();
    void close();
    //! The number of values in the queue, not including those of waiting senders.
    qsizetype size() const { return static_cast<qsizetype>(m_values.size()); }

private:
    class Sender;
    class Receiver;

    bool hasRoom() const { return !m_isClosed && size() < m_capacity; }
    void put(T value, int priority);

    qsizetype m_capacity;
    bool m_isClosed = false;
    std::map<WaitQueue::Position, T> m_values;
    WaitQueue m_senders;   // used only while the queue is full; also provides the positions in m_values
    WaitQueue m_receivers; // used only while the queue is empty
};

template<typename T>
class Channel<T>::Sender final : public Waiter
{
public:
    Sender(WaitQueue &queue, T value, CancelToken token, int priority)
        : Waiter(queue, std::move(token), priority)
        , m_value(std::move(value))
    {
    }
    T m_value;
};

template<typename T>
class Channel<T>::Receiver final : public Waiter
{
public:
    using Waiter::Waiter;
    std::optional<T> m_value;
};

template<typename T>
QCoro::Task<bool> Channel<T>::send(T value, CancelToken token, int priority)
{
    if (m_isClosed || token.isCancelled())
        co_return false;
    if (hasRoom()) {
        put(std::move(value), priority);
        co_return true;
    }
    Sender sender(m_senders, std::move(value), std::move(token), priority);
    const bool taken = co_await sender; // the channel may have been destroyed during the wait
    co_return taken;
}

template<typename T>
bool Channel<T>::trySend(T value, int priority)
{
    if (!hasRoom())
        return false;
    put(std::move(value), priority);
    return true;
}

template<typename T>
QCoro::Task<std::optional<T>> Channel<T>::receive(CancelToken token)
{
    std::optional<T> value;
    if (token.isCancelled())
        co_return std::move(value);
    value = tryReceive();
    if (value || m_isClosed)
        co_return std::move(value);
    Receiver receiver(m_receivers, std::move(token));
    co_await receiver; // the channel may have been destroyed during the wait
    co_return std::move(receiver.m_value);
}

template<typename T>
std::optional<T> Channel<T>::tryReceive()
{
    if (m_values.empty())
        return std::nullopt;
    // Senders wait only while the queue is full. Normally, the next sender's value takes the free place. If that value
    // precedes all queued values, it is received directly.
    auto first = m_values.begin();
    const bool senderFirst = !m_senders.isEmpty() && m_senders.firstPosition() < first->first;
    const WaitQueue::Position position = m_senders.isEmpty() ? WaitQueue::Position() : m_senders.firstPosition();
    Sender *sender = static_cast<Sender *>(m_senders.takeFirst());
    if (sender)
        sender->wake();
    if (senderFirst)
        return std::move(sender->m_value);
    std::optional<T> value(std::move(first->second));
    m_values.erase(first);
    if (sender)
        m_values.emplace(position, std::move(sender->m_value));
    return value;
}

template<typename T>
void Channel<T>::close()
{
    m_isClosed = true;
    m_senders.failAll();
    m_receivers.failAll();
}

template<typename T>
void Channel<T>::put(T value, int priority)
{
    if (Receiver *receiver = static_cast<Receiver *>(m_receivers.takeFirst())) {
        receiver->m_value.emplace(std::move(value));
        receiver->wake();
        return;
    }
    m_values.emplace(m_senders.nextPosition(priority), std::move(value));
}

} // namespace watchkeeper
