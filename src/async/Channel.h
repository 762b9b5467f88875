// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A bounded queue between coroutines of one thread: senders wait while it is full, receivers while it is empty.

#include "async/CancelToken.h"

#include <QCoroTask>

#include <optional>

namespace watchkeeper {

//! \brief Producers `co_await channel.send(value, token)`, a consumer `while (auto v = co_await channel.receive(token))` — with
//! the await in a statement of its own (style.md 5.1).
//!
//! Order: by priority (lower first), then as sent. After close() senders fail at once; receivers get what is left, then nothing.
//! T must be movable and not an aggregate.
template<typename T>
class Channel
{
public:
    explicit Channel(qsizetype capacity);
    //! \return false when closed or cancelled: the value was not taken.
    [[nodiscard]] QCoro::Task<bool> send(T value, CancelToken token, int priority = 0);
    //! Without waiting; false when full or closed.
    bool trySend(T value, int priority = 0);
    [[nodiscard]] QCoro::Task<std::optional<T>> receive(CancelToken token);
    std::optional<T> tryReceive();
    void close();
    qsizetype size() const;
};

} // namespace watchkeeper
