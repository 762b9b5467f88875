// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The inside of Semaphore and of each key of KeyedLimit; not for others.

#include "async/Semaphore.h"

namespace watchkeeper {

//! \brief Shared by the Semaphore, its permits and its waiters, so that each may outlive the others.
struct Permit::State
{
    explicit State(int permits)
        : limit(permits)
    {
    }

    //! Takes a free permit. None is free while somebody waits: they are handed on at once.
    bool take();
    void giveBack();
    void setLimit(int permits);
    //! The owner is gone: waiters fail, nobody gets a permit any more.
    void close();
    //! Tells the owner when nobody holds, waits or is about to.
    void checkIdle();

    int limit;
    int held = 0;
    int interested = 0; // Acquire objects alive
    bool closed = false;
    WaitQueue waiters;
    std::function<void()> idle; // may drop the owner's reference to this

private:
    void handOut();
};

} // namespace watchkeeper
