// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/TaskGroup.h"

#include "async/WaitQueue.h"

#include <QLoggingCategory>

namespace watchkeeper {

namespace {

Q_LOGGING_CATEGORY(lcAsync, "watchkeeper.async", QtInfoMsg)

//! Logs an exception that a task didn't catch. This is a bug, since no awaited operation throws. Without the log entry, the only
//! symptom would be a result that never arrives.
void logException(const std::exception_ptr &error)
{
    try {
        std::rethrow_exception(error);
    } catch (const std::exception &exception) {
        qCCritical(lcAsync, "a task ended by an exception: %s", exception.what());
    } catch (...) {
        qCCritical(lcAsync, "a task ended by an exception of unknown type");
    }
}

} // namespace

//! Shared with the tasks, which may outlive a group that is destroyed too early.
struct TaskGroup::State
{
    explicit State(const CancelToken &parent)
        : source(parent)
    {
    }

    CancelSource source;
    int running = 0;
    std::exception_ptr firstError;
    WaitQueue joiners;
};

TaskGroup::TaskGroup()
    : TaskGroup(CancelToken())
{
}

TaskGroup::TaskGroup(const CancelToken &parent)
    : m_state(std::make_shared<State>(parent))
{
}

TaskGroup::~TaskGroup()
{
    Q_ASSERT_X(m_state->running == 0, "TaskGroup", "destroyed while tasks run: cancel and join it first");
    m_state->source.cancel();
    m_state->joiners.failAll();
}

CancelToken TaskGroup::token() const
{
    return m_state->source.token();
}

void TaskGroup::add(QCoro::Task<> task)
{
    ++m_state->running;
    superviseTask(m_state, std::move(task)); // not awaited here; it ends with the task and is counted in `running`
}

void TaskGroup::cancel(CancelReason reason)
{
    m_state->source.cancel(reason);
}

int TaskGroup::running() const
{
    return m_state->running;
}

QCoro::Task<> TaskGroup::join()
{
    return joinAll(m_state);
}

std::exception_ptr TaskGroup::firstError() const
{
    return m_state->firstError;
}

QCoro::Task<> TaskGroup::superviseTask(std::shared_ptr<State> state, QCoro::Task<> task)
{
    try {
        co_await task;
    } catch (...) {
        logException(std::current_exception());
        if (!state->firstError)
            state->firstError = std::current_exception();
    }
    if (--state->running == 0)
        state->joiners.wakeAll();
}

QCoro::Task<> TaskGroup::joinAll(std::shared_ptr<State> state)
{
    bool waiting = state->running > 0;
    while (waiting) {
        Waiter waiter(state->joiners, CancelToken());
        const bool woken = co_await waiter;
        waiting = woken && state->running > 0; // more tasks may have been added during the wait
    }
}

} // namespace watchkeeper
