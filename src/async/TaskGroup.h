// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Owns coroutines and ensures that no coroutine outlives the group unnoticed. For use in one thread.

#include "async/CancelToken.h"

#include <QCoroTask>

#include <exception>
#include <memory>

namespace watchkeeper {

//! \brief `group.add(work(group.token())); … group.cancel(); co_await group.join();`
//!
//! A task that throws doesn't stop the others. Each exception is logged, and the first is kept. The destructor cancels all
//! tasks. In debug builds, it also asserts that none is running, so call join() first.
class TaskGroup
{
public:
    TaskGroup();
    explicit TaskGroup(const CancelToken &parent);
    ~TaskGroup();
    TaskGroup(const TaskGroup &) = delete;
    TaskGroup &operator=(const TaskGroup &) = delete;

    //! A token that fires when the group is cancelled.
    CancelToken token() const;
    //! Takes ownership of a task that has started. Tasks can also be added after cancel(); their token has then already fired.
    void add(QCoro::Task<> task);
    void cancel(CancelReason reason = CancelReason::Requested);
    int running() const;
    //! \brief Waits until all tasks have ended, without cancelling them. After that, firstError() shows whether a task failed.
    //! Several coroutines can wait. Returns early if the group is destroyed.
    [[nodiscard]] QCoro::Task<> join();
    //! The first exception thrown by a task, or null. join() doesn't return it, because a QCoro 0.8 task can't hold one.
    std::exception_ptr firstError() const;

private:
    struct State;
    static QCoro::Task<> superviseTask(std::shared_ptr<State> state, QCoro::Task<> task);
    static QCoro::Task<> joinAll(std::shared_ptr<State> state);
    std::shared_ptr<State> m_state;
};

} // namespace watchkeeper
