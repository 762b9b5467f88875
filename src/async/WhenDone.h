// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Passes the result of work in another thread to a receiver, unless the receiver has been destroyed.

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace watchkeeper {

//! \brief Calls `take(answer)` in the thread of `context` once the job is done, unless `context` is destroyed first.
//!
//! Doesn't use QFuture::then(), because Qt 6.4 asserts that the context still exists when the job is done. A window can be
//! closed before that.
//! \param job      a job that returns one answer and is never cancelled
//! \param context  an object of the calling thread
template<typename T, typename Take>
void whenDone(const QFuture<T> &job, QObject *context, Take take)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, take = std::move(take)] {
        watcher->deleteLater();
        take(watcher->result());
    });
    watcher->setFuture(job);
}

} // namespace watchkeeper
