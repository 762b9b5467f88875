// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file At most n at the same time for each key: checks per host, per kind. One thread.

#include "async/Semaphore.h"

#include <QHash>
#include <QString>

namespace watchkeeper {

//! \brief A Semaphore for each key in use; a key that nobody holds or waits for costs nothing. When it is destroyed, its waiters resume
//! without a permit.
class KeyedLimit
{
public:
    //! \param permitsPerKey  > 0
    explicit KeyedLimit(int permitsPerKey);
    ~KeyedLimit();
    KeyedLimit(const KeyedLimit &) = delete;
    KeyedLimit &operator=(const KeyedLimit &) = delete;

    //! The empty key is not limited.
    //! \param priority  lower goes first
    Semaphore::Acquire acquire(const QString &key, int priority, CancelToken token);

    //! The limit of one key, in place of the common one.
    void setLimit(const QString &key, int permits);
    //! The common limit; keys with a limit of their own keep it.
    void setLimit(int permits);
    int held(const QString &key) const;
    //! Keys that somebody holds or waits for, without the empty one.
    int activeKeyCount() const;

private:
    std::shared_ptr<Permit::State> state(const QString &key);

    int m_limit;
    QHash<QString, int> m_limitsByKey;
    QHash<QString, std::shared_ptr<Permit::State>> m_states;
    std::shared_ptr<Permit::State> m_unlimited;
};

} // namespace watchkeeper
