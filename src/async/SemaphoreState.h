// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Internals of Semaphore and KeyedLimit. Not for use elsewhere.

#include "async/Semaphore.h"

namespace watchkeeper {

//! \brief Shared by the Semaphore, its permits and its waiters, because each can outlive the others.
struct Permit::State
{
    explicit State(int permits)
        : limit(permits)
    {
    }

    //! Takes a free permit. \return false if no permit is free, which is always the case while coroutines wait, because a returned
    //! permit goes to the next waiter immediately
    bool take();
    void giveBack();
    void setLimit(int permits);
    //! Called when the owner is destroyed. Waiters fail and no more permits are granted.
    void close();
    //! Notifies the owner if no coroutine holds a permit, waits for one or is about to wait.
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

} // namespace watchkeeper
