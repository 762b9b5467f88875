// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! At most n at once for each key: checks per host, per kind. One thread.

#include "async/Semaphore.h"

#include <QHash>
#include <QString>

namespace watchkeeper {

//! \brief A Semaphore for each key in use; keys nobody holds or waits for cost nothing.
class KeyedLimit
{
public:
    explicit KeyedLimit(int permitsPerKey);

    //! The empty key is not limited.
    //! \param priority  lower goes first
    Semaphore::Acquire acquire(const QString &key, int priority, CancelToken token);

    //! Own limit for one key, in place of the common one.
    void setLimit(const QString &key, int permits);
    //! The common limit; keys with their own keep it.
    void setLimit(int permits);
    int held(const QString &key) const;
    int keysInUse() const;
};

} // namespace watchkeeper
