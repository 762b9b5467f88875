// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The owner of coroutines: nothing it started outlives it unnoticed. One thread.

#include "async/CancelToken.h"

#include <QCoroTask>

#include <exception>

namespace watchkeeper {

//! \brief `group.add(work(group.token())); … group.cancel(); co_await group.join();`
//!
//! A task that throws does not stop the others; the first exception is kept for join(). The destructor cancels, and asserts in
//! debug builds that nothing was running: join first.
class TaskGroup
{
public:
    TaskGroup();
    explicit TaskGroup(const CancelToken &parent);
    ~TaskGroup();

    //! Fires when the group is cancelled.
    CancelToken token() const;
    //! Takes over a task that has started; after cancel() too (it sees the fired token and ends).
    void add(QCoro::Task<> task);
    void cancel(CancelReason reason = CancelReason::Asked);
    int running() const;
    //! \brief Waits until nothing runs, without cancelling. \return the first exception, or null. May be awaited by several.
    [[nodiscard]] QCoro::Task<std::exception_ptr> join();
};

} // namespace watchkeeper
