// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Internals of Semaphore and of each key of KeyedLimit; not for other use.

#include "async/Semaphore.h"

namespace watchkeeper {

//! \brief Shared by the Semaphore, its permits and its waiters, so that each may outlive the others.
struct Permit::State
{
    explicit State(int permits)
        : limit(permits)
    {
    }

    //! Takes a free permit. None is free while somebody waits: a returned permit goes to the next waiter immediately.
    bool take();
    void giveBack();
    void setLimit(int permits);
    //! The owner is gone: waiters fail and no more permits are given out.
    void close();
    //! Notifies the owner if nobody holds a permit, waits or is about to wait.
    void checkIdle();

    int limit;
    int held = 0;
    int acquirerCount = 0; // existing Acquire objects
    bool closed = false;
    WaitQueue waiters;
    std::function<void()> idle; // may drop the owner's reference to this

private:
    void grantPermits();
};

} // namespace watchkeeper
