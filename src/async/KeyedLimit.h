// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Limits concurrent work per key, for example checks per host or kind. For use in one thread.

#include "async/Semaphore.h"

#include <QHash>
#include <QString>

namespace watchkeeper {

//! \brief A Semaphore for each key in use. Keys without holders and waiters cost nothing. When this object is destroyed, its waiters resume
//! without a permit.
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

    //! Sets a limit for one key that replaces the common one.
    void setLimit(const QString &key, int permits);
    //! Sets the common limit. Keys with limits of their own keep them.
    void setLimit(int permits);
    int held(const QString &key) const;
    //! The number of keys with holders or waiters, without the empty key.
    int activeKeyCount() const;

private:
    std::shared_ptr<Permit::State> state(const QString &key);

    int m_limit;
    QHash<QString, int> m_limitsByKey;
    QHash<QString, std::shared_ptr<Permit::State>> m_states;
    std::shared_ptr<Permit::State> m_unlimited;
};

} // namespace watchkeeper
