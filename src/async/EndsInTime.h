// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Waits for a background task with a time limit. The task continues even if no coroutine waits for it. Works in any thread
//! with an event loop.

#include "async/CancelToken.h"
#include "async/OneShot.h"

#include <QCoroTask>
#include <QFuture>
#include <QFutureWatcher>

namespace watchkeeper {

//! Waits until the task finishes or the token fires. Several coroutines can wait for the same task. \return whether the task has
//! finished
template<typename T>
[[nodiscard]] QCoro::Task<bool> endsInTime(QFuture<T> future, CancelToken token)
{
    OneShot done;
    QFutureWatcher<T> watcher;
    const CancelCallback stop(token, done.settler());
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &watcher, done.settler());
    watcher.setFuture(future);
    co_await done;
    co_return watcher.isFinished();
}

} // namespace watchkeeper
