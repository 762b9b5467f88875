// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Limits concurrent work per key, for example checks per host or kind. For use in one thread.

#include "async/Semaphore.h"

#include <QHash>
#include <QString>

namespace watchkeeper {

//! \brief A Semaphore for each key in use. A key uses no memory while no coroutine holds its permits or waits for them. When this
//! object is destroyed, its waiters resume without a permit.
class KeyedLimit
{
public:
    //! \param permitsPerKey  > 0
    explicit KeyedLimit(int permitsPerKey);
    ~KeyedLimit();
    KeyedLimit(const KeyedLimit &) = delete;
    KeyedLimit &operator=(const KeyedLimit &) = delete;

    //! Acquires a permit for a key. The empty key isn't limited.
    //! \param priority  lower values go first
    Semaphore::Acquire acquire(const QString &key, int priority, CancelToken token);

    //! Sets a limit for one key. This limit replaces the common limit.
    void setLimit(const QString &key, int permits);
    //! Sets the common limit. Keys with their own limit keep that limit.
    void setLimit(int permits);
    int permitsInUse(const QString &key) const;
    //! The number of keys with permits in use or with waiters, not counting the empty key.
    int activeKeyCount() const;

private:
    std::shared_ptr<Permit::State> state(const QString &key);

    int m_limit;
    QHash<QString, int> m_limitsByKey;
    QHash<QString, std::shared_ptr<Permit::State>> m_states;
    std::shared_ptr<Permit::State> m_unlimited;
};

} // namespace watchkeeper
